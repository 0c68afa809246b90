"""Every screen of every lesson fits the drawn phone: nothing is cut, nothing lies outside the glass, all can be touched."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication

from content.lesson import Lesson
from content.load import builtin_pack
from content.phone import Part, PhoneScreen
from content.sentence import Sentence
from tests.ui.phones import Phone, phone
from ui.tour.stage import open_stage

PACK = builtin_pack()
LESSONS = pytest.mark.parametrize("lesson", PACK.lessons, ids=lambda lesson: lesson.id)
GLASS = (436, 848)
LEAST_TEXT, LEAST_TARGET, GAP = 34, 59, 15
"""px (ux N1, N3, N4)."""
Seen = dict[str, Any]


@pytest.fixture(scope="module")
def drawn(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    with (
        open_stage(tmp_path_factory.mktemp("fit"), QSize(1920, 1080)) as stage,
        phone(stage.kiosk.engine) as one,
    ):
        yield one


def troubles(drawn: Phone) -> Iterator[str]:
    """All that does not fit on the screen that is shown, in words."""
    if drawn.frame.property("overflow") > 0:
        yield f"{drawn.frame.property('overflow'):.0f} px too high"
    seen = drawn.see()
    for text in seen["texts"]:
        yield from _cut(text)
        if not _inside({**text, "h": text["top"] + text["high"]}):
            yield f"{text['text']!r} lies outside the glass"
    on_glass = [one for one in seen["targets"] if one["kind"] != "PhoneSideKey" or one["w"] > one["h"]]
    for one in on_glass:
        if not _inside(one):
            yield f"{one['name']} lies outside the glass"
    places = [one for one in on_glass if one["kind"] != "PhoneKey"]
    for one in places:
        if one["mark"] and min(one["w"], one["h"]) < LEAST_TARGET:
            yield f"{one['name']} is only {min(one['w'], one['h']):.0f} px"
    for one, other in itertools.combinations(places, 2):
        apart = max(_gap(one, other, "x", "w"), _gap(one, other, "y", "h"))
        if apart < GAP - 0.5 and (one["mark"] or other["mark"]):
            yield f"{one['name']} and {other['name']} are {apart:.0f} px apart"


def _cut(text: Seen) -> Iterator[str]:
    room = text["w"] + 1, text["h"] - text["top"] - text["bottom"] + 1
    if text["truncated"] or text["wide"] > room[0] or text["high"] > room[1]:
        yield f"{text['text']!r} is cut: {text['wide']:.0f} x {text['high']:.0f} in {room[0]:.0f} x {room[1]:.0f}"
    if text["px"] < LEAST_TEXT:
        yield f"{text['text']!r} is only {text['px']} px high"


def _inside(one: Seen) -> bool:
    """On the glass, give or take a pixel."""
    across = one["x"] >= -1 and one["x"] + one["w"] <= GLASS[0] + 1
    return across and one["y"] >= -1 and one["y"] + one["h"] <= GLASS[1] + 1


def _gap(one: Seen, other: Seen, start: str, size: str) -> float:
    return float(max(one[start], other[start]) - min(one[start] + one[size], other[start] + other[size]))


@LESSONS
def test_every_screen_fits(drawn: Phone, lesson: Lesson) -> None:
    found = []
    languages = ("vi", "en") if any(label.en for label in lesson.practice.labels()) else ("vi",)
    for screen, language in itertools.product(lesson.practice.screens.values(), languages):
        drawn.show(screen, lesson, language)
        found += [f"{screen.id} [{language}]: {trouble}" for trouble in troubles(drawn)]
    assert found == []


@LESSONS
def test_what_is_typed_fits_too(drawn: Phone, lesson: Lesson) -> None:
    for step in lesson.practice.steps:
        screen = lesson.practice.screens[step.screen]
        for action in step.done:
            if action.do == "type":
                drawn.show(screen, lesson, typed=action.text or "trâu gạo nhà lúa")
                assert list(troubles(drawn)) == [], screen.id


def say(text: str) -> Sentence:
    return Sentence(text, text, (text,))


FULL = PhoneScreen(
    "app",
    (
        Part("title", text=say("Một tên rất dài của một ứng dụng")),
        Part("list_item", "a", say("Chỗ này viết khá dài"), say("và thêm một dòng nữa"), icon="gear"),
        Part("switch", "c", say("Dữ liệu di động"), say("Đang bật"), data={"state": "on"}),
        Part("button", "d", say("Xong rồi"), icon="check", data={"style": "primary"}),
    ),
    back="x",
    id="day",
)


def test_a_full_screen_shrinks_until_it_fits(drawn: Phone) -> None:
    lesson = PACK.lessons[0]
    drawn.show(FULL, lesson)
    assert list(troubles(drawn)) == []
    assert drawn.frame.property("tight") > 0
    drawn.show(PhoneScreen("app", FULL.parts[:2], id="thoang"), lesson)
    assert drawn.frame.property("tight") == 0, "with room again it is roomy again"


def test_what_cannot_fit_is_told(drawn: Phone) -> None:
    """The rule sees its fault: eight long items are too many for any phone."""
    many = tuple(
        Part("list_item", f"m{n}", say("Chỗ này viết dài quá đi thôi"), say("và thêm một dòng"))
        for n in range(8)
    )
    drawn.show(PhoneScreen("app", many, id="qua-day"), PACK.lessons[0])
    assert any("too high" in trouble for trouble in troubles(drawn))


# --- the words beside the phone
ROOM = {
    "heading": (644, 236, 0),
    "task": (452, 176, 0.14),
    "message": (476, 190, 0.14),
    "who": (510, 80, 0.14),
    "says": (520, 290, 0.14),
    "note": (460, 190, 0.14),
}
"""Width and height of each text on Practice.qml, and the share of the height that stays free (Txt.qml)."""


def beside(lesson: Lesson, language: str) -> Iterator[tuple[str, str]]:
    """Each place beside the phone with all that is ever shown there."""
    yield "heading", lesson.practice.praise.show(language)
    for step in lesson.practice.steps:
        yield "heading", (step.situation or step.ask).show(language)
        yield "task", step.ask.show(language)
        answers = (step.miss, step.away, step.right, *step.misses.values())
        yield from (("message", words.show(language)) for words in answers if words)
        yield "message", ("Gợi ý: " if language == "vi" else "A hint: ") + step.help.show(language)
        if step.speaker:
            yield "who", step.speaker.who.show(language) + ":"
            yield "says", step.speaker.says.show(language)
        if step.note:
            yield "note", step.note.show(language)


@LESSONS
def test_the_words_beside_the_phone_fit_at_the_smallest_size_that_is_used(
    qapp: QGuiApplication, lesson: Lesson
) -> None:
    assert drawn, "the kiosk has brought its fonts"
    font = QFont("Be Vietnam Pro")
    font.setPixelSize(LEAST_TEXT)
    font.setWeight(QFont.Weight.ExtraBold)
    metrics, found = QFontMetrics(font), []
    for language in ("vi", "en"):
        for place, words in beside(lesson, language):
            wide, high, free = ROOM[place]
            box = metrics.boundingRect(0, 0, wide, 10_000, Qt.TextFlag.TextWordWrap, words)
            if box.height() > high * (1 - free) or box.width() > wide:
                found.append(f"{place} {words!r}: {box.width()} x {box.height()}")
    assert found == []
