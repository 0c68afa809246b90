"""Narration: how soon a cached sentence is heard, and what a second of sound costs to render."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.figure import Figure
from tests.ui.null_sink import null_sink
from voice.narrator import Clip, Job, Narrator

SENTENCES = [
    ("Mã OTP", "giống như", "chìa khoá", "nhà mình."),
    ("Bà con không đọc mã", "cho ai qua điện thoại."),
    ("Mình xem kỹ tên người nhận", "rồi mới bấm nhé!"),
    ("Gọi 113", "khi gặp nguy hiểm."),
]


def run() -> list[Figure]:
    """Measure both; needs the Debian package pulseaudio for its pipe device."""
    with tempfile.TemporaryDirectory() as folder:
        return [*_starts(Path(folder)), *_rendering(Path(folder) / "render")]


def _starts(folder: Path, times: int = 20) -> list[Figure]:
    with null_sink(folder) as environment:
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.aloud", str(folder)],
            env={**environment, "TIMES": str(times)},
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
    heard = sorted(told for told in json.loads(done.stdout)["delays_ms"] if told is not None)
    return [
        Figure("Nghe: asked to heard, cached sentence, median", median(heard), 150, unit="ms"),
        Figure("Nghe: asked to heard, cached sentence, worst of 20", heard[-1], unit="ms"),
        Figure("Nghe: never heard, of 20", times - len(heard), 0, unit="times"),
    ]


def _rendering(folder: Path) -> list[Figure]:
    narrator = Narrator(folder)
    began = time.monotonic()
    assert narrator.problem() is None
    started = time.monotonic() - began
    clips: list[Clip] = []
    began = time.monotonic()
    for speed in ("slow", "normal", "fast"):
        jobs = [Job(phrases, speed=speed) for phrases in SENTENCES]
        narrator.render(jobs, lambda _, clip: clips.append(clip))
    spent = time.monotonic() - began
    began = time.monotonic()
    for _ in range(200):
        narrator.cached(SENTENCES[0])
    look = (time.monotonic() - began) * 1000 / 200
    narrator.close()
    sound = sum(clip.duration_ms for clip in clips) / 1000
    size = sum(clip.path.stat().st_size for clip in clips) / sound * 3600 / 1e6
    return [
        Figure("voice: worker ready", started, unit="s"),
        Figure("voice: rendering, per second of sound", spent / sound, 0.25, unit="s"),
        Figure("voice: looking for a cached sentence", look, unit="ms"),
        Figure("voice: cache, per hour of sound", size, 25, unit="MB"),
    ]
