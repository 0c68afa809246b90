"""Forty people at the door: by card, by number, by a few letters of a name; and entries that were a mistake."""

from __future__ import annotations

import pytest

from kiosk import attendance, cards, classes, events, residents
from kiosk.store import Store
from tests.ui.hands import TREMOR_S, Hand, at, rest, until
from ui.tour.stage import Stage, consent

LESSON = "otp-la-chia-khoa-nha"


@pytest.fixture
def session(stage: Stage, store: Store) -> classes.ClassSession:
    """A class that is open, with the door on the screen."""
    opened = classes.open_class(store, stage.leader.id, LESSON)
    stage.flow.check_in()
    assert at(stage, "CheckIn")
    return opened


def enrol(store: Store, name: str, birth_year: int = 1958, village: str = "Thôn Đoài") -> residents.Resident:
    return residents.enrol(
        store, name=name, birth_year=birth_year, gender="f", village=village, consent=consent(name)
    )


def strike(stage: Stage, hand: Hand, letters: str) -> None:
    """Touches the keys of the drawn keyboard."""
    for letter in letters:
        rest(0.13)
        before = str(stage.kiosk.shell.model.keys.text)
        hand.tap_at(
            hand.point(next(key for key in hand.items("Key") if key.property("text").lower() == letter))
        )
        assert until(lambda: stage.kiosk.shell.model.keys.text != before)  # noqa: B023


def there(store: Store, session: classes.ClassSession) -> list[str]:
    return [one.id for one in attendance.present(store, session.id)]


def test_two_of_one_name_are_told_apart_by_village_and_age(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    """Two Nguyễn Thị Lan more: of another village, and of another age."""
    far = enrol(store, "Nguyễn Thị Lan", 1953, "Thôn Đông")
    enrol(store, "Nguyễn Thị Lan", 1990)
    hand.tap("Tìm tên")
    assert at(stage, "FindPerson")
    strike(stage, hand, "lan")
    tiles = stage.kiosk.shell.model.tiles
    assert {(one["village"], one["band"]) for one in tiles} == {
        ("Thôn Đoài", "70+"), ("Thôn Đông", "70+"), ("Thôn Đoài", "30-44")
    }  # fmt: skip
    assert [one["number"] for one in tiles] == ["", "", ""]
    place = next(i for i, one in enumerate(tiles) if one["id"] == far.id)
    stage.settle()
    named = [one for one in hand.blocks if one.property("condition").startswith(tiles[place]["village"])]
    hand.tap_at(hand.point(named[0]))
    assert at(stage, "CheckIn")
    assert there(store, session) == [far.id]
    assert store.rows("SELECT method FROM attendance") == [("list",)]
    assert stage.kiosk.shell.model.present[0]["fresh"]


def test_what_village_and_age_cannot_tell_the_number_does(
    stage: Stage, store: Store, session: classes.ClassSession
) -> None:
    twin = enrol(store, "Nguyễn Thị Lan", 1953)
    number = cards.issue(store, twin.id).number
    stage.kiosk.shell.model.find()
    for letter in "ng lan":
        stage.kiosk.shell.model.keys.key(letter)
    assert number in [one["number"] for one in stage.kiosk.shell.model.tiles]


def test_the_queue_goes_on_while_a_name_is_typed(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    """Cards at the scanner count meanwhile; one that does not is told in the heading."""
    stage.kiosk.shell.model.find()
    assert at(stage, "FindPerson")
    model = stage.kiosk.shell.model
    hand.scan(stage.lan_token)
    assert until(lambda: model.count == 1)
    hand.scan("https://example.vn/")
    assert until(lambda: model.refused)
    assert there(store, session) == [stage.lan.id]
    for letter in "lan":
        model.keys.key(letter)
    assert model.tiles[0]["there"]


def test_card_and_name_are_one_attendance(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    """By card, then by name, then taken back once: nobody is left, and one fact says so."""
    hand.scan(stage.lan_token)
    assert until(lambda: stage.kiosk.shell.model.count == 1)
    stage.kiosk.shell.model.find()
    stage.kiosk.shell.model.choose(stage.lan.id)
    assert at(stage, "CheckIn")
    model = stage.kiosk.shell.model
    assert model.count == 1
    hand.tap("Bỏ người vừa ghi")
    assert until(lambda: model.count == 0)
    kinds = [one.type for one in store.events_after(0, 1000)]
    assert (kinds.count(events.CHECKED_IN), kinds.count(events.UNDONE)) == (1, 1)


def test_the_number_on_the_card(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    number = cards.issue(store, stage.others[0].id).number
    hand.tap("Gõ số thẻ")
    assert at(stage, "Number")
    for digit in "000000":
        stage.kiosk.shell.model.press(digit)
    assert stage.kiosk.shell.model.problem == "unknown"
    for digit in stage.leader.card_number or "":
        stage.kiosk.shell.model.press(digit)
    assert stage.kiosk.shell.model.problem == "facilitator"
    for digit in number:
        rest(0.13)
        hand.tap(digit)
    assert at(stage, "CheckIn")
    assert there(store, session) == [stage.others[0].id]
    assert store.rows("SELECT method FROM attendance") == [("number",)]


@pytest.mark.timeout(60)
def test_any_entry_of_a_long_list_can_be_taken_back(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    """Thirty are there; the very first stands on the last page; two taps, and the fact is written."""
    people = [enrol(store, f"Trần Thị {'ABCDEFGHIKLMNOPQ'[i % 16]}{'aeiou'[i // 16]}") for i in range(29)]
    guest = attendance.add_guest(store, session.id, "m", "70+")
    for one in people:
        attendance.check_in(store, session.id, one.id, "camera")
    stage.flow.check_in()
    hand.tap("Xem cả 30 người")
    assert at(stage, "AttendanceList")
    model = stage.kiosk.shell.model
    assert (model.pages, len(model.people)) == (5, 6)
    assert hand.block("Chạm một người").property("off")
    for page in (2, 3, 4, 5):
        hand.tap("Trang sau")
        assert until(lambda: model.page == page)  # noqa: B023
        rest(TREMOR_S)
    assert [one["turn"] for one in model.people] == [6, 5, 4, 3, 2, 1]
    hand.tap("Khách nam 70+")
    assert until(lambda: model.chosen == guest)
    hand.tap("Bỏ người này")
    assert until(lambda: model.count == 29)
    assert guest not in there(store, session)
    assert store.events_after(0, 1000)[-1].data == {"class": session.id, "guest": guest}
    assert model.takenBack == "Khách nam 70+"
    hand.tap("Quay lại")
    assert at(stage, "CheckIn")
    assert stage.kiosk.shell.model.count == 29


def test_a_guest_can_be_taken_back_at_once(stage: Stage, hand: Hand, store: Store, session) -> None:
    stage.kiosk.shell.model.guest()
    hand.tap("Nam")
    hand.tap("Từ 70")
    assert at(stage, "CheckIn")
    hand.tap("Bỏ người vừa ghi")
    assert until(lambda: stage.kiosk.shell.model.count == 0)
    assert there(store, session) == []


def test_names_are_said_one_after_another_and_the_choice_stays(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    """Three cards in one picture: all three names are heard, and still after a guest was added."""
    assert stage.kiosk.services is not None
    hand.tap("Đọc tên đang tắt")
    said: list[str] = []
    shell = stage.kiosk.shell
    shell.soundChanged.connect(lambda: said.append(shell.speakingKey) if shell.speaking else None)
    tokens = [cards.issue(store, one.id).token for one in stage.others[:3]]
    for token in tokens:
        shell.model.read(token, "camera")
    assert [one["fresh"] for one in shell.model.present] == [True] * 3
    assert until(lambda: {"line-0", "line-1"} <= set(said))
    shell.model.guest()
    shell.model.back()
    assert shell.model.readsNames
