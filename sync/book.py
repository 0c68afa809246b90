"""The book of what goes to the commune, for who looks at it: since when something waits, and what was not taken."""

from dataclasses import dataclass

from kiosk import events
from kiosk.store import Store
from sync import outbox
from sync.enrolment import Enrolment

KINDS = {
    events.RESIDENT_ENROLLED: "person",
    events.RESIDENT_FORGOTTEN: "person",
    events.CARD_ISSUED: "card",
    events.CARD_REVOKED: "card",
    events.CLASS_OPENED: "class",
    events.CLASS_HANDED_OVER: "class",
    events.CLASS_CLOSED: "class",
    events.CLASS_FEEDBACK: "class",
    events.CLASS_ANSWERED: "class",
    events.CHECKED_IN: "attendance",
    events.GUEST: "attendance",
    events.UNDONE: "attendance",
    events.SESSION_STARTED: "lesson",
    events.LESSON_FINISHED: "lesson",
    events.CERTIFICATE_ISSUED: "certificate",
}
"""Type of a fact -> what a facilitator would call it; any other is "other"."""


@dataclass(frozen=True)
class NotTaken:
    """Facts of one kind and one day that the hub would not take, for one reason.

    `kind` is a value of KINDS or "other", `wall` the time of the last one (ms since 1970 UTC, None when it is no longer
    here), `reason` "conflict" (the hub holds another fact under that number), "large", "unreadable" or "other",
    `why` the hub's own word.
    """

    kind: str
    reason: str
    count: int
    wall: int | None
    why: str


def not_taken(store: Store, enrolment: Enrolment) -> list[NotTaken]:
    """What lies in the quarantine, the latest first; 200 lines at most are read."""
    rows = store.rows(
        "SELECT coalesce(e.type, ''), q.verdict, q.why, count(*), max(e.wall) FROM sync_quarantine q"
        " LEFT JOIN stream s ON s.id = q.stream LEFT JOIN event e ON e.n = s.base + q.seq"
        " WHERE q.hub = ? GROUP BY e.type, q.verdict, q.why, e.wall / 86400000"
        " ORDER BY max(e.wall) DESC, e.type LIMIT 200",
        enrolment.hub,
    )
    return [
        NotTaken(KINDS.get(type, "other"), _reason(verdict, why), count, wall, why)
        for type, verdict, why, count, wall in rows
    ]


def waits_since(store: Store, enrolment: Enrolment | None) -> int | None:
    """When the oldest fact that still waits was recorded (ms since 1970 UTC, as the machine believed); None when
    nothing waits."""
    for span in store.spans():
        answered = outbox.through(store, enrolment.hub, span.stream) if enrolment else 0
        first = store.events_after(answered, 1, span)
        if first:
            return first[0].wall
    return None


def _reason(verdict: str, why: str) -> str:
    if verdict == "conflict":
        return "conflict"
    if "large" in why or "longer" in why:
        return "large"
    return "unreadable" if why.startswith("batch.") or "json" in why.lower() else "other"
