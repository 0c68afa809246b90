"""The thread beside the screen: sends by itself, tells how it stands, never ends over a failure."""

import os
import signal
import time
from pathlib import Path

import pytest

from kiosk import events, residents
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.store import open_store
from sync.client import enroll
from sync.enrolment import current
from sync.uploader import Uploader


@pytest.fixture
def uploader(point):
    made = []

    def make(**options):
        made.append(Uploader(point.data, tick_s=0.05, **options))
        return made[-1]

    yield make
    for one in made:
        one.stop()


def children():
    """Process ids of hubs that this very process has started and that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
            words = stat.with_name("cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z" and b"--with-parent" in words:
            found.append(int(stat.parent.name))
    return found


def test_a_new_kiosk_enrols_at_its_own_hub_and_sends(point, uploader):
    point.attend(3)
    one = uploader()
    one.start()
    assert one.wait(lambda status: status.sent == 3 and status.pending == 0, 20), one.status()
    status = one.status()
    assert status.at_home
    assert status.trouble is None
    assert status.last_receipt == pytest.approx(time.time() * 1000, abs=60_000)
    assert current(point.store).embedded
    point.attend(2)
    one.nudge()
    assert one.wait(lambda status: status.sent == 5, 10), one.status()


def test_the_hub_inside_comes_back_after_kill_and_keeps_its_port(point, uploader):
    one = uploader()
    point.attend(1)
    one.start()
    assert one.wait(lambda status: status.sent == 1, 20), one.status()
    address = current(point.store).url
    (pid,) = children()
    os.kill(pid, signal.SIGKILL)
    point.attend(1)
    deadline = time.monotonic() + 20
    while one.status().sent < 2 and time.monotonic() < deadline:
        one.nudge()
        time.sleep(0.1)
    assert one.status().sent == 2, one.status()
    assert current(point.store).url == address
    assert children() not in ([], [pid])


def test_stopping_leaves_no_process_and_starting_again_goes_on(point, uploader):
    one = uploader()
    point.attend(1)
    one.start()
    assert one.wait(lambda status: status.sent == 1, 20)
    address = current(point.store).url
    one.stop()
    assert children() == []
    point.attend(1)
    two = uploader()
    two.start()
    assert two.wait(lambda status: status.sent == 2, 20), two.status()
    assert current(point.store).url == address


def test_without_a_hub_it_says_so_and_keeps_everything(point, uploader):
    point.attend(2)
    one = uploader(embedded=False)
    one.start()
    one.nudge()
    assert one.wait(lambda status: status.code == "sync.not_enrolled" and status.pending == 2, 10), (
        one.status()
    )


def test_enrolling_from_another_process_is_noticed(point, hub, uploader):
    point.attend(2)
    one = uploader(embedded=False)
    one.start()
    one.nudge()
    assert one.wait(lambda status: status.trouble is not None, 10)
    store = open_store(point.data)
    enroll(store, point.key, hub.url, hub.code())
    store.close()
    assert one.wait(lambda status: status.sent == 2 and status.trouble is None, 10), one.status()


def test_a_refusal_stops_it_until_somebody_acts(point, hub, uploader):
    point.join(hub)
    hub.rows("UPDATE device SET revoked = 1 WHERE device = ?", point.enrolment.device)
    point.attend(1)
    one = uploader()
    one.start()
    one.nudge()
    assert one.wait(lambda status: status.stopped, 10), one.status()
    assert one.status().trouble
    hub.rows("UPDATE device SET revoked = NULL WHERE device = ?", point.enrolment.device)
    one.nudge()
    assert one.wait(lambda status: status.sent == 1 and not status.stopped, 10), one.status()


def test_a_nudge_does_not_break_into_the_time_that_a_hub_asked_for(joined, between, uploader):
    joined.attend(1)
    between.refuse = lambda body: (503, {"Retry-After": "600"}, b"")
    one = uploader()
    one.start()
    one.nudge()
    assert one.wait(lambda status: status.code == "hub.busy", 10), one.status()
    for _ in range(5):
        one.nudge()
        time.sleep(0.08)
    assert between.requests == 1


def test_starting_and_asking_do_not_wait_for_anything(point, uploader):
    one = uploader()
    started = time.monotonic()
    one.start()
    for _ in range(1000):
        one.status()
    assert time.monotonic() - started < 0.5


def test_names_of_who_stays_away_go_by_themselves_beside_sending(point, uploader):
    with point.store.local() as conn:
        conn.execute("INSERT INTO setting VALUES ('retention.months', '1')")
    consent = Consent(CONSENT_TEXT.version, given_by="Lan", method="screen")
    residents.enrol(
        point.store, name="Nguyễn Thị Lan", birth_year=1958, gender="f", village="Thôn Đoài", consent=consent
    )
    with point.store.local() as conn:
        conn.execute("UPDATE event SET wall = wall - 3500000000")
        conn.execute("UPDATE resident SET consent_at = consent_at - 3500000000")
        point.store.append(events.HELP_ASKED, {"screen": "Home"})
    one = uploader(embedded=False, house_s=0.1)
    one.start()
    deadline = time.monotonic() + 8
    while residents.listing(point.store) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert residents.listing(point.store) == []
    assert one.wait(lambda now: now.pending == point.store.last_seq(), 5), "and the commune will hear of it"
