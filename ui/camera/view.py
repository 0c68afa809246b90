"""What a screen before the camera has: the picture, whether there is a camera, whether a code stands in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class CameraView(QObject):
    """A part of a model, which ends with it. `read` takes a code and by what it was read: "camera" or "scanner"."""

    changed = Signal()

    def __init__(self, camera: bool, read: Callable[[str | bytes, str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._camera, self.read = camera, read
        self._preview, self._reading = "", False

    @Property(str, notify=changed)
    def preview(self) -> str:
        """Address of the newest covered picture, "" while there is none."""
        return self._preview

    @Property(bool, notify=changed)
    def camera(self) -> bool:
        """There is one to hold something before; else a scanner or the keyboard is the way."""
        return self._camera

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """A code stands in the picture, read or not."""
        return self._reading

    def previewed(self, address: str) -> None:
        self._preview = address
        self.changed.emit()

    def no_camera(self) -> None:
        self._camera = False
        self.changed.emit()

    def located(self, codes: int) -> None:
        if bool(codes) != self._reading:
            self._reading = bool(codes)
            self.changed.emit()
