"""What a facilitator does beside the class: the timetable, handing over, the private number, who is missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from kiosk import attendance, classes, facilitators, timetable
from kiosk.store import Store
from kiosk.timetable import Plan
from ui.sound.voice_offer import Offer, VoiceOffer
from ui.tour.stage import PIN, Stage, Stop

DAY_MS = 86_400_000


def _store(stage: Stage) -> Store:
    assert stage.kiosk.services is not None
    return stage.kiosk.services.store


def _page(stage: Stage, plans: bool = False, opened: bool = False) -> None:
    """The facilitator's page, with a class open or none, a timetable or none."""
    store = _store(stage)
    stage.flow.leave()
    there = classes.current(store)
    if there is not None and not opened:
        classes.close(store, there.id)
    if there is None and opened:
        classes.open_class(store, stage.leader.id, "ba-dau-hieu")
    with store.local() as conn:
        conn.execute("DELETE FROM plan")
        conn.execute("DELETE FROM plan_day")
    if plans:
        _plan(stage)
    stage.flow.classroom()
    stage.kiosk.shell.model.read(stage.leader_token, "scanner")
    for digit in PIN:
        stage.kiosk.shell.model.press(digit)


class _Offered(VoiceOffer):
    """An offer that stands as it is."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer


def _offer(stage: Stage, offer: Offer) -> None:
    """The page with the Vietnamese voice to be fetched."""
    _page(stage)
    model = stage.kiosk.shell.model
    model._ways = replace(model._ways, offer=_Offered(offer))
    model._refresh()


def _plan(stage: Stage) -> Plan:
    """A full week: today's class is still to come, another was cancelled, one follows a unit, one is once."""
    store, now = _store(stage), datetime.now()
    hour = next((time for time in ("14:00", "19:30") if f"{now:%H:%M}" < time), "23:30")

    def add(days: int, time: str, **more: str | bool) -> Plan:
        day = date.today() + timedelta(days)
        return timetable.add(
            store, time=time, place="Nhà văn hoá thôn Đoài", facilitator=stage.leader.id, from_day=day, **more
        )

    first = add(0, hour, lesson="otp-la-chia-khoa-nha")
    add(1, "08:00", unit="dich-vu-cong")
    off = add(2, "19:30", lesson="trung-thuong-viec-nhe")
    timetable.cancel(store, off.id, off.from_day)
    add(4, "14:00", unit="tin-gia")
    add(5, "08:30", lesson="chup-anh-san-pham", weekly=False)
    add(6, "19:30", unit="ban-nong-san")
    add(12, "08:00", lesson="goi-cap-cuu", weekly=False)
    return first


def _timetable(stage: Stage, plans: bool) -> None:
    _page(stage, plans)
    stage.kiosk.shell.model.timetable()


def _removed(stage: Stage) -> None:
    _timetable(stage, True)
    stage.kiosk.shell.model.change(1)
    stage.kiosk.shell.model.remove()


def _add(stage: Stage) -> None:
    _timetable(stage, False)
    stage.kiosk.shell.model.add()
    stage.kiosk.shell.model.chooseDay(2)  # it begins with tomorrow: the picture would change every day


def _change(stage: Stage) -> None:
    _timetable(stage, True)
    stage.kiosk.shell.model.change(1)


def _follow(stage: Stage) -> None:
    _add(stage)
    stage.kiosk.shell.model.choose()
    stage.kiosk.shell.model.openUnit("tin-gia")


def _absent(stage: Stage, weeks: tuple[int, ...]) -> None:
    """Who was enrolled so many weeks ago, one after another, and has not come."""
    store = _store(stage)
    _page(stage)
    now = store.clock.wall()
    with store.local() as conn:
        conn.execute("UPDATE resident SET consent_at = ?", (now,))
        for one, ago in zip(stage.others, weeks, strict=False):
            conn.execute("DELETE FROM attendance WHERE who = ?", (one.id,))
            conn.execute(
                "UPDATE resident SET consent_at = ? WHERE id = ?", (now - ago * 7 * DAY_MS - 1000, one.id)
            )
    stage.kiosk.shell.model.absent()


def _forgotten(stage: Stage) -> None:
    _page(stage, opened=True)
    _page(stage)
    with _store(stage).local() as conn:
        conn.execute(
            "UPDATE class SET auto = 1, opened = opened - ? WHERE rowid = (SELECT max(rowid) FROM class)",
            (DAY_MS,),
        )
    _page(stage, plans=True)


def _held(stage: Stage, page: int = 1, look: bool = False) -> None:
    """Eight evenings, the machine closed the last but one; or one of them looked at again."""
    store = _store(stage)
    _page(stage)
    lessons = ("ba-dau-hieu", "otp-la-chia-khoa-nha", "quet-qr-tra-tien", "goi-cap-cuu")
    with store.local() as conn:
        conn.execute("DELETE FROM attendance")
        conn.execute("DELETE FROM class")
    for number in range(8):
        session = classes.open_class(store, stage.leader.id, lessons[number % len(lessons)])
        for resident in stage.others[: 4 + number]:
            attendance.check_in(store, session.id, resident.id, "camera")
        classes.close(store, session.id)
        back = (7 - number) * 3 * DAY_MS
        with store.local() as conn:
            conn.execute(
                "UPDATE class SET opened = opened - ?1, closed = closed - ?1, minutes = 75, auto = ?2 WHERE id = ?3",
                (back, 2 * (number == 6), session.id),
            )
    stage.kiosk.shell.model.held()
    for _ in range(page - 1):
        stage.kiosk.shell.model.turnPage()
    if look:
        stage.kiosk.shell.model.choose(1)


def _no_class_yet(stage: Stage) -> None:
    _page(stage)
    with _store(stage).local() as conn:
        conn.execute("DELETE FROM attendance")
        conn.execute("DELETE FROM class")
    stage.kiosk.shell.model.held()


def _taker(stage: Stage) -> None:
    _page(stage, opened=True)
    stage.kiosk.shell.model.handOver()


def _new_pin(stage: Stage, digits: str) -> None:
    _page(stage)
    stage.kiosk.shell.model.leaders()
    stage.kiosk.shell.model.changePin()
    for digit in digits:
        stage.kiosk.shell.model.press(digit)


def _waiting(stage: Stage) -> None:
    """A facilitator of their own, so that nobody else has to wait."""
    store = _store(stage)
    one, card = facilitators.add(
        store, name="Lò Văn Pánh", gender="m", birth_year=1990, village="Thôn Đoài", pin="581904"
    )
    with store.local() as conn:
        conn.execute("UPDATE facilitator SET misses = 4, waits = 2 WHERE id = ?", (one.id,))
    facilitators.check_pin(store, one.id, "000000")
    stage.flow.welcome()
    stage.flow.classroom()
    stage.kiosk.shell.model.read(card.token, "scanner")
    for digit in "581904":
        stage.kiosk.shell.model.press(digit)


def desk_stops() -> list[Stop]:
    """All stops beside the class."""
    return [
        Stop("12d-planned", lambda s: _page(s, plans=True)),
        Stop("12e-open-class", lambda s: (_page(s, plans=True), s.kiosk.shell.model.openClass())),
        Stop("12f-class-open", lambda s: _page(s, opened=True)),
        Stop("12f-voice-offered", lambda s: _offer(s, Offer("offered", 0, 63))),
        Stop("12f-voice-coming", lambda s: _offer(s, Offer("fetching", 41, 63))),
        Stop("12g-forgotten", _forgotten),
        Stop("12h-timetable", lambda s: _timetable(s, True)),
        Stop("12h-timetable-empty", lambda s: _timetable(s, False)),
        Stop("12h-timetable-removed", _removed),
        Stop("12i-plan-new", _add),
        Stop("12i-plan-unit", _follow),
        Stop("12i-plan-change", _change),
        Stop("12j-absent", lambda s: _absent(s, (30, 12, 9, 8, 6, 5, 4, 4))),
        Stop("12j-absent-nobody", lambda s: _absent(s, ())),
        Stop("12k-hand-over", _taker),
        Stop("12l-held-classes", _held),
        Stop("12l-held-classes-page-2", lambda s: _held(s, 2)),
        Stop("12l-held-classes-none", _no_class_yet),
        Stop("12m-held-class", lambda s: _held(s, look=True)),
        Stop("18b-pin-new", lambda s: _new_pin(s, PIN)),
        Stop("18c-pin-easy", lambda s: _new_pin(s, PIN + "123456")),
        Stop("18d-pin-waits", _waiting),
    ]
