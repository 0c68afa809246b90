"""The doctor tells which version runs, what became of a newer one, when the machine asked last, and what to do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.paths import DataDir
from sync.update.inbox import ReleaseBook, write_book
from sync.update.slots import Home, Said, State, Trial
from ui.health.doctor_update import DAY_MS, version

NOW = 1_790_000_000_000


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Versions side by side, this one current."""
    found = Home(tmp_path / "opt")
    for one in (__version__, "9.9.8"):
        found.folder(one).mkdir(parents=True)
        (found.folder(one) / "diemhoc").touch()
    found.lead("current", __version__)
    return found


def test_a_program_that_is_not_updated_by_itself_has_a_version(home: Home) -> None:
    told = version(None, ReleaseBook(), NOW)
    assert (told.state, told.found_vi) == ("ok", f"bản {__version__}")


def test_when_it_asked_last_is_told(home: Home) -> None:
    assert "chưa hỏi bản mới lần nào" in version(home, ReleaseBook(), NOW).found_vi
    assert "hôm nay" in version(home, ReleaseBook(checked=NOW - DAY_MS // 2), NOW).found_vi
    assert "1 day ago" in version(home, ReleaseBook(checked=NOW - DAY_MS), NOW).found
    late = version(home, ReleaseBook(checked=NOW - 45 * DAY_MS), NOW)
    assert late.state == "look"
    assert "45 ngày trước" in late.found_vi
    assert "USB" in late.advice_vi
    assert version(home, ReleaseBook(checked=NOW + DAY_MS), NOW).state == "ok", "the clock was put back"


def test_a_newer_one_waits_until_nobody_is_disturbed(home: Home) -> None:
    told = version(home, ReleaseBook(checked=NOW, ready="9.9.9"), NOW)
    assert told.state == "ok", "nobody has to do anything"
    assert "9.9.9 chờ lúc máy rảnh" in told.found_vi
    assert "năm phút" in told.advice_vi


def test_a_version_that_was_refused_says_why_and_what_to_do(home: Home) -> None:
    book = ReleaseBook(checked=NOW, ready="9.9.9")
    for code, words in (("release.no-room", "1 GB"), ("content.expired", "đồng hồ"), ("os.28", "tự tải lại")):
        home.write(State(said=Said("9.9.9", "refused", code)))
        told = version(home, book, NOW)
        assert told.state == "look"
        assert "chưa đổi sang 9.9.9" in told.found_vi
        assert words in told.advice_vi
    home.write(State(said=Said(__version__, "refused", "release.older")))
    assert version(home, ReleaseBook(checked=NOW), NOW).state == "ok", "that is over"


def test_a_version_that_was_left_is_told_until_a_better_one_is_here(home: Home) -> None:
    home.write(State(bad={"9.9.9": "silent", "0.0.1": "asked"}, said=Said("9.9.9", "back", "silent")))
    told = version(home, ReleaseBook(checked=NOW), NOW)
    assert (told.state, "9.9.9" in told.found_vi) == ("look", True)
    assert "chờ" in version(home, ReleaseBook(checked=NOW, ready="9.9.10"), NOW).found_vi
    home.write(State(bad={"0.0.1": "asked"}))
    assert version(home, ReleaseBook(checked=NOW), NOW).state == "ok", "an old one is no news"


def test_a_new_version_is_on_trial_and_one_that_is_current_since_wants_a_restart(home: Home) -> None:
    home.write(State(trial=Trial(__version__, "0.0.1")))
    assert "đang thử" in version(home, ReleaseBook(), NOW).found_vi
    home.lead("current", "9.9.8")
    told = version(home, ReleaseBook(), NOW)
    assert told.state == "look"
    assert "Tắt máy rồi mở lại" in told.advice_vi


def test_the_command_tells_it(home: Home, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIEMHOC_HOME", str(home.root))
    write_book(DataDir(data_dir), ReleaseBook(checked=NOW, hub="x", ready="9.9.9"))
    line = [sys.executable, "-m", "kiosk", "doctor", "--json", "--data", str(data_dir), "--lang", "en"]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    (told,) = (one for one in json.loads(done.stdout)["checks"] if one["part"] == "version")
    assert told["found"].endswith("9.9.9 is here and waits for a quiet moment")
