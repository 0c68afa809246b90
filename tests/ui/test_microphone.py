"""The microphone itself, by QtMultimedia on a real sound server, and the file that stands in for it elsewhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.ui.hands import until
from tests.ui.null_sink import null_sink
from tests.ui.overheard import HERTZ, SECONDS
from ui.sound.microphone import Ear, FileSource
from ui.studio.recorder import Recorder


@pytest.fixture(scope="module")
def overheard(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What came through a microphone that is a pipe."""
    folder = tmp_path_factory.mktemp("overheard")
    with null_sink(folder) as environment:
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.overheard", str(folder.resolve())],
            env=environment,
            capture_output=True,
            text=True,
            timeout=50,
        )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_a_microphone_that_is_plugged_in_is_found(overheard: dict) -> None:
    assert overheard["after"]


def test_what_is_said_is_recorded_and_the_room_around_it_is_not(overheard: dict) -> None:
    assert overheard["troubles"][:1] != ["take.silent"]
    (seconds,) = overheard["made"]
    assert SECONDS + 0.1 <= seconds <= SECONDS + 0.6
    assert overheard["hertz"] == pytest.approx(HERTZ, abs=3), "neither faster nor slower than it was said"


def test_the_meter_follows_the_voice(overheard: dict) -> None:
    assert overheard["quiet"] < 0.4 < 0.6 < overheard["loudest"]
    assert overheard["pieces"] >= 20


def test_a_microphone_pulled_out_ends_the_recording(overheard: dict) -> None:
    state, troubles = overheard["lost"]
    assert (state, troubles[-1:]) == ("", ["take.microphone"])


def test_a_file_is_heard_in_pieces_at_the_pace_of_speech(qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "heard.wav"
    soundfile.write(file, np.full((16_000, 2), 0.5, np.float32), 16_000)
    source, pieces = FileSource(file), []
    source.heard.connect(pieces.append)
    source.start()
    assert until(lambda: len(pieces) >= 5)
    source.stop()
    assert source.rate == 16_000
    assert all(abs(float(piece[0]) - 0.5) < 0.001 and piece.dtype == np.float32 for piece in pieces)
    count = len(pieces)
    source.start()
    source.stop()
    assert len(pieces) == count + 1, "it begins anew"


def test_a_file_that_is_no_sound_counts_as_no_microphone(qapp: object, tmp_path: Path) -> None:
    ear, told = Ear(), []
    ear.file = tmp_path / "none.wav"
    ear.file.write_bytes(b"nothing")
    recorder = Recorder(ear, tmp_path / "take.ogg")
    recorder.failed.connect(lambda error: told.append(error.code))
    recorder.start()
    assert told == ["take.microphone"]
    assert recorder.state == ""
