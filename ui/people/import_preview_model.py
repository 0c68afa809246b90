"""What a list would do, before it does it; and afterwards the way to take it back while the screen stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.residents import Resident
from kiosk.residents_csv import Entry, ImportPlan

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 6


@dataclass(frozen=True)
class ImportPreviewWays:
    back: Callable[[], None]
    add: Callable[[], Sequence[Resident] | None]
    """Writes the new people down; None when that could not be saved."""
    undo: Callable[[Sequence[Resident]], bool]
    """Forgets these people again; whether that was done."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class ImportPreviewModel(QObject):
    changed = Signal()

    def __init__(self, file: str, plan: ImportPlan, ways: ImportPreviewWays) -> None:
        super().__init__()
        self._file, self._plan, self._ways = file, plan, ways
        self._added: list[Resident] = []
        self._state = "preview"
        self._page = 1
        entries: list[tuple[str, Entry]] = [("new", one) for one in plan.new]
        entries += [("already", one) for one in plan.already]
        self._lines: list[dict[str, Any]] = [
            {"kind": "problem", "line": one.line, "text": _after_colon(one.vi), "second": ""}
            for one in plan.problems
        ]
        self._lines += [
            {"kind": kind, "line": one.line, "text": one.name, "second": f"{one.birth_year} · {one.village}"}
            for kind, one in entries
        ]

    @Property(str, constant=True)
    def file(self) -> str:
        return self._file

    @Property(str, notify=changed)
    def state(self) -> str:
        """ "preview", "added" or "undone"."""
        return self._state

    @Property(int, constant=True)
    def fresh(self) -> int:
        """How many would be written down."""
        return len(self._plan.new)

    @Property(int, constant=True)
    def already(self) -> int:
        return len(self._plan.already)

    @Property(int, constant=True)
    def problems(self) -> int:
        return len(self._plan.problems)

    @Property(int, notify=changed)
    def added(self) -> int:
        return len(self._added)

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, -(-len(self._lines) // ROWS))

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """{kind: "problem", "new" or "already", line, text, second}: what needs mending first."""
        return self._lines[(self._page - 1) * ROWS : self._page * ROWS]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot()
    def add(self) -> None:
        if self._state != "preview" or not self._plan.new:
            return
        added = self._ways.add()
        if added is not None:
            self._added, self._state = list(added), "added"
            self.changed.emit()

    @Slot()
    def undo(self) -> None:
        if self._state == "added" and self._ways.undo(self._added):
            self._added, self._state = [], "undone"
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()


def _after_colon(sentence: str) -> str:
    """A problem's sentence without its line, which stands beside it."""
    rest = sentence.partition(": ")[2]
    return rest[:1].upper() + rest[1:]
