"""Scanning a card: what the camera or the scanner saw, and the kind answer to a card that does not open anything."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import CardRefused

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
UNCLEAR_MS = 6000
"""A located code that stays unread this long is "unclear" (ux: CardScanner)."""


@dataclass(frozen=True)
class ScanWays:
    back: Callable[[], None]
    without_card: Callable[[], None]
    type_number: Callable[[], None]
    read: Callable[[str | bytes, str], None]
    """Told the payload and the method ("camera" or "scanner"); opens home, or raises CardRefused or StoreFull."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class ScanModel(QObject):
    changed = Signal()
    troubleChanged = Signal()

    def __init__(self, ways: ScanWays, facilitator: bool = False, taking: bool = False) -> None:
        """`taking`: the card of the facilitator who takes a class over."""
        super().__init__()
        self._ways = ways
        self._taking = taking
        self._facilitator = facilitator
        self._preview = ""
        self._reading = False
        self._trouble = ""
        self._unclear = QTimer(self, interval=UNCLEAR_MS, singleShot=True)
        self._unclear.timeout.connect(self.unclear)

    @Property(str, notify=changed)
    def preview(self) -> str:
        """Address of the newest covered camera picture, "" while there is none."""
        return self._preview

    @Property(bool, constant=True)
    def facilitator(self) -> bool:
        """A facilitator's card is asked for."""
        return self._facilitator

    @Property(bool, constant=True)
    def taking(self) -> bool:
        """That facilitator takes the open class over."""
        return self._taking

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        return self._reading

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """ "", "unclear", "unknown", "revoked", "damaged", "foreign", "identity", "nocamera", "full" or "same": leads
        the class already."""
        return self._trouble

    def previewed(self, address: str) -> None:
        self._preview = address
        self.changed.emit()

    def no_camera(self) -> None:
        self._set_trouble("nocamera")

    def located(self, something: bool) -> None:
        """A code stands in the picture (readable or not), or none does."""
        if something != self._reading:
            self._reading = something
            self.changed.emit()
        if something and not self._unclear.isActive() and self._trouble == "":
            self._unclear.start()
        elif not something:
            self._unclear.stop()

    def read(self, payload: str | bytes, method: str) -> None:
        """A code was read. A refused one gets its own sentence; the same card held on is answered once."""
        try:
            self._ways.read(payload, method)
        except CardRefused as refused:
            self._unclear.stop()
            self._set_trouble(refused.code.removeprefix("card."))

    @Slot()
    def unclear(self) -> None:
        self._set_trouble("unclear")

    def clear(self) -> None:
        """Another try begins."""
        self._set_trouble("")

    def full(self) -> None:
        self._set_trouble("full")

    def _set_trouble(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.troubleChanged.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot()
    def typeNumber(self) -> None:
        self._ways.type_number()

    @Slot()
    def withoutCard(self) -> None:
        self._ways.without_card()
