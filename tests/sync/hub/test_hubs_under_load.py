"""Two hubs take batches in, two count figures, machines move, and all the while everything can be counted again: nothing is
ever lost, counted twice or out of step, and no error is told that a second try does not mend."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor

from sync.hub.figures import rollup
from sync.hub.figures.verify import verify
from sync.hub.intake.batches import take_batches
from sync.hub.opening import connect
from sync.hub.storage.database import Error
from sync.protocol import Receipt
from tests.sync.hub.desk import NOW, Desk, event
from tests.sync.hub.test_batches_together import asked, point

POINTS, TURNS, EACH = 6, 5, 6
COMMUNES = [("01", "00004"), ("01", "00008"), ("79", "26734")]


def test_figures_hold_while_everything_happens_at_once(new_database, tmp_path):
    """On PostgreSQL: of a SQLite file one process is the master."""
    where = new_database("postgres", tmp_path)
    desk = Desk(where)
    points = [point(desk.conn) for _ in range(POINTS)]
    for n, (device, _) in enumerate(points):
        place_at(desk.conn, device, COMMUNES[n % 3])
    facts = [[fact(n, seq) for seq in range(1, TURNS * EACH + 1)] for n in range(POINTS)]
    facts[1][:EACH] = facts[0][:EACH]  # cloned: the same facts from another machine
    stop, wrong, refused = threading.Event(), [], []

    def hub(seed):
        """Every batch goes to both hubs, in groups that overlap, each in an order of its own."""
        own, chance = connect(where), random.Random(seed)
        for turn in range(TURNS):
            several = list(range(POINTS))
            chance.shuffle(several)
            while several:
                group, several = several[:4], several[4:]
                some = [
                    asked(*points[n], f"stream{n}", *facts[n][turn * EACH : (turn + 1) * EACH]) for n in group
                ]
                for n, result in zip(group, take_batches(own, some, NOW + turn), strict=True):
                    if not isinstance(result, Receipt):
                        assert isinstance(result, Error), result
                        refused.append(str(result))
                        several.append(n)  # as a learning point does: once more
        own.close()

    def count(seed):
        own, chance = connect(where), random.Random(seed)
        while not stop.is_set():
            try:
                waiting = rollup.due(own)
                chance.shuffle(waiting)
                rollup.count_some(own, NOW, waiting)
                rollup.add_up(own)
            except Error as error:
                refused.append(str(error))
        own.close()

    def move():
        own, chance = connect(where), random.Random(1)
        while not stop.wait(0.05):
            place_at(own, chance.choice(points)[0], chance.choice(COMMUNES))
        own.close()

    def look():
        own = connect(where)
        while not stop.is_set():
            wrong.extend(verify(own).differences)
        own.close()

    with ThreadPoolExecutor(6) as pool:
        others = [pool.submit(count, 1), pool.submit(count, 2), pool.submit(move), pool.submit(look)]
        hubs = [pool.submit(hub, seed) for seed in (1, 2)]
        try:
            for one in hubs:
                one.result()
        finally:
            stop.set()
        for one in others:
            one.result()
    assert wrong == []
    assert len(refused) <= 3, refused  # locked out by each other now and then, never for long
    rollup.refresh(desk.conn, NOW)
    found = verify(desk.conn)
    assert (found.differences, found.events) == ((), POINTS * TURNS * EACH - EACH)
    told = "SELECT sum(lessons) FROM rollup WHERE kind = 'all' AND period = '' AND level = ?"
    assert {desk.conn.execute(told, (level,)).fetchone()[0] for level in (0, 1, 2)} == {found.events}
    desk.conn.close()


def fact(n, seq):
    data = {"resident": f"r{n}-{seq % 7}", "lesson": "l", "first_try": 1, "questions": 2}
    return event(seq, type="lesson.finished", data=data)


def place_at(conn, device, commune):
    conn.execute("UPDATE device SET province = ?, commune = ? WHERE device = ?", (*commune, device))
