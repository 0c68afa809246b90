"""The health of the machine for its facilitator: every part, what ails first, what to do about it; and the diagnosis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.health.check import Check
from ui.health.work import HealthState
from ui.watching import Watching

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 5
ORDER = ("look", "missing", "ok")


@dataclass(frozen=True)
class HealthWays:
    back: Callable[[], None]
    state: Callable[[], HealthState]
    look: Callable[[], None]
    write: Callable[[], None]
    """The diagnosis on the stick that is plugged in."""
    set_up: Callable[[], None]
    diagnosis: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class HealthModel(QObject):
    """Five parts a page, those that ail first; one may be opened."""

    changed = Signal()

    def __init__(self, ways: HealthWays) -> None:
        super().__init__()
        self._ways = ways
        self._work = Watching(ways.state, lambda before: self.changed.emit(), self)
        self._page, self._chosen = 1, ""

    @property
    def _state(self) -> HealthState:
        return self._work.state

    @Property(str, notify=changed)
    def step(self) -> str:
        """See ui.health.work.HealthState."""
        return self._state.step

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._state.busy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._state.trouble

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @property
    def _checks(self) -> list[Check]:
        found = self._state.report.checks if self._state.report is not None else []
        return sorted(found, key=lambda check: ORDER.index(check.state))

    @Property(int, notify=changed)
    def ailing(self) -> int:
        """How many parts somebody should look at."""
        return sum(check.state == "look" for check in self._checks)

    @Property(int, notify=changed)
    def missing(self) -> int:
        """How many the machine works without."""
        return sum(check.state == "missing" for check in self._checks)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._checks)

    @Property(int, notify=changed)
    def page(self) -> int:
        return min(self._page, int(self.pages))

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, -(-len(self._checks) // ROWS))

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """{part, state, found, foundVi, advice, adviceVi} of this page."""
        first = (int(self.page) - 1) * ROWS
        return [_row(check) for check in self._checks[first : first + ROWS]]

    @Property("QVariantMap", notify=changed)
    def chosen(self) -> dict[str, Any]:
        """The part that was opened, as in `rows`; {} for none."""
        return next((_row(check) for check in self._checks if check.part == self._chosen), {})

    @Slot()
    def turnPage(self) -> None:
        self._page = int(self.page) % int(self.pages) + 1
        self.changed.emit()

    @Slot(str)
    def choose(self, part: str) -> None:
        """What to do about a part; "" closes it again."""
        self._chosen = part
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """ "Kiểm tra lại"."""
        self._ways.look()
        self._page = 1
        self._work.look()

    @Slot()
    def setUp(self) -> None:
        self._ways.set_up()

    @Slot()
    def diagnosis(self) -> None:
        self._ways.diagnosis()


@QmlElement
@QmlUncreatable("made by the kiosk")
class DiagnosisModel(QObject):
    """The diagnosis as a square to be photographed, and on a stick."""

    changed = Signal()

    def __init__(self, ways: HealthWays) -> None:
        super().__init__()
        self._ways = ways
        self._work = Watching(ways.state, lambda before: self.changed.emit(), self)

    @property
    def _state(self) -> HealthState:
        return self._work.state

    @Property(str, notify=changed)
    def step(self) -> str:
        """See ui.health.work.HealthState."""
        return self._state.step

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._state.busy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._state.trouble

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Property(str, notify=changed)
    def short(self) -> str:
        """What the square says; "" before the doctor has looked."""
        return self._state.short

    @Property(str, notify=changed)
    def stick(self) -> str:
        return self._state.stick

    @Slot()
    def write(self) -> None:
        self._ways.write()
        self._work.look()


def _row(check: Check) -> dict[str, Any]:
    return {
        "part": check.part,
        "state": check.state,
        "found": check.found,
        "foundVi": check.found_vi,
        "advice": check.advice,
        "adviceVi": check.advice_vi,
    }
