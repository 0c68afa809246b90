"""Attendance: who is in a class. Each check-in is on the disk before its tick shows."""

import secrets
import sqlite3
from dataclasses import dataclass

from kiosk import events, residents
from kiosk.errors import KioskError
from kiosk.store import Store

FORGOTTEN = "(đã xoá tên)"
"""Stands for the name of who was there and has been deleted since."""
_WORDS_FOR_GUEST = {"f": "Khách nữ", "m": "Khách nam", "-": "Khách"}
_INSERT = (
    "INSERT INTO attendance (class, who, at, method, guest, gender, band)"
    " SELECT ?, ?, ?, ?, ?, ?, ? FROM class WHERE id = ?1 AND closed IS NULL"
)


@dataclass(frozen=True)
class CheckIn:
    """The answer to a card: `first` is False when the person was there already. `at`: ms since 1970 UTC of
    the first time; `call` is how they are spoken to ("bà Lan")."""

    resident_id: str
    name: str
    first: bool
    at: int
    call: str = ""


@dataclass(frozen=True)
class Present:
    """Somebody in a class: a resident by name, or a guest ("Khách nữ 60-69")."""

    id: str
    name: str
    at: int
    method: str
    guest: bool
    village: str = ""


def check_in(store: Store, class_id: str, resident_id: str, method: str) -> CheckIn:
    """A resident is here: durable on return. The second time is no new fact: the table's key decides.

    `method` is one of events.METHODS. Raises KioskError (resident.unknown, class.unknown, class.closed) and
    StoreFull.
    """
    _one_of(events.METHODS, method, "method")
    resident = residents.get(store, resident_id)
    at = store.clock.wall()

    def apply(conn: sqlite3.Connection) -> None:
        row = (class_id, resident_id, at, method, 0, None, None)
        if conn.execute(_INSERT, row).rowcount == 0:
            raise _refusal(conn, class_id)

    try:
        data = {"class": class_id, "resident": resident_id, "method": method}
        store.record(events.CHECKED_IN, data, apply)
    except sqlite3.IntegrityError:
        query = "SELECT at FROM attendance WHERE class = ? AND who = ?"
        at = store.rows(query, class_id, resident_id)[0][0]
        return CheckIn(resident_id, resident.name, False, at, resident.call)
    return CheckIn(resident_id, resident.name, True, at, resident.call)


def add_guest(store: Store, class_id: str, gender: str, band: str) -> str:
    """Somebody without a card is here; returns the guest's id. `gender` and `band` as in kiosk.events.

    Raises KioskError (class.unknown, class.closed, attendance.gender, attendance.band).
    """
    _one_of(events.GENDERS, gender, "gender")
    _one_of(events.BANDS, band, "band")
    guest, at = "g" + secrets.token_hex(8), store.clock.wall()

    def apply(conn: sqlite3.Connection) -> None:
        if conn.execute(_INSERT, (class_id, guest, at, "list", 1, gender, band)).rowcount == 0:
            raise _refusal(conn, class_id)

    store.record(events.GUEST, {"class": class_id, "guest": guest, "gender": gender, "band": band}, apply)
    return guest


def undo(store: Store, class_id: str, who: str) -> None:
    """Take back a check-in or a guest of an open class. Raises KioskError (class.*, attendance.unknown)."""
    with store.local() as conn:
        if not conn.execute("SELECT 1 FROM class WHERE id = ? AND closed IS NULL", (class_id,)).fetchone():
            raise _refusal(conn, class_id)
        query = "DELETE FROM attendance WHERE class = ? AND who = ? RETURNING guest"
        gone = conn.execute(query, (class_id, who)).fetchall()
        if not gone:
            raise KioskError(
                "attendance.unknown",
                "That person is not checked in to this class.",
                "Người này chưa điểm danh ở lớp này.",
            )
        store.append(events.UNDONE, {"class": class_id, "guest" if gone[0][0] else "resident": who})


def present(store: Store, class_id: str) -> list[Present]:
    """Who is there, in the order they came."""
    query = "SELECT who, at, method, guest, gender, band FROM attendance WHERE class = ? ORDER BY rowid"
    known = residents.some(store, whom(store, class_id))
    there: list[Present] = []
    for who, at, method, guest, gender, band in store.rows(query, class_id):
        if guest:
            there.append(Present(who, f"{_WORDS_FOR_GUEST[gender]} {band}", at, method, True))
        else:
            one = known.get(who)
            name, village = (one.name, one.village) if one else (FORGOTTEN, "")
            there.append(Present(who, name, at, method, False, village))
    return there


def whom(store: Store, class_id: str) -> list[str]:
    """The ids of the residents who are there, in the order they came."""
    query = "SELECT who FROM attendance WHERE class = ? AND guest = 0 ORDER BY rowid"
    return [who for (who,) in store.rows(query, class_id)]


def no_class() -> KioskError:
    """The error for a class that does not exist."""
    return KioskError(
        "class.unknown",
        "There is no such class, or none is open. Open one with `diemhoc class open --lesson ID`.",
        "Chưa có lớp nào đang mở. Mình mở lớp trước nhé.",
    )


def class_closed() -> KioskError:
    """The error for a class that has ended."""
    return KioskError(
        "class.closed",
        "This class has been closed already. Open a new one.",
        "Lớp này đóng rồi. Mình mở lớp mới nhé.",
    )


def _refusal(conn: sqlite3.Connection, class_id: str) -> KioskError:
    known = conn.execute("SELECT 1 FROM class WHERE id = ?", (class_id,)).fetchone()
    return class_closed() if known else no_class()


def _one_of(allowed: tuple[str, ...], given: str, what: str) -> None:
    if given not in allowed:
        raise KioskError(
            f"attendance.{what}",
            f"The {what} must be one of {', '.join(allowed)}; not {given!r}.",
            "Mình chọn một trong các ô trên màn hình nhé.",
        )
