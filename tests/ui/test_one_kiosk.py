"""`diemhoc run` comes up, a second one on the same data folder does not, and the first comes to the front."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk import only_one
from kiosk.errors import KioskError
from kiosk.paths import DataDir
from tests.ui.hands import until
from ui.session.doorbell import Doorbell, ring
from ui.start import LISTEN_MS


def kiosk(data: Path, *words: str) -> subprocess.Popen[str]:
    """The program as people start it."""
    line = [sys.executable, "-m", "kiosk", "--data", str(data), "run", *words]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    return subprocess.Popen(line, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ)


@pytest.fixture
def running(data_dir: Path, lessons_kept: bytes) -> Iterator[subprocess.Popen[str]]:
    data = DataDir(data_dir).make()
    data.lessons.write_bytes(lessons_kept)
    one = kiosk(data_dir)
    yield one
    one.kill()
    one.communicate()


def test_a_second_start_says_so_and_the_first_goes_on(
    running: subprocess.Popen[str], data_dir: Path, qapp: QGuiApplication
) -> None:
    """The first stands with its store open, hears the second and ends in peace when its session does."""
    data = DataDir(data_dir)
    assert until(lambda: data.database.exists() or running.poll() is not None, 20)
    assert until(lambda: ring(data), 10 + LISTEN_MS / 1000), "the first does not listen"
    second = kiosk(data_dir, "--lang", "vi")
    out, said = second.communicate(timeout=20)
    assert (second.returncode, out) == (1, "")
    assert said == "Máy học đang mở rồi, mời bà con nhìn lên màn hình.\n"
    assert running.poll() is None
    running.send_signal(signal.SIGTERM)
    _, told = running.communicate(timeout=20)
    assert running.returncode == 0, told
    assert not (data.log / "diemhoc.log").exists()


def test_a_data_folder_is_free_again_after_whatever_end(data_dir: Path) -> None:
    data = DataDir(data_dir).make()
    held = only_one.hold(data)
    with pytest.raises(KioskError, match="already"):
        only_one.hold(data)
    held.release()
    only_one.hold(data).release()
    program = "import os, sys; from pathlib import Path; from kiosk import only_one; from kiosk.paths import DataDir\n"
    program += "held = only_one.hold(DataDir(Path(sys.argv[1]))); os.kill(os.getpid(), 9)"
    killed = subprocess.run([sys.executable, "-c", program, str(data_dir)], check=False)
    assert killed.returncode == -signal.SIGKILL
    only_one.hold(data).release()


def test_two_data_folders_are_two_kiosks(tmp_path: Path) -> None:
    one, other = (only_one.hold(DataDir(tmp_path / name).make()) for name in ("a", "b"))
    one.release()
    other.release()


def test_a_folder_that_cannot_be_locked_keeps_nobody_from_starting(data_dir: Path) -> None:
    data = DataDir(data_dir).make()
    data.running.mkdir()
    only_one.hold(data).release()


def test_the_bell_brings_the_window_up(data_dir: Path, qapp: QGuiApplication) -> None:
    data, window = DataDir(data_dir).make(), QWindow()
    assert not ring(data), "nobody is there yet"
    window.showMinimized()
    bell = Doorbell(data, window)
    try:
        assert ring(data)
        assert until(lambda: not window.windowStates() & Qt.WindowState.WindowMinimized)
    finally:
        bell.close()
    assert not ring(data)
