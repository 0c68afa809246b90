"""A batch is taken in: read, held to its limits and its pace, each event kept once."""
