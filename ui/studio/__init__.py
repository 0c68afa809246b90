"""The recording studio."""
