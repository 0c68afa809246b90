"""The processes that speak ahead are killed at any moment while they render a pack: every sentence ends up whole."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from content.load import builtin_pack
from voice.ahead import Ahead
from voice.cache import TEMPORARY
from voice.narrator import Clip, Job, Narrator

LONGEST_S = 2.0
PATIENCE_S = 120


def sentences(count: int) -> list[Job]:
    """The first sentences of the built-in pack at two speeds."""
    told = [sentence.utterance() for lesson in builtin_pack().lessons for sentence in lesson.sentences()]
    return [
        Job(phrases, speed=speed)
        for phrases in list(dict.fromkeys(told))[:count]
        for speed in ("normal", "fast")
    ]


def children(pid: int) -> list[int]:
    """The processes that this one has started."""
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def lose(root: Path) -> None:
    """Ten sentences are gone, so that there is work to the end."""
    for path in list(root.glob("*.ogg"))[:10]:
        path.unlink(missing_ok=True)


@pytest.mark.parametrize("seed", [1])
def test_every_sentence_is_whole_however_often_the_voice_is_killed(
    tmp_path: Path, long: bool, seed: int
) -> None:
    """kill -9 of the process that renders the pack, or of the one that speaks for it, or of both."""
    chance, rounds = random.Random(seed), 100 if long else 4
    jobs, root = sentences(60 if long else 12), tmp_path / "voice"
    ahead = Ahead(root, jobs)
    ahead.start()
    killed = whole = 0
    end = time.monotonic() + rounds * 5 + PATIENCE_S
    while killed < rounds and time.monotonic() < end:
        time.sleep(chance.uniform(0, LONGEST_S))
        pid = ahead.pid
        if pid is None:
            if not ahead.progress().running:  # all was rendered: the disk loses some
                lose(root)
                ahead.again()
            continue
        speaking = children(pid)
        victims = chance.choice([[pid], speaking, [pid, *speaking]])
        for victim in victims:
            try:
                os.kill(victim, signal.SIGKILL)
            except ProcessLookupError:
                continue
        killed += bool(victims)
        if pid in victims:  # the next one looks at all of them again
            lose(root)
    assert killed == rounds
    assert ahead.wait(PATIENCE_S)
    told = ahead.progress()
    assert (told.failed, told.trouble) == (0, None)

    narrator = Narrator(root)
    for job in jobs:
        clip = narrator.cached(job.phrases, job.lang, job.speed)
        assert isinstance(clip, Clip), job
        samples, rate = soundfile.read(clip.path)
        assert abs(len(samples) * 1000 / rate - clip.duration_ms) < 60, job
        assert np.abs(samples).max() > 0.05, job
        whole += 1
    narrator.close()
    assert whole == len(jobs) == told.done == told.total
    again = Ahead(root, jobs)
    before = {path: path.stat().st_mtime_ns for path in root.glob("*.ogg")}
    again.start()
    assert again.wait(PATIENCE_S)
    assert {path: path.stat().st_mtime_ns for path in root.glob("*.ogg")} == before, (
        "nothing is rendered twice"
    )
    print(
        f"seed {seed}: killed {killed} times, {whole} sentences whole, {len(list(root.glob(TEMPORARY + '*')))} left over"
    )
