"""The map as SVG that stands in a page: shapes and dots with classes for the stylesheet, titles for a pointer, links.

A place's class says its share: `m0` to `m4` (of the measure's five steps), `hidden` (under 5 people) or `none` (no
figures yet: drawn hollow). The page's table is the map's text form, so a reader skips the drawing as one picture.
The stylesheet needs: `.place` and its looks (fill, stroke), `.land`, `.sea` (the frame around an archipelago),
`.chosen` (a ring), `text` (family and weight; sizes are told here, in the drawing's units).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from math import hypot

from sync.hub.places import Commune, commune, communes_of, province, provinces
from sync.hub.places.shapes import Box, Islands, Spot, country_box, drawing, islands_of, province_box, spot

MAP_CREDIT = "Hình các tỉnh: @svg-maps/vietnam, Stephen Truong, CC BY 4.0, đã ghép theo 34 tỉnh, thành phố."
MAP_CREDIT_EN = "Province shapes: @svg-maps/vietnam, Stephen Truong, CC BY 4.0, joined to the 34 provinces."
DOT = 0.6
"""A dot's radius as a part of the distance to the nearest dot, where they stand close together."""
LETTERS = 22
"""Height of the letters on the country's map, in its units."""
INSET = 0.3
"""An archipelago's own frame takes this part of a province's picture."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a place is shown: its class (`m0` ... `m4`, `hidden`, `none`), its figure in words, where a click leads."""

    look: str = "none"
    says: str = ""
    href: str = ""


NO_MARK = Mark()


def country_map(marks: Mapping[str, Mark], title: str) -> str:
    """All 34 provinces, coloured by `marks` (by province code); Hoàng Sa and Trường Sa in their provinces' colours."""
    drawn = drawing()
    groups = []
    for one in provinces():
        mark = marks.get(one.code, NO_MARK)
        island = islands_of(one.code)
        inside = f'<path d="{drawn.provinces[one.code].d}"/>'
        inside += _archipelago(island) if island else ""
        groups.append(_linked(one.code, one.full, mark, inside))
    return _svg(country_box(), title, "".join(groups))


def province_map(code: str, marks: Mapping[str, Mark], title: str, chosen: str = "") -> str:
    """A province with a dot for each commune, coloured by `marks` (by commune code), a ring around `chosen`.

    Raises KeyError when there is no such province.
    """
    shape = drawing().provinces[code]
    islands = islands_of(code)
    near = [one for one in communes_of(code) if islands is None or one.code != islands.commune]
    spots = {one.code: spot(one) for one in near}
    box = province_box(list(spots.values()), shape.d)
    radius = _radius(list(spots.values()), max(box.width, box.height))
    inside = f'<path class="land" d="{shape.d}"/>'
    if islands is not None:
        held, box = _beside(islands, box)
        inside += _linked(islands.commune, _full(islands.commune), marks.get(islands.commune, NO_MARK), held)
    for one in sorted(
        near, key=lambda one: (one.code == chosen, marks.get(one.code, NO_MARK).look != "none")
    ):
        x, y = spots[one.code]
        dot = f'<circle cx="{x}" cy="{y}" r="{radius:.2f}"/>'
        if one.code == chosen:
            dot += f'<circle class="chosen" cx="{x}" cy="{y}" r="{radius * 2:.2f}"/>'
        inside += _linked(one.code, one.full, marks.get(one.code, NO_MARK), dot)
    return _svg(box, title, inside)


def nearest(code: str, count: int = 6) -> tuple[Commune, ...]:
    """The communes whose middles lie nearest to a commune's, itself left out; none when there is no such commune."""
    here = commune(code)
    if here is None:
        return ()
    x, y = spot(here)
    others = [(spot(one), one) for one in communes_of(here.province) if one.code != code]
    others.sort(key=lambda pair: (pair[0][0] - x) ** 2 + (pair[0][1] - y) ** 2)
    return tuple(one for _, one in others[:count])


def _archipelago(island: Islands) -> str:
    left, top, right, bottom = island.box
    frame = f'<rect class="sea" x="{left - 8}" y="{top - 8}" width="{right - left + 16:.1f}"'
    frame += f' height="{bottom - top + 16:.1f}" rx="8"/>'
    belongs = province(island.province)
    x, y = island.at[0], top - 14 - 1.2 * LETTERS
    words = (
        f'<text x="{x}" y="{y:.1f}" font-size="{LETTERS}" text-anchor="middle">Quần đảo {island.name}</text>'
    )
    words += f'<text x="{x}" y="{y + 1.15 * LETTERS:.1f}" font-size="{LETTERS}" text-anchor="middle">'
    words += f"({belongs.name if belongs else ''})</text>"
    return f'<g class="islands">{frame}<path d="{island.d}"/>{words}</g>'


def _beside(island: Islands, box: Box) -> tuple[str, Box]:
    """The archipelago in a frame of its own at the right of a province's part of the map, and the part that holds both."""
    left, top, right, bottom = island.box
    room = box.width * INSET / (1 - INSET)
    scale = room * 0.86 / (right - left)
    high = (bottom - top) * scale + room * 0.14
    x, y = box.x + box.width, box.y + box.height - high - 0.06 * room
    shift = (
        f"translate({x + room * 0.07:.1f} {y + room * 0.07:.1f}) scale({scale:.4f}) translate({-left} {-top})"
    )
    letters, middle = room * 0.095, x + room / 2
    held = (
        f'<g class="islands"><rect class="sea" x="{x:.1f}" y="{y:.1f}" width="{room:.1f}" height="{high:.1f}"'
    )
    held += f' rx="{room * 0.05:.1f}"/>'
    held += f'<g transform="{shift}"><path d="{island.d}"/></g>'
    held += (
        f'<text x="{middle:.1f}" y="{y - letters * 0.5:.1f}" font-size="{letters:.1f}" text-anchor="middle">'
    )
    held += f"Quần đảo {island.name}</text></g>"
    return held, Box(box.x, box.y, box.width + room + room * 0.06, box.height)


def _radius(spots: list[Spot], side: float) -> float:
    """A radius for all dots: that of the closer third of them, neither too small for a pointer nor too large."""
    near = sorted(
        min((hypot(x - u, y - v) for u, v in spots if (u, v) != (x, y)), default=side) for x, y in spots
    )
    return min(max(DOT * near[len(near) // 3], side / 140), side / 50)


def _linked(code: str, name: str, mark: Mark, inside: str) -> str:
    says = f"{name}: {mark.says}" if mark.says else name
    known = f' data-place="{escape(code)}"' if mark is not NO_MARK else ""
    group = f'<g class="place {escape(mark.look)}"{known}><title>{escape(says)}</title>{inside}</g>'
    if not mark.href:
        return group
    return f'<a href="{escape(mark.href)}" tabindex="-1" aria-hidden="true">{group}</a>'


def _full(code: str) -> str:
    found = commune(code)
    return found.full if found else code


def _svg(box: Box, title: str, inside: str) -> str:
    role = "group" if "<a " in inside else "img"  # links have no place in a picture
    return (
        f'<svg class="map" viewBox="{box.text()}" role="{role}" aria-label="{escape(title)}"'
        f' xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    )
