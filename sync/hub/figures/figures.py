"""What every figure of the hub's pages is made of: words in two languages, whose figures, a count that knows when it must
not be shown. Each page's own shapes stand with what makes them.

| Page | Made by |
|---|---|
| overview, commune | sync.hub.figures.overview_figures: `overview` |
| its places, ranked | sync.hub.figures.ranking: `parts` |
| map | sync.hub.figures.map_figures: `map_values` |
| classes, lessons | sync.hub.figures.learning_figures: `classes`, `lessons` |
| fleet | sync.hub.figures.fleet: `fleet` |
| feedback inbox | sync.hub.figures.inbox: `inbox`, `set_state` |
| initiatives | sync.hub.figures.initiatives: `listing`, `share`, `copy`, `set_state` |
| targets | sync.hub.figures.targets: `progress`, `read_csv`, `keep` |

All of them read only what sync.hub.figures.rollup keeps, never the events, and are as new as its last `refresh`. Days are
"YYYY-MM-DD" as lived in Viet Nam, months "YYYY-MM", moments ms since 1970 (UTC). Places are codes ("01", "00004");
a commune's name is looked up where the page is written.
"""

from dataclasses import dataclass
from typing import Literal

from sync.hub.figures.small_cells import FEWEST, is_small


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
    """A count, of people or of something else. Few people are not to be shown (sync.hub.figures.small_cells): use `shown`.
    `covered`: hidden among others in a table, where it may not be told whether it is small."""

    n: int
    people: bool = True
    covered: bool = False

    @property
    def hidden(self) -> bool:
        return self.covered or (self.people and is_small(self.n))

    @property
    def shown(self) -> int | None:
        """The count, None when it must not be shown."""
        return None if self.hidden else self.n

    def text(self, lang: str = "vi") -> str:
        """As a page writes it: "1.246", "dưới 5", "ẩn"; in English "1,246", "under 5", "hidden"."""
        if self.covered:
            return "ẩn" if lang == "vi" else "hidden"
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


def grouped(number: int, lang: str = "vi") -> str:
    """A number with its separators: 1.246 in Vietnamese, 1,246 in English."""
    text = f"{number:,}"
    return text.replace(",", ".") if lang == "vi" else text


def percent(part: float, whole: float | None) -> float | None:
    """In percent with one digit behind the point, at most 100; None without a whole."""
    return None if not whole else min(round(100 * part / whole, 1), 100.0)
