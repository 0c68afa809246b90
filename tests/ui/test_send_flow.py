"""What a facilitator sees of sending, and the stick that carries it: never in the way, never a word too much."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kiosk import progress, settings
from kiosk.store import Store
from sync.book import NotTaken
from sync.client import enroll
from sync.enrolment import current
from sync.hub.intake.importing import take_bundle
from sync.hub.opening import connect
from sync.recovery import Recovery, last_recovery
from sync.signing import key_from_file
from sync.uploader import Status
from tests.points import HubProcess
from tests.ui.hands import TREMOR_S, Hand, at, rest, until, words
from tests.ui.test_class_flow import lead, type_pin
from ui.sending.model import LONG, SendModel, SendWays
from ui.sending.stick_work import StickState
from ui.sticks import Stick
from ui.tour.stage import PIN, Stage


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    process = HubProcess(tmp_path / "hub" / "hub.sqlite").start()
    yield process
    process.stop()


@pytest.fixture
def usb(tmp_path: Path, stage: Stage) -> Path:
    """A stick that is plugged in."""
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    stage.kiosk.services.sticks.also.append(folder)
    return folder


class Desk:
    """A page whose world the test holds."""

    def __init__(self, *sticks: str) -> None:
        self.status, self.stick = Status(), StickState()
        self.left: list[NotTaken] = []
        self.asked: list[str] = []
        ways = SendWays(
            back=lambda: self.asked.append("back"),
            send=lambda: self.asked.append("send"),
            status=lambda: self.status,
            not_taken=lambda: self.left,
            sticks=lambda: [Stick(Path(one), one) for one in sticks],
            write=lambda stick: self.asked.append(f"write {stick.name}"),
            read=lambda stick: self.asked.append(f"read {stick.name}"),
            stick=lambda: self.stick,
        )
        self.ways = ways
        self.model = SendModel(0, True, ways)


def open_book(stage: Stage, hand: Hand) -> SendModel:
    lead(stage, hand)
    hand.tap("Sổ gửi về xã")
    assert at(stage, "SendBook")
    return stage.kiosk.shell.model


def test_one_stick_is_not_asked_for_and_two_are(qapp: object) -> None:
    one = Desk("A")
    one.model.write()
    assert one.asked == ["write A"]
    two = Desk("A", "B")
    two.model.read()
    assert two.asked == []
    assert (two.model.asking, two.model.sticks) == ("read", ["A", "B"])
    two.model.take(7)
    two.model.take(1)
    two.model.take(1)
    assert two.asked == ["read B"]


def test_without_a_stick_it_is_said_and_nothing_is_done(qapp: object) -> None:
    desk = Desk()
    desk.model.write()
    assert (desk.model.asking, desk.asked) == ("none", [])


def test_while_one_stick_is_at_work_nothing_else_begins(qapp: object) -> None:
    desk = Desk("A")
    desk.stick = StickState("writing", "A")
    desk.model = SendModel(0, True, desk.ways)
    desk.model.read()
    assert desk.asked == []


def test_a_long_backlog_shows_how_far_it_is_and_a_short_one_does_not(qapp: object) -> None:
    desk = Desk()
    for pending, long in ((LONG - 1, False), (LONG * 10, True)):
        desk.status = Status(pending=pending, sending=True)
        desk.model = SendModel(0, True, desk.ways)
        assert desk.model.long is long
    desk.status = Status(pending=LONG * 4, sent=LONG * 6, sending=True)
    desk.model._refresh()
    assert desk.model.part == pytest.approx(0.6)
    desk.status = Status(pending=LONG * 4, sent=LONG * 6)
    desk.model._refresh()
    assert not desk.model.long


def test_what_was_not_taken_is_read_again_when_it_changes(qapp: object) -> None:
    desk = Desk()
    desk.left = [NotTaken("attendance", "conflict", n, 1_760_000_000_000, "") for n in range(1, 8)]
    desk.status = Status(quarantined=28)
    desk.model._refresh()
    assert [row["count"] for row in desk.model.rows] == [1, 2, 3]
    desk.model.turnPage()
    desk.model.turnPage()
    assert [row["count"] for row in desk.model.rows] == [7]


def test_a_point_that_is_nowhere_enrolled_says_so_and_offers_nothing(
    stage: Stage, hand: Hand, usb: Path
) -> None:
    model = open_book(stage, hand)
    assert not model.joined
    assert "chưa nối với xã" in words(hand)
    assert hand.block("Chưa nối với xã").property("off")
    hand.tap("Chép ra USB")
    assert until(lambda: model.step == "failed")
    assert "chưa nối với xã" in model.stickTrouble
    assert list(usb.iterdir()) == []


def test_sending_that_was_stopped_is_told_with_what_to_do(stage: Stage, hand: Hand) -> None:
    uploader = stage.kiosk.services.uploader
    uploader.stop()
    why = "Xã chưa nhận gói gửi của máy này. Nhờ cán bộ xã cấp cho mã mới nhé."
    uploader._update(pending=57, trouble=why, code="device.revoked", stopped=True)
    lead(stage, hand)
    assert why in words(hand)
    hand.tap("Sổ gửi về xã")
    assert until(lambda: why in words(hand))
    assert "Máy đã ngừng gửi" in words(hand)


def test_there_and_back_by_stick(
    stage: Stage, hand: Hand, store: Store, usb: Path, hub: HubProcess, tmp_path: Path
) -> None:
    """All that waits goes out; at the hub it is taken in; its receipts say so on the page."""
    data = stage.kiosk.services.data
    stage.kiosk.services.uploader.stop()  # there is no network
    enroll(store, key_from_file(data.device_key), hub.url, hub.code())
    hub.stop()
    progress.start_session(store, None, "list")
    model = open_book(stage, hand)
    assert model.joined
    hand.tap("Chép ra USB")
    assert until(lambda: model.step == "written"), model.stickTrouble
    assert "rút được rồi" in words(hand)
    waited = store.last_seq()
    assert model.events == waited
    (file,) = usb.iterdir()
    lan = stage.lan.name.encode()
    assert lan not in file.read_bytes()

    rest(TREMOR_S)
    hand.tap("Nhận giấy báo từ USB")
    assert until(lambda: model.step == "failed")
    assert "chưa có giấy báo" in model.stickTrouble

    conn = connect(hub.database)
    take_bundle(conn, file, store.clock.wall())
    conn.close()
    rest(TREMOR_S)
    hand.tap("Nhận giấy báo từ USB")
    assert until(lambda: model.step == "read"), model.stickTrouble
    assert model.events == waited
    rest(TREMOR_S)
    hand.tap("Nhận giấy báo từ USB")
    assert until(lambda: model.step == "read" and model.events == 0), "a second time says nothing new"
    enrolment = current(store)
    assert enrolment is not None
    (answered,) = store.rows("SELECT sum(through) FROM sync_mark")[0]
    assert answered == waited


def test_a_stick_pulled_out_is_told_kindly(
    stage: Stage, hand: Hand, store: Store, usb: Path, hub: HubProcess
) -> None:
    stage.kiosk.services.uploader.stop()
    enroll(store, key_from_file(stage.kiosk.services.data.device_key), hub.url, hub.code())
    model = open_book(stage, hand)
    sticks = stage.kiosk.services.sticks.look()
    shutil.rmtree(usb)
    model._sticks, model._asking = list(sticks), "write"
    model.take(0)
    assert until(lambda: model.step == "failed")
    assert "cắm USB" in model.stickTrouble
    assert "Traceback" not in words(hand)


def test_when_facts_have_waited_for_a_week_the_stick_is_offered(
    stage: Stage, hand: Hand, store: Store
) -> None:
    with store.local() as conn:
        conn.execute("UPDATE event SET wall = wall - ?", (9 * 86_400_000,))
    lead(stage, hand)
    assert until(lambda: "Chép ra USB?" in words(hand))


def test_a_long_copy_tells_how_far_it_is(
    stage: Stage, hand: Hand, store: Store, usb: Path, hub: HubProcess
) -> None:
    data = stage.kiosk.services.data
    stage.kiosk.services.uploader.stop()
    enroll(store, key_from_file(data.device_key), hub.url, hub.code())
    with store.local():
        for _ in range(1200):
            store.append("help.asked", {"screen": "Home"})
    model = open_book(stage, hand)
    hand.tap("Chép ra USB")
    assert until(lambda: model.step == "written"), model.stickTrouble
    assert (model.percent, model.events) == (100, store.last_seq())


def test_a_mended_book_is_told_once_and_only_to_a_facilitator(stage: Stage, hand: Hand, store: Store) -> None:
    found = Recovery(store.clock.wall(), "aside", "2026-10-14", None, 21, 3, ("event",), "s", 21)
    settings.set(store, settings.RECOVERY, msgspec.to_builtins(found))
    stage.flow.enter(stage.lan, "camera")
    assert at(stage, "Home"), "who learns is not held up"
    stage.flow.welcome()
    hand.tap("Lớp học")
    hand.scan(stage.leader_token)
    assert at(stage, "Pin")
    type_pin(hand, PIN)
    assert at(stage, "Recovered")
    for line in found.lines("vi"):
        assert line in words(hand)
    hand.tap("Tôi biết rồi")
    assert at(stage, "Facilitator")
    stage.flow.leave()
    lead(stage, hand)
    stored = last_recovery(store)
    assert stored is not None
    assert stored.seen


def test_what_the_hub_says_later_is_told_again(stage: Stage, hand: Hand, store: Store) -> None:
    found = Recovery(1, "aside", None, None, 21, 3, (), "s", 21, at_hub=30, seen=False)
    settings.set(store, settings.RECOVERY, msgspec.to_builtins(found))
    stage.flow.welcome()
    hand.tap("Lớp học")
    hand.scan(stage.leader_token)
    assert at(stage, "Pin")
    type_pin(hand, PIN)
    assert at(stage, "Recovered")
    assert "9 mục" in words(hand)
