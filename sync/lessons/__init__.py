"""Packs of lessons from the hub."""
