"""The certificate of a person: whether there is one to be had, and the screen that shows and prints it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk import certificates
from kiosk.certificates import Certificate
from kiosk.residents import Resident
from ui.learner.certificate_model import CertificateModel, CertificateWays
from ui.services import Services
from ui.shell import Shell


class CertificateFlow(QObject):
    """Gives a certificate to who asks for it and has reached the pass mark; `home` comes after."""

    def __init__(self, services: Services, shell: Shell, home: Callable[[], None]) -> None:
        super().__init__()
        self._s, self._shell, self._home = services, shell, home

    def earned(self, resident: Resident | None) -> bool:
        """Whether this person may have a certificate; never a guest."""
        if resident is None:
            return False
        return certificates.standing(self._s.store, resident.id, self._s.pack).reached

    def just_earned(self, resident: Resident | None) -> bool:
        """Whether they may have one and have none yet."""
        return (
            resident is not None
            and self.earned(resident)
            and certificates.latest(self._s.store, resident) is None
        )

    def show(self, resident: Resident) -> None:
        """The certificate on the screen; a refusal (a full disk, say) is told over the screen that asked."""
        given: list[Certificate] = []
        store, pack = self._s.store, self._s.pack
        if not self._shell.attempt(lambda: given.append(certificates.issue(store, resident, pack))):
            return
        self._s.uploader.nudge()
        self._shell.attend("lesson")
        ways = CertificateWays(home=self._home, print=self._s.print_certificate)
        self._shell.show("Certificate", CertificateModel(given[0], ways))
