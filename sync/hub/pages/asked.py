"""What a visitor asks a page for beside the place: the month."""

import re

from sync.hub.database import Connection
from sync.hub.figures import Scope
from sync.hub.months import months
from sync.hub.pages.visit import Visit


def month_of(conn: Connection, visit: Visit, scope: Scope) -> str | None:
    """The month asked for by ?thang=, else the latest of which there are figures; None when there are none."""
    asked = visit.query.get("thang", "")
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", asked):
        return asked
    known = months(conn, scope)
    return known[0] if known else None
