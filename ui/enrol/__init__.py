"""Somebody is enrolled at the door: questions, citizen ID, consent, a card."""
