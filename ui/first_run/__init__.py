"""The first day of a machine: its questions, and what is waited for meanwhile."""
