"""Class sessions: a facilitator opens one on a lesson, residents check in, the facilitator closes it."""

import secrets
from dataclasses import dataclass, replace
from typing import Any

from kiosk import attendance, events, facilitators, feedback, residents, settings
from kiosk.clock import today
from kiosk.errors import KioskError
from kiosk.store import Store

_SELECT = "SELECT id, lesson, title, facilitator, village, opened, closed FROM class"
_AT_LEAST_60 = events.BANDS[4:]


@dataclass(frozen=True)
class ClassSession:
    """One meeting of a class. Times are ms since 1970 UTC; `closed_at` is None while it is open."""

    id: str
    lesson: str
    title: str | None
    facilitator: str
    village: str
    opened_at: int
    closed_at: int | None = None


@dataclass(frozen=True)
class Held:
    """A class that is over: how many came, guests too, and whether the machine closed it."""

    session: ClassSession
    people: int
    by_machine: bool


@dataclass(frozen=True)
class Summary:
    """Who came, when a class is closed. `women` and `over60` (60 and older) count guests too; `new` are
    residents who came to a class for the first time."""

    residents: int
    guests: int
    women: int
    over60: int
    new: int
    minutes: int


def open_class(store: Store, facilitator_id: str, lesson_id: str, title: str | None = None) -> ClassSession:
    """Open a class on a lesson. Raises KioskError (facilitator.unknown, class.already-open)."""
    facilitator = facilitators.get(store, facilitator_id)
    id, clock = secrets.token_hex(8), store.clock
    village = settings.get(store, settings.VILLAGE) or facilitator.village
    with store.local() as conn:
        if conn.execute("SELECT 1 FROM class WHERE closed IS NULL").fetchone():
            raise KioskError(
                "class.already-open",
                "A class is already open. Close it first (`diemhoc class close`), then open the next one.",
                "Lớp trước chưa đóng. Mình đóng lớp đó rồi mở lớp mới nhé.",
            )
        event = store.append(
            events.CLASS_OPENED,
            {"class": id, "lesson": lesson_id, "facilitator": facilitator_id, "village": village},
        )
        conn.execute(
            "INSERT INTO class (id, lesson, title, facilitator, village, opened, boot, mono)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (id, lesson_id, title, facilitator_id, village, event.wall, clock.boot, event.mono),
        )
    return ClassSession(id, lesson_id, title, facilitator_id, village, event.wall)


def current(store: Store) -> ClassSession | None:
    """The class that is open now, if any; there is never more than one."""
    rows = store.rows(_SELECT + " WHERE closed IS NULL")
    return ClassSession(*rows[0]) if rows else None


def get(store: Store, class_id: str) -> ClassSession:
    """The class of this id. Raises KioskError (class.unknown)."""
    rows = store.rows(_SELECT + " WHERE id = ?", class_id)
    if not rows:
        raise attendance.no_class()
    return ClassSession(*rows[0])


def listing(store: Store) -> list[ClassSession]:
    """All classes, the latest first."""
    return [ClassSession(*row) for row in store.rows(_SELECT + " ORDER BY rowid DESC")]


def held(store: Store) -> list[Held]:
    """The classes that are over, the latest first, whatever the clock said."""
    query = (
        "SELECT id, lesson, title, facilitator, village, opened, closed, coalesce(auto, 0),"
        " (SELECT count(*) FROM attendance a WHERE a.class = class.id)"
        " FROM class WHERE closed IS NOT NULL ORDER BY rowid DESC"
    )
    return [Held(ClassSession(*row[:-2]), row[-1], bool(row[-2])) for row in store.rows(query)]


def close(store: Store, class_id: str) -> Summary:
    """Close an open class and say who came. Raises KioskError (class.unknown, class.closed)."""
    with store.local():
        return close_within(store, class_id)


def close_within(store: Store, class_id: str, *, at: int | None = None) -> Summary:
    """`close` inside a transaction that the caller has opened. `at` (ms since 1970 UTC): the machine closes it by
    itself, as of then (kiosk.closing)."""
    session = get(store, class_id)
    if session.closed_at is not None:
        raise attendance.class_closed()
    found = summary(store, class_id)
    feedback.tell_within(store, class_id)
    data: dict[str, Any] = {"class": class_id, "residents": found.residents, "guests": found.guests}
    if at is not None:
        data["auto"] = True
        found = replace(found, minutes=max(0, round((at - session.opened_at) / 60_000)))
    event = store.append(events.CLASS_CLOSED, data)
    store.conn.execute(
        "UPDATE class SET closed = ?, minutes = ?, auto = ? WHERE id = ?",
        (event.wall if at is None else at, found.minutes, at is not None, class_id),
    )
    return found


def hand_over(store: Store, class_id: str, facilitator_id: str) -> ClassSession:
    """The open class goes on under another facilitator. Raises KioskError (facilitator.unknown, class.unknown,
    class.closed, class.same-facilitator)."""
    facilitators.get(store, facilitator_id)
    with store.local() as conn:
        session = get(store, class_id)
        if session.closed_at is not None:
            raise attendance.class_closed()
        if session.facilitator == facilitator_id:
            raise KioskError(
                "class.same-facilitator",
                "This facilitator leads the class already. Another one's card is needed.",
                "Thẻ này là của người đang dạy lớp. Mời người nhận lớp đưa thẻ nhé.",
            )
        data = {"class": class_id, "from": session.facilitator, "to": facilitator_id}
        store.append(events.CLASS_HANDED_OVER, data)
        conn.execute("UPDATE class SET facilitator = ? WHERE id = ?", (facilitator_id, class_id))
    return replace(session, facilitator=facilitator_id)


def summary(store: Store, class_id: str) -> Summary:
    """Who has come to a class so far. Raises KioskError (class.unknown)."""
    get(store, class_id)
    year = today(store.clock).year
    known = residents.some(store, attendance.whom(store, class_id))
    people = women = over60 = new = guests = 0
    for who, guest, gender, band in store.rows(
        "SELECT who, guest, gender, band FROM attendance WHERE class = ?", class_id
    ):
        resident = known.get(who)
        if resident is not None:
            gender, band = resident.gender, events.band(resident.birth_year, year)
        women += gender == "f"
        over60 += band in _AT_LEAST_60
        guests += guest
        people += not guest
        new += not guest and not _came_before(store, who, class_id)
    return Summary(people, guests, women, over60, new, _minutes(store, class_id))


def _came_before(store: Store, who: str, class_id: str) -> bool:
    query = (
        "SELECT 1 FROM attendance a JOIN class c ON c.id = a.class WHERE a.who = ?"
        " AND c.rowid < (SELECT rowid FROM class WHERE id = ?) LIMIT 1"
    )
    return bool(store.rows(query, who, class_id))


def _minutes(store: Store, class_id: str) -> int:
    """How long it lasted: by the steady clock if the machine has not been started anew meanwhile."""
    query = "SELECT opened, boot, mono, minutes FROM class WHERE id = ?"
    opened, boot, mono, minutes = store.rows(query, class_id)[0]
    if minutes is not None:
        return int(minutes)
    clock = store.clock
    lasted = int(clock.mono() - mono if boot == clock.boot else clock.wall() - opened)
    return max(0, round(lasted / 60_000))
