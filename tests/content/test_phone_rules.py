"""A practice that could keep a learner going round, or leave one stranded, is refused; every other shape is let be."""

from pathlib import Path

import msgspec

from content.load import load_lesson, read_lesson
from content.phone import Action, Practice
from content.phone_rules import can_be_done, practice_problems, wander
from content.rules import Teller
from tests.content.drafts import DRAFT, draft


def practice_of(tmp_path: Path, *changes: tuple[str, str]) -> Practice:
    text = DRAFT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return load_lesson(draft(tmp_path, text)).practice


def codes(practice: Practice) -> list[str]:
    return [one.code for one in practice_problems(practice, Teller(Path("lesson.yaml"), {}))]


def test_a_menu_can_be_explored_when_it_leads_back(tmp_path: Path) -> None:
    practice = practice_of(
        tmp_path,
        ("{id: anh, kind: tile,", "{id: anh, kind: tile, opens: ten,"),
        ("look: app\n", "look: app\n      back: man-chinh\n"),
    )
    assert wander(practice, "man-chinh") == {"man-chinh", "ten"} == wander(practice, "ten")


def test_a_step_that_every_way_skips_is_told(tmp_path: Path) -> None:
    """The first step of three leads to the last only, so nobody ever meets the second."""
    practice = practice_of(tmp_path)
    first, last = practice.steps
    between = msgspec.structs.replace(last, id="giua")
    skipping = msgspec.structs.replace(first, done=(Action("tap", "goi", then="go-ten"),))
    both = msgspec.structs.replace(first, done=(*first.done, *skipping.done))
    assert codes(msgspec.structs.replace(practice, steps=(both, between, last))) == []
    assert codes(msgspec.structs.replace(practice, steps=(skipping, between, last))) == ["content.unreached"]


def test_the_effect_of_a_step_may_be_any_screen(tmp_path: Path) -> None:
    done = "done: [{do: tap, on: goi}]"
    practice = practice_of(tmp_path, (done, done + "\n      goes: man-chinh"))
    assert practice.steps[0].goes == "man-chinh"


def test_waiting_can_be_done_anywhere_and_typing_only_in_a_field(tmp_path: Path) -> None:
    screens = practice_of(tmp_path).screens
    assert can_be_done(Action("wait"), screens["man-chinh"])
    assert can_be_done(Action("type", "o-ten", like="any"), screens["ten"])
    assert not can_be_done(Action("type", "xong", text="a"), screens["ten"])
    assert not can_be_done(Action("type", "o-ten"), screens["ten"])


def test_questions_of_each_kind_load(tmp_path: Path) -> None:
    """Steps to order need no right answer, messages to sort each have a place."""
    ask = "    ask: {text: Gọi điện bấm"
    why = "        why: {text: Lá thư để đọc tin., en: The letter is for messages.}\n"
    third = why + "      - {id: ba, text: Ba, icon: phone, why: Thế nhé.}\n"
    plain = DRAFT.replace("        right: true\n", "").replace(why, third)
    order = plain.replace(ask, f"    kind: order\n{ask}")
    sort = plain.replace(ask, f"    kind: sort\n{ask}")
    for icon in ("icon: phone\n        why", "icon: envelope-open", "icon: phone, why: Thế nhé."):
        comma = ", " if "nhé" in icon else "\n        "
        sort = sort.replace(icon, f"place: that{comma}{icon}")
    for text, kind in ((order, "order"), (sort, "sort")):
        lesson, problems = read_lesson(draft(tmp_path, text))
        assert problems == []
        assert lesson is not None
        assert lesson.quiz[0].kind == kind
    _, problems = read_lesson(draft(tmp_path, plain.replace(ask, f"    kind: sort\n{ask}")))
    assert {one.code for one in problems} == {"content.place"}
