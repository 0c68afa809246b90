"""Tests mirror the modules they are about: tests/kiosk/test_cards.py is for kiosk/cards.py."""
