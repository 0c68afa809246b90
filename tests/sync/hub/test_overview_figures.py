"""The overview, its parts and the map show what was counted, and hide what must not be shown."""

import pytest

from sync.hub.figures.figures import Scope
from sync.hub.figures.map_figures import map_values
from sync.hub.figures.months import before, months
from sync.hub.figures.overview_figures import overview
from sync.hub.figures.ranking import parts
from sync.hub.figures.rollup import refresh
from tests.sync.hub.desk import Desk
from tests.sync.hub.test_rollup import OTP, Stream

HOURS_OF_A_MONTH = 24 * 31


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def desk(request, new_database, tmp_path_factory):
    """Commune 00004: six women of 70 learn in November, seven in December, and six men in Thôn Tây; 00008: three people;
    00012: seven."""
    desk = Desk(new_database(request.param, tmp_path_factory.mktemp("overview")))
    one = Stream(desk, "s", desk.device("Thôn Đoài", commune="00004", province="01"))
    for n in range(13):
        one.fact(
            "resident.enrolled",
            0,
            resident=f"r{n}",
            band="70+",
            gender="f",
            village="Thôn Đông" if n < 11 else "Đồi",
        )
    for n in range(13):
        one.fact("lesson.finished", HOURS_OF_A_MONTH if n == 6 else 0, resident=f"r{n}", lesson=OTP)
    for n in range(6):
        one.fact("resident.enrolled", 0, resident=f"b{n}", band="30-44", gender="m", village="Thôn Tây")
        one.fact("lesson.finished", 0, resident=f"b{n}", lesson=OTP)
    one.fact("class.opened", 0, class_="c", lesson=OTP, facilitator="f", village="Thôn Đoài")
    one.fact("attendance.checked_in", 0, class_="c", resident="r1", method="list").send()
    two = Stream(desk, "t", desk.device("Sau", commune="00008", province="01"))
    for n in range(3):
        two.fact("lesson.finished", 0, resident=f"q{n}", lesson=OTP)
    two.send()
    three = Stream(desk, "u", desk.device("Trong", commune="00012", province="01"))
    for n in range(7):
        three.fact("lesson.finished", 0, resident=f"p{n}", lesson=OTP)
    three.send()
    village = "INSERT INTO village VALUES ('01', ?, ?, '2026-01-01', ?, ?)"
    for row in (
        ("00004", "Thôn Đông", None, 40),
        ("00004", "Cũ", "2026-06-30", 99),
        ("00004", "Xa", None, 50),
    ):
        desk.conn.execute(village, row)
    refresh(desk.conn, desk.now)
    yield desk
    desk.conn.close()


def figure(page, name):
    return next(one for one in page.figures if one.id == name)


def test_people_are_told_from_the_beginning_and_what_is_new(desk):
    page = overview(desk.conn, Scope("01", "00004"), "2026-12")
    people = figure(page, "people")
    assert (people.count.n, people.growth) == (19, 13)
    assert figure(page, "lessons").count.n == 13
    assert figure(page, "older").share == 68.4
    assert figure(overview(desk.conn, Scope("01", "00004"), "2026-11"), "people").count.n == 6
    assert page.months == months(desk.conn, Scope("01", "00004")) == ("2026-12", "2026-11")
    assert [one.n for one in page.days] == [14]
    assert people.definition.vi
    assert people.definition.en


def test_the_country_is_all_communes(desk):
    assert figure(overview(desk.conn, Scope(), "2026-12"), "people").count.n == 29
    assert [one.key for one in parts(desk.conn, Scope(), "2026-12")] == ["01"]


def test_fewer_than_five_people_are_not_shown(desk):
    three = figure(overview(desk.conn, Scope("01", "00008"), "2026-11"), "people")
    assert three.count.shown is None
    assert three.growth is None
    assert (three.count.text(), three.count.text("en")) == ("dưới 5", "under 5")
    assert figure(overview(desk.conn, Scope("01", "00008"), "2026-11"), "lessons").count.shown is None


def test_villages_are_ranked_by_the_share_of_their_adults(desk):
    rows = parts(desk.conn, Scope("01", "00004"), "2026-12")
    assert [(one.key, one.rank, one.share) for one in rows] == [
        ("Thôn Đông", 1, 27.5),
        ("Xa", 2, 0.0),
        ("Thôn Tây", None, None),
        ("Thôn Đoài", None, None),
        ("Đồi", None, None),
    ]
    assert [one.people.text() for one in rows] == ["11", "0", "ẩn", "0", "ẩn"], (
        "two women, or what is left of 19"
    )
    assert rows[0].people.n == 11
    assert rows[0].growth is None, "five new ones beside two"
    assert parts(desk.conn, Scope("01", "00004"), "2026-11")[0].growth == 15.0
    assert next(one for one in rows if one.key == "Thôn Đoài").classes == 1


def test_communes_of_a_province_hide_small_ones(desk):
    rows = parts(desk.conn, Scope("01"), "2026-12")
    assert [(one.commune, one.people.shown, one.rank) for one in rows] == [
        ("00004", 19, 1),
        ("00008", None, None),
        ("00012", None, None),
    ]
    assert rows[0].adults == 90


def test_the_map_hides_small_places_and_says_where_there_is_nothing(desk):
    people = map_values(desk.conn, "people", "2026-12", by="commune")
    assert [(one.commune, one.value, one.hidden) for one in people.values] == [
        ("00004", 19.0, False),
        ("00008", None, True),
        ("00012", None, True),
    ]
    share = map_values(desk.conn, "share", "2026-12", by="province")
    assert [one.value for one in share.values] == [21.1]
    seats = map_values(desk.conn, "seats", "2026-12", by="commune", province="01").values[0]
    assert (seats.value, seats.hidden) == (None, True)
    assert map_values(desk.conn, "classes", "2026-12", by="commune", province="01").values[0].value == 1.0
    with pytest.raises(ValueError, match="password"):
        map_values(desk.conn, "password", "2026-12")


def test_a_year_begins_after_december():
    assert before("2027-01") == "2026-12"
    assert before("2026-12") == "2026-11"
