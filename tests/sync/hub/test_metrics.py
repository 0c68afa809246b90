"""What a monitor reads: counts that are right, for this machine or with the token, and nothing about anybody."""

import json
import re
import time

import pytest
import requests

from sync.errors import SyncError
from sync.hub import metrics
from sync.hub.copying import backup
from sync.hub.opening import connect
from sync.hub.storage.database import is_sqlite
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
    while value(text, "events") == 0:  # asked again a little later where the machine is busy
        time.sleep(0.1)
        text = read(hub).text
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


def test_it_tells_of_copies_and_room_where_the_database_is_a_file(hub, tmp_path):
    before = read(hub).text
    assert value(before, "last_backup_age_seconds") is None
    assert value(before, "questions_waiting") >= 0
    if isinstance(hub.database, str):
        assert value(before, "disk_free_bytes") is None
        return
    assert value(before, "disk_free_bytes") > 1
    backup(hub.database, tmp_path / "copy.sqlite", time.time_ns() // 1_000_000 - 5000)
    end = time.monotonic() + 20  # asked again a little later where the machine is busy
    while (age := value(read(hub).text, "last_backup_age_seconds")) is None and time.monotonic() < end:
        time.sleep(0.1)
    assert 5 <= age < 60


def test_reading_it_again_and_again_costs_little(where):
    """The database is asked for a small part of the time only, however often somebody reads."""
    conn, counts = connect(where), metrics.Counts()
    asked = []

    class Watched:
        def __getattr__(self, name):
            return getattr(conn, name)

        def execute(self, sql, *values):
            asked.append(sql)
            time.sleep(0.03)
            return conn.execute(sql, *values)

    watched = conn if is_sqlite(conn) else Watched()
    if watched is conn:
        conn.set_trace_callback(lambda sql: (asked.append(sql), time.sleep(0.03)))
    for _ in range(50):
        metrics.metrics(watched, 1, counts)
    conn.close()
    assert 5 <= len(asked) <= 9


def test_a_full_disk_is_no_good_health(where, monkeypatch):
    conn = connect(where)
    metrics.check_health(conn)
    monkeypatch.setattr(metrics, "ROOM", 1 << 60)
    if is_sqlite(conn):
        with pytest.raises(SyncError, match="MB are free"):
            metrics.check_health(conn)
    else:
        metrics.check_health(conn)  # the disk of another machine
    conn.close()


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
