"""A learning point with its people, and the class after class that they come to.

The evening is a list of steps, each safe to do again: who saw no tick holds up the card once more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from kiosk import attendance, classes, events, facilitators, residents
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.errors import KioskError
from kiosk.store import Store

PEOPLE = 12
"""Residents of the village; each class sees all of them."""
UNDO_EVERY = 5
"""Every so many steps somebody is taken back who was checked in two steps before."""
LESSON = "vi-co-ban/thanh-toan/quet-qr-tra-tien"


def settle_in(store: Store, people: int = PEOPLE) -> list[str]:
    """Enrol a facilitator and the village; returns the residents' ids, in order."""
    facilitators.add(
        store, name="Trần Thị Hoa", gender="f", birth_year=1980, village="Thôn Đoài", pin="482913"
    )
    consent = Consent(CONSENT_TEXT.version, given_by="Bà con", method="paper", guardian=None)
    return [
        residents.enrol(
            store,
            name=f"Nguyễn Văn {chr(65 + n % 26)}",
            birth_year=1950 + n % 40,
            gender="fm"[n % 2],
            village="Thôn Đoài",
            consent=consent,
        ).id
        for n in range(people)
    ]


def people_of(store: Store) -> list[str]:
    """The residents' ids in the order they were enrolled."""
    return [row[0] for row in store.rows("SELECT id FROM resident ORDER BY rowid")]


def step(store: Store, n: int, people: list[str]) -> str:
    """Do step `n` of the evening, durable on return; returns what a screen would show for it.

    Steps go class by class: everybody checks in, and every UNDO_EVERY-th step takes somebody back.
    """
    meeting, turn = divmod(n, len(people))
    session = classes.current(store)
    if session is not None and session.title != str(meeting):
        classes.close(store, session.id)
        session = None
    if session is None:
        leader = facilitators.listing(store)[0].id
        session = classes.open_class(store, leader, LESSON, str(meeting))
    attendance.check_in(store, session.id, people[turn], "camera")
    if goes(n, len(people)):
        try:
            attendance.undo(store, session.id, people[turn - 2])
        except KioskError as error:
            if error.code != "attendance.unknown":  # done before the light went out
                raise
    return f"{n}"


def goes(n: int, people: int) -> bool:
    """Whether step `n` also takes somebody back."""
    return n % UNDO_EVERY == 4 and n % people >= 2


def expected(steps: int, people: int) -> Counter[str]:
    """How many facts of each type `steps` finished steps have made, those of `settle_in` included."""
    meetings = -(-steps // people)
    made = {
        events.RESIDENT_ENROLLED: people,
        events.CLASS_OPENED: meetings,
        events.CLASS_CLOSED: max(meetings - 1, 0),
        events.CHECKED_IN: steps,
        events.UNDONE: sum(goes(n, people) for n in range(steps)),
    }
    return +Counter(made)


def keep_on(store: Store, start: int, people: list[str], show: Callable[[str], None]) -> None:
    """Step after step without end, each shown once it is done."""
    n = start
    while True:
        show(step(store, n, people))
        n += 1
