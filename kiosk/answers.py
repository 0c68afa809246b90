"""What a class answered in the card quiz: who was right, question by question, and what that is worth to each.

One fact a question, not one a person: thirty answers are a kilobyte instead of eight on the wire. Asked again in the
same class, a question counts as answered the last time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk import attendance, events, review
from kiosk.clock import today
from kiosk.store import Store


@dataclass(frozen=True)
class Result:
    """One question of a class: how many were right of how many who answered."""

    question: str
    right: int
    answered: int


def record(
    store: Store,
    class_id: str,
    lesson_id: str,
    question_id: str,
    questions: int,
    right: Sequence[str],
    other: Sequence[str],
) -> None:
    """The answers to one of the `questions` of a lesson's card quiz: ids of residents. Durable on return.

    Who has answered at least half of the questions has finished the lesson with the class; what they missed comes back
    for review some days later. Raises KioskError (class.unknown, class.closed) and StoreFull.
    """
    data = {
        "class": class_id,
        "lesson": lesson_id,
        "question": question_id,
        "questions": questions,
        "right": list(right),
        "other": list(other),
    }
    rows = [(class_id, question_id, who, 1) for who in right] + [
        (class_id, question_id, who, 0) for who in other
    ]
    with store.local() as conn:
        if not conn.execute("SELECT 1 FROM class WHERE id = ? AND closed IS NULL", (class_id,)).fetchone():
            known = conn.execute("SELECT 1 FROM class WHERE id = ?", (class_id,)).fetchone()
            raise attendance.class_closed() if known else attendance.no_class()
        event = store.append(events.CLASS_ANSWERED, data)
        conn.execute("DELETE FROM answer WHERE class = ? AND question = ?", (class_id, question_id))
        conn.executemany("INSERT INTO answer (class, question, who, is_right) VALUES (?, ?, ?, ?)", rows)
        day = today(store.clock)
        for who in other:
            review.keep_missed(conn, day, who, lesson_id, [question_id])
        conn.execute(
            "INSERT OR IGNORE INTO finished (resident, lesson, at, unaided) SELECT a.who, ?2, ?3, 0 FROM answer a"
            " JOIN resident r ON r.id = a.who WHERE a.class = ?1 GROUP BY a.who HAVING 2 * count(*) >= ?4",
            (class_id, lesson_id, event.wall, questions),
        )


def results(store: Store, class_id: str) -> list[Result]:
    """What a class answered, in the order it was asked first."""
    query = "SELECT question, sum(is_right), count(*) FROM answer WHERE class = ? GROUP BY question ORDER BY min(rowid)"
    return [Result(*row) for row in store.rows(query, class_id)]


def of_person(store: Store, class_id: str, resident_id: str) -> dict[str, bool]:
    """What one person answered in a class: question -> whether right. For that person alone, never for the room."""
    query = "SELECT question, is_right FROM answer WHERE class = ? AND who = ? ORDER BY rowid"
    return {question: bool(right) for question, right in store.rows(query, class_id, resident_id)}
