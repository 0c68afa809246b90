"""Clocks that stand in 1970 or 2049, jump, and start anew with each boot: every fact is counted, and none on a day on
which it did not happen."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from kiosk import events
from sync.client import send_pending
from sync.enrolment import current
from sync.hub.facts.dating import UNCERTAIN, day_of
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from tests.faults import ledger, village
from tests.faults.world import WALLS, World, copied, make_image
from tests.points import ROOT, HubProcess, Point

HOUR_MS = 3_600_000


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_image(tmp_path_factory.mktemp("image"))


def months(world: World, chance: random.Random, boots: int, contact: float) -> Counter[str]:
    """So many starts of the machine, half of them with a clock that lost its battery; each sends with the chance
    `contact`. Returns how many check-ins there truly were each day."""
    true: Counter[str] = Counter()
    people = village.people_of(world.store)
    steps = 0
    for _ in range(boots):
        world.store.close()
        world.now += chance.randrange(2, 100) * HOUR_MS
        world.boot(chance.choice((None, *WALLS)))
        for _ in range(chance.randrange(1, 6)):
            world.now += chance.randrange(1, HOUR_MS)
            village.step(world.store, steps, people)
            true[day_of(world.now)] += 1
            steps += 1
        if chance.random() < contact:
            send(world)
    send(world)
    return true


def send(world: World) -> None:
    enrolment = current(world.store)
    assert enrolment is not None
    assert send_pending(world.store, enrolment, world.key, session=world.session).pending == 0


def told(database: Path) -> Counter[str]:
    """How many check-ins the hub counts on each day."""
    conn = connect(database)
    try:
        assert verify(conn).differences == ()
        query = "SELECT day, sum(n) FROM tally WHERE type = ? GROUP BY day"
        return Counter(dict(conn.execute(query, (events.CHECKED_IN,))))
    finally:
        conn.close()


@pytest.mark.parametrize("seed", range(4))
def test_a_machine_that_sends_in_each_boot_is_dated_to_the_day(
    image: Path, tmp_path: Path, seed: int
) -> None:
    world = copied(image, tmp_path)
    true = months(world, random.Random(seed), 12, contact=1.0)
    assert told(world.hub.database) == true
    world.close()


def test_months_without_a_network_lose_no_count_and_are_dated_right_or_not_at_all(
    image: Path, tmp_path: Path, long: bool
) -> None:
    """What cannot be known is said to be uncertain; the sum is exact in every case."""
    days: Counter[str] = Counter()
    for seed in range(100 if long else 5):
        chance = random.Random(seed)
        world = copied(image, tmp_path / str(seed))
        true = months(world, chance, 20, contact=chance.choice((0.0, 0.2, 0.5)))
        found = told(world.hub.database)
        assert found.total() == true.total()
        wrong = {day: n - true[day] for day, n in found.items() if day != UNCERTAIN and n > true[day]}
        assert not wrong, f"seed {seed}: counted on a day it did not happen"
        days.update(uncertain=found[UNCERTAIN], dated=found.total() - found[UNCERTAIN])
        world.close()
    print(dict(days))
    assert days["dated"]


@pytest.mark.skipif(not shutil.which("faketime"), reason="libfaketime is not installed here")
def test_a_real_kiosk_under_faketime_sends_everything_and_is_dated_today(
    hub: HubProcess, point: Point, tmp_path: Path
) -> None:
    """The process's clock jumps before each check-in, and while it sends it stands decades off."""
    village.settle_in(point.store)
    point.store.close()
    file, steps = tmp_path / "time", 15
    shown = subprocess.run(["faketime", "-f", "+0", "env"], capture_output=True, text=True, check=True).stdout
    preload = next(line for line in shown.splitlines() if line.startswith("LD_PRELOAD=")).partition("=")[2]
    environment = os.environ | {
        "LD_PRELOAD": preload,
        "FAKETIME_TIMESTAMP_FILE": str(file),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    file.write_text("+0")
    walls = ["@1970-01-02 03:04:05", "@2049-05-06 07:08:09", "-3d", "+0", "@2001-01-01 00:00:00"]
    program = [sys.executable, "-m", "tests.faults.odd_clock", str(point.data.root), str(file), str(steps)]
    ran = subprocess.run(
        [*program, *walls], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    said = [line.split() for line in ran.stdout.splitlines()]
    assert [int(step) for step, _ in said] == list(range(steps))
    assert {int(wall) // 31_557_600 + 1970 for _, wall in said} >= {1970, 2001, 2049}
    point.store = Point.at(point.data).store
    ledger.exact(point, hub)
    (latest,) = hub.rows("SELECT max(hub_time) FROM contact")[0]
    assert told(hub.database) == {day_of(int(str(latest))): steps}
