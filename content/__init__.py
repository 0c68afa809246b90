"""Lessons: their format, how they are loaded and checked, and the packs themselves. No screen, no store."""
