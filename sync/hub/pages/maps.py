"""The map: provinces, or a province's communes, coloured by a chosen measure; the table beside it says the same."""

from sync.hub.figures.definitions import NAMES
from sync.hub.figures.figures import Scope
from sync.hub.figures.map_figures import ON_MAP, MapValue
from sync.hub.figures.months import months
from sync.hub.pages.asked import month_of
from sync.hub.pages.map_drawing import OPEN, coloured
from sync.hub.pages.names import commune_name, province_name
from sync.hub.pages.visit import Answer, Page, Shown, Visit
from sync.hub.places.picture import MAP_CREDIT, MAP_CREDIT_EN
from sync.hub.storage.database import Connection


def map_page(conn: Connection, visit: Visit) -> Answer:
    """The map of the country or, for ?tinh= or an account of a province, of that province."""
    scope = visit.narrowed()
    at = Scope(scope.province)
    month = month_of(conn, visit, at)
    measure = visit.query.get("do", "share")
    if measure not in ON_MAP:
        measure = "share"
    facts = {
        "scope": scope,
        "measure": measure,
        "measures": [(name, NAMES[name]) for name in ON_MAP],
        "month_chosen": month,
        "months_known": months(conn, at),
        "drawn": coloured(conn, visit, scope, measure, month) if month else None,
        "place": place_words,
        "open": OPEN,
        "credit": MAP_CREDIT,
        "credit_en": MAP_CREDIT_EN,
    }
    return Shown("map.html", facts)


def place_words(one: MapValue) -> str:
    """What a place of the map is called."""
    return commune_name(one.province, one.commune) if one.commune else province_name(one.province)


PAGES = (Page("/ban-do", map_page),)
