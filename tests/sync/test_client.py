"""Uploading under faults: what was shown as sent is at the hub, once; what was not sent is kept."""

import dataclasses
import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kiosk.store import open_store
from sync.client import send_pending
from sync.enrolment import current, moved
from sync.errors import Stopped, SyncError, TryLater, Untrusted
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from sync.link import new_session
from sync.outbox import counts
from sync.protocol import MAX_EVENTS
from sync.signing import HttpAnswer, HttpRequest, new_key, sign_answer

ROOT = Path(__file__).resolve().parents[2]


def send(point):
    return send_pending(point.store, point.enrolment, point.key)


def at_hub(hub, point):
    """Numbers at the hub of what this point recorded, in order."""
    query = "SELECT seq FROM event WHERE stream = ? ORDER BY seq"
    return [row[0] for row in hub.rows(query, point.store.stream)]


def verified(hub):
    conn = connect(hub.database)
    try:
        return verify(conn).differences == ()
    finally:
        conn.close()


def test_everything_recorded_arrives_once(joined, hub):
    joined.attend(2 * MAX_EVENTS + 7)
    result = send(joined)
    assert (result.batches, result.pending, result.sent, result.quarantined) == (3, 0, 1007, 0)
    assert at_hub(hub, joined) == list(range(1, 1008))
    assert send(joined).batches == 0
    assert verified(hub)


def test_a_batch_costs_few_bytes_an_event(joined):
    from sync.outbox import pack_next

    joined.attend(MAX_EVENTS)
    assert len(pack_next(joined.store, joined.enrolment).body) / MAX_EVENTS <= 45


def test_a_receipt_lost_on_the_way_is_asked_for_again(joined, hub, between):
    joined.attend(5)
    between.twist = lambda status, headers, body: (502, {}, b"")
    with pytest.raises(TryLater):
        send(joined)
    assert counts(joined.store, joined.enrolment).pending == 5
    assert at_hub(hub, joined) == [1, 2, 3, 4, 5]
    between.twist = lambda *answer: answer
    assert send(joined).sent == 5
    assert at_hub(hub, joined) == [1, 2, 3, 4, 5]


def test_a_client_killed_between_batch_and_receipt_sends_again_and_nothing_doubles(joined, hub):
    joined.attend(700)
    joined.store.close()
    program = """
import os, signal, sys
from pathlib import Path
from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.client import send_pending
from sync.enrolment import current
from sync.link import new_session
from sync.signing import key_from_file
data = DataDir(Path(sys.argv[1]))
store = open_store(data)
enrolment = current(store)
session = new_session(enrolment.url)
session.hooks["response"].append(lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL))
send_pending(store, enrolment, key_from_file(data.device_key), session=session)
"""
    killed = subprocess.run([sys.executable, "-c", program, str(joined.data.root)], cwd=ROOT)
    assert killed.returncode == -9
    joined.store = open_store(joined.data)
    assert counts(joined.store, joined.enrolment).pending == 700
    assert at_hub(hub, joined) == list(range(1, 501))
    assert send(joined).sent == 700
    assert at_hub(hub, joined) == list(range(1, 701))
    assert verified(hub)


def test_a_hub_killed_in_the_middle_of_many_batches_counts_exactly_when_it_is_back(new_point, own_hub):
    """kill -9 three times while 4,000 events go up; nothing lost, doubled or left out."""
    point = new_point("busy")
    point.join(own_hub)
    point.attend(4000)
    root, done = point.data, threading.Event()
    broken = 0

    def upload():
        nonlocal broken
        store = open_store(root)
        enrolment = current(store)
        while True:
            try:
                if send_pending(store, enrolment, point.key).pending == 0:
                    break
            except TryLater:
                broken += 1
                time.sleep(0.02)
        store.close()
        done.set()

    thread = threading.Thread(target=upload)
    thread.start()
    for n in range(3):
        while not done.is_set() and len(at_hub(own_hub, point)) < 1000 * (n + 1):
            time.sleep(0.005)
        own_hub.kill()
        time.sleep(0.05)
        own_hub.start()
    thread.join(30)
    assert done.is_set()
    assert broken > 0
    assert at_hub(own_hub, point) == list(range(1, 4001))
    now = counts(point.store, point.enrolment)
    assert (now.pending, now.sent, now.quarantined) == (0, 4000, 0)
    assert verified(own_hub)


def test_a_receipt_with_a_forged_signature_is_not_believed(joined, hub, between):
    """A machine in the middle keeps the batch and answers a well-made receipt, signed with its own key."""
    forger = new_key()
    joined.attend(3)

    def forge(status, headers, body):
        packed = json.loads(body)
        request = HttpRequest("PUT", f"{between.url}/v1/batches/{packed['batch']}", {})
        answer = HttpAnswer(200, {"Content-Type": "application/json"}, request)
        sign_answer(answer, body, key=forger, key_id=joined.enrolment.hub, created_s=int(time.time()))
        return 200, answer.headers, body

    between.twist = forge
    with pytest.raises(Untrusted, match="not signed by the hub"):
        send(joined)
    assert counts(joined.store, joined.enrolment).pending == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.replace(b'"accepted"', b'"rejected"', 1),
        lambda body: body.replace(b'"high_water":3', b'"high_water":0'),
        lambda body: b"{}",
        lambda body: b"<html>Welcome to the network</html>",
        lambda body: b"",
    ],
    ids=["verdict", "high water", "empty object", "login page", "empty"],
)
def test_a_changed_receipt_is_not_believed(joined, between, change):
    joined.attend(3)
    between.twist = lambda status, headers, body: (status, headers, change(body))
    with pytest.raises(Untrusted):
        send(joined)
    now = counts(joined.store, joined.enrolment)
    assert (now.pending, now.quarantined) == (3, 0)


def test_a_receipt_replayed_for_another_batch_is_not_believed(joined, between):
    joined.attend(3)
    kept = []

    def keep(*answer):
        kept.append(answer)
        return answer

    between.twist = keep
    send(joined)
    joined.attend(3)
    between.twist = lambda *answer: kept[0]
    with pytest.raises(Untrusted):
        send(joined)
    assert counts(joined.store, joined.enrolment).pending == 3


def test_what_the_hub_rejects_is_quarantined_and_the_rest_goes_on(joined, hub):
    joined.attend(2)
    with joined.store.local():
        joined.store.append("Not A Type", {})
    joined.attend(2)
    result = send(joined)
    assert (result.pending, result.sent, result.quarantined) == (0, 4, 1)
    assert at_hub(hub, joined) == [1, 2, 4, 5]


@pytest.mark.parametrize("status", [401, 403])
def test_a_signed_refusal_stops_with_a_sentence(joined, hub, new_point, status):
    other = new_point("other")
    other.join(hub)
    other.attend(1)
    if status == 401:
        hub.rows("DELETE FROM device WHERE device = ?", other.enrolment.device)
    else:
        hub.rows("UPDATE device SET revoked = 1 WHERE device = ?", other.enrolment.device)
    with pytest.raises(Stopped, match="enrol again") as stop:
        send(other)
    assert "Nhờ cán bộ xã" in stop.value.vi
    assert counts(other.store, other.enrolment).pending == 1


@pytest.mark.parametrize("status", [401, 403])
def test_an_unsigned_refusal_does_not_stop_for_good(joined, between, status):
    """A network's login page may say 403; that is not the hub speaking."""
    joined.attend(1)
    between.refuse = lambda body: (status, {}, b"login first")
    with pytest.raises(Untrusted, match="not the hub"):
        send(joined)


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_hub_is_left_alone_as_long_as_it_asks(joined, between, status):
    joined.attend(1)
    between.refuse = lambda body: (status, {"Retry-After": "77"}, b"")
    with pytest.raises(TryLater) as wait:
        send(joined)
    assert wait.value.retry_after == 77
    assert between.requests == 1


@pytest.mark.parametrize(("told", "waits"), [("soon", None), ("-5", None), ("", None), ("999999", 3600.0)])
def test_a_senseless_retry_after_is_not_followed(joined, between, told, waits):
    joined.attend(1)
    between.refuse = lambda body: (503, {"Retry-After": told}, b"")
    with pytest.raises(TryLater) as wait:
        send(joined)
    assert wait.value.retry_after == waits


def test_a_date_to_come_back_at_is_read_by_the_clock_of_who_says_it(joined, between):
    joined.attend(1)
    dates = {"Date": "Wed, 21 Oct 2015 07:28:00 GMT", "Retry-After": "Wed, 21 Oct 2015 07:30:00 GMT"}
    between.refuse = lambda body: (503, dates, b"")
    with pytest.raises(TryLater) as wait:
        send(joined)
    assert wait.value.retry_after == 120


def test_too_large_is_halved_until_it_passes(joined, hub, between):
    joined.attend(300)
    between.refuse = lambda body: (413, {}, b"") if len(body) > 1500 else None
    assert send(joined).sent == 300
    assert at_hub(hub, joined) == list(range(1, 301))


def test_a_proxy_that_refuses_every_size_loses_nothing(joined, between):
    joined.attend(4)
    between.refuse = lambda body: (413, {}, b"")
    with pytest.raises(Untrusted):
        send(joined)
    now = counts(joined.store, joined.enrolment)
    assert (now.pending, now.quarantined) == (4, 0)


def test_a_redirect_is_not_followed(joined, between):
    joined.attend(1)
    between.refuse = lambda body: (307, {"Location": "http://127.0.0.1:9/"}, b"")
    with pytest.raises(Untrusted):
        send(joined)


def test_an_answer_without_end_is_cut(joined, between):
    joined.attend(1)
    between.refuse = lambda body: (200, {}, b"x" * (3 << 20))
    with pytest.raises(Untrusted):
        send(joined)


def test_no_hub_at_all_is_a_sentence(joined):
    joined.attend(1)
    joined.enrolment = moved(joined.store, joined.enrolment, "http://127.0.0.1:9")
    with pytest.raises(TryLater, match="connection refused") as later:
        send(joined)
    assert "giữ nguyên sổ" in later.value.vi


@pytest.mark.parametrize("wrong_ms", [-1_700_000_000_000, 800_000_000_000, -3_600_000])
def test_a_kiosk_with_a_wrong_clock_learns_the_time_from_the_hub_and_sends(hub, new_point, wrong_ms):
    point = new_point("wrong")
    point.join(hub)
    point.attend(3)
    clock = point.store.clock
    point.store.clock = dataclasses.replace(clock, wall=lambda: max(clock.wall() + wrong_ms, 1_000))
    assert send(point).sent == 3


def test_the_time_is_learnt_only_from_the_hub(joined, between):
    """Otherwise a machine in the middle could have signatures made for a day that it chooses."""
    clock = joined.store.clock
    joined.store.clock = dataclasses.replace(clock, wall=lambda: clock.wall() - 10**10)
    joined.attend(1)
    between.twist = lambda status, headers, body: (
        status,
        headers,
        body.replace(b'"hub_time":1', b'"hub_time":2'),
    )
    with pytest.raises(SyncError):
        send(joined)
    assert between.requests == 1


def test_a_run_may_be_ended_between_two_batches(joined):
    joined.attend(2 * MAX_EVENTS)
    result = send_pending(joined.store, joined.enrolment, joined.key, go_on=lambda counts: False)
    assert (result.batches, result.pending) == (1, MAX_EVENTS)


def test_no_proxy_is_asked_for_this_very_machine(joined, hub, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    joined.attend(1)
    assert send_pending(joined.store, joined.enrolment, joined.key, session=new_session(hub.url)).sent == 1
