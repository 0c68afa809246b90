"""A list of people from a file: which file, what it would do, and doing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from kiosk import forgetting, residents_csv
from kiosk.residents import Resident
from kiosk.residents_csv import ImportPlan
from ui.people.import_files_model import ImportFilesModel, ImportFilesWays
from ui.people.import_preview_model import ImportPreviewModel, ImportPreviewWays
from ui.people.list_files import ListFile, look, places
from ui.services import Services
from ui.shell import Shell


class ImportFlow(QObject):
    """Holds nothing: who was just added is known to the screen that can take it back."""

    def __init__(self, services: Services, shell: Shell, back: Callable[[], None]) -> None:
        super().__init__()
        self._s, self._shell, self._back = services, shell, back

    def show(self) -> None:
        """Which file?"""
        self._shell.attend("facilitator")
        ways = ImportFilesWays(
            back=self._back, look=lambda: look(places(self._s.documents)), choose=self.choose
        )
        self._shell.show("ImportFiles", ImportFilesModel(ways))

    def choose(self, file: ListFile) -> None:
        """What this list would do; one that cannot be read is told over the screen."""
        store = self._s.store
        found: list[ImportPlan] = []
        if not self._shell.attempt(lambda: found.append(residents_csv.plan(store, file.path))):
            return
        (plan,) = found

        def add() -> Sequence[Resident] | None:
            made: list[tuple[Resident, ...]] = []
            if not self._shell.attempt(lambda: made.append(residents_csv.add(store, plan.new))):
                return None
            self._s.uploader.nudge()
            self._shell.chime("tinh")
            return made[0]

        def undo(people: Sequence[Resident]) -> bool:
            return self._shell.attempt(
                lambda: forgetting.forget(store, self._s.data, [one.id for one in people])
            )

        ways = ImportPreviewWays(back=self.show, add=add, undo=undo)
        self._shell.show("ImportPreview", ImportPreviewModel(file.path.name, plan, ways), private=True)
