"""What the events of one stream say, typed and dated: who was enrolled, which classes were held, who was there.

The same code reads a whole stream and the events that are new: then what is kept of the persons and classes they
are about is read first.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from kiosk import events
from sync.hub.facts.dating import Dated, Dating

LONGEST = 200
"""Letters of a text that are kept."""
LARGEST = 1_000_000
"""No count of an event is believed above this."""
SEPARATOR = "\x1f"
"""Between the facilitators of a class."""

Event = tuple[int, str, str, int, str]
"""seq, type, boot, mono, data (JSON)."""
Person = tuple[str, str, str, str, int]
"""day, band, gender, village, gone."""
Class = tuple[str, int | None, str, str, int | None, str]
"""day, opened at (None: its opening is not known), lesson, village, closed at, facilitators."""
Seat = tuple[str, int, int, int, str, str, str]
"""day, at, here, guest, method, band, gender."""
Finish = tuple[str, int, str, str, int, int, int, int]
"""day, at, person ("": nobody with a card), lesson, first_try, questions, unaided, seconds."""
Voice = tuple[int, int, int, int]
"""at, good, so_so, hard; of kind "help", `good` is how often help was asked for."""
State = tuple[int, str, int | None, int | None, int | None, int | None, int | None, str]
"""at, version, pending, disk_mb, clock, camera, sound, packs."""


@dataclass
class Facts:
    """What is known of one stream, by key: person; class; (class, who); seq; (kind, about, day)."""

    persons: dict[str, Person] = field(default_factory=dict)
    classes: dict[str, Class] = field(default_factory=dict)
    seats: dict[tuple[str, str], Seat] = field(default_factory=dict)
    lessons: dict[int, Finish] = field(default_factory=dict)
    voices: dict[tuple[str, str, str], Voice] = field(default_factory=dict)
    machine: State | None = None


def read(found: Iterable[Event], dated: dict[str, Dating], facts: Facts) -> Facts:
    """Add what these events say, in the order of their numbers, to `facts`; returns them."""
    for seq, type, boot, mono, raw in found:
        take = _TAKE.get(type)
        if take is not None and boot in dated:
            data = msgspec.json.decode(raw)
            if isinstance(data, dict):
                take(facts, seq, dated[boot].of(mono), data)
    return facts


def key_in(raw: str, name: str) -> str:
    """The text under this name in an event's data (JSON), as it is a key of `Facts`."""
    data = msgspec.json.decode(raw)
    return _text(data.get(name)) if isinstance(data, dict) else ""


def _enrolled(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    person = _text(data.get("resident"))
    before = facts.persons.get(person)
    day = before[0] if before else on.day
    told = (_text(data.get("band")), _text(data.get("gender")), _text(data.get("village")))
    facts.persons[person] = (day, *told, before[4] if before else 0)


def _forgotten(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    person = _text(data.get("resident"))
    before = facts.persons.get(person)
    facts.persons[person] = (before[0] if before else on.day, "", "", "", 1)


def _opened(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    number = _text(data.get("class"))
    before = facts.classes.get(number)
    leaders = _with(before[5] if before else "", _text(data.get("facilitator")))
    lesson, village = _text(data.get("lesson")), _text(data.get("village"))
    facts.classes[number] = (on.day, on.at, lesson, village, before[4] if before else None, leaders)


def _handed_over(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    number = _text(data.get("class"))
    *rest, leaders = facts.classes.get(number, _unopened(on))
    facts.classes[number] = (*rest, _with(str(leaders), _text(data.get("to"))))  # type: ignore[assignment]


def _closed(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    number = _text(data.get("class"))
    day, at, lesson, village, _, leaders = facts.classes.get(number, _unopened(on))
    facts.classes[number] = (day, at, lesson, village, on.at, leaders)


def _checked_in(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    key = (_text(data.get("class")), _text(data.get("resident")))
    before = facts.seats.get(key)
    if before is None or not before[2]:
        facts.seats[key] = (on.day, on.at, 1, 0, _text(data.get("method")), "", "")


def _guest(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    key = (_text(data.get("class")), _text(data.get("guest")))
    facts.seats[key] = (on.day, on.at, 1, 1, "", _text(data.get("band")), _text(data.get("gender")))


def _undone(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    who = _text(data.get("resident")) or _text(data.get("guest"))
    guest = int(not _text(data.get("resident")))
    facts.seats[_text(data.get("class")), who] = (on.day, on.at, 0, guest, "", "", "")


def _finished(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    questions = _count(data.get("questions"))
    facts.lessons[seq] = (
        on.day,
        on.at,
        _text(data.get("resident")),
        _text(data.get("lesson")),
        min(_count(data.get("first_try")), questions),
        questions,
        int(data.get("unaided") is True),
        _count(data.get("seconds")),
    )


def _felt(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    taps = (_count(data.get("good")), _count(data.get("so_so")), _count(data.get("hard")))
    facts.voices["class", _text(data.get("class")), on.day] = (on.at, *taps)


def _help(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    key = ("help", _text(data.get("screen")), on.day)
    before = facts.voices.get(key, (0, 0, 0, 0))
    facts.voices[key] = (max(on.at, before[0]), before[1] + 1, 0, 0)


def _machine(facts: Facts, seq: int, on: Dated, data: dict[str, Any]) -> None:
    def told(name: str) -> int | None:
        value = data.get(name)
        if isinstance(value, bool):
            return int(value)
        return min(max(value, 0), 10**9) if isinstance(value, int) else None

    parts = (told("pending"), told("disk_mb"), told("clock"), told("camera"), told("sound"))
    facts.machine = (on.at, _text(data.get("version")), *parts, _text(data.get("packs")))


_TAKE: dict[str, Callable[[Facts, int, Dated, dict[str, Any]], None]] = {
    events.RESIDENT_ENROLLED: _enrolled,
    events.RESIDENT_FORGOTTEN: _forgotten,
    events.CLASS_OPENED: _opened,
    events.CLASS_HANDED_OVER: _handed_over,
    events.CLASS_CLOSED: _closed,
    events.CHECKED_IN: _checked_in,
    events.GUEST: _guest,
    events.UNDONE: _undone,
    events.LESSON_FINISHED: _finished,
    events.CLASS_FEEDBACK: _felt,
    events.HELP_ASKED: _help,
    events.MACHINE_STATE: _machine,
}


def _unopened(on: Dated) -> Class:
    return (on.day, None, "", "", None, "")


def _with(leaders: str, one: str) -> str:
    known = [name for name in leaders.split(SEPARATOR) if name]
    return leaders if one in known or not one else SEPARATOR.join([*known, one])


def _text(value: object) -> str:
    """What may stand in a text column of either database."""
    return value[:LONGEST].replace("\x00", "") if isinstance(value, str) else ""


def _count(value: object) -> int:
    return min(max(value, 0), LARGEST) if isinstance(value, int) and not isinstance(value, bool) else 0
