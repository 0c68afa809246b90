"""Classes, lessons, machines and feedback as the pages show them, on both databases."""

import pytest

from sync.errors import SyncError
from sync.hub.figures.class_list import classes
from sync.hub.figures.figures import Scope
from sync.hub.figures.fleet import fleet
from sync.hub.figures.inbox import inbox, set_state
from sync.hub.figures.learning_figures import lessons
from sync.hub.figures.rollup import refresh
from tests.sync.hub.desk import NOW, Desk
from tests.sync.hub.test_rollup import OTP, Stream

HERE = Scope("01", "00004")
DAY = 24 * 3_600_000


@pytest.fixture
def desk(where):
    """A class of two and a guest, its faces, help asked for, two lessons; a machine that told of itself."""
    desk = Desk(where)
    one = Stream(desk, "s", desk.device("Thôn Đoài", commune="00004", province="01"))
    one.fact("class.opened", 0, class_="c", lesson=OTP, facilitator="f", village="Thôn Đông")
    for who in ("lan", "ba", "tư"):
        one.fact("attendance.checked_in", 0, class_="c", resident=who, method="list")
    one.fact("attendance.guest", 0, class_="c", guest="g", gender="f", band="70+")
    one.fact("attendance.undone", 0, class_="c", resident="tư").fact("class.closed", 1, class_="c")
    one.fact("class.feedback", 0, class_="c", good=5, so_so=2, hard=1)
    for screen in ("lesson", "quiz", "lesson"):
        one.fact("help.asked", 0, screen=screen)
    for right in (1, 2):
        one.fact(
            "lesson.finished",
            0,
            resident="lan",
            lesson=OTP,
            questions=6,
            first_try=right,
            seconds=180,
            unaided=True,
        )
    told = {"pending": 3, "disk_mb": 1500, "clock": True, "camera": False, "sound": True}
    told["packs"] = "bai-cua-xa 2 3!"
    one.fact("machine.state", 0, version="0.4.0", **told).send()
    refresh(desk.conn, desk.now)
    yield desk
    desk.conn.close()


def test_a_class_tells_who_came_and_how_it_was(desk):
    page = classes(desk.conn, HERE, "2026-11")
    (held,) = page.rows
    assert (held.seats.n, held.guests.n, held.minutes, held.village) == (3, 1, 60, "Thôn Đông")
    assert (held.seats.shown, held.guests.shown) == (None, None)
    assert [one.text() for one in held.faces] == ["5", "dưới 5", "dưới 5"]
    assert held.day is not None
    assert (page.total, page.pages) == (1, 1)
    assert classes(desk.conn, Scope("02"), "2026-11").total == 0
    assert classes(desk.conn, HERE, "2026-10").rows == ()


def test_a_lesson_tells_where_people_fail(desk):
    rows = lessons(desk.conn, HERE)
    otp = next(one for one in rows if one.lesson == OTP)
    assert (otp.finished.n, otp.people.n, otp.seats.n) == (2, 2, 3)
    assert (otp.finished.shown, otp.first_try, otp.unaided, otp.minutes) == (None, None, None, None)
    assert len(rows) >= 45
    other = next(one for one in rows if one.lesson != OTP)
    assert (other.finished.n, other.first_try, other.hard) == (0, None, False)


def test_a_machine_shows_what_it_told_and_what_it_needs(desk):
    found = fleet(desk.conn, HERE, desk.now)
    (one,) = found.machines
    assert (one.version, one.pending, one.disk_mb, one.camera, one.sound) == ("0.4.0", 3, 1500, False, True)
    assert one.state == "visit"
    assert [each.id for each in one.troubles] == ["disk", "camera", "packs"]
    assert one.packs == "bai-cua-xa 2 3!"
    assert (found.visit, found.good) == (1, 0)


def test_a_machine_grows_quiet_and_is_to_be_visited_in_the_end(desk):
    desk.conn.execute("UPDATE fact_machine SET disk_mb = 9000, camera = 1, packs = ''")
    states = [fleet(desk.conn, HERE, desk.now + days * DAY).machines[0].state for days in (0, 2, 8)]
    assert states == ["good", "quiet", "visit"]
    waits = fleet(desk.conn, HERE, desk.now + 2 * DAY).machines[0].troubles
    assert [each.id for each in waits] == ["quiet", "pending"]


def test_what_was_refused_is_counted_for_its_machine(desk):
    desk.conn.execute("INSERT INTO refused (stream, seq, why, at) VALUES ('s', 900, 'no', 0)")
    found = fleet(desk.conn, Scope("01"), desk.now)
    assert (found.to_review, found.machines[0].quarantined) == (1, 1)


def test_a_revoked_machine_troubles_nobody(desk):
    desk.conn.execute("UPDATE device SET revoked = ?", (NOW,))
    one = fleet(desk.conn, HERE, desk.now).machines[0]
    assert (one.state, one.troubles) == ("revoked", ())


def test_feedback_comes_as_items_with_a_state(desk):
    found = inbox(desk.conn, HERE)
    by_kind = {one.kind: one for one in found.items}
    assert [one.n for one in by_kind["class"].faces] == [5, 2, 1]
    assert by_kind["class"].lesson == OTP
    assert by_kind["help"].help == (("lesson", 2), ("quiz", 1))
    assert found.counts["new"] == 2
    for item in found.items:
        set_state(desk.conn, HERE, item.id, "doing", " gọi chị Hương ", NOW)
    set_state(desk.conn, HERE, by_kind["help"].id, "done", "", NOW)
    assert [one.note for one in inbox(desk.conn, HERE, "doing").items] == ["gọi chị Hương"]
    assert inbox(desk.conn, HERE).counts == {"new": 0, "seen": 0, "doing": 1, "done": 1}


def test_a_commune_does_not_touch_anothers_feedback(desk):
    item = inbox(desk.conn, HERE).items[0].id
    for scope, named, state in (
        (Scope("01", "00008"), item, "done"),
        (HERE, "nothing", "done"),
        (HERE, item, "lost"),
    ):
        with pytest.raises(SyncError):
            set_state(desk.conn, scope, named, state, "", NOW)


def test_a_lesson_that_people_struggle_with_is_marked(desk):
    more = Stream(desk, "more", desk.device("Thôn Sau", commune="00004", province="01"))
    for right in (1, 2, 3, 1):
        more.fact(
            "lesson.finished", 0, resident=f"r{right}", lesson=OTP, questions=6, first_try=right, seconds=180
        )
    more.send()
    refresh(desk.conn, desk.now)
    otp = next(one for one in lessons(desk.conn, HERE) if one.lesson == OTP)
    assert (otp.finished.shown, otp.first_try, otp.minutes, otp.hard) == (6, 27.8, 3.0, True)
