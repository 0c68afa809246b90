"""The learning point itself: residents, cards, classes, attendance, progress, the store: all rules."""
