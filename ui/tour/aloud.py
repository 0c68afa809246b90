"""What is heard, as it is seen: a block being named, a caption, a chime's sign, how loud, and lessons read ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ui.learner.settings_model import SettingsModel
from ui.preferences import Preferences
from ui.sound.languages import name_of
from ui.sound.tongues import Tongue
from ui.tour.stage import PIN, Stage, Stop
from voice.ahead import Progress

LESSON = "otp-la-chia-khoa-nha"
STILL = 1000.0
"""The pace at which what is being said stays."""


def _find(stage: Stage, name: str, *values: str) -> Any:
    """The first item whose property begins with one of these."""
    items = [stage.kiosk.window.contentItem()]
    for item in items:
        if str(item.property(name) or "").startswith(values):
            return item
        items += item.childItems()
    raise LookupError(f"nothing on this screen has {name} {values}")


def _say(stage: Stage, spoken: list[dict[str, Any]]) -> None:
    """Says the first of these for as long as the picture takes."""
    assert stage.kiosk.services is not None
    narration = stage.kiosk.services.narration
    stage.settle()
    narration.pace = STILL
    stage.kiosk.shell.speak(spoken)
    stage.settle(lambda: narration.phrase >= 0)
    stage.settle()


def _named(stage: Stage, *words: str) -> None:
    """The home screen with one of its blocks being named."""
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    block = _find(stage, "voiceText", *words)
    _say(stage, [{"key": block.property("voiceMark"), "phrases": [block.property("voiceText")]}])


def _titles(stage: Stage) -> list[str]:
    """How the first unit is called, in each language."""
    return [stage.flow.pack.units[0].title.show(language) for language in ("vi", "en")]


def _part(stage: Stage) -> None:
    """A part of the drawn phone being read."""
    lesson = stage.flow.pack.lesson(LESSON)
    assert lesson is not None
    stage.lesson(LESSON, len(lesson.scenes) + 1)
    stage.settle()
    part = next(one["text"] for one in stage.kiosk.shell.model.parts if one["id"])
    block = _find(stage, "voiceText", part)
    _say(stage, [{"key": block.property("voiceMark"), "phrases": [block.property("voiceText")]}])


def _caption(stage: Stage) -> None:
    """A sentence that stands nowhere on the screen."""
    stage.flow.enter(stage.lan, "camera")
    _say(stage, [{"key": "x", "phrases": ["Hôm trước bà còn lưỡng lự, mình ôn lại nhé."]}])


def _text(stage: Stage) -> None:
    """A sentence of the screen where it is written."""
    stage.lesson(LESSON, 2)
    stage.kiosk.shell.ask()
    _say(stage, [{"key": "x", "phrases": ["Bài đang học vẫn giữ nguyên."]}])


def _loudness(stage: Stage, preferences: Preferences) -> None:
    stage.lesson(LESSON, 2)
    stage.kiosk.shell.prefer(replace(stage.kiosk.shell.preferences, volume=preferences.volume), save=False)
    stage.settle()
    _find(stage, "objectName", "loudness").setProperty("active", True)


def _chime(stage: Stage, name: str) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.kiosk.shell.chime(name)


def _looks(stage: Stage) -> None:
    stage.flow.open_settings()
    stage.settle()
    _find(stage, "objectName", "settings").setProperty("looks", True)


def _heard(stage: Stage, tags: Sequence[str]) -> None:
    """The settings where people have recorded these languages."""
    shell = stage.kiosk.shell
    found = [Tongue(tag, name_of(tag), "Mình giữ kín nhé.") for tag in tags]
    chosen = replace(shell.preferences, tongue=tags[0])
    shell.show("Settings", SettingsModel(chosen, lambda _: None, stage.flow.home, found))


def _page(stage: Stage) -> None:
    stage.flow.leave()
    stage.flow.classroom()
    stage.kiosk.shell.model.read(stage.leader_token, "scanner")
    for digit in PIN:
        stage.kiosk.shell.model.press(digit)


def _end(stage: Stage) -> None:
    """The same page for a facilitator, who may end the program."""
    _page(stage)
    stage.kiosk.shell.model.settings()
    stage.settle()
    _find(stage, "objectName", "settings").setProperty("looks", True)


def _ahead(stage: Stage) -> None:
    """The facilitator's page while the lessons are being read into sound files."""
    _page(stage)
    model = stage.kiosk.shell.model
    model._ways = replace(model._ways, voice=lambda: Progress(9480, 1240, 0, True))
    model._refresh()


def aloud_stops() -> list[Stop]:
    return [
        Stop("03c-home-named", lambda s: _named(s, *_titles(s))),
        Stop("03d-home-named-bar", lambda s: _named(s, "Mục khác", "Other units")),
        Stop("03e-home-caption", _caption),
        Stop("03f-home-chime", lambda s: _chime(s, "tinh")),
        Stop("04c-loudness", lambda s: _loudness(s, Preferences(volume="normal"))),
        Stop("05b-phone-named", _part),
        Stop("12h-reading-ahead", _ahead),
        Stop("15b-settings-looks", _looks),
        Stop("15d-settings-end", _end),
        Stop("15c-settings-tongue", lambda s: _heard(s, ["hmn"])),
        Stop("15c-settings-tongues", lambda s: _heard(s, ["hmn", "rad", "vi-x-nam", "vi-x-trung"])),
        Stop("16b-asked-said", _text),
    ]
