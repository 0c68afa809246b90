"""Figures of the country, a province or a commune, its parts, and what a map is coloured by."""

from collections.abc import Sequence
from typing import Any, Literal

from sync.hub.database import Connection
from sync.hub.dating import UNCERTAIN
from sync.hub.definitions import DEFINITIONS, NAMES
from sync.hub.figures import (
    FEWEST,
    Count,
    DayCount,
    Figure,
    MapValue,
    MapValues,
    Overview,
    PlaceRow,
    Scope,
)
from sync.hub.measures import ALL, DAY, EVER, VILLAGE
from sync.hub.rollup import COMMUNE, COUNTRY, PROVINCE
from sync.hub.rollup_tables import MEASURES

GROWING = ("people", "basic", "women", "older", "adults", "enrolled")
"""Measures that are told from the beginning up to a month; the others are told for the month alone."""
SHOWN = ("people", "basic", "classes", "older", "women", "seats", "lessons", "active")
"""Figures of an overview, in their order."""
OF_PEOPLE = ("people", "basic", "women", "older", "active", "share")
ON_MAP = ("share", "people", "basic", "women", "older", "active", "classes", "seats", "lessons")
"""Measures that a map may be coloured by."""
Row = dict[str, int]
Level = Literal["country", "province", "commune"]

_PARTS = {
    "country": ("province, '', province", "province"),
    "province": ("province, commune, commune", "province, commune"),
    "commune": ("province, commune, part", "province, commune, part"),
}
"""What the rows of a scope's parts are called, and grouped by."""
_LEVELS = {"country": COUNTRY, "province": PROVINCE, "commune": COMMUNE}


def at(scope: Scope) -> tuple[str, tuple[Any, ...]]:
    """The condition for a scope's own rows of `rollup`, and its values."""
    place = (scope.province, scope.commune, _LEVELS[scope.level])
    return "province = ? AND commune = ? AND level = ?", place


def months(conn: Connection, scope: Scope) -> tuple[str, ...]:
    """The months of which there are figures, the latest first."""
    where, values = at(scope)
    query = f"SELECT period FROM rollup WHERE {where} AND kind = ? AND period > '' AND period < ? ORDER BY period DESC"
    return tuple(row[0] for row in conn.execute(query, (*values, ALL, UNCERTAIN)))


def before(month: str) -> str:
    """The month before: "2027-01" -> "2026-12"."""
    year, number = int(month[:4]), int(month[5:])
    return f"{year - 1}-12" if number == 1 else f"{year}-{number - 1:02}"


def by_month(conn: Connection, scope: Scope) -> dict[str, Row]:
    """All figures of a scope by period."""
    where, values = at(scope)
    query = f"SELECT period, {', '.join(MEASURES)} FROM rollup WHERE {where} AND kind = ?"
    return {row[0]: dict(zip(MEASURES, row[1:], strict=True)) for row in conn.execute(query, (*values, ALL))}


def total(rows: dict[str, Row], measure: str, month: str) -> int:
    """A measure up to and with a month, when it is one that grows; else of that month."""
    if measure in GROWING:
        return sum(row[measure] for period, row in rows.items() if EVER < period <= month)
    return rows.get(month, {}).get(measure, 0)


def overview(conn: Connection, scope: Scope, month: str) -> Overview:
    """The page of a scope for a month."""
    rows = by_month(conn, scope)
    where, values = at(scope)
    query = (
        f"SELECT period, seats, lessons FROM rollup WHERE {where} AND kind = ? AND period >= ? AND period <= ?"
        " ORDER BY period"
    )
    days = conn.execute(query, (*values, DAY, f"{month}-01", f"{month}-31"))
    known = sorted((one for one in rows if EVER < one < UNCERTAIN), reverse=True)
    undated = rows.get(UNCERTAIN, {})
    counted = conn.execute(
        "SELECT max(counted) FROM rollup_commune WHERE (province = ? OR ? = '') AND (commune = ? OR ? = '')",
        (scope.province, scope.province, scope.commune, scope.commune),
    ).fetchone()[0]
    return Overview(
        scope,
        month,
        tuple(known),
        tuple(_figure(rows, name, month) for name in SHOWN),
        tuple(DayCount(*row) for row in days),
        parts(conn, scope, month, level=_unnamed(conn, scope)),
        undated.get("seats", 0) + undated.get("lessons", 0),
        counted,
    )


commune = overview
"""A commune's page is the overview of its scope: its `places` are the villages, ranked."""


def parts(conn: Connection, scope: Scope, month: str, *, level: Level | None = None) -> tuple[PlaceRow, ...]:
    """The provinces of the country, the communes of a province or the villages of a commune, best share first.
    `level` "commune" takes Scope() for the commune that has no name yet."""
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
    rows = conn.execute(query, values).fetchall()
    found = [_place(row, living.get((row[0], row[1], row[2]))) for row in rows]
    seen = {(one.province, one.commune, one.key) for one in found}
    found += [_place((*key, *(0,) * 7), n) for key, n in living.items() if key not in seen]
    return ranked(found)


def ranked(rows: Sequence[PlaceRow]) -> tuple[PlaceRow, ...]:
    """The rows with their ranks: by share where adults are known, else by people; equal ones share a rank. Rows whose people
    must not be shown come last and have none."""
    from dataclasses import replace

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
    """Adults living in each part of a scope in a month, as communes told (sync.hub.villages)."""
    inside = level or scope.level
    columns, keys = _PARTS[inside]
    where, place = _inside(scope, inside)
    query = (
        f"SELECT {columns}, sum(adults) FROM village WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?)"
        f"{where} GROUP BY {keys}"
    ).replace("part", "village")
    found = conn.execute(query, (f"{month}-31", f"{month}-01", *place))
    return {(row[0], row[1], row[2]): int(row[3]) for row in found}


def map_values(
    conn: Connection,
    measure: str,
    month: str,
    *,
    by: Literal["province", "commune"] = "province",
    province: str = "",
) -> MapValues:
    """A measure (one of ON_MAP) for every province, or every commune (of one province when it is named). Raises
    ValueError for another measure."""
    if measure not in ON_MAP:
        raise ValueError(f"no map of {measure!r}")
    column = "adults" if measure == "share" else measure
    level, place = (PROVINCE, "province, ''") if by == "province" else (COMMUNE, "province, commune")
    if column in GROWING:
        period, values = "period > '' AND period <= ?", (month,)
    else:
        period, values = "period = ?", (month,)
    where, more = (" AND province = ?", (province,)) if province else ("", ())
    query = (
        f"SELECT {place}, sum({column}) FROM rollup WHERE kind = 'all' AND level = ? AND {period}{where}"
        f" GROUP BY {'province' if by == 'province' else 'province, commune'}"
    )
    living: dict[tuple[str, str], int] = {}
    if measure == "share":
        living = _adults_on_map(conn, by, province, month)
    found = []
    for one, two, n in conn.execute(query, (level, *values, *more)):
        hidden = measure in OF_PEOPLE and 0 < n < FEWEST
        value: float | None = float(n)
        if measure == "share":
            there = living.get((one, two))
            value = percent(n, there) if there else None
        found.append(MapValue(one, two, None if hidden else value, hidden))
    return MapValues(measure, NAMES[measure], DEFINITIONS[measure], month, tuple(found))


def percent(part: float, whole: float | None) -> float | None:
    """In percent with one digit behind the point, at most 100; None without a whole."""
    return None if not whole else min(round(100 * part / whole, 1), 100.0)


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


def _figure(rows: dict[str, Row], name: str, month: str) -> Figure:
    n = total(rows, name, month)
    count = Count(n, name in OF_PEOPLE)
    more = n - total(rows, name, before(month))
    growth = None if count.hidden or (count.people and 0 < abs(more) < FEWEST) else more
    share = None
    if name in ("basic", "women", "older") and not count.hidden:
        share = percent(n, total(rows, "people", month))
    return Figure(
        name, NAMES[name], count, DEFINITIONS[name], growth, share, NAMES["people"] if share else None
    )


def _unnamed(conn: Connection, scope: Scope) -> Level | None:
    """ "commune" when all there is is the commune without a name: its parts are villages."""
    if scope.level != "country":
        return None
    rows = conn.execute(
        "SELECT province, commune FROM rollup_commune WHERE commune <> '*' ORDER BY province DESC, commune DESC LIMIT 1"
    ).fetchall()
    return "commune" if rows and tuple(rows[0]) == ("", "") else None


def _inside(scope: Scope, level: Level) -> tuple[str, tuple[str, ...]]:
    if level == "country":
        return "", ()
    if level == "province":
        return " AND province = ?", (scope.province,)
    return " AND province = ? AND commune = ?", (scope.province, scope.commune)


def _place(row: Sequence[Any], living: int | None) -> PlaceRow:
    province, commune, key, people, basic, grown, new, new_adults, classes, seats = row
    count = Count(people)
    hidden = count.hidden or 0 < grown < FEWEST
    growth: float | None = new if living is None else percent(new_adults, living)
    if count.hidden or 0 < new < FEWEST:
        growth = None
    share = None if hidden else percent(grown, living)
    return PlaceRow(province, commune, key, living, count, Count(basic), share, classes, seats, growth)
