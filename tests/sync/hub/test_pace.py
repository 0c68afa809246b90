"""One device may not keep the hub from the others, and is told when to go on."""

import pytest

from sync.errors import Problem
from sync.hub.intake.pace import Pace, check_pace, count_batch
from sync.hub.opening import connect

PACE = Pace(per_minute=60, burst=5)
NOW = 1_795_000_000_000


@pytest.fixture
def conn(where):
    conn = connect(where)
    yield conn
    conn.close()


def put(conn, now, device="d"):
    """None when a batch of the device is let in at `now` (and then counted), else the seconds it is to wait."""
    try:
        check_pace(conn, device, PACE, now)
    except Problem as refused:
        return int(refused.headers["Retry-After"]) if refused.status == 429 else -1
    count_batch(conn, device, PACE, now)
    return None


def test_a_burst_goes_through_and_then_the_steady_pace(conn):
    assert [put(conn, NOW) for _ in range(7)] == [None] * 5 + [1, 1]
    assert [put(conn, NOW + ms) for ms in (999, 1000, 1500, 2000, 2001)] == [1, None, 1, None, 1]


def test_who_waits_as_told_is_let_in(conn):
    now = NOW
    for _ in range(40):
        wait_s = put(conn, now)
        if wait_s:
            now += wait_s * 1000
            assert put(conn, now) is None


def test_one_device_does_not_slow_another(conn):
    while put(conn, NOW) is None:
        pass
    assert put(conn, NOW, "other") is None


def test_a_rest_gives_the_whole_burst_back_and_no_more(conn):
    while put(conn, NOW) is None:
        pass
    later = NOW + 365 * 86_400_000
    assert [put(conn, later) for _ in range(6)] == [None] * 5 + [1]


def test_a_hub_whose_clock_was_set_back_locks_nobody_out_for_long(conn):
    while put(conn, NOW + 20 * 365 * 86_400_000) is None:
        pass
    assert [put(conn, NOW) for _ in range(6)] == [None] * 5 + [1]


def test_no_limit_counts_nothing(conn):
    for _ in range(100):
        check_pace(conn, "d", Pace(per_minute=0), NOW)
        count_batch(conn, "d", Pace(per_minute=0), NOW)
    assert conn.execute("SELECT count(*) FROM pace").fetchone() == (0,)
