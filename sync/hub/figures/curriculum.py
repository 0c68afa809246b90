"""The lessons as the hub's figures need them: unit, skill, title; and when somebody has the basic set."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kiosk.certificates import SKILLS, PassMark
from kiosk.menu import builtin_menu
from sync.hub.figures.figures import Words

SAFETY, VNEID, SERVICES = "tu-bao-ve", "vneid", "dich-vu-cong"
"""What counts in a column of its own in form B: a skill, and two units."""
BASIC = PassMark()
"""The basic set ("bộ cơ bản"), as the certificates have it by default."""


@dataclass(frozen=True, slots=True)
class Known:
    """A lesson of the built-in pack. `order` is its place in the menu."""

    unit: str
    skill: str
    title: Words
    order: int


@lru_cache(maxsize=1)
def lessons() -> Mapping[str, Known]:
    """The lessons of the built-in pack by id. The first call reads some fifty files (about a second)."""
    return {
        one.id: Known(one.unit, one.tags.skill, Words(one.title.text, one.title.en or one.title.text), order)
        for order, one in enumerate(builtin_menu().lessons)
    }


def title_of(lesson: str) -> Words:
    """A lesson's title, its id when it is not of the built-in pack."""
    known = lessons().get(lesson)
    return known.title if known else Words(lesson, lesson)


def topic_of(lesson: str) -> str:
    """Form B's other column in which an attendance at this lesson counts: "vneid", "services", "safety" or ""."""
    known = lessons().get(lesson)
    if known is None:
        return ""
    if known.unit in (VNEID, SERVICES):
        return "vneid" if known.unit == VNEID else "services"
    return "safety" if known.skill == SAFETY else ""


def has_basic(finished: Collection[str]) -> bool:
    """Whether these lessons make the basic set; what is not of the built-in pack does not count."""
    index = lessons()
    skills = [index[one].skill for one in set(finished) if one in index]
    return len(skills) >= BASIC.lessons and all(skills.count(one) >= BASIC.each_skill for one in SKILLS)
