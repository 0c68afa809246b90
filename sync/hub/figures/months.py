"""The kept figures of one place by month: which months there are, and a measure up to or in one of them."""

from typing import Any

from sync.hub.facts.dating import UNCERTAIN
from sync.hub.figures.figures import Scope
from sync.hub.figures.measures import ALL, EVER
from sync.hub.figures.rollup import COMMUNE, COUNTRY, PROVINCE
from sync.hub.storage.database import Connection
from sync.hub.storage.rollup_tables import MEASURES

GROWING = ("people", "basic", "women", "older", "adults", "enrolled")
"""Measures that are told from the beginning up to a month; the others are told for the month alone."""
Row = dict[str, int]
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
