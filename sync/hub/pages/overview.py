"""The first page, and a commune's: how much is learnt, where, and how villages do."""

from sync.hub.covering import covered
from sync.hub.database import Connection
from sync.hub.figures import Scope
from sync.hub.fleet import fleet
from sync.hub.overview import rows
from sync.hub.overview_figures import Overview, overview
from sync.hub.pages.asked import month_of
from sync.hub.pages.drawn import month_chart
from sync.hub.pages.map_drawing import coloured
from sync.hub.pages.visit import Answer, NotYours, Page, Shown, Visit, Went
from sync.hub.places import commune

MOST_MACHINES = 5000
"""A country with more of them has its machines on the pages of its provinces."""


def first_page(conn: Connection, visit: Visit) -> Answer:
    """The overview of the account's own scope, or of a part of it (?tinh=, ?xa=)."""
    scope = visit.narrowed()
    month = month_of(conn, visit, scope)
    if month is None:
        return Shown("start.html", {"rows": rows(conn) if scope.level == "country" else [], "scope": scope})
    found = overview(conn, scope, month, covered(conn, visit.scope, scope, month))
    facts: dict[str, object] = {
        "found": found,
        "chart": month_chart(found.days, month),
        "link": links(found.scope),
        "drawn": coloured(conn, visit, scope, _told_by(found), month),
    }
    (machines,) = conn.execute("SELECT count(*) FROM device").fetchone()
    if scope.level != "country" or machines <= MOST_MACHINES:
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


def links(scope: Scope) -> str:
    """What a part of the scope is: it leads to its own page, or nowhere (a village)."""
    return {"country": "province", "province": "commune", "commune": ""}[scope.level]


def _told_by(found: Overview) -> str:
    """What the small map is coloured by: the share of adults, where their number is known."""
    return "share" if any(one.adults for one in found.places) else "people"


PAGES = (Page("/", first_page), Page("/xa/{xa}", commune_page))
