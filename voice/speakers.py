"""Whoever speaks, inside the worker process: each rung's engine, started when it is first needed."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from voice.errors import VoiceError
from voice.ladder import Rung
from voice.speech import Sound, Speech

if TYPE_CHECKING:
    from voice.piper_speech import PiperSpeech

AGAIN_S = 30.0
"""A platform engine that was not there is not looked for again sooner than this."""


class Speakers:
    """Says sentences by any rung. ``trouble`` is why the platform's engine cannot, None when it can."""

    def __init__(self) -> None:
        self._platform: Speech | None = None
        self._piper: PiperSpeech | None = None
        self._looked = 0.0
        self.trouble: VoiceError | None = None
        self._look()

    @property
    def engine(self) -> str:
        """The platform engine's name, "" when there is none."""
        return self._platform.engine if self._platform else ""

    @property
    def langs(self) -> list[str]:
        """The languages that the platform's engine speaks."""
        return sorted(self._platform.langs) if self._platform else []

    def say(self, rung: Rung, phrases: Sequence[str], lang: str, rate: float) -> Sound:
        """Return ``phrases`` as said by ``rung``, at ``rate`` syllables a second (a person's own pace when recorded).

        Raises VoiceError: "voice.recording", "voice.piper", "voice.engine" and what Speech raises.
        """
        if rung.name == "recorded":
            from voice.spoken_by_people import recording

            assert rung.file is not None
            return recording(rung.file, rung.identity, phrases, lang)
        if rung.name == "piper":
            from voice.piper_speech import PiperSpeech

            assert rung.file is not None
            self._piper = self._piper or PiperSpeech()
            self._piper.use(lang, rung.file, rung.identity)
            return self._piper.sentence(phrases, lang, rate)
        if self._platform is None and time.monotonic() - self._looked > AGAIN_S:
            self._look()
        if self._platform is None:
            assert self.trouble is not None
            raise self.trouble
        return self._platform.sentence(phrases, lang, rate)

    def _look(self) -> None:
        self._looked = time.monotonic()
        try:
            self._platform, self.trouble = Speech(), None
        except VoiceError as error:
            self.trouble = error
        except Exception as error:  # pyttsx3 raises what its drivers raise
            self.trouble = _no_engine(error)


def _no_engine(error: Exception) -> VoiceError:
    why = " ".join(str(error).split()) or type(error).__name__
    return VoiceError(
        "voice.engine",
        f"No speech engine ({why}); install espeak-ng (on Debian: apt-get install espeak-ng).",
        "Máy chưa có giọng đọc.",
    )
