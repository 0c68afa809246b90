"""The whole job by itself, with real parts, and that its figures can disagree."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.events import GUEST
from kiosk.store import open_store
from ui.demo import story as stories
from ui.demo.folder import MARK, Folder, fresh
from ui.demo.people import People
from ui.demo.run import count_all, sum_up
from ui.demo.scene import Found, Scene
from ui.demo.story import DemoFailed, Story
from ui.demo.summary import Check, Figures, Summary

ROOT = Path(__file__).parents[2]


def run(*words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """`diemhoc WORDS` in a process of its own, as without a display."""
    kept = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        capture_output=True, text=True, cwd=ROOT, env=kept | environ, timeout=110, check=False,
    )  # fmt: skip


def take_away_a_guest(database: Path) -> None:
    """What a hub that lost a fact would look like."""
    with sqlite3.connect(database) as conn:
        conn.execute("DELETE FROM event WHERE type = ?", (GUEST,))


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """One whole demonstration and the folder that it left: about 40 s."""
    out = tmp_path_factory.mktemp("demo") / "out"
    return out, run("demo", "--fast", "--json", "--out", str(out))


@pytest.mark.timeout(120)
def test_the_whole_job_ends_with_figures_that_agree(
    shown: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    """One JSON document on stdout, a line a step on stderr, everything people look at in the folder."""
    out, ended = shown
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout)
    figures = told["figures"]
    assert told["agrees"] is True
    assert told["problems"] == []
    for name in ("residents", "lessons_finished", "guests", "events_made", "sentences_spoken", "batches"):
        assert figures[name] > 0, name
    assert figures["checked_in"] == figures["residents"]
    assert figures["cards_read"] == figures["cards_printed"] == figures["residents"] + 1
    assert figures["events_on_hub"] == figures["events_made"]
    assert (figures["lost"], figures["doubled"], figures["ticks_before_disk"]) == (0, 0, 0)
    assert figures["cards_again"] >= 1
    killed = told["notes"]["hub_killed"]
    assert killed["pid"] != killed["back_as"]
    steps = re.findall(r"^ *[\d.]+ s  (\d)\. ", ended.stderr, re.MULTILINE)
    assert steps == [str(n + 1) for n in range(9)]
    assert "Traceback" not in ended.stderr

    assert json.loads((out / "summary.json").read_text("utf-8")) == told
    assert "Every figure agrees." in (out / "summary.txt").read_text("utf-8")
    screens = list((out / "screens").glob("*.png"))
    assert len(screens) >= 15
    assert all(screen.read_bytes().startswith(b"\x89PNG") for screen in screens)
    assert {file.read_bytes()[:4] for file in (out / "cards").iterdir()} == {b"%PDF"}
    names = {file.name for file in (out / "reports").iterdir()}
    assert names == {"diem-danh-co-ten.xlsx", "xa-mau-A.xlsx", "xa-mau-B.xlsx"}


@pytest.mark.timeout(120)
def test_a_fact_missing_at_the_hub_is_found(shown: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """The count is made from the hub's database: what is taken away there is lost, and nothing agrees."""
    folder = Folder(shown[0])
    figures = json.loads((folder.root / "summary.json").read_text("utf-8"))["figures"]
    with closing(open_store(folder.data)) as store:
        nobody = People((), (), None, None, "")  # type: ignore[arg-type]
        scene = Scene(store, folder, nobody, Story(quiet_stdout=True), Found(figures=dict(figures)), True)
        count_all(scene, before_counting=take_away_a_guest)
        summary = sum_up(scene, 0.0)
    assert summary.exit_code == 1
    assert summary.figures.lost == 1
    assert summary.figures.events_on_hub == summary.figures.events_made - 1
    assert any("events lost: 1, not 0" in line for line in summary.problems())
    assert any("attendance.guest on the hub: 0, not 1" in line for line in summary.problems())
    assert summary.verified  # the hub's own recount sees it too
    assert "Figures disagree" in summary.table()


def test_a_figure_that_disagrees_is_named_in_both_languages() -> None:
    """The table says which figure it is, what it was and what it had to be."""
    checks = (Check("guests", "khách", 2, 1), Check("batches", "gói gửi", 3, 2, at_least=True))
    summary = Summary(Figures(guests=2), checks, (), 1.0, {}, {}, {})
    assert summary.exit_code == 1
    assert Summary(Figures(), checks[1:], (), 1.0, {}, {}, {}).exit_code == 0
    assert summary.problems() == ["guests: 2, not 1"]
    assert "khách: 2, phải là 1" in summary.table("vi")
    assert summary.facts()["figures"] == asdict(Figures(guests=2))


def test_a_step_that_breaks_is_told_in_one_line(tmp_path: Path) -> None:
    """Which step, what happened, where the details are; never a traceback."""
    story = Story(quiet_stdout=True)
    with pytest.raises(DemoFailed) as told, story.step("x", "lessons", "Học bài", tmp_path):
        raise ValueError("a\nb")
    assert str(told.value).startswith("step 1 (lessons) stopped: ValueError: a b (")
    assert (tmp_path / "diemhoc.log").exists()
    with pytest.raises(DemoFailed) as told, story.step("y", "class", "Lớp học", tmp_path):
        raise stories.gave_up(20, "the screen Guest", "màn hình thêm khách")
    assert str(told.value) == "step 2 (class) stopped: waited 20 s for the screen Guest"
    assert told.value.vi == "Bước 2 (Lớp học) dừng lại: chờ 20 giây mà chưa thấy màn hình thêm khách"


def test_only_its_own_folder_is_cleared(tmp_path: Path) -> None:
    """A folder with other things in it is left alone; an earlier demonstration's is made anew."""
    other = tmp_path / "letters"
    other.mkdir()
    (other / "letter.txt").write_text("dear")
    with pytest.raises(KioskError, match="holds other things"):
        fresh(other)
    assert (other / "letter.txt").read_text() == "dear"

    mine = fresh(tmp_path / "demo")
    (mine.screens / "old.png").write_bytes(b"")
    (mine.root / "mine.txt").write_text("kept")
    again = fresh(tmp_path / "demo")
    assert (again.root / MARK).exists()
    assert not list(again.screens.iterdir())
    assert (again.root / "mine.txt").read_text() == "kept"


def test_a_folder_that_cannot_be_made_is_one_line_and_exit_1(tmp_path: Path) -> None:
    """`--out` under a file."""
    (tmp_path / "file").write_text("")
    ended = run("demo", "--out", str(tmp_path / "file" / "out"))
    assert ended.returncode == 1
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "cannot be used" in ended.stderr
