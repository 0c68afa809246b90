"""An author sees the lesson as residents will, at the part that was open, each time a file of it is saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from content.errors import ContentError
from content.scaffold import new_lesson
from ui.lesson.mend_model import MendModel
from ui.lesson.model import LessonModel
from ui.lesson_preview import LessonPreview, Wish, open_kiosk, preview
from ui.main import Kiosk
from ui.preferences import Preferences


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_lesson(tmp_path / "bai-cua-xa" / "dien-thoai" / "goi-nguoi-nha").folder


@pytest.fixture
def kiosk(qapp: QGuiApplication, tmp_path: Path, folder: Path) -> Iterator[Kiosk]:
    one = open_kiosk(qapp, tmp_path / "data", wish(folder))
    yield one
    one.shell.show("", None)
    one.close()


def wish(folder: Path, part: int = 1) -> Wish:
    return Wish(folder, QSize(960, 540), Preferences(), part)


def edit(folder: Path, old: str, new: str) -> None:
    """Saves as careful editors do: a new file moved over the old one."""
    file = folder / "lesson.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    half = folder / "lesson.yaml~"
    half.write_text(text.replace(old, new, 1), encoding="utf-8")
    half.replace(file)


def shown(kiosk: Kiosk) -> str:
    model = kiosk.shell.model
    assert isinstance(model, LessonModel)
    return " ".join(model.phrases)


def test_a_saved_change_is_shown_at_the_part_that_was_open(kiosk: Kiosk, folder: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    LessonPreview(kiosk, wish(folder, part=2), told.append, lambda: None)
    assert shown(kiosk) == "Tìm hình ống nghe màu xanh."
    edit(folder, "| ống nghe màu xanh", "| ống nghe màu đỏ")
    qtbot.waitUntil(lambda: shown(kiosk) == "Tìm hình ống nghe màu đỏ.")
    edit(folder, "ống nghe màu đỏ", "chiếc ống nghe")
    qtbot.waitUntil(lambda: shown(kiosk) == "Tìm hình chiếc ống nghe.")
    assert told[-1] == "goi-nguoi-nha: 0 to mend, 0 hints"


def test_what_has_to_be_mended_is_shown_with_its_line_until_it_is(
    kiosk: Kiosk, folder: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    LessonPreview(kiosk, wish(folder), told.append, lambda: None)
    edit(folder, "look: home", "look: trang-chu")
    qtbot.waitUntil(lambda: kiosk.shell.screen == "Mend")
    model = kiosk.shell.model
    assert isinstance(model, MendModel)
    (problem,) = model.problems
    lines = (folder / "lesson.yaml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "trang-chu" in text)
    assert problem["line"] == line
    assert "trang-chu" in str(problem["words"])
    assert told[-1].startswith(f"{folder / 'lesson.yaml'}:{line}: ")
    edit(folder, "look: trang-chu", "look: home")
    qtbot.waitUntil(lambda: kiosk.shell.screen == "Lesson")


def test_a_lesson_whose_picture_is_not_drawn_yet_can_be_seen(kiosk: Kiosk, folder: Path) -> None:
    (folder / "canh.svg").unlink()
    told: list[str] = []
    LessonPreview(kiosk, wish(folder), told.append, lambda: None)
    assert kiosk.shell.screen == "Lesson"
    assert any("canh.svg" in line for line in told)


def test_every_problem_counts_but_three_are_shown(qapp: QGuiApplication) -> None:
    left: list[bool] = []
    model = MendModel("bai", [(n, f"chỗ {n}") for n in range(1, 6)], lambda: left.append(True))
    assert [one["line"] for one in model.problems] == [1, 2, 3]
    assert model.more == 2
    model.leave()
    assert left == [True]


def test_a_place_without_a_lesson_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="begin one with `diemhoc content new"):
        preview(wish(tmp_path / "nowhere"))


def test_nothing_is_written_beside_the_authors_files(kiosk: Kiosk, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    LessonPreview(kiosk, wish(folder), lambda line: None, lambda: None)
    assert sorted(folder.rglob("*")) == before
