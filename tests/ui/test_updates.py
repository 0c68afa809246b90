"""A running kiosk and its updates: from the stick to the page that tells it, and never in the middle of anything."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from kiosk.paths import DataDir
from kiosk.store import Store, open_store
from sync.client import enroll
from sync.hub.publishing.release_stick import write_stick
from sync.signing import key_from_file
from sync.update.apply import Request, answer, pin
from sync.update.fetch import DATA
from sync.update.inbox import read_book
from sync.update.moment import WELL_MS
from sync.update.slots import Said, switch
from tests.points import HubProcess
from tests.releases import Machine, install, machine, now
from tests.ui.hands import Hand, until, words
from tests.ui.test_class_flow import lead
from ui.sending.model import SendModel
from ui.tour.stage import Stage
from ui.update_watch import QUIET_MS, UpdateWatch


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    process = HubProcess(tmp_path / "hub" / "hub.sqlite").start()
    yield process
    process.stop()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The kiosk of the stage was installed as 1.0.0, and its commune publishes 1.1.0."""
    made = machine(tmp_path)
    for module in ("sync.update.inbox", "sync.update.moment"):
        monkeypatch.setattr(f"{module}.__version__", "1.0.0")
    monkeypatch.setenv("DIEMHOC_HOME", str(made.home.root))
    made.publish("1.1.0")
    return made


def test_a_stick_brings_a_new_version_and_the_page_says_so(
    stage: Stage, hand: Hand, home: Machine, hub: HubProcess, tmp_path: Path
) -> None:
    services = stage.kiosk.services
    assert services is not None
    data: DataDir = services.data
    services.uploader.stop()  # there is no network
    enroll(services.store, key_from_file(data.device_key), hub.url, hub.code())
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    services.sticks.also.append(stick)
    pin(home.home, (home.content / "metadata" / "1.root.json").read_bytes())
    write_stick(home.content, stick, now())
    lead(stage, hand)
    hand.tap("Sổ gửi về xã")
    model = stage.kiosk.shell.model
    assert isinstance(model, SendModel)
    hand.tap("Nhận giấy báo từ USB")
    assert until(lambda: model.step in ("read", "failed"))
    assert (model.step, model.program, model.stickTrouble) == ("read", "1.1.0", "")
    assert "Đã nhận bản phần mềm 1.1.0" in words(hand)
    assert read_book(data).ready == "1.1.0"


class Watched:
    """An UpdateWatch whose clock the test holds."""

    def __init__(self, stage: Stage, data: DataDir, store: Store) -> None:
        self.time, self.restarts = 1_795_000_000_000, 0
        held = replace(store.clock, wall=lambda: self.time, mono=lambda: self.time)
        real, store.clock = store.clock, held
        self.watch = UpdateWatch(data, store, stage.kiosk.shell, self._restart)
        store.clock = real

    def _restart(self) -> None:
        self.restarts += 1


def request(data: DataDir) -> Request | None:
    file = data.updates / "request.json"
    return msgspec.json.decode(file.read_bytes(), type=Request) if file.exists() else None


def test_it_asks_and_changes_over_only_when_nobody_is_there(
    stage: Stage, hand: Hand, home: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = stage.kiosk.services
    assert services is not None
    data = services.data
    watched = Watched(stage, data, services.store)
    watch = watched.watch
    data.updates.mkdir()
    (data.updates / "book.json").write_bytes(b'{"ready": "1.1.0"}')
    assert watch.look() == "", "somebody may have been here just now"
    watched.time += QUIET_MS
    assert watch.look() == "ask"
    assert request(data) == Request("switch", "1.1.0")
    assert watch.look() == "", "it is asked for once"

    install(home.home, home.tmp, "1.1.0")
    switch(home.home, "1.1.0")
    lead(stage, hand)
    assert watch.look() == "", "a facilitator is at work"
    stage.kiosk.flow.welcome()
    assert watch.look() == ""
    watched.time += QUIET_MS
    assert (watch.look(), watched.restarts) == ("restart", 1)

    for module in ("sync.update.inbox", "sync.update.moment"):
        monkeypatch.setattr(f"{module}.__version__", "1.1.0")
    new = Watched(stage, data, services.store)
    assert new.watch.look() == "", "it has only just begun"
    new.time += WELL_MS
    assert new.watch.look() == "well"
    assert answer(home.home, data.updates, DATA, home.prober) == Said("1.1.0", "good")
    assert new.watch.look() == ""


def tried(data: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "kiosk", "update", "self-test", "--data", str(data)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return done.returncode, (done.stdout + done.stderr).strip()


def test_the_self_test_tries_a_copy_of_the_data(data_dir: Path) -> None:
    store = open_store(DataDir(data_dir))
    store.record("help.asked", {"screen": "x"})
    assert tried(data_dir) == (0, "well"), "beside a kiosk that runs"
    store.conn.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('kiosk', 'x', '')"
    )
    code, said = tried(data_dir)
    assert code == 1
    assert "newer version" in said
    assert store.rows("SELECT count(*) FROM event") == [(1,)]
    store.close()
