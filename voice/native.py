"""The platform's own speech: which pyttsx3 driver, and its voice for each language of the interface."""

import sys

VOICES = {"vi": "vi", "en": "en"}
"""The engine's voice for each language of the interface."""

ENGINE = {"win32": "sapi5", "darwin": "nsss"}.get(sys.platform, "espeak")
"""The pyttsx3 driver of this platform."""
