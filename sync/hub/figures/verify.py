"""Counting everything again from the events, and comparing it with the figures that ingest keeps."""

from collections import Counter
from dataclasses import dataclass

from sync.hub.facts.dating import Boot, Dating
from sync.hub.facts.timeline import Days, datings, kept_boots, recount
from sync.hub.figures import rollup
from sync.hub.intake.ingest import advance
from sync.hub.storage.database import Connection, snapshot


@dataclass(frozen=True)
class Verdict:
    """What a recount found: how much there is, and each figure that disagrees, in a sentence."""

    streams: int
    events: int
    refused: int
    differences: tuple[str, ...]


def verify(conn: Connection) -> Verdict:
    """Recount streams, gapless heights, ids, boots, events by type and corrected day, facts and figures, in one consistent
    view of the database."""
    differences: list[str] = []
    with snapshot(conn):
        kept = {
            stream: (events, high)
            for stream, events, high in conn.execute("SELECT stream, events, high_water FROM stream")
        }
        stored = dict(conn.execute("SELECT stream, count(*) FROM event GROUP BY stream").fetchall())
        figured = {one for (one,) in conn.execute("SELECT stream FROM tally UNION SELECT stream FROM boot")}
        for stream in sorted(kept.keys() | stored.keys() | figured):
            events, high = kept.get(stream, (0, 0))
            if events != stored.get(stream, 0):
                differences.append(
                    f"stream {stream}: {stored.get(stream, 0)} events are stored, {events} were counted"
                )
            real = advance(conn, stream, 0)
            if high != real:
                differences.append(f"stream {stream}: it is whole up to {real}, {high} was noted")
            boots, dated = recount(conn, stream)
            differences += _boots(conn, stream, boots, dated) + _days(conn, stream, dated)
        differences += _ids(conn) + rollup.recount(conn)
        (refused,) = conn.execute("SELECT count(*) FROM refused").fetchone()
    return Verdict(len(kept), sum(stored.values()), int(refused), tuple(differences))


def _boots(conn: Connection, stream: str, boots: dict[str, Boot], dated: dict[str, Dating]) -> list[str]:
    """Boots whose row or dating is not what the stream's events and contacts say."""
    noted, kept = kept_boots(conn, stream), datings(conn, stream)
    return [
        f"stream {stream}, boot {name}: it is dated by {kept.get(name)}, but its events say {dated.get(name)}"
        for name in sorted(boots.keys() | noted.keys())
        if boots.get(name) != noted.get(name) or dated.get(name) != kept.get(name)
    ]


def _days(conn: Connection, stream: str, dated: dict[str, Dating]) -> list[str]:
    """Days of the tally that are not what the stream's events say."""
    tally: Days = Counter()
    for name, mono, type in conn.execute("SELECT boot, mono, type FROM event WHERE stream = ?", (stream,)):
        tally[dated[name].day(mono), type] += 1
    told = {
        (day, type): n
        for day, type, n in conn.execute("SELECT day, type, n FROM tally WHERE stream = ?", (stream,))
    }
    return [
        f"stream {stream}, {day}, {type}: {tally[day, type]} are stored, {told.get((day, type), 0)} were counted"
        for day, type in sorted(told.keys() | tally.keys())
        if told.get((day, type), 0) != tally[day, type]
    ]


def _ids(conn: Connection) -> list[str]:
    """Whether each event has its id to itself, and each number that stands for another's event still does."""
    (lost,) = conn.execute(
        "SELECT count(*) FROM event e LEFT JOIN event_id i ON i.id = e.id"
        " WHERE i.stream IS DISTINCT FROM e.stream OR i.seq IS DISTINCT FROM e.seq"
    ).fetchone()
    (empty,) = conn.execute(
        "SELECT (SELECT count(*) FROM event_id) - (SELECT count(*) FROM event)"
        " + (SELECT count(*) FROM elsewhere WHERE id NOT IN (SELECT id FROM event_id))"
    ).fetchone()
    return [f"{lost} events share an id with others, {empty} ids have no event"] if lost or empty else []
