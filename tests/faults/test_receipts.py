"""Receipts that are wrong: of another batch, another stream, another signer, about nothing. None marks a fact as sent
that the hub has not answered for, and none sends the kiosk round in circles."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import events
from sync.client import send_pending
from sync.errors import SyncError, TryLater
from sync.hub.keys import hub_key
from sync.hub.opening import connect
from sync.outbox import counts
from sync.protocol import MAX_BYTES, MAX_EVENTS
from sync.signing import HttpAnswer, HttpRequest, new_key, public_bytes, sign_answer, thumbprint
from tests.faults import ledger
from tests.faults.proxy import Message, Plan, Proxy, answer
from tests.points import HubProcess, Point

Lie = Callable[[dict[str, Any]], Any]
ENOUGH = 60
"""Requests after which a sender is taken to go round in circles."""


def key_of(hub: HubProcess) -> Ed25519PrivateKey:
    """The hub's own signing key: the hub itself is at fault in most of these tests."""
    conn = connect(hub.database)
    try:
        return hub_key(conn, 0)
    finally:
        conn.close()


def signed(
    key: Ed25519PrivateKey, request: Message, body: bytes, status: int = 200, name: str = ""
) -> Message:
    """An answer to the request with the signature of `key`, which calls itself `name`."""
    method, path, _ = request.first.split()
    headers = {"Content-Type": "application/json"}
    made = HttpAnswer(status, headers, HttpRequest(method, f"http://hub{path}", {}))
    name = name or thumbprint(public_bytes(key))
    sign_answer(made, body, key=key, key_id=name, created_s=int(time.time()))
    return answer(status, headers, body)


def lying(key: Ed25519PrivateKey, lie: Lie) -> Callable[[Message, Message | None], Message | None]:
    """What the hub answers, changed by `lie` and signed once more."""

    def change(request: Message, got: Message | None) -> Message | None:
        assert got is not None
        return signed(key, request, json.dumps(lie(json.loads(got.body))).encode())

    return change


def send(point: Point) -> int:
    assert point.enrolment is not None
    return send_pending(point.store, point.enrolment, point.key, session=point.session).pending


def limited(line: Proxy, plan: Plan) -> None:
    """Answer by the plan, and hang up once the kiosk has asked too often."""
    start = len(line.requests)
    line.plan = lambda n: plan if n - start <= ENOUGH else Plan(request_bytes=0)


def good_again(point: Point, hub: HubProcess, line: Proxy) -> None:
    line.plan = lambda _: Plan()
    assert send(point) == 0
    ledger.exact(point, hub)


@pytest.mark.parametrize(
    "lie",
    [
        lambda told: told | {"batch": "0198c0de-0000-7000-8000-000000000001"},
        lambda told: told | {"stream": "f" * 32},
        lambda told: told | {"verdicts": []},
        lambda told: told | {"verdicts": [[seq + 1000, kind] for seq, kind in told["verdicts"]]},
        lambda told: told | {"verdicts": told["verdicts"][1:]},
        lambda told: told | {"verdicts": [[1, "swallowed"]]},
        lambda told: told | {"verdicts": None},
        lambda told: [told],
        lambda told: {},
    ],
    ids=[
        "another batch",
        "another stream",
        "no verdicts",
        "verdicts of others",
        "first one left out",
        "unknown verdict",
        "null",
        "list",
        "empty",
    ],
)
def test_a_receipt_that_does_not_answer_for_the_batch_marks_nothing(
    point: Point, hub: HubProcess, line: Proxy, lie: Lie
) -> None:
    point.attend(3)
    limited(line, Plan(answer=lying(key_of(hub), lie)))
    with pytest.raises(TryLater):
        send(point)
    now = counts(point.store, point.enrolment)
    assert (now.pending, now.sent, now.quarantined, now.last_receipt) == (3, 0, 0, None)
    good_again(point, hub, line)


def test_a_receipt_signed_by_somebody_else_marks_nothing(point: Point, hub: HubProcess, line: Proxy) -> None:
    """By another key under its own name, and under the hub's."""
    assert point.enrolment is not None
    forger = new_key()
    point.attend(3)
    for name in ("", point.enrolment.hub):

        def forge(request: Message, got: Message | None, name: str = name) -> Message:
            assert got is not None
            return signed(forger, request, got.body, name=name)

        limited(line, Plan(answer=forge))
        with pytest.raises(TryLater, match="not signed by the hub"):
            send(point)
    good_again(point, hub, line)


def test_a_receipt_of_an_earlier_batch_marks_nothing(point: Point, hub: HubProcess, line: Proxy) -> None:
    """Kept by somebody on the way and given again, as it was and for the batch that is in it."""
    point.attend(3)
    assert send(point) == 0
    earlier = line.answers[-1]
    point.attend(3, start=3)
    for replay in (lambda *_: earlier, lambda request, _: signed(key_of(hub), request, earlier.body)):
        limited(line, Plan(answer=replay))
        with pytest.raises(TryLater):
            send(point)
        assert counts(point.store, point.enrolment).pending == 3
    good_again(point, hub, line)


def test_verdicts_for_some_mark_only_those(point: Point, hub: HubProcess, line: Proxy) -> None:
    point.attend(64)

    def half(told: dict[str, Any]) -> dict[str, Any]:
        return told | {"verdicts": told["verdicts"][: len(told["verdicts"]) // 2 + 1]}

    limited(line, Plan(answer=lying(key_of(hub), half)))
    assert send(point) == 0
    good_again(point, hub, line)


@pytest.mark.parametrize("height", [0, 3, 2**53 - 1])
def test_a_hub_that_errs_about_its_height_does_not_lead_the_kiosk_in_circles(
    point: Point, hub: HubProcess, line: Proxy, height: int
) -> None:
    """Too low: it lost what it had, says the receipt, each time. Too high: it holds facts never written here."""
    point.attend(3 * MAX_EVENTS)
    limited(line, Plan(answer=lying(key_of(hub), lambda told: told | {"high_water": height})))
    try:
        send(point)
    except TryLater:
        assert len(line.requests) < ENOUGH
    line.plan = lambda _: Plan()
    assert send(point) == 0
    there = [str(id) for (id,) in hub.rows("SELECT id FROM event")]
    assert sorted(there) == sorted(str(id) for (id,) in point.store.rows("SELECT id FROM event"))


def test_a_hub_put_back_from_a_copy_gets_again_what_it_lost(
    point: Point, hub: HubProcess, line: Proxy
) -> None:
    point.attend(300)
    assert send(point) == 0
    stream = point.store.stream
    copy, live = sqlite3.connect(":memory:"), connect(hub.database)
    live.backup(copy)
    point.attend(400, class_id="c1", start=300)
    assert send(point) == 0
    copy.backup(live)
    live.close()
    copy.close()
    point.attend(700, class_id="c2")
    good_again(point, hub, line)
    assert hub.rows("SELECT high_water FROM stream WHERE stream = ?", stream) == [(1400,)]


def test_a_fact_too_large_for_any_batch_holds_up_nothing(point: Point, hub: HubProcess, line: Proxy) -> None:
    """It is set aside; what follows it goes up, once, although the hub has a gap there for ever."""
    point.attend(2)
    with point.store.local():
        point.store.append(events.HELP_ASKED, {"screen": "x" * MAX_BYTES})
    point.attend(2 * MAX_EVENTS, class_id="c2")
    limited(line, Plan())
    assert send(point) == 0
    point.attend(5, class_id="c3")
    assert send(point) == 0
    assert len(line.requests) < ENOUGH
    now = counts(point.store, point.enrolment)
    assert (now.pending, now.quarantined) == (0, 1)
    assert hub.rows("SELECT count(*) FROM event") == [(2 + 2 * MAX_EVENTS + 5,)]


@pytest.mark.parametrize("status", [400, 409, 415, 500, 503])
def test_a_refusal_signed_by_the_hub_loses_nothing(
    point: Point, hub: HubProcess, line: Proxy, status: int
) -> None:
    point.attend(3)
    key = key_of(hub)
    limited(line, Plan(answer=lambda request, got: signed(key, request, b'{"code": "hub.odd"}', status)))
    with pytest.raises(SyncError):
        send(point)
    assert counts(point.store, point.enrolment).pending == 3
    good_again(point, hub, line)


def test_a_hub_that_denies_every_stream_does_not_lead_the_kiosk_in_circles(
    point: Point, hub: HubProcess, line: Proxy
) -> None:
    """Asked about the streams before this one, it says each time that it never heard of them."""
    for n in range(3):
        point.attend(40, class_id=f"c{n}")
        assert send(point) == 0
        point.store.start_stream(point.store.last_seq())
    point.attend(10, class_id="last")
    key = key_of(hub)

    def deny(request: Message, got: Message | None) -> Message | None:
        if request.first.startswith("GET"):
            return signed(key, request, b'{"code": "stream.unknown"}', 404)
        return got

    limited(line, Plan(answer=deny))
    assert send(point) == 0
    ledger.exact(point, hub)
