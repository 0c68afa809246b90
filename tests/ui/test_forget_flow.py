"""A resident takes their consent back: found by name, asked again, ten seconds to think, and then gone."""

from __future__ import annotations

import pytest

from kiosk import attendance, classes, residents
from kiosk.store import Store
from tests.ui.hands import TREMOR_S, Hand, at, rest, until, words
from tests.ui.test_class_flow import lead, open_class
from ui.people.forget_model import SECONDS
from ui.tour.stage import Stage
from voice.narrator import Job


def ask(stage: Stage, hand: Hand, typed: str = "lan", name: str = "Nguyễn Thị Lan") -> None:
    """From the facilitator's page to the question whether this name goes."""
    hand.tap("Bà con")
    assert at(stage, "People")
    hand.tap("Xoá tên một người")
    assert at(stage, "FindPerson")
    for letter in typed:
        stage.kiosk.shell.model.keys.key(letter)
    hand.tap(name)
    assert at(stage, "Forget")


def seconds(stage: Stage, count: int) -> None:
    model = stage.kiosk.shell.model
    model.tick.stop()  # the test's own seconds
    for _ in range(count):
        model.second()


def test_a_name_is_gone_ten_seconds_after_the_yes(stage: Stage, hand: Hand, store: Store) -> None:
    session = open_class(stage, hand)
    attendance.check_in(store, session.id, stage.lan.id, "camera")
    lead(stage, hand)
    (sealed,) = store.rows("SELECT sealed FROM resident WHERE id = ?", stage.lan.id)[0]
    ask(stage, hand)
    assert "Nguyễn Thị Lan" in words(hand)
    hand.tap("Xoá tên")
    seconds(stage, SECONDS - 1)
    assert residents.get(store, stage.lan.id).name == "Nguyễn Thị Lan", "nothing is deleted before its time"
    seconds(stage, 1)
    assert "Đã xoá tên." in words(hand)
    assert "Lan" not in words(hand)
    assert stage.lan.id not in [one.id for one in residents.listing(store)]
    assert [one.name for one in attendance.present(store, session.id)] == [attendance.FORGOTTEN]
    root = stage.kiosk.services.data.root
    for file in (one for one in root.rglob("*") if one.is_file()):
        assert sealed[-16:] not in file.read_bytes(), file
    rest(TREMOR_S)
    hand.tap("Xong")
    assert at(stage, "People")
    classes.close(store, session.id)


@pytest.mark.parametrize("way", ["Thôi, đừng xoá", "Quay lại"])
def test_thinking_again_keeps_the_name(stage: Stage, hand: Hand, store: Store, way: str) -> None:
    lead(stage, hand)
    ask(stage, hand)
    model = stage.kiosk.shell.model
    hand.tap("Xoá tên")
    assert until(lambda: model.state == "waiting")
    rest(TREMOR_S)
    hand.tap(way)
    assert at(stage, "FindPerson" if way == "Quay lại" else "Forget")
    if stage.kiosk.shell.screen == "Forget":
        assert model.state == "asking"
        assert not model.tick.isActive()
    assert residents.get(store, stage.lan.id)


def test_what_was_said_to_the_person_goes_too_and_lessons_stay_spoken(stage: Stage, hand: Hand) -> None:
    services = stage.kiosk.services
    sentence = services.pack.lessons[0].sentences()[0].utterance()
    jobs = [Job(("Chào bà Lan.",)), Job(sentence)]
    services.narrator.render(jobs)
    if services.narrator.cached(sentence) is None:
        pytest.skip("this machine has no voice")
    lead(stage, hand)
    ask(stage, hand)
    hand.tap("Xoá tên")
    seconds(stage, SECONDS)
    assert until(lambda: services.narrator.cached(("Chào bà Lan.",)) is None)
    assert services.narrator.cached(sentence) is not None


def test_leaving_the_machine_in_the_middle_means_no(stage: Stage, hand: Hand, store: Store) -> None:
    lead(stage, hand)
    ask(stage, hand)
    hand.tap("Xoá tên")
    stage.kiosk.shell.leave()
    assert at(stage, "Welcome")
    rest(0.05)
    assert residents.get(store, stage.lan.id)


def test_what_cannot_be_deleted_is_told(stage: Stage, hand: Hand, store: Store) -> None:
    lead(stage, hand)
    ask(stage, hand)
    stage.kiosk.services.data.forgotten.mkdir()
    hand.tap("Xoá tên")
    seconds(stage, SECONDS)
    assert stage.kiosk.shell.notice
    assert stage.kiosk.shell.model.state == "asking"
    assert residents.get(store, stage.lan.id)
