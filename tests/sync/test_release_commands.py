"""The command line of releases: at the hub, and at a machine that takes one, is told what became of it, and goes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.cli import main
from sync.hub.opening import connect
from sync.update.apply import REPOSITORY
from sync.update.fetch import ON_A_STICK
from sync.update.inbox import ask
from tests.releases import Machine, machine, release


@pytest.fixture
def kiosk(tmp_path: Path) -> Machine:
    return machine(tmp_path)


class Hub:
    """`diemhoc hub …` on a database of its own."""

    def __init__(self, tmp: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._database, self._capsys = tmp / "hub" / "hub.sqlite", capsys
        self._database.parent.mkdir()
        connect(self._database).close()
        self.content = self._database.parent / "content"

    def __call__(self, *words: object, code: int = 0) -> str:
        place = [] if words[:2] == ("keys", "new") else ["--database", str(self._database)]
        found = main(["hub", *map(str, words), *place])
        said = self._capsys.readouterr()
        assert found == code, said.err
        return said.out if code == 0 else said.err


def test_a_release_is_published_by_its_file_and_then_by_its_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hub = Hub(tmp_path, capsys)
    file = release(tmp_path, "1.1.0")
    assert "the program 1.1.0" in hub("publish", file, "--share", 10)
    assert "to 10%" in hub("publish")
    assert json.loads(hub("publish", "1.1.0", "--json"))["offered"][0]["share"] == 100
    assert "not newer" in hub("publish", release(tmp_path, "1.0.0"), code=1)
    (tmp_path / "x.tar.xz").write_bytes(b"no release")
    assert "not taken" in hub("publish", tmp_path / "x.tar.xz", code=1)
    assert "withdrawn" in hub("publish", "1.1.0", "--withdraw")
    assert hub("publish").strip() == "nothing is published"
    assert "no release is published" in hub("stick", tmp_path, code=1)


def test_keys_go_to_a_stick_and_publish_from_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hub, stick = Hub(tmp_path, capsys), tmp_path / "stick"
    stick.mkdir()
    hub("publish", release(tmp_path, "1.1.0"), "--share", 10)
    hub("keys", "new", stick, "--name", "lan", "--no-passphrase")
    assert "there already" in hub("keys", "new", stick, "--name", "lan", "--no-passphrase", code=1)
    assert "small letters" in hub("keys", "new", stick, "--name", "../lan", "--no-passphrase", code=1)
    assert "once" in hub("keys", "offline", "--stick", stick, "--stick", stick, "--threshold", 2, code=1)
    assert "on sticks" in hub("keys", "offline", "--stick", stick)
    assert "--keys" in hub("publish", "1.1.0", "--share", 100, code=1)
    hub("publish", "1.1.0", "--share", 100, "--keys", stick)
    assert "--keys" in hub("keys", "renew", code=1)
    hub("keys", "renew", "--keys", stick)
    hub("keys", "online", "--keys", stick)
    told = json.loads(hub("keys", "status", "--json"))
    assert {role: one["here"] for role, one in told.items()} == {
        "root": 0, "targets": 0, "packs": 0, "snapshot": 1, "timestamp": 1
    }  # fmt: skip
    assert "60 days" in hub("stick", tmp_path)


def test_the_updater_by_hand(kiosk: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hub = Hub(tmp_path, capsys)
    home, data = ["--home", str(kiosk.home.root)], ["--data", str(kiosk.data.root)]
    inbox = ["--inbox", str(kiosk.data.updates)]

    def update(*words: str, code: int = 0) -> str:
        assert main(["update", *words]) == code
        said = capsys.readouterr()
        return said.out if code == 0 else said.err

    assert update("apply", *home, *inbox).strip() == "nothing is asked for"
    hub("publish", release(tmp_path, "1.1.0"))
    hub("stick", tmp_path)
    kiosk.data.updates.mkdir()
    (tmp_path / ON_A_STICK).rename(kiosk.data.updates / REPOSITORY)
    ask(kiosk.data, "switch", "1.1.0")
    assert "no root" in update("trust", str(kiosk.home.root / "current" / "release.json"), *home, code=1)
    assert "1 of 1 keys" in update("trust", str(hub.content / "metadata" / "1.root.json"), *home)
    assert update("apply", *home, *inbox).strip() == "1.1.0 switched"
    told = json.loads(update("status", *home, *data, "--json"))
    assert (told["current"], told["previous"], told["on_trial"]) == ("1.1.0", "1.0.0", "1.1.0")
    for _ in range(3):
        assert update("guard", "--starting", *home) == ""
    assert "1.1.0 is left" in update("guard", "--starting", *home)
    assert "1.1.0 (starts)" in update("status", *home, *data)
    assert kiosk.runs() == "diemhoc 1.0.0"
    assert "no version before" in update("rollback", *home, code=1)


def test_a_home_that_cannot_be_used_does_not_keep_the_kiosk_from_starting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state.json").write_text("{}")
    assert main(["update", "guard", "--starting", "--home", str(tmp_path / "nowhere")]) == 0
    assert main(["update", "apply", "--home", str(tmp_path / "nowhere"), "--inbox", str(tmp_path)]) == 0
    capsys.readouterr()
    assert not list(tmp_path.rglob("*.log"))
