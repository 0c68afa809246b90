"""The doctor says what is there and what to do, in a moment; and `run` says when it cannot open a window."""

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.paths import DataDir
from kiosk.store import open_store
from tests.voice.piper_voice import model
from tests.voice.test_ladder import KHOA, record
from ui.display import has_display
from ui.health.check import Check
from ui.health.devices import seen
from ui.health.doctor import PARTS_VI, clock, examine
from ui.health.voice_check import voice_check
from voice.native import ENGINE
from voice.packs import install
from voice.voices import MODEL

PARTS = [
    *("screen", "touch", "camera", "scanner", "sound", "voice", "disk", "clock", "hub"),
    *("database", "backup", "memory", "network", "printer", "stick", "version"),
]
ROOT = Path(__file__).parents[2]


def test_every_part_is_told_with_advice_for_what_is_missing(
    data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sixteen parts in order; whoever lacks one is told what to do; exit code 0 all the same."""
    begun = time.monotonic()
    assert main(["doctor", "--json", "--data", str(data_dir)]) == 0
    assert time.monotonic() - begun < 6  # under 3 s on a machine that has nothing else to do
    told = json.loads(capsys.readouterr().out)
    assert told["usable"] is True
    assert [check["part"] for check in told["checks"]] == PARTS
    for check in told["checks"]:
        assert check["found"], check
        assert check["state"] == "ok" or check["advice"], check
    assert "GB free" in told["checks"][6]["found"]


def voice(root: Path) -> Check:
    return voice_check(DataDir(root))


def test_the_platforms_voice_alone_is_enough_and_a_better_one_is_named(data_dir: Path) -> None:
    """The three rungs in their order; what to do is one command."""
    told = voice(data_dir)
    assert (told.state, told.found.split("; ")) == (
        "ok",
        ["nothing recorded", "no Piper voice", f"{ENGINE} speaks Vietnamese"],
    )
    assert "diemhoc voice install" in told.advice
    assert "diemhoc voice install" in told.advice_vi


def test_a_piper_voice_is_heard_before_it_is_called_good(data_dir: Path) -> None:
    """The real engine says a sentence; a model whose bytes have changed is told."""
    folder = install(model(), DataDir(data_dir).voices).folder
    told = voice(data_dir)
    assert told.state == "ok"
    assert "Piper en_US-joe-medium speaks en" in told.found
    with (folder / MODEL).open("r+b") as file:
        file.seek(1000)
        file.write(b"xxxx")
    told = voice(data_dir)
    assert told.state == "look"
    assert "have changed since it was installed" in told.found
    assert "voice install" in told.advice


def test_recordings_are_looked_at_sentence_by_sentence(data_dir: Path, tmp_path: Path) -> None:
    """Whole ones are counted by language, a damaged one is to be recorded again."""
    here = record(DataDir(data_dir).recordings, KHOA, tmp_path, "hmn", "hmn-1")
    told = voice(data_dir)
    assert (told.state, told.found.split("; ")[0]) == ("ok", "recorded (hmn): 1 sentence")
    file = here.file(KHOA.phrases)
    assert file is not None
    file.write_bytes(file.read_bytes()[:-20])
    told = voice(data_dir)
    assert (told.state, told.found.split("; ")[0]) == ("look", "recorded (hmn): 1 of 1 sentences are damaged")
    assert "record those sentences again" in told.advice


def test_without_any_voice_it_is_missing(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where espeak-ng is not installed."""
    (tmp_path / "pyttsx3.py").write_text("raise RuntimeError('no eSpeak here')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    told = voice(data_dir)
    assert told.state == "missing"
    assert "install espeak-ng" in told.found
    assert told.advice


def test_in_vietnamese(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--lang vi` names the parts and what to do in Vietnamese."""
    assert main(["doctor", "--lang", "vi", "--data", str(data_dir)]) == 0
    out = capsys.readouterr().out
    assert all(word in out for word in PARTS_VI.values())
    assert list(PARTS_VI) == PARTS


def test_a_data_folder_that_cannot_be_used_is_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Told under "disk", with no traceback; the rest is looked at all the same."""
    (tmp_path / "file").write_text("")
    assert main(["doctor", "--data", str(tmp_path / "file" / "data")]) == 1
    told = capsys.readouterr()
    assert "cannot be used" in told.out
    assert told.err == ""


def test_a_damaged_store_is_told_not_raised(data_dir: Path) -> None:
    """Under "hub", whose figures come from the store."""
    data = DataDir(data_dir).make()
    data.database.write_bytes(b"no database at all" * 100)
    checks = {check.part: check for check in examine(data_dir).checks}
    assert checks["hub"].state == "look"
    assert checks["hub"].found
    assert checks["disk"].state == "ok"


def test_what_waits_to_be_sent_is_counted(data_dir: Path) -> None:
    """From the store's own log."""
    with_facts = open_store(DataDir(data_dir))
    with_facts.record("help.asked", {"screen": "Lesson"})
    with_facts.record("help.asked", {"screen": "Quiz"})
    with_facts.close()
    hub = next(check for check in examine(data_dir).checks if check.part == "hub")
    assert "2 waiting" in hub.found
    assert "chờ gửi 2" in hub.found_vi


def test_a_clock_behind_what_is_recorded_is_doubtful() -> None:
    """A fact of tomorrow means that the clock went back."""
    now = time.time_ns() // 1_000_000
    assert clock(now - 1000).state == "ok"
    assert clock(None).state == "ok"
    assert clock(now + 86_400_000).state == "look"


def test_what_could_not_be_asked_is_not_called_missing() -> None:
    """A machine too busy to answer is not said to lack a camera."""
    nothing = {"answered": False, "screens": [], "touch": [], "cameras": [], "speakers": []}
    assert {check.state for check in seen(nothing) if check.part in ("screen", "camera", "sound")} == {"look"}
    assert {c.state for c in seen(nothing | {"answered": True}) if c.part in ("screen", "camera")} == {
        "missing"
    }
    found = {check.part: check for check in seen(nothing | {"answered": True, "cameras": ["C920"]})}
    assert (found["camera"].state, found["camera"].found) == ("ok", "C920")


def test_a_display_is_one_that_answers(tmp_path: Path) -> None:
    """A name alone is not enough: Qt would end the process. Elsewhere than on Linux there always is one."""
    assert not has_display({}, "linux")
    assert not has_display({"DISPLAY": ":4711"}, "linux")
    assert not has_display({"DISPLAY": "nonsense"}, "linux")
    assert not has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}, "linux")
    assert has_display({}, "win32")
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen(1)
        assert has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}, "linux")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_the_kiosk_without_a_display_says_so(data_dir: Path) -> None:
    """One line that names what works without; exit code 1."""
    kept = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")}
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--data", str(data_dir)],
        capture_output=True, text=True, cwd=ROOT, env=kept, timeout=30, check=False,
    )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "diemhoc demo" in ended.stderr


def test_a_camera_path_that_is_not_there_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before any window is opened."""
    assert main(["run", "--camera", str(tmp_path / "none.png"), "--data", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "none.png" in told
