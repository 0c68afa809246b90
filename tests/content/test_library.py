"""A commune's own lessons stand among those that came with the product, and reading them twice is quick and the same."""

from pathlib import Path

import msgspec
import pytest

from content.errors import ContentError
from content.install import install, remove
from content.library import load_library, overlaid
from content.load import builtin_pack, load_pack
from tests.content.drafts import DRAFT, draft

PACK = """\
title: Bài của xã
units:
  - {id: dien-thoai, number: 1, title: Điện thoại, icon: phone, tint: hoe, planned: 6}
  - {id: lang-nghe, number: 2, title: Làng nghề, icon: basket, tint: la, planned: 3}
"""


def written(folder: Path) -> Path:
    """A commune's pack: one more lesson on the phone, and a unit of its own."""
    draft(folder)
    draft(folder, DRAFT.replace("Gọi người nhà", "Dệt chiếu"), unit="lang-nghe", lesson="det-chieu")
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    return folder


def test_without_installed_packs_the_library_is_the_built_in_pack(tmp_path: Path) -> None:
    assert load_library(tmp_path / "packs") == builtin_pack()


def test_installed_lessons_stand_in_their_units_and_new_units_come_last(tmp_path: Path) -> None:
    install(written(tmp_path / "bai-cua-xa"), tmp_path / "packs")
    library = load_library(tmp_path / "packs")
    assert library.lesson("goi-nguoi-nha") in library.of_unit("dien-thoai")
    assert library.units[-1].id == "lang-nghe"
    assert [unit.number for unit in library.units] == list(range(1, len(library.units) + 1))
    assert library.units[0] == builtin_pack().units[0]
    assert len(library.lessons) == len(builtin_pack().lessons) + 2


def test_an_installed_lesson_takes_the_place_of_one_with_its_name(tmp_path: Path) -> None:
    base = builtin_pack()
    mine = msgspec.structs.replace(base.lessons[0], minutes=1)
    laid = overlaid(base, msgspec.structs.replace(base, lessons=(mine,)))
    assert laid.lesson(mine.id) == mine
    assert len(laid.lessons) == len(base.lessons)


def test_what_was_kept_is_the_same_and_is_dropped_when_a_file_changes(tmp_path: Path) -> None:
    packs, kept = tmp_path / "packs", tmp_path / "lessons.kept"
    home = install(written(tmp_path / "bai-cua-xa"), packs)
    first = load_library(packs, kept)
    before = kept.read_bytes()
    assert load_library(packs, kept) == first == load_library(packs)
    assert kept.read_bytes() == before
    file = home.folder / "lang-nghe" / "det-chieu" / "lesson.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("minutes: 3", "minutes: 5"), encoding="utf-8")
    again = load_library(packs, kept).lesson("det-chieu")
    assert again is not None
    assert again.minutes == 5


@pytest.mark.parametrize("rubbish", [b"", b"\xff\x00", b"x" * 5000])
def test_a_broken_keep_is_read_anew(tmp_path: Path, rubbish: bytes) -> None:
    kept = tmp_path / "lessons.kept"
    kept.write_bytes(rubbish)
    assert load_library(tmp_path / "packs", kept) == builtin_pack()
    assert kept.read_bytes() != rubbish


def test_a_place_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    assert load_library(tmp_path / "packs", tmp_path / "no" / "folder" / "kept") == builtin_pack()


def test_a_damaged_installed_lesson_leaves_the_others(tmp_path: Path) -> None:
    home = install(written(tmp_path / "bai-cua-xa"), tmp_path / "packs")
    (home.folder / "lang-nghe" / "det-chieu" / "lesson.yaml").write_text("number: [", encoding="utf-8")
    library = load_library(tmp_path / "packs")
    assert library.lesson("goi-nguoi-nha") is not None
    assert [(one.unit, one.lesson) for one in library.damaged] == [("lang-nghe", "det-chieu")]


def test_an_installed_pack_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    home = install(written(tmp_path / "bai-cua-xa"), tmp_path / "packs")
    (home.folder / "pack.yaml").write_text("units: [", encoding="utf-8")
    assert load_library(tmp_path / "packs") == builtin_pack()


def test_a_removed_pack_is_gone(tmp_path: Path) -> None:
    install(written(tmp_path / "bai-cua-xa"), tmp_path / "packs")
    remove("bai-cua-xa", tmp_path / "packs")
    assert load_library(tmp_path / "packs") == builtin_pack()
    with pytest.raises(ContentError, match="No pack `bai-cua-xa` is installed"):
        remove("bai-cua-xa", tmp_path / "packs")
    assert list((tmp_path / "packs").iterdir()) == []


def test_the_draft_pack_is_whole(tmp_path: Path) -> None:
    assert len(load_pack(written(tmp_path / "x"), strict=True).lessons) == 2
