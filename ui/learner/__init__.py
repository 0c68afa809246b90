"""What a person who learns sees outside of a lesson: welcome, card, home, finding, settings, certificates."""
