"""What packaging/deb/build asks: where units go, whose licences come along, the control file.

usage: pack.py units TREE | licences FOLDER | control TREE     (with the Python of the bundle's environment)
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from importlib.metadata import distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGING = HERE.parent
RENAMED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}
"""Where Debian 13 has another name for the same library."""

NOT_NEEDED = {"python3-venv"}
"""Of apt.txt: what only a folder of sources needs."""

UNIT = re.compile(r"\.(service|socket|timer|path|target)$")
MAKERS = {"pip", "setuptools", "pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "packaging"}
"""Packages that make the bundle and are not in it."""


def unit_files() -> list[Path]:
    """What systemd is given: units, users and folders, of the hub and of the kiosk's session."""
    found = [file for folder in ("hub", "session") for file in sorted((PACKAGING / folder).glob("diemhoc*"))]
    return [file for file in found if _where(file)]


def _where(file: Path) -> str:
    """The folder and name that a file gets on the machine, "" for what is no business of systemd's."""
    if UNIT.search(file.name):
        return f"usr/lib/systemd/system/{file.name}"
    if file.suffix in (".sysusers", ".tmpfiles"):
        return f"usr/lib/{file.suffix[1:]}.d/{file.stem}.conf"
    return ""


def depends() -> list[str]:
    """The Debian packages that the bundle needs, as the control file says them."""
    names = (PACKAGING / "apt.txt").read_text("utf-8").split()
    return ["libc6 (>= 2.36)", *(RENAMED.get(name, name) for name in names if name not in NOT_NEEDED)]


def units(tree: Path) -> None:
    """Put each file of `unit_files` in its place below `tree`."""
    for file in unit_files():
        place = tree / _where(file)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)


def licences(folder: Path) -> None:
    """The project's licence and notices, and those of every library in the bundle."""
    shutil.copyfile(HERE / "copyright", folder / "copyright")
    shutil.copytree(PACKAGING / "notices", folder / "notices")
    lines = []
    for one in sorted(distributions(), key=lambda one: one.metadata["Name"].lower()):
        name = one.metadata["Name"].lower()
        if name in MAKERS:
            continue
        said = one.metadata["License-Expression"] or (one.metadata["License"] or "").splitlines()[:1] or ""
        lines.append(f"{name} {one.version}: {said if isinstance(said, str) else said[0]}".rstrip(": "))
        for file in one.files or ():
            if ".dist-info" in str(file) and re.search(r"(?i)(licen[cs]e|copying|notice|authors)", file.name):
                to = folder / "libraries" / name / file.name
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), to)
    (folder / "libraries" / "README").write_text("\n".join(lines) + "\n", "utf-8")


def control(tree: Path) -> None:
    """Print the control file for what lies in `tree`."""
    size = sum(file.lstat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    (version,) = [folder.name for folder in (tree / "opt/diem-hoc-so/versions").iterdir()]
    text = (HERE / "control").read_text("utf-8")
    for name, value in {"VERSION": version, "SIZE": str(size), "DEPENDS": ", ".join(depends())}.items():
        text = text.replace(f"@{name}@", value)
    print(text, end="")


if __name__ == "__main__":
    tasks: dict[str, Callable[[Path], None]] = {"units": units, "licences": licences, "control": control}
    tasks[sys.argv[1]](Path(sys.argv[2]))
