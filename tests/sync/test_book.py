"""The book of what goes to the commune says plainly what waits and what was not taken."""

from __future__ import annotations

import datetime

from kiosk import events
from sync import book
from sync.client import send_pending
from sync.outbox import pack, pack_next, set_aside


def test_what_was_not_taken_is_told_by_kind_day_and_reason(joined):
    joined.attend(3)
    with joined.store.local():
        joined.store.append(events.LESSON_FINISHED, {"session": "s", "resident": None, "lesson": "x"})
    (span,) = joined.store.spans()
    for after, why in ((0, "batch.bad_json"), (1, "batch.bad_json"), (2, "batch.too_large"), (3, "?")):
        packed = pack(joined.store, joined.enrolment, span, after, 1)
        assert packed is not None
        set_aside(joined.store, joined.enrolment, packed, why)
    with joined.store.local() as conn:
        conn.execute(
            "INSERT INTO sync_quarantine VALUES (?, ?, 999, 'conflict', 'held', 1)",
            (joined.enrolment.hub, span.stream),
        )
    found = {(one.kind, one.reason, one.count) for one in book.not_taken(joined.store, joined.enrolment)}
    assert found == {
        ("attendance", "unreadable", 2),
        ("attendance", "large", 1),
        ("lesson", "other", 1),
        ("other", "conflict", 1),
    }
    walls = [one.wall for one in book.not_taken(joined.store, joined.enrolment)]
    assert walls[-1] is None
    assert datetime.datetime.fromtimestamp(walls[0] / 1000).date() == datetime.date.today()


def test_since_when_something_waits_is_the_oldest_unsent_fact(joined):
    assert book.waits_since(joined.store, joined.enrolment) is None
    joined.attend(2)
    first = joined.store.events_after(0, 1)[0].wall
    assert book.waits_since(joined.store, joined.enrolment) == first
    assert book.waits_since(joined.store, None) == first
    send_pending(joined.store, joined.enrolment, joined.key)
    assert book.waits_since(joined.store, joined.enrolment) is None
    assert pack_next(joined.store, joined.enrolment) is None


def test_every_kind_of_fact_that_is_about_people_has_a_plain_word():
    """A call for help and how the machine is are "other"."""
    named = {value for name, value in vars(events).items() if name.isupper() and "." in str(value)}
    assert named - set(book.KINDS) == {events.HELP_ASKED, events.MACHINE_STATE}
