"""The machine's clock, also when it is wrong."""

from __future__ import annotations

import time as real_time

from kiosk.clock import WRITTEN, Clock, system_clock, today


def test_the_steady_clock_moves_with_real_time() -> None:
    clock = system_clock()
    before = clock.mono()
    real_time.sleep(0.05)
    assert 45 <= clock.mono() - before < 2000
    assert abs(clock.wall() - real_time.time() * 1000) < 2000
    assert clock.boot == system_clock().boot != ""


def test_a_lost_clock_does_not_make_everybody_a_child() -> None:
    lost = Clock(wall=lambda: 0, mono=lambda: 0, boot="b")
    assert today(lost) == WRITTEN
