"""The facts a learning point records.

| Type | Data |
|---|---|
| resident.enrolled | resident, band, gender, village, consent: {version, at, by} |
| resident.forgotten | resident |
| card.issued | resident |
| card.revoked | resident, reason |
| class.opened | class, lesson, facilitator, village |
| class.handed_over | class, from, to |
| class.closed | class, residents, guests, auto: true when the machine did it |
| class.feedback | class, good, so_so, hard (taps on three faces, nobody's name) |
| class.answered | class, lesson, question, questions: how many there are, right: [resident], other: [resident] |
| attendance.checked_in | class, resident, method |
| attendance.guest | class, guest, gender, band |
| attendance.undone | class, resident or guest |
| session.started | session, resident or null, method |
| lesson.finished | session, resident or null, lesson, first_try, questions, unaided, seconds |
| help.asked | screen |
| certificate.issued | certificate, resident, lessons, day, name_check |
| machine.state | version, pending, disk_mb, clock, camera, sound: true when good; a part nobody knows of is left out;
  packs of the hub if there are any ("bai-cua-xa 2 3!": version 2, version 3 did not load) |

Data never holds a name, a card number or a secret: `resident`, `facilitator`, `from`, `to` and `guest` are random ids of
this database, `consent.by` is "self" or "guardian". band is one of BANDS, gender of GENDERS, method of
METHODS. `certificate` is a hash of the code on the paper and `name_check` a hash of the name keyed with that
code: without the paper neither says anything (kiosk.certificates).
"""

from dataclasses import dataclass
from typing import Any

RESIDENT_ENROLLED = "resident.enrolled"
RESIDENT_FORGOTTEN = "resident.forgotten"
CARD_ISSUED = "card.issued"
CARD_REVOKED = "card.revoked"
CLASS_OPENED = "class.opened"
CLASS_HANDED_OVER = "class.handed_over"
CLASS_CLOSED = "class.closed"
CLASS_FEEDBACK = "class.feedback"
CLASS_ANSWERED = "class.answered"
CHECKED_IN = "attendance.checked_in"
GUEST = "attendance.guest"
UNDONE = "attendance.undone"
SESSION_STARTED = "session.started"
LESSON_FINISHED = "lesson.finished"
HELP_ASKED = "help.asked"
CERTIFICATE_ISSUED = "certificate.issued"
MACHINE_STATE = "machine.state"

VERSION = 1
BANDS = ("<16", "16-29", "30-44", "45-59", "60-69", "70+")
GENDERS = ("f", "m", "-")
METHODS = ("camera", "scanner", "number", "list")


@dataclass(frozen=True, slots=True)
class Event:
    """One recorded fact (upload protocol 2).

    `id` is a UUIDv7, `stream` the random id of this database, `seq` its gapless number from 1, `v` the
    version of `data`'s shape, `wall` ms since 1970 UTC as the machine believed, `mono` steady ms within the
    boot `boot`.
    """

    id: str
    stream: str
    seq: int
    type: str
    v: int
    wall: int
    boot: str
    mono: int
    data: dict[str, Any]


def band(birth_year: int, this_year: int) -> str:
    """Age band of someone born in `birth_year`, by calendar years (the day of birth is not kept)."""
    age = this_year - birth_year
    for limit, name in zip((16, 30, 45, 60, 70), BANDS, strict=False):
        if age < limit:
            return name
    return BANDS[-1]
