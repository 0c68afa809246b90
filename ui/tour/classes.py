"""The facilitator's screens in every state."""

from __future__ import annotations

from collections.abc import Callable

from kiosk import answers, attendance, classes
from ui.tour.desk import desk_stops
from ui.tour.room import room_stops
from ui.tour.stage import PIN, Stage, Stop


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


def _choose_in_unit(stage: Stage) -> None:
    _choose(stage)
    stage.kiosk.shell.model.openUnit("du-lieu-ca-nhan")


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


def _find_person(stage: Stage, typed: str) -> None:
    _check_in(4)(stage)
    stage.kiosk.shell.model.find()
    for letter in typed:
        stage.kiosk.shell.model.keys.key(letter)


def _attendance_list(stage: Stage) -> None:
    _check_in(11)(stage)
    assert stage.kiosk.services is not None
    store = stage.kiosk.services.store
    session = classes.current(store)
    assert session is not None
    for gender, band in (("f", "60-69"), ("m", "30-44"), ("-", "<16")):
        attendance.add_guest(store, session.id, gender, band)
    stage.kiosk.shell.model.listing()
    stage.kiosk.shell.model.choose(stage.lan.id)


def _done(stage: Stage, closed: bool) -> None:
    _check_in(11)(stage)
    stage.flow.class_done()
    if closed:
        stage.kiosk.shell.model.close()


def _feedback(stage: Stage, taps: int) -> None:
    _check_in(11)(stage)
    stage.flow.class_feedback()
    for tap in range(taps):
        stage.kiosk.shell.model.tap(("good", "so_so", "good")[tap % 3])


def _rated(stage: Stage, closed: bool) -> None:
    _feedback(stage, 10)
    assert stage.kiosk.services is not None
    store = stage.kiosk.services.store
    session = classes.current(store)
    assert session is not None
    everybody = [one.id for one in stage.others]
    for question in stage.flow.pack.lesson(session.lesson).quiz:
        cut = 8 - 3 * (question.kind == "one")
        answers.record(store, session.id, session.lesson, question.id, 3, everybody[:cut], everybody[cut:])
    stage.flow.class_done()
    if closed:
        stage.kiosk.shell.model.close()


def _cards(stage: Stage) -> None:
    _page(stage)
    stage.kiosk.shell.model.cards()


def _lost(stage: Stage, sure: bool) -> None:
    _cards(stage)
    stage.kiosk.shell.model.lost()
    for letter in "ng lan":
        stage.kiosk.shell.model.keys.key(letter)
    if sure:
        stage.kiosk.shell.model.choose(stage.lan.id)


def _photo(stage: Stage, tv: str = "own") -> None:
    _lost(stage, True)
    stage.kiosk.shell.room.use(tv, False)
    stage.kiosk.shell.model.chooseSheet("photo")
    stage.kiosk.shell.model.make()


def _village(stage: Stage) -> None:
    _cards(stage)
    stage.kiosk.shell.model.choose("Thôn Đoài")


def class_stops() -> list[Stop]:
    """All stops of the facilitator, in the order of an evening."""
    return [
        Stop("02-scan-facilitator", lambda s: (s.flow.welcome(), s.flow.classroom())),
        Stop("18-pin", _typed),
        Stop("12-facilitator", _page),
        Stop("12b-choose-lesson", _choose),
        Stop("12c-choose-in-unit", _choose_in_unit),
        *desk_stops(),
        *room_stops(),
        Stop("14-cards", _cards),
        Stop("14b-lost-card", lambda s: _lost(s, False)),
        Stop("14c-new-card", lambda s: _lost(s, True)),
        Stop("14e-photo-card", _photo),
        Stop("14f-photo-card-covered", lambda s: _photo(s, "mirror")),
        Stop("14d-village-cards", _village),
        Stop("08-check-in-empty", _check_in(0)),
        Stop("08-check-in", _check_in(11)),
        Stop("08b-check-in-foreign", _class_wrong),
        Stop("08c-guest", lambda s: _guest(s, False)),
        Stop("08d-guest-age", lambda s: _guest(s, True)),
        Stop("08g-find-person", lambda s: _find_person(s, "")),
        Stop("08h-found-person", lambda s: _find_person(s, "th")),
        Stop("08i-attendance-list", _attendance_list),
        Stop("08e-class-ending", lambda s: _done(s, False)),
        Stop("08f-class-closed", lambda s: _done(s, True)),
        Stop("08j-feedback", lambda s: _feedback(s, 0)),
        Stop("08k-feedback-thanks", lambda s: _feedback(s, 7)),
        Stop("08l-class-rated", lambda s: _rated(s, True)),
    ]
