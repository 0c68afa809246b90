"""A stick that is pulled out, mixed up, changed or full: exact counts in the end, and never half a file."""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from sync import stick
from sync.bundle import BundleError
from sync.client import send_pending
from sync.durable import PART, DiskError
from sync.errors import SyncError
from sync.hub.figures.verify import verify
from sync.hub.intake.importing import TakenIn, take_bundle
from sync.hub.opening import connect
from sync.outbox import counts
from tests.points import HubProcess, Point

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


def take_in(hub: HubProcess, folder: Path) -> list[TakenIn]:
    conn = connect(hub.database)
    try:
        return [
            take_bundle(conn, file, time.time_ns() // 1_000_000) for file in stick.files_of(folder, ".dhs")
        ]
    finally:
        conn.close()


def export(point: Point, folder: Path) -> stick.Exported:
    assert point.enrolment is not None
    return stick.export(point.store, point.enrolment, point.key, folder)


def receipts(point: Point, folder: Path) -> stick.Settled:
    assert point.enrolment is not None
    return stick.take_receipts(point.store, point.enrolment, folder)


def exact(point: Point, hub: HubProcess) -> None:
    """Everything recorded is at the hub, once, and its figures agree."""
    here = {row[0] for row in point.store.rows("SELECT id FROM event")}
    there = [row[0] for row in hub.rows("SELECT id FROM event")]
    assert (len(there), set(there)) == (len(here), here)
    now = counts(point.store, point.enrolment)
    assert (now.pending, now.sent, now.quarantined) == (0, len(here), 0)
    conn = connect(hub.database)
    try:
        assert verify(conn).differences == ()
    finally:
        conn.close()


@pytest.mark.parametrize("seed", range(3))
def test_sticks_in_any_order_with_a_network_now_and_then(
    hub: HubProcess, point: Point, tmp_path: Path, seed: int, long: bool
) -> None:
    chance = random.Random(seed)
    sticks = [tmp_path / "red", tmp_path / "blue"]
    for one in sticks:
        one.mkdir()
    for step in range(400 if long else 40):
        one = chance.choice(sticks)
        match chance.randrange(8):
            case 0 | 1:
                point.attend(chance.randrange(1, 30), f"c{step}")
            case 2 | 3:
                export(point, one)
            case 4:
                take_in(hub, one)
            case 5:
                with suppress(BundleError):  # a stick without receipts
                    receipts(point, one)
            case 6:
                shutil.rmtree(one)  # lost, and a new one bought
                one.mkdir()
            case 7 if chance.random() < 0.3:
                assert point.enrolment is not None
                send_pending(point.store, point.enrolment, point.key, session=point.session)
            case _:
                point.store.start_stream(chance.randrange(point.store.last_seq() + 1))
    while export(point, sticks[0]).file is not None:
        take_in(hub, sticks[0])
        receipts(point, sticks[0])
    exact(point, hub)


def test_pulled_out_at_any_byte_there_is_the_old_file_or_none(
    hub: HubProcess, point: Point, usb: Path, long: bool
) -> None:
    point.attend(400)
    whole = export(point, usb)
    assert whole.file is not None
    size = whole.file.stat().st_size
    before = whole.file.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for limit in range(0, size - 2000, size // (400 if long else 20)):
        for there in (True, False):
            if not there:
                whole.file.unlink()
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
            try:
                with pytest.raises(DiskError) as told:
                    export(point, usb)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            assert "USB" in told.value.vi
            left = [file.name for file in usb.iterdir()]
            assert left == ([whole.file.name] if there else [])
            whole.file.write_bytes(before)
    take_in(hub, usb)
    receipts(point, usb)
    exact(point, hub)


EXPORTER = """
import sys
from pathlib import Path
from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.enrolment import current
from sync.signing import key_from_file
from sync import stick
data = DataDir(Path(sys.argv[1]))
store = open_store(data)
enrolment, key = current(store), key_from_file(data.device_key)
print("ready", flush=True)
while True:
    stick.export(store, enrolment, key, Path(sys.argv[2]))
"""


def test_killed_while_writing_leaves_nothing_half(
    hub: HubProcess, point: Point, usb: Path, long: bool
) -> None:
    chance = random.Random(5)
    point.attend(1200)
    for _ in range(60 if long else 4):
        writer = subprocess.Popen(
            [sys.executable, "-c", EXPORTER, point.data.root, usb], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(chance.uniform(0, 0.25))
        writer.kill()
        writer.wait()
        writer.stdout.close()
        for found in take_in(hub, usb):
            assert (found.damaged, found.refused, found.batches) == (None, (), 3)
    export(point, usb)
    assert [file for file in usb.iterdir() if file.name.endswith(PART)] == [], (
        "what was half written is cleared"
    )
    take_in(hub, usb)
    receipts(point, usb)
    exact(point, hub)


def test_a_bundle_changed_anywhere_counts_nothing_that_was_not_recorded(
    hub: HubProcess, point: Point, usb: Path, long: bool
) -> None:
    point.attend(600)
    file = export(point, usb).file
    assert file is not None
    whole = file.read_bytes()
    chance = random.Random(8)
    for round_ in range(3000 if long else 120):
        spoilt = bytearray(whole)
        match round_ % 3:
            case 0:
                spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
            case 1:
                del spoilt[chance.randrange(len(spoilt)) :]
            case 2:
                at = chance.randrange(len(spoilt))
                spoilt[at:at] = chance.randbytes(chance.randrange(1, 400))
        file.write_bytes(spoilt)
        trouble: SyncError | None = None
        try:
            (found,) = take_in(hub, usb)
            trouble = found.damaged
        except SyncError as error:
            trouble = error
        assert trouble is not None
        assert trouble.vi
        assert "\n" not in str(trouble)
    file.write_bytes(whole)
    take_in(hub, usb)
    receipts(point, usb)
    exact(point, hub)


def test_receipts_changed_anywhere_settle_nothing_wrongly(
    hub: HubProcess, point: Point, usb: Path, long: bool
) -> None:
    point.attend(600)
    export(point, usb)
    (taken,) = take_in(hub, usb)
    whole = taken.answers.read_bytes()
    chance = random.Random(13)
    for _ in range(3000 if long else 150):
        spoilt = bytearray(whole)
        for _ in range(chance.randrange(1, 4)):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        taken.answers.write_bytes(spoilt)
        with suppress(SyncError):
            receipts(point, usb)
        now = counts(point.store, point.enrolment)
        assert now.quarantined == 0
        assert now.pending in (0, 100, 600)
    taken.answers.write_bytes(whole)
    receipts(point, usb)
    exact(point, hub)


@pytest.mark.skipif(shutil.which("fiu-run") is None, reason="needs fiu-run (packaging/apt-test.txt)")
def test_a_stick_that_cannot_make_it_durable_is_told(point: Point, usb: Path) -> None:
    point.attend(3)
    done = subprocess.run(
        [
            *("fiu-run", "-x", "-c", "enable name=posix/io/sync/fsync"),
            *(sys.executable, "-m", "kiosk", "--lang", "vi", "sync", "export", str(usb)),
            *("--data", str(point.data.root)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=50,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert any(
        said in done.stderr for said in ("cắm lại", "đang khoá")
    )  # libfiu chooses among the errors of fsync
    assert done.stderr.count("\n") == 1
    assert list(usb.iterdir()) == []
