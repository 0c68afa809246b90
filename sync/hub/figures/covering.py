"""Which figures of a place its own page leaves out, because the table of a wider place that the reader may see hides them
(sync.hub.figures.small_cells)."""

from collections.abc import Iterable

from sync.hub.figures.figures import Scope
from sync.hub.figures.measures import ALL
from sync.hub.figures.months import GROWING
from sync.hub.figures.rollup import COMMUNE, PROVINCE
from sync.hub.figures.small_cells import OF_PEOPLE, hidden_keys
from sync.hub.storage.database import Connection
from sync.hub.storage.rollup_tables import MEASURES

COUNTED = tuple(name for name in MEASURES if name in OF_PEOPLE)
Place = tuple[str, str]
"""Province and commune; commune "" is the province itself."""


def covered(conn: Connection, within: Scope, scope: Scope, month: str) -> frozenset[str]:
    """Measures of `scope` that are hidden from who may see all of `within`. None when that is the scope itself."""
    found: frozenset[str] = frozenset()
    for parent, place in _steps(within, scope):
        if found != frozenset(COUNTED):
            found |= frozenset(one for one, places in _hidden(conn, parent, month).items() if place in places)
    return found | ({"share"} if "adults" in found else frozenset())


def covered_communes(
    conn: Connection, within: Scope, scopes: Iterable[Scope], month: str, measure: str
) -> frozenset[Place]:
    """Of these communes, those in which a measure is hidden from who may see all of `within`."""
    wanted = {(one.province, one.commune) for one in scopes}
    if within.commune:
        return frozenset()
    gone = frozenset[Place]() if within.province else _hidden(conn, Scope(), month)[measure]
    found = {place for place in wanted if (place[0], "") in gone}
    for province in sorted({one for one, _ in wanted - found}):
        found |= wanted & _hidden(conn, Scope(province), month)[measure]
    return frozenset(found)


def _steps(within: Scope, scope: Scope) -> list[tuple[Scope, Place]]:
    steps: list[tuple[Scope, Place]] = []
    if not within.province and scope.province:
        steps.append((Scope(), (scope.province, "")))
    if not within.commune and scope.commune:
        steps.append((Scope(scope.province), (scope.province, scope.commune)))
    return steps


def _hidden(conn: Connection, parent: Scope, month: str) -> dict[str, frozenset[Place]]:
    """By measure, the parts of a country or province that its table hides."""
    of_country = parent.level == "country"
    sums = ", ".join(
        f"sum({one})" if one in GROWING else f"sum(CASE WHEN period = ? THEN {one} ELSE 0 END)"
        for one in COUNTED
    )
    months = (month,) * sum(one not in GROWING for one in COUNTED)
    where, more = ("", ()) if of_country else (" AND province = ?", (parent.province,))
    query = (
        f"SELECT province, {chr(39) * 2 if of_country else 'commune'}, {sums} FROM rollup"
        f" WHERE kind = ? AND level = ? AND period > '' AND period <= ?{where}"
        f" GROUP BY province{'' if of_country else ', commune'}"
    )
    rows = conn.execute(query, (*months, ALL, PROVINCE if of_country else COMMUNE, month, *more)).fetchall()
    return {
        one: hidden_keys({(row[0], row[1]): int(row[2 + at]) for row in rows})
        for at, one in enumerate(COUNTED)
    }
