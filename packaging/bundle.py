"""What goes into the packaged product and what is left out of it: read by packaging/diemhoc.spec on every platform.

A table of contents is a list of (place in the bundle, file, kind), as PyInstaller has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("content", "kiosk", "sync", "ui", "voice")

READ_AS_FILES = ("sync/hub/migrations/env.py", "sync/hub/migrations/versions/*.py")
"""Python that alembic reads itself."""

HIDDEN = ("pyttsx3.drivers._espeak", "pyttsx3.drivers.espeak", "pyttsx3.drivers.sapi5", "alembic", "psycopg")
"""Modules that are only named in strings, or not needed by every machine."""

LEFT_OUT = (
    "tkinter",
    "piper",
    "onnxruntime",
    "PIL",
    "pytest",
    "pip",
    "setuptools",
    "IPython",
    "matplotlib",
    "pandas",
)
"""Modules that libraries would use if they were there. Piper has a program of its own."""

LEFT_OUT_OF_PIPER = (
    "tkinter",
    "PIL",
    "pytest",
    "pip",
    "setuptools",
    "torch",
    "sympy",
    "matplotlib",
    "PySide6",
)

QML = ("QtQml", "QtQml/Base", "QtQml/Models", "QtQml/WorkerScript", "QtQuick", "QtQuick/Window")
"""Folders of Qt's QML modules that our screens import, without what lies deeper."""

PLUGINS = (
    "iconengines/*",
    "imageformats/*gif.*",
    "imageformats/*ico.*",
    "imageformats/*jpeg.*",
    "imageformats/*svg.*",
    "imageformats/*webp.*",
    "multimedia/*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platforms/*minimal.*",
    "platforms/*offscreen.*",
    "platforms/*wayland*",
    "platforms/*windows.*",
    "platforms/*xcb.*",
    "wayland-decoration-client/*",
    "wayland-graphics-integration-client/*wayland-egl*",
    "wayland-shell-integration/*xdg*",
    "xcbglintegrations/*",
)
"""Qt's plugins that the kiosk may load."""

ALWAYS_THERE = ("libz.so.1", "libexpat.so.1", "liblzma.so.5", "libbz2.so.1.0", "libuuid.so.1")
"""Libraries of every Debian, whose own other libraries may want newer ones than we would bring along."""

SLOW_BEGINNINGS = (
    "pyi_rth_inspect",
    "pyi_rth_multiprocessing",
    "pyi_rth_pkgutil",
    "pyi_rth_pyside6",
    "pyi_rth_setuptools",
)
"""What PyInstaller would run before our first line: for modules in an archive and processes that we do not have, and to
load Qt in every process and tell it where it lies, which PySide6's own packages know."""

PIPER_PARTS = re.compile(
    r"(piper/(hebrew|train|templates|img)|onnxruntime/(transformers|tools|quantization|datasets))/"
    r"|piper/tashkeel/.*(?<!\.pyc)$"
)
"""Parts of Piper that our voices do not use: other languages' models, above all. It loads the module tashkeel always."""

Entry = tuple[str, str, str]


def data() -> list[tuple[str, str]]:
    """Every file of ours that is no module, as (file, its folder in the bundle)."""
    files = [file for floor in FLOORS for file in sorted((ROOT / floor).rglob("*")) if file.is_file()]
    ours = [file for file in files if file.suffix not in (".py", ".pyc")]
    ours += [file for pattern in READ_AS_FILES for file in sorted(ROOT.glob(pattern))]
    return [(str(file), str(file.parent.relative_to(ROOT))) for file in ours]


def modules() -> list[str]:
    """Every module of ours by its name: those that are started as processes are imported nowhere."""
    names = []
    for floor in FLOORS:
        for file in sorted((ROOT / floor).rglob("*.py")):
            if any(file.match(f"*/{pattern}") for pattern in READ_AS_FILES):
                continue
            parts = file.relative_to(ROOT).with_suffix("").parts
            names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def wanted(place: str) -> bool:
    """Whether this file belongs into the bundle, as far as its place tells."""
    path = PurePosixPath(place.replace("\\", "/"))
    if path.name in ALWAYS_THERE or PIPER_PARTS.search(str(path)):
        return False
    found = re.match(
        r"PySide6/(?:Qt/)?(plugins|qml|translations|resources|libexec|metatypes|[\w.]+$)/?(.*)", str(path)
    )
    if not found:
        return True
    kind, rest = found.groups()
    if kind == "plugins":
        return any(PurePosixPath(rest).match(pattern) for pattern in PLUGINS)
    if kind == "qml":
        return str(PurePosixPath(rest).parent) in QML and not rest.endswith((".qmltypes", ".metainfo"))
    return kind not in ("translations", "resources", "libexec", "metatypes") and not rest


def trimmed(found: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries without what nobody asks for; `needs` names the libraries of a file (`names`), also those behind them.

    Qt's own libraries come along when a module or plugin that stays needs them. Debian's come along when Python needs
    them; those that Qt needs are installed by their packages (packaging/apt.txt).
    """
    kept = [entry for entry in found if wanted(entry[0])]
    for_qt, for_python = set[str](), set[str]()
    for place, file, kind in kept:
        if kind != "SYMLINK" and not _asked_for(place, kind):
            (for_qt if place.startswith("PySide6") else for_python).update(needs(file))

    def stays(place: str, kind: str) -> bool:
        path = PurePosixPath(place.replace("\\", "/"))
        if not _asked_for(place, kind) or path.name.lower() in for_python:
            return True
        return path.name.lower() in for_qt and (_qt(path.name) or str(path.parent) != ".")

    return [entry for entry in kept if entry[2] == "SYMLINK" or stays(entry[0], entry[2])]


def without_ends(found: Iterable[Entry], places: set[str]) -> list[Entry]:
    """The entries without links to what is not there."""
    return [
        (place, file, kind)
        for place, file, kind in found
        if kind != "SYMLINK" or str(PurePosixPath(place).parent / file) in places
    ]


def _asked_for(place: str, kind: str) -> bool:
    """Whether it is there only because something else asked for it."""
    path = PurePosixPath(place.replace("\\", "/"))
    if kind != "BINARY" or re.match(r"(lib)?python3", path.name):
        return False
    return str(path.parent) in (".", "PySide6/Qt/lib") or (
        str(path.parent) == "PySide6" and path.suffix == ".dll"
    )


def _qt(name: str) -> bool:
    return bool(re.match(r"(lib)?(Qt6|pyside6|shiboken6|icu|av|sw)", name))


def names(needed: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    """The plain names in what PyInstaller tells of a file's libraries, in small letters: Windows minds no case."""
    for name, _ in needed:
        yield PurePosixPath(name.replace("\\", "/")).name.lower()
