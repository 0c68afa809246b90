"""When kiosks call: spread over the hour, and ever more patient while calling fails."""

import random

from sync.schedule import LONGEST_S, SHORTEST_S, Backoff, own_moment, until_own_moment


def test_a_country_of_kiosks_is_spread_over_the_hour():
    """In the busiest minute of 20,000 kiosks there are less than 1.3 times the mean."""
    minutes = [0] * 60
    for n in range(20_000):
        minutes[int(own_moment(f"{n:016x}") // 60)] += 1
    assert max(minutes) < 1.3 * 20_000 / 60


def test_the_moment_of_a_device_comes_once_an_hour():
    for now in (0.0, 1234.5, 1_795_000_000.25):
        wait = until_own_moment("device", now)
        assert 0 < wait <= 3600
        assert abs((now + wait) % 3600 - own_moment("device")) < 1e-3


def test_just_after_its_moment_a_device_waits_almost_an_hour():
    assert until_own_moment("device", own_moment("device") + 1) > 3598


def test_waits_stay_between_five_seconds_and_half_an_hour_and_reach_both():
    chance, waits = random.Random(1), []
    for _ in range(200):
        backoff = Backoff()
        for _ in range(12):
            backoff = backoff.next(chance)
            waits.append(backoff.wait_s)
    assert min(waits) >= SHORTEST_S == 5
    assert max(waits) == LONGEST_S == 1800


def test_two_kiosks_do_not_wait_in_step():
    one, two = Backoff(60), Backoff(60)
    assert one.next(random.Random(1)) != two.next(random.Random(2))
