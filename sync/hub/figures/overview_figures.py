"""Figures of the country, a province or a commune, with its days and its parts."""

from dataclasses import dataclass

from sync.hub.facts.dating import UNCERTAIN
from sync.hub.figures.definitions import DEFINITIONS, NAMES
from sync.hub.figures.figures import Count, Figure, Scope, percent
from sync.hub.figures.measures import DAY, EVER
from sync.hub.figures.months import Row, at, before, by_month, total
from sync.hub.figures.ranking import Level, PlaceRow, parts
from sync.hub.figures.small_cells import OF_PEOPLE, hidden, is_small
from sync.hub.storage.database import Connection

SHOWN = ("people", "basic", "classes", "older", "women", "seats", "lessons", "active")
"""Figures of an overview, in their order."""


@dataclass(frozen=True, slots=True)
class DayCount:
    """How much was learnt on one day: attendances and lessons finished together. None when it is hidden."""

    day: str
    n: int | None


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


def overview(conn: Connection, scope: Scope, month: str, covered: frozenset[str] = frozenset()) -> Overview:
    """The page of a scope for a month. `covered` are measures to leave out (sync.hub.figures.covering)."""
    rows = by_month(conn, scope)
    where, values = at(scope)
    query = (
        f"SELECT period, seats + lessons FROM rollup WHERE {where} AND kind = ? AND period >= ? AND period <= ?"
        " ORDER BY period"
    )
    days = conn.execute(query, (*values, DAY, f"{month}-01", f"{month}-31")).fetchall()
    away = hidden([row[1] for row in days])
    if {"seats", "lessons"} & covered:
        away = frozenset(range(len(days)))
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
        tuple(_figure(rows, name, month, name in covered) for name in SHOWN),
        tuple(DayCount(row[0], None if at in away else int(row[1])) for at, row in enumerate(days)),
        parts(conn, scope, month, level=_unnamed(conn, scope), covered=covered),
        undated.get("seats", 0) + undated.get("lessons", 0),
        counted,
    )


def _figure(rows: dict[str, Row], name: str, month: str, covered: bool) -> Figure:
    n = total(rows, name, month)
    count = Count(n, name in OF_PEOPLE, covered)
    more = n - total(rows, name, before(month))
    growth = None if count.hidden or (count.people and is_small(abs(more))) else more
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
