"""Which counts of people are not shown: the one rule for pages, maps and forms (protocol 8).

A cell of 1 to 4 people, or of what so few people did, is hidden. Where the cells of a table add up to a total that is
shown too, hiding one of them would be no use: it is the total less the others. So more of them are hidden, the smallest
first, until every hidden cell could be anything from 1 to 5 or more, whoever adds and subtracts; if all of them together
do not suffice, the empty ones are hidden as well. What is hidden so is written alike ("ẩn"), or it could be told apart.

A place that is hidden in the table of a wider place is hidden on its own page too, for readers of the wider place; who
sees that place alone sees its figures unless they are under 5.

Not covered: two totals of the same place, a month apart, may be subtracted.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

FEWEST = 5
"""Counts of people below this are not shown."""
OF_PEOPLE = frozenset(
    {
        "people",
        "basic",
        "women",
        "older",
        "adults",
        "active",
        "share",
        "enrolled",
        "seats",
        "guests",
        "lessons",
    }
)
"""Measures that count people, or what people did one at a time. Classes, hours and machines are nobody's secret."""

K = TypeVar("K", bound=Hashable)


def is_small(n: float) -> bool:
    """Whether a count of people must not be shown."""
    return 0 < n < FEWEST


def hidden(cells: Sequence[int]) -> frozenset[int]:
    """Which cells (by their places in the sequence) are hidden in a table whose total is known."""
    found = {at for at, n in enumerate(cells) if is_small(n)}
    if not found:
        return frozenset()
    larger = sorted((at for at, n in enumerate(cells) if n >= FEWEST), key=lambda at: (cells[at], at))
    while not _safe([cells[at] for at in found]):
        if not larger:
            return frozenset(range(len(cells)))
        found.add(larger.pop(0))
    return frozenset(found)


def hidden_keys(cells: Mapping[K, int]) -> frozenset[K]:
    """As `hidden`, for cells by their names."""
    names = list(cells)
    return frozenset(names[at] for at in hidden(list(cells.values())))


def _safe(cells: Sequence[int]) -> bool:
    """Whether each of these, of which the sum is known, could still be 1, and could still be FEWEST."""
    return len(cells) > 1 and sum(cells) >= len(cells) - 1 + FEWEST
