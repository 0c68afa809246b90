"""What a visitor asks a page for beside the place: the month."""

import re

from sync.hub.figures.figures import Scope
from sync.hub.figures.months import months
from sync.hub.pages.visit import Visit
from sync.hub.storage.database import Connection


def month_of(conn: Connection, visit: Visit, scope: Scope) -> str | None:
    """The month asked for by ?thang=, else the latest of which there are figures; None when there are none."""
    asked = visit.query.get("thang", "")
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", asked):
        return asked
    known = months(conn, scope)
    return known[0] if known else None
