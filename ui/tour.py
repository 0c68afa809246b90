"""Every screen in every state, with sample people: what `diemhoc screenshots` pictures and the tests measure."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QGuiApplication

from kiosk import attendance, cards, classes, facilitators, progress, residents, settings
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.paths import DataDir
from ui.flow import Flow
from ui.main import Kiosk, Options
from ui.preferences import Preferences

PEOPLE = (
    ("Nguyễn Thị Lan", 1953, "f"), ("Sùng A Páo", 1979, "m"), ("Vàng Thị Dín", 1966, "f"), ("Trần Văn Thành", 1958, "m"),
    ("Lê Thị Nhung", 1971, "f"), ("Phạm Văn Hợi", 1949, "m"), ("Lò Văn Pánh", 1962, "m"), ("Hoàng Thị Mai", 1988, "f"),
    ("Đặng Quang Dũng", 1995, "m"), ("Thạch Thị Sóc", 1957, "f"), ("Bùi Thị Thảo", 1990, "f"), ("Đỗ Văn Khiêm", 1983, "m"),
)  # fmt: skip
"""Sample people, born of no register."""
PIN = "402718"
SETTLE_S = 5.0


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


def _trouble(payload: Callable[[Stage], str]) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        stage.flow.welcome()
        stage.flow.scan()
        stage.kiosk.shell.model.read(payload(stage), "scanner")

    return go


def _scan(stage: Stage, then: Callable[[object], None]) -> None:
    stage.flow.welcome()
    stage.flow.scan()
    then(stage.kiosk.shell.model)


def _revoked(stage: Stage) -> str:
    token = stage.lan_token
    assert stage.kiosk.services is not None
    stage.lan_token = cards.issue(stage.kiosk.services.store, stage.lan.id).token
    return token


def _home_page(stage: Stage) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.kiosk.shell.model.turnPage()


def _unit(unit: str) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        stage.flow.enter(stage.lan, "camera")
        stage.flow.unit(unit)

    return go


def _quiz(stage: Stage, right: bool | None) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 99)
    model = stage.kiosk.shell.model
    question = stage.flow.pack.lesson("otp-la-chia-khoa-nha").quiz[0]
    if right is not None:
        model.choose(next(answer.id for answer in question.answers if answer.right is right))


def _complete(stage: Stage) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 99)
    stage.flow.finish(2, 2)


def _spoken_lesson(stage: Stage) -> None:
    lesson = stage.flow.pack.lesson("otp-la-chia-khoa-nha")
    part = next(i for i, scene in enumerate(lesson.scenes, 1) if len(scene.sentence.phrases) > 2)
    stage.lesson(lesson.id, part)
    stage.settle(lambda: stage.kiosk.shell.phrase >= 2)
    stage.kiosk.services.narration.pace = 1000.0


def _idle(stage: Stage) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 2)
    stage.kiosk.shell.warn(24)


def _lead(stage: Stage) -> None:
    stage.flow.welcome()
    stage.flow.classroom()
    stage.kiosk.shell.model.read(stage.leader_token, "scanner")


def _page(stage: Stage) -> None:
    _lead(stage)
    for digit in PIN:
        stage.kiosk.shell.model.press(digit)


def _typed(stage: Stage) -> None:
    _lead(stage)
    for digit in "1234":
        stage.kiosk.shell.model.press(digit)


def _choose(stage: Stage) -> None:
    assert stage.kiosk.services is not None
    open_class = classes.current(stage.kiosk.services.store)
    if open_class is not None:
        classes.close(stage.kiosk.services.store, open_class.id)
    _page(stage)
    stage.kiosk.shell.model.openClass()


def _check_in(people: int) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        _choose(stage)
        stage.kiosk.shell.model.choose("otp-la-chia-khoa-nha")
        assert stage.kiosk.services is not None
        store = stage.kiosk.services.store
        session = classes.current(store)
        assert session is not None
        for resident in stage.others[:people]:
            attendance.check_in(store, session.id, resident.id, "camera")
        if people:
            stage.kiosk.shell.model.read(stage.lan_token, "scanner")

    return go


def _class_wrong(stage: Stage) -> None:
    _check_in(4)(stage)
    stage.kiosk.shell.model.read("https://example.vn/", "scanner")


def _guest(stage: Stage, aged: bool) -> None:
    _check_in(2)(stage)
    stage.kiosk.shell.model.guest()
    if aged:
        stage.kiosk.shell.model.chooseGender("f")


def _done(stage: Stage, closed: bool) -> None:
    _check_in(11)(stage)
    stage.flow.class_done()
    if closed:
        stage.kiosk.shell.model.close()


def _ask(stage: Stage) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 2)
    stage.kiosk.shell.ask()


def stops() -> list[Stop]:
    """All stops, in the order a person would meet them."""
    resident = [
        Stop("01-welcome", lambda s: s.flow.welcome()),
        Stop("02-scan", lambda s: _scan(s, lambda m: None)),
        Stop("02-scan-reading", lambda s: _scan(s, lambda m: (m.clear(), m.located(True)))),
        Stop("02b-unclear", lambda s: _scan(s, lambda m: m.unclear())),
        Stop("02c-unknown", _trouble(lambda s: "1999999" + "0" * 20)),
        Stop("02d-revoked", _trouble(_revoked)),
        Stop("02e-damaged", _trouble(lambda s: "123456789")),
        Stop("02f-foreign", _trouble(lambda s: "https://example.vn/")),
        Stop("02g-identity", _trouble(lambda s: "001053000000||A|01011953|Nữ|B|01012024")),
        Stop("02h-disk-full", lambda s: _scan(s, lambda m: m.full())),
        Stop("02i-number", lambda s: (s.flow.welcome(), s.flow.number(), s.kiosk.shell.model.press("4"))),
        Stop("03-home", lambda s: s.flow.enter(s.lan, "camera")),
        Stop("03-home-guest", lambda s: s.flow.guest()),
        Stop("03-home-page-2", _home_page),
        Stop("17-unit", _unit("du-lieu-ca-nhan")),
        Stop("17-unit-empty", _unit("vneid")),
        Stop("04-lesson", _spoken_lesson),
        Stop("06-quiz", lambda s: _quiz(s, None)),
        Stop("06-quiz-right", lambda s: _quiz(s, True)),
        Stop("06b-quiz-again", lambda s: _quiz(s, False)),
        Stop("07-complete", _complete),
        Stop("11-idle", _idle),
        Stop("15-settings", lambda s: s.flow.open_settings()),
        Stop("16-asked", _ask),
    ]
    leader = [
        Stop("02-scan-facilitator", lambda s: (s.flow.welcome(), s.flow.classroom())),
        Stop("18-pin", _typed),
        Stop("12-facilitator", _page),
        Stop("12b-choose-lesson", _choose),
        Stop("08-check-in-empty", _check_in(0)),
        Stop("08-check-in", _check_in(11)),
        Stop("08b-check-in-foreign", _class_wrong),
        Stop("08c-guest", lambda s: _guest(s, False)),
        Stop("08d-guest-age", lambda s: _guest(s, True)),
        Stop("08e-class-ending", lambda s: _done(s, False)),
        Stop("08f-class-closed", lambda s: _done(s, True)),
    ]
    return resident + _lesson_stops() + leader


def _practice(stage: Stage, lesson_id: str, step: int, misses: tuple[str, ...] = ()) -> None:
    """The practice of a lesson with `step` steps done by the intended way (all: the end), then missed touches."""
    lesson = stage.flow.pack.lesson(lesson_id)
    stage.lesson(lesson_id, len(lesson.scenes) + 1)
    model = stage.kiosk.shell.model
    for done in lesson.practice.steps[:step]:
        model.solve(done)
    for gesture in misses:
        model.act(gesture, "")


def _lesson_stops() -> list[Stop]:
    """Every scene, and every step of the practice, of every built-in lesson."""
    from content.load import builtin_pack

    found = []
    for lesson in builtin_pack().lessons:
        for part in range(1, len(lesson.scenes) + 1):
            found.append(Stop(f"lesson-{lesson.id}-{part}", lambda s, i=lesson.id, p=part: s.lesson(i, p)))
        for step in range(len(lesson.practice.steps) + 1):
            name = f"05-practice-{lesson.id}-{step + 1}"
            found.append(Stop(name, lambda s, i=lesson.id, n=step: _practice(s, i, n)))
        found.append(
            Stop(
                f"05-practice-{lesson.id}-helped",
                lambda s, i=lesson.id: _practice(s, i, 0, ("tap", "hold", "swipe")),
            )
        )
    return found


@contextmanager
def open_stage(data: Path, size: QSize, camera: Path | None = None) -> Iterator[Stage]:
    """A kiosk on a new data folder, offscreen or in a window; needs a QGuiApplication."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    kiosk = Kiosk(app, Options(DataDir(data), size=size, camera=camera, embedded_hub=False))
    try:
        yield set_up(kiosk)
    finally:
        kiosk.shell.show("", None)
        kiosk.close()


def visit(stage: Stage, stop: Stop, preferences: Preferences) -> None:
    """Goes to a stop as a person with these choices would see it."""
    assert stage.kiosk.services is not None
    stage.kiosk.services.narration.pace = 0.1
    stage.flow.prefer_always(preferences)
    stop.go(stage)
    stage.settle()
