"""The floors of the house: imports run one way, in no circle, and modules stay small."""

from __future__ import annotations

import ast
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "content": {"content"},
    "voice": {"voice"},
    "kiosk": {"kiosk", "content"},
    "sync": {"sync", "kiosk", "content", "voice"},
    "ui": {"ui", "sync", "kiosk", "content", "voice"},
}
LIBRARIES = {
    "content": {"msgspec", "yaml"},
    "voice": {"pyttsx3", "soundfile", "soxr", "numpy", "msgspec"},
}
"""What the two lowest floors may use beside the standard library."""

LOOKS_UP = "kiosk.cli"
"""The command line: the one module that may import upward, inside functions only."""

MOST_LINES = 300


@dataclass(frozen=True)
class Import:
    """One import: the module it stands in, the module it names, its line, and whether it runs on loading."""

    inside: str
    names: str
    line: int
    at_load: bool

    def __str__(self) -> str:
        return f"{self.inside}, line {self.line}, imports {self.names}"


def module_name(file: Path, root: Path) -> str:
    """`kiosk/store.py` is `kiosk.store`, `sync/hub/__init__.py` is `sync.hub`."""
    parts = file.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules(root: Path) -> dict[str, Path]:
    """Every module of the floors under `root`, by its name."""
    return {module_name(file, root): file for floor in MAY_IMPORT for file in (root / floor).rglob("*.py")}


def _for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


def read_imports(name: str, file: Path, known: dict[str, Path]) -> Iterator[Import]:
    """The imports of one module, in functions too. `from a import b` names `a.b` where that is a module."""
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]

    def walk(node: ast.AST, at_load: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                for alias in child.names:
                    yield Import(name, alias.name, child.lineno, at_load)
            elif isinstance(child, ast.ImportFrom):
                base = child.module or ""
                if child.level:
                    above = package.split(".")[: len(package.split(".")) - child.level + 1]
                    base = ".".join([*above, *([base] if base else [])])
                for alias in child.names:
                    whole = f"{base}.{alias.name}"
                    yield Import(name, whole if whole in known else base, child.lineno, at_load)
            else:
                inner = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                yield from walk(child, at_load and not inner and not _for_types_only(child))

    yield from walk(ast.parse(file.read_text(encoding="utf-8"), str(file)), True)


def floor(name: str) -> str:
    """The first part of a module's name."""
    return name.partition(".")[0]


def room(house: str, name: str) -> str | None:
    """The folder or module of `house` that a module is in: for `ui`, `ui.sound.player` is in `ui.sound`."""
    if not name.startswith(f"{house}."):
        return None
    return f"{house}.{name.removeprefix(f'{house}.').partition('.')[0]}"


def all_imports(root: Path) -> list[Import]:
    """Every import in every module of the floors under `root`."""
    known = modules(root)
    return [one for name, file in known.items() for one in read_imports(name, file, known)]


def wrong_ways(imports: list[Import]) -> list[str]:
    """Imports against the direction of the floors."""
    wrong = []
    for one in imports:
        if floor(one.names) not in MAY_IMPORT or floor(one.names) in MAY_IMPORT[floor(one.inside)]:
            continue
        if one.inside == LOOKS_UP and not one.at_load:
            continue
        wrong.append(str(one))
    return wrong


def circles(imports: list[Import], of: Callable[[str], str | None] = lambda name: name) -> list[str]:
    """Modules that need each other, be it inside a function or for a type: each circle once, as `a -> b -> a`.

    `of` names what is looked at in place of a module, such as its folder; None: nothing.
    """
    arrows: dict[str, set[str]] = {}
    for one in imports:
        if floor(one.names) not in MAY_IMPORT or (one.inside == LOOKS_UP and not one.at_load):
            continue
        here, there = of(one.inside), of(one.names)
        if here is not None and there is not None and here != there:
            arrows.setdefault(here, set()).add(there)
    found: dict[frozenset[str], str] = {}
    done: set[str] = set()

    def visit(module: str, path: list[str]) -> None:
        if module in path:
            circle = path[path.index(module) :]
            found.setdefault(frozenset(circle), " -> ".join([*circle, module]))
        elif module not in done:
            for next_one in sorted(arrows.get(module, ())):
                visit(next_one, [*path, module])
            done.add(module)

    for module in sorted(arrows):
        visit(module, [])
    return list(found.values())


@pytest.fixture(scope="module")
def imports() -> list[Import]:
    found = all_imports(ROOT)
    assert len(found) > 50, "the floors were not read"
    return found


def test_imports_run_one_way(imports: list[Import]) -> None:
    """{content, voice} <- kiosk <- sync <- ui; only the command line looks up, and not on loading."""
    assert wrong_ways(imports) == []


def test_no_module_needs_itself(imports: list[Import]) -> None:
    """Nor by way of others, wherever the import stands."""
    assert circles(imports) == []


@pytest.mark.parametrize("house", ["ui", "sync", "sync.hub"])
def test_folders_need_each_other_one_way(imports: list[Import], house: str) -> None:
    """A folder of a floor can be understood with those below it alone."""
    assert circles(imports, lambda name: room(house, name)) == []


def test_qt_stays_in_ui(imports: list[Import]) -> None:
    assert [str(one) for one in imports if floor(one.names) == "PySide6" and floor(one.inside) != "ui"] == []


@pytest.mark.parametrize("lowest", sorted(LIBRARIES))
def test_lowest_floors_use_few_libraries(imports: list[Import], lowest: str) -> None:
    allowed = LIBRARIES[lowest] | MAY_IMPORT[lowest] | set(sys.stdlib_module_names)
    foreign = [one for one in imports if floor(one.inside) == lowest and floor(one.names) not in allowed]
    assert [str(one) for one in foreign] == []


def test_only_the_hub_serves(imports: list[Import]) -> None:
    """The web server's libraries are the hub's alone: a kiosk that uploads elsewhere never loads them."""
    server = {"starlette", "uvicorn"}
    others = [one for one in imports if floor(one.names) in server and not one.inside.startswith("sync.hub")]
    assert [str(one) for one in others] == []


def test_modules_stay_small() -> None:
    """A long module is told of, not forbidden."""
    for name, file in modules(ROOT).items():
        lines = len(file.read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES:
            warnings.warn(
                f"{name} has {lines} lines, more than {MOST_LINES}: two ideas in one?", stacklevel=1
            )


def test_the_readers_see_a_wrong_arrow(tmp_path: Path) -> None:
    """The tests above can fail: a small house with each kind of wrong import is found out."""
    house = {
        "content/__init__.py": "import kiosk.store\n",
        "kiosk/__init__.py": "",
        "kiosk/store.py": "from . import cards\n",
        "kiosk/cards.py": "def f():\n    import ui\nclass C:\n    from kiosk.store import open\n",
        "kiosk/cli.py": "from ui import main\ndef run():\n    from ui import main\n",
        "kiosk/typed.py": "if TYPE_CHECKING:\n    import sync\n",
        "ui/__init__.py": "import content\n",
        "ui/main.py": "",
    }
    for path, text in house.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    found = all_imports(tmp_path)
    assert sorted(wrong_ways(found)) == [
        "content, line 1, imports kiosk.store",
        "kiosk.cards, line 2, imports ui",
        "kiosk.cli, line 1, imports ui.main",
        "kiosk.typed, line 2, imports sync",
    ]
    assert sorted(circles(found)) == [
        "content -> kiosk.store -> kiosk.cards -> ui -> content",
        "kiosk.store -> kiosk.cards -> kiosk.store",
    ]
    assert circles(found, floor) == ["content -> kiosk -> ui -> content"]
