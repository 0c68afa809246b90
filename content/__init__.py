"""Lessons: their format, how they are loaded and checked, and the packs themselves. Knows no screen, no network and no store."""
