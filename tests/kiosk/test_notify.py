"""What systemd hears, on a datagram socket of the test's own."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.notify import Notify


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one:
        one.bind(str(tmp_path / "notify"))
        one.settimeout(2)
        yield one, str(tmp_path / "notify")


def test_taken_from_the_environment_once(ear: tuple[socket.socket, str]) -> None:
    heard, address = ear
    environ = {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1", "HOME": "/"}
    notify = Notify.taken_from(environ)
    assert (bool(notify), notify.watchdog_s, environ) == (True, 60.0, {"HOME": "/"})
    notify.ready("welcome", 600)
    assert heard.recv(999) == b"READY=1\nSTATUS=welcome\nWATCHDOG_USEC=600000000"
    notify.steady("home")
    assert heard.recv(999) == b"STATUS=home\nWATCHDOG_USEC=60000000"
    notify.pulse("home")
    assert heard.recv(999) == b"WATCHDOG=1\nSTATUS=home"
    notify.stopping()
    assert heard.recv(999) == b"STOPPING=1\nSTATUS=stopping"


def test_a_name_in_linux_own_space() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind("\0diemhoc-test-notify")
        heard.settimeout(2)
        Notify("@diemhoc-test-notify").tell("READY=1")
        assert heard.recv(99) == b"READY=1"


@pytest.mark.parametrize("address", ["", "/nowhere/notify", "/" + "x" * 300])
def test_nobody_there_is_no_trouble(address: str) -> None:
    notify = Notify(address)
    notify.ready("welcome")
    notify.pulse("welcome")
    assert bool(notify) == bool(address)


def test_without_a_watchdog_nothing_is_said_of_it(ear: tuple[socket.socket, str]) -> None:
    heard, address = ear
    notify = Notify.taken_from({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "soon"})
    notify.ready("welcome", 600)
    assert heard.recv(999) == b"READY=1\nSTATUS=welcome"
