"""systemd hears of the first frame and of every living moment after it, and nothing from a frozen screen: the real
kiosk in a process of its own, before a notify socket of the test's."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.notify import Notify
from ui.session.watchdog import Watchdog
from ui.tour.stage import Stage

ROOT = Path(__file__).resolve().parents[2]
WATCHDOG_S = 2.0
START_S = 40.0


class Ear:
    """systemd's end of the line."""

    def __init__(self, folder: Path) -> None:
        self.address = str(folder / "notify")
        self._link = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._link.bind(self.address)

    def until(self, word: str, seconds: float) -> tuple[list[str], float]:
        """All datagrams until one with this word, and how long that took."""
        heard: list[str] = []
        began = time.monotonic()
        while not (heard and word in heard[-1]):
            self._link.settimeout(max(0.01, began + seconds - time.monotonic()))
            heard.append(self._link.recv(4096).decode())
        return heard, time.monotonic() - began

    def silent(self, seconds: float) -> bool:
        self._link.settimeout(seconds)
        try:
            self._link.recv(4096)
        except TimeoutError:
            return True
        return False

    def empty(self) -> None:
        while not self.silent(0.02):
            pass

    def close(self) -> None:
        self._link.close()


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[Ear]:
    one = Ear(tmp_path)
    yield one
    one.close()


STUCK_ON_SIGNAL = """
import signal, sys, time
from kiosk.cli import main
signal.signal(signal.SIGUSR1, lambda *_: time.sleep(60))  # in the thread of the screen, as any handler that hangs
sys.exit(main(["run", "--data", sys.argv[1]]))
"""


def test_a_life_before_systemd(ear: Ear, tmp_path: Path) -> None:
    """Told in one go, as it happens once: ready, loading, living, stopped, living again, stuck, ended by systemd."""
    data = tmp_path / "data"
    environ = os.environ | {"NOTIFY_SOCKET": ear.address, "WATCHDOG_USEC": str(int(WATCHDOG_S * 1e6))}
    program = [sys.executable, "-c", STUCK_ON_SIGNAL, str(data)]
    with subprocess.Popen(program, cwd=ROOT, env=environ) as kiosk:
        try:
            heard, _ = ear.until("READY=1", START_S)
            assert len(heard) == 1  # nothing goes before the first frame of the welcome
            assert "WATCHDOG_USEC=600000000" in heard[0]  # patience while store and lessons are opened
            heard, _ = ear.until(f"WATCHDOG_USEC={int(WATCHDOG_S * 1e6)}", START_S)
            assert "STATUS=screen " in heard[-1]
            took = [ear.until("WATCHDOG=1", START_S)[1] for _ in range(4)]
            assert max(took[1:]) < WATCHDOG_S  # or systemd would act

            kiosk.send_signal(signal.SIGSTOP)
            ear.empty()
            assert ear.silent(WATCHDOG_S)
            kiosk.send_signal(signal.SIGCONT)
            assert ear.until("WATCHDOG=1", START_S)

            kiosk.send_signal(signal.SIGUSR1)
            quiet_since = time.monotonic()
            while not ear.silent(WATCHDOG_S):
                assert time.monotonic() - quiet_since < START_S
            assert kiosk.poll() is None
            traces = (data / "log" / "frozen.log").read_text()
            assert "most recent call first" in traces
            assert (
                "<lambda>" in traces
            )  # where it stands, before anybody is ended: systemd's signal goes to cage alone
            kiosk.send_signal(signal.SIGABRT)
            assert kiosk.wait(10) == -signal.SIGABRT
        finally:
            kiosk.kill()


def test_a_loop_that_goes_round_without_painting_ends_the_pulses(ear: Ear, stage: Stage) -> None:
    stage.flow.welcome()
    stage.settle()
    watchdog = Watchdog(stage.kiosk, Notify(ear.address, 3600))
    stage.kiosk.window.update()
    stage.settle(lambda: not ear.silent(0.01))  # READY=1
    for _ in range(3):
        painted: list[bool] = []
        stage.kiosk.window.frameSwapped.connect(lambda painted=painted: painted.append(True))
        watchdog.beat()
        ear.until("WATCHDOG=1", 1)
        stage.settle(lambda painted=painted: bool(painted))
    stage.kiosk.window.frameSwapped.disconnect(watchdog._painted)  # nothing reaches the panel any more
    watchdog.beat()
    ear.empty()
    for _ in range(3):
        stage.settle()
        watchdog.beat()
    assert ear.silent(0.05)
    stage.kiosk.window.hide()  # no panel at all: no frames are owed, and the machine is no worse for it
    stage.settle()
    watchdog.beat()
    assert not ear.silent(0.05)
