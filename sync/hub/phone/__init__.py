"""Lessons on one's own telephone."""
