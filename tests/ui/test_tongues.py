"""Who speaks another language at home hears the lessons in it, where somebody has recorded them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import progress
from tests.ui.hands import TREMOR_S, Hand, name, rest, until
from tests.voice.test_ladder import book, record, voiced
from ui.learner.settings_model import SettingsModel
from ui.preferences import Preferences
from ui.sound.tongues import Tongue, tongues
from ui.tour.stage import Stage
from voice.ladder import Ladder, Shelf
from voice.narrator import Job
from voice.recordings import keep

HMN = "Tiếng Mông"


def names(hand: Hand) -> list[str]:
    return [name(one) for one in hand.blocks]


def test_without_a_recorded_language_nothing_is_asked(stage: Stage, hand: Hand) -> None:
    stage.flow.open_settings()
    stage.settle()
    assert "Tiếng Việt" not in names(hand)
    assert stage.kiosk.shell.model.heard == []


def test_a_language_is_chosen_heard_and_kept_with_the_card(stage: Stage, hand: Hand, tmp_path: Path) -> None:
    """Sentence by sentence: what nobody recorded in it is heard in Vietnamese."""
    assert stage.kiosk.services is not None
    services, narration = stage.kiosk.services, stage.kiosk.services.narration
    said = [one.utterance() for one in stage.flow.pack.lessons[0].sentences()]
    record(services.data.recordings, Job(said[1]), tmp_path, "hmn", "hmn-1")
    stage.flow.enter(stage.lan, "camera")
    stage.flow.open_settings()
    stage.settle()
    hand.tap(HMN)
    assert narration.tongue == "hmn"
    assert [one.phrases[0] for one in narration._said] == [f"Tiếng nghe: {HMN}", " ".join(said[1])]
    jobs = [narration._job(type(narration._said[0])("x", phrases)) for phrases in said[:2]]
    assert [services.narrator.found(job)[0].language for job in jobs] == ["vi", "hmn"]
    kept = progress.preferences(services.store, stage.lan.id)
    assert kept["tongue"] == "hmn"
    stage.flow.welcome()
    assert narration.tongue == ""
    stage.flow.enter(stage.lan, "camera")
    assert narration.tongue == "hmn"
    stage.flow.open_settings()
    stage.settle()
    assert [name(one) for one in hand.blocks if one.property("chosen")][1] == HMN
    hand.tap("Tiếng Việt")
    assert until(lambda: narration.tongue == "")


def test_a_language_whose_recordings_have_gone_is_heard_in_vietnamese(stage: Stage, hand: Hand) -> None:
    assert stage.kiosk.services is not None
    chosen = Preferences(tongue="hmn").to_dict()
    progress.set_preferences(stage.kiosk.services.store, stage.lan.id, chosen)
    stage.flow.enter(stage.lan, "camera")
    narration = stage.kiosk.services.narration
    rung, _ = stage.kiosk.services.narrator.found(Job(("Chào bà.",), tongue=narration.tongue))
    assert rung.language == "vi"
    stage.flow.open_settings()
    assert stage.kiosk.shell.model.choices["tongue"] == ""


def test_more_languages_than_a_row_has_room_for_come_in_turn(qapp: QGuiApplication) -> None:
    found = [Tongue(tag, tag, "") for tag in ("hmn", "km", "rad", "tyz", "tai")]
    model = SettingsModel(Preferences(tongue="rad"), lambda _: None, lambda: None, found)

    def shown() -> list[str]:
        return [one["value"] for one in model.heard]

    assert shown() == ["", "rad", "tyz", "more"], "the one that is chosen is seen first"
    model.turnTongues()
    assert shown() == ["", "tai", "more"]
    model.turnTongues()
    assert shown() == ["", "hmn", "km", "more"]
    three = SettingsModel(Preferences(), lambda _: None, lambda: None, found[:3])
    assert [one["value"] for one in three.heard] == ["", "hmn", "km", "rad"]


def test_turning_to_the_other_languages_on_the_screen(stage: Stage, hand: Hand) -> None:
    found = [Tongue(tag, f"Tiếng {tag}", "") for tag in ("hmn", "km", "rad", "tyz")]
    stage.kiosk.shell.show("Settings", SettingsModel(Preferences(), lambda _: None, lambda: None, found))
    stage.settle()
    hand.tap("Tiếng khác")
    assert until(lambda: "Tiếng rad" in names(hand))
    rest(TREMOR_S)
    hand.tap("Tiếng khác")
    assert until(lambda: "Tiếng hmn" in names(hand))


def test_a_vietnamese_voice_is_a_choice_only_beside_another(qapp: QGuiApplication, tmp_path: Path) -> None:
    shelf = Shelf(None, (tmp_path / "recordings",))

    def offered() -> list[str]:
        return [one.tag for one in tongues(Ladder(shelf))]

    record(shelf.recordings[0], Job(("Một.",)), tmp_path, "vi-x-nam", "nam")
    assert offered() == []
    empty = book(shelf.recordings[0], "hmn", "hmn-1")
    assert offered() == [], "nothing is recorded in it yet"
    keep(empty, ("Một.",), voiced(tmp_path / "b.ogg", 1.0), 1.0)
    record(shelf.recordings[0], Job(("Một.",)), tmp_path, "vi-x-bac", "bac")
    assert offered() == ["hmn", "vi-x-bac", "vi-x-nam"]


@pytest.mark.parametrize("tag", ["../x", "a b", "hmn-", 3, None, "x" * 99])
def test_what_is_no_language_is_not_remembered(tag: object) -> None:
    assert Preferences.from_dict({"tongue": tag}).tongue == ""
    with pytest.raises(ValueError, match="no choice"):
        Preferences().choose("tongue", tag)  # type: ignore[arg-type]
