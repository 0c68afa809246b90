"""`diemhoc screenshots`: which pictures, where, and what is said when they cannot be made."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.cli import main
from kiosk.errors import KioskError
from ui.tour.screenshots import Wish, take
from ui.tour.tour import stops


def test_one_stop_in_both_themes_and_languages(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    """Four pictures of the size asked for, all different from one another, and a progress line each."""
    assert take(Wish(tmp_path, size=(1366, 768), only="01-welcome")) == 0
    files = sorted(tmp_path.rglob("*.png"))
    assert [str(file.relative_to(tmp_path)) for file in files] == [
        f"{theme}-{language}/01-welcome.png" for theme in ("contrast", "light") for language in ("en", "vi")
    ]
    images = [QImage(str(file)) for file in files]
    assert {(image.width(), image.height()) for image in images} == {(1366, 768)}
    assert len({file.read_bytes() for file in files}) == 4
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["1/4", "2/4", "3/4", "4/4", "4"]


def test_narrowed_to_one_theme_and_language_as_json(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--theme` and `--lang` leave the others out; stdout is one document."""
    words = [
        "screenshots",
        str(tmp_path),
        "--only",
        "06-quiz-right",
        "--theme",
        "contrast",
        "--lang",
        "en",
        "--json",
    ]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"pictures": [str(tmp_path / "contrast-en" / "06-quiz-right.png")], "failed": 0}
    assert Path(told["pictures"][0]).stat().st_size > 10_000


def test_an_unknown_name_tells_which_there_are(tmp_path: Path, qapp: object) -> None:
    """No folder is made for nothing."""
    with pytest.raises(KioskError, match="01-welcome"):
        take(Wish(tmp_path / "shots", only="99-nowhere"))
    assert not (tmp_path / "shots").exists()


def test_a_folder_that_cannot_be_written_is_one_line(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    """DIR is a file: exit code 1, before anything is drawn."""
    (tmp_path / "file").write_text("")
    assert main(["screenshots", str(tmp_path / "file"), "--only", "01-welcome"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "cannot be written" in told.err


@pytest.mark.parametrize("size", ["abc", "0x0", "1280", "1280x720x3", "99999x99999", "-5x9"])
def test_no_such_size_is_wrong_usage(size: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 and one line, for `screenshots` and `run` alike."""
    for words in (["screenshots", str(tmp_path), f"--size={size}"], ["run", f"--size={size}"]):
        assert main(words) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_every_stop_has_a_name_of_its_own() -> None:
    """Two stops of one name would overwrite each other's picture."""
    names = [stop.name for stop in stops()]
    assert len(set(names)) == len(names)
