"""The boots of each stream as the hub knows them, dated anew whenever something more is known (sync.hub.facts.dating).

Originals are never rewritten: what an event's day is follows from the row of its boot, and the tally of days is
corrected by the difference.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter

from sync.hub.facts.dating import (
    JUMP_MS,
    NEAR,
    OLDEST_MS,
    SLACK_MS,
    Boot,
    Dating,
    date_boots,
    offset_by_contacts,
)
from sync.hub.facts.incoming import Row
from sync.hub.storage.database import Connection, ahead, later

_Edge = tuple[int, int, int, int | None]
Days = Counter[tuple[str, str]]
"""(day, type) -> how many more."""

APART_MS = 3600 * 1000
"""Contacts of one boot are kept when they are this far apart, or tell something better."""
_REACH = NEAR + 1
_FACTS = "first, last, mono_first, mono_last, claim_first, claim_last, contact, after, before"
_DATING = "lag, lowest, highest, exact, believed"
_ROW = f"boot, {_FACTS}, {_DATING}"
_ONE = (
    f"SELECT {_ROW}, (SELECT min(b.first) FROM boot b WHERE b.stream = boot.stream AND b.first > boot.first)"
    " FROM boot WHERE stream = ? AND boot = ?"
)
_LAST_CONTACT = "SELECT mono, hub_time FROM contact WHERE stream = ? AND boot = ? ORDER BY mono DESC LIMIT 1"
_WRITE = (
    f"INSERT INTO boot (stream, {_ROW}) VALUES ({', '.join('?' * 16)}) ON CONFLICT (stream, boot) DO UPDATE"
    f" SET {', '.join(f'{one} = excluded.{one}' for one in f'{_FACTS}, {_DATING}'.split(', '))}"
)
_facts_of = attrgetter(*(one.name for one in fields(Boot)))
_dating_of = attrgetter(*(one.name for one in fields(Dating)))


@dataclass(frozen=True)
class _Known:
    name: str
    boot: Boot
    dating: Dating


def ask_ahead(conn: Connection, stream: str, met: str, boots: Iterable[str]) -> None:
    """Ask for what `meet` (in the boot `met`) and `place` (of events of these boots) will ask first."""
    ahead(conn, _LAST_CONTACT, (stream, met))
    for boot in boots:
        ahead(conn, _ONE, (stream, boot))


def meet(conn: Connection, stream: str, boot: str, mono: int, wall: int, last: int, now_ms: int) -> bool:
    """Keep a contact of this stream, made in `boot`, unless it tells nothing new; whether it was kept.

    `last` is the number of the newest event of the stream at that moment, 0 when it was not told.
    """
    if now_ms < OLDEST_MS:
        return False
    before = conn.execute(_LAST_CONTACT, (stream, boot)).fetchone()
    if before is not None:
        later = now_ms - mono - (before[1] - before[0])
        if mono < before[0] + APART_MS and -1000 < later < JUMP_MS:
            return False
    (newest,) = conn.execute("SELECT max(seq) FROM event WHERE stream = ?", (stream,)).fetchone()
    told = last if last and last >= (newest or 0) else None  # older than what came meanwhile: bounds nothing
    return bool(
        conn.execute(
            "INSERT INTO contact (stream, boot, mono, wall, hub_time, last) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (stream, boot, mono, wall, now_ms, told),
        ).rowcount
    )


def place(conn: Connection, stream: str, new: Sequence[Row], now_ms: int, met: str | None) -> Days:
    """Note the boots of events just stored, date what can be dated better now, and return by how much the tally
    changes. `met` is the boot of a contact just kept, if any."""
    by_boot: dict[str, Sequence[Row]] = {}
    if new and len({row[6] for row in new}) == 1:
        by_boot[new[0][6]] = new
    else:
        split: dict[str, list[Row]] = {}
        for row in new:
            split.setdefault(row[6], []).append(row)
        by_boot.update(split)
    if met is not None:
        by_boot.setdefault(met, [])
    touched: dict[str, _Known] = {}
    again = False
    for name, rows in by_boot.items():
        old, followed = _known(conn, stream, name)
        if old is None and not rows:
            continue
        seen = _seen(old.boot if old else None, rows, now_ms)
        if old is None or name == met:
            seen = replace(seen, contact=_contact(conn, stream, name))
        if old is None or seen.first != old.boot.first:
            seen = replace(seen, after=_after(conn, stream, seen.first))
        dating = old.dating if old else Dating(0, 0, 0, False, False)
        touched[name] = _Known(name, seen, dating)
        _write(conn, stream, touched[name])
        again = again or followed or not _grew(old, seen)
    days: Days = Counter()
    if again:
        firsts = [one.boot.first for one in touched.values()]
        for one in _date_again(conn, stream, min(firsts), max(firsts), {row[1] for row in new}, days):
            if one.name in touched:
                touched[one.name] = one
    for name, one in touched.items():
        _count(one.dating, by_boot[name], days)
    return days


def datings(conn: Connection, stream: str) -> dict[str, Dating]:
    """How each boot of a stream is dated now."""
    rows = conn.execute(f"SELECT boot, {_DATING} FROM boot WHERE stream = ?", (stream,))
    return {name: _dating(rest) for name, *rest in rows}


def kept_boots(conn: Connection, stream: str) -> dict[str, Boot]:
    """What is noted of each boot of a stream."""
    rows = conn.execute(f"SELECT {_ROW} FROM boot WHERE stream = ?", (stream,))
    return {known.name: known.boot for known in map(_read, rows)}


def recount(conn: Connection, stream: str) -> tuple[dict[str, Boot], dict[str, Dating]]:
    """The boots of a stream and their dating, counted again from its events and contacts. When they came
    (`after`, `before`) is taken from the rows kept."""
    kept = {
        name: (after, before)
        for name, after, before in conn.execute(
            "SELECT boot, after, before FROM boot WHERE stream = ?", (stream,)
        )
    }
    found: dict[str, Boot] = {}
    events = conn.execute("SELECT seq, boot, mono, wall FROM event WHERE stream = ? ORDER BY seq", (stream,))
    for seq, name, mono, wall in events:
        if name in found:
            found[name] = replace(found[name], last=seq, mono_last=mono, claim_last=wall - mono)
        else:
            after, before = kept.get(name, (None, None))
            contact = _contact(conn, stream, name)
            found[name] = Boot(
                seq, seq, mono, mono, wall - mono, wall - mono, contact, after=after, before=before
            )
    return found, dict(zip(found, date_boots(list(found.values())), strict=True))


def rebuild(conn: Connection, stream: str, came_ms: int | None) -> Days:
    """Make the rows of a stream that has none, all of it taken to have come at `came_ms`; returns its tally."""
    found, _ = recount(conn, stream)
    boots = {name: replace(one, before=came_ms) for name, one in found.items()}
    dated = dict(zip(boots, date_boots(list(boots.values())), strict=True))
    for name, boot in boots.items():
        _write(conn, stream, _Known(name, boot, dated[name]))
    days: Days = Counter()
    for name, mono, type in conn.execute("SELECT boot, mono, type FROM event WHERE stream = ?", (stream,)):
        days[dated[name].day(mono), type] += 1
    return days


def _seen(old: Boot | None, rows: Sequence[Row], now_ms: int) -> Boot:
    """A boot's facts with these events of it, in order, in addition."""
    if not rows:
        assert old is not None
        return old
    early, late = rows[0], rows[-1]
    begin: _Edge = (early[1], early[7], early[5] - early[7], None)
    end: _Edge = (late[1], late[7], late[5] - late[7], now_ms if now_ms >= OLDEST_MS else None)
    if old is not None and old.first < early[1]:
        begin = (old.first, old.mono_first, old.claim_first, old.after)
    if old is not None and old.last > late[1]:
        end = (old.last, old.mono_last, old.claim_last, old.before)
    (first, mono_first, claim_first, after), (last, mono_last, claim_last, before) = begin, end
    contact = old.contact if old is not None else None
    return Boot(first, last, mono_first, mono_last, claim_first, claim_last, contact, after, before)


def _grew(old: _Known | None, seen: Boot) -> bool:
    """Whether a boot that was dated exactly only got more events, which changes no dating before it."""
    return (
        old is not None
        and old.dating.exact
        and old.boot.contact == seen.contact
        and old.boot.first == seen.first
    )


def _contact(conn: Connection, stream: str, name: str) -> int | None:
    query = "SELECT mono, hub_time FROM contact WHERE stream = ? AND boot = ? ORDER BY mono"
    return offset_by_contacts(conn.execute(query, (stream, name)).fetchall())


def _after(conn: Connection, stream: str, first: int) -> int | None:
    """A moment at which the event of this number had not happened: the last contact that did not know it."""
    query = (
        "SELECT hub_time FROM contact WHERE stream = ? AND last < ? ORDER BY last DESC, hub_time DESC LIMIT 1"
    )
    row = conn.execute(query, (stream, first)).fetchone()
    return None if row is None else row[0] - SLACK_MS


def _date_again(
    conn: Connection, stream: str, low: int, high: int, fresh: set[int], days: Days
) -> list[_Known]:
    """Date the boots from first number `low` to `high` and those they may bound; the events numbered in `fresh`
    are not counted yet. Returns the boots as they are dated now."""

    def some(which: str, order: str, *values: int) -> list[_Known]:
        query = f"SELECT {_ROW} FROM boot WHERE stream = ? AND {which} ORDER BY first {order}"
        return [_read(row) for row in conn.execute(query, (stream, *values))]

    before = some("first < ?", "DESC LIMIT ?", low, 2 * _REACH)[::-1]
    inside = some("first BETWEEN ? AND ?", "", low, high)
    behind = some("first > ?", "LIMIT ?", high, 2 * _REACH)
    boots = before + inside + behind
    dated = date_boots([one.boot for one in boots])
    near = range(max(len(before) - _REACH, 0), len(before) + len(inside) + min(len(behind), _REACH))
    result = []
    for at in near:
        one = replace(boots[at], dating=dated[at])
        result.append(one)
        if boots[at].dating != one.dating:
            _write(conn, stream, one)
            if not one.dating.same_days(boots[at].dating):
                _shift(conn, stream, boots[at], one.dating, fresh, days)
    return result


def _shift(conn: Connection, stream: str, was: _Known, now: Dating, fresh: set[int], days: Days) -> None:
    query = "SELECT seq, mono, type FROM event WHERE stream = ? AND seq BETWEEN ? AND ? AND boot = ?"
    for seq, mono, type in conn.execute(query, (stream, was.boot.first, was.boot.last, was.name)):
        if seq not in fresh:
            days[was.dating.day(mono), type] -= 1
            days[now.day(mono), type] += 1


def _count(dating: Dating, rows: Sequence[Row], days: Days) -> None:
    if not rows:
        return
    monos = [row[7] for row in rows]
    day = dating.day(min(monos))
    if (dating.exact or dating.believed) and day == dating.day(max(monos)):
        for type, n in Counter([row[3] for row in rows]).items():
            days[day, type] += n
        return
    for row in rows:
        days[dating.day(row[7]), row[3]] += 1


def _known(conn: Connection, stream: str, name: str) -> tuple[_Known | None, bool]:
    """What is noted of a boot, and whether another begins after it."""
    row = conn.execute(_ONE, (stream, name)).fetchone()
    return (None, False) if row is None else (_read(row[:-1]), row[-1] is not None)


def _read(row: Sequence[int | str | None]) -> _Known:
    return _Known(str(row[0]), Boot(*row[1:10]), _dating(row[10:]))  # type: ignore[arg-type]


def _dating(row: Iterable[int | str | None]) -> Dating:
    lag, lowest, highest, exact, believed = (int(one or 0) for one in row)
    return Dating(lag, lowest, highest, bool(exact), bool(believed))


def _write(conn: Connection, stream: str, known: _Known) -> None:
    values = (stream, known.name, *_facts_of(known.boot), *_dating_of(known.dating))
    later(conn, _WRITE, values)
