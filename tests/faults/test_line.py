"""A bad line between kiosk and hub: whatever it does, the counts are exact once it is good again."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from sync.client import send_pending
from sync.errors import TryLater
from sync.outbox import counts
from tests.faults import ledger
from tests.faults.proxy import Message, Plan, Proxy, answer
from tests.points import HubProcess, Point

GOOD = Plan()
SAMPLE = 40


def send(point: Point) -> int:
    """Send what waits over the same connection as before; returns how much still waits."""
    assert point.enrolment is not None
    return send_pending(point.store, point.enrolment, point.key, session=point.session).pending


def boundaries(message: Message, long: bool) -> Iterator[tuple[int, bool]]:
    """Where to cut a message, and whether with a reset: after every byte but the last, or some of them."""
    last = len(bytes(message))
    chosen = range(last) if long else sorted(random.Random(last).sample(range(last), SAMPLE))
    for n in chosen:
        yield n, n % 2 == 1


def at_hub(hub: HubProcess) -> int:
    return int(str(hub.rows("SELECT count(*) FROM event")[0][0]))


def test_a_request_cut_after_any_byte_is_sent_again(
    point: Point, hub: HubProcess, line: Proxy, long: bool
) -> None:
    """The hub has none of it or, when only the end of the connection was lost, all of it."""
    point.attend(1)
    send(point)
    point.attend(3, start=1)
    for n, reset in boundaries(line.requests[0], long):
        line.plan = lambda _, n=n, reset=reset: Plan(request_bytes=n, reset=reset)
        with pytest.raises(TryLater):
            send(point)
        assert at_hub(hub) == 1
    print(f"{len(line.requests) - 1} requests cut")
    line.plan = lambda _: GOOD
    assert send(point) == 0
    ledger.exact(point, hub)


def test_an_answer_cut_after_any_byte_is_asked_for_again(
    point: Point, hub: HubProcess, line: Proxy, long: bool
) -> None:
    """The hub has taken the batch each time; the kiosk does not know and puts it again."""
    point.attend(1)
    send(point)
    cuts = list(boundaries(line.answers[0], long))
    for n, (at, reset) in enumerate(cuts, 1):
        point.attend(1, start=n)
        line.plan = lambda _, at=at, reset=reset: Plan(answer_bytes=at, reset=reset)
        with pytest.raises(TryLater):
            send(point)
        assert (at_hub(hub), counts(point.store, point.enrolment).pending) == (n + 1, 1)
        line.plan = lambda _: GOOD
        assert send(point) == 0
    print(f"{len(cuts)} answers cut")
    ledger.exact(point, hub)


def test_a_request_that_arrives_several_times_counts_once(point: Point, hub: HubProcess, line: Proxy) -> None:
    point.attend(700)
    line.plan = lambda _: Plan(times=3)
    assert send(point) == 0
    ledger.exact(point, hub)


def test_requests_that_arrive_late_and_in_another_order_count_once(
    point: Point, hub: HubProcess, line: Proxy
) -> None:
    """Each held request holds more facts than the one before; the hub gets the newest first, then the old ones,
    before and after the kiosk has sent everything itself."""
    for early in (True, False):
        line.plan = lambda _: Plan(hold=True)
        for n in range(5):
            point.attend(20, class_id=f"{early}", start=20 * n)
            with pytest.raises(TryLater):
                send(point)
        if early:
            assert line.release() == 5
        line.plan = lambda _: GOOD
        assert send(point) == 0
        line.release()
        ledger.exact(point, hub)


def test_a_slow_line_is_waited_for(point: Point, hub: HubProcess, line: Proxy) -> None:
    point.attend(3)
    line.plan = lambda _: Plan(wait_s=0.3)
    assert send(point) == 0
    ledger.exact(point, hub)


def test_a_line_that_never_answers_is_given_up(
    point: Point, hub: HubProcess, line: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.link.TIMEOUT_S", (0.2, 0.2))
    point.attend(3)
    line.plan = lambda _: Plan(wait_s=20)
    with pytest.raises(TryLater, match="no answer in time"):
        send(point)
    line.plan = lambda _: GOOD
    assert send(point) == 0
    ledger.exact(point, hub)


def damaged(request: Message, chance: random.Random) -> Message:
    """The body cut short, longer or with one bit changed; its length told as it is now."""
    body = bytearray(request.body)
    at = chance.randrange(len(body))
    match chance.randrange(3):
        case 0:
            del body[at:]
        case 1:
            body[at] ^= 1 << chance.randrange(8)
        case _:
            body += bytes(body[:at]) or b"x"
    return request.with_body(bytes(body))


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body[:-9],
        lambda body: body[:20],
        lambda body: b"",
        lambda body: body + body,
        lambda body: gzip.decompress(body),
        lambda body: gzip.compress(b"{}"),
    ],
    ids=["cut gzip", "gzip head", "nothing", "twice in one", "unpacked", "another document"],
)
def test_a_body_damaged_on_the_way_is_not_taken_and_stops_nothing(
    point: Point, hub: HubProcess, line: Proxy, change
) -> None:
    """A line that spoils what it carries says nothing about this learning point's right to send."""
    point.attend(3)
    line.plan = lambda _: Plan(request=lambda request: request.with_body(change(request.body)))
    with pytest.raises(TryLater):
        send(point)
    assert (at_hub(hub), counts(point.store, point.enrolment).quarantined) == (0, 0)
    line.plan = lambda _: GOOD
    assert send(point) == 0
    ledger.exact(point, hub)


@pytest.mark.parametrize("status", [500, 502, 504, 404, 418, 204])
def test_an_answer_of_somebody_else_is_not_believed(
    point: Point, hub: HubProcess, line: Proxy, status: int
) -> None:
    point.attend(3)
    line.plan = lambda _: Plan(
        answer=lambda request, got: answer(status, {}, b"" if status < 205 else b"busy")
    )
    with pytest.raises(TryLater):
        send(point)
    assert counts(point.store, point.enrolment).pending == 3
    line.plan = lambda _: GOOD
    assert send(point) == 0
    ledger.exact(point, hub)


def test_a_storm_of_faults_ends_in_exact_counts(
    point: Point, hub: HubProcess, line: Proxy, long: bool
) -> None:
    """Every kind of fault by chance, while facts go on being recorded."""
    chance = random.Random(5)
    whole = 900

    def plan(n: int) -> Plan:
        quiet = Plan(reset=chance.random() < 0.5)
        match chance.randrange(9):
            case 0:
                return replace(quiet, request_bytes=chance.randrange(whole))
            case 1:
                return replace(quiet, answer_bytes=chance.randrange(whole))
            case 2:
                return replace(quiet, times=chance.randint(2, 4))
            case 3:
                return replace(quiet, hold=True)
            case 4:
                return replace(quiet, request=lambda request: damaged(request, chance))
            case 5:
                return replace(quiet, answer=lambda request, got: got and damaged(got, chance))
            case 6:
                return replace(quiet, answer=lambda request, got: answer(500, {}, b"oops"))
            case 7:
                return replace(quiet, wait_s=0.01)
            case _:
                return GOOD

    line.plan = plan
    for n in range(1500 if long else 60):
        point.attend(chance.randint(0, 30), class_id=f"c{n}")
        try:
            send(point)
        except TryLater:
            if chance.random() < 0.2:
                line.release()
    line.plan = lambda _: GOOD
    assert send(point) == 0
    line.release()
    ledger.exact(point, hub)
    print(f"{len(line.requests)} requests through the storm, {at_hub(hub)} facts")
