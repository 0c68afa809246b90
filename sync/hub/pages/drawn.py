"""Numbers drawn: the bars of a month's days, and the five steps of a map's colours. Pure."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from sync.hub.figures.map_figures import MapValue
from sync.hub.figures.overview_figures import DayCount

WIDE, HIGH, LEFT, FOOT = 500, 230, 58, 30
"""Size of a month's chart, and the room for its numbers, in its own units: about the pixels of half a page, so that the
letters are as large as those around."""
STEPS = 5
HIDDEN_HIGH = 10
"""How high the bar of a day is whose count is hidden."""


@dataclass(frozen=True)
class Bar:
    """One day: where its bar stands, and what it says. `n` None: hidden, drawn hollow and alike."""

    day: str
    n: int | None
    x: float
    y: float
    width: float
    height: float
    most: bool


@dataclass(frozen=True)
class Chart:
    """A month's bars, its rules (height, number) and the days that are named (place, number)."""

    bars: tuple[Bar, ...]
    rules: tuple[tuple[float, int], ...]
    names: tuple[tuple[float, int], ...]
    floor: int = HIGH - FOOT
    wide: int = WIDE
    high: int = HIGH
    left: int = LEFT

    @property
    def most(self) -> Bar | None:
        """The day on which most was learnt."""
        return next((one for one in self.bars if one.most), None)


def month_chart(days: Sequence[DayCount], month: str) -> Chart:
    """The days of a month as bars of attendances and lessons together."""
    length = monthrange(int(month[:4]), int(month[5:]))[1]
    most = max((one.n for one in days if one.n is not None), default=0)
    top = nice(most)
    step = (WIDE - LEFT) / length
    floor = HIGH - FOOT
    scale = (floor - 14) / top
    bars = []
    for one in days:
        if one.n != 0:
            high = HIDDEN_HIGH if one.n is None else one.n * scale
            x = LEFT + (int(one.day[8:10]) - 1) * step + step * 0.14
            place = (round(x, 1), round(floor - high, 1), round(step * 0.72, 1), round(high, 1))
            bars.append(Bar(one.day, one.n, *place, one.n is not None and one.n == most))
    rules = tuple((round(floor - top * part * scale / 2, 1), top * part // 2) for part in (0, 1, 2))
    names = tuple((round(LEFT + (day - 0.5) * step, 1), day) for day in range(1, length + 1, 3))
    return Chart(tuple(bars), rules, names)


def nice(most: float) -> int:
    """A round even number not below `most` for the top of a scale."""
    size = 2
    while size * 5 < most:
        size *= 10
    tops = (size * part // 2 for part in (2, 3, 4, 5, 6, 8, 10))
    return next(top for top in tops if top >= most and top % 2 == 0)


def edges(values: Sequence[MapValue], percent: bool) -> tuple[int, ...]:
    """The four numbers between a map's five colours: percents in fifths, counts in fifths of a round number."""
    if percent:
        return (20, 40, 60, 80)
    top = nice(max((one.value or 0 for one in values), default=0))
    while top % STEPS:
        top += 1
    return tuple(top * part // STEPS for part in range(1, STEPS))


def look(one: MapValue | None, between: Sequence[int]) -> str:
    """The class of a place on the map: `m0` ... `m4`, `hidden`, `none`."""
    if one is None or (one.value is None and not one.hidden):
        return "none"
    if one.value is None:
        return "hidden"
    return f"m{sum(one.value >= edge for edge in between)}"
