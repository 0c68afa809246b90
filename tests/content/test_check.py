"""The author's linter finds what is wrong, gives advice, and never raises."""

from pathlib import Path

import pytest

from content.check import check
from tests.content.drafts import DRAFT, draft, line_of


def test_a_good_draft_has_nothing_to_mend(tmp_path: Path) -> None:
    report = check(draft(tmp_path))
    assert (report.lessons, report.problems, report.hints) == (1, (), ())


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{text: Ô đầu tiên., en: The first tile.}", "Ô đầu tiên.", "no-english"),
        ("text: Chạm ô Gọi điện nhé.", "text: Bà chạm ô Gọi điện nhé.", "addressed"),
        ("text: Chạm ô Gọi điện nhé.", "text: Bấm sai rồi.", "blame"),
        (
            "text: Ô đầu tiên.",
            "text: Ô đầu tiên nằm ở trên cùng phía bên trái của màn hình điện thoại.",
            "long",
        ),
        ("text: Ô đầu tiên.", "text: Vui lòng chạm ô đầu tiên.", "stiff"),
        (
            "look: home\n      parts:\n",
            "look: home\n      parts:\n" + "        - {kind: text, text: {text: a, en: b}}\n" * 5,
            "crowded",
        ),
    ],
)
def test_advice_is_given_but_nothing_is_refused(tmp_path: Path, old: str, new: str, code: str) -> None:
    text = DRAFT.replace(old, new, 1)
    report = check(draft(tmp_path, text))
    assert report.problems == ()
    assert [hint.code for hint in report.hints] == [f"content.{code}"]
    assert abs(report.hints[0].line - line_of(new.splitlines()[0], text)) <= 1


@pytest.mark.parametrize("words", ["Trả cho cô Hoa.", "Mời bà con.", "Hỏi “Anh ở đâu?” nhé."])
def test_names_groups_and_quotes_are_no_address(tmp_path: Path, words: str) -> None:
    text = DRAFT.replace("text: Ô đầu tiên.", f"text: {words}", 1)
    assert check(draft(tmp_path, text)).hints == ()


def test_a_sentence_nobody_can_take_in_has_to_be_cut(tmp_path: Path) -> None:
    """26 syllables in one sentence are a problem, not a hint."""
    text = DRAFT.replace("text: Ô đầu tiên.", f"text: {'một hai ba bốn năm ' * 5}sáu.", 1)
    report = check(draft(tmp_path, text))
    assert [problem.code for problem in report.problems] == ["content.too-long"]
    assert report.hints == ()


def test_pale_and_small_words_in_a_picture_are_told(tmp_path: Path) -> None:
    folder = draft(tmp_path)
    (folder / "mo-may.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 756"><rect width="900" height="756" fill="#FAF3E3"/>'
        '<text x="40" y="90" font-size="60" fill="#D3BE93">Nhạt</text>'
        '<text x="40" y="190" font-size="20" fill="#24190F">nhỏ</text></svg>',
        encoding="utf-8",
    )
    assert [hint.code for hint in check(folder).hints] == ["content.pale", "content.small"]


def test_only_a_translated_lesson_is_asked_for_its_english(tmp_path: Path) -> None:
    """A lesson written in Vietnamese alone needs an English title, for the menu, and nothing more."""
    scene, help_ = ', en: "Open the phone, | find | the receiver."', ", en: The first tile."
    text = DRAFT.replace(help_, "", 1)
    assert [hint.code for hint in check(draft(tmp_path, text)).hints] == ["content.no-english"]
    text = text.replace(scene, "", 1)
    assert check(draft(tmp_path, text)).hints == ()
    text = text.replace(", en: Call your family", "", 1)
    assert [hint.code for hint in check(draft(tmp_path, text)).hints] == ["content.no-english"]


def test_a_whole_pack_is_looked_through(tmp_path: Path) -> None:
    """Its plan and every lesson in it, also where the plan is wrong."""
    draft(tmp_path)
    draft(tmp_path, DRAFT.replace("look: home", "look: sky"), lesson="hai")
    (tmp_path / "pack.yaml").write_text("title: Thử\nunits: none\n", encoding="utf-8")
    report = check(tmp_path)
    assert report.lessons == 2
    assert [problem.code for problem in report.problems] == ["content.choice", "content.not-list"]


def test_a_place_without_lessons_is_told(tmp_path: Path) -> None:
    assert [problem.code for problem in check(tmp_path / "nowhere").problems] == ["content.no-lessons"]
