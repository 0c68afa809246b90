"""Speech by Piper, inside the worker process: the same phrases, checks and marks as with any pyttsx3 engine."""

import importlib
from pathlib import Path
from typing import Any

from voice import piper
from voice.errors import VoiceError
from voice.speech import Samples, Speech
from voice.voices import CARD, CONFIG, digest, read_card

SYLLABLES_A_SECOND = 4.6
"""A voice's own pace, for the first sentence; then what was measured of it."""

LEARNING = 0.3
"""How much of what a sentence showed of the pace is believed."""


class PiperSpeech(Speech):
    """One Piper voice at a time, see ``use``. For one thread only."""

    def __init__(self) -> None:
        self.engine = piper.NAME
        self.langs = {}
        self.words_a_minute = {}
        self._trouble: Exception | None = None
        self._engine: Any = importlib.import_module("pyttsx3").init(piper.register())
        self._engine.connect("error", self._told)

    def use(self, lang: str, model: Path, sha256: str) -> None:
        """Speak with this model from now on. It is looked at once whether its bytes are those that were installed.

        Raises VoiceError "voice.piper".
        """
        if self.langs == {lang: str(model)}:
            return
        try:
            card = read_card((model.parent / CARD).read_bytes())
            whole = card.model == sha256 == digest(model) and card.config == digest(model.parent / CONFIG)
        except (OSError, VoiceError) as error:
            raise piper.trouble(str(error)) from error
        if not whole:
            raise piper.trouble("its files have changed since it was installed")
        self.langs = {lang: str(model)}
        self.words_a_minute = {lang: piper.OWN_PACE / SYLLABLES_A_SECOND}

    def _learn(self, lang: str, words_a_minute: float) -> None:
        """Come nearer to this voice's own pace with each sentence: fewer are rendered twice."""
        known = self.words_a_minute[lang]
        self.words_a_minute[lang] = known + LEARNING * (
            min(max(words_a_minute, known / 2), known * 2) - known
        )

    def _samples(self, text: str, lang: str, wpm: float) -> Samples:
        self._trouble = None
        samples = super()._samples(text, lang, wpm)
        if self._trouble is not None:
            raise (
                self._trouble if isinstance(self._trouble, VoiceError) else piper.trouble(str(self._trouble))
            )
        return samples

    def _told(self, name: object, exception: Exception) -> None:
        self._trouble = exception
