"""The doctor's look at the voices: which rungs of the ladder speak here, and what to do about those that do not."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.paths import DataDir
from ui.health.check import Check, State

if TYPE_CHECKING:
    from voice.errors import VoiceError
    from voice.narrator import Narrator
    from voice.recordings import Book
    from voice.voices import Voice

ENGINE_S, PIPER_S = 2.5, 10.0
"""How long the platform's engine is waited for, and a Piper voice (its model is loaded first)."""

SAMPLES = {"vi": "Chào bà con.", "en": "Welcome, everybody."}
BUSY = "busy"


@dataclass(frozen=True)
class Finding:
    """What is told of one rung, in both languages; ``advice`` is "" where nothing is to be done."""

    found: str
    found_vi: str
    advice: str = ""
    advice_vi: str = ""
    vietnamese: bool = False
    """Whether every Vietnamese sentence can be said by it."""


def voice_check(data: DataDir) -> Check:
    """Looks at recordings byte by byte, lets each Piper voice and the platform's engine say something; in a throw-away
    cache. Ends within ENGINE_S and PIPER_S for each Piper voice."""
    from ui.sound.shelf import shelf_of
    from voice.narrator import Narrator

    with tempfile.TemporaryDirectory(prefix="diemhoc-", ignore_cleanup_errors=True) as cache:
        narrator = Narrator(Path(cache), shelf_of(data))
        try:
            trouble = _within(ENGINE_S, narrator.engine_problem)
            found = [_recorded(narrator.ladder.books()), *_pipers(narrator, data), _engine(trouble)]
        finally:
            narrator.close()
    todo = [one for one in found if one.advice]
    spoken = trouble == BUSY or any(one.vietnamese for one in found)
    state: State = "ok" if not todo else "look" if spoken else "missing"
    if not todo and not any(one.vietnamese for one in found[:-1]):
        todo = [BETTER]
    return Check(
        "voice",
        state,
        "; ".join(one.found for one in found),
        "; ".join(one.found_vi for one in found),
        " ".join(one.advice for one in todo),
        " ".join(one.advice_vi for one in todo),
    )


BETTER = Finding(
    "", "",
    "A plainer Vietnamese voice can be had: diemhoc voice install (63 MB).",
    "Có giọng Việt dễ nghe hơn (63 MB): có mạng thì tải ở trang người hướng dẫn, hay bằng diemhoc voice install.",
)  # fmt: skip


def _within(seconds: float, ask: Callable[[], VoiceError | None]) -> VoiceError | str | None:
    """The answer, BUSY when it did not come in time."""
    told: list[VoiceError | None] = []
    asking = threading.Thread(target=lambda: told.append(ask()), daemon=True)
    asking.start()
    asking.join(seconds)
    return told[0] if told else BUSY


def _recorded(books: list[Book]) -> Finding:
    from voice.voices import digest

    whole = spoilt = 0
    for book in books:
        for said in book.manifest.sentences.values():
            try:
                good = digest(book.folder / said.file) == said.sha256
            except OSError:
                good = False
            whole, spoilt = whole + good, spoilt + (not good)
    tongues = ", ".join(sorted({book.manifest.language for book in books if book.manifest.sentences}))
    if not whole and not spoilt:
        return Finding("nothing recorded", "chưa có câu nào thu sẵn")
    if spoilt:
        return Finding(
            f"recorded ({tongues}): {spoilt} of {whole + spoilt} sentences are damaged",
            f"đã thu ({tongues}): {spoilt} trên {whole + spoilt} câu không còn nguyên",
            "Install the pack of recordings again, or record those sentences again.",
            "Cài lại gói giọng đã thu, hoặc thu lại mấy câu đó.",
        )
    return Finding(
        f"recorded ({tongues}): {whole} sentence{'s' * (whole != 1)}", f"đã thu ({tongues}): {whole} câu"
    )


def _pipers(narrator: Narrator, data: DataDir) -> list[Finding]:
    from voice.voices import installed, piper_there

    voices = installed(data.voices)
    if voices and not piper_there():
        names = ", ".join(voice.card.id for voice in voices)
        return [Finding(
            f"Piper is missing for {names}", f"chưa có Piper cho {names}",
            "Install Piper: .venv/bin/pip install -r packaging/requirements-neural.lock",
            "Cài Piper: .venv/bin/pip install -r packaging/requirements-neural.lock",
        )]  # fmt: skip
    return [_piper(narrator, voice) for voice in voices] or [Finding("no Piper voice", "chưa có giọng Piper")]


def _piper(narrator: Narrator, voice: Voice) -> Finding:
    trouble = _within(PIPER_S, lambda: narrator.try_voice(voice, SAMPLES.get(voice.card.language, "A.")))
    name, language = voice.card.id, voice.card.language
    if trouble is None:
        told, told_vi = f"Piper {name} speaks {language}", f"Piper {name} đọc được ({language})"
        return Finding(told, told_vi, vietnamese=language == "vi")
    if isinstance(trouble, str):
        return Finding(
            f"Piper {name}: no answer within {PIPER_S:.0f} s", f"Piper {name} chưa trả lời",
            "The machine may be busy: try again.", "Máy có thể đang bận: thử lại sau nhé.",
        )  # fmt: skip
    return Finding(f"Piper {name}: {trouble}", f"Piper {name} chưa đọc được",
                   "Install that voice again with diemhoc voice install.",
                   "Cài lại giọng đó bằng diemhoc voice install.")  # fmt: skip


def _engine(trouble: VoiceError | str | None) -> Finding:
    from voice.narrator import ENGINE

    if trouble is None:
        return Finding(f"{ENGINE} speaks Vietnamese", f"{ENGINE} đọc được tiếng Việt", vietnamese=True)
    if isinstance(trouble, str):
        return Finding(
            f"{ENGINE}: no answer within {ENGINE_S} s", f"{ENGINE} chưa trả lời",
            "The machine may be busy: try again.", "Máy có thể đang bận: thử lại sau nhé.",
        )  # fmt: skip
    return Finding(
        str(trouble), trouble.vi,
        "Install espeak-ng's library (packaging/apt.txt names it); captions are always there.",
        "Cài thư viện espeak-ng (xem packaging/apt.txt); chữ trên màn hình lúc nào cũng có.",
    )  # fmt: skip
