"""How a class was for those who leave it: one tap on one of three faces, counted without a name.

A vote is durable when its face sinks. The counts become one fact (`class.feedback`) when the class closes; who
tapped which face is never known, not even on this machine.
"""

from dataclasses import dataclass

from kiosk import attendance, events
from kiosk.errors import KioskError
from kiosk.store import Store

FACES = ("good", "so_so", "hard")
"""Easy to follow, so-so, too hard: the columns of the table, in the order of the screen."""


@dataclass(frozen=True)
class Feedback:
    """How many tapped each face."""

    good: int = 0
    so_so: int = 0
    hard: int = 0

    @property
    def voices(self) -> int:
        return self.good + self.so_so + self.hard


def vote(store: Store, class_id: str, face: str) -> Feedback:
    """One more tap on a face of an open class; returns the counts with it.

    Raises KioskError (feedback.face, class.unknown, class.closed) and StoreFull.
    """
    if face not in FACES:
        raise KioskError(
            "feedback.face",
            f"The face must be one of {', '.join(FACES)}; not {face!r}.",
            "Mình chạm một khuôn mặt trên màn hình nhé.",
        )
    with store.local() as conn:
        if not conn.execute("SELECT 1 FROM class WHERE id = ? AND closed IS NULL", (class_id,)).fetchone():
            known = conn.execute("SELECT 1 FROM class WHERE id = ?", (class_id,)).fetchone()
            raise attendance.class_closed() if known else attendance.no_class()
        conn.execute(
            f"INSERT INTO feedback (class, {face}) VALUES (?, 1)"
            f" ON CONFLICT (class) DO UPDATE SET {face} = {face} + 1",
            (class_id,),
        )
    return counts(store, class_id)


def counts(store: Store, class_id: str) -> Feedback:
    """How many tapped each face so far."""
    rows = store.rows("SELECT good, so_so, hard FROM feedback WHERE class = ?", class_id)
    return Feedback(*rows[0]) if rows else Feedback()


def tell_within(store: Store, class_id: str) -> Feedback:
    """The counts of a class that closes, as one fact if anybody tapped; inside the caller's transaction."""
    found = counts(store, class_id)
    if found.voices:
        store.append(
            events.CLASS_FEEDBACK,
            {"class": class_id, "good": found.good, "so_so": found.so_so, "hard": found.hard},
        )
    return found
