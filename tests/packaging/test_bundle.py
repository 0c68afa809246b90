"""The bundle has all of ours and little of Qt's: its lists, read as packaging/diemhoc.spec reads them."""

from __future__ import annotations

import importlib.util
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYSIDE = "PySide6/Qt"


def load(path: str) -> ModuleType:
    """A module of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(Path(path).stem + "_of_packaging", ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


bundle = load("packaging/bundle.py")
pack = load("packaging/deb/pack.py")


@pytest.mark.skipif(shutil.which("git") is None or not (ROOT / ".git").exists(), reason="no clone of git's")
def test_every_file_of_ours_is_in_it() -> None:
    """Lessons, screens, fonts, pages, places: whatever git keeps in a floor is a module or lies in the bundle."""
    kept = subprocess.check_output(["git", "ls-files", "-z", *bundle.FLOORS], cwd=ROOT, text=True).split("\0")
    there = [name for name in kept if name and (ROOT / name).exists()]
    carried = {str(Path(file).relative_to(ROOT)): place for file, place in bundle.data()}
    assert {name for name in there if not name.endswith(".py")} - carried.keys() == set()
    assert all(str(Path(name).parent) == place for name, place in carried.items())
    assert {
        "content/packs", "content/schema", "ui/qml/DiemHoc/fonts", "ui/i18n", "sync/hub/places", "sync/hub/pages/templates"
    } <= {place for place in carried.values()} | {str(Path(place).parent) for place in carried.values()}  # fmt: skip


def test_modules_started_as_processes_are_named() -> None:
    """Nobody imports them, so nobody but this list brings them along."""
    assert {
        "voice.worker",
        "voice.ahead_process",
        "voice.piper_process",
        "ui.health.probe",
        "sync.hub.serve",
    } <= set(bundle.modules())
    assert all(importlib.util.find_spec(name) is not None for name in ("kiosk.cli", *bundle.modules()[:5]))


def test_what_alembic_reads_is_a_file_and_no_module() -> None:
    carried = {str(Path(file).relative_to(ROOT)) for file, _ in bundle.data()}
    assert {
        str(file.relative_to(ROOT)) for file in (ROOT / "sync/hub/migrations/versions").glob("*.py")
    } <= carried
    assert not [name for name in bundle.modules() if ".versions." in name or name.endswith("migrations.env")]


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("numpy/core/x.so", True),
        (f"{PYSIDE}/plugins/platforms/libqwayland.so", True),
        (f"{PYSIDE}/plugins/multimedia/libffmpegmediaplugin.so", True),
        (f"{PYSIDE}/plugins/platforms/libqeglfs.so", False),
        (f"{PYSIDE}/plugins/platformthemes/libqgtk3.so", False),
        (f"{PYSIDE}/qml/QtQuick/qmldir", True),
        (f"{PYSIDE}/qml/QtQuick/Controls/qmldir", False),
        (f"{PYSIDE}/translations/qt_vi.qm", False),
        (f"{PYSIDE}/resources/icudtl.dat", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("libz.so.1", False),
        ("piper/hebrew/model.onnx", False),
        ("piper/tashkeel/model.onnx", False),
        ("piper/tashkeel/__init__.pyc", True),
        ("ui/i18n/diemhoc_en.qm", True),
    ],
)
def test_what_stays(place: str, stays: bool) -> None:
    assert bundle.wanted(place) is stays


def test_libraries_come_with_who_needs_them() -> None:
    """Qt's with what stays of Qt, Debian's with Python alone; links lead to something."""
    needs = {
        "gui": ["libQt6Gui.so.6", "libxcb.so.1", "libicuuc.so.73"],
        "ssl": ["libssl.so.3"],
        "charts": ["libQt6Charts.so.6"],
    }
    found = [
        ("PySide6/QtGui.abi3.so", "gui", "EXTENSION"),
        ("_ssl.so", "ssl", "EXTENSION"),
        (f"{PYSIDE}/plugins/sceneparsers/x.so", "charts", "BINARY"),
        (f"{PYSIDE}/lib/libQt6Gui.so.6", "", "BINARY"),
        (f"{PYSIDE}/lib/libicuuc.so.73", "", "BINARY"),
        (f"{PYSIDE}/lib/libQt6Charts.so.6", "", "BINARY"),
        ("libxcb.so.1", "", "BINARY"),
        ("libssl.so.3", "", "BINARY"),
        ("libpython3.11.so.1.0", "", "BINARY"),
        ("libQt6Gui.so.6", f"{PYSIDE}/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6Charts.so.6", f"{PYSIDE}/lib/libQt6Charts.so.6", "SYMLINK"),
    ]
    left = bundle.trimmed(found, lambda file: bundle.names((name, None) for name in needs.get(file, [])))
    left = bundle.without_ends(left, {place for place, _, _ in left})
    assert [place for place, _, _ in left] == [
        "PySide6/QtGui.abi3.so", "_ssl.so", f"{PYSIDE}/lib/libQt6Gui.so.6", f"{PYSIDE}/lib/libicuuc.so.73",
        "libssl.so.3", "libpython3.11.so.1.0", "libQt6Gui.so.6",
    ]  # fmt: skip


def test_the_spec_is_python() -> None:
    compile((ROOT / "packaging/diemhoc.spec").read_text("utf-8"), "diemhoc.spec", "exec")


class TestBeginning:
    """packaging/frozen.py, run by the Python that is here."""

    def test_a_module_of_ours_is_run(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "argv", ["diemhoc", "--module", "voice.worker"])
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(ROOT / "packaging/frozen.py"), run_name="__main__")
        assert ended.value.code == 2
        assert "CACHE_DIR" in capsys.readouterr().err

    def test_another_one_is_not(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "argv", ["diemhoc", "--module", "http.server"])
        assert load("packaging/frozen.py").main() == 2
        assert "http.server" in capsys.readouterr().err

    def test_what_it_starts_finds_the_systems_libraries(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "argv", ["diemhoc", "--version"])
        monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/x/_internal")
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
        monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "0")
        assert load("packaging/frozen.py").main() == 0
        told = subprocess.check_output(["/usr/bin/env"], text=True).splitlines()
        assert "LD_LIBRARY_PATH=/usr/local/lib" in told
        assert "PYINSTALLER_RESET_ENVIRONMENT=1" in told


class TestPackage:
    def test_it_depends_on_what_the_sources_need(self) -> None:
        """apt.txt is the one list; only Python's own environment is not needed."""
        asked = {name.split(" | ")[0] for name in pack.depends()} - {"libc6 (>= 2.36)"}
        assert asked == set((ROOT / "packaging/apt.txt").read_text().split()) - {"python3-venv"}

    def test_every_unit_finds_its_place(self, tmp_path: Path) -> None:
        pack.units(tmp_path)
        placed = {file.name for file in (tmp_path / "usr/lib/systemd/system").iterdir()}
        units = {
            file.name
            for folder in ("hub", "session")
            for file in (ROOT / "packaging" / folder).glob("*.*")
            if file.suffix in (".service", ".timer", ".path", ".socket")
        }
        assert placed == units
        assert (tmp_path / "usr/lib/sysusers.d/diemhoc-hub.conf").is_file()

    def test_the_control_file_is_filled(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (tmp_path / "opt/diem-hoc-so/versions/3.2.1").mkdir(parents=True)
        pack.control(tmp_path)
        said = capsys.readouterr().out
        assert "@" not in said.replace("maintainers@", "")
        assert "\nVersion: 3.2.1\n" in said

    @pytest.mark.parametrize("script", ["postinst", "prerm", "postrm", "build", "try"])
    def test_scripts_are_shell(self, script: str) -> None:
        subprocess.run(["sh", "-n", str(ROOT / "packaging/deb" / script)], check=True)
