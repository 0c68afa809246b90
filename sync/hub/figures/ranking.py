"""The parts of a place (provinces, communes, villages) with what they have learnt, the best share first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sync.hub.figures.figures import Count, Scope, percent
from sync.hub.figures.measures import ALL, VILLAGE
from sync.hub.figures.rollup import COMMUNE, PROVINCE
from sync.hub.figures.small_cells import hidden
from sync.hub.storage.database import Connection

Level = Literal["country", "province", "commune"]

_PARTS = {
    "country": ("province, '', province", "province"),
    "province": ("province, commune, commune", "province, commune"),
    "commune": ("province, commune, part", "province, commune, part"),
}
"""What the rows of a scope's parts are called, and grouped by."""


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


def parts(
    conn: Connection,
    scope: Scope,
    month: str,
    *,
    level: Level | None = None,
    covered: frozenset[str] = frozenset(),
) -> tuple[PlaceRow, ...]:
    """The provinces of the country, the communes of a province or the villages of a commune, best share first.
    `level` "commune" takes Scope() for the commune that has no name yet; `covered` are measures that the scope's own page
    leaves out (sync.hub.figures.covering)."""
    inside = level or scope.level
    columns, keys = _PARTS[inside]
    kind = VILLAGE if inside == "commune" else ALL
    rank = PROVINCE if inside == "country" else COMMUNE
    where, place = _inside(scope, inside)
    now = ", ".join(
        f"sum(CASE WHEN period = ? THEN {one} ELSE 0 END)" for one in ("people", "adults", "classes", "seats")
    )
    query = (
        f"SELECT {columns}, sum(people), sum(basic), sum(adults), {now} FROM rollup"
        " WHERE kind = ? AND level = ? AND period > '' AND period <= ?"
        f"{where} GROUP BY {keys}"
    )
    living = adults(conn, scope, month, level=inside)
    values = (month, month, month, month, kind, rank, month, *place)
    rows = [tuple(row) for row in conn.execute(query, values)]
    rows += [(*key, *(0,) * 7) for key in sorted(living.keys() - {row[:3] for row in rows})]
    return ranked(_places(rows, living, covered))


def ranked(rows: Sequence[PlaceRow]) -> tuple[PlaceRow, ...]:
    """The rows with their ranks: by share where adults are known, else by people; equal ones share a rank. Rows whose people
    must not be shown come last and have none."""
    by_share = any(one.share is not None for one in rows)

    def worth(one: PlaceRow) -> float | None:
        return one.share if by_share else None if one.people.hidden else float(one.people.n)

    order = sorted(rows, key=lambda one: (worth(one) is None, -(worth(one) or 0), one.key))
    result: list[PlaceRow] = []
    for place, one in enumerate(order, 1):
        same = bool(result) and worth(result[-1]) == worth(one)
        rank = None if worth(one) is None else result[-1].rank if same else place
        result.append(replace(one, rank=rank))
    return tuple(result)


def adults(
    conn: Connection, scope: Scope, month: str, *, level: Level | None = None
) -> dict[tuple[str, str, str], int]:
    """Adults living in each part of a scope in a month, as communes told (sync.hub.figures.villages)."""
    inside = level or scope.level
    columns, keys = _PARTS[inside]
    where, place = _inside(scope, inside)
    query = (
        f"SELECT {columns}, sum(adults) FROM village WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?)"
        f"{where} GROUP BY {keys}"
    ).replace("part", "village")
    found = conn.execute(query, (f"{month}-31", f"{month}-01", *place))
    return {(row[0], row[1], row[2]): int(row[3]) for row in found}


def _inside(scope: Scope, level: Level) -> tuple[str, tuple[str, ...]]:
    if level == "country":
        return "", ()
    if level == "province":
        return " AND province = ?", (scope.province,)
    return " AND province = ? AND commune = ?", (scope.province, scope.commune)


def _places(
    rows: Sequence[tuple[Any, ...]], living: dict[tuple[str, str, str], int], covered: frozenset[str]
) -> list[PlaceRow]:
    def away(column: int, measure: str) -> frozenset[int]:
        """The rows whose cell in a column is hidden beside the total of a measure."""
        return frozenset(range(len(rows))) if measure in covered else hidden([row[column] for row in rows])

    no_people, no_basic, no_adults = away(3, "people"), away(4, "basic"), away(5, "adults")
    no_new, no_new_adults = away(6, "people"), away(7, "adults")
    found = []
    for at, row in enumerate(rows):
        province, commune, key, people, basic, grown, new, new_adults, classes, seats = row
        adults = living.get((province, commune, key))
        growth: float | None = new if adults is None else percent(new_adults, adults)
        if at in no_people or at in no_new or (adults is not None and at in no_new_adults):
            growth = None
        share = None if at in no_people or at in no_adults else percent(grown, adults)
        counts = Count(people, covered=at in no_people), Count(basic, covered=at in no_basic)
        found.append(PlaceRow(province, commune, key, adults, *counts, share, classes, seats, growth))
    return found
