"""`python -m tests.lint_qml`: qmllint over every QML file, no warning allowed, our Python models made known.

The models marked @QmlElement in ui/*.py are described by metaobjectdump; qmltyperegistrar turns that into a
`models.qmltypes` for each QML module that they name (QML_IMPORT_NAME), in a folder that is thrown away.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes" / "qt6qml_metatypes.json"
"""Without it qmltyperegistrar invents types of its own for QString, QVariantMap and others."""

NAMES = {
    "list": "QVariantList",
    "dict": "QVariantMap",
    "object": "QVariant",
    "float": "double",
}
"""Python types in signatures, as metaobjectdump leaves them, and what they are to QML."""


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of Qt's tools of this environment."""
    return subprocess.run([TOOLS / f"pyside6-{name}", *arguments], cwd=ROOT, capture_output=True, text=True)


def constants(source: Path) -> set[tuple[str, str]]:
    """(class, property) of each `@Property(..., constant=True)`: metaobjectdump leaves it out before 6.12."""
    found = set()
    for made in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        for method in made.body if isinstance(made, ast.ClassDef) else ():
            for mark in method.decorator_list if isinstance(method, ast.FunctionDef) else ():
                if "constant=True" in ast.unparse(mark):
                    found.add((made.name, method.name))
    return found


def _known(value: Any) -> Any:
    """The dump with Python's type names replaced by Qt's."""
    if isinstance(value, list):
        return [_known(one) for one in value]
    if isinstance(value, dict):
        return {
            key: NAMES.get(one, one)
            if key in ("type", "returnType") and isinstance(one, str)
            else _known(one)
            for key, one in value.items()
        }
    return value


def describe_models(sources: list[Path], folder: Path) -> None:
    """Write a QML module's folder with qmldir and models.qmltypes for the @QmlElement classes of `sources`.

    Raises RuntimeError with the tool's own words when a source cannot be described.
    """
    dumped = tool("metaobjectdump", "--compact", *map(str, sources))
    if dumped.returncode:
        raise RuntimeError(f"metaobjectdump: {dumped.stderr.strip()}")
    modules: dict[tuple[str, int], list[Any]] = defaultdict(list)
    constant = {one for source in sources for one in constants(source)}
    for dump in json.loads(dumped.stdout):
        for described in dump["classes"]:
            for property in described.get("properties", ()):
                if (described["className"], property["name"]) in constant:
                    property["constant"] = True
        if "QML_IMPORT_NAME" in dump:
            modules[dump["QML_IMPORT_NAME"], dump["QML_IMPORT_MAJOR_VERSION"]].append(_known(dump))
    for (name, major), dumps in modules.items():
        module = folder.joinpath(*name.split("."))
        module.mkdir(parents=True)
        (module / "qmldir").write_text(f"module {name}\ntypeinfo models.qmltypes\ndepends QtQuick\n")
        (module / "dump.json").write_text(json.dumps(dumps))
        made = tool(
            "qmltyperegistrar",
            *("--import-name", name, "--major-version", str(major), "--minor-version", "0"),
            *("--foreign-types", str(METATYPES), "--generate-qmltypes", str(module / "models.qmltypes")),
            *("-o", str(module / "unused.cpp"), str(module / "dump.json")),
        )
        if made.returncode:
            raise RuntimeError(f"qmltyperegistrar: {made.stderr.strip()}")


def lint(ui: Path) -> tuple[int, str]:
    """Lint `ui`/qml against the models in `ui`/*.py: its exit code (0: no warning) and its words."""
    models = sorted(file for file in ui.rglob("*.py") if "@QmlElement" in file.read_text(encoding="utf-8"))
    files = sorted(map(str, (ui / "qml").rglob("*.qml")))
    with tempfile.TemporaryDirectory() as folder:
        if models:
            describe_models(models, Path(folder))
        said = tool("qmllint", "--ignore-settings", "-W", "0", "-I", folder, "-I", str(ui / "qml"), *files)
    return said.returncode, said.stdout + said.stderr


def main() -> int:
    """Print what qmllint says of the product's screens; 0 when that is nothing."""
    code, said = lint(ROOT / "ui")
    if code:
        print(said.replace(f"{ROOT}/", ""))
    return min(code, 1)


if __name__ == "__main__":
    sys.exit(main())
