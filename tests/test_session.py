"""The kiosk's unit and what it runs: five real crashes bring the real safe screen; the unit is tight; on and off again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.cli import build_parser
from kiosk.commands_session import COUNT
from kiosk.crash_count import AGAIN, MOST, UNSEEN, load
from kiosk.scan import read_all
from ui.camera.card_pictures import luma_of

ROOT = Path(__file__).resolve().parents[1]
SESSION = ROOT / "packaging" / "session"
UNIT = SESSION / "diemhoc-kiosk.service"
UNITS = sorted((ROOT / "packaging").glob("*/*.service"))
LIMIT = "30"  # tenths: exposure 3.0
analyze = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed"
)
systemd = pytest.mark.skipif(shutil.which("systemctl") is None, reason="systemctl is not installed")

CAGE = '#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nshift\n"$@"\nexit 0\n'
"""Ends with 0 whatever it ran, as cage 0.1.4 does."""
PROGRAM = """#!/bin/sh
case " $* " in
*" run "*) echo kiosk >>"$SHOWN"; exec sh -c "$KIOSK" ;;
*" session safe "*) echo safe >>"$SHOWN"; [ -z "$SAFE" ] || exec sh -c "$SAFE" ;;
*" session next "*) [ -z "$BROKEN" ] || exit 127 ;;
esac
exec "$PYTHON" -m kiosk "$@"
"""
PICTURE = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtCore import QTimer
import ui.session.safe
class Seen(ui.session.safe.Safe):
    def showFullScreen(self):
        self.resize(1366, 768)
        self.show()
        QTimer.singleShot(150, self._look)
    def _look(self):
        QGuiApplication.primaryScreen().grabWindow(self.winId()).save(sys.argv[1])
        self.try_again()
ui.session.safe.Safe = Seen
from kiosk.cli import main
sys.exit(main(["session", "safe", "--run", sys.argv[2]]))
"""


class Machine:
    """The unit's life with a compositor that only runs its program, and pauses that do not last."""

    def __init__(self, folder: Path) -> None:
        self.run, self.shown = folder / "run", folder / "shown"
        self.run.mkdir()
        for name, text in (
            ("cage", CAGE),
            ("diemhoc", PROGRAM),
            ("sleep", '#!/bin/sh\necho "$1" >>"$SLEPT"\n'),
        ):
            (folder / name).write_text(text)
            (folder / name).chmod(0o755)
        for name in ("systemd-notify", "stty"):
            (folder / name).write_text("#!/bin/sh\n")
            (folder / name).chmod(0o755)
        self.environ = os.environ | {
            "PATH": f"{folder}:{os.environ['PATH']}",
            "RUNTIME_DIRECTORY": str(self.run),
            "STATE_DIRECTORY": str(folder / "data"),
            "DIEMHOC": str(folder / "diemhoc"),
            "DIEMHOC_CONSOLE": "/dev/stdout",
            "DIEMHOC_WORDS": str(SESSION / "words.txt"),
            "PYTHON": sys.executable,
            "SHOWN": str(self.shown),
            "SLEPT": str(folder / "slept"),
            "KIOSK": "exit 0",
            "SAFE": "",
            "BROKEN": "",
        }

    def once(self, result: str = "success", code: str = "exited", status: str = "0") -> str:
        """One start and its end; what the console was given."""
        told = self._step("start", {}, typed="x")
        self._step("ended", {"SERVICE_RESULT": result, "EXIT_CODE": code, "EXIT_STATUS": status})
        return told

    def _step(self, step: str, more: dict[str, str], typed: str = "") -> str:
        done = subprocess.run(
            [SESSION / "diemhoc-session", step],
            cwd=ROOT,
            env=self.environ | more,
            input=typed,
            capture_output=True,
            text=True,
            timeout=40,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def screens(self) -> list[str]:
        return self.shown.read_text().split()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_five_crashes_bring_the_safe_screen_and_its_button_the_kiosk(
    machine: Machine, tmp_path: Path
) -> None:
    machine.environ["KIOSK"] = "kill -SEGV $$"
    for _ in range(MOST):
        machine.once()
    assert machine.screens() == ["kiosk"] * MOST
    assert load(machine.run / COUNT).reason == "signal 11"
    assert (tmp_path / "slept").read_text().split() == [
        "4",
        "6",
        "10",
    ]  # the pauses before starts three to five

    picture = tmp_path / "safe.png"
    (tmp_path / "picture.py").write_text(PICTURE)
    machine.environ |= {
        "SAFE": f"PYTHONPATH={ROOT} {sys.executable} {tmp_path}/picture.py {picture} {machine.run}"
    }
    machine.once()
    assert machine.screens()[-1] == "safe"
    read = [found.payload for found in read_all(luma_of(QImage(str(picture)))) if found.payload]
    assert len(read) == 1
    assert b"so lan 5/5\nly do signal 11 20" in read[0]

    machine.environ["KIOSK"] = "exit 0"  # somebody has pressed "Thử lại", and all is well
    machine.once()
    assert machine.screens()[-1] == "kiosk"
    assert not (machine.run / COUNT).exists()


def test_a_safe_screen_that_fails_too_leaves_words_on_the_console(machine: Machine) -> None:
    machine.environ |= {"KIOSK": "exit 1", "SAFE": "exit 1"}
    for _ in range(MOST + UNSEEN):
        machine.once()
    assert machine.screens() == ["kiosk"] * MOST + ["safe"] * UNSEEN
    told = machine.once()
    assert "▀█▄▄█▀" in told  # the hat of an ă, in blocks
    assert "ly do exit 1" in told
    machine.environ["KIOSK"] = "exit 0"  # a key was pressed
    machine.once()
    assert machine.screens()[-1] == "kiosk"


def test_a_program_that_cannot_even_be_asked_leaves_words_as_well(machine: Machine) -> None:
    machine.environ["KIOSK"] = "exit 127"
    machine.once()
    machine.environ["BROKEN"] = "yes"
    assert "▀█▄▄█▀" in machine.once()
    assert machine.screens() == ["kiosk"]


def test_a_good_end_a_new_start_at_night_and_a_stop_are_no_crashes(machine: Machine) -> None:
    for code in (0, 75):
        machine.environ["KIOSK"] = f"exit {code}"
        machine.once("core-dump", "dumped", "ABRT")  # cage falls over while it is stopped
        assert not (machine.run / COUNT).exists()
    machine.environ["KIOSK"] = "exit 1"
    machine.once()
    assert load(machine.run / COUNT).row == 1


def test_a_frozen_screen_counts_by_systemds_word(machine: Machine) -> None:
    machine.environ["KIOSK"] = "kill -9 $PPID; kill -9 $$"  # all of the unit's processes
    machine.once("watchdog", "dumped", "ABRT")
    assert load(machine.run / COUNT).reason == "watchdog"


def test_stop_lets_the_program_end_first(machine: Machine) -> None:
    machine.environ["KIOSK"] = (
        "trap 'echo closed >>\"$SHOWN\"; exit 0' TERM; while :; do /bin/sleep 0.05; done"
    )
    with subprocess.Popen([SESSION / "diemhoc-session", "start"], cwd=ROOT, env=machine.environ) as unit:
        while not (machine.run / "pid").exists():
            assert unit.poll() is None
        while not machine.shown.exists():
            assert unit.poll() is None
        machine._step("stop", {})
        assert unit.wait(10) == 0
    assert machine.screens() == ["kiosk", "closed"]
    assert (machine.run / "ended").read_text() == "0\n"


# --- the unit
@analyze
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_units_are_exposed_little(unit: Path) -> None:
    command = ["systemd-analyze", "security", "--offline=true", f"--threshold={LIMIT}", str(unit)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout[-200:] + told.stderr


@analyze
def test_the_unit_can_be_read(tmp_path: Path) -> None:
    """Against a machine of its own: what it runs is there, so whatever is said is about the unit."""
    text = re.sub(
        r"^(Exec\w+)=\S+", rf"\1={SESSION / 'diemhoc-session'}", UNIT.read_text("utf-8"), flags=re.M
    )
    (tmp_path / UNIT.name).write_text(text, "utf-8")
    command = ["systemd-analyze", "verify", "--man=no", "--generators=no", str(tmp_path / UNIT.name)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert UNIT.name not in told.stderr
    assert told.returncode == 0, told.stderr


def test_the_unit_and_what_it_runs_agree() -> None:
    unit, script = UNIT.read_text("utf-8"), (SESSION / "diemhoc-session").read_text("utf-8")
    for step in re.findall(r"^Exec\w+=/opt/diem-hoc-so/bin/diemhoc-session (\w+)$", unit, re.M):
        assert f"\n{step})" in script
    assert f"again={AGAIN}\n" in script
    assert "-s" not in re.findall(r"cage (-\w+)", script)  # cage's own way to other terminals stays shut


def test_the_lines_to_type_are_commands_that_there_are() -> None:
    docs = (ROOT / "docs" / "van-hanh-may.md").read_text("utf-8")
    lines = re.findall(r"sudo -u diemhoc-kiosk diemhoc ([a-z][^`#\n]+)", docs)
    assert len(lines) >= 3
    for words in map(str.split, lines):
        assert build_parser(words[0]).parse_args(words).handler, words


# --- on and off
def tree(root: Path) -> dict[str, str]:
    """Every file and link below, with what it holds or where it leads."""
    return {
        str(file.relative_to(root)): os.readlink(file) if file.is_symlink() else file.read_text("utf-8")  # noqa: PTH115
        for file in sorted(root.rglob("*"))
        if file.is_symlink() or file.is_file()
    }


@systemd
def test_on_and_off_again(tmp_path: Path) -> None:
    """A PC with a desktop becomes a kiosk, and the PC that it was."""
    pc = tmp_path / "pc"
    subprocess.run([SESSION / "install", pc], check=True)
    etc = pc / "etc/systemd/system"
    for needed in ("usr/bin/cage", "usr/bin/Xwayland", "usr/sbin/seatd", "opt/diem-hoc-so/current/diemhoc"):
        (pc / needed).parent.mkdir(parents=True, exist_ok=True)
        (pc / needed).write_text("#!/bin/sh\n")
        (pc / needed).chmod(0o755)
    for unit in ("graphical.target", "multi-user.target", "lightdm.service"):
        (pc / "usr/lib/systemd/system" / unit).write_text("[Unit]\nDescription=there\n")
    (pc / "usr/lib/systemd/system/getty@.service").write_text(
        "[Unit]\n[Install]\nWantedBy=getty.target\nDefaultInstance=tty1\n"
    )
    (etc / "getty.target.wants").mkdir(parents=True)
    (etc / "getty.target.wants/getty@tty1.service").symlink_to("/usr/lib/systemd/system/getty@.service")
    (etc / "display-manager.service").symlink_to("/usr/lib/systemd/system/lightdm.service")
    (etc / "default.target").symlink_to("/usr/lib/systemd/system/multi-user.target")
    (pc / "etc/passwd").write_text("root:x:0:0:root:/root:/bin/sh\n")
    (pc / "etc/group").write_text("root:x:0:\nvideo:x:44:\naudio:x:29:\n")
    before = tree(pc)

    def setup(word: str) -> str:
        line = [pc / "usr/sbin/diemhoc-kiosk-setup", word]
        environ = os.environ | {"DIEMHOC_ROOT": str(pc)}
        return subprocess.run(line, env=environ, check=True, capture_output=True, text=True).stdout

    assert setup("status") == "off\n"
    setup("on")
    setup("on")  # twice is once
    assert setup("status") == "on\n"
    on = tree(pc)
    assert "etc/systemd/system/graphical.target.wants/diemhoc-kiosk.service" in on
    assert on["etc/systemd/system/ctrl-alt-del.target"] == "/dev/null"
    assert on["etc/systemd/system/default.target"].endswith("graphical.target")
    assert "etc/systemd/system/getty.target.wants/getty@tty1.service" not in on
    assert "etc/systemd/system/display-manager.service" not in on
    assert "kernel.sysrq = 0" in on["etc/sysctl.d/60-diemhoc-kiosk.conf"]
    kiosk_user = re.search(r"^diemhoc-kiosk:.*$", on["etc/passwd"], re.M)
    assert kiosk_user
    assert kiosk_user[0].endswith(":/var/lib/diem-hoc-so:/usr/sbin/nologin")
    for group in ("video", "audio", "input", "render"):
        assert re.search(rf"^{group}:.*\bdiemhoc-kiosk$", on["etc/group"], re.M)
    setup("off")
    accounts = {
        "etc/.pwd.lock",
        "etc/passwd",
        "etc/group",
        "etc/shadow",
        "etc/gshadow",
        "etc/passwd-",
        "etc/group-",
    }
    after = {name: text for name, text in tree(pc).items() if name not in accounts}
    assert after == {name: text for name, text in before.items() if name not in accounts}
