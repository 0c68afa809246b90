"""A map for a page: what each place is coloured by and says, and the picture of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sync.hub.figures.covering import covered
from sync.hub.figures.figures import Scope
from sync.hub.figures.map_figures import MapValue, MapValues, map_values
from sync.hub.pages.drawn import edges, look
from sync.hub.pages.visit import Visit
from sync.hub.places import province
from sync.hub.places.picture import Mark, country_map, province_map
from sync.hub.storage.database import Connection

if TYPE_CHECKING:
    from markupsafe import Markup

OPEN = ("classes",)
"""What a commune may see of others: no count of people."""


@dataclass(frozen=True)
class Coloured:
    """A measure on the map: its values, the four numbers between the colours, what each place says (by its code)."""

    found: MapValues
    between: tuple[int, ...]
    says: dict[str, str]
    picture: "Markup"

    @property
    def unit(self) -> str:
        return "%" if self.found.measure == "share" else ""

    @property
    def rows(self) -> list[MapValue]:
        """The places for the table: the most first, hidden ones and those without figures last."""
        return sorted(
            self.found.values, key=lambda one: (one.value is None, not one.hidden, -(one.value or 0))
        )


def coloured(conn: Connection, visit: Visit, scope: Scope, measure: str, month: str) -> Coloured:
    """The country's provinces, or the communes of a scope's province, by a measure of ON_MAP."""
    at = Scope(scope.province)
    by: Literal["province", "commune"] = "commune" if scope.province else "province"
    alone = scope.commune if visit.scope.commune and measure not in OPEN else ""
    away = {"adults" if measure == "share" else measure} & covered(conn, visit.scope, at, month)
    found = map_values(
        conn, measure, month, by=by, province=scope.province, alone=alone, covered=bool(away) and not alone
    )
    says = {one.commune or one.province: _says(one, measure, visit) for one in found.values}
    between = edges(found.values, measure == "share")
    return Coloured(found, between, says, _picture(found, between, says, visit, scope))


def _says(one: MapValue, measure: str, visit: Visit) -> str:
    from sync.hub.pages.frame import number_text

    if one.hidden:
        return visit.say("ẩn", "hidden")
    if one.value is None:
        return visit.say("chưa rõ", "not known")
    return number_text(one.value, visit, 1) + ("%" if measure == "share" else "")


def _picture(
    found: MapValues, between: tuple[int, ...], says: dict[str, str], visit: Visit, scope: Scope
) -> "Markup":
    """The map as SVG; "" for a province that is on no map."""
    from markupsafe import Markup

    marks = {}
    for one in found.values:
        code = one.commune or one.province
        there = f"/?tinh={one.province}&xa={one.commune}" if one.commune else f"/ban-do?tinh={one.province}"
        if not one.commune:
            there += f"&do={found.measure}&thang={found.month}"
        reached = visit.account.covers(one.province, one.commune or visit.account.commune)
        marks[code] = Mark(look(one, between), says[code], there if reached else "")
    title = visit.say(f"Bản đồ: {found.name.vi}", f"Map: {found.name.en}")
    if not scope.province:
        return Markup(country_map(marks, title))
    known = province(scope.province) is not None
    return Markup(province_map(scope.province, marks, title, scope.commune) if known else "")
