"""From the facilitator's page to how the machine is, its diagnosis, and the questions of its first run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.display import drawn_in_memory
from ui.health.model import DiagnosisModel, HealthModel, HealthWays
from ui.health.work import HealthWork
from ui.services import Services
from ui.shell import Shell


class HealthFlow(QObject):
    """Holds what the doctor found: it stands there until it is looked again."""

    def __init__(
        self, services: Services, shell: Shell, page: Callable[[], None], set_up: Callable[[], None]
    ) -> None:
        super().__init__()
        self._s, self._shell, self._page, self._set_up = services, shell, page, set_up
        self._work = HealthWork(services.data, _facts)

    def show(self) -> None:
        """Every part, looked at anew."""
        self._work.look()
        self._parts()

    def _parts(self) -> None:
        self._shell.attend("facilitator")
        self._shell.show("Health", HealthModel(self._ways(self._page)))

    def _diagnosis(self) -> None:
        self._shell.attend("facilitator")
        self._shell.show("Diagnosis", DiagnosisModel(self._ways(self._parts)))

    def _ways(self, back: Callable[[], None]) -> HealthWays:
        return HealthWays(
            back=back,
            state=self._work.state,
            look=self._work.look,
            write=lambda: self._work.write(self._s.sticks.look()),
            set_up=self._set_up,
            diagnosis=self._diagnosis,
        )

    def close(self) -> None:
        """The kiosk ends."""
        self._work.close()


def _facts() -> dict[str, Any]:
    """What the running kiosk's own Qt knows."""
    from ui.health.probe import facts

    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return {"answered": True, **facts(app, drawn=not drawn_in_memory())}
