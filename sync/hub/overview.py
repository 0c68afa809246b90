"""The page one sees when opening the hub in a browser: a few counts, in Vietnamese."""

from kiosk import events
from sync.hub.facts.dating import UNCERTAIN, VIETNAM_MS, day_of
from sync.hub.storage.database import Connection

FEWEST = 5
"""Counts of people below this are not shown (protocol 8)."""


def overview_page(conn: Connection, now_ms: int) -> bytes:
    """The page of a hub that nobody has an account at yet, as HTML."""
    body = "".join(f"<tr><th scope=row>{name}</th><td>{value}</td></tr>" for name, value in rows(conn))
    page = (
        "<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content='width=device-width'>"
        f"<title>Điểm Học Số</title><link rel=stylesheet href='/static/counts.css'><h1>Điểm Học Số</h1>"
        f"<p>Số liệu các điểm học gửi về, tính đến {_moment(now_ms)}.</p><table>{body}</table>"
    )
    return page.encode()


def rows(conn: Connection) -> list[tuple[str, str]]:
    """A few counts with their names. It reads only the figures that ingest keeps, never the events."""
    kinds = dict(conn.execute("SELECT type, sum(n) FROM tally GROUP BY type").fetchall())
    seen = kinds.get(events.CHECKED_IN, 0) + kinds.get(events.GUEST, 0) - kinds.get(events.UNDONE, 0)
    (devices,) = conn.execute("SELECT count(*) FROM device WHERE revoked IS NULL").fetchone()
    stored, last = conn.execute("SELECT coalesce(sum(events), 0), max(contact) FROM stream").fetchone()
    (refused,) = conn.execute(
        "SELECT count(*) FROM refused r LEFT JOIN event e ON e.stream = r.stream AND e.seq = r.seq"
        " WHERE e.id IS NULL"
    ).fetchone()
    query = "SELECT coalesce(sum(n), 0) FROM tally WHERE day = ?"
    (no_day,) = conn.execute(query, (UNCERTAIN,)).fetchone()
    return [
        ("Điểm học đã nối", str(devices)),
        ("Buổi học đã mở", str(kinds.get(events.CLASS_OPENED, 0))),
        ("Lượt điểm danh", _people(seen)),
        ("Người học đã ghi tên", _people(kinds.get(events.RESIDENT_ENROLLED, 0))),
        ("Bài đã học xong", _people(kinds.get(events.LESSON_FINISHED, 0))),
        ("Việc đã ghi nhận", str(stored)),
        ("Việc chưa nhận được", str(refused)),
        ("Việc chưa rõ ngày", str(no_day)),
        ("Lần nhận gần nhất", _moment(last)),
    ]


def _people(count: int) -> str:
    return str(count) if count >= FEWEST or count <= 0 else f"dưới {FEWEST}"


def _moment(wall_ms: int | None) -> str:
    if wall_ms is None:
        return "chưa có"
    minutes = (wall_ms + VIETNAM_MS) // 60_000 % (24 * 60)
    year, month, day = day_of(wall_ms).split("-")
    return f"{minutes // 60:02}:{minutes % 60:02} ngày {day}/{month}/{year}"
