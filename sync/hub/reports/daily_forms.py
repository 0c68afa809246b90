"""Forms A (roster of classes) and B (daily report), from the facts that the hub keeps. It never has a name, so some
cells stay empty."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sync.hub.facts.dating import UNCERTAIN, VIETNAM_MS, day_of
from sync.hub.facts.facts import Facts
from sync.hub.facts.store import CLASS, PERSON, SEAT
from sync.hub.figures.curriculum import title_of, topic_of
from sync.hub.figures.figures import Scope
from sync.hub.figures.learning_figures import place_of
from sync.hub.figures.measures import Held, Sitting, Stream, held_classes, persons, sittings
from sync.hub.figures.months import at
from sync.hub.reports.forms import Form, Row
from sync.hub.storage.database import Connection

FORM_A = (
    "STT",
    "Mã học viên",
    "Họ tên",
    "Nhóm tuổi",
    "Giới",
    "Thôn",
    "Bài học",
    "Giờ vào",
    "Cách điểm danh",
    "Ghi chú",
)
FORM_B = (
    "Xã/phường",
    "lượt hỗ trợ kỹ năng số",
    "lượt VNeID",
    "lượt dịch vụ công",
    "số hộ kinh doanh hỗ trợ QR",
    "lượt tuyên truyền an toàn số",
    "tình nguyện viên",
    "minh chứng",
)
NAMES_STAY = "Họ tên không rời khỏi điểm học: cột này để trống. Bản có họ tên in tại điểm học."
HOUSEHOLDS_BY_HAND = "Số hộ kinh doanh hỗ trợ QR: xã tự điền, máy không ghi hộ kinh doanh."
BY_ATTENDANCE = (
    "Số lượt tính theo điểm danh các buổi học; một lượt tính thêm vào một cột khác theo bài đã học."
)
NO_DAY = "Chưa rõ ngày"
"""In the place of a day and a time that the machine's clock got wrong and nothing else tells."""
METHODS = {"camera": "Thẻ, ống kính", "scanner": "Thẻ, máy quét", "number": "Gõ số thẻ", "list": "Chọn tên"}
GENDERS = {"f": "Nữ", "m": "Nam"}
BANDS = {"<16": "Dưới 16", "70+": "Từ 70"}
Commune = tuple[str, str]


@dataclass
class Attended:
    """The classes of a commune that were opened on a day (or ever), who was there, and who they are."""

    classes: list[Held] = field(default_factory=list)
    there: list[Sitting] = field(default_factory=list)
    people: dict[str, tuple[str, str, str, str, bool]] = field(default_factory=dict)


@dataclass(frozen=True)
class Roster:
    """The rows of form A, made anew from the database each time they are gone through: they may be very many."""

    conn: Connection
    scope: Scope
    day: str | None

    def __iter__(self) -> Iterator[Row]:
        number = 0
        for _, found in attended(self.conn, self.scope, self.day):
            for sat in sorted(found.there, key=lambda one: (one.held.at, one.held.id, one.at, one.who)):
                number += 1
                yield (number, *_person(sat, found))


def roster(conn: Connection, scope: Scope, day: str | None = None) -> Form:
    """Form A: who attended which class, one row an attendance; what was undone is left out. `day` is
    YYYY-MM-DD. Its rows are read while it is written: keep `conn` until then."""
    notes = (NAMES_STAY, *_left_out(conn, scope, day))
    return Form("A. Sổ điểm danh buổi học", about(scope, _days(day)), FORM_A, Roster(conn, scope, day), notes)


def _person(sat: Sitting, found: Attended) -> Row:
    when = NO_DAY if sat.held.day == UNCERTAIN else _clock(sat.at)
    lesson = title_of(sat.held.lesson).vi
    if sat.guest:
        person: Row = (None, None, BANDS.get(sat.band, sat.band), GENDERS.get(sat.gender, ""), None)
        return (*person, lesson, when, "Thêm khách", "Khách")
    _, band, gender, home, _ = found.people.get(sat.who, ("", "", "", "", False))
    person = (sat.who, None, BANDS.get(band, band), GENDERS.get(gender, ""), home)
    method, note = METHODS.get(sat.method, sat.method), "" if home else "Ghi tên ở nơi khác"
    return (*person, lesson, when, method, note)


def daily(conn: Connection, scope: Scope, day: str | None = None) -> Form:
    """Form B: one row a commune. An attendance counts in the first column and, by its lesson, in one more."""
    rows: list[Row] = []
    for commune, found in attended(conn, scope, day):
        topics = [topic_of(sat.held.lesson) for sat in found.there]
        leaders = {name for held in found.classes for name in held.leaders}
        houses = {held.house or held.village for held in found.classes}
        rows.append(
            (
                place_name(*commune),
                len(topics),
                topics.count("vneid"),
                topics.count("services"),
                None,
                topics.count("safety"),
                len(leaders),
                f"{len(found.classes)} buổi học có điểm danh tại "
                f"{', '.join(sorted(filter(None, houses))) or 'điểm học'}",
            )
        )
    notes = (BY_ATTENDANCE, HOUSEHOLDS_BY_HAND, *_left_out(conn, scope, day))
    return Form("B. Báo cáo ngày", about(scope, _days(day)), FORM_B, tuple(rows), notes)


def attended(conn: Connection, scope: Scope, day: str | None) -> Iterator[tuple[Commune, Attended]]:
    """Commune by commune, in the order of their codes: no more than one is in memory."""
    where, values = place_of(scope)
    busy = ""
    days: tuple[str, ...] = ()
    if day is not None:
        days = (day, day)
        those = "SELECT stream FROM fact_class WHERE day = ? UNION SELECT stream FROM fact_seat WHERE day = ?"
        busy = f" AND s.stream IN ({those})"
    query = f"SELECT DISTINCT s.province, s.commune FROM fact_stream s WHERE {where}{busy} ORDER BY s.province, s.commune"
    for province, commune in conn.execute(query, (*values, *days)).fetchall():
        found = _attended_there(conn, (province, commune), day)
        if found.classes or found.there:
            yield (province, commune), found


def _attended_there(conn: Connection, place: Commune, day: str | None) -> Attended:
    streams = {
        name: Stream(name, village, house, turn, Facts())
        for name, village, house, turn in conn.execute(
            "SELECT s.stream, s.village, s.house, t.turn FROM fact_stream s JOIN stream t ON t.stream = s.stream"
            " WHERE s.province = ? AND s.commune = ? ORDER BY s.stream",
            place,
        )
    }
    own = "IN (SELECT stream FROM fact_stream WHERE province = ? AND commune = ?)"
    among = "" if day is None else (
        f" AND x.class IN (SELECT class FROM fact_class WHERE day = ? AND stream {own}"
        " UNION SELECT t.class FROM fact_seat t LEFT JOIN fact_class c ON c.class = t.class AND c.at IS NOT NULL"
        f" WHERE t.day = ? AND c.class IS NULL AND t.stream {own})"
    )  # fmt: skip
    days = () if day is None else (day, *place, day, *place)

    def facts(
        columns: str, table: str, more: str, given: Sequence[str]
    ) -> Iterator[tuple[Facts, tuple[Any, ...]]]:
        wanted = ", ".join(f"x.{name}" for name in columns.split(", "))
        query = f"SELECT x.stream, {wanted} FROM {table} x WHERE x.stream {own}{more}"
        for row in conn.execute(query, (*place, *given)).fetchall():
            yield streams[row[0]].facts, tuple(row[1:])

    for kept, row in facts(CLASS, "fact_class", among, days):
        kept.classes[row[0]] = row[1:]
    for kept, row in facts(SEAT, "fact_seat", among, days):
        kept.seats[row[0], row[1]] = row[2:]
    for kept, row in facts(PERSON, "fact_person", "", ()):
        kept.persons[row[0]] = row[1:]
    all_streams = list(streams.values())
    classes = held_classes(all_streams)
    there = [sat for sat in sittings(all_streams, classes) if day in (None, sat.held.day)]
    held = [one for one in classes.values() if day in (None, one.day)]
    return Attended(held, there, persons(all_streams))


def about(scope: Scope, days: str) -> str:
    """What stands under a form's title: whose figures, and of which days."""
    if scope.level == "country":
        return days
    from sync.hub.places import province

    where = province(scope.province)
    names = [place_name(scope.province, scope.commune)] if scope.level == "commune" else []
    return f"{', '.join(filter(None, [*names, where.full if where else scope.province]))}. {days}"


def place_name(province: str, code: str) -> str:
    """A commune as a form writes it: its name when its code is known."""
    from sync.hub.places import commune

    found = commune(code)
    if found is not None and province in (found.province, ""):
        return found.full
    return code or "(chưa đặt tên xã)"


def _left_out(conn: Connection, scope: Scope, day: str | None) -> tuple[str, ...]:
    if day is None:
        return ()
    where, values = at(scope)
    row = conn.execute(
        f"SELECT seats FROM rollup WHERE {where} AND kind = 'all' AND period = ?", (*values, UNCERTAIN)
    ).fetchone()
    if row is None or not row[0]:
        return ()
    return (
        f"Còn {row[0]} lượt {NO_DAY.lower()} (đồng hồ của máy sai khi chưa có mạng): chưa tính vào ngày nào.",
    )


def _days(day: str | None) -> str:
    return "Tất cả các ngày" if day is None else f"Ngày {written(day)}"


def written(day: str) -> str:
    """A day as it is written here: 31/12/2026."""
    year, month, date = day.split("-")
    return f"{date}/{month}/{year}"


def _clock(wall: int) -> str:
    minutes = (wall + VIETNAM_MS) // 60_000 % (24 * 60)
    return f"{minutes // 60:02}:{minutes % 60:02} {written(day_of(wall))}"
