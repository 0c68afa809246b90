"""A class: planned, opened, checked in at its door, taught, quizzed by cards, closed."""
