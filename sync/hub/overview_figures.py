"""Figures of the country, a province or a commune, with its days and its parts."""

from dataclasses import dataclass

from sync.hub.database import Connection
from sync.hub.dating import UNCERTAIN
from sync.hub.definitions import DEFINITIONS, NAMES
from sync.hub.figures import FEWEST, OF_PEOPLE, Count, Figure, Scope, percent
from sync.hub.measures import DAY, EVER
from sync.hub.months import Row, at, before, by_month, total
from sync.hub.ranking import Level, PlaceRow, parts

SHOWN = ("people", "basic", "classes", "older", "women", "seats", "lessons", "active")
"""Figures of an overview, in their order."""


@dataclass(frozen=True, slots=True)
class DayCount:
    """Attendances and lessons finished on one day."""

    day: str
    seats: int
    lessons: int


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
