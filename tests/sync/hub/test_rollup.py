"""The figures of communes, provinces and the country: right by hand, equal to the events, found when wrong."""

import random

import pytest

from sync.hub.figures import measures
from sync.hub.figures.rollup import (
    COMMUNE,
    COUNTRY,
    PROVINCE,
    _due_in,
    add_up_one,
    count_some,
    due,
    recount,
    refresh,
)
from sync.hub.storage.database import Error, is_sqlite, locking, snapshot, transaction
from sync.hub.storage.rollup_tables import MEASURES
from tests.sync.hub.desk import NOW, Desk, event

HOUR, DAY = 3_600_000, 24 * 3_600_000
OTP = "otp-la-chia-khoa-nha"
BASIC = (
    OTP, "mat-khau-manh-de-nho", "khong-gui-anh-can-cuoc", "ba-dau-hieu", "quet-qr-tra-tien", "dung-dia-chi",
    "chup-anh-san-pham", "cac-nut-va-man-hinh", "wifi-va-du-lieu-di-dong", "chu-to-am-to",
)  # fmt: skip


@pytest.fixture
def desk(where):
    desk = Desk(where)
    yield desk
    desk.conn.close()


class Stream:
    """Facts of one stream, each with the next number, an hour after the one before unless told."""

    def __init__(self, desk, name, device=None):
        self.desk, self.name, self.device = desk, name, device or desk.device()
        self.waiting, self.seq, self.at = [], 0, 0

    def fact(self, type, hours=1, **data):
        self.seq += 1
        self.at += int(hours * HOUR)
        self.waiting.append(
            event(
                self.seq,
                type=type,
                wall=NOW + self.at,
                mono=self.at,
                data={k.rstrip("_"): v for k, v in data.items()},
            )
        )
        return self

    def send(self):
        self.desk.now = NOW + self.at + HOUR
        self.desk.put(self.device, self.name, *self.waiting, mono=self.at + HOUR, last=self.seq)
        self.waiting = []
        return self


def figures(desk, kind=measures.ALL, period=measures.EVER, part="", level=COMMUNE, commune=""):
    refresh(desk.conn, desk.now)
    query = (
        f"SELECT {', '.join(MEASURES)} FROM rollup WHERE kind = ? AND period = ? AND part = ? AND level = ?"
        " AND commune = ?"
    )
    row = desk.conn.execute(query, (kind, period, part, level, commune)).fetchone()
    return {} if row is None else {name: n for name, n in zip(MEASURES, row, strict=True) if n}


def wrong(desk):
    with snapshot(desk.conn):
        return recount(desk.conn)


def test_a_class_and_lessons_are_counted_as_defined(desk):
    one = Stream(desk, "s")
    for who, band, gender in (
        ("lan", "70+", "f"),
        ("ba", "30-44", "m"),
        ("be", "<16", "f"),
        ("xa", "45-59", "-"),
    ):
        one.fact("resident.enrolled", 0, resident=who, band=band, gender=gender, village="Thôn Đông")
    one.fact("class.opened", 0, class_="c", lesson=OTP, facilitator="hương", village="Thôn Đoài")
    for who in ("lan", "ba", "lan", "be"):
        one.fact("attendance.checked_in", 0, class_="c", resident=who, method="camera")
    one.fact("attendance.guest", 0, class_="c", guest="g", gender="f", band="60-69")
    one.fact("attendance.undone", 0, class_="c", resident="ba")
    one.fact("class.handed_over", 0, class_="c", from_="hương", to="minh")
    one.fact("class.closed", 1.5, class_="c")
    one.fact("class.feedback", 0, class_="c", good=2, so_so=1, hard=1)
    one.fact(
        "lesson.finished", 0, resident="ba", lesson=OTP, first_try=1, questions=3, unaided=True, seconds=200
    )
    one.fact(
        "lesson.finished", 0, resident=None, lesson=OTP, first_try=3, questions=3, unaided=False, seconds=100
    )
    one.fact("help.asked", 0, screen="lesson").send()
    assert figures(desk) == {
        "enrolled": 4, "people": 3, "women": 2, "older": 1, "adults": 2, "active": 3, "active_women": 2,
        "active_older": 1, "leaders": 2, "classes": 1, "seats": 3, "guests": 1, "lessons": 2, "first_try": 4,
        "questions": 6, "unaided": 1, "seconds": 300, "minutes": 90, "help": 1, "good": 2, "so_so": 1, "hard": 1,
    }  # fmt: skip
    home = figures(desk, measures.VILLAGE, part="Thôn Đông")
    assert (home["people"], home["lessons"], home.get("classes")) == (3, 1, None)
    held = figures(desk, measures.VILLAGE, part="Thôn Đoài")
    assert (held["classes"], held["seats"], held.get("people")) == (1, 3, None)
    lesson = figures(desk, measures.LESSON, part=OTP)
    assert (lesson["seats"], lesson["people"], lesson["lessons"]) == (3, 3, 2)
    assert wrong(desk) == []


def test_a_person_is_new_once_and_active_each_month(desk):
    one = Stream(desk, "s").fact("resident.enrolled", resident="lan", band="70+", gender="f", village="T")
    for _ in range(3):
        one.fact("lesson.finished", 24 * 20, resident="lan", lesson=OTP)
    one.send()
    months = [figures(desk, period=month) for month in ("2026-12", "2027-01")]
    assert [month.get("people") for month in months] == [1, None]
    assert [month.get("active") for month in months] == [1, 1]
    assert figures(desk)["people"] == figures(desk)["active"] == 1


def test_the_basic_set_is_reached_on_the_day_of_its_last_lesson(desk):
    one = Stream(desk, "s").fact("resident.enrolled", resident="lan", band="70+", gender="f", village="T")
    for lesson in BASIC[:-1]:
        one.fact("lesson.finished", resident="lan", lesson=lesson)
    one.fact("lesson.finished", resident="lan", lesson=BASIC[0]).send()
    assert "basic" not in figures(desk)
    one.fact("lesson.finished", 24 * 40, resident="lan", lesson=BASIC[-1]).send()
    assert figures(desk)["basic"] == 1
    assert "basic" not in figures(desk, period="2026-11")
    assert sum(figures(desk, period=month).get("basic", 0) for month in ("2026-12", "2027-01")) == 1


def test_ten_lessons_of_one_skill_are_not_the_basic_set(desk):
    one = Stream(desk, "s")
    for n in range(12):
        one.fact("lesson.finished", resident="lan", lesson=f"other-{n}")
    one.send()
    assert "basic" not in figures(desk)


def test_a_person_on_two_machines_of_a_commune_is_one(desk):
    for name in ("s", "t"):
        Stream(desk, name).fact("lesson.finished", resident="lan", lesson=OTP).send()
    assert figures(desk)["people"] == 1
    assert figures(desk)["lessons"] == 2


def test_what_is_undone_in_a_later_stream_of_the_machine_is_undone(desk):
    one = Stream(desk, "s").fact("class.opened", class_="c", lesson=OTP, facilitator="f", village="T")
    one.fact("attendance.checked_in", class_="c", resident="lan").fact(
        "attendance.checked_in", class_="c", resident="ba"
    ).send()
    two = Stream(desk, "t", one.device)
    two.at = one.at
    two.fact("attendance.undone", class_="c", resident="lan").send()
    assert figures(desk)["seats"] == 1


def test_who_asked_to_be_forgotten_counts_without_band_and_gender(desk):
    one = Stream(desk, "s").fact("resident.enrolled", resident="lan", band="70+", gender="f", village="T")
    one.fact("lesson.finished", resident="lan", lesson=OTP).send()
    assert figures(desk)["women"] == 1
    one.fact("resident.forgotten", resident="lan").send()
    found = figures(desk)
    assert (found["people"], found.get("women"), found.get("older")) == (1, None, None)
    assert desk.conn.execute("SELECT band, gender, village FROM fact_person").fetchall() == [("", "", "")]


def random_fact(chance):
    """A fact about one of six people in one of three classes, sensible or not."""
    who, held = chance.choice("abcdef"), chance.choice("xyz")
    return chance.choice(
        (
            (
                "resident.enrolled",
                {"resident": who, "band": "70+", "gender": chance.choice("fm"), "village": held},
            ),
            ("resident.forgotten", {"resident": who}),
            ("class.opened", {"class": held, "lesson": OTP, "facilitator": who, "village": held}),
            ("class.closed", {"class": held}),
            ("class.handed_over", {"class": held, "to": who}),
            ("attendance.checked_in", {"class": held, "resident": who, "method": "camera"}),
            ("attendance.guest", {"class": held, "guest": who, "gender": "f", "band": "<16"}),
            ("attendance.undone", {"class": held, "resident": who}),
            (
                "lesson.finished",
                {"resident": who, "lesson": OTP, "questions": 3, "first_try": 9, "seconds": -1},
            ),
            ("help.asked", {"screen": held}),
            ("class.feedback", {"class": held, "good": 1, "hard": "many"}),
            ("machine.state", {"version": "1", "disk_mb": 9, "camera": True}),
        )
    )


def test_facts_that_come_bit_by_bit_count_as_all_at_once(desk):
    """Random facts in random pieces of three machines."""
    chance = random.Random(7)
    streams = [Stream(desk, f"s{n}") for n in range(3)]
    for turn in range(40):
        one = chance.choice(streams)
        for _ in range(chance.randint(1, 6)):
            type, data = random_fact(chance)
            one.fact(type, **data)
        one.send()
        if chance.random() < 0.5:
            refresh(desk.conn, desk.now)
        assert turn % 8 or wrong(desk) == []
    refresh(desk.conn, desk.now)
    assert wrong(desk) == []
    assert figures(desk)["people"] <= 6


def test_a_day_found_out_later_moves_what_was_counted(desk):
    """A stick brings facts of a machine with a lost clock; then it is met in the same boot."""
    one = Stream(desk, "s")
    lost = event(1, type="lesson.finished", wall=1000, mono=1000, data={"resident": "lan", "lesson": OTP})
    desk.put(one.device, "s", lost, mono=2000, carried=True)
    assert figures(desk, period="uncertain")["people"] == 1
    desk.now = NOW + DAY
    desk.put(one.device, "s", mono=DAY, last=1)
    assert figures(desk, period="uncertain") == {}
    assert figures(desk)["people"] == 1
    assert wrong(desk) == []


def test_provinces_and_the_country_are_their_parts(desk):
    for commune in ("00004", "00008"):
        device = desk.device(commune=commune, province="01")
        Stream(desk, commune, device).fact("lesson.finished", resident="lan", lesson=OTP).send()
    refresh(desk.conn, desk.now)
    assert figures(desk, commune="00004")["people"] == 1
    assert figures(desk, level=PROVINCE)["people"] == 2
    assert figures(desk, level=COUNTRY)["people"] == 2


def test_a_machine_that_moves_takes_its_facts_along(desk):
    one = Stream(desk, "s", desk.device(commune="00004", province="01"))
    one.fact("lesson.finished", resident="lan", lesson=OTP).send()
    assert figures(desk, commune="00004")["people"] == 1
    desk.conn.execute("UPDATE device SET commune = '00008'")
    assert figures(desk, commune="00008")["people"] == 1
    assert figures(desk, commune="00004") == {}
    assert wrong(desk) == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE rollup SET people = people + 1 WHERE level = 2",
        "UPDATE rollup SET seats = 9 WHERE level = 1",
        "UPDATE rollup SET lessons = 9 WHERE level = 0",
        "DELETE FROM rollup WHERE kind = 'village'",
        "UPDATE fact_lesson SET day = '2001-01-01'",
        "DELETE FROM fact_lesson",
    ],
)
def test_a_wrong_figure_is_found(desk, damage):
    Stream(desk, "s").fact("lesson.finished", resident="lan", lesson=OTP).send()
    refresh(desk.conn, desk.now)
    assert wrong(desk) == []
    desk.conn.execute(damage)
    assert wrong(desk)


def test_counting_stops_in_time_and_goes_on(desk):
    for n in range(3):
        Stream(desk, f"s{n}", desk.device(commune=f"{n}")).fact(
            "lesson.finished", resident="r", lesson=OTP
        ).send()
    assert [refresh(desk.conn, desk.now, 0) for _ in range(4)] == [2, 1, 0, 0]


def test_a_stop_between_province_and_country_is_made_good(desk):
    """A hub that ends there leaves it for whoever counts next."""
    one = Stream(desk, "s", desk.device(commune="00004", province="01"))
    one.fact("lesson.finished", resident="lan", lesson=OTP).send()
    waiting = due(desk.conn)
    count_some(desk.conn, desk.now, waiting)
    assert add_up_one(desk.conn)  # the province, and then the power is cut
    assert figures(desk, level=COUNTRY)["people"] == 1
    assert wrong(desk) == []


def test_nothing_comes_of_a_stream_while_it_is_counted(where, desk):
    """Else its facts could be dated by one state of its boots and kept as if by another."""
    one = Stream(desk, "s", desk.device(commune="00004", province="01"))
    one.fact("lesson.finished", resident="lan", lesson=OTP).send()
    refresh(desk.conn, desk.now)
    one.fact("lesson.finished", resident="lan", lesson=OTP).send()
    other = Desk(where)
    impatient = "PRAGMA busy_timeout = 50" if is_sqlite(other.conn) else "SET lock_timeout TO '50ms'"
    other.conn.execute(impatient)
    with transaction(desk.conn):
        assert [row[0] for row in _due_in(desk.conn, ("01", "00004"), locking(desk.conn, "s"))] == ["s"]
        with pytest.raises(Error):
            other.put(one.device, "s", event(3), mono=9 * HOUR)
    other.put(one.device, "s", event(3), mono=9 * HOUR)
    refresh(desk.conn, desk.now)
    other.conn.close()
    assert wrong(desk) == []
