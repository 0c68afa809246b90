"""A kiosk with sample people, to be driven from screen to screen: for pictures of the screens and for tests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import cards, facilitators, progress, residents, settings
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.paths import DataDir
from ui.flow import Flow
from ui.garbage import tidy
from ui.main import Kiosk, Options

PEOPLE = (
    ("Nguyễn Thị Lan", 1953, "f"), ("Sùng A Páo", 1979, "m"), ("Vàng Thị Dín", 1966, "f"), ("Trần Văn Thành", 1958, "m"),
    ("Lê Thị Nhung", 1971, "f"), ("Phạm Văn Hợi", 1949, "m"), ("Lò Văn Pánh", 1962, "m"), ("Hoàng Thị Mai", 1988, "f"),
    ("Đặng Quang Dũng", 1995, "m"), ("Thạch Thị Sóc", 1957, "f"), ("Bùi Thị Thảo", 1990, "f"), ("Đỗ Văn Khiêm", 1983, "m"),
)  # fmt: skip
"""Sample people, born of no register."""
PIN = "402718"
SETTLE_S = 5.0


def handle(action: Callable[[], None]) -> None:
    """Does it inside an event, as all is done in a running kiosk: Qt then deletes with the next events what is to be
    deleted later. Outside of one, the screens that were left would stay and go on listening."""
    failed: list[Exception] = []
    done: list[bool] = []

    def handler() -> None:
        try:
            action()
        except Exception as error:
            failed.append(error)
        done.append(True)

    QTimer.singleShot(0, handler)
    while not done:
        QCoreApplication.processEvents()
    if failed:
        raise failed[0]


@dataclass
class Stage:
    """A kiosk with sample people, driven from screen to screen."""

    kiosk: Kiosk
    lan: residents.Resident
    lan_token: str
    leader: facilitators.Facilitator
    leader_token: str
    others: list[residents.Resident]

    @property
    def flow(self) -> Flow:
        assert self.kiosk.flow is not None
        return self.kiosk.flow

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Lets Qt work until the condition holds (at most 5 s), then once more so that all is painted."""
        app = QGuiApplication.instance()
        assert app is not None
        deadline = time.monotonic() + SETTLE_S
        while not until() and time.monotonic() < deadline:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a running loop does
        tidy()

    def lesson(self, lesson_id: str, part: int) -> None:
        """Opens a lesson at a part for the sample learner."""
        lesson = self.flow.pack.lesson(lesson_id)
        assert lesson is not None
        self.flow.enter(self.lan, "camera")
        self.flow.lesson(lesson, part)


@dataclass(frozen=True)
class Stop:
    """One screen in one state; `go` brings the stage there from anywhere."""

    name: str
    go: Callable[[Stage], None]


def consent(name: str) -> Consent:
    return Consent(version=CONSENT_TEXT.version, given_by=name, method="screen")


def set_up(kiosk: Kiosk) -> Stage:
    """Writes the sample people into the kiosk's store."""
    kiosk.load()
    assert kiosk.services is not None
    store = kiosk.services.store
    settings.set(store, settings.HOUSE, "Nhà văn hoá thôn Đoài")
    settings.set(store, settings.VILLAGE, "Thôn Đoài")
    kiosk.shell.equip(kiosk.services.narration, "Nhà văn hoá thôn Đoài")
    kiosk.shell.freeze(datetime(2026, 10, 16, 8, 15))
    kiosk.services.narration.pace = 0.1
    enrolled = [
        residents.enrol(
            store, name=name, birth_year=year, gender=gender, village="Thôn Đoài", consent=consent(name)
        )
        for name, year, gender in PEOPLE
    ]
    lan = enrolled[0]
    session = progress.start_session(store, lan.id, "camera")
    progress.finish_lesson(store, session, lan.id, "cham-vuot-giu", 2, 2, True, 240)
    progress.remember_place(store, lan.id, "otp-la-chia-khoa-nha", 3)
    leader, leader_card = facilitators.add(
        store, name="Lý Thị Hương", gender="f", birth_year=1992, village="Thôn Đoài", pin=PIN
    )
    return Stage(kiosk, lan, cards.issue(store, lan.id).token, leader, leader_card.token, enrolled[1:])


@contextmanager
def open_stage(data: Path, size: QSize | None, camera: Path | None = None) -> Iterator[Stage]:
    """A kiosk on a new data folder, offscreen or in a window, fullscreen without `size`; needs a QGuiApplication."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    kiosk = Kiosk(
        app, Options(DataDir(data), size=size, camera=camera, embedded_hub=False, speak_ahead=False)
    )
    try:
        yield set_up(kiosk)
    finally:
        kiosk.shell.show("", None)
        kiosk.close()
