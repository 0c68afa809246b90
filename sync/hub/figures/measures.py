"""What the facts of a commune add up to, by village, lesson, month and day: one pure function, `count`.

| Measure | Counts |
|---|---|
| enrolled | people who got a card |
| people | different people who learned at least once: were there in a class, or finished a lesson with their card |
| women, older, adults | of them women; 60 and over; 16 and over |
| basic | people who finished the basic set |
| active, active_women, active_older | different people who learned in the period |
| leaders | different facilitators who led a class |
| classes, seats, guests | classes opened; attendances, guests included; guests among them |
| lessons | lessons finished on the machine, with a card or without |
| first_try, questions, unaided, seconds | of these: questions right at once, questions, practices without help, time |
| minutes | from opening to closing of classes, at most eight hours each |
| help, good, so_so, hard | calls for help; faces tapped after a class |

A person stands in the month of the first time (`people`, `basic`), so that months add up. A class counts on the day it
was opened, and who was there with it. What belongs to no known day stands in the period UNCERTAIN.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sync.hub.facts.dating import UNCERTAIN
from sync.hub.facts.facts import SEPARATOR, Facts
from sync.hub.figures.curriculum import has_basic
from sync.hub.storage.rollup_tables import MEASURES

EVER = ""
"""The period of all time, what is undated included."""
ALL, VILLAGE, LESSON, DAY = "all", "village", "lesson", "day"
"""Kinds of figures: of the place, a village of it (`part` its name), a lesson (`part` its id), a single day."""
LONGEST_CLASS_MS = 8 * 3600 * 1000
OLDER = ("60-69", "70+")
CHILD = "<16"
_AT = {name: place for place, name in enumerate(MEASURES)}

K = TypeVar("K", bound=Hashable)
Key = tuple[str, str, str]
"""kind, period, part."""
Figures = dict[Key, list[int]]


@dataclass(frozen=True)
class Stream:
    """The facts of one stream, the village and house where its machine stands, and when it was begun (`turn`: streams
    count up)."""

    name: str
    village: str
    house: str
    turn: int
    facts: Facts


@dataclass(frozen=True)
class Held:
    """A class as all streams tell it."""

    id: str
    day: str
    at: int
    lesson: str
    village: str
    house: str
    minutes: int | None
    leaders: tuple[str, ...]


@dataclass(frozen=True)
class Sitting:
    """Somebody in a class: `day` and `lesson` are the class's."""

    held: Held
    who: str
    at: int
    guest: bool
    method: str
    band: str
    gender: str


@dataclass
class _Person:
    band: str = ""
    gender: str = ""
    village: str = ""
    enrolled: str | None = None
    first: str | None = None
    done: dict[str, str] = field(default_factory=dict)


def in_turn(streams: Iterable[Stream]) -> list[Stream]:
    """Streams in the order in which they were begun: what a later one says of somebody holds."""
    return sorted(streams, key=lambda one: (one.turn, one.name))


def held_classes(streams: Sequence[Stream]) -> dict[str, Held]:
    """The classes of a commune by id. One that went on in another stream is still one."""
    found: dict[str, Held] = {}
    for one in in_turn(streams):
        for number, (day, at, lesson, village, closed, leaders) in one.facts.classes.items():
            names = tuple(name for name in leaders.split(SEPARATOR) if name)
            other = found.get(number)
            if other is not None:
                names = tuple(dict.fromkeys((*other.leaders, *names)))
            if at is not None:
                minutes = None if closed is None else _minutes(at, closed)
                if other is not None and minutes is None:
                    minutes = other.minutes
                found[number] = Held(
                    number, day, at, lesson, village or one.village, one.house, minutes, names
                )
            elif other is not None and closed is not None:
                ended = _minutes(other.at, closed) if other.minutes is None else other.minutes
                found[number] = Held(
                    number, other.day, other.at, other.lesson, other.village, other.house, ended, names
                )
    return found


def sittings(streams: Sequence[Stream], classes: dict[str, Held]) -> list[Sitting]:
    """Who was there when all has been said, each once a class. A class whose opening is not known counts on the day
    of each attendance, without a lesson."""
    latest: dict[tuple[str, str], Sitting | None] = {}
    for one in in_turn(streams):
        for key, (day, at, here, guest, method, band, gender) in one.facts.seats.items():
            held = classes.get(key[0]) or Held(key[0], day, at, "", one.village, one.house, None, ())
            latest[key] = Sitting(held, key[1], at, bool(guest), method, band, gender) if here else None
    there = [sat for sat in latest.values() if sat is not None]
    return sorted(there, key=lambda sat: (sat.at, sat.held.id, sat.who))


def persons(streams: Sequence[Stream]) -> dict[str, tuple[str, str, str, str, bool]]:
    """People with a card by pseudonym: day of enrolment, band, gender, village, and whether they asked to be forgotten (then
    nothing more is told of them)."""
    found: dict[str, tuple[str, str, str, str, bool]] = {}
    for one in in_turn(streams):
        for person, (day, band, gender, village, gone) in one.facts.persons.items():
            other = found.get(person)
            if gone or (other is not None and other[4]):
                found[person] = (min(day, other[0]) if other else day, "", "", "", True)
            elif other is None or day < other[0]:
                found[person] = (day, band, gender, village, False)
    return found


def count(streams: Sequence[Stream]) -> Figures:
    """All figures of a commune from the facts of its streams, in any order; rows that are all zero are left out."""
    streams = in_turn(streams)
    classes = held_classes(streams)
    figures: Figures = defaultdict(lambda: [0] * len(MEASURES))
    different: dict[tuple[Key, str], set[str]] = defaultdict(set)
    people: dict[str, _Person] = defaultdict(_Person)
    for who, (day, band, gender, village, _) in persons(streams).items():
        people[who] = _Person(band, gender, village, day)

    def add(keys: Iterable[Key], measure: str, n: int = 1) -> None:
        place = _AT[measure]
        for key in keys:
            figures[key][place] += n

    def learned(who: str, day: str, village: str, lesson: str) -> None:
        person = people[who]
        person.village = person.village or village
        person.first = day if person.first is None else min(person.first, day)
        keys = _keys(day, person.village, lesson)
        for key in keys:
            different[key, "active"].add(who)
            if person.gender == "f":
                different[key, "active_women"].add(who)
            if person.band in OLDER:
                different[key, "active_older"].add(who)

    for held in classes.values():
        keys = _keys(held.day, held.village, held.lesson)
        add(keys, "classes")
        add(keys, "minutes", held.minutes or 0)
        for key in keys:
            different[key, "leaders"].update(held.leaders)
    first_of: dict[tuple[str, str], str] = {}
    for sat in sittings(streams, classes):
        keys = _keys(sat.held.day, sat.held.village, sat.held.lesson)
        add(keys, "seats")
        if sat.guest:
            add(keys, "guests")
            continue
        learned(sat.who, sat.held.day, sat.held.village, sat.held.lesson)
        _earlier(first_of, (sat.who, sat.held.lesson), sat.held.day)
    for one in streams:
        for day, _, who, lesson, first_try, questions, unaided, seconds in one.facts.lessons.values():
            keys = _keys(day, (people[who].village if who else "") or one.village, lesson)
            add(keys, "lessons")
            add(keys, "first_try", first_try)
            add(keys, "questions", questions)
            add(keys, "unaided", unaided)
            add(keys, "seconds", seconds)
            if who:
                learned(who, day, one.village, lesson)
                _earlier(first_of, (who, lesson), day)
                _earlier(people[who].done, lesson, day)
        for (kind, about, day), (_, good, so_so, hard) in one.facts.voices.items():
            held_then = classes.get(about) if kind == "class" else None
            keys = _keys(day, held_then.village if held_then else one.village, "")
            if kind == "help":
                add(keys, "help", good)
            else:
                add(keys, "good", good)
                add(keys, "so_so", so_so)
                add(keys, "hard", hard)
    for person in people.values():
        _count_person(person, add)
    for (_, lesson), day in first_of.items():
        if lesson:
            add(((LESSON, day[:7] if day != UNCERTAIN else day, lesson), (LESSON, EVER, lesson)), "people")
    for (key, measure), names in different.items():
        figures[key][_AT[measure]] = len(names)
    return {key: row for key, row in figures.items() if any(row)}


def _count_person(person: _Person, add: Callable[[Iterable[Key], str], None]) -> None:
    if person.enrolled is not None:
        add(_keys(person.enrolled, person.village, "")[:4], "enrolled")
    if person.first is None:
        return
    keys = _keys(person.first, person.village, "")[:4]
    add(keys, "people")
    if person.gender == "f":
        add(keys, "women")
    if person.band in OLDER:
        add(keys, "older")
    if person.band and person.band != CHILD:
        add(keys, "adults")
    if has_basic(person.done):
        done = sorted((day, lesson) for lesson, day in person.done.items())
        lessons: set[str] = set()
        for day, lesson in done:
            lessons.add(lesson)
            if has_basic(lessons):
                add(_keys(day, person.village, "")[:4], "basic")
                break


def _keys(day: str, village: str, lesson: str) -> tuple[Key, ...]:
    """Every row in which something of this day, village and lesson counts; the first four are the place's and the
    village's."""
    month = day if day == UNCERTAIN else day[:7]
    of_place = ((ALL, month, ""), (ALL, EVER, ""), (VILLAGE, month, village), (VILLAGE, EVER, village))
    of_day = ((DAY, day, ""),)
    return (
        (*of_place, *of_day, (LESSON, month, lesson), (LESSON, EVER, lesson)) if lesson else of_place + of_day
    )


def _earlier(days: dict[K, str], key: K, day: str) -> None:
    known = days.get(key)
    if known is None or day < known:
        days[key] = day


def _minutes(opened: int, closed: int) -> int:
    return min(max(closed - opened, 0), LONGEST_CLASS_MS) // 60_000
