"""A release comes down from a real hub to the learning points in its share, goes on after a cut, and is told about."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import machine as kiosk_machine
from sync.client import send_pending
from sync.enrolment import moved
from sync.errors import Interrupted, SyncError
from sync.hub.figures.figures import Scope
from sync.hub.figures.fleet import fleet
from sync.hub.figures.rollup import refresh
from sync.hub.opening import connect
from sync.hub.publishing import offline, publish, releases, repository
from sync.hub.publishing.release_stick import write_stick
from sync.hub.publishing.role_keys import KeyRing
from sync.lessons.packs import update
from sync.releases import ReleaseError
from sync.update.apply import answer, pin
from sync.update.fetch import DATA, ON_A_STICK, bring, from_stick
from sync.update.inbox import ReleaseBook, ask, read_book, told
from sync.update.moment import AGAIN_MS, WELL_MS, Moment, next_step
from sync.update.slots import Said, State
from sync.update.watch import ReleaseWatch
from tests.points import HubProcess, Point
from tests.releases import Machine, machine, now, release
from tests.sync.test_packs import NAME, Cutting, pack

DAY = 24 * 3600 * 1000


@pytest.fixture
def line(module_hub: HubProcess) -> Iterator[Cutting]:
    line = Cutting(module_hub)
    yield line
    line.close()


@pytest.fixture
def point(new_point: Callable[[str], Point], module_hub: HubProcess) -> Point:
    point = new_point("point")
    point.join(module_hub)
    return point


@pytest.fixture
def kiosk(point: Point, module_hub: HubProcess, tmp_path: Path) -> Iterator[Machine]:
    """A machine with version 1.0.0 whose kiosk is enrolled at the hub, which publishes nothing yet."""
    assert isinstance(module_hub.database, Path)
    content = module_hub.database.parent / "content"
    yield replace(machine(tmp_path), data=point.data, content=content)
    shutil.rmtree(content, ignore_errors=True)


def look(kiosk: Machine, point: Point, **options: Callable[[], bool]) -> str | None:
    assert point.enrolment is not None
    clock = point.store.clock
    return bring(kiosk.data, kiosk.home, point.enrolment, point.key, clock, point.session, **options)


def taken(kiosk: Machine) -> Said | None:
    return answer(kiosk.home, kiosk.data.updates, DATA, kiosk.prober)


def test_a_release_goes_from_the_hub_to_the_second_slot(kiosk: Machine, point: Point) -> None:
    assert look(kiosk, point) is None, "nothing is published"
    kiosk.publish("1.1.0")
    assert look(kiosk, point) == "1.1.0"
    assert read_book(kiosk.data).ready == "1.1.0"
    ask(kiosk.data, "switch", "1.1.0")
    assert taken(kiosk) == Said("1.1.0", "switched")
    assert kiosk.runs() == "diemhoc 1.1.0"
    assert look(kiosk, point) is None, "it has it"
    assert read_book(kiosk.data).ready == ""
    assert not list(kiosk.data.updates.rglob("*.tar.xz")), "what was taken does not fill the disk"


def test_the_keys_are_kept_before_a_release_comes(kiosk: Machine, point: Point) -> None:
    gone = kiosk.publish("0.9.0")
    releases.withdraw(kiosk.content, gone.version, now())
    assert look(kiosk, point) is None
    assert taken(kiosk) is None
    root = (kiosk.content / "metadata" / "1.root.json").read_bytes()
    assert (kiosk.home.trust / "anchor").read_bytes() == root


def test_a_cut_download_goes_on_where_it_was(kiosk: Machine, point: Point, line: Cutting) -> None:
    made = kiosk.publish("1.1.0", size=300_000)
    assert point.enrolment is not None
    point.enrolment = moved(point.store, point.enrolment, line.url)
    line.cuts = 1
    assert look(kiosk, point) == "1.1.0"
    whole, rest = line.ranges
    assert whole == ""
    assert made.bytes * 0.3 < int(rest.removeprefix("bytes=").rstrip("-")) < made.bytes * 0.6


def test_it_gives_way_to_what_is_urgent_and_goes_on_later(
    kiosk: Machine, point: Point, line: Cutting
) -> None:
    kiosk.publish("1.1.0", size=300_000)
    assert point.enrolment is not None
    point.enrolment = moved(point.store, point.enrolment, line.url)
    left = iter([True] * 5)
    with pytest.raises(Interrupted):
        look(kiosk, point, go_on=lambda: next(left, False))
    assert read_book(kiosk.data).ready == ""
    assert look(kiosk, point) == "1.1.0"
    assert line.ranges[1].startswith("bytes=")


def test_a_share_goes_first(kiosk: Machine, point: Point) -> None:
    kiosk.publish("1.1.0")
    kiosk.publish("1.2.0", share=0)
    assert look(kiosk, point) == "1.1.0", "the one before, for who is not in the share"
    releases.set_share(kiosk.content, "1.2.0", now(), 100)
    assert look(kiosk, point) == "1.2.0"
    releases.withdraw(kiosk.content, "1.2.0", now())
    assert look(kiosk, point) == "1.1.0"


def test_one_that_was_bad_here_is_not_brought_again(kiosk: Machine, point: Point) -> None:
    kiosk.publish("1.1.0")
    kiosk.home.write(State(bad={"1.1.0": "starts"}))
    assert look(kiosk, point) is None


def test_no_room_is_told_before_it_begins(
    kiosk: Machine, point: Point, line: Cutting, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.publish("1.1.0")
    monkeypatch.setattr("sync.update.fetch.ROOM", 1 << 60)
    with pytest.raises(ReleaseError) as caught:
        look(kiosk, point)
    assert caught.value.code == "release.no-room"
    assert not list(kiosk.data.updates.rglob("*.tar.xz*"))


def test_the_line_does_not_take_what_was_made_for_a_stick(kiosk: Machine, point: Point) -> None:
    kiosk.publish("1.1.0")
    look(kiosk, point)
    held_back = repository.carried(kiosk.content, now())
    (kiosk.content / "metadata" / "timestamp.json").write_bytes(held_back)
    with pytest.raises(SyncError) as caught:
        look(kiosk, point)
    assert caught.value.code in ("content.expired", "content.untrusted")


def test_after_a_stick_the_hub_is_believed_again(kiosk: Machine, point: Point, tmp_path: Path) -> None:
    kiosk.publish("1.1.0")
    look(kiosk, point)
    kiosk.publish("1.2.0")
    write_stick(kiosk.content, tmp_path, now())
    assert from_stick(kiosk.data, kiosk.home, point.enrolment, tmp_path, point.store.clock) == "1.2.0"
    ask(kiosk.data, "switch", "1.2.0")
    assert taken(kiosk) == Said("1.2.0", "switched")
    kiosk.publish("1.3.0")
    assert look(kiosk, point) == "1.3.0"


def test_a_strange_or_spoilt_stick_is_refused(kiosk: Machine, point: Point, tmp_path: Path) -> None:
    kiosk.publish("1.1.0")
    clock = point.store.clock

    def code(stick: Path) -> str:
        with pytest.raises(SyncError) as caught:
            from_stick(kiosk.data, kiosk.home, point.enrolment, stick, clock)
        return caught.value.code

    stick, other = tmp_path / "stick", machine(tmp_path / "other")
    stick.mkdir()
    write_stick(kiosk.content, stick, now())
    assert code(stick) == "release.no-keys", "it never met its hub's keys"
    pin(kiosk.home, (kiosk.content / "metadata" / "1.root.json").read_bytes())
    (file,) = (stick / ON_A_STICK / "targets" / "releases").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert code(stick) == "content.spoilt"
    other.publish("9.9.9")
    write_stick(other.content, stick, now())
    assert code(stick) == "content.untrusted"
    shutil.rmtree(stick / ON_A_STICK)
    assert from_stick(kiosk.data, kiosk.home, point.enrolment, stick, clock) is None


def test_what_was_left_again_is_told_to_the_hub(
    kiosk: Machine, point: Point, module_hub: HubProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.update.inbox.__version__", "1.0.0")
    kiosk.home.write(State(bad={"1.1.0": "starts", "0.9.0": "asked"}))
    program = told(kiosk.home)
    assert program == "1.0.0 1.1.0!"
    assert kiosk_machine.tell(point.store, kiosk.data.root, pending=0, parts={}, program=program)
    (data,) = point.store.rows("SELECT data FROM event WHERE type = 'machine.state'")[0]
    assert json.loads(data)["version"] == program
    assert point.enrolment is not None
    result = send_pending(point.store, point.enrolment, point.key)
    assert (result.pending, result.quarantined) == (0, 0)
    with closing(connect(module_hub.database)) as conn:
        refresh(conn, now())
        (seen,) = [
            one for one in fleet(conn, Scope(), now()).machines if one.device == point.enrolment.device
        ]
    assert (seen.version, [one.id for one in seen.troubles]) == (program, ["program"])


def test_it_asks_once_a_day_where_versions_lie_side_by_side(
    kiosk: Machine, point: Point, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = point.store.clock
    assert point.enrolment is not None
    hub = point.enrolment.hub
    assert not ReleaseWatch(kiosk.data, clock).due(hub), "a clone is updated by its owner"
    monkeypatch.setenv("DIEMHOC_HOME", str(kiosk.home.root))
    watch = ReleaseWatch(kiosk.data, clock)
    kiosk.publish("1.1.0")
    assert watch.due(hub)
    watch.look(point.enrolment, point.key, point.session, lambda: True)
    assert read_book(kiosk.data).ready == "1.1.0"
    assert not watch.due(hub)
    assert ReleaseWatch(kiosk.data, replace(clock, wall=lambda: clock.wall() + 2 * DAY)).due(hub)


def test_what_a_running_kiosk_does_and_when() -> None:
    book = ReleaseBook(ready="1.1.0")
    plain = Moment("1.0.0", "", frozenset(), book, now=DAY, up=0, quiet=True, own="1.0.0")
    assert next_step(plain) == "ask"
    assert next_step(replace(plain, quiet=False)) == ""
    assert next_step(replace(plain, bad=frozenset({"1.1.0"}))) == ""
    assert next_step(replace(plain, book=ReleaseBook())) == ""
    asked = ReleaseBook(ready="1.1.0", asked="1.1.0", asked_at=DAY)
    assert next_step(replace(plain, book=asked)) == ""
    assert next_step(replace(plain, book=asked, now=DAY + AGAIN_MS)) == "ask"
    switched = replace(plain, current="1.1.0", on_trial="1.1.0")
    assert next_step(switched) == "restart"
    assert next_step(replace(switched, quiet=False)) == "", "not in a class"
    after = replace(switched, own="1.1.0")
    assert next_step(after) == ""
    assert next_step(replace(after, up=WELL_MS)) == "well"
    assert next_step(replace(after, up=WELL_MS, on_trial="")) == ""
    assert next_step(replace(plain, current="")) == ""


def test_lessons_and_programs_come_over_the_line_with_keys_on_a_stick(
    kiosk: Machine, point: Point, tmp_path: Path
) -> None:
    kiosk.publish("1.0.5")
    assert look(kiosk, point) == "1.0.5"
    stick = tmp_path / "lan"
    offline.make_keys(stick, "lan")
    ring = KeyRing((kiosk.content / "keys", stick))
    offline.hand_over(kiosk.content, [KeyRing((stick,))], 1, now(), ring, packs_online=True)
    publish.publish(kiosk.content, pack(tmp_path), now())
    releases.publish(kiosk.content, release(tmp_path, "1.1.0"), now(), 100, ring)
    assert look(kiosk, point) == "1.1.0"
    assert point.enrolment is not None
    assert update(point.data, point.enrolment, point.key, point.store.clock, point.session).taken == [NAME]
    ask(kiosk.data, "switch", "1.1.0")
    assert taken(kiosk) == Said("1.1.0", "switched")


def test_a_hub_publishes_only_what_goes_upward(kiosk: Machine, tmp_path: Path) -> None:
    file = release(tmp_path, "1.1.0")
    first = releases.publish(kiosk.content, file, now(), 10)
    again = releases.publish(kiosk.content, file, now(), 50)
    assert (again.share, again.sha256) == (50, first.sha256)
    for version in ("1.1.0", "1.0.9"):
        with pytest.raises(ReleaseError) as caught:
            kiosk.publish(version)
        assert caught.value.code == "release.older"
    kiosk.publish("1.2.0")
    kiosk.publish("1.3.0")
    assert [one.version for one in releases.releases(kiosk.content)] == ["1.3.0", "1.2.0"]
    files = list((kiosk.content / "targets" / "releases").iterdir())
    assert len(files) == 2
