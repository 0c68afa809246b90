"""What can be printed from the screens. Each says whether the print service took the paper, and never raises."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from sync.errors import SyncError
from ui.printing.printer import print_file

if TYPE_CHECKING:
    from content.lesson import Lesson
    from kiosk.certificates import Certificate
    from kiosk.paths import DataDir
    from kiosk.store import Store


class NotePrinter:
    """Prints a lesson's take-home note, with a code to its page where the hub has one."""

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder, self._store = folder, store

    def __call__(self, lesson: Lesson) -> bool:
        from ui.learner.lesson_links import home_address
        from ui.printing.note import note_pdf

        file = self._folder / f"ghi-nho-{lesson.id}.pdf"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            note_pdf(lesson, file, address=home_address(self._store, lesson))
        except (KioskError, OSError):
            return False
        return print_file(file)


class CertificatePrinter:
    """Prints a certificate. Its file bears a name, so it is gone once the print service has it."""

    def __init__(self, folder: Path, store: Store, data: DataDir) -> None:
        self._folder, self._store, self._data = folder, store, data

    def __call__(self, certificate: Certificate) -> bool:
        from ui.printing.certificate import certificate_pdf

        file = self._folder / f"giay-xac-nhan-{certificate.id}.pdf"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            certificate_pdf(certificate, code_for(certificate, self._store, self._data), file)
            return print_file(file)
        except (KioskError, SyncError, OSError):
            return False
        finally:
            file.unlink(missing_ok=True)


def code_for(certificate: Certificate, store: Store, data: DataDir) -> str:
    """What the code on this certificate holds, signed with this machine's key. Raises KioskError, SyncError."""
    from sync.certificates import scan_text
    from sync.enrolment import current
    from sync.signing import key_from_file

    return scan_text(certificate, key_from_file(data.device_key), current(store))
