"""What `content new` writes is a lesson that can be taken at once, and nothing of the author's is ever overwritten."""

import json
from pathlib import Path

import pytest

from content.check import check
from content.errors import ContentError
from content.install import install
from content.load import load_lesson, load_pack
from content.scaffold import new_lesson
from content.schema import schema_text


def test_the_first_lesson_of_a_pack_is_whole_and_without_hints(tmp_path: Path) -> None:
    made = new_lesson(tmp_path / "bai-cua-xa" / "dien-thoai" / "goi-nguoi-nha")
    report = check(tmp_path / "bai-cua-xa")
    assert [one.tell() for one in (*report.problems, *report.hints)] == []
    lesson = load_lesson(made.folder, strict=True)
    assert lesson.title.text == "Goi nguoi nha"
    assert {question.kind for question in lesson.quiz} == {"one", "order"}
    assert install(tmp_path / "bai-cua-xa", tmp_path / "packs").lessons == 1


def test_the_schema_stands_where_the_first_line_of_the_lesson_says(tmp_path: Path) -> None:
    made = new_lesson(tmp_path / "bai" / "dien-thoai" / "mot")
    first = (made.folder / "lesson.yaml").read_text(encoding="utf-8").splitlines()[0]
    schema = made.folder / first.partition("$schema=")[2]
    assert schema.read_text(encoding="utf-8") == schema_text()
    assert json.loads(schema.read_text(encoding="utf-8"))["title"] == "lesson.yaml"


def test_a_known_unit_keeps_its_name_and_a_new_one_is_named_after_its_folder(tmp_path: Path) -> None:
    new_lesson(tmp_path / "a" / "vneid" / "mot")
    new_lesson(tmp_path / "b" / "lang-nghe" / "mot")
    assert load_pack(tmp_path / "a").units[0].icon == "identification-card"
    assert load_pack(tmp_path / "b").units[0].title.text == "Lang nghe"


def test_the_second_lesson_follows_the_first(tmp_path: Path) -> None:
    unit = tmp_path / "bai" / "dien-thoai"
    numbers = [load_lesson(new_lesson(unit / name).folder).number for name in ("mot", "hai", "ba")]
    assert numbers == [1, 2, 3]


def test_a_lesson_that_is_there_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "bai" / "dien-thoai" / "mot"
    file = new_lesson(folder).folder / "lesson.yaml"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(ContentError, match="there is a lesson already"):
        new_lesson(folder)
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_pack_without_the_unit_is_not_changed(tmp_path: Path) -> None:
    new_lesson(tmp_path / "bai" / "dien-thoai" / "mot")
    before = (tmp_path / "bai" / "pack.yaml").read_text(encoding="utf-8")
    with pytest.raises(ContentError, match="there is no unit `vneid`"):
        new_lesson(tmp_path / "bai" / "vneid" / "mot")
    assert (tmp_path / "bai" / "pack.yaml").read_text(encoding="utf-8") == before
    assert not (tmp_path / "bai" / "vneid").exists()


@pytest.mark.parametrize("name", ["Gọi", "bai 1", "-a"])
def test_names_must_travel(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError) as refused:
        new_lesson(tmp_path / "bai" / "dien-thoai" / name)
    assert refused.value.code == "content.name"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "bai").write_text("a file", encoding="utf-8")
    with pytest.raises(ContentError, match="choose another folder"):
        new_lesson(tmp_path / "bai" / "dien-thoai" / "mot")
