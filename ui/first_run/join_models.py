"""The questions of the first-run assistant that something has to be waited for: the network, the commune, what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from sync.wifi import Wifi
from ui.camera.view import CameraView
from ui.first_run.step import FirstStep, StepWays
from ui.first_run.work import WorkState
from ui.keyboard_model import KeyboardModel
from ui.watching import Watching

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS, OF_MORE = 4, 3
"""Networks a page, and where there are more than one page: with the blocks beside them six things can be touched."""
LONGEST = 200


@dataclass(frozen=True)
class NetworkWays:
    look: Callable[[], None]
    switch_on: Callable[[], None]
    choose: Callable[[Wifi], None]
    type: Callable[[], None]
    """The name of one that does not say it."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstNetworkModel(QObject):
    """Which Wi-Fi, or why there is nothing to choose."""

    changed = Signal()

    def __init__(self, ways: StepWays, state: Callable[[], WorkState], network: NetworkWays) -> None:
        super().__init__()
        self._step = FirstStep(ways, self)
        self._ways, self._page = network, 1
        self._work = Watching(state, lambda before: self.changed.emit(), self)

    @Property(FirstStep, constant=True)
    def step(self) -> FirstStep:
        return self._step

    @property
    def _state(self) -> WorkState:
        return self._work.state

    @property
    def _networks(self) -> Sequence[Wifi]:
        return self._state.net.networks if self._state.net is not None else ()

    @property
    def _first(self) -> int:
        """Which network stands first on this page."""
        return (min(self._page, int(self.pages)) - 1) * OF_MORE

    @Property(str, notify=changed)
    def way(self) -> str:
        """ "looking", "joining", "failed", or how the machine is on the network (sync.wifi.Net)."""
        if self._state.busy or self._state.step == "failed":
            return self._state.step
        return self._state.net.way if self._state.net is not None else "looking"

    @Property(bool, notify=changed)
    def online(self) -> bool:
        return self._state.step == "done" and self.way in ("cable", "wifi")

    @Property(str, notify=changed)
    def joined(self) -> str:
        """The network that the machine is in, or is trying."""
        if self._state.name and self._state.step in ("joining", "failed"):
            return self._state.name
        return self._state.net.name if self._state.net is not None else ""

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._state.trouble

    @Property(str, notify=changed)
    def code(self) -> str:
        """Which trouble (sync.wifi.WifiError), "" for none."""
        return self._state.code

    @Property(int, notify=changed)
    def pages(self) -> int:
        return 1 if len(self._networks) <= ROWS else -(-len(self._networks) // OF_MORE)

    @Property("QVariantList", notify=changed)
    def networks(self) -> list[dict[str, Any]]:
        """{name, strength 0 to 3, locked, known} of this page."""
        first = self._first
        return [
            {
                "name": one.name,
                "strength": min(3, one.strength // 25),
                "locked": one.locked,
                "known": one.known,
            }
            for one in self._networks[first : first + (ROWS if self.pages == 1 else OF_MORE)]
        ]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        self._page = 1
        self._ways.look()
        self._work.look()

    @Slot()
    def switchOn(self) -> None:
        self._ways.switch_on()
        self._work.look()

    @Slot()
    def type(self) -> None:
        self._ways.type()

    @Slot(int)
    def choose(self, index: int) -> None:
        """A network of this page."""
        place = self._first + index
        if 0 <= place < len(self._networks) and not self._state.busy:
            self._ways.choose(self._networks[place])
            self._work.look()


@dataclass(frozen=True)
class CommuneWays:
    read: Callable[[str | bytes], bool]
    """Joins by the paper's square; False when that is something else."""
    type: Callable[[], None]
    joined: Callable[[], None]
    """The commune has said yes."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstCommuneModel(QObject):
    """The commune's paper before the camera. `place`: where this machine stands, once the commune has said so."""

    changed = Signal()

    def __init__(
        self, ways: StepWays, state: Callable[[], WorkState], camera: bool, place: str, commune: CommuneWays
    ) -> None:
        super().__init__()
        self._step = FirstStep(ways, self)
        self._eye = CameraView(camera, self.read, self)
        self._ways, self._place, self._other = commune, place, False
        self._work = Watching(state, self._arrived, self)

    @Property(FirstStep, constant=True)
    def step(self) -> FirstStep:
        return self._step

    @property
    def _state(self) -> WorkState:
        return self._work.state

    def _arrived(self, before: WorkState) -> None:
        if self._state.step == "done":
            self._ways.joined()
        self.changed.emit()

    def settle(self, place: str) -> None:
        """It is joined, and stands there."""
        self._place = place
        self.changed.emit()

    @Property(str, notify=changed)
    def place(self) -> str:
        """ "" while it belongs to no commune."""
        return self._place

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._state.busy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it was not joined, in Vietnamese; "" while nothing went wrong."""
        return self._state.trouble

    @Property(bool, notify=changed)
    def other(self) -> bool:
        """The code that was shown is none of the commune's."""
        return self._other

    @Property(CameraView, constant=True)
    def eye(self) -> CameraView:
        return self._eye

    def read(self, payload: str | bytes, method: str) -> None:
        if not self._state.busy and not self._place:
            self._other = not self._ways.read(payload)
            self._work.look()
            self.changed.emit()

    @Slot()
    def type(self) -> None:
        self._ways.type()


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstTextModel(QObject):
    """Something is typed letter by letter: a network's "name", its "password" (or "secret", which may be none), the
    commune's "address", its "code"."""

    changed = Signal()

    def __init__(
        self,
        question: str,
        about: str,
        keys: KeyboardModel,
        good: Callable[[str], bool],
        back: Callable[[], None],
        answer: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._question, self._about, self._good, self._back, self._answer = (
            question,
            about,
            good,
            back,
            answer,
        )
        self._keys = keys
        keys.setParent(self)
        keys.changed.connect(self.changed)

    @Property(str, constant=True)
    def question(self) -> str:
        return self._question

    @Property(str, constant=True)
    def about(self) -> str:
        """The network's name, where its password is asked for."""
        return self._about

    @Property(KeyboardModel, constant=True)
    def keys(self) -> KeyboardModel:
        return self._keys

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._good(self._keys.text)

    @Slot()
    def next(self) -> None:
        if self.ready:
            self._answer(self._keys.text)

    @Slot()
    def back(self) -> None:
        self._back()
