"""The night on the screen: a dark picture that any touch takes away, and the kiosk's new start (rules: kiosk.night)."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Slot
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk import classes
from kiosk.backlight import Backlight
from kiosk.crash_count import RESTART
from kiosk.errors import KioskError
from kiosk.night import Night, dark, from_settings, restart_due
from ui.ground import QML
from ui.main import Kiosk

LOOK_MS = 20_000
"""How often it is looked whether it is night."""
_T = QEvent.Type
TOUCHES = frozenset((_T.MouseButtonPress, _T.TouchBegin, _T.KeyPress))
"""What somebody does. A mouse that only moves may be a table that shakes."""
log = logging.getLogger("diemhoc.night")


class Nights(QObject):
    """Watches clock and touches of a kiosk that is loaded. `leave` ends the kiosk with an exit code; None where nobody
    would start it again."""

    def __init__(
        self,
        kiosk: Kiosk,
        leave: Callable[[int], None] | None,
        *,
        backlight: Backlight | None = None,
        mono: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(kiosk)
        self._kiosk, self._leave, self._mono, self._now = kiosk, leave, mono, now
        self._light = backlight or Backlight()
        self._light.wake_up()
        self._rule: Night | None = None
        self._began = self._touched = mono()
        self.cover: QQuickItem | None = None
        """The dark picture, while it is there."""
        kiosk.window.installEventFilter(self)
        kiosk.shell.screenChanged.connect(self.wake)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """What time and touches ask for now."""
        services = self._kiosk.services
        if services is None:
            return
        if self._rule is None:
            self._rule = from_settings(services.store)
        try:
            busy = self._kiosk.shell.screen != "Welcome" or classes.current(services.store) is not None
        except KioskError:
            return  # a store that cannot be asked is the screen's business
        mono, clock = self._mono(), self._now().time()
        quiet = mono - self._touched
        if self._leave is not None and restart_due(self._rule, clock, mono - self._began, quiet, busy):
            log.info("a new start for the night")
            self._light.restore()
            self._leave(RESTART)
        elif dark(self._rule, clock, quiet, busy):
            self._darken()
        else:
            self._lighten()

    @Slot()
    def wake(self) -> None:
        """Somebody is there: a finger, a key, or a card that has changed the screen."""
        self._touched = self._mono()
        self._lighten()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The touch or key that wakes the screen does nothing else; a finger is taken by the dark picture itself."""
        if event.type() not in TOUCHES:
            return False
        if self.cover is not None and event.type() == _T.KeyPress:
            self.wake()
            return True
        self._touched = self._mono()
        return False

    def _darken(self) -> None:
        if self.cover is not None:
            return
        component = QQmlComponent(self._kiosk.engine, QUrl.fromLocalFile(QML / "DiemHoc" / "Dark.qml"))
        made = component.createWithInitialProperties({"shell": self._kiosk.shell})
        if made is None:
            log.warning("no dark picture: %s", component.errorString())
            return
        cover = cast(QQuickItem, made)
        cover.setParent(self)
        cover.setParentItem(self._kiosk.window.contentItem())
        cover.woken.connect(self.wake)  # type: ignore[attr-defined]
        self.cover = cover
        self._light.dim()

    def _lighten(self) -> None:
        if self.cover is None:
            return
        cover, self.cover = self.cover, None
        cover.setVisible(False)
        cover.deleteLater()
        self._light.restore()
