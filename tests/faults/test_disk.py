"""The disk is full, or refuses: nothing is shown as done that is not written, the file stays whole, and everything
goes on when there is room again."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.errors import KioskError, StoreFull
from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.client import send_pending
from sync.errors import TryLater
from tests.faults import ledger, village
from tests.faults.processes import ForkedHub
from tests.points import ROOT, HubProcess, Point

KIB = 1024
REFUSALS = {
    "faults": {"store.full", "store.unusable", "store.damaged"},  # SQLite calls EIO on reading a corrupt file
    "quota": {"store.unusable"},
}


class SmallDisk:
    """A file system of 8 MiB of its own."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self._ballast = at / "ballast"

    def fill(self, leave: int = 0) -> None:
        """Use up everything but `leave` bytes (whole pages of 4 KiB)."""
        self.free()
        room = os.statvfs(self.at).f_bavail * os.statvfs(self.at).f_frsize
        with self._ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(room - leave, 1))

    def free(self) -> None:
        """There is room again."""
        self._ballast.unlink(missing_ok=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    at = tmp_path / "disk"
    at.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(at)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no file system of our own may be mounted here")
    yield SmallDisk(at)
    subprocess.run(["umount", "-l", str(at)], check=True)


def until_full(act: Callable[[], object], tries: int = 3000) -> int:
    """Do it until the disk is full; returns how often it was done. What had room left of itself comes first."""
    for n in range(tries):
        try:
            act()
        except StoreFull:
            return n
    raise AssertionError("the disk never got full")


def test_a_full_disk_says_so_and_check_in_goes_on_when_there_is_room(disk: SmallDisk, long: bool) -> None:
    """Again and again, with a few KiB or nothing left when the evening begins."""
    chance = random.Random(2)
    point = Point.at(DataDir(disk.at / "kiosk"))
    people = village.settle_in(point.store)
    done = 0

    def one() -> None:
        nonlocal done
        village.step(point.store, done, people)
        done += 1

    for _ in range(60 if long else 6):
        disk.fill(leave=4 * KIB * chance.randrange(30))
        until_full(one)
        assert ledger.whole(point)
        assert ledger.facts(point)["attendance.checked_in"] - done in (0, 1), "a step may be half done"
        if chance.random() < 0.5:  # somebody switches off and on meanwhile
            point.store.close()
            disk.free()
            point.store = open_store(point.data)
        disk.free()
        for _ in range(chance.randrange(1, 5)):
            one()
        assert ledger.facts(point) == village.expected(done, village.PEOPLE)
    point.store.close()


@pytest.mark.parametrize("leave", range(0, 400, 40))
def test_a_first_start_on_a_full_disk_says_so_and_the_next_one_succeeds(disk: SmallDisk, leave: int) -> None:
    """With so many KiB left the keys, the tables or nothing at all can be made."""
    disk.fill(leave=leave * KIB)
    data = DataDir(disk.at / "kiosk")
    with suppress(KioskError):
        store = open_store(data)
        until_full(lambda: village.settle_in(store))
        store.close()
    disk.free()
    store = open_store(data)
    before = len(village.people_of(store))
    assert len(village.settle_in(store)) == village.PEOPLE
    assert len(village.people_of(store)) == before + village.PEOPLE
    store.close()


def test_a_receipt_that_cannot_be_written_down_is_asked_for_again(disk: SmallDisk, hub: HubProcess) -> None:
    """The hub has taken the batch; the kiosk has no room to note it."""
    point = Point.at(DataDir(disk.at / "kiosk"))
    point.join(hub)
    assert point.enrolment is not None
    for n in range(8):
        point.attend(20, class_id=f"c{n}")
        disk.fill()
        until_full(lambda: send_again(point))
        assert ledger.whole(point)
        disk.free()
        ledger.drain(point)
        ledger.exact(point, hub)
    point.store.close()


def send_again(point: Point) -> None:
    """Send one more fact (which may well find room itself)."""
    point.attend(1, class_id=os.urandom(4).hex())
    send(point)


def send(point: Point) -> None:
    assert point.enrolment is not None
    send_pending(point.store, point.enrolment, point.key, session=point.session)


def test_a_hub_with_a_full_disk_is_waited_for(disk: SmallDisk, tmp_path: Path) -> None:
    hub = ForkedHub(disk.at / "hub.sqlite").start()
    point = Point.at(DataDir(tmp_path / "kiosk"))
    point.join(hub)
    assert point.enrolment is not None
    for n in range(4):
        disk.fill(leave=64 * KIB)
        point.attend(1_500, class_id=f"c{n}")
        with pytest.raises(TryLater):
            send(point)
        if n == 2:
            hub.kill()
            with pytest.raises(TryLater):
                send(point)
        disk.free()
        if n == 2:
            hub.start()
        ledger.drain(point)
        ledger.exact(point, hub)
    point.store.close()
    hub.stop()


@pytest.mark.parametrize("kind", ["faults", "quota"])
def test_a_disk_that_refuses_now_and_then_leaves_a_whole_file(tmp_path: Path, long: bool, kind: str) -> None:
    """fsync, write, truncate and read fail with EIO or ENOSPC, once or for a while, in half of the check-ins; or no
    file may grow. Half of the evenings end with the plug pulled."""
    if kind == "faults" and not shutil.which("fiu-run"):
        pytest.skip("libfiu (fiu-utils) is not installed here")
    seen: Counter[str] = Counter()
    for seed in range(40 if long else 2):
        data, steps = DataDir(tmp_path / f"kiosk{seed}"), 60
        point = Point.at(data)
        village.settle_in(point.store)
        point.store.close()
        end = ("close", "die")[seed % 2]
        program = [
            sys.executable,
            "-m",
            "tests.faults.failing_disk",
            str(data.root),
            str(seed),
            str(steps),
            end,
            kind,
        ]
        under = ["fiu-run", "-x", "-f", ""] if kind == "faults" else []
        ran = subprocess.run([*under, *program], cwd=ROOT, capture_output=True, text=True, check=False)
        assert ran.returncode in (0, -9, 137), ran.stderr
        said = [json.loads(line) for line in ran.stdout.splitlines()]
        refused = [line for line in said if "refused" in line]
        assert {line["refused"] for line in refused} <= REFUSALS[kind]
        assert all(line["vi"] for line in refused)
        assert [line["shown"] for line in said if "shown" in line] == list(range(steps))
        seen.update(line["refused"] for line in refused)
        point.store = open_store(data)
        assert ledger.whole(point)
        assert ledger.facts(point) == village.expected(steps, village.PEOPLE)
        point.store.close()
    assert seen["store.unusable"]
    print(kind, dict(seen))
