"""The first page: how much is learnt, and where."""

from sync.hub.database import Connection
from sync.hub.overview import rows
from sync.hub.pages.visit import Answer, Page, Shown, Visit


def overview(conn: Connection, visit: Visit) -> Answer:
    """What learning points have told, in a few counts."""
    return Shown("start.html", {"rows": rows(conn)})


PAGES = (Page("/", overview),)
