"""The plug is pulled: on the kiosk, on the hub, on both, at any moment. What a screen had shown is there, once."""

from __future__ import annotations

import random
import time
from collections import Counter

import pytest

from kiosk.store import open_store
from tests.faults import ledger, village
from tests.faults.processes import ForkedHub, Kiosk
from tests.points import Point

LONGEST_S = 0.3


def by_itself(chance: random.Random) -> int | None:
    """The statement at which a process dies by itself, in a third of its lives."""
    return chance.randint(1, 400) if chance.random() < 1 / 3 else None


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_shown_is_lost_or_doubled_however_often_the_plug_is_pulled(
    hub: ForkedHub, point: Point, long: bool, seed: int
) -> None:
    """kill -9 at random moments, or by itself at a random statement to a database: of the kiosk's screen, of its
    uploader, of the hub."""
    chance, rounds = random.Random(seed), 100 if long else 4
    village.settle_in(point.store)
    point.store.close()
    hub.stop()

    shown: list[int] = []
    pulled: Counter[str] = Counter()
    kiosk, up = None, False
    for n in range(rounds):
        victim = ("kiosk", "hub", "both")[n % 3]
        if not up:
            hub.start(wait=False, die_at=by_itself(chance))
            up = True
        if kiosk is None:
            kiosk = Kiosk(point.data, len(shown), by_itself(chance))
        if chance.random() < 0.8:  # else while they start
            shown += kiosk.shown(timeout_s=10)
        time.sleep(chance.uniform(0, LONGEST_S))
        if victim != "hub" or not kiosk.alive():
            shown += kiosk.kill()
            kiosk = None
        if victim != "kiosk":
            hub.kill()
            up = False
        pulled[victim] += 1
    if kiosk is not None:
        shown += kiosk.kill()
    if up:
        hub.kill()

    assert shown == list(range(len(shown))), "each step was shown once, in order"
    assert len(shown) > rounds
    point.store = open_store(point.data)
    hub.start()
    assert ledger.whole(point)
    in_the_dark = village.step(point.store, len(shown), village.people_of(point.store))
    shown.append(int(in_the_dark))
    assert ledger.facts(point) == village.expected(len(shown), village.PEOPLE)
    before = hub.rows("SELECT count(*) FROM event")[0][0]
    ledger.drain(point)
    ledger.exact(point, hub)
    print(f"seed {seed}: {rounds} rounds {dict(pulled)}, {len(shown)} steps shown, {before} sent meanwhile")
