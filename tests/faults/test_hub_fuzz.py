"""The hub answers whatever comes: with a receipt, or with a refusal that says why, and never by falling over."""

from __future__ import annotations

import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from kiosk.paths import DataDir
from sync.hub.figures.verify import verify
from sync.hub.openapi import document
from sync.hub.opening import connect
from sync.signing import HttpRequest, sign_request, thumbprint
from tests.faults.mutants import mutant
from tests.points import HubProcess, Point

SEED = 20261122
QUICK, LONG = 250, 10_000
STREAMS = ("s1", "s2", "s3")
MOST_KB = 50_000

schema = schemathesis.openapi.from_dict(json.loads(document()))


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """One hub for all of these, which lets a device send as fast as it can."""
    process = HubProcess(tmp_path_factory.mktemp("fuzz") / "hub.sqlite", options=("--pace", "0")).start()
    yield process
    assert process.stop() == 0


@pytest.fixture(scope="module")
def point(hub: HubProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Point]:
    made = Point.at(DataDir(tmp_path_factory.mktemp("fuzz-point")))
    made.join(hub)
    yield made
    made.session.close()
    made.store.close()


def most_memory_kb(hub: HubProcess) -> int:
    """The most memory that the hub has ever had resident."""
    assert hub.process is not None
    lines = Path(f"/proc/{hub.process.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1])


@schema.parametrize()
@settings(max_examples=8, suppress_health_check=list(HealthCheck), derandomize=True)
def test_the_hub_keeps_to_its_own_document(case: schemathesis.Case, hub: HubProcess, point: Point) -> None:
    """Every route, with what its document allows, well signed: the answer is one that the document names."""
    request = requests.Request(**case.as_transport_kwargs(base_url=hub.url)).prepare()
    body = request.body or b""
    plain = body.encode() if isinstance(body, str) else body
    headers = {"Content-Type": "application/json"}
    if request.method == "PUT":
        plain, headers["Content-Encoding"] = gzip.compress(plain), "gzip"
    assert point.enrolment is not None
    key_id = point.enrolment.device
    if "enrolments" in str(request.url):
        key_id = thumbprint(point.key.public_key().public_bytes_raw())
    signed = HttpRequest(str(request.method), str(request.url), headers)
    sign_request(signed, plain, key=point.key, key_id=key_id, created_s=int(time.time()))
    answer = point.session.request(signed.method, signed.url, data=plain, headers=headers, timeout=10)
    case.validate_response(
        answer,
        checks=[
            not_a_server_error,
            status_code_conformance,
            content_type_conformance,
            response_schema_conformance,
        ],
    )


def test_the_document_is_served_to_anybody(hub: HubProcess) -> None:
    answer = requests.get(f"{hub.url}/v1/openapi.json", timeout=10)
    assert (answer.status_code, answer.content) == (200, document())


def test_spoilt_batches_are_answered_and_never_fell_the_hub(
    hub: HubProcess, point: Point, long: bool
) -> None:
    """Seeded mutants of a batch: each gets a receipt or a refusal, memory stays flat, the figures agree."""
    chance, seen = Random(SEED), Counter[int]()
    memory = 0
    for n in range(LONG if long else QUICK):
        sent = mutant(chance, STREAMS)
        answer = point.put(hub, sent.plain, body=sent.packed(), **sent.changes)
        seen[answer.status_code] += 1
        what = f"mutant {n} of seed {SEED}: {answer.status_code} {answer.text[:200]}"
        assert answer.status_code == 200 or 400 <= answer.status_code < 500, what
        if answer.status_code != 200:
            assert answer.headers["Content-Type"] == "application/problem+json", what
            assert answer.json()["status"] == answer.status_code, what
        if n == 100:
            memory = most_memory_kb(hub)
    assert most_memory_kb(hub) - memory < MOST_KB
    assert {200, 400, 401, 404} <= seen.keys()
    conn = connect(hub.database)
    try:
        assert verify(conn).differences == ()
    finally:
        conn.close()
