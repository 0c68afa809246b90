"""Who has not come for weeks, by village, for visits at home. The screen shows names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.absent import Absent, ago

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 6


@dataclass(frozen=True)
class AbsentWays:
    """`paper` writes the list of those told and prints it where there is a printer: "printed", the name of the file
    that was written, or "" when neither could be done."""

    back: Callable[[], None]
    paper: Callable[[Sequence[Absent]], str]


@QmlElement
@QmlUncreatable("made by the kiosk")
class AbsentModel(QObject):
    changed = Signal()

    shows_names = True
    """Whoever shows this screen on a mirrored TV asks first (ux: "Tivi sẽ thấy tên bà con")."""

    def __init__(self, people: Sequence[Absent], weeks: int, printer: bool, ways: AbsentWays) -> None:
        super().__init__()
        self._people, self._weeks, self._printer, self._ways = tuple(people), weeks, printer, ways
        counts: dict[str, int] = {}
        for one in self._people:
            counts[one.resident.village] = counts.get(one.resident.village, 0) + 1
        self._villages = ["", *sorted(counts, key=lambda village: -counts[village])]
        self._village = 0
        self._page = 0
        self._paper = ""

    def _shown(self) -> tuple[Absent, ...]:
        village = self._villages[self._village]
        return tuple(one for one in self._people if village in ("", one.resident.village))

    @Property(int, constant=True)
    def weeks(self) -> int:
        """After how many weeks somebody is on the list."""
        return self._weeks

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._shown())

    @Property(str, notify=changed)
    def village(self) -> str:
        """The village that is shown; "" for all."""
        return self._villages[self._village]

    @Property(int, constant=True)
    def villages(self) -> int:
        """How many villages those on the list are from."""
        return len(self._villages) - 1

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, -(-len(self._shown()) // ROWS))

    @Property(int, notify=changed)
    def page(self) -> int:
        """From 1."""
        return self._page + 1

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        found = []
        for one in self._shown()[self._page * ROWS : (self._page + 1) * ROWS]:
            unit, count = ago(one.days)
            row = {"name": one.resident.name, "village": one.resident.village, "came": one.came}
            found.append({**row, "unit": unit, "ago": count})
        return found

    @Property(bool, constant=True)
    def printer(self) -> bool:
        return self._printer

    @Property(str, notify=changed)
    def paper(self) -> str:
        """What became of the list on paper: "" not asked for yet, "printed", "failed" or the file's name."""
        return self._paper

    @Slot()
    def turnVillage(self) -> None:
        """All, then each village, the one with most people first."""
        self._village = (self._village + 1) % len(self._villages)
        self._page, self._paper = 0, ""
        self.changed.emit()

    @Slot()
    def turnPage(self) -> None:
        self._page = (self._page + 1) % int(self.pages)
        self.changed.emit()

    @Slot()
    def write(self) -> None:
        self._paper = self._ways.paper(self._shown()) or "failed"
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()
