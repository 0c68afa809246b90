"""The house itself: locks, lists, licences, what goes into the wheel, and what must never be in any file."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import __version__

ROOT = Path(__file__).resolve().parent.parent
NOT_OURS = {".git", "__pycache__", *(ROOT / ".gitignore").read_text().replace("/", "").split()}
FLOORS = ("kiosk", "ui", "content", "voice", "sync")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = (
    "requirements.lock",
    "requirements-test.lock",
    "requirements-postgres.lock",
    "requirements-bundle.lock",
)
BINARY = {".png", ".ttf", ".qm", ".ico", ".jpg", ".ogg", ".pdf", ".zip"}


def files(folder: Path = ROOT) -> Iterator[Path]:
    """The project's own files, without what tools leave behind."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - NOT_OURS)
        yield from (Path(where) / name for name in sorted(names) if name not in NOT_OURS)


def texts() -> Iterator[tuple[str, str]]:
    """Every text file by its path in the project."""
    for file in files():
        if file.suffix not in BINARY:
            yield str(file.relative_to(ROOT)), file.read_text(encoding="utf-8")


def lines_with(pattern: str) -> list[str]:
    """Where a pattern stands in any text file, as `file:line`."""
    wanted = re.compile(pattern)
    return [
        f"{name}:{number}"
        for name, text in texts()
        if wanted.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if wanted.search(line)
    ]


def locked(lock: str) -> dict[str, tuple[str, int]]:
    """Package -> (version, number of hashes) of one lock."""
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, tuple[str, int]] = {}
    for line in filter(None, text.splitlines()):
        name, _, rest = line.partition("==")
        assert rest, f"not pinned: {line[:80]}"
        found[name.strip()] = (rest.split()[0], len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", rest)))
    return found


class TestLocks:
    @pytest.mark.parametrize("lock", LOCKS)
    def test_every_package_has_hashes(self, lock: str) -> None:
        packages = locked(lock)
        assert len(packages) >= len(PROJECT["dependencies"])
        assert [name for name, (_, hashes) in packages.items() if not hashes] == []

    def test_what_the_project_needs_is_locked(self) -> None:
        needed = {re.split(r"[<>=!~;\[ ]", one)[0] for one in PROJECT["dependencies"]}
        for_tests = {re.split(r"[<>=!~;\[ ]", one)[0] for one in PROJECT["optional-dependencies"]["test"]}
        assert needed - locked(LOCKS[0]).keys() == set()
        assert (needed | for_tests) - locked(LOCKS[1]).keys() == set()

    def test_tests_run_on_what_is_shipped(self) -> None:
        shipped, tested = locked(LOCKS[0]), locked(LOCKS[1])
        assert {name: tested.get(name) for name in shipped} == shipped
        packaged = locked("requirements-bundle.lock")
        assert {name: packaged.get(name) for name in shipped} == shipped

    def test_what_is_imported_is_asked_for(self) -> None:
        """No floor leans on a library that another one happens to bring along."""
        known_as = {
            "PySide6": "pyside6-essentials",
            "argon2": "argon2-cffi",
            "shiboken6": "pyside6-essentials",
            "uuid_utils": "uuid-utils",
            "yaml": "pyyaml",
            "zxingcpp": "zxing-cpp",
        }
        imported = set()
        for floor in FLOORS:
            for file in (ROOT / floor).rglob("*.py"):
                for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                    if isinstance(node, ast.Import):
                        imported |= {alias.name.partition(".")[0] for alias in node.names}
                    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                        imported.add(node.module.partition(".")[0])
        libraries = imported - set(sys.stdlib_module_names) - set(FLOORS)
        wished = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["postgres"]]
        asked = {re.split(r"[<>=!~;\[ ]", one)[0] for one in wished}
        assert {known_as.get(one, one.replace("_", "-")) for one in libraries} - asked == set()


class TestNeverInAFile:
    """Put together from pieces, so that this file is not one of them."""

    @pytest.mark.parametrize(
        "host",
        [
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            "npm" + r"js\.(org|com)",
            "npm" + r"mirror\.com",
            "deb" + r"ian\.org/debian",
            "ubuntu" + r"\.com/ubuntu",
            "crates" + r"\.io",
            "(?<!no-emit-)index" + "-url",
        ],
    )
    def test_no_registry_host(self, host: str) -> None:
        """Which registry serves the packages is the machine's business: a lock has names and hashes."""
        assert lines_with(host) == []

    def test_no_machine_path(self) -> None:
        assert lines_with(r"(?<![\w.~-])/(root|work|home|Users)" + "/") == []

    def test_nothing_put_off(self) -> None:
        assert lines_with(r"\b(TO" + "DO|FIX" + r"ME|XX" + r"X)\b") == []

    def test_no_secret(self) -> None:
        assert lines_with("BEGIN [A-Z ]*PRIVATE" + " KEY") == []


class TestLists:
    def test_apt_lists_are_sorted(self) -> None:
        seen: set[str] = set()
        for name in ("apt.txt", "apt-test.txt"):
            packages = (ROOT / "packaging" / name).read_text().splitlines()
            assert packages == sorted(set(packages))
            assert all(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", package) for package in packages)
            assert seen.isdisjoint(packages)
            seen.update(packages)

    def test_scripts_can_be_run(self) -> None:
        """Who has a first line for it can be started, and who can be started has it."""
        first_lines = {file: file.open("rb").read(2) == b"#!" for file in files()}
        assert sum(first_lines.values()) >= 3
        assert [str(file) for file, script in first_lines.items() if os.access(file, os.X_OK) != script] == []

    def test_packaging_is_no_package(self) -> None:
        """With an __init__.py our folder would hide the library `packaging` that pytest imports."""
        assert not (ROOT / "packaging" / "__init__.py").exists()

    def test_dependencies_are_sorted(self) -> None:
        for names in (PROJECT["dependencies"], PROJECT["optional-dependencies"]["test"]):
            assert names == sorted(names)


class TestPapers:
    def test_licence_is_whole(self) -> None:
        text = (ROOT / "LICENSE").read_text(encoding="utf-8")
        assert "Apache License" in text
        assert "Version 2.0, January 2004" in text
        assert "END OF TERMS AND CONDITIONS" in text

    @pytest.mark.parametrize(
        ("drawn_from", "notice", "words"),
        [
            ("ui/qml/DiemHoc/fonts/*.ttf", "be-vietnam-pro.txt", "SIL OPEN FONT LICENSE"),
            ("ui/qml/DiemHoc/art/icons/*.svg", "phosphor.txt", "Permission is hereby granted"),
        ],
    )
    def test_what_others_made_is_credited(self, drawn_from: str, notice: str, words: str) -> None:
        """Fonts and icons come with the licence they are given under."""
        assert list(ROOT.glob(drawn_from)), "nothing there any more: drop the notice"
        text = (ROOT / "packaging" / "notices" / notice).read_text(encoding="utf-8")
        assert "copyright" in text.lower()
        assert words.lower() in text.lower()

    def test_every_font_is_one_we_credit(self) -> None:
        fonts = {file.name.partition("_")[0] for file in files() if file.suffix in (".ttf", ".otf", ".woff2")}
        assert fonts == {"BeVietnamPro"}

    def test_this_version_is_in_the_changelog(self) -> None:
        assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    @pytest.mark.parametrize("paper", ["README.md", "CHANGELOG.md", "docs/architecture.md"])
    def test_links_lead_somewhere(self, paper: str) -> None:
        file = ROOT / paper
        links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", file.read_text(encoding="utf-8"))
        inside = [link for link in links if "://" not in link]
        assert [link for link in inside if not (file.parent / link).exists()] == []

    def test_the_map_names_what_is_there(self) -> None:
        """Every module named in docs/architecture.md exists."""
        text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
        named = re.findall(r"`((?:kiosk|ui|content|voice|sync|tests|packaging)/[\w./-]*)`", text)
        assert len(named) > 20
        assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel built from here."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob(f"diem_hoc_so-{__version__}-*.whl")
    return set(zipfile.ZipFile(built).namelist())


class TestWheel:
    def test_everything_of_the_floors_is_in_it(self, wheel: set[str]) -> None:
        """Screens, fonts, pictures, lessons: an installed kiosk has all that the one in the folder has."""
        ours = {str(file.relative_to(ROOT)) for floor in FLOORS for file in files(ROOT / floor)}
        assert {Path(name).suffix for name in ours} >= {".py", ".qml", ".yaml", ".svg", ".ttf", ".qm"}
        assert ours - wheel == set()

    def test_nothing_else_is_in_it(self, wheel: set[str]) -> None:
        assert {name.partition("/")[0] for name in wheel if ".dist-info/" not in name} == set(FLOORS)
        assert [name for name in wheel if "__pycache__" in name] == []

    def test_licence_and_notices_travel_along(self, wheel: set[str]) -> None:
        papers = {name.partition("/licenses/")[2] for name in wheel if "/licenses/" in name}
        assert {"LICENSE", "packaging/notices/be-vietnam-pro.txt", "packaging/notices/phosphor.txt"} <= papers
