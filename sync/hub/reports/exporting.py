"""Handing the facts on to others: CSV tables, and xAPI 2.0 statements (IEEE 9274.1.1) as JSON lines. Pseudonyms only."""

import csv
import uuid
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from sync.errors import SyncError
from sync.hub.facts.dating import UNCERTAIN
from sync.hub.figures.curriculum import title_of
from sync.hub.figures.figures import Scope
from sync.hub.figures.learning_figures import place_of
from sync.hub.reports.daily_forms import attended
from sync.hub.storage.database import Connection, streamed

VERBS = "http://adlnet.gov/expapi/verbs/"
ACTIVITIES = "http://adlnet.gov/expapi/activities/"
UNDATED = "urn:diemhoc:ext:undated"
"""Extension of a statement whose time is only the machine's guess."""
CSV_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "classes": ("province", "commune", "village", "house", "class", "lesson", "day", "minutes", "leaders"),
    "attendances": ("province", "commune", "class", "lesson", "day", "person", "guest", "method", "band", "gender"),
    "lessons": (
        "province", "commune", "day", "person", "lesson", "first_try", "questions", "unaided", "seconds",
    ),
}  # fmt: skip
_LESSONS = (
    "SELECT x.stream, x.seq, s.province, s.commune, x.day, x.at, x.person, x.lesson, x.first_try, x.questions,"
    " x.unaided, x.seconds FROM fact_lesson x JOIN fact_stream s ON s.stream = x.stream WHERE {where}"
    " ORDER BY s.province, s.commune, x.stream, x.seq"
)


def write_csv(conn: Connection, scope: Scope, folder: Path) -> dict[str, int]:
    """Write classes.csv, attendances.csv and lessons.csv into a folder, each whole or not at all; how many rows each has.
    Raises SyncError."""
    tables: dict[str, Callable[[], Iterator[tuple[Any, ...]]]] = {
        "classes": lambda: _classes(conn, scope),
        "attendances": lambda: _attendances(conn, scope),
        "lessons": lambda: _lessons(conn, scope),
    }
    written: dict[str, int] = {}
    for name, rows in tables.items():
        path = folder / f"{name}.csv"
        half = path.with_name(f".{path.name}.half")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with half.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(CSV_COLUMNS[name])
                n = 0
                for row in rows():
                    writer.writerow(row)
                    n += 1
            half.replace(path)
        except OSError as error:
            half.unlink(missing_ok=True)
            raise _unwritable(path, error) from None
        written[name] = n
    return written


def write_xapi(conn: Connection, scope: Scope, path: Path) -> int:
    """Write the statements of a scope to a file, one JSON document a line; how many. Raises SyncError."""
    half = path.with_name(f".{path.name}.half")
    encode = msgspec.json.Encoder().encode
    try:
        with half.open("wb") as file:
            n = 0
            for one in statements(conn, scope):
                file.write(encode(one) + b"\n")
                n += 1
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise _unwritable(path, error) from None
    return n


def statements(conn: Connection, scope: Scope) -> Iterator[dict[str, Any]]:
    """xAPI statements: `attended` for each attendance with a card, `completed` for each lesson finished with one. The
    same fact always has the same id, so that they may be sent again."""
    for (province, commune), found in attended(conn, scope, None):
        for sat in found.there:
            if sat.guest:
                continue
            lesson = sat.held.lesson
            statement = _statement(
                f"attended:{province}:{commune}:{sat.held.id}:{sat.who}",
                province,
                commune,
                sat.who,
                "attended",
                sat.at,
            )
            statement["object"] = _activity(f"urn:diemhoc:class:{sat.held.id}", "meeting", lesson)
            if lesson:
                parent = {"objectType": "Activity", "id": f"urn:diemhoc:lesson:{lesson}"}
                statement["context"]["contextActivities"] = {"parent": [parent]}
            _mark(statement, sat.held.day)
            yield statement
    where, values = place_of(scope)
    for stream, seq, province, commune, day, at, who, lesson, *marks in streamed(
        conn, _LESSONS.format(where=where), values
    ):
        if who:
            statement = _statement(f"completed:{stream}:{seq}", province, commune, who, "completed", at)
            statement["object"] = _activity(f"urn:diemhoc:lesson:{lesson}", "lesson", lesson)
            statement["result"] = _result(*marks)
            _mark(statement, day)
            yield statement


def _statement(known_by: str, province: str, commune: str, who: str, verb: str, at: int) -> dict[str, Any]:
    moment = datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    home = f"urn:diemhoc:commune:{province or '00'}:{commune or '00000'}"
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"diem-hoc-so:xapi:{known_by}")),
        "actor": {"objectType": "Agent", "account": {"homePage": home, "name": who}},
        "verb": {"id": f"{VERBS}{verb}", "display": {"en": verb}},
        "object": {},
        "context": {"platform": "Điểm Học Số"},
        "timestamp": moment,
    }


def _activity(id: str, type: str, lesson: str) -> dict[str, Any]:
    title = title_of(lesson)
    definition: dict[str, Any] = {"type": f"{ACTIVITIES}{type}"}
    if lesson:
        definition["name"] = {"vi": title.vi, "en": title.en}
    return {"objectType": "Activity", "id": id, "definition": definition}


def _result(first_try: int, questions: int, unaided: int, seconds: int) -> dict[str, Any]:
    result: dict[str, Any] = {"completion": True, "duration": f"PT{seconds}S"}
    if questions:
        scaled = round(first_try / questions, 4)
        result["score"] = {"raw": first_try, "min": 0, "max": questions, "scaled": scaled}
    result["extensions"] = {"urn:diemhoc:ext:unaided": bool(unaided)}
    return result


def _mark(statement: dict[str, Any], day: str) -> None:
    if day == UNCERTAIN:
        statement["context"]["extensions"] = {UNDATED: True}


def _classes(conn: Connection, scope: Scope) -> Iterator[tuple[Any, ...]]:
    for place, found in attended(conn, scope, None):
        for one in sorted(found.classes, key=lambda held: (held.at, held.id)):
            yield (
                *place, one.village, one.house, one.id, one.lesson, one.day, one.minutes, " ".join(one.leaders),
            )  # fmt: skip


def _attendances(conn: Connection, scope: Scope) -> Iterator[tuple[Any, ...]]:
    for place, found in attended(conn, scope, None):
        for sat in found.there:
            _, band, gender, _, _ = found.people.get(sat.who, ("", sat.band, sat.gender, "", False))
            person = "" if sat.guest else sat.who
            what = (sat.held.id, sat.held.lesson, sat.held.day)
            yield (*place, *what, person, int(sat.guest), sat.method, band, gender)


def _lessons(conn: Connection, scope: Scope) -> Iterator[tuple[Any, ...]]:
    where, values = place_of(scope)
    for _, _, province, commune, day, _, person, lesson, *marks in streamed(
        conn, _LESSONS.format(where=where), values
    ):
        yield (province, commune, day, person, lesson, *marks)


def _unwritable(path: Path, error: OSError) -> SyncError:
    return SyncError(
        "export.unwritable",
        f"cannot write {path} ({error}): choose another --out",
        "Chưa ghi được tệp. Hãy chọn chỗ khác.",
    )
