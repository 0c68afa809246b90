"""The first page, and a commune's: how much is learnt, where, and how villages do."""

from collections.abc import Callable

from kiosk.folding import fold
from sync.hub.figures.covering import covered
from sync.hub.figures.figures import Count, Scope
from sync.hub.figures.fleet import fleet
from sync.hub.figures.overview_figures import Overview, overview
from sync.hub.figures.ranking import PlaceRow
from sync.hub.overview import rows
from sync.hub.pages.asked import month_of
from sync.hub.pages.drawn import month_chart
from sync.hub.pages.map_drawing import coloured
from sync.hub.pages.names import commune_name, province_name
from sync.hub.pages.visit import Answer, NotYours, Page, Shown, Visit, Went
from sync.hub.places import commune
from sync.hub.storage.database import Connection

MOST_MACHINES = 5000
"""A country with more of them has its machines on the pages of its provinces."""


def first_page(conn: Connection, visit: Visit) -> Answer:
    """The overview of the account's own scope, or of a part of it (?tinh=, ?xa=)."""
    scope = visit.narrowed()
    month = month_of(conn, visit, scope)
    facts: dict[str, object]
    if month is None:
        machines = len(fleet(conn, scope, visit.now).machines) if scope.level == "commune" else None
        facts = {"rows": rows(conn) if scope.level == "country" else [], "scope": scope, "machines": machines}
        return Shown("start.html", facts)
    found = overview(conn, scope, month, covered(conn, visit.scope, scope, month))
    facts = {
        "found": found,
        "chart": month_chart(found.days, month),
        "link": links(found.scope),
        "order": visit.query.get("xep", "") if visit.query.get("xep") in ORDERS else "",
        "places_sorted": in_order(found.places, visit.query.get("xep", "")),
        "drawn": coloured(conn, visit, scope, _told_by(found), month),
    }
    (known,) = conn.execute("SELECT count(*) FROM device").fetchone()
    if scope.level != "country" or known <= MOST_MACHINES:
        facts["fleet"] = fleet(conn, scope, visit.now)
    return Shown("overview.html", facts)


def commune_page(conn: Connection, visit: Visit) -> Answer:
    """A commune's overview by its code alone."""
    code = visit.parts["xa"]
    known = commune(code)
    province = known.province if known else visit.scope.province
    if not visit.account.covers(province, code):
        raise NotYours
    return Went(f"/?tinh={province}&xa={code}")


def in_order(rows: tuple[PlaceRow, ...], asked: str) -> list[PlaceRow]:
    """The rows as ranked, or as asked by ?xep=. What is hidden stands last: its place must not tell how much it is."""
    by = ORDERS.get(asked)
    return sorted(rows, key=by) if by else list(rows)


def _name(one: PlaceRow) -> str:
    known = commune_name(one.province, one.commune) if one.commune else province_name(one.province)
    return fold(one.key if one.key not in (one.commune, one.province) else known.partition(" ")[2] or known)


def _most(count: Count) -> int:
    return 1 if count.shown is None else -count.shown


ORDERS: dict[str, Callable[[PlaceRow], tuple[int | str, ...]]] = {
    "ten": lambda one: (_name(one),),
    "nguoi": lambda one: (_most(one.people), _name(one)),
    "bo": lambda one: (_most(one.basic), _name(one)),
    "buoi": lambda one: (-one.classes, _name(one)),
}
"""What the table of places may be sorted by."""


def links(scope: Scope) -> str:
    """What a part of the scope is: it leads to its own page, or nowhere (a village)."""
    return {"country": "province", "province": "commune", "commune": ""}[scope.level]


def _told_by(found: Overview) -> str:
    """What the small map is coloured by: the share of adults, where their number is known."""
    return "share" if any(one.adults for one in found.places) else "people"


PAGES = (Page("/", first_page), Page("/xa/{xa}", commune_page))
