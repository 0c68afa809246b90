"""The figures of communes, provinces and the country, kept in the table `rollup` and made again from the events.

A job (`refresh`) looks for streams of which more has come than was counted, brings their facts up to date and counts their
communes anew, one transaction a commune. Any number of hubs may do it at once. `recount` proves what is kept equal to
the events.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

from sync.hub.facts.facts import Facts
from sync.hub.facts.store import COLUMNS, follow, kept_rows, read_stream, rows_of
from sync.hub.figures.measures import ALL, DAY, LESSON, Stream, count
from sync.hub.storage.database import Connection, locking, transaction
from sync.hub.storage.rollup_tables import MEASURES

COUNTRY, PROVINCE, COMMUNE = 0, 1, 2
"""Values of `level`."""
Commune = tuple[str, str]
"""province, commune."""

_ROW = "province, commune, level, kind, period, part"
_SUMS = ", ".join(f"sum({name})" for name in MEASURES)
_INSERT = (
    f"INSERT INTO rollup ({_ROW}, {', '.join(MEASURES)}) VALUES ({', '.join('?' * (6 + len(MEASURES)))})"
)
_COUNTRY_DUE = "*"
"""Stands among the provinces that are due for the country."""
_UPWARD = (ALL, LESSON, DAY)
"""Kinds that are added up beyond the commune; villages are not."""
_DUE = (
    "SELECT s.stream, d.device, d.province, d.commune, d.village, d.house, s.events, s.contact,"
    " f.province, f.commune FROM stream s JOIN device d ON d.device = s.device"
    " LEFT JOIN fact_stream f ON f.stream = s.stream WHERE (f.stream IS NULL OR f.events <> s.events"
    " OR f.contact <> s.contact OR f.device <> d.device OR f.province <> d.province OR f.commune <> d.commune"
    " OR f.village <> d.village OR f.house <> d.house)"
)


def due(conn: Connection) -> list[Commune]:
    """Communes whose figures are older than what has come."""
    found: set[Commune] = set()
    for row in conn.execute(_DUE):
        found.add((row[2], row[3]))
        if row[8] is not None:
            found.add((row[8], row[9]))
    return sorted(found)


def refresh(conn: Connection, now_ms: int, seconds: float | None = None) -> int:
    """Count anew what is due, for at most about so many seconds (default: all); returns how many communes still are."""
    waiting = due(conn)
    count_some(conn, now_ms, waiting, seconds)
    if not waiting:
        add_up(conn)
    return len(waiting)


def count_some(
    conn: Connection,
    now_ms: int,
    waiting: list[Commune],
    seconds: float | None = None,
    took: Callable[[Commune, float], None] = lambda commune, seconds: None,
) -> None:
    """Count the communes at the head of `waiting` anew and take them off it, for about so many seconds (default: all).
    `took` is told how many seconds each needed."""
    end = None if seconds is None else time.monotonic() + seconds
    while waiting:
        commune, start = waiting.pop(0), time.monotonic()
        try:
            count_commune(conn, commune, now_ms)
        finally:
            took(commune, time.monotonic() - start)
        if end is not None and time.monotonic() > end:
            break


def count_commune(conn: Connection, commune: Commune, now_ms: int) -> None:
    """Bring the facts of a commune's streams up to date and count its figures anew: one transaction. Of a machine that has
    moved, the other commune's too."""
    with transaction(conn):
        touched = {commune}
        for row in _due_in(conn, commune):
            touched |= _places(row)
        for one in sorted(touched):  # before the streams: two hubs wait for each other in one order
            _claim(conn, one, now_ms)
        rows = _due_in(conn, commune, locking(conn, "s"))
        if not rows:  # another hub has just done it
            return
        for row in rows:
            if _places(row) <= touched:  # else it has moved just now, and is due the next time
                follow(conn, row[0], row[1:6], row[6], row[7])
        for one in sorted(touched):
            _count(conn, one)


def _due_in(conn: Connection, commune: Commune, lock: str = "") -> list[tuple[Any, ...]]:
    """Streams of a commune of which more has come, or whose machine has come or gone. With `lock` nothing more comes of
    them to the end of the transaction: what is read of a stream then fits together."""
    among = (
        "SELECT x.stream FROM device y JOIN stream x ON x.device = y.device WHERE y.province = ?1 AND y.commune = ?2"
        " UNION SELECT z.stream FROM fact_stream z WHERE z.province = ?1 AND z.commune = ?2"
    )
    query = f"{_DUE} AND s.stream IN ({among}) ORDER BY s.stream{lock}"
    return conn.execute(query, commune).fetchall()


def _places(row: Sequence[Any]) -> set[Commune]:
    """Where the machine of a row of _DUE stands, and where it stood."""
    return {(row[2], row[3])} if row[8] is None else {(row[2], row[3]), (row[8], row[9])}


def _claim(conn: Connection, commune: Commune, now_ms: int) -> None:
    """From here to the end of the transaction no other hub counts this commune."""
    conn.execute(
        "INSERT INTO rollup_commune (province, commune, counted) VALUES (?, ?, ?)"
        " ON CONFLICT (province, commune) DO UPDATE SET counted = excluded.counted",
        (*commune, now_ms),
    )


def _count(conn: Connection, commune: Commune) -> None:
    figures = count(kept_streams(conn, commune))
    conn.execute("DELETE FROM rollup WHERE province = ? AND commune = ? AND level = ?", (*commune, COMMUNE))
    conn.executemany(_INSERT, [(*commune, COMMUNE, *key, *row) for key, row in sorted(figures.items())])
    _say_due(conn, commune[0])


def _say_due(conn: Connection, province: str) -> None:
    conn.execute(
        "INSERT INTO rollup_due (province, times) VALUES (?, 1)"
        " ON CONFLICT (province) DO UPDATE SET times = rollup_due.times + 1",
        (province,),
    )


def add_up(conn: Connection) -> None:
    """Add the communes of provinces that are due up, and the provinces to the country."""
    while add_up_one(conn):
        pass


def add_up_one(conn: Connection) -> bool:
    """Add one province up that is due, or the country when none is; whether there may be more to do."""
    row = conn.execute(
        "SELECT province FROM rollup_due ORDER BY province = ?, province LIMIT 1", (_COUNTRY_DUE,)
    ).fetchone()
    if row is None:
        return False
    (province,) = row
    with transaction(conn):
        conn.execute("UPDATE rollup_due SET times = 0 WHERE province = ?", (province,))  # one hub at a time
        if province == _COUNTRY_DUE:
            _sum(conn, "", COUNTRY, PROVINCE, "", ())
        else:
            _sum(conn, province, PROVINCE, COMMUNE, "province = ? AND ", (province,))
            _say_due(conn, _COUNTRY_DUE)
        conn.execute("DELETE FROM rollup_due WHERE province = ?", (province,))
    return True


def kept_streams(conn: Connection, commune: Commune | None = None) -> list[Stream]:
    """The facts kept of a commune's streams (default: all there are), by their names."""
    where = "" if commune is None else " WHERE s.province = ? AND s.commune = ?"
    place = commune or ()
    streams = {
        name: Stream(name, village, house, turn, Facts())
        for name, village, house, turn in conn.execute(
            "SELECT s.stream, s.village, s.house, t.turn FROM fact_stream s JOIN stream t ON t.stream = s.stream"
            f"{where} ORDER BY s.stream",
            place,
        )
    }
    for table, columns in COLUMNS.items():
        wanted = ", ".join(f"x.{name}" for name in columns.split(", "))
        rows = conn.execute(
            f"SELECT x.stream, {wanted} FROM {table} x JOIN fact_stream s ON s.stream = x.stream{where}",
            place,
        )
        for name, *row in rows:
            _take(streams[name].facts, table, tuple(row))
    return list(streams.values())


def recount(conn: Connection) -> list[str]:
    """Everything kept here that is not what the events say, in a sentence each. What came since the last `refresh` is
    waiting, not wrong. Inside the caller's view of the database."""
    waiting = set(due(conn))
    wrong: list[str] = []
    query = "SELECT DISTINCT province, commune FROM fact_stream ORDER BY province, commune"
    for commune in conn.execute(query).fetchall():
        if tuple(commune) not in waiting:
            wrong += _recount_commune(conn, tuple(commune))
    if not waiting and conn.execute("SELECT 1 FROM rollup_due LIMIT 1").fetchone() is None:
        for (province,) in conn.execute(
            "SELECT DISTINCT province FROM rollup_commune WHERE commune <> '*'"
        ).fetchall():
            sums = _sums(conn, COMMUNE, "province = ? AND ", (province,))
            kept_figures = _kept(conn, PROVINCE, "AND province = ?", (province,))
            wrong += _unlike(f"province {province}", sums, kept_figures)
        wrong += _unlike("country", _sums(conn, PROVINCE, "", ()), _kept(conn, COUNTRY, "", ()))
    return wrong


Rows = dict[tuple[str, str, str], tuple[int, ...]]


def _recount_commune(conn: Connection, commune: Commune) -> list[str]:
    wrong: list[str] = []
    streams: list[Stream] = []
    query = (
        "SELECT s.stream, s.village, s.house, t.turn FROM fact_stream s JOIN stream t ON t.stream = s.stream"
        " WHERE s.province = ? AND s.commune = ? ORDER BY s.stream"
    )
    for name, village, house, turn in conn.execute(query, commune).fetchall():
        facts = read_stream(conn, name)
        streams.append(Stream(name, village, house, turn, facts))
        kept = kept_rows(conn, name)
        wrong += [
            f"stream {name}: {table} is not what its events say"
            for table, rows in rows_of(facts).items()
            if sorted(rows, key=repr) != sorted(map(tuple, kept[table]), key=repr)
        ]
    figures = {key: tuple(row) for key, row in count(streams).items()}
    kept_figures = _kept(conn, COMMUNE, "AND province = ? AND commune = ?", commune)
    return wrong + _unlike(f"commune {'/'.join(commune)}", figures, kept_figures)


def _unlike(where: str, right: Rows, kept: Rows) -> list[str]:
    return [
        f"{where}, {' '.join(filter(None, key)) or 'all'}: kept {kept.get(key)}, the events say {right.get(key)}"
        for key in sorted(right.keys() | kept.keys())
        if right.get(key) != kept.get(key)
    ]


def _kept(conn: Connection, level: int, where: str, values: Sequence[str]) -> Rows:
    query = f"SELECT kind, period, part, {', '.join(MEASURES)} FROM rollup WHERE level = ? {where}"
    return {(row[0], row[1], row[2]): tuple(row[3:]) for row in conn.execute(query, (level, *values))}


def _sums(conn: Connection, below: int, where: str, values: Sequence[str]) -> Rows:
    kinds = ", ".join(f"'{kind}'" for kind in _UPWARD)
    query = (
        f"SELECT kind, period, part, {_SUMS} FROM rollup WHERE {where}level = ? AND kind IN ({kinds})"
        " GROUP BY kind, period, part ORDER BY kind, period, part"
    )
    return {(row[0], row[1], row[2]): tuple(row[3:]) for row in conn.execute(query, (*values, below))}


def _sum(conn: Connection, province: str, level: int, below: int, where: str, values: Sequence[str]) -> None:
    rows = _sums(conn, below, where, values)
    conn.execute("DELETE FROM rollup WHERE province = ? AND commune = '' AND level = ?", (province, level))
    conn.executemany(_INSERT, [(province, "", level, *key, *row) for key, row in rows.items()])


def _take(facts: Facts, table: str, row: tuple[Any, ...]) -> None:
    if table == "fact_person":
        facts.persons[row[0]] = row[1:]
    elif table == "fact_class":
        facts.classes[row[0]] = row[1:]
    elif table == "fact_seat":
        facts.seats[row[0], row[1]] = row[2:]
    elif table == "fact_lesson":
        facts.lessons[row[0]] = row[1:]
    elif table == "fact_voice":
        facts.voices[row[0], row[1], row[2]] = row[3:]
    else:
        facts.machine = row
