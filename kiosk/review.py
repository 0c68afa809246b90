"""Spaced review: a question that was missed at first comes back after two days, and once more after a week.

A small Leitner table: each question lies in a box, and each box has its days of rest. Right moves it one box on,
and out after the last; missed again puts it back into the first. Nothing of this leaves the machine.
"""

import datetime
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from msgspec import structs

from content.lesson import Lesson, Pack, Question
from kiosk.clock import today
from kiosk.store import Store

REST_DAYS = (2, 7)
"""Days a question rests in each box. Recall after a pause fastens what was learned, and each pause may be longer
(Ebbinghaus' spacing effect). Two days is the soonest that most people come back to a learning point, a week its
usual rhythm; after that daily life asks the question."""
MOST = 3
"""Questions in one review: about a minute and a half, so that it never stands before the lesson."""


@dataclass(frozen=True)
class Recall:
    """A question to ask again, and the lesson it is from."""

    lesson: Lesson
    question: Question

    @property
    def key(self) -> str:
        """Its name among questions of several lessons: "otp-la-chia-khoa-nha/c1"."""
        return f"{self.lesson.id}/{self.question.id}"

    def asked(self) -> Question:
        """The question under that name, so that a run over several lessons' questions mixes none of them up."""
        return structs.replace(self.question, id=self.key)


def keep_missed(
    conn: sqlite3.Connection, day: datetime.date, resident_id: str, lesson_id: str, missed: Iterable[str]
) -> None:
    """Puts the missed questions (ids) of a lesson into the first box, inside the caller's transaction."""
    due = _due(day, 0)
    conn.executemany(
        "INSERT OR REPLACE INTO review (resident, lesson, question, box, due) VALUES (?, ?, ?, 0, ?)",
        [(resident_id, lesson_id, question, due) for question in dict.fromkeys(missed)],
    )


def due(store: Store, resident_id: str, pack: Pack, most: int = MOST) -> tuple[Recall, ...]:
    """What is to be asked again today, the longest waiting first; those of one lesson stay together.

    Questions that the lessons no longer have are passed over.
    """
    rows = store.rows(
        "SELECT lesson, question FROM review WHERE resident = ? AND due <= ?"
        " ORDER BY min(due) OVER (PARTITION BY lesson), lesson, due, question",
        resident_id,
        today(store.clock).isoformat(),
    )
    found = (_find(pack, lesson, question) for lesson, question in rows)
    return tuple(recall for recall in found if recall is not None)[:most]


def answered(store: Store, resident_id: str, recalls: Iterable[Recall], missed: Iterable[str]) -> None:
    """A review was done: `missed` are the keys of those not right at first. Durable on return; no fact.

    Raises StoreFull. What was not waiting is left alone.
    """
    day, again = today(store.clock), frozenset(missed)
    with store.local() as conn:
        for recall in recalls:
            whose = (resident_id, recall.lesson.id, recall.question.id)
            where = "WHERE resident = ? AND lesson = ? AND question = ?"
            row = conn.execute(f"SELECT box FROM review {where}", whose).fetchone()
            if row is None:
                continue
            box = 0 if recall.key in again else int(row[0]) + 1
            if box == len(REST_DAYS):
                conn.execute(f"DELETE FROM review {where}", whose)
            else:
                conn.execute(f"UPDATE review SET box = ?, due = ? {where}", (box, _due(day, box), *whose))


def waiting(store: Store, resident_id: str) -> int:
    """How many questions rest or wait in the boxes of a person."""
    return int(store.rows("SELECT count(*) FROM review WHERE resident = ?", resident_id)[0][0])


def _due(day: datetime.date, box: int) -> str:
    return (day + datetime.timedelta(days=REST_DAYS[box])).isoformat()


def _find(pack: Pack, lesson_id: str, question_id: str) -> Recall | None:
    lesson = pack.lesson(lesson_id)
    if lesson is None:
        return None
    question = next((one for one in lesson.quiz if one.id == question_id), None)
    return Recall(lesson, question) if question else None
