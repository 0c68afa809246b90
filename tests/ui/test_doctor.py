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
from ui.devices import seen
from ui.display import has_display
from ui.doctor import PARTS_VI, clock, examine

PARTS = ["screen", "touch", "camera", "scanner", "sound", "voice", "disk", "clock", "hub"]
ROOT = Path(__file__).parents[2]


def test_every_part_is_told_with_advice_for_what_is_missing(
    data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nine parts in order; whoever lacks one is told what to do; exit code 0 all the same."""
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
    hub = examine(data_dir).checks[-1]
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
