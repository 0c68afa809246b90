"""The updater takes what is signed and newer and runs, and nothing else, whatever lies in the kiosk's folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tuf.api.metadata import Targets

from kiosk.clock import system_clock
from sync.hub.publishing import releases, repository
from sync.hub.publishing.release_stick import write_stick
from sync.update.apply import REPOSITORY, answer, pin, pin_first
from sync.update.fetch import DATA, ON_A_STICK, from_stick
from sync.update.inbox import ask
from sync.update.slots import Said, started, well
from tests.releases import Machine, machine, now, release

DAY = 24 * 3600 * 1000


@pytest.fixture
def kiosk(tmp_path: Path) -> Machine:
    return machine(tmp_path)


def handed(kiosk: Machine, version: str) -> None:
    """The kiosk has laid this out: all that the hub publishes now, and asks for a version."""
    stick = kiosk.tmp / "stick"
    stick.mkdir(exist_ok=True)
    write_stick(kiosk.content, stick, now())
    shutil.rmtree(kiosk.data.updates, ignore_errors=True)
    shutil.copytree(stick / ON_A_STICK, kiosk.data.updates / REPOSITORY)
    ask(kiosk.data, "switch", version)


def said(kiosk: Machine, **options: object) -> Said:
    found = answer(kiosk.home, kiosk.data.updates, DATA, kiosk.prober)
    assert found is not None
    return found


def the_file(kiosk: Machine) -> Path:
    (file,) = (kiosk.data.updates / REPOSITORY / "targets" / "releases").iterdir()
    return file


def stays(kiosk: Machine, why: str) -> None:
    """The request is refused with this code; the version before is current and nothing is left lying about."""
    assert said(kiosk).step == "refused"
    assert kiosk.home.state().said == Said("1.1.0", "refused", why)
    assert kiosk.runs() == "diemhoc 1.0.0"
    assert sorted(one.name for one in kiosk.home.versions.iterdir()) == ["1.0.0"]
    assert not (kiosk.home.root / "incoming").exists()


def test_a_release_is_taken_tried_and_kept(kiosk: Machine) -> None:
    kiosk.publish("1.1.0")
    handed(kiosk, "1.1.0")
    assert said(kiosk) == Said("1.1.0", "switched")
    assert kiosk.runs() == "diemhoc 1.1.0"
    assert (kiosk.home.root / "current" / "_internal" / "libmot.so").stat().st_size == 40_000
    assert kiosk.home.mark.exists()
    assert started(kiosk.home, "boot", 0) is None
    ask(kiosk.data, "well", "1.1.0")
    assert said(kiosk) == Said("1.1.0", "good")
    assert not kiosk.home.mark.exists()
    assert kiosk.home.previous() == "1.0.0"


def test_two_versions_stay(kiosk: Machine) -> None:
    for version in ("1.1.0", "1.2.0", "1.3.0"):
        kiosk.publish(version)
        handed(kiosk, version)
        assert said(kiosk).step == "switched"
        well(kiosk.home, version)
    assert sorted(one.name for one in kiosk.home.versions.iterdir()) == ["1.2.0", "1.3.0"]


def test_one_that_does_not_run_here_is_never_tried_again(kiosk: Machine) -> None:
    kiosk.publish("1.1.0", self_test="no first frame")
    handed(kiosk, "1.1.0")
    stays(kiosk, "release.self-test")
    handed(kiosk, "1.1.0")
    stays(kiosk, "release.bad")
    kiosk.publish("1.1.1")
    handed(kiosk, "1.1.1")
    assert said(kiosk) == Said("1.1.1", "switched")


def test_none_is_taken_while_another_is_on_trial(kiosk: Machine) -> None:
    kiosk.publish("1.1.0")
    handed(kiosk, "1.1.0")
    said(kiosk)
    kiosk.publish("1.2.0")
    handed(kiosk, "1.2.0")
    assert said(kiosk) == Said("1.2.0", "refused", "release.on-trial")


@pytest.mark.parametrize("version", ["1.0.0", "0.9.9"])
def test_it_never_goes_downward(kiosk: Machine, version: str) -> None:
    kiosk.publish(version)
    handed(kiosk, version)
    assert said(kiosk) == Said(version, "refused", "release.older")


def test_a_file_that_was_changed_is_refused(kiosk: Machine) -> None:
    kiosk.publish("1.1.0")
    for spoil in (lambda b: b[:-9] + bytes([b[-9] ^ 1]) + b[-8:], lambda b: b[:-5], lambda b: b + b"0"):
        handed(kiosk, "1.1.0")
        the_file(kiosk).write_bytes(spoil(the_file(kiosk).read_bytes()))
        stays(kiosk, "release.spoilt")


def test_a_list_that_was_changed_is_refused(kiosk: Machine) -> None:
    kiosk.publish("1.1.0")
    handed(kiosk, "1.1.0")
    (file,) = (kiosk.data.updates / REPOSITORY / "metadata").glob("*.targets.json")
    file.write_bytes(file.read_bytes().replace(b'"share":100', b'"share":10'))
    stays(kiosk, "content.untrusted")


def test_another_ones_keys_are_not_believed(kiosk: Machine, tmp_path: Path) -> None:
    kiosk.publish("1.0.1")
    handed(kiosk, "1.0.1")
    pin_first(kiosk.home, kiosk.data.updates)
    other = machine(tmp_path / "other")
    other.publish("1.1.0")
    handed(other, "1.1.0")
    shutil.rmtree(kiosk.data.updates)
    shutil.copytree(other.data.updates, kiosk.data.updates)
    stays(kiosk, "content.untrusted")
    pin(kiosk.home, (other.content / "metadata" / "1.root.json").read_bytes(), replace=True)
    assert said(kiosk) == Said("1.1.0", "switched"), "an administrator gave the new keys"


def test_an_old_list_is_not_believed(kiosk: Machine) -> None:
    file = release(kiosk.tmp, "1.1.0")
    releases.publish(kiosk.content, file, now() - 70 * DAY)
    handed(kiosk, "1.1.0")
    timestamp = kiosk.data.updates / REPOSITORY / "metadata" / "timestamp.json"
    timestamp.write_bytes(repository.carried(kiosk.content, now() - 61 * DAY))
    stays(kiosk, "content.expired")
    timestamp.write_bytes(repository.carried(kiosk.content, now() - 59 * DAY))
    assert said(kiosk) == Said("1.1.0", "switched")


def test_a_list_put_back_is_not_believed(kiosk: Machine) -> None:
    kiosk.publish("1.1.0")
    handed(kiosk, "1.1.0")
    old = kiosk.tmp / "old"
    shutil.copytree(kiosk.data.updates, old)
    kiosk.publish("1.2.0", share=0)
    handed(kiosk, "1.3.0")
    assert said(kiosk).why == "release.not-offered"
    shutil.rmtree(kiosk.data.updates)
    shutil.copytree(old, kiosk.data.updates)
    stays(kiosk, "content.untrusted")


@pytest.mark.parametrize("place", ["targets/releases", "targets", ""])
def test_links_are_not_followed(kiosk: Machine, place: str) -> None:
    kiosk.publish("1.1.0")
    handed(kiosk, "1.1.0")
    folder = kiosk.data.updates / REPOSITORY / place
    elsewhere = kiosk.tmp / "elsewhere"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    assert said(kiosk).step == "refused"
    assert kiosk.home.current() == "1.0.0"


def test_a_link_a_pipe_or_a_flood_for_a_file_is_refused(kiosk: Machine) -> None:
    kiosk.publish("1.1.0")
    handed(kiosk, "1.1.0")
    file = the_file(kiosk)
    file.rename(kiosk.tmp / "away")
    file.symlink_to(kiosk.tmp / "away")
    assert said(kiosk).why.startswith("os.")
    file.unlink()
    os.mkfifo(file)
    stays(kiosk, "release.kind")
    handed(kiosk, "1.1.0")
    (kiosk.data.updates / REPOSITORY / "metadata" / "9.root.json").write_bytes(b" " * 1_000_001)
    stays(kiosk, "release.large")


@pytest.mark.parametrize(
    "words", [b"", b"[]", b'{"do": "switch", "version": "../../etc"}', b'{"do": 3}', b" " * 5000]
)
def test_a_request_that_makes_no_sense_is_none(kiosk: Machine, words: bytes) -> None:
    kiosk.data.updates.mkdir()
    (kiosk.data.updates / "request.json").write_bytes(words)
    assert answer(kiosk.home, kiosk.data.updates, DATA, kiosk.prober) is None
    assert kiosk.home.state().said is None


def test_it_knows_the_data_it_must_go_on_from(kiosk: Machine) -> None:
    releases.publish(kiosk.content, release(kiosk.tmp, "1.1.0", data=DATA - 1), now())
    handed(kiosk, "1.1.0")
    stays(kiosk, "release.data")


def test_a_full_disk_is_told_before_it_begins(kiosk: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.publish("1.1.0")
    handed(kiosk, "1.1.0")
    monkeypatch.setattr("sync.update.apply.ROOM", 1 << 60)
    stays(kiosk, "release.no-room")


def test_a_version_that_is_named_otherwise_inside_is_refused(kiosk: Machine) -> None:
    file = release(kiosk.tmp, "1.0.5")
    made = releases.publish(kiosk.content, file, now())

    def edit(targets: Targets) -> None:
        target = targets.targets.pop(made.path)
        target.path = "releases/1.1.0.tar.xz"
        target.unrecognized_fields["custom"]["version"] = "1.1.0"
        targets.targets[target.path] = target

    place = kiosk.content / "targets" / "releases"
    shutil.copy(place / f"{made.sha256}.1.0.5.tar.xz", place / f"{made.sha256}.1.1.0.tar.xz")
    repository.change(kiosk.content, now(), edit, role="targets")
    handed(kiosk, "1.1.0")
    stays(kiosk, "release.other")


def test_the_stick_updates_without_a_network(kiosk: Machine) -> None:
    kiosk.publish("1.1.0", share=0)
    stick = kiosk.tmp / "stick"
    stick.mkdir()
    write_stick(kiosk.content, stick, now())
    pin(kiosk.home, (kiosk.content / "metadata" / "1.root.json").read_bytes())
    assert from_stick(kiosk.data, kiosk.home, None, stick, system_clock()) == "1.1.0"
    ask(kiosk.data, "switch", "1.1.0")
    assert said(kiosk) == Said("1.1.0", "switched")
    assert from_stick(kiosk.data, kiosk.home, None, stick, system_clock()) is None, "it has it"
