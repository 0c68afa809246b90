"""Screens and what they are wired to. PySide6 stays on this floor."""

from ui import emit_guard

__all__ = ["emit_guard"]
