"""How the TV in the room is connected, and whether it may call a name: chosen by a facilitator, kept for the machine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk import settings
from ui.desk.tv_model import TvModel
from ui.services import Services
from ui.shell import Shell


class TvFlow(QObject):
    """Gives the room what was chosen before, and keeps what is chosen now."""

    def __init__(self, services: Services, shell: Shell, page: Callable[[], None]) -> None:
        super().__init__()
        self._s, self._shell, self._page = services, shell, page
        tv = str(settings.get(services.store, settings.TV, "own"))
        shell.room.use(tv, bool(settings.get(services.store, settings.TV_NAMES, False)))
        shell.room.saved.connect(self._keep)

    def show(self) -> None:
        """The choices."""
        self._shell.show("Tv", TvModel(self._page))

    def _keep(self) -> None:
        room, store = self._shell.room, self._s.store

        def keep() -> None:
            settings.set(store, settings.TV, room.tv)
            settings.set(store, settings.TV_NAMES, room.showsName)

        self._shell.attempt(keep)
