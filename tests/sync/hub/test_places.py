"""The tables of places and the map: all of Viet Nam as of July 2025, Hoàng Sa and Trường Sa on it."""

import xml.etree.ElementTree as ET
from collections import Counter

import pytest

from sync.errors import SyncError
from sync.hub.places import codes, commune, communes, communes_of, find, province, provinces
from sync.hub.places.picture import Mark, country_map, nearest, province_map
from sync.hub.places.shapes import corners, drawing, spot

SVG = "{http://www.w3.org/2000/svg}"


def test_there_are_34_provinces_and_3321_communes():
    assert len(provinces()) == 34
    assert Counter(one.kind for one in provinces()) == {"tỉnh": 28, "thành phố": 6}
    assert Counter(one.kind for one in communes()) == {"xã": 2621, "phường": 687, "đặc khu": 13}
    assert len({one.code for one in communes()}) == 3321


def test_codes_are_text_with_their_zeros():
    assert all(len(one.code) == 2 and one.code.isdigit() for one in provinces())
    assert all(len(one.code) == 5 and one.code.isdigit() for one in communes())
    assert province("01").full == "Thành phố Hà Nội"
    assert commune("00004").full == "Phường Ba Đình"
    assert province("1") is None
    assert commune("4") is None


def test_each_commune_is_of_a_province_and_lies_in_viet_nam():
    codes = {one.code for one in provinces()}
    for one in communes():
        assert one.province in codes
        assert 7 < one.lat < 23.5
        assert 102 < one.lon < 118
    assert sum(len(communes_of(code)) for code in codes) == 3321
    assert len(communes_of("24")) == 99


def test_names_are_found_however_they_are_written():
    assert [one.code for one in find("hoang sa")] == ["20333"]
    assert [one.code for one in find("Phường Ba Đình", "01")] == ["00004"]
    assert {one.name for one in find("hoà bình")} == {"Hòa Bình"}
    assert find("ba đình", "24") == ()
    assert find("  ") == ()
    assert {one.full for one in find("Hoàng")} > {"Đặc khu Hoàng Sa"}


@pytest.mark.parametrize(
    ("commune", "province", "meant"),
    [
        ("00004", "01", ("01", "00004")),
        ("00004", "", ("01", "00004")),
        ("00004", "24", ("01", "00004")),
        ("tân chi", "Bắc Ninh", ("24", "09343")),
        ("Xã Tân Chi", "24", ("24", "09343")),
        ("Quần đảo Trường Sa", "", ("", "Quần đảo Trường Sa")),
        ("Xã của tôi", "Tỉnh của tôi", ("Tỉnh của tôi", "Xã của tôi")),
        ("", "", ("", "")),
    ],
)
def test_a_place_may_be_told_by_code_or_name(commune, province, meant):
    assert codes(commune, province) == meant


def test_a_name_that_several_communes_have_is_asked_about():
    with pytest.raises(SyncError, match="give the code, one of"):
        codes("Hòa Bình", "")


@pytest.mark.parametrize(("name", "of"), [("Hoàng Sa", "48"), ("Trường Sa", "56")])
def test_the_archipelagos_are_on_the_map_as_special_zones_of_their_provinces(name, of):
    (island,) = [one for one in drawing().islands if one.name == name]
    zone = commune(island.commune)
    assert (zone.full, zone.province, island.province) == (f"Đặc khu {name}", of, of)
    assert len(island.d) > 300
    for picture in (country_map({}, "Việt Nam"), province_map(of, {}, "Tỉnh")):
        texts = "".join(text.text for text in ET.fromstring(picture).iter(f"{SVG}text"))
        assert name in texts
        assert island.d in picture


def test_every_province_is_drawn_and_holds_its_communes():
    drawn = drawing()
    assert set(drawn.provinces) == {one.code for one in provinces()}
    outside = 0
    for one in communes():
        area = corners_by_ring(drawn.provinces[one.province].d)
        outside += not within(spot(one), area)
    assert outside < 35, "99 % of the communes' middles lie inside the province that is drawn for them"


def test_a_province_shows_a_dot_a_commune_with_its_figure_and_its_link():
    picture = province_map(
        "24", {"09292": Mark("m3", "63%", "/xa?ma=09292&thang=1")}, "Tỉnh <Bắc Ninh>", "09292"
    )
    root = ET.fromstring(picture)
    assert root.get("aria-label") == "Tỉnh <Bắc Ninh>"
    titles = [title.text for title in root.iter(f"{SVG}title")]
    assert len(titles) == 99
    told = [title for title in titles if title.endswith("63%")]
    assert told == [f"{commune('09292').full}: 63%"]
    (link,) = root.iter(f"{SVG}a")
    assert link.get("href") == "/xa?ma=09292&thang=1"
    assert len([one for one in root.iter(f"{SVG}circle") if one.get("class") == "chosen"]) == 1


def test_the_map_has_no_styles_of_its_own_and_is_light():
    country = country_map({one.code: Mark("m1", "1", "/x") for one in provinces()}, "Việt Nam")
    assert "style" not in country
    assert len(country) < 70_000


def test_neighbours_are_of_the_same_province_and_near():
    near = nearest("00004")
    assert len(near) == 6
    assert {one.province for one in near} == {"01"}
    assert "Ngọc Hà" in {one.name for one in near}
    assert nearest("nowhere") == ()


def corners_by_ring(path):
    """The rings of a path, each as its corners."""
    return [corners(f"M{ring}") for ring in path.removeprefix("M").removesuffix("z").split("zM")]


def within(point, rings):
    """Whether a ray from the point crosses the rings an odd number of times."""
    x, y = point
    odd = False
    for ring in rings:
        for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a:
                odd = not odd
    return odd
