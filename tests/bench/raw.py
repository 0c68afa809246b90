"""The overview's figures straight from the raw events, by SQL written for them alone: what the kept ones are held to.

For the events of tests.bench.many: nothing undone, every boot dated by NOW.
"""

from __future__ import annotations

from sync.hub.storage.database import Connection, is_sqlite
from tests.bench.many import NOW

NAMES = ("people", "women", "older", "seats", "lessons", "classes")
_VIETNAM_MS = 25_200_000


def raw_figures(conn: Connection, month: str) -> dict[str, int]:
    """People who learned up to a month, women and older ones of them; attendances, lessons and classes in it."""
    if is_sqlite(conn):
        moment = f"strftime('%Y-%m', (e.mono + {NOW + _VIETNAM_MS}) / 1000, 'unixepoch')"

        def told(name: str) -> str:
            return f"json_extract(data, '$.{name}')"
    else:
        moment = f"to_char(to_timestamp((e.mono + {NOW + _VIETNAM_MS}) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM')"

        def told(name: str) -> str:
            return f"(data::jsonb ->> '{name}')"

    who, held = told("resident"), told("class")
    learned = (
        f"WITH e AS MATERIALIZED (SELECT e.type, e.data, {moment} AS month FROM event e),"
        f" opened AS MATERIALIZED (SELECT {held} AS class, month FROM e WHERE type = 'class.opened'),"
        f" seat AS MATERIALIZED (SELECT {who} AS who, {held} AS class, month FROM e WHERE type = 'attendance.checked_in'),"
        " sat AS MATERIALIZED (SELECT DISTINCT s.who, s.class, coalesce(o.month, s.month) AS month FROM seat s"
        " LEFT JOIN opened o ON o.class = s.class),"
        f" done AS MATERIALIZED (SELECT {who} AS who, month FROM e WHERE type = 'lesson.finished'),"
        " both_ways AS (SELECT who, month FROM sat UNION SELECT who, month FROM done),"
        " first AS MATERIALIZED (SELECT who, min(month) AS month FROM both_ways GROUP BY who),"
        f" card AS MATERIALIZED (SELECT {who} AS who, {told('gender')} AS gender, {told('band')} AS band"
        " FROM e WHERE type = 'resident.enrolled')"
    )
    row = conn.execute(
        f"{learned} SELECT count(*), count(*) FILTER (WHERE c.gender = 'f'),"
        " count(*) FILTER (WHERE c.band IN ('60-69', '70+')), (SELECT count(*) FROM sat WHERE month = ?1),"
        " (SELECT count(*) FROM done WHERE month = ?1), (SELECT count(*) FROM opened WHERE month = ?1)"
        " FROM first f LEFT JOIN card c ON c.who = f.who WHERE f.month <= ?1",
        (month,),
    ).fetchone()
    return dict(zip(NAMES, map(int, row), strict=True))
