"""Screens and what they are wired to. Qt stays on this floor."""
