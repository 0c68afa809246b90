"""Finds in our modules what Windows does not have, and what it does differently, by reading them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("kiosk", "ui", "voice", "content", "sync")


def _listed() -> dict[str, frozenset[str]]:
    """The list of posix_only.txt: "import" and then each module with its names."""
    found: dict[str, set[str]] = {}
    for line in Path(__file__).with_name("posix_only.txt").read_text("utf-8").splitlines():
        module, colon, names = line.partition(":")
        if colon and not line.startswith("#"):
            found.setdefault(module, set()).update(names.split())
    return {module: frozenset(names) for module, names in found.items()}


NAMES = _listed()
"""What of each module Windows does not have."""
MODULES = NAMES.pop("import")
"""Modules of the standard library and others that exist on POSIX, or on Linux, alone."""
ASKED = ("sys.platform", "os.name", "hasattr(")
"""A test with one of these asks where we are."""


@dataclass(frozen=True)
class Use:
    """One use of what is not everywhere."""

    module: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}: {self.what}"


def files() -> dict[str, Path]:
    """Every module of ours by its path in the project."""
    return {
        str(file.relative_to(ROOT)): file for floor in FLOORS for file in sorted((ROOT / floor).rglob("*.py"))
    }


def uses(source: str, module: str) -> Iterator[Use]:
    """What of this module would fail on Windows when it is reached, as far as nothing guards it."""
    for node, guarded in _walk(ast.parse(source), frozenset()):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] in MODULES and not guarded & {"where", "ImportError"}:
                    yield Use(module, node.lineno, f"import {alias.name}")
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module.partition(".")[0] in MODULES and not guarded & {"where", "ImportError"}:
                yield Use(module, node.lineno, f"import {node.module}")
            missing = NAMES.get(node.module, frozenset()) & {alias.name for alias in node.names}
            if missing and not guarded & {"where", "ImportError"}:
                yield Use(module, node.lineno, f"{node.module}.{', '.join(sorted(missing))}")
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.attr in NAMES.get(node.value.id, ()) and not guarded & {"where", "AttributeError"}:
                yield Use(module, node.lineno, f"{node.value.id}.{node.attr}")
        elif isinstance(node, ast.Call):
            yield from _called(node, module, "where" in guarded)
        elif isinstance(node, ast.FunctionDef):
            told = ast.unparse(node)
            if (
                "os.open(" in told
                and "O_RDONLY" in told
                and "fsync" in told
                and not any(word in told for word in ASKED)
            ):
                yield Use(
                    module,
                    node.lineno,
                    f"{node.name}: Windows syncs no folder, and no file that is open for reading",
                )


def _called(node: ast.Call, module: str, where: bool) -> Iterator[Use]:
    said = {word.arg: word.value for word in node.keywords if word.arg}
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    told = ast.unparse(node)
    if name in ("read_text", "write_text") and "encoding" not in said and not _positional(node, name):
        yield Use(module, node.lineno, f"{told[:60]}: says no encoding, Windows has one of its own")
    if name == "open" and _text_mode(node, said) and "encoding" not in said:
        yield Use(module, node.lineno, f"{told[:60]}: says no encoding, Windows has one of its own")
    if (
        name in ("run", "Popen", "check_output", "call")
        and ("preexec_fn" in said or "pass_fds" in said)
        and not where
    ):
        yield Use(module, node.lineno, f"{name}: preexec_fn and pass_fds are refused by Windows")
    if (
        "own_process.command(" in told
        and name in ("run", "Popen", "check_output")
        and "creationflags" not in said
    ):
        yield Use(module, node.lineno, f"{name}: opens a console window on Windows; say creationflags")
    if name in ("run", "Popen", "check_output") and "text" in said and "encoding" not in said and not where:
        yield Use(module, node.lineno, f"{told[:60]}: says no encoding for what it reads")
    if name == "strftime" and "%-" in told and not where:
        yield Use(module, node.lineno, f"{told[:60]}: Windows knows no %-")
    if (
        name == "rename"
        and len(node.args) == 1
        and not said
        and isinstance(node.func, ast.Attribute)
        and not where
    ):
        yield Use(module, node.lineno, f"{told[:60]}: Windows renames over nothing; use replace")
    if told.startswith("os.rename(") and not where:
        yield Use(module, node.lineno, f"{told[:60]}: Windows renames over nothing; use replace")


def _positional(node: ast.Call, name: str) -> bool:
    return len(node.args) > (0 if name == "read_text" else 1)


def _text_mode(node: ast.Call, said: dict[str, ast.expr]) -> bool:
    """Whether this opens a file as text: `open(...)`, `path.open(...)`; not somebody else's `open`."""
    method = isinstance(node.func, ast.Attribute)
    place = 0 if method else 1
    mode = node.args[place] if len(node.args) > place else said.get("mode")
    if (
        not isinstance(mode, ast.Constant)
        or not isinstance(mode.value, str)
        or not set(mode.value) <= set("rwxabt+")
    ):
        return False
    return "b" not in mode.value and len(node.args) < place + 3


def _walk(node: ast.AST, guarded: frozenset[str]) -> Iterator[tuple[ast.AST, frozenset[str]]]:
    """Every node, with what guards it: "where" (the platform was asked), or the errors that are caught there."""
    for field, value in ast.iter_fields(node):
        children = value if isinstance(value, list) else [value]
        here = guarded
        if isinstance(node, ast.If | ast.IfExp) and field in ("body", "orelse") and _asks(node.test):
            here |= {"where"}
        if isinstance(node, ast.BoolOp) and _asks(node):
            here |= {"where"}
        if isinstance(node, ast.Try) and field == "body":
            here |= {name for handler in node.handlers for name in _caught(handler.type)}
        if isinstance(node, ast.With) and field == "body":
            for item in node.items:
                if "suppress" in ast.unparse(item.context_expr):
                    here |= {name for arg in getattr(item.context_expr, "args", []) for name in _caught(arg)}
        for child in children:
            if isinstance(child, ast.AST):
                yield child, here
                yield from _walk(child, here)
                if (
                    isinstance(child, ast.If)
                    and _asks(child.test)
                    and isinstance(child.body[-1], ast.Return | ast.Raise)
                ):
                    here |= {"where"}  # what follows an early way out
                if isinstance(child, ast.Assert) and _asks(child.test):
                    here |= {"where"}


def _asks(test: ast.expr) -> bool:
    return any(word in ast.unparse(test) for word in ASKED)


def _caught(kind: ast.expr | None) -> set[str]:
    names = {"Exception"} if kind is None else {one.id for one in ast.walk(kind) if isinstance(one, ast.Name)}
    return names | ({"ImportError", "AttributeError"} if "Exception" in names else set()) | (
        {"ImportError"} if "ModuleNotFoundError" in names else set()
    )  # fmt: skip
