"""The recording studio in every state: no voice yet, a new one, its lessons, a sentence, packs."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import soundfile

from ui.sticks import Stick
from ui.studio.begin_flow import SEALED, label
from ui.studio.lessons_model import to_record
from ui.studio.pack_model import Goes, StudioPackModel, StudioPackWays
from ui.studio.packs import PackState
from ui.studio.recorder import no_microphone
from ui.tour.stage import PIN, Stage, Stop
from voice import recordings
from voice.errors import VoiceError
from voice.recordings import PRIVATE, Agreed, Book, Manifest

MONG, RATE = "hmn-00000001", 24_000
VOICES = ((MONG, "hmn", "Tiếng Mông", "Vàng Thị Dín"), ("vi-x-nam-00000002", "vi-x-nam", "", "Thạch Thị Sóc"),
          ("mis-x-nung-00000003", "mis-x-nung", "Tiếng Nùng", "Nông Văn Slấn"))  # fmt: skip
STICKS = (
    Stick(Path("/media/a"), "KINGSTON"),
    Stick(Path("/media/b"), "USB của thôn Đoài"),
    Stick(Path(), ""),
)
UNREAD = "Gói giọng này máy chưa nhận được, mình lấy lại gói nhé."


def _page(stage: Stage, voices: int = 0, microphone: bool = True) -> None:
    """The page of voices, with so many begun."""
    assert stage.kiosk.services is not None
    services = stage.kiosk.services
    for book in recordings.books(services.data.recordings):
        recordings.remove(book)
    services.data.recordings.mkdir(parents=True, exist_ok=True)
    services.ear.file = _silence(services.data.recordings) if microphone else None
    for id_, language, name, speaker in VOICES[:voices]:
        manifest = Manifest(
            id=id_,
            language=language,
            language_name=name or "Tiếng Việt, giọng Nam",
            consent=Agreed("spoken", date(2026, 10, 12).isoformat(), "voice-2026-01"),
            licence="CC-BY-4.0",
            made=date(2026, 10, 12).isoformat(),
        )
        book = recordings.begin(services.data.recordings, manifest)
        sealed = services.store.vault.seal(speaker, label=label(id_))
        (book.folder / PRIVATE / SEALED).write_bytes(sealed)
        if id_ == MONG:
            _fill(book, stage)
    stage.flow.leave()
    stage.kiosk.shell.room.use("own", False)
    stage.flow.classroom()
    stage.kiosk.shell.model.read(stage.leader_token, "scanner")
    for digit in PIN:
        stage.kiosk.shell.model.press(digit)
    stage.kiosk.shell.model.studio()


def _silence(folder: Path) -> Path:
    file = folder / "silence.wav"
    soundfile.write(file, np.zeros(RATE, np.float32), RATE)
    return file


def _fill(book: Book, stage: Stage) -> None:
    """The first lesson wholly, of the second seven sentences."""
    first, second, *_ = stage.flow.pack.lessons
    tone = np.sin(np.arange(RATE) * 2 * math.pi * 180 / RATE).astype(np.float32) * 0.1
    encoded = BytesIO()
    soundfile.write(encoded, tone, RATE, format="OGG", subtype="OPUS")
    sound = book.folder / PRIVATE / "draft.ogg"
    for said in (*to_record(first), *to_record(second)[:7]):
        sound.write_bytes(encoded.getvalue())
        book = recordings.keep(book, said, sound, 2.4)


def _new(stage: Stage, *steps: Callable[[Any], None], microphone: bool = True) -> None:
    """A new voice, with so many questions answered."""
    _page(stage, microphone=microphone)
    stage.kiosk.shell.model.begin()
    for step in steps:
        step(stage.kiosk.shell.model)


def _typed(words: str) -> Callable[[Any], None]:
    def answer(model: Any) -> None:
        for letter in words:
            model.keys.key(letter)
        model.next()

    return answer


def _chosen(what: str) -> Callable[[Any], None]:
    return lambda model: model.choose(what)


HMN, DIN = _chosen("hmn"), _typed("Vàng Thị Dín")


def _lessons(stage: Stage, page: int = 1) -> None:
    _page(stage, 1)
    stage.kiosk.shell.model.goOn(MONG)
    for _ in range(page - 1):
        stage.kiosk.shell.model.turnPage()


def _record(state: str, *, microphone: bool = True, lesson: int = 1) -> Callable[[Stage], None]:
    """A sentence in one state; what is not "new" is shown as it stands then."""

    def go(stage: Stage) -> None:
        _page(stage, 1, microphone)
        stage.kiosk.shell.model.goOn(MONG)
        stage.kiosk.shell.model.choose(stage.flow.pack.lessons[lesson].id)
        model = stage.kiosk.shell.model
        recorder = model._recorder
        if state == "recording":
            recorder.state, recorder.level, recorder.seconds = "recording", 0.72, 2.1
            recorder.changed.emit()
        elif state == "taken":
            recorder.done.emit(Path("x.ogg"), 2.4)
        elif state == "microphone":
            recorder.failed.emit(no_microphone())
        elif state != "new" and state != "kept":
            recorder.failed.emit(VoiceError(f"take.{state}", "", ""))

    return go


def _pack(writing: bool, state: PackState, speaker: str = "") -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        _page(stage, 1)
        work = SimpleNamespace(state=state)
        ways = StudioPackWays(
            back=stage.flow.welcome, sticks=lambda: STICKS, take=lambda stick: None, state=lambda: work.state
        )
        stage.kiosk.shell.show(
            "StudioPack",
            StudioPackModel(Goes("Tiếng Mông", speaker, "CC-BY-4.0", 214) if writing else None, ways),
        )

    return go


def _remove(stage: Stage) -> None:
    _lessons(stage)
    stage.kiosk.shell.model.remove()


def studio_stops() -> list[Stop]:
    """All stops of the studio."""
    yes = (HMN, DIN, _chosen("yes"))
    return [
        Stop("26-studio-none", lambda s: _page(s)),
        Stop("26-studio-no-microphone", lambda s: _page(s, 1, microphone=False)),
        Stop("26-studio-voices", lambda s: _page(s, 3)),
        Stop("26b-studio-language", lambda s: _new(s)),
        Stop("26b-studio-language-more", lambda s: _new(s, lambda model: model.turnPage())),
        Stop("26b-studio-language-typed", lambda s: _new(s, _chosen("other"))),
        Stop("26c-studio-speaker", lambda s: _new(s, HMN)),
        Stop("26d-studio-consent", lambda s: _new(s, HMN, DIN)),
        Stop("26d-studio-consent-touch", lambda s: _new(s, HMN, DIN, microphone=False)),
        Stop("26d-studio-consent-spoken", lambda s: _new(s, HMN, DIN, _chosen("speak"))),
        Stop("26e-studio-named", lambda s: _new(s, *yes)),
        Stop("26e-studio-licence", lambda s: _new(s, *yes, _chosen("unnamed"))),
        Stop("26f-studio-lessons", _lessons),
        Stop("26f-studio-lessons-page-2", lambda s: _lessons(s, 2)),
        Stop("26f-studio-remove", _remove),
        Stop("26g-studio-sentence", _record("new")),
        Stop("26g-studio-recording", _record("recording")),
        Stop("26g-studio-taken", _record("taken")),
        Stop("26g-studio-kept", _record("kept", lesson=0)),
        Stop("26g-studio-silent", _record("silent")),
        Stop("26g-studio-loud", _record("loud")),
        Stop("26g-studio-unplugged", _record("microphone")),
        Stop("26g-studio-no-microphone", _record("new", microphone=False)),
        Stop("26h-studio-pack", _pack(True, PackState())),
        Stop(
            "26h-studio-pack-written",
            _pack(True, PackState("written", f"{MONG}.voice.zip"), speaker="Vàng Thị Dín"),
        ),
        Stop("26h-studio-pack-in", _pack(False, PackState())),
        Stop("26h-studio-pack-read", _pack(False, PackState("read", count=2))),
        Stop("26h-studio-pack-failed", _pack(False, PackState("failed", trouble=UNREAD))),
    ]
