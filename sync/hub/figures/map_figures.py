"""What a map is coloured by: one measure over provinces or communes."""

from dataclasses import dataclass
from typing import Literal

from sync.hub.figures.definitions import DEFINITIONS, NAMES
from sync.hub.figures.figures import Words, percent
from sync.hub.figures.months import GROWING
from sync.hub.figures.rollup import COMMUNE, PROVINCE
from sync.hub.figures.small_cells import OF_PEOPLE, hidden, is_small
from sync.hub.storage.database import Connection

ON_MAP = ("share", "people", "basic", "women", "older", "active", "classes", "seats", "lessons")
"""Measures that a map may be coloured by."""


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


def map_values(
    conn: Connection,
    measure: str,
    month: str,
    *,
    by: Literal["province", "commune"] = "province",
    province: str = "",
    alone: str = "",
    covered: bool = False,
) -> MapValues:
    """A measure (one of ON_MAP) for every province, or every commune (of one province when it is named). `alone` is the
    commune of a reader who sees only that one: nothing else is told, and nothing has to be hidden beside it. `covered`:
    the province's own figure is left out (sync.hub.figures.covering), so that of each commune is. Raises ValueError for
    another measure."""
    if measure not in ON_MAP:
        raise ValueError(f"no map of {measure!r}")
    column = "adults" if measure == "share" else measure
    level, place = (PROVINCE, "province, ''") if by == "province" else (COMMUNE, "province, commune")
    if column in GROWING:
        period, values = "period > '' AND period <= ?", (month,)
    else:
        period, values = "period = ?", (month,)
    asked = {name: code for name, code in (("province", province), ("commune", alone)) if code}
    where, more = "".join(f" AND {name} = ?" for name in asked), tuple(asked.values())
    query = (
        f"SELECT {place}, sum({column}) FROM rollup WHERE kind = 'all' AND level = ? AND {period}{where}"
        f" GROUP BY {'province' if by == 'province' else 'province, commune'}"
    )
    living: dict[tuple[str, str], int] = {}
    if measure == "share":
        living = _adults_on_map(conn, by, province, month)
    rows = [(row[0], row[1], int(row[2])) for row in conn.execute(query, (level, *values, *more))]
    away = _hidden(rows, by, bool(alone), covered) if measure in OF_PEOPLE else frozenset()
    found = []
    for at, (one, two, n) in enumerate(rows):
        value: float | None = float(n)
        if measure == "share":
            there = living.get((one, two))
            value = percent(n, there) if there else None
        found.append(MapValue(one, two, None if at in away else value, at in away))
    return MapValues(measure, NAMES[measure], DEFINITIONS[measure], month, tuple(found))


def _hidden(rows: list[tuple[str, str, int]], by: str, alone: bool, covered: bool) -> frozenset[int]:
    """Which rows are hidden: beside the total of the country, or of each one's province."""
    if covered:
        return frozenset(range(len(rows)))
    if alone:
        return frozenset(at for at, row in enumerate(rows) if is_small(row[2]))
    groups: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        groups.setdefault("" if by == "province" else row[0], []).append(at)
    return frozenset(own[at] for own in groups.values() for at in hidden([rows[one][2] for one in own]))


def _adults_on_map(conn: Connection, by: str, province: str, month: str) -> dict[tuple[str, str], int]:
    place, keys = (
        ("province, ''", "province") if by == "province" else ("province, commune", "province, commune")
    )
    query = (
        f"SELECT {place}, sum(adults) FROM village WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?)"
        f" AND (province = ? OR ? = '') GROUP BY {keys}"
    )
    found = conn.execute(query, (f"{month}-31", f"{month}-01", province, province))
    return {(row[0], row[1]): int(row[2]) for row in found}
