"""A certificate on the screen, in the words of the paper."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.certificates import WORDING, Certificate

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class CertificateWays:
    home: Callable[[], None]
    print: Callable[[Certificate], bool] | None
    """Prints it and says whether that began; None without a printer."""


def written_date(certificate: Certificate) -> str:
    """The day as Vietnamese papers write it: "Ngày 22 tháng 11 năm 2026"."""
    day = certificate.day
    return f"Ngày {day.day} tháng {day.month} năm {day.year}"


def learned(certificate: Certificate) -> str:
    """What was done: "đã học xong 12 bài"."""
    return f"đã học xong {certificate.lessons} bài"


@QmlElement
@QmlUncreatable("made by the kiosk")
class CertificateModel(QObject):
    changed = Signal()

    def __init__(self, certificate: Certificate, ways: CertificateWays) -> None:
        super().__init__()
        self._certificate, self._ways, self._printed = certificate, ways, False

    @Property(str, constant=True)
    def wording(self) -> str:
        return WORDING

    @Property(str, constant=True)
    def name(self) -> str:
        return self._certificate.name

    @Property(str, constant=True)
    def learned(self) -> str:
        return learned(self._certificate)

    @Property(str, constant=True)
    def place(self) -> str:
        return self._certificate.place

    @Property(str, constant=True)
    def date(self) -> str:
        return written_date(self._certificate)

    @Property(bool, constant=True)
    def printer(self) -> bool:
        return self._ways.print is not None

    @Property(bool, notify=changed)
    def printed(self) -> bool:
        return self._printed

    @Slot()
    def print(self) -> None:
        if self._ways.print is not None and not self._printed:
            self._printed = self._ways.print(self._certificate)
            self.changed.emit()

    @Slot()
    def home(self) -> None:
        self._ways.home()
