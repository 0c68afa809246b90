"""What of the Windows build can be known on Linux: the files fit together, and no module needs what Windows has not."""

from __future__ import annotations

import ast
import configparser
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml

from kiosk import __version__
from tests.packaging.windows_scan import ROOT, files, uses

WINDOWS = ROOT / "packaging" / "windows"
ON_LINUX_ALONE = {
    "sync/update/apply.py": "the root helper that takes a release: a systemd unit of the .deb",
    "sync/update/probe.py": "runs a new release as the kiosk's user: only that helper imports it",
    "sync/update/slots.py": "/opt/.../versions: on Windows a new setup program is run instead",
    "sync/releases.py": "unpacks a release (fchmod): only the two above do",
    "sync/hub/phone/packs.py": "a folder that is there already is meant to stop the rename: another process was faster",
}
"""Modules that may use what Windows has not, and why nobody reaches that there."""


# --- our modules
@pytest.mark.parametrize("module", sorted(files()))
def test_nothing_is_used_unasked_that_windows_has_not(module: str) -> None:
    found = [str(use) for use in uses(files()[module].read_text("utf-8"), module)]
    if module not in ON_LINUX_ALONE:
        assert found == []


def test_the_list_of_exceptions_is_needed() -> None:
    """Each is there and has something; whoever mends it strikes it off."""
    for module in ON_LINUX_ALONE:
        assert list(uses((ROOT / module).read_text("utf-8"), module)), module


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("import fcntl", True),
        ("from pwd import getpwnam", True),
        ("def f():\n    import resource", True),
        ("try:\n    import fcntl\nexcept ImportError:\n    fcntl = None", False),
        ("import sys\nif sys.platform == 'win32':\n    import msvcrt\nelse:\n    import fcntl", False),
        ("os.fork()", True),
        ("if hasattr(os, 'fork'):\n    os.fork()", False),
        ("with suppress(AttributeError):\n    os.nice(1)", False),
        ("with suppress(OSError):\n    os.nice(1)", True),
        ("try:\n    os.sync()\nexcept (OSError, AttributeError):\n    pass", False),
        ("def f():\n    if os.name != 'posix':\n        return\n    os.getuid()", False),
        ("def f():\n    if x:\n        return\n    os.getuid()", True),
        ("signal.signal(signal.SIGHUP, f)", True),
        ("getattr(signal, 'SIGKILL', signal.SIGTERM)", False),
        ("socket.socket(socket.AF_UNIX)", True),
        ("path.read_text()", True),
        ("path.read_text('utf-8')", False),
        ("path.open('w')", True),
        ("path.open('wb')", False),
        ("open(path, 'a', encoding='ascii')", False),
        ("subprocess.run(line, text=True)", True),
        ("subprocess.run(line, preexec_fn=f)", True),
        ("def f():\n    h = os.open(d, os.O_RDONLY)\n    os.fsync(h)", True),
        ("draft.rename(final)", True),
        ("draft.replace(final)", False),
        ("day.strftime('%-d/%-m')", True),
    ],
)
def test_the_reader_sees_what_it_should(source: str, seen: bool) -> None:
    assert bool(list(uses(source, "m"))) is seen


def as_windows(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LOCALAPPDATA": str(data / "Local")}
    line = [sys.executable, "-m", "tests.packaging.as_windows", *words]
    return subprocess.run(line, capture_output=True, encoding="utf-8", cwd=ROOT, env=environ, check=False)


def test_the_command_line_and_the_screens_load_without_posix(tmp_path: Path) -> None:
    """With all that only POSIX has taken away and `sys.platform` changed: help, doctor and what the kiosk begins with."""
    told = as_windows(tmp_path, "--help")
    assert told.returncode == 0, told.stderr[-2000:]
    assert "diemhoc run --windowed" in told.stdout
    told = as_windows(tmp_path, "--data", str(tmp_path / "data"), "doctor")
    assert told.returncode == 0, told.stderr[-2000:]
    assert {line.split()[0] for line in told.stdout.splitlines()} >= {
        "screen",
        "voice",
        "disk",
        "clock",
        "hub",
    }
    told = as_windows(
        tmp_path, "--import", "ui.start", "ui.main", "ui.assembly", "ui.session.doorbell", "kiosk.only_one"
    )
    assert told.returncode == 0, told.stderr[-2000:]


def test_the_data_lies_where_windows_keeps_it() -> None:
    """By platformdirs, which asks Windows; nothing of ours spells a drive or a user's folder."""
    source = (ROOT / "kiosk" / "paths.py").read_text("utf-8")
    assert 'platformdirs.user_data_dir("diem-hoc-so", appauthor=False)' in source
    spelt = re.compile(r"AppData|[A-Z]:\\\\|/ho[m]e/|expanduser\(\"~")
    assert [name for name, file in files().items() if spelt.search(file.read_text("utf-8"))] == []


# --- the bundle
def test_the_spec_can_be_read_and_knows_windows() -> None:
    text = (ROOT / "packaging" / "diemhoc.spec").read_text("utf-8")
    compile(ast.parse(text), "diemhoc.spec", "exec")
    for needed in ('"diemhoc-kiosk"', "console=False", '"win32"', '"diemhoc.ico"', '"diemhoc-piper"'):
        assert needed in text
    assert (WINDOWS / "diemhoc.ico").read_bytes()[:4] == b"\x00\x00\x01\x00"


def test_the_bundle_keeps_what_windows_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Places come with backslashes there, and the same library is written in capitals here and small there."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    import bundle  # type: ignore[import-not-found]

    for place in (
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\multimedia\\ffmpegmediaplugin.dll",
        "PySide6\\qml\\QtQuick\\qmldir",
        "PySide6\\Qt6Core.dll",
    ):
        assert bundle.wanted(place), place
    assert not bundle.wanted("PySide6\\plugins\\sqldrivers\\qsqlite.dll")
    needed = {
        "app.pyd": ["vcruntime140.dll", "libcrypto-3.dll"],
        "QtCore.pyd": ["Qt6Core.dll", "MSVCP140.dll"],
        "qwindows.dll": ["Qt6Gui.dll"],
    }
    found = [
        ("app.pyd", "app.pyd", "EXTENSION"),
        ("PySide6\\QtCore.pyd", "QtCore.pyd", "EXTENSION"),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "qwindows.dll", "BINARY"),
        ("VCRUNTIME140.dll", "a", "BINARY"),
        ("libcrypto-3.dll", "b", "BINARY"),
        ("python311.dll", "c", "BINARY"),
        ("PySide6\\Qt6Core.dll", "d", "BINARY"),
        ("PySide6\\Qt6Gui.dll", "e", "BINARY"),
        ("PySide6\\msvcp140.dll", "f", "BINARY"),
        ("PySide6\\Qt6Quick3D.dll", "g", "BINARY"),
    ]
    kept = bundle.trimmed(found, lambda file: bundle.names((one, None) for one in needed.get(file, [])))
    assert [place for place, _, _ in found if place not in {one[0] for one in kept}] == [
        "PySide6\\Qt6Quick3D.dll"
    ]
    assert "pyttsx3.drivers.sapi5" in bundle.HIDDEN


def test_processes_of_ours_are_started_with_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their pipes need one; it is not shown."""
    from voice import own_process

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/app/diemhoc-kiosk.exe")
    assert own_process.command("voice.worker") == ("/app/diemhoc.exe", "--module", "voice.worker")
    assert own_process.command("voice.piper_process") == ("/app/diemhoc-piper.exe",)


# --- the setup program
def setup_script() -> configparser.RawConfigParser:
    """diemhoc.iss without its preprocessor's lines; each line of a list is a key of its own."""
    text = (WINDOWS / "diemhoc.iss").read_text("utf-8-sig")
    parser = configparser.RawConfigParser(
        delimiters=("=",), allow_no_value=True, comment_prefixes=(";", "#"), strict=False
    )
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string("\n".join(line for line in text.splitlines() if not line.startswith("  #")))
    return parser


def test_the_setup_script_names_files_that_are_there() -> None:
    script = setup_script()
    sources = [re.match(r'Source: "([^"]+)"', line) for line in script["Files"]]
    named = [one.group(1) for one in sources if one] + [
        script["Setup"]["LicenseFile"],
        script["Setup"]["SetupIconFile"],
    ]
    assert len(named) == 9
    for name in named:
        if not name.startswith("{#Bundle}"):  # made by PyInstaller, see build.ps1
            there = name.replace("{#Root}", str(ROOT)).replace("\\", "/").removesuffix("/*")
            assert (WINDOWS / there).exists(), name
    programs = set(re.findall(r"{app}\\([\w-]+)\.exe", (WINDOWS / "diemhoc.iss").read_text("utf-8-sig")))
    spec = (ROOT / "packaging" / "diemhoc.spec").read_text("utf-8")
    assert programs == {"diemhoc", "diemhoc-kiosk"}
    assert all(f'"{one}"' in spec for one in programs)


def test_the_version_is_the_products_own() -> None:
    """Only kiosk/__init__.py has it; build.ps1 hands it on and compares what the program says."""
    build, script = ((WINDOWS / name).read_text("utf-8") for name in ("build.ps1", "diemhoc.iss"))
    assert "import kiosk; print(kiosk.__version__)" in build
    assert "/DVersion=$version packaging\\windows\\diemhoc.iss" in build
    assert "#ifndef Version" in script
    assert setup_script()["Setup"]["AppVersion"] == "{#Version}"
    for file in WINDOWS.iterdir():
        if file.suffix != ".ico":
            assert __version__ not in file.read_text("utf-8"), f"{file.name} has a version of its own"
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__), "VersionInfoVersion takes digits"


def test_data_is_never_removed_or_installed_over() -> None:
    script = setup_script()
    assert "UninstallDelete" not in script
    assert [line for line in script["InstallDelete"] if "_internal" not in line] == []


# --- nothing but the kiosk
ACCESS = {
    "": "http://schemas.microsoft.com/AssignedAccess/2017/config",
    "rs5": "http://schemas.microsoft.com/AssignedAccess/201810/config",
    "v5": "http://schemas.microsoft.com/AssignedAccess/2022/config",
}
SHELL = {
    "": "http://schemas.microsoft.com/ShellLauncher/2018/Configuration",
    "V2": "http://schemas.microsoft.com/ShellLauncher/2019/Configuration",
}
"""As learn.microsoft.com/windows/configuration names them."""


def read(name: str, spaces: dict[str, str]) -> ET.Element:
    file = WINDOWS / name
    assert {key: uri for _, (key, uri) in ET.iterparse(file, ["start-ns"])} == spaces
    return ET.parse(file).getroot()


def test_assigned_access_starts_the_kiosk_and_allows_nothing_else() -> None:
    root = read("assigned-access.xml", ACCESS)
    own, rs5, v5 = (f"{{{ACCESS[one]}}}" for one in ("", "rs5", "v5"))
    assert root.tag == f"{own}AssignedAccessConfiguration"
    (profile,) = root.iter(f"{own}Profile")
    assert [part.tag for part in profile] == [f"{own}AllAppsList", f"{v5}StartPins", f"{own}Taskbar"]
    apps = list(profile.iter(f"{own}App"))
    assert {app.get("DesktopAppPath", "").rpartition("\\")[2] for app in apps} == {
        "diemhoc-kiosk.exe",
        "diemhoc-piper.exe",
    }
    started = [app for app in apps if app.get(f"{rs5}AutoLaunch") == "true"]
    assert [app.get("DesktopAppPath") for app in started] == [r"%ProgramFiles%\DiemHocSo\diemhoc-kiosk.exe"]
    (config,) = root.iter(f"{own}Config")
    assert config.find(f"{own}DefaultProfile").get("Id") == profile.get("Id")  # type: ignore[union-attr]
    assert config.find(f"{own}AutoLogonAccount") is not None


def test_shell_launcher_starts_the_kiosk_again_when_it_falls() -> None:
    root = read("shell-launcher.xml", SHELL)
    own, v2 = (f"{{{SHELL[one]}}}" for one in ("", "V2"))
    assert root.tag == f"{own}ShellLauncherConfiguration"
    (profile,) = [one for one in root.iter(f"{own}Profile") if len(one)]
    shell = profile.find(f"{own}Shell")
    assert shell is not None
    assert "diemhoc-kiosk.exe" in shell.get("Shell", "")
    assert shell.get(f"{v2}AppType") == "Desktop"
    assert shell.find(f"{own}DefaultAction").get("Action") == "RestartShell"  # type: ignore[union-attr]
    assert shell.find(f"{own}ReturnCodeActions/{own}ReturnCodeAction").attrib == {  # type: ignore[union-attr]
        "ReturnCode": "0",
        "Action": "ShutdownDevice",
    }
    (config,) = root.iter(f"{own}Config")
    assert config.find(f"{own}Profile").get("Id") == profile.get("Id")  # type: ignore[union-attr]


def test_the_script_applies_those_files_and_the_folder_they_name() -> None:
    script = (WINDOWS / "kiosk-mode.ps1").read_text("utf-8")
    for name in ("assigned-access.xml", "shell-launcher.xml"):
        assert f'"{name}"' in script
        assert r"--data C:\ProgramData\DiemHocSo" in (WINDOWS / name).read_text("utf-8")
    assert 'Join-Path $env:ProgramData "DiemHocSo"' in script
    assert r"root\cimv2\mdm\dmmap" in script
    assert script.count("{") == script.count("}")
    assert script.count("(") == script.count(")")


def test_windows_reads_the_scripts_letters_as_they_are() -> None:
    """PowerShell 5 takes a script without a mark for its own code page, Inno Setup likewise."""
    for script in WINDOWS.glob("*.ps1"):
        assert script.read_bytes().isascii(), script.name
    assert (WINDOWS / "diemhoc.iss").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_workflow_can_be_read() -> None:
    workflow = yaml.safe_load((WINDOWS / "build.yml").read_text("utf-8"))
    steps = workflow["jobs"]["setup"]["steps"]
    runs = " ".join(step.get("run", "") for step in steps)
    assert "packaging/windows/build.ps1" in runs
    for lock in re.findall(r"packaging/[\w-]+\.lock", runs):
        assert (ROOT / lock).exists()
    for folder in re.findall(r"tests/[\w/.]+", runs):
        assert (ROOT / folder).exists()
    assert workflow["permissions"] == {"contents": "read"}


def test_the_handbook_says_what_nobody_has_run() -> None:
    text = (ROOT / "docs" / "windows.md").read_text("utf-8")
    assert "Chưa ai chạy phần này trên một máy Windows thật." in text
    for told in ("SAPI5", "OneCore", "Ctrl+Alt+Del", "kiosk-mode.ps1", "Inno Setup", "tiếng Anh (US)"):
        assert told in text
