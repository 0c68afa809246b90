"""When things happened, though a cheap PC loses its clock: pure rules over what a stream tells (protocol 6).

A machine's steady clock is right within one boot, so a boot needs one number: how far its steady clock is behind
the true time (ms since 1970, UTC). A contact with the hub in the same boot gives that number exactly. Without
one, order gives bounds: numbers follow time, so the boot's events happened after what has a lower number and before
what has a higher one, after a contact that did not know them and before they came. The machine's own clock is
believed when it stands between its bounds and in the order of the boots beside it; it was set right when it stood
there only in the end. What is left is uncertain, and belongs to no day.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from kiosk.clock import WRITTEN

VIETNAM_MS = 7 * 3600 * 1000
DAY_MS = 24 * 3600 * 1000
_FIRST_DAY = date(1970, 1, 1).toordinal()
OLDEST_MS = (WRITTEN.toordinal() - _FIRST_DAY) * DAY_MS - VIETNAM_MS
"""Nothing was recorded before this program was written; a hub whose clock says so is not believed either."""
NEWEST_MS = 253_370_000_000_000
SLACK_MS = 5 * 60 * 1000
"""How far clocks that agree may be apart, and a request under way."""
JUMP_MS = 3600 * 1000
"""Two readings of one clock further apart than this mean that it was set meanwhile."""
NEAR = 50
"""So many boots away at most, a boot with a contact still bounds the ones beside it."""
UNCERTAIN = "uncertain"
"""Stands for the day of what happened nobody knows when."""

Quality = Literal["exact", "bounded", "uncertain"]


@dataclass(frozen=True, slots=True)
class Boot:
    """What is known of one boot in one stream. Offsets are true or claimed time less steady clock, in ms.

    `first` and `last` are the numbers of its first and last event, `mono_first` and `mono_last` the steady clock
    at these, `claim_first` and `claim_last` what the machine's wall clock claimed there (offsets). `contact` is the
    offset by contacts in this boot. `after` and `before` are moments of the hub: before `after` the first event
    had not happened, at `before` the last one had come.
    """

    first: int
    last: int
    mono_first: int
    mono_last: int
    claim_first: int
    claim_last: int
    contact: int | None = None
    after: int | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """When one event happened: best guess and bounds (ms since 1970), its day in Viet Nam or UNCERTAIN."""

    at: int
    day: str
    quality: Quality
    earliest: int
    latest: int


@dataclass(frozen=True, slots=True)
class Dating:
    """How the events of one boot are dated: best offset, its bounds, and whether it is by contact or believed."""

    offset: int
    lowest: int
    highest: int
    exact: bool
    believed: bool

    def of(self, mono: int) -> Dated:
        """The date of an event of this boot by its steady clock."""
        at, earliest, latest = (_within(one + mono) for one in (self.offset, self.lowest, self.highest))
        if self.exact:
            return Dated(at, day_of(at), "exact", at, at)
        if self.believed or day_number(earliest) == day_number(latest):
            return Dated(at, day_of(at), "bounded", earliest, latest)
        return Dated(at, UNCERTAIN, "uncertain", earliest, latest)

    def day(self, mono: int) -> str:
        """The day alone, as `of` tells it."""
        if self.exact or self.believed:
            return day_of(_within(self.offset + mono))
        return self.of(mono).day

    def same_days(self, other: "Dating") -> bool:
        """Whether every event has the same day under both, as far as can be told without looking at them."""
        sure, others = self.exact or self.believed, other.exact or other.believed
        if sure or others:
            return sure == others and self.offset == other.offset
        return self == other


def offset_by_contacts(contacts: Sequence[tuple[int, int]]) -> int | None:
    """The offset of a boot from its contacts (mono, hub time), ordered by mono; None without any.

    A request under way only makes it larger, so the least is best; a jump means that the hub's own clock was set
    right (the hub inside a kiosk has no better one), so the later one counts.
    """
    best: int | None = None
    for mono, hub_time in contacts:
        offset = hub_time - mono
        best = offset if best is None or abs(offset - best) > JUMP_MS else min(best, offset)
    return best


def date_boots(boots: Sequence[Boot]) -> list[Dating]:
    """Date boots of one stream, given in the order of their first numbers.

    What a dating says depends on the NEAR boots on either side at most, so that a part of a long stream can be
    dated by itself.
    """
    alone = [_date_one(boots, at) for at in range(len(boots))]
    doubted = set()
    for at in range(len(boots) - 1):
        one, two = alone[at], alone[at + 1]
        in_turn = boots[at].last < boots[at + 1].first and not one.exact and not two.exact
        if in_turn and one.believed and two.believed:
            end, begin = one.offset + boots[at].mono_last, two.offset + boots[at + 1].mono_first
            if end > begin + SLACK_MS:
                doubted |= {at, at + 1}
    return [replace(one, believed=False) if at in doubted else one for at, one in enumerate(alone)]


def _date_one(boots: Sequence[Boot], at: int) -> Dating:
    boot = boots[at]
    if boot.contact is not None:
        return Dating(boot.contact, boot.contact, boot.contact, exact=True, believed=True)
    begun, ended = [OLDEST_MS], [NEWEST_MS]
    if boot.after is not None:
        begun.append(boot.after)
    if boot.before is not None:
        ended.append(boot.before)
    for other in reversed(boots[max(at - NEAR, 0) : at]):
        if other.contact is not None and other.last < boot.first:
            begun.append(other.contact + other.mono_last)
            break
    for other in boots[at + 1 : at + 1 + NEAR]:
        if other.contact is not None and other.first > boot.last:
            ended.append(other.contact + other.mono_first)
            break
    lowest, highest = max(begun) - boot.mono_first, min(ended) - boot.mono_last
    if lowest > highest + SLACK_MS:  # what is known contradicts itself
        lowest, highest = highest, lowest
        return Dating(_between(lowest, boot.claim_last, highest), lowest, highest, False, False)
    lowest, highest = min(lowest, highest), max(lowest, highest)
    fitting = [
        claim
        for claim in (boot.claim_last, boot.claim_first)
        if lowest - SLACK_MS <= claim <= highest + SLACK_MS
    ]
    best = fitting[0] if fitting else boot.claim_last
    steady = len(fitting) == 1 or (len(fitting) == 2 and abs(fitting[0] - fitting[1]) <= JUMP_MS)
    return Dating(_between(lowest, best, highest), lowest, highest, False, steady)


def day_number(at_ms: int) -> int:
    """Days since 1970 of a moment, as they are lived in Viet Nam (UTC+7, no summer time)."""
    return (at_ms + VIETNAM_MS) // DAY_MS


def day_of(at_ms: int) -> str:
    """The calendar day in Viet Nam of ms since 1970 (UTC), as YYYY-MM-DD."""
    return _day_name(day_number(at_ms))


@lru_cache(maxsize=4096)
def _day_name(number: int) -> str:
    return date.fromordinal(_FIRST_DAY + number).isoformat()


def _between(low: int, value: int, high: int) -> int:
    return min(max(value, low), high)


def _within(at_ms: int) -> int:
    return _between(0, at_ms, NEWEST_MS)
