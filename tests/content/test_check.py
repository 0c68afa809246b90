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
