"""The hub inside a kiosk as a process: it ends with its parent, however that ends, and gives way on its
port."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from sync.hub.embedded import EmbeddedHub, at_a_hub, enrol_here

ROOT = Path(__file__).resolve().parents[3]


def alive(pid):
    """Whether a process of this id still runs (one that only waits to be collected does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def gone(pid, timeout_s=10):
    deadline = time.monotonic() + timeout_s
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not alive(pid)


def test_it_is_gone_after_stop(point):
    hub = EmbeddedHub(point.data)
    hub.start()
    pid = hub.pid
    assert alive(pid)
    hub.stop()
    assert gone(pid, 0.5)
    assert hub.url is None


def test_it_dies_with_a_parent_that_was_killed(tmp_path):
    program = """
import sys, time
from pathlib import Path
from kiosk.paths import DataDir
from sync.hub.embedded import EmbeddedHub
hub = EmbeddedHub(DataDir(Path(sys.argv[1])))
hub.start()
print(hub.pid, flush=True)
time.sleep(60)
"""
    parent = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    pid = int(parent.stdout.readline())
    assert alive(pid)
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    assert gone(pid)


def test_a_port_that_somebody_else_has_taken_is_left_to_them(point):
    hub = EmbeddedHub(point.data)
    first = hub.start()
    enrolment = enrol_here(point.store, point.key, hub, first)
    hub.stop()
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", int(first.rpartition(":")[2])))
        other.listen()
        second = hub.start()
        try:
            assert second != first
            again = enrol_here(point.store, point.key, hub, second)
            assert (again.device, again.url) == (enrolment.device, second)
        finally:
            hub.stop()


def test_a_hub_whose_database_was_thrown_away_is_enrolled_at_anew(point):
    hub = EmbeddedHub(point.data)
    try:
        first = enrol_here(point.store, point.key, hub, hub.start())
        hub.stop()
        for file in hub.database.parent.glob("hub.sqlite*"):
            file.unlink()
        second = enrol_here(point.store, point.key, hub, hub.start())
        assert second.hub != first.hub
    finally:
        hub.stop()


def test_an_enrolment_elsewhere_is_left_alone(joined):
    hub = EmbeddedHub(joined.data)
    try:
        assert enrol_here(joined.store, joined.key, hub, hub.start()) == joined.enrolment
    finally:
        hub.stop()


def test_a_command_uses_the_hub_that_runs_already(point):
    hub = EmbeddedHub(point.data)
    try:
        enrol_here(point.store, point.key, hub, hub.start())
        pid = hub.pid
        with at_a_hub(point.store, point.key, point.data) as enrolment:
            assert enrolment.url == hub.url
        assert alive(pid)
    finally:
        hub.stop()


def test_a_hub_ends_politely_on_sigterm(own_hub):
    assert own_hub.stop() == 0


def test_it_says_when_its_port_is_taken(own_hub, tmp_path):
    command = [sys.executable, "-m", "sync.hub.serve", "--database", str(tmp_path / "x.sqlite")]
    answer = subprocess.run(
        [*command, "--port", str(own_hub.port)], cwd=ROOT, capture_output=True, text=True, timeout=20
    )
    assert answer.returncode == 1
    assert answer.stderr.startswith("hub: cannot listen on 127.0.0.1 port ")
    assert answer.stderr.count("\n") == 1
