"""Two hub processes on one database, taken in turn or at once: every fact counts once, whoever takes it."""

import json
import secrets
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import cycle

import pytest

from sync.errors import Problem
from sync.hub.enrol import enrol, make_code
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from sync.protocol import Place
from sync.signing import new_key, public_bytes
from tests.points import HubProcess
from tests.sync.hub.desk import NOW, event

POINTS, BATCHES, EACH = 3, 8, 10


@pytest.fixture
def hubs(where):
    """They start at once, over an empty database."""
    both = HubProcess(where), HubProcess(where)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(HubProcess.start, both))
    yield both
    for one in both:
        one.stop()


def test_figures_are_exact_whichever_hub_takes_a_batch(hubs, new_point):
    """Each batch goes to both hubs at the same moment, and what one point has sent another sends once more."""
    points = [new_point(f"p{n}") for n in range(POINTS)]
    for point, hub in zip(points, cycle(hubs), strict=False):
        point.join(hub)
    facts = [[event(seq) for seq in range(1, BATCHES * EACH + 1)] for _ in points]
    facts[1][:EACH] = facts[0][:EACH]  # cloned: the first ten are the same facts

    def send(number, hub):
        head = {"stream": f"stream-{number}-{MARK}", "boot": "b", "mono": 1, "wall": 1_795_000_000_000}
        verdicts = []
        for start in range(0, BATCHES * EACH, EACH):
            body = json.dumps(head | {"events": facts[number][start : start + EACH]}).encode()
            answer = points[number].put(hub, body)
            while answer.status_code == 503:
                answer = points[number].put(hub, body)
            assert answer.status_code == 200, answer.text
            verdicts += [one[1] for one in answer.json()["verdicts"]]
        return verdicts

    with ThreadPoolExecutor(2 * POINTS) as pool:
        jobs = [pool.submit(send, number, hub) for number in range(POINTS) for hub in hubs]
        said = [one for job in jobs for one in job.result()]
    different = POINTS * BATCHES * EACH - EACH
    assert said.count("accepted") == different
    assert said.count("duplicate") == len(said) - different
    conn = connect(hubs[0].database)
    found = verify(conn)
    conn.close()
    assert (found.differences, found.events, found.streams) == ((), different, POINTS)


def test_a_code_is_good_for_one_point_however_many_hubs_are_asked(where):
    conn = connect(where)
    codes = [make_code(conn, Place(village="Thôn Đoài"), NOW) for _ in range(8)]
    conn.close()

    def join(_):
        own, joined = connect(where), 0
        for code in codes:
            with suppress(Problem):
                enrol(own, code, public_bytes(new_key()), NOW)
                joined += 1
        own.close()
        return joined

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(join, range(4))) == len(codes)


MARK = secrets.token_hex(4)
