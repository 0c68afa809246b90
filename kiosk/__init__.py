"""The learning point itself: residents, cards, classes, attendance, progress, the store: all rules."""

__version__ = "0.1.0"
