"""What the trials of bad days stand on: sticks whose releases a machine believes, a line to the image, like screens."""

from __future__ import annotations

import importlib
import os
import shutil
import socket
import subprocess
import threading
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.clock import system_clock
from kiosk.paths import DataDir
from sync.releases import read_manifest
from sync.update.fetch import from_stick
from sync.update.slots import Home

IMAGE = Path(__file__).resolve().parents[2] / "packaging" / "image"


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> object:
    """Imports a module of packaging/image, which is no package: its scripts find it beside them."""
    monkeypatch.syspath_prepend(str(IMAGE))
    return importlib.import_module


def module(load: object, name: str) -> ModuleType:
    assert callable(load)
    found = load(name)
    assert isinstance(found, ModuleType)
    return found


@pytest.mark.skipif(
    shutil.which("mcopy") is None or shutil.which("mkfs.vfat") is None, reason="needs mtools, dosfstools"
)
def test_the_bad_stick_is_believed_says_it_is_well_and_then_only_crashes(
    load: object, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    made = module(load, "sticks").bad(work, "1.2.3")
    stick = tmp_path / "stick"
    stick.mkdir()
    subprocess.run(["mcopy", "-s", "-i", made.disk, "::/*", stick], check=True)

    home, data = Home(tmp_path / "opt"), DataDir(tmp_path / "data").make()
    home.folder("1.2.3").mkdir(parents=True)
    (home.folder("1.2.3") / "diemhoc").write_bytes(b"")
    home.lead("current", "1.2.3")
    home.trust.mkdir()
    shutil.copy(made.root, home.trust / "anchor")
    assert from_stick(data, home, None, stick, system_clock()) == made.version == "1.2.12"

    file = next(stick.rglob("*.tar.xz"))
    assert read_manifest(file).version == made.version
    program = work / "bundle" / "diemhoc"
    for words, code, said in (
        (["--version"], 0, "diemhoc 1.2.12"),
        (["update", "self-test", "--data", "x"], 0, "well"),
        (["--data", "x", "run"], -11, ""),
        (["session", "next"], -11, ""),
    ):
        done = subprocess.run([program, *words], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout.strip()) == (code, said)


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [("echo một; echo hai >&2", 0, "một\nhai"), ("exit 3", 3, ""), ("true", 0, "")],
)
def test_an_order_brings_back_what_was_said_and_how_it_ended(
    load: object, tmp_path: Path, command: str, code: int, said: str
) -> None:
    guest = module(load, "guest").Guest(tmp_path / "port")
    listen = (IMAGE / "ear/usr/local/lib/ear/listen").read_text()
    loop = listen[listen.index("echo GO") :]
    here = socket.socket(socket.AF_UNIX)
    here.connect(str(tmp_path / "port"))
    shell = subprocess.Popen(["sh", "-c", f"exec 3<&0\n{loop}"], stdin=here)
    stop = threading.Timer(10, shell.kill)
    stop.start()
    try:
        guest.accept(None, 5)
        guest.ready(5)
        assert guest.order(command, 5) == (code, said)
    finally:
        stop.cancel()
        shell.kill()
        shell.wait()
        here.close()
        guest.close()


def test_screens_are_alike_but_for_a_clock(load: object) -> None:
    alike = module(load, "machine").alike
    screen = bytes(1280 * 720 * 3)
    clock = bytes([255]) * 9000 + screen[9000:]
    other = bytes([255]) * 90000 + screen[90000:]
    assert alike(screen, clock)
    assert not alike(screen, other)
    assert not alike(screen, screen[:-1])


def test_what_runs_in_the_image_can_be_run() -> None:
    for name in ("listen", "first"):
        assert (IMAGE / "ear/usr/local/lib/ear" / name).stat().st_mode & 0o111


def test_a_key_tries_again_where_there_is_no_data(tmp_path: Path) -> None:
    """As the words on the console promise."""
    (tmp_path / "systemctl").write_text(f'#!/bin/sh\necho "$@" >{tmp_path}/done\n')
    (tmp_path / "systemctl").chmod(0o755)
    ours, its = os.openpty()
    program = IMAGE / "root/usr/local/lib/diem-hoc-so/no-data"
    environ = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    with subprocess.Popen([program], stdin=its, stdout=its, stderr=subprocess.DEVNULL, env=environ) as shown:
        try:
            said = b""
            while b"GOI NGUOI PHU TRACH" not in said:  # this machine has no drawn words
                said += os.read(ours, 1024)
            with pytest.raises(subprocess.TimeoutExpired):
                shown.wait(0.3)
            os.write(ours, b"x")
            assert shown.wait(5) == 0
        finally:
            shown.kill()
            os.close(ours)
            os.close(its)
    assert (tmp_path / "done").read_text() == "reboot --force\n"
