"""Progress: what a person has learned, where they stopped, and how they like the machine."""

import secrets
from collections.abc import Sequence
from typing import Any

import msgspec

from kiosk import events, residents, review
from kiosk.clock import today
from kiosk.errors import KioskError
from kiosk.store import Store


def start_session(store: Store, resident_id: str | None, method: str) -> str:
    """Somebody sits down (None: without a card); returns a random session id. `method` as in kiosk.events."""
    if method not in events.METHODS:
        raise KioskError(
            "session.method",
            f"The method must be one of {', '.join(events.METHODS)}; not {method!r}.",
            "Mình thử giơ thẻ lại nhé.",
        )
    session = secrets.token_hex(8)
    with store.local():
        _check(store, resident_id)
        data = {"session": session, "resident": resident_id, "method": method}
        store.append(events.SESSION_STARTED, data)
    return session


def finish_lesson(
    store: Store,
    session: str,
    resident_id: str | None,
    lesson_id: str,
    first_try: int,
    questions: int,
    unaided: bool,
    seconds: int,
    missed: Sequence[str] = (),
) -> None:
    """A lesson was finished: `first_try` of `questions` answered at once, the practice `unaided` or not.

    `missed` are the ids of the questions not right at first: they come back some days later (kiosk.review).
    Raises KioskError (resident.unknown, lesson.figures) and StoreFull.
    """
    if not 0 <= first_try <= questions or seconds < 0:
        raise KioskError(
            "lesson.figures",
            f"{first_try} of {questions} questions in {seconds} s cannot be.",
            "Máy chưa ghi được bài này. Mình thử lại nhé.",
        )
    data = {
        "session": session,
        "resident": resident_id,
        "lesson": lesson_id,
        "first_try": first_try,
        "questions": questions,
        "unaided": unaided,
        "seconds": seconds,
    }
    with store.local() as conn:
        _check(store, resident_id)
        event = store.append(events.LESSON_FINISHED, data)
        if resident_id is None:
            return
        conn.execute(
            "INSERT INTO finished VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET unaided = max(unaided, excluded.unaided)",
            (resident_id, lesson_id, event.wall, unaided),
        )
        conn.execute("DELETE FROM place WHERE resident = ? AND lesson = ?", (resident_id, lesson_id))
        review.keep_missed(conn, today(store.clock), resident_id, lesson_id, missed)


def finished(store: Store, resident_id: str) -> frozenset[str]:
    """Ids of the lessons a person has finished."""
    return frozenset(
        row[0] for row in store.rows("SELECT lesson FROM finished WHERE resident = ?", resident_id)
    )


def ask_help(store: Store, screen: str) -> None:
    """Somebody pressed "Hỏi người hướng dẫn" on this screen."""
    store.record(events.HELP_ASKED, {"screen": screen})


def remember_place(store: Store, resident_id: str, lesson_id: str, part: int) -> None:
    """Where the person is now, to go on from after a break or a power cut; finishing the lesson forgets
    it. Each lesson keeps its own place."""
    with store.local() as conn:
        _check(store, resident_id)
        conn.execute(
            "INSERT OR REPLACE INTO place (resident, lesson, part, turn) VALUES (?1, ?2, ?3,"
            " 1 + (SELECT coalesce(max(turn), 0) FROM place WHERE resident = ?1))",
            (resident_id, lesson_id, part),
        )


def places(store: Store, resident_id: str) -> tuple[tuple[str, int], ...]:
    """Lesson and part of each lesson that was begun and not ended, the latest first."""
    query = "SELECT lesson, part FROM place WHERE resident = ? ORDER BY turn DESC"
    return tuple(store.rows(query, resident_id))


def place(store: Store, resident_id: str) -> tuple[str, int] | None:
    """Lesson and part where the person stopped last, if not at its end."""
    return next(iter(places(store, resident_id)), None)


def preferences(store: Store, resident_id: str) -> dict[str, Any]:
    """How the person likes the machine (speed, volume, text_size, theme, language, ...); {} if never
    chosen."""
    rows = store.rows("SELECT value FROM preference WHERE resident = ?", resident_id)
    return msgspec.json.decode(rows[0][0], type=dict[str, Any]) if rows else {}


def set_preferences(store: Store, resident_id: str, chosen: dict[str, Any]) -> None:
    """Remember how the person likes the machine; replaces what was chosen before."""
    with store.local() as conn:
        _check(store, resident_id)
        value = msgspec.json.encode(chosen).decode()
        conn.execute("INSERT OR REPLACE INTO preference VALUES (?, ?)", (resident_id, value))


def _check(store: Store, resident_id: str | None) -> None:
    query = "SELECT 1 FROM resident WHERE id = ?"
    if resident_id is not None and not store.rows(query, resident_id):
        raise residents.unknown()
