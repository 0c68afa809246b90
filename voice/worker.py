"""The process that speaks into files: ``python -m voice.worker CACHE_DIR``.

It greets with ``{"ready": true, "engine": "espeak", "langs": ["en", "vi"]}``, and ``"trouble": {code, en, vi}`` where
the platform's engine is missing. Then each line ``{"id": 7, "phrases": ["Mã", "ô tê pê"], "lang": "vi", "rate": 4.0,
"rung": {...}}`` (already spoken text; rate in syllables a second; rung as voice.ladder.told) is answered by ``{"id":
7, "path": ..., "duration_ms": 1830, "marks": [[40, 310], [430, 1710]]}`` or ``{"id": 7, "error": {code, en, vi}}``.
One order at a time: pyttsx3 loses all but the last of queued ones. It ends when its input ends.
"""

import contextlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from voice.cache import Cache
from voice.errors import VoiceError

if TYPE_CHECKING:
    from voice.speakers import Speakers


def serve(orders: TextIO, answers: TextIO, cache: Cache) -> int:
    """Answer every order until the input ends; return the exit code."""

    def tell(answer: dict[str, Any]) -> None:
        answers.write(json.dumps(answer, ensure_ascii=False) + "\n")
        answers.flush()

    from voice.speakers import Speakers

    speakers = Speakers()
    hello = {"ready": True, "engine": speakers.engine, "langs": speakers.langs}
    tell(hello | {"trouble": _told(speakers.trouble)} if speakers.trouble else hello)
    for line in orders:
        order: dict[str, Any] = {}
        try:
            order = json.loads(line)
            tell({"id": order["id"], **_render(speakers, cache, order)})
        except VoiceError as error:
            tell({"id": order.get("id"), "error": _told(error)})
        except Exception as error:
            tell({"id": order.get("id"), "error": _told(_failed(error))})
    return 0


def main(arguments: list[str]) -> int:
    """Run the worker with stdout kept for answers: pyttsx3 prints there, so its prints go nowhere."""
    if len(arguments) != 1:
        print("usage: python -m voice.worker CACHE_DIR", file=sys.stderr)
        return 2
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    with Path(os.devnull).open("w", encoding="ascii") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    orders = os.fdopen(os.dup(0), encoding="utf-8")
    with contextlib.suppress(BrokenPipeError):
        return serve(orders, answers, Cache(Path(arguments[0])))
    return 0


def _render(speakers: "Speakers", cache: Cache, order: dict[str, Any]) -> dict[str, Any]:
    from voice.ladder import place, read_rung
    from voice.speech import write

    phrases, lang, rate = tuple(order["phrases"]), str(order["lang"]), float(order["rate"])
    rung = read_rung(order["rung"])
    path = place(cache, rung, phrases, rate)
    sound = speakers.say(rung, phrases, lang, rate)
    temporary = None
    try:
        temporary = cache.temporary(path)
        write(temporary, sound.samples)
        clip = cache.put(temporary, path, sound.duration_ms, sound.marks)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise VoiceError(
            "voice.disk",
            f"The sound cannot be written ({error.strerror or error}); free some space on the disk.",
            "Bộ nhớ đầy, máy chưa giữ được tiếng đọc.",
        ) from error
    return {"path": str(clip.path), "duration_ms": clip.duration_ms, "marks": [list(m) for m in clip.marks]}


def _told(error: VoiceError) -> dict[str, str]:
    return {"code": error.code, "en": error.en, "vi": error.vi}


def _failed(error: Exception) -> VoiceError:
    return VoiceError(
        "voice.failed", f"This sentence could not be spoken ({_line(error)}).", "Máy chưa đọc được câu này."
    )


def _line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
