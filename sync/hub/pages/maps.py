"""The map: provinces, or a province's communes, coloured by a chosen measure; the table beside it says the same."""

from typing import TYPE_CHECKING, Literal

from sync.hub.covering import covered
from sync.hub.database import Connection
from sync.hub.definitions import NAMES
from sync.hub.figures import Scope
from sync.hub.map_figures import ON_MAP, MapValue, MapValues, map_values
from sync.hub.months import months
from sync.hub.pages.drawn import edges, look
from sync.hub.pages.names import commune_name, province_name
from sync.hub.pages.overview import month_of
from sync.hub.pages.visit import Answer, Page, Shown, Visit
from sync.hub.places import province
from sync.hub.places.picture import MAP_CREDIT, MAP_CREDIT_EN, Mark, country_map, province_map

if TYPE_CHECKING:
    from markupsafe import Markup

OPEN = ("classes",)
"""What a commune may see of others: no count of people."""


def map_page(conn: Connection, visit: Visit) -> Answer:
    """The map of the country or, for ?tinh= or an account of a province, of that province."""
    scope = visit.narrowed()
    at = Scope(scope.province)
    month = month_of(conn, visit, at)
    measure = visit.query.get("do", "share")
    if measure not in ON_MAP:
        measure = "share"
    facts = {"scope": scope, "measure": measure, "measures": [(name, NAMES[name]) for name in ON_MAP]}
    if month is None:
        return Shown("map.html", facts | {"found": None, "month_chosen": None, "months_known": ()})
    by: Literal["province", "commune"] = "commune" if scope.province else "province"
    alone = scope.commune if visit.scope.commune and measure not in OPEN else ""
    away = {"adults" if measure == "share" else measure} & covered(conn, visit.scope, at, month)
    found = map_values(
        conn, measure, month, by=by, province=scope.province, alone=alone, covered=bool(away) and not alone
    )
    between = edges(found.values, measure == "share")
    more = {
        "found": found,
        "between": between,
        "month_chosen": month,
        "months_known": months(conn, at),
        "rows": sorted(found.values, key=lambda one: (one.value is None, -(one.value or 0))),
        "draw": drawing,
        "place": place_words,
        "credit": MAP_CREDIT,
        "credit_en": MAP_CREDIT_EN,
        "looks": {(one.province, one.commune): look(one, between) for one in found.values},
    }
    return Shown("map.html", facts | more)


def drawing(
    found: MapValues, looks: dict[tuple[str, str], str], visit: Visit, scope: Scope, says: dict[str, str]
) -> "Markup":
    """The map as SVG; "" for a province that is on no map. `says` has each place's figure in words."""
    from markupsafe import Markup

    marks = {}
    for one in found.values:
        code = one.commune or one.province
        href = (
            f"/?tinh={one.province}&xa={one.commune}" if one.commune else visit.with_query(tinh=one.province)
        )
        reached = visit.account.covers(one.province, one.commune or visit.account.commune)
        marks[code] = Mark(looks[one.province, one.commune], says.get(code, ""), href if reached else "")
    title = visit.say(f"Bản đồ: {found.name.vi}", f"Map: {found.name.en}")
    if not scope.province:
        return Markup(country_map(marks, title))
    known = province(scope.province) is not None
    return Markup(province_map(scope.province, marks, title, scope.commune) if known else "")


def place_words(one: MapValue) -> str:
    """What a place of the map is called."""
    return commune_name(one.province, one.commune) if one.commune else province_name(one.province)


PAGES = (Page("/ban-do", map_page),)
