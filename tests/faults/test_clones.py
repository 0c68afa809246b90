"""One image, several kiosks: what they had together counts once, what each adds counts too, and nothing collides."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.paths import DataDir
from sync.client import send_pending
from sync.enrolment import current, moved
from sync.errors import TryLater
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from sync.outbox import counts
from tests.faults import ledger, village
from tests.faults.proxy import Plan, Proxy
from tests.points import HubProcess, Point


def cloned(image: Path, at: Path, *, own_key: bool) -> Point:
    """A kiosk from a copy of the disk; with `own_key` the installer had thrown the copied device key away."""
    shutil.copytree(image, at)
    data = DataDir(at)
    if own_key:
        data.device_key.unlink()
    point = Point.at(data)
    point.enrolment = current(point.store)
    return point


def ids(point: Point) -> set[str]:
    return {str(id) for (id,) in point.store.rows("SELECT id FROM event")}


@pytest.fixture
def clones(request: pytest.FixtureRequest, hub: HubProcess, tmp_path: Path) -> Iterator[list[Point]]:
    """Three kiosks from one image: prepared only (`fresh`), enrolled, or enrolled with facts already sent (`used`)."""
    state, own_key = request.param
    first = Point.at(DataDir(tmp_path / "image"))
    village.settle_in(first.store)
    if state != "fresh":
        first.join(hub)
    if state == "used":
        ledger.drain(first)
    first.store.close()
    made = [cloned(tmp_path / "image", tmp_path / f"kiosk{n}", own_key=own_key) for n in range(3)]
    for point in made:
        if state == "fresh" or own_key:
            point.join(hub)
    yield made
    for point in made:
        point.store.close()


@pytest.mark.parametrize(
    "clones",
    [(state, key) for state in ("fresh", "enrolled", "used") for key in (False, True)],
    indirect=True,
)
def test_clones_of_one_image_never_collide(clones: list[Point], hub: HubProcess, long: bool) -> None:
    """They send in turns by chance, over a line that loses answers."""
    chance = random.Random(11)
    line = Proxy(hub)
    line.plan = lambda n: Plan(answer_bytes=chance.randrange(900)) if n % 4 == 0 else Plan()
    steps = dict.fromkeys(range(len(clones)), 0)
    for point in clones:
        assert point.enrolment is not None
        point.enrolment = moved(point.store, point.enrolment, line.url)
    for _ in range(80 if long else 8):
        who = chance.randrange(len(clones))
        point = clones[who]
        for _ in range(chance.randint(1, 5)):
            village.step(point.store, steps[who], village.people_of(point.store))
            steps[who] += 1
        try:
            if chance.random() < 0.7:
                assert point.enrolment is not None
                send_pending(point.store, point.enrolment, point.key, session=point.session)
        except TryLater:
            pass
    line.plan = lambda n: Plan()
    for point in (*clones, *clones):
        ledger.drain(point)
    line.close()

    there = [str(id) for (id,) in hub.rows("SELECT id FROM event")]
    assert len(there) == len(set(there)), "the hub counts a fact twice"
    assert set(there) == set().union(*(ids(point) for point in clones)), "lost, or from nowhere"
    for point in clones:
        now = counts(point.store, point.enrolment)
        assert (now.pending, now.quarantined) == (0, 0)
    conn = connect(hub.database)
    assert verify(conn).differences == ()
    conn.close()
