"""A fact counts once, under whatever stream it comes: restored copies, copied disks, kiosks cloned from an image."""

import pytest

from sync.errors import Problem
from tests.sync.hub.desk import Desk, event, kinds


@pytest.fixture
def desk(where):
    desk = Desk(where)
    yield desk
    assert desk.differences() == ()
    desk.conn.close()


def test_a_fact_that_comes_again_in_a_new_stream_counts_once(desk):
    device, known = desk.device(), [event(n) for n in (1, 2, 3)]
    desk.put(device, "old", *known)
    moved = [one | {"seq": one["seq"] - 1} for one in known[1:]]  # the new stream begins after number 1
    receipt = desk.put(device, "new", *moved, event(3), event(4))
    assert kinds(receipt) == ["duplicate", "duplicate", "accepted", "accepted"]
    assert receipt.verdicts[0].why == "known under another stream"
    assert receipt.high_water == 4
    assert sum(desk.days().values()) == 5
    again = desk.put(device, "new", *moved)
    assert (kinds(again), again.high_water) == (["duplicate", "duplicate"], 4)


def test_the_number_of_a_fact_known_elsewhere_is_taken(desk):
    device, known = desk.device(), event(1)
    desk.put(device, "old", known)
    desk.put(device, "new", known)
    assert kinds(desk.put(device, "new", event(1))) == ["conflict"]


def test_another_event_under_a_known_id_is_a_conflict_and_holds_up_nothing(desk):
    device, known = desk.device(), event(1)
    desk.put(device, "old", known)
    receipt = desk.put(device, "new", known | {"mono": 5}, event(2))
    assert (kinds(receipt), receipt.high_water) == (["conflict", "accepted"], 2)
    assert desk.put(device, "new", event(3)).high_water == 3
    assert desk.put(device, "third", event(1), event(2) | {"id": "twice"}, event(3) | {"id": "twice"})
    assert desk.conn.execute("SELECT count(*) FROM event WHERE id = 'twice'").fetchone() == (1,)


def test_the_pseudonyms_of_another_commune_make_no_other_fact(desk):
    known = event(1, data={"resident": "pseudonym-of-one-commune"})
    desk.put(desk.device(), "one", known)
    elsewhere = known | {"data": {"resident": "pseudonym-of-another"}}
    assert kinds(desk.put(desk.device(), "two", elsewhere)) == ["duplicate"]


def test_two_kiosks_cloned_from_one_image_never_collide(desk):
    """Both have the image's stream and facts. The second to send is sent off to a stream of its own."""
    shared = [event(n) for n in range(1, 6)]
    first, second = desk.device("Thôn Đoài"), desk.device("Thôn Đông")
    assert set(kinds(desk.put(first, "image", *shared, event(6), event(7)))) == {"accepted"}
    with pytest.raises(Problem, match="belongs to another"):
        desk.put(second, "image", *shared, event(6))
    receipt = desk.put(second, "its-own", *shared, event(6), event(7), event(8))
    assert kinds(receipt) == ["duplicate"] * 5 + ["accepted"] * 3
    assert receipt.high_water == 8
    assert sum(desk.days().values()) == 5 + 2 + 3


def test_two_kiosks_with_one_key_quarrel_over_numbers_and_lose_nothing(desk):
    """Cloned after they were enrolled: the same device, the same stream, other facts."""
    device, shared = desk.device(), [event(1), event(2)]
    desk.put(device, "image", *shared, event(3))
    mine = event(3)
    assert kinds(desk.put(device, "image", *shared, mine)) == ["duplicate", "duplicate", "conflict"]
    assert kinds(desk.put(device, "begun-anew", mine | {"seq": 1})) == ["accepted"]
    assert sum(desk.days().values()) == 4
