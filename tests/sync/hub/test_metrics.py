"""What a monitor reads: counts that are right, for this machine or with the token, and nothing about anybody."""

import json
import re
import time

import pytest
import requests

from tests.points import HubProcess
from tests.sync.hub.desk import event

TOKEN = "a-token-long-enough-for-this"


@pytest.fixture
def hub(where, tmp_path):
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    hub = HubProcess(where, options=("--metrics-token", str(tmp_path / "token"))).start()
    yield hub
    hub.stop()


def read(hub, **headers):
    return requests.get(f"{hub.url}/metrics", headers=headers, timeout=5)


def value(text, name):
    found = re.search(rf"^diemhoc_hub_{re.escape(name)} (\S+)$", text, re.MULTILINE)
    return None if found is None else float(found[1])


def test_it_counts_what_came(hub, point):
    point.join(hub)
    before = read(hub).text
    assert (value(before, 'machines{met="never"}'), value(before, "last_contact_age_seconds")) == (1, None)
    point.attend(3)
    facts = [event(seq, data={"class": "c", "resident": "nguoi-nao-do"}) for seq in (1, 2, 2)]
    for n in range(2):
        body = {"stream": "s1", "boot": "b", "mono": 1, "wall": int(time.time() * 1000), "events": facts}
        path = f"/v1/batches/0198c0de-0000-7000-8000-00000000000{n}"
        assert point.put(hub, json.dumps(body).encode(), path=path).status_code == 200
    assert point.put(hub, b"{}", path="/v1/batches/0198c0de-0000-7000-8000-000000000009").status_code == 400
    told = read(hub)
    assert told.headers["content-type"].startswith("text/plain; version=0.0.4")
    text = told.text
    assert value(text, 'batches_total{answer="taken"}') == 2
    assert value(text, 'batch_events_total{verdict="accepted"}') == 2
    assert sum(map(float, re.findall(r"^diemhoc_hub_batches_total\{.*\} (\S+)$", text, re.MULTILINE))) == 3
    assert (value(text, "events"), value(text, "streams")) == (2, 1)
    assert value(text, 'machines{met="hour"}') == 1
    assert 0 <= value(text, "last_contact_age_seconds") < 60
    assert value(text, "database_bytes") > 10_000
    assert value(text, 'requests_total{status="4xx"}') == 1
    for secret in ("nguoi-nao-do", "Đoài", point.enrolment.device):
        assert secret not in text
    for line in text.splitlines():
        assert re.fullmatch(r'# (HELP|TYPE) .+|diemhoc_hub_\w+(\{\w+="[\w.]+"\})? [\d.]+', line), line


def test_others_need_the_token(hub):
    assert read(hub).status_code == 200
    for foreign in ({"X-Forwarded-For": "203.0.113.9"}, {"Host": "hub.example"}):
        assert read(hub, **foreign).status_code == 404
        assert read(hub, **foreign, Authorization="Bearer wrong").status_code == 404
        assert read(hub, **foreign, Authorization=f"Bearer {TOKEN}").status_code == 200


def test_without_a_token_no_token_opens_it(where):
    hub = HubProcess(where).start()
    try:
        assert read(hub, Host="hub.example", Authorization="Bearer ").status_code == 404
        assert read(hub).status_code == 200
    finally:
        hub.stop()
