"""A citizen ID before the camera or the scanner: three things of it are taken, or it is said why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.citizen_id import CitizenIdRefused
from ui.camera.view import CameraView

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class EnrolScanWays:
    back: Callable[[], None]
    type: Callable[[], None]
    read: Callable[[str | bytes], None]
    """Takes what the code says of the person. Raises CitizenIdRefused."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolScanModel(QObject):
    troubleChanged = Signal()

    def __init__(self, camera: bool, ways: EnrolScanWays) -> None:
        super().__init__()
        self._ways = ways
        self._eye = CameraView(camera, self.read, self)
        self._trouble = ""

    @Property(CameraView, constant=True)
    def eye(self) -> CameraView:
        return self._eye

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """ "", or why a code was refused (kiosk.citizen_id)."""
        return self._trouble

    def read(self, payload: str | bytes, method: str) -> None:
        try:
            self._ways.read(payload)
        except CitizenIdRefused as refused:
            self._set_trouble(refused.code.removeprefix("citizen."))

    def _set_trouble(self, trouble: str) -> None:
        self._trouble = trouble
        self.troubleChanged.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot()
    def type(self) -> None:
        self._ways.type()
