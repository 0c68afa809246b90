"""The shapes of what the hub's pages show: frozen, each figure with the sentence that says what it counts.

| Page | Made by |
|---|---|
| overview, commune, map, months | sync.hub.overview_figures: `overview`, `commune`, `map_values`, `months` |
| classes, lessons | sync.hub.learning_figures: `classes`, `lessons` |
| fleet | sync.hub.fleet: `fleet` |
| feedback inbox | sync.hub.inbox: `inbox`, `set_state` |
| initiatives | sync.hub.initiatives: `listing`, `share`, `copy`, `set_state` |
| targets | sync.hub.targets: `progress`, `read_csv`, `keep` |

All of them read only what sync.hub.rollup keeps, never the events, and are as new as its last `refresh`. Days are
"YYYY-MM-DD" as lived in Viet Nam, months "YYYY-MM", moments ms since 1970 (UTC). Places are codes ("01", "00004");
a commune's name is looked up where the page is written.
"""

from dataclasses import dataclass
from typing import Literal

FEWEST = 5
"""Counts of people below this are not shown (protocol 8)."""


@dataclass(frozen=True, slots=True)
class Words:
    """The same in Vietnamese and in English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose figures: the whole country (both empty), a province, or one commune of it."""

    province: str = ""
    commune: str = ""

    @property
    def level(self) -> Literal["country", "province", "commune"]:
        if self.commune:
            return "commune"
        return "province" if self.province else "country"


@dataclass(frozen=True, slots=True)
class Count:
    """A count, of people or of something else. People under FEWEST are not to be shown: use `shown`."""

    n: int
    people: bool = True

    @property
    def hidden(self) -> bool:
        return self.people and 0 < self.n < FEWEST

    @property
    def shown(self) -> int | None:
        """The count, None when it must not be shown."""
        return None if self.hidden else self.n

    def text(self, lang: str = "vi") -> str:
        """As a page writes it: "1.246", "dưới 5"; in English "1,246", "under 5"."""
        if self.hidden:
            return f"dưới {FEWEST}" if lang == "vi" else f"under {FEWEST}"
        return grouped(self.n, lang)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a page: what it is called, how much, by how much more than the month before (None: hidden or
    not known), and what exactly is counted. `share` is in percent of `share_of` where that says something."""

    id: str
    name: Words
    count: Count
    definition: Words
    growth: int | None = None
    share: float | None = None
    share_of: Words | None = None


@dataclass(frozen=True, slots=True)
class DayCount:
    """Attendances and lessons finished on one day."""

    day: str
    seats: int
    lessons: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A commune of a province, or a province of the country, or a village of a commune (`key`: its name).

    `adults` is how many adults live there, None when nobody has told (`hub villages`); `share` is `people` among
    them in percent, None when hidden or not known; `growth` is how many percent points (of adults) or people (no
    adults known) more than the month before. `rank` counts from 1; None for a row that is not ranked.
    """

    province: str
    commune: str
    key: str
    adults: int | None
    people: Count
    basic: Count
    share: float | None
    classes: int
    seats: int
    growth: float | None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """A country's, province's or commune's page. `days` are those of `month`; `places` are the parts of the scope
    (provinces, communes, villages), best share first."""

    scope: Scope
    month: str
    months: tuple[str, ...]
    figures: tuple[Figure, ...]
    days: tuple[DayCount, ...]
    places: tuple[PlaceRow, ...]
    undated: int
    as_of: int | None


@dataclass(frozen=True, slots=True)
class MapValue:
    """What a place is coloured by: `value` is None where it is hidden or there is none yet (drawn hollow)."""

    province: str
    commune: str
    value: float | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class MapValues:
    """One measure over all provinces, or over all communes of one (or of the country)."""

    measure: str
    name: Words
    definition: Words
    month: str
    values: tuple[MapValue, ...]


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class that was held. `day` is None when nobody knows it; `minutes` from opening to closing, None while open."""

    id: str
    province: str
    commune: str
    village: str
    house: str
    lesson: str
    title: Words
    day: str | None
    at: int
    minutes: int | None
    seats: Count
    guests: int
    faces: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class ClassList:
    """One page of classes, the latest first; `total` of them in all."""

    scope: Scope
    month: str
    rows: tuple[ClassRow, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson: how much it is learnt, and where people fail. Percentages are None when nobody has tried.

    `finished` times on the machine, `seats` in classes on it, `first_try` % of its questions answered right at once,
    `unaided` % of its practices done without help, `minutes` a lesson takes on the average.
    """

    lesson: str
    unit: str
    title: Words
    finished: int
    people: Count
    seats: int
    first_try: float | None
    unaided: float | None
    minutes: float | None
    hard: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something about a machine that somebody should see to. `weight`: "look" or "visit"."""

    id: str
    weight: Literal["look", "visit"]
    words: Words


@dataclass(frozen=True, slots=True)
class Machine:
    """One learning point's machine as it told last. Parts of which it has said nothing are None.

    `state`: "good", "quiet" (no contact for more than a day), "visit" (it needs one), "revoked".
    """

    device: str
    province: str
    commune: str
    village: str
    house: str
    enrolled: int
    revoked: int | None
    contact: int | None
    version: str | None
    pending: int | None
    quarantined: int
    disk_mb: int | None
    clock_good: bool | None
    camera: bool | None
    sound: bool | None
    told: int | None
    state: Literal["good", "quiet", "visit", "revoked"]
    troubles: tuple[Trouble, ...]
    packs: str = ""
    """The packs of lessons that it has from this hub: "bai-cua-xa 2 3!" (version 2; version 3 does not load)."""


@dataclass(frozen=True, slots=True)
class Fleet:
    """All machines of a scope, those that need something first, and how many are in which state."""

    scope: Scope
    machines: tuple[Machine, ...]
    good: int
    quiet: int
    visit: int
    to_review: int
    as_of: int


FeedbackState = Literal["new", "seen", "doing", "done"]
FEEDBACK_STATES: dict[FeedbackState, Words] = {
    "new": Words("Mới", "New"),
    "seen": Words("Đã xem", "Seen"),
    "doing": Words("Đang làm", "Being done"),
    "done": Words("Xong", "Done"),
}


@dataclass(frozen=True, slots=True)
class FeedbackItem:
    """What a learning point passed on: the faces tapped after a class, or the help asked for on a day.

    `kind` "class" or "help"; `id` names it in `set_state`. `faces` are (easy, so-so, hard); `help` is how often help
    was asked for that day, by screen, the most first.
    """

    id: str
    kind: Literal["class", "help"]
    province: str
    commune: str
    village: str
    day: str | None
    at: int
    lesson: str
    title: Words
    faces: tuple[int, int, int]
    help: tuple[tuple[str, int], ...]
    state: FeedbackState
    note: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """One page of feedback, the latest first, and how many there are in each state."""

    scope: Scope
    items: tuple[FeedbackItem, ...]
    counts: dict[FeedbackState, int]
    total: int
    page: int
    pages: int


InitiativeState = Literal["sent", "weighed", "chosen", "spread", "set_aside"]
INITIATIVE_STATES: dict[InitiativeState, Words] = {
    "sent": Words("Mới gửi", "Sent"),
    "weighed": Words("Đang xem xét", "Being weighed"),
    "chosen": Words("Được chọn", "Chosen"),
    "spread": Words("Đang nhân rộng", "Being spread"),
    "set_aside": Words("Để lại sau", "Set aside for now"),
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A place that does it too."""

    province: str
    commune: str
    village: str
    day: str
    note: str


@dataclass(frozen=True, slots=True)
class Initiative:
    """A village's or commune's idea, as in form E. `sender` is a role or a group, never a person's name."""

    code: str
    province: str
    commune: str
    village: str
    name: str
    content: str
    result: str
    sender: str
    day: str
    state: InitiativeState
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A line of the plan and how far it is. `done` is what the machine counts when `measure` names a figure of it, else
    what was told; `percent` of the plan, from the baseline. `state`: "reached", "going", "late", "untold"."""

    id: str
    province: str
    commune: str
    group: str
    name: str
    unit: str
    owner: str
    due: str
    baseline: float | None
    plan: float
    done: float | None
    measure: str
    percent: float | None
    state: Literal["reached", "going", "late", "untold"]
    hard: str
    ask: str


def grouped(number: int, lang: str = "vi") -> str:
    """A number with its separators: 1.246 in Vietnamese, 1,246 in English."""
    text = f"{number:,}"
    return text.replace(",", ".") if lang == "vi" else text
