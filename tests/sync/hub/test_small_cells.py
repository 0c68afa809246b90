"""Counts under five are hidden, and nobody can work them out from what is shown: not from totals, not from other pages."""

from itertools import product
from random import Random

import pytest

from sync.hub.figures.class_list import classes
from sync.hub.figures.covering import covered, covered_communes
from sync.hub.figures.figures import Count, Scope
from sync.hub.figures.map_figures import map_values
from sync.hub.figures.months import months
from sync.hub.figures.overview_figures import overview
from sync.hub.figures.small_cells import FEWEST, hidden, hidden_keys
from tests.sync.hub.desk import Desk
from tests.sync.hub.pages import world

PROVINCE = Scope(world.PROVINCE)


def may_be(cells, away):
    """What each hidden cell may be, for somebody who knows the total, the shown cells, and that whole numbers are added."""
    total = sum(cells[at] for at in away)
    empty = any(cells[at] == 0 for at in away) or len(away) == len(cells)
    fills = product(range(0 if empty else 1, total + 1), repeat=len(away))
    return [set(some) for some in zip(*(one for one in fills if sum(one) == total), strict=True)]


def test_nothing_is_hidden_where_nobody_is_few():
    assert hidden([]) == hidden([0, 5, 0, 12]) == frozenset()


def test_one_small_cell_takes_the_smallest_other_with_it():
    assert hidden([3, 40, 12, 0]) == {0, 2}
    assert hidden([4, 4, 40]) == {0, 1}
    assert hidden([1, 1, 40, 50]) == {0, 1, 2}, "two ones are as plain as their sum"
    assert hidden_keys({"a": 3, "b": 7}) == {"a", "b"}


def test_where_all_are_few_the_empty_ones_go_too():
    assert hidden([1, 0, 1]) == {0, 1, 2}
    assert hidden([2]) == {0}


def test_a_hidden_cell_may_always_be_one_as_well_as_five():
    dice = Random(8)
    for _ in range(60):
        cells = [dice.choice((0, 1, 2, 3, 4, 5, 6, 7)) for _ in range(dice.randint(2, 5))]
        away = sorted(hidden(cells))
        if not away or len(away) > 4:
            continue
        assert {at for at, n in enumerate(cells) if 0 < n < FEWEST} <= set(away)
        if len(away) < len(cells) or sum(cells) >= len(cells) - 1 + FEWEST:
            assert all({1, FEWEST} <= one for one in may_be(cells, away)), cells
        else:
            assert all(len(one) > 1 for one in may_be(cells, away)), cells


def test_a_cell_hidden_beside_others_does_not_tell_whether_it_is_small():
    assert {Count(3, covered=True).text(), Count(12, covered=True).text()} == {"ẩn"}
    assert Count(12, covered=True).shown is None
    assert Count(3, covered=True).text("en") == "hidden"


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def desk(request, new_database, tmp_path_factory):
    """Five communes; the last has two people."""
    desk = Desk(new_database(request.param, tmp_path_factory.mktemp("cells")))
    world.learn(desk, communes=5, people=14, days=20)
    yield desk
    desk.conn.close()


def test_what_a_provinces_table_hides_is_not_on_the_communes_own_page(desk):
    month = months(desk.conn, PROVINCE)[0]
    page = overview(desk.conn, PROVINCE, month)
    away = {one.commune for one in page.places if one.people.hidden}
    assert len(away) > 1, "the small one, and another beside it"
    for one in page.places:
        own = Scope(one.province, one.commune)
        gone = covered(desk.conn, PROVINCE, own, month)
        people = next(each for each in overview(desk.conn, own, month, gone).figures if each.id == "people")
        assert (people.count.shown is None) == (one.commune in away)
        if one.commune in away:
            villages = overview(desk.conn, own, month, gone).places
            assert all(each.people.shown is None and each.share is None for each in villages)
            assert people.growth is None


def test_the_map_hides_the_same_places(desk):
    month = months(desk.conn, PROVINCE)[0]
    page = overview(desk.conn, PROVINCE, month)
    drawn = map_values(desk.conn, "people", month, by="commune", province=world.PROVINCE)
    assert {one.commune for one in drawn.values if one.hidden} == {
        one.commune for one in page.places if one.people.hidden
    }
    for measure in ("women", "active", "seats"):
        gone = [one for one in map_values(desk.conn, measure, month, by="commune").values if one.hidden]
        for one in gone:
            assert measure in covered(desk.conn, PROVINCE, Scope(one.province, one.commune), month)
    every = map_values(desk.conn, "people", month, by="commune", province=world.PROVINCE, covered=True)
    assert all(one.value is None for one in every.values)


def test_who_sees_one_commune_alone_sees_all_but_the_small(desk):
    month = months(desk.conn, PROVINCE)[0]
    shown = 0
    for one in overview(desk.conn, PROVINCE, month).places:
        own = Scope(one.province, one.commune)
        assert covered(desk.conn, own, own, month) == frozenset()
        people = next(each for each in overview(desk.conn, own, month).figures if each.id == "people")
        (drawn,) = map_values(
            desk.conn, "people", month, by="commune", province=own.province, alone=own.commune
        ).values
        assert people.count.hidden == drawn.hidden == (0 < one.people.n < FEWEST)
        shown += not drawn.hidden
    assert shown == 4


def test_days_and_classes_do_not_give_away_a_small_one(desk):
    month = months(desk.conn, PROVINCE)[0]
    own = Scope(world.PROVINCE, world.COMMUNES[1])
    page = overview(desk.conn, own, month)
    away = [one for one in page.days if one.n is None]
    assert len(away) != 1
    assert all(one.n is None or one.n == 0 or one.n >= FEWEST for one in page.days)
    held = classes(desk.conn, own, month).rows
    assert any(0 < one.seats.n < FEWEST for one in held)
    gone = [one for one in held if one.seats.shown is None]
    assert len(gone) > 1
    assert {one.seats.text() for one in gone} == {"ẩn"}
    assert sum(one.seats.n for one in gone) >= len(gone) - 1 + FEWEST


def test_classes_of_a_commune_whose_total_is_hidden_are_hidden_all(desk):
    month = months(desk.conn, PROVINCE)[0]
    communes = [Scope(world.PROVINCE, code) for code in world.COMMUNES[:5]]
    gone = covered_communes(desk.conn, PROVINCE, communes, month, "seats")
    rows = classes(desk.conn, PROVINCE, month).rows
    assert all(one.seats.shown is None for one in rows if (one.province, one.commune) in gone)
    assert covered_communes(desk.conn, communes[0], communes[:1], month, "seats") == frozenset()
