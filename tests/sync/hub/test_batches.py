"""What the hub makes of good, bad and hostile batches, over HTTP with real signatures."""

import contextlib
import json
import os
import secrets
import time
import zlib
from pathlib import Path

import pytest
import requests

from sync.protocol import MAX_BYTES, MAX_EVENTS, gzip
from sync.signing import new_key


@pytest.fixture
def joined(shared_point):
    """One learning point for all these tests: each sends a stream of its own."""
    return shared_point


@pytest.fixture(autouse=True)
def _own_ids(monkeypatch):
    """Events of one test have ids of their own: the hub knows each id once."""
    monkeypatch.setitem(MARK, "of", secrets.token_hex(8))


MARK = {"of": ""}


def event(seq, **changes):
    plain = {
        "seq": seq,
        "id": f"{MARK['of']}-{seq}",
        "type": "attendance.checked_in",
        "v": 1,
        "wall": 1_795_000_000_000 + seq,
        "boot": "b",
        "mono": seq,
        "data": {"class": "c", "resident": "r", "method": "camera"},
    }
    return plain | changes


def batch(*events, **changes):
    head = {"stream": secrets.token_hex(8), "boot": "b", "mono": 1, "wall": 1_795_000_000_000}
    return head | {"events": list(events)} | changes


def put(point, hub, document, **changes):
    return point.put(hub, json.dumps(document).encode(), **changes)


def verdicts(answer):
    assert answer.status_code == 200, answer.text
    return [tuple(one[:2]) for one in answer.json()["verdicts"]]


def stored(hub, document):
    tables = ("event", "stream", "refused", "tally", "contact")
    return sum(
        hub.rows(f"SELECT count(*) FROM {t} WHERE stream = ?", document["stream"])[0][0] for t in tables
    )


def test_new_events_are_accepted_and_the_same_again_are_duplicates(joined, hub):
    document = batch(event(1), event(2))
    first = put(joined, hub, document)
    assert verdicts(first) == [(1, "accepted"), (2, "accepted")]
    assert first.json()["high_water"] == 2
    again = put(joined, hub, document)
    assert verdicts(again) == [(1, "duplicate"), (2, "duplicate")]
    assert again.json()["high_water"] == 2
    assert hub.rows("SELECT count(*) FROM event WHERE stream = ?", document["stream"]) == [(2,)]
    assert hub.rows("SELECT events, high_water FROM stream WHERE stream = ?", document["stream"]) == [(2, 2)]


def test_the_order_of_keys_makes_no_other_content(joined, hub):
    one = batch(event(1, data={"class": "c", "method": "list"}))
    put(joined, hub, one)
    other = one | {"events": [event(1, data={"method": "list", "class": "c"})]}
    assert verdicts(put(joined, hub, other)) == [(1, "duplicate")]


def test_another_content_under_a_known_number_is_a_conflict_and_changes_nothing(joined, hub):
    document = batch(event(1))
    put(joined, hub, document)
    other = document | {"events": [event(1, id="another"), event(2)]}
    assert verdicts(put(joined, hub, other)) == [(1, "conflict"), (2, "accepted")]
    assert hub.rows("SELECT id FROM event WHERE stream = ? AND seq = 1", document["stream"]) == [
        (event(1)["id"],)
    ]


def test_the_same_number_twice_in_one_batch_counts_once(joined, hub):
    document = batch(event(1), event(1), event(1, id="another"))
    assert sorted(verdicts(put(joined, hub, document))) == [
        (1, "accepted"),
        (1, "conflict"),
        (1, "duplicate"),
    ]
    assert hub.rows("SELECT n FROM tally WHERE stream = ?", document["stream"]) == [(1,)]


def test_unknown_types_and_versions_are_stored_raw(joined, hub):
    document = batch(event(1, type="tomorrow.invented", v=99, data={"deep": {"x": [1, 2.5, None, "ờ"]}}))
    assert verdicts(put(joined, hub, document)) == [(1, "accepted")]
    ((data,),) = hub.rows("SELECT data FROM event WHERE stream = ?", document["stream"])
    assert json.loads(data) == {"deep": {"x": [1, 2.5, None, "ờ"]}}


@pytest.mark.parametrize(
    "wrong",
    [
        {"wall": -1},
        {"wall": 10**30},
        {"type": "no spaces please"},
        {"type": 7},
        {"data": "not an object"},
        {"data": {"long": "x" * 20_000}},
        {"id": ""},
        {"boot": "b" * 65},
    ],
    ids=str,
)
def test_one_bad_event_is_rejected_with_a_reason_and_does_not_block_the_others(joined, hub, wrong):
    document = batch(event(1), event(2, **wrong), event(3))
    answer = put(joined, hub, document)
    assert verdicts(answer) == [(1, "accepted"), (2, "rejected"), (3, "accepted")]
    assert len(answer.json()["verdicts"][1][2]) > 5
    assert answer.json()["high_water"] == 3  # answered without a gap, though not all of it stored
    assert hub.rows("SELECT seq FROM refused WHERE stream = ?", document["stream"]) == [(2,)]


def test_a_gap_holds_the_high_water_back_until_it_is_filled(joined, hub):
    document = batch(event(1), event(4), event(5))
    assert put(joined, hub, document).json()["high_water"] == 1
    assert put(joined, hub, document | {"events": [event(2), event(3)]}).json()["high_water"] == 5


def refused(answer, status, code):
    """A refusal is RFC 9457 problem details with a sentence in both languages, and signed by the hub."""
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert body["code"] == code
    assert body["status"] == status
    assert body["type"].endswith(code)
    assert len(body["detail"]) > 10
    assert len(body["detail_vi"]) > 5
    assert "\n" not in body["detail"]


def test_a_wrong_signature_is_refused(joined, hub):
    document = batch(event(1))
    refused(put(joined, hub, document, key=new_key()), 401, "signature.wrong")
    assert stored(hub, document) == 0


def test_an_unknown_device_is_refused(joined, hub):
    document = batch(event(1))
    refused(put(joined, hub, document, key_id="nobody"), 401, "device.unknown")
    assert stored(hub, document) == 0


@pytest.mark.parametrize("name", ["Signature", "Signature-Input", "Content-Digest"])
def test_a_missing_signature_header_is_refused(joined, hub, name):
    document = batch(event(1))
    refused(put(joined, hub, document, without=[name]), 401, "signature.wrong")
    assert stored(hub, document) == 0


@pytest.mark.parametrize(
    "value", ["", "sig", "sig=:###:", "sig=();x=" + "9" * 40, '"', "\x7f", "sig=:" + "A" * 4000]
)
@pytest.mark.parametrize("name", ["Signature", "Signature-Input", "Content-Digest"])
def test_malformed_signature_headers_are_refused(joined, hub, name, value):
    refused(put(joined, hub, batch(event(1)), headers={name: value}), 401, "signature.wrong")


@pytest.mark.parametrize("ahead_s", [-3600, 3600, -1_700_000_000, 600_000_000])
def test_a_stale_or_early_signature_is_refused_and_told_the_time(joined, hub, ahead_s):
    document = batch(event(1))
    answer = put(joined, hub, document, created=int(time.time()) + ahead_s)
    refused(answer, 401, "signature.stale")
    assert abs(answer.json()["hub_time"] / 1000 - time.time()) < 60
    assert stored(hub, document) == 0


def test_a_body_changed_on_the_way_is_refused(joined, hub):
    document, other = batch(event(1)), batch(event(2))
    refused(put(joined, hub, document, sent_body=gzip(json.dumps(other).encode())), 401, "body.damaged")
    assert stored(hub, document) + stored(hub, other) == 0


def test_a_signature_for_another_path_is_refused(joined, hub):
    sent_to = "/v1/batches/0198c0de-0000-7000-8000-00000000ffff"
    refused(put(joined, hub, batch(event(1)), sent_path=sent_to), 401, "signature.wrong")


def test_a_signature_that_leaves_the_body_out_is_refused(joined, hub, monkeypatch):
    """A device key may sign less than the protocol asks; the hub must not accept the rest on trust."""
    monkeypatch.setattr("sync.signing.REQUEST_PARTS", ("@method", "@path"))
    monkeypatch.setattr("sync.usual_signature.request_parts", lambda *_: None)  # by the library, that is
    refused(put(joined, hub, batch(event(1))), 401, "signature.wrong")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not gzip at all",
        gzip(b"{}" * 100)[:-6],
        gzip(b"{}") + b"more",
        gzip(b"{}") + gzip(b"{}"),
        zlib.compress(b"{}"),
    ],
    ids=["empty", "plain", "cut", "tail", "two members", "zlib"],
)
def test_a_body_that_is_not_whole_gzip_is_refused(joined, hub, body):
    refused(put(joined, hub, batch(), body=body), 400, "batch.bad_gzip")


def test_a_body_without_its_encoding_is_refused(joined, hub):
    refused(put(joined, hub, batch(event(1)), without=["Content-Encoding"]), 415, "batch.not_gzip")


def test_a_gzip_bomb_is_refused_cheaply(joined, hub):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = b"0" * (1 << 20)
    bomb = b"".join(packer.compress(piece) for _ in range(300)) + packer.flush()
    assert len(bomb) < MAX_BYTES
    before = memory_kb(hub.process.pid)
    started = time.monotonic()
    refused(put(joined, hub, batch(), body=bomb), 413, "batch.too_large")
    assert time.monotonic() - started < 2
    assert memory_kb(hub.process.pid) - before < 50_000


def memory_kb(pid):
    """The most memory that a process has ever had resident."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1])


@pytest.mark.parametrize("size", [MAX_BYTES + 1, 7 * MAX_BYTES])
def test_a_body_larger_than_the_limit_is_refused_and_its_sender_hears_why(joined, hub, size):
    refused(put(joined, hub, batch(), body=os.urandom(size)), 413, "batch.too_large")


def test_a_body_without_end_is_cut_off(joined, hub):
    """The hub neither keeps what comes nor reads on for ever."""
    before = memory_kb(hub.process.pid)

    def endless():
        while True:
            yield b"x" * 65536

    with contextlib.suppress(
        requests.ConnectionError
    ):  # cut off, or answered where the answer is read in time
        assert requests.put(hub.url + "/v1/batches/x", data=endless(), timeout=20).status_code == 413
    assert memory_kb(hub.process.pid) - before < 50_000


def test_too_many_events_are_refused_and_none_is_stored(joined, hub):
    document = batch(*(event(n) for n in range(1, MAX_EVENTS + 2)))
    refused(put(joined, hub, document), 413, "batch.too_many_events")
    assert stored(hub, document) == 0
    document["events"].pop()
    assert len(verdicts(put(joined, hub, document))) == MAX_EVENTS


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"stream": "s"}',
        b'{"stream": "s", "boot": "b", "mono": 1, "wall": 1, "events": {}}',
        b'{"stream": "../x", "boot": "b", "mono": 1, "wall": 1, "events": []}',
        b'{"stream": "s", "boot": "b", "mono": 1, "wall": 1, "events": [{"seq": "no"}]}',
        b'{"stream": "s", "boot": "b", "mono": 1, "wall": 1, "events": [7]}',
        b'{"stream": "s", "boot": "b", "mono": 1, "wall": 1, "events": '
        + b"[" * 100_000
        + b"]" * 100_000
        + b"}",
        b'{"stream": "s\xff", "boot": "b", "mono": 1, "wall": 1, "events": []}',
        b'{"stream": "s", "boot": "b", "mono": 1e999, "wall": 1, "events": []}',
    ],
    ids=range(12),
)
def test_json_that_is_not_a_batch_is_refused(joined, hub, plain):
    refused(joined.put(hub, plain), 400, "batch.bad_json")


def test_data_nested_without_end_is_refused(joined, hub):
    document = batch(event(1), event(2))
    deep = json.dumps(document).replace('"resident": "r"', '"resident": ' + "[" * 50_000 + "]" * 50_000, 1)
    refused(joined.put(hub, deep.encode()), 400, "batch.bad_json")
    assert stored(hub, document) == 0


def test_a_batch_name_that_is_no_uuid_is_refused(joined, hub):
    refused(put(joined, hub, batch(event(1)), path="/v1/batches/not-a-uuid"), 400, "batch.bad_id")


def test_a_stream_belongs_to_the_device_that_began_it(joined, hub, new_point):
    document = batch(event(1))
    put(joined, hub, document)
    stranger = new_point("stranger")
    stranger.join(hub)
    answer = put(stranger, hub, document | {"events": [event(2)]})
    refused(answer, 403, "stream.foreign")
    assert hub.rows("SELECT count(*) FROM event WHERE stream = ?", document["stream"]) == [(1,)]


def test_a_revoked_device_is_refused(joined, hub, new_point):
    gone = new_point("gone")
    gone.join(hub)
    hub.rows("UPDATE device SET revoked = 1 WHERE device = ?", gone.enrolment.device)
    refused(put(gone, hub, batch(event(1))), 403, "device.revoked")
    assert verdicts(put(joined, hub, batch(event(1)))) == [(1, "accepted")]


def test_other_pages_and_methods_are_problems_too(hub, joined):
    for method, path, status in (
        ("GET", "/nowhere", 404),
        ("POST", "/v1/batches/x", 405),
        ("GET", "/v1/enrolments", 405),
    ):
        answer = joined.session.request(method, hub.url + path)
        assert answer.status_code == status
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.json()["status"] == status


def test_health_and_overview(hub, joined):
    put(joined, hub, batch(*(event(n) for n in range(1, 8))))
    assert joined.session.get(hub.url + "/healthz").json() == {"status": "ok"}
    page = joined.session.get(hub.url + "/")
    assert page.headers["Content-Type"].startswith("text/html")
    assert "Điểm học đã nối" in page.content.decode()
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
