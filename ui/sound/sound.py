"""The narrator's voice on the screen: says sentences in turn and tells which phrase is being spoken.

Where nothing can be heard (no sound device, no voice) the same goes on by the clock, at half the pace, so the
highlight still moves and a slow reader keeps up; ``silent`` and ``silentReason`` say so.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from ui.sound.chimes import chime_file
from ui.sound.pacing import estimate
from ui.sound.playback import Playback
from ui.sound.player import Player
from ui.sound.renderer import Renderer
from ui.sound.utterance import Utterance
from voice.errors import VoiceError
from voice.narrator import SPEEDS, Clip, Job, Narrator

PAUSE_MS = 250
"""Silence between two sentences of one ``say``."""

STALL_MS = 3000
"""A player that stands still this long is taken for a device that is gone (a sleeping one may take 2 s)."""

AGAIN_MS = 700
"""The same once a device was lost, until a whole sentence has been heard again."""

LOST = "voice.device"
"""The code of the trouble of a device that went away."""


class Narration(QObject):
    """Says utterances through ``narrator``; ``sounds`` is the folder for the chimes.

    Without ``device`` none is used, whatever the machine has.
    The sound device is looked for on first use, or by ``warm()`` after the first frame (it takes 0.1 s).
    """

    speakingChanged = Signal()
    keyChanged = Signal()
    phraseChanged = Signal()
    silentChanged = Signal()
    speedChanged = Signal()
    volumeChanged = Signal()
    started = Signal(str)
    """A sentence has begun, heard or silent; carries its key."""
    finished = Signal()
    """The last sentence has ended by itself (not by ``stop`` or another ``say``)."""

    def __init__(
        self, narrator: Narrator, sounds: Path, parent: QObject | None = None, *, device: bool = True
    ) -> None:
        super().__init__(parent)
        self._narrator = narrator
        self._sounds = sounds
        self._renderer = Renderer(narrator, self)
        self._renderer.done.connect(self._rendered)
        self._said: tuple[Utterance, ...] = ()
        self._round = 0
        self._index = 0
        self._waiting = False
        self._speaking = False
        self._key = ""
        self._phrase = -1
        self._speed = "normal"
        self.tongue = ""
        """The language to hear where people have recorded it; holds from the next sentence on."""
        self._volume = 1.0
        self._trouble: VoiceError | None = None
        self._player = Player(self, device=device)
        self._player.presentChanged.connect(self.silentChanged)
        self._playback = Playback(self._player, self)
        self._playback.reached.connect(self._reached)
        self._playback.ended.connect(self._ended)
        self._playback.lost.connect(self._lost)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._begin)

    # -- what the screen asks for

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Say these one after another, at once; what was being said stops. A missing voice raises nothing."""
        self._hush()
        self._said = tuple(utterances)
        if not self._said:
            self._be(False)
            return
        self.warm()
        self._be(True)
        self._begin()
        if self._player.present:
            for index, utterance in enumerate(self._said[1:], 1):
                self._wish(index, utterance)

    @Slot()
    def stop(self) -> None:
        """Fall silent now. ``finished`` is not told."""
        self._hush()
        self._be(False)

    @Slot()
    def replay(self) -> None:
        """Say the same again from the first sentence ("Nghe lại")."""
        self.say(self._said)

    @Slot(str)
    def chime(self, name: str) -> None:
        """Sound "tinh" or "chuong" over whatever is said; nothing without a device. Screens show its twin."""
        with contextlib.suppress(OSError):  # a full disk: the screen shows the chime's twin
            self._player.ring(chime_file(name, self._sounds))

    @Slot()
    def warm(self) -> None:
        """Find the sound device and load the player, once. Call it after the first frame is painted."""
        self._player.warm()

    def close(self) -> None:
        """Stop for good: the player, the rendering thread. The narrator stays its owner's."""
        self.stop()
        self._renderer.close()

    # -- what the screen shows

    def _get_speaking(self) -> bool:
        return self._speaking

    def _get_key(self) -> str:
        return self._key

    def _get_phrase(self) -> int:
        return self._phrase

    def _get_silent(self) -> bool:
        return not self._player.present or self._trouble is not None

    def _get_reason(self) -> str:
        if not self._player.present or (self._trouble is not None and self._trouble.code == LOST):
            return self.tr("Máy đang không có tiếng")
        return self.tr("Máy chưa đọc được câu này") if self._trouble is not None else ""

    def _get_speed(self) -> str:
        return self._speed

    def _set_speed(self, speed: str) -> None:
        if speed in SPEEDS and speed != self._speed:
            self._speed = speed
            self.speedChanged.emit()

    def _get_volume(self) -> float:
        return self._volume

    def _set_volume(self, volume: float) -> None:
        volume = min(1.0, max(0.0, volume))
        if volume != self._volume:
            self._volume = volume
            self._player.set_volume(volume)
            self.volumeChanged.emit()

    speaking = Property(bool, _get_speaking, notify=speakingChanged)
    """Whether sentences are being said (or shown at their pace, when silent)."""
    key = Property(str, _get_key, notify=keyChanged)
    """The key of the sentence being said; "" when none is."""
    phrase = Property(int, _get_phrase, notify=phraseChanged)
    """The number of the phrase being said within it, from 0; -1 when none is."""
    silent = Property(bool, _get_silent, notify=silentChanged)
    """Whether nothing can be heard: no device, or no voice for the last sentence."""
    silentReason = Property(str, _get_reason, notify=silentChanged)
    """Why, in the words of a status pill; "" when all is well."""
    speed = Property(str, _get_speed, _set_speed, notify=speedChanged)
    """"slow", "normal" or "fast"; holds from the next sentence on."""
    volume = Property(float, _get_volume, _set_volume, notify=volumeChanged)
    """0 to 1, heard at once."""

    @property
    def sentence(self) -> str:
        """The sentence being said, as it is written in the utterance; "" when none is."""
        return " ".join(self._said[self._index].phrases) if self._speaking and self._said else ""

    @property
    def trouble(self) -> VoiceError | None:
        """Why the last sentence had no voice, for the operator."""
        return self._trouble

    @property
    def pace(self) -> float:
        """How many times as long a sentence stays when nothing can be heard; settable."""
        return self._playback.quiet_pace

    @pace.setter
    def pace(self, times: float) -> None:
        self._playback.quiet_pace = max(0.01, times)

    # -- one sentence

    def _begin(self) -> None:
        utterance = self._said[self._index]
        self._set_place(utterance.key, -1)
        job = self._job(utterance)
        clip = self._narrator.cached(job.phrases, job.lang, job.speed, job.tongue)
        if clip is not None or not self._player.present:
            self._play(clip)
        else:
            self._waiting = True
            self._wish(self._index, utterance)

    def _rendered(self, round_: int, index: int, made: Clip | VoiceError) -> None:
        if round_ != self._round or index != self._index or not self._waiting:
            return
        self._waiting = False
        if isinstance(made, VoiceError):
            self._set_trouble(made)
        self._play(made if isinstance(made, Clip) else None)

    def _play(self, clip: Clip | None) -> None:
        utterance = self._said[self._index]
        heard = clip is not None and self._player.present
        pace = self._person_pace(utterance, clip)
        if heard and self._trouble is not None and self._trouble.code != LOST:
            self._set_trouble(None)
        self._playback.play(
            clip or estimate(utterance.phrases, self._speed),
            heard=heard,
            pace=pace,
            patience_ms=STALL_MS if self._trouble is None else AGAIN_MS,
        )
        self.started.emit(utterance.key)

    def _reached(self, phrase: int) -> None:
        self._set_place(self._key, phrase)

    def _ended(self, heard: bool) -> None:
        if heard:
            self._set_trouble(None)
        if self._index + 1 < len(self._said):
            self._index += 1
            self._pause.start()
            return
        self._be(False)
        self.finished.emit()

    def _lost(self) -> None:
        """The rest of the sentence goes by the clock."""
        self._set_trouble(
            VoiceError(
                LOST,
                "The sound device stopped in the middle of a sentence; look at its plug and sound server.",
                "Máy đang không có tiếng.",
            )
        )

    # -- the rest

    def _hush(self) -> None:
        self._round += 1
        self._renderer.forget(self._round)
        self._index, self._waiting = 0, False
        self._pause.stop()
        self._playback.stop()

    def _be(self, speaking: bool) -> None:
        if not speaking:
            self._set_place("", -1)
        if speaking != self._speaking:
            self._speaking = speaking
            self.speakingChanged.emit()

    def _set_place(self, key: str, phrase: int) -> None:
        moved, self._phrase = phrase != self._phrase, phrase
        if key != self._key:
            self._key = key
            self.keyChanged.emit()
        if moved:
            self.phraseChanged.emit()

    def _set_trouble(self, trouble: VoiceError | None) -> None:
        before, self._trouble = self._trouble, trouble
        if (before and before.code) != (trouble and trouble.code):
            self.silentChanged.emit()

    def _wish(self, index: int, utterance: Utterance) -> None:
        job = self._job(utterance)
        if self._narrator.cached(job.phrases, job.lang, job.speed, job.tongue) is None:
            self._renderer.ask(self._round, index, job)

    def _person_pace(self, utterance: Utterance, clip: Clip | None) -> float:
        """How many times as fast as it was spoken a person's recording is played; 1 for what was rendered at the speed."""
        if clip is None or self._speed == "normal":
            return 1.0
        rung, found = self._narrator.found(self._job(utterance))
        return SPEEDS[self._speed] / SPEEDS["normal"] if rung.name == "recorded" and found == clip else 1.0

    def _job(self, utterance: Utterance) -> Job:
        return Job(utterance.phrases, utterance.lang, self._speed, self.tongue)
