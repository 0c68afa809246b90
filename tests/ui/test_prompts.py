"""What the screens say of themselves is known beforehand, so that it can be spoken ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QMetaObject, QSize
from PySide6.QtGui import QGuiApplication

from tests.ui.hands import below
from tests.voice.test_ladder import KHOA, record
from ui.preferences import Preferences
from ui.services import Plan
from ui.sound.prompts import SCREENS, TEXTS, prompts
from ui.tour.stage import Stage, open_stage
from ui.tour.tour import stops, visit
from voice.ladder import Ladder, Shelf

ROUND = (
    "01-welcome",
    "02-scan-reading",
    "03-home",
    "17-unit",
    "06-quiz",
    "07-complete",
    "15-settings",
    "16-asked",
)
SAID_BESIDE = ("Việt", "English", "đã chọn", "chosen")
"""Languages as they call themselves, and what is said after the name of a block that is chosen."""


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with open_stage(tmp_path_factory.mktemp("prompts") / "data", QSize(1920, 1080)) as one:
        yield one


@cache
def patterns(lang: str) -> list[re.Pattern[str]]:
    """The screens' texts that hold a name, a number or a title, as what they may come out as."""
    told = [
        form.text or ""
        for one in ElementTree.parse(TEXTS).iter("message")
        for form in ([one.find("source")] if lang == "vi" else one.iter())
        if form is not None and "%" in (form.text or "")
    ]
    found = (re.sub(r"%(n|\d)", ".+", re.escape(" ".join(text.split())).replace(r"\ ", " ")) for text in told)
    return [re.compile(text) for text in found if re.search(r"\w", text.replace(".+", ""))]


def known(stage: Stage, text: str, lang: str) -> bool:
    """Whether a sentence is spoken ahead, or is made of a text with a place for a name, of two texts, or of
    what a lesson is called."""
    pack = stage.flow.pack
    titles = {one.title.show(lang) for one in (*pack.lessons, *pack.units)}
    if (
        text in SAID_BESIDE
        or (text,) in prompts(lang)
        or text in titles
        or any(one.fullmatch(text) for one in patterns(lang))
    ):
        return True
    joined = [one for one in re.split(r"[.:] | · |\.$", text) if one]
    words = text.split()
    pairs = [[" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words))]
    return any(len(some) > 1 and all(known(stage, one, lang) for one in some) for some in [joined, *pairs])


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_a_screen_says_is_spoken_ahead_or_holds_a_name(stage: Stage, lang: str) -> None:
    """Of each screen on a lesson's way, all that "Nghe lại" reads."""
    assert stage.kiosk.services is not None
    narration, due = stage.kiosk.services.narration, {stop.name: stop for stop in stops()}
    content = {one.utterance(lang) for lesson in stage.flow.pack.lessons for one in lesson.sentences()}
    missed, ready = [], 0
    for name in ROUND:
        visit(stage, due[name], Preferences(language=lang))
        frame = next(
            one for one in below(stage.kiosk.window.contentItem()) if one.property("speaksAtOnce") is not None
        )
        QMetaObject.invokeMethod(frame, "readScreen")
        assert narration._said, name
        for one in narration._said:
            ready += one.phrases in prompts(lang)
            if one.phrases not in content and not (
                len(one.phrases) == 1 and known(stage, one.phrases[0], one.lang)
            ):
                missed.append((name, one.phrases))
    assert not missed
    assert ready > 30


def test_texts_with_a_gap_are_not_spoken_ahead_and_none_comes_twice() -> None:
    for lang in ("vi", "en"):
        every = prompts(lang)
        assert len(every) == len(set(every)) > 200
        assert not [one for one in every if "%" in one[0] or "<" in one[0] or "\n" in one[0]]
    assert ("Bài đang học vẫn còn nguyên.",) in prompts("vi")
    assert ("Your lesson stays where it is.",) in prompts("en")
    names = {str(one.findtext("name")) for one in ElementTree.parse(TEXTS).iter("context")}
    assert set(SCREENS) <= names


def test_the_plan_goes_from_what_is_heard_first_and_knows_other_languages(
    stage: Stage, tmp_path: Path
) -> None:
    """A recorded language only with what is recorded in it."""
    shelf = Shelf(None, (tmp_path / "recordings",))
    job = next(one for one in Plan(stage.flow.pack, Ladder()) if one.phrases not in prompts("vi"))
    record(shelf.recordings[0], job, tmp_path, "hmn", "hmn-1")
    record(shelf.recordings[0], KHOA, tmp_path, "km", "km-1")
    plan = list(Plan(stage.flow.pack, Ladder(shelf)))
    assert plan[0].phrases == prompts("vi")[0]
    assert [one.phrases for one in plan if one.tongue == "hmn"] == [job.phrases]
    assert {(one.lang, one.speed) for one in plan if one.phrases in prompts("vi")} >= {
        ("vi", "slow"), ("vi", "normal"), ("vi", "fast"),
    }  # fmt: skip
    assert [one.phrases for one in plan if one.lang == "en"][-1] == prompts("en")[-1]
