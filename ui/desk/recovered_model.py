"""What a facilitator reads once after the machine's book was damaged and has been put together again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class RecoveredModel(QObject):
    """`lines`: what happened, then what there is and what could be missing; `whole`: nothing is known to be."""

    def __init__(self, lines: Sequence[str], whole: bool, go_on: Callable[[], None]) -> None:
        super().__init__()
        self._lines, self._whole, self._go_on = list(lines), whole, go_on

    @Property(str, constant=True)
    def head(self) -> str:
        return self._lines[0] if self._lines else ""

    @Property("QStringList", constant=True)
    def lines(self) -> list[str]:
        return self._lines[1:]

    @Property(bool, constant=True)
    def whole(self) -> bool:
        return self._whole

    @Slot()
    def goOn(self) -> None:
        self._go_on()
