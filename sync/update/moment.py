"""What a running kiosk does about its updates, and when: a rule without a clock or a disk of its own.

A new version is asked for, and begun with, only in a quiet moment. Who has just been updated says after a while that all
is well; who does not say so is taken back by the updater.
"""

from dataclasses import dataclass
from typing import Literal

from kiosk import __version__
from sync.releases import number
from sync.update.inbox import ReleaseBook
from sync.update.slots import Home

WELL_MS = 5 * 60 * 1000
"""So long a new version must have run before it says that it is well."""
AGAIN_MS = 24 * 3600 * 1000
"""A request that was not carried out is put again after so long."""
Step = Literal["", "well", "ask", "restart"]


@dataclass(frozen=True)
class Moment:
    """How things stand. `up`: for how long this program runs (ms), `quiet`: whether nobody would be disturbed."""

    current: str
    on_trial: str
    bad: frozenset[str]
    book: ReleaseBook
    now: int
    up: int
    quiet: bool
    own: str = __version__


def moment(home: Home, book: ReleaseBook, *, now: int, up: int, quiet: bool) -> Moment:
    """How things stand at a home."""
    state = home.state()
    trial = state.trial.version if state.trial is not None else ""
    return Moment(home.current() or "", trial, frozenset(state.bad), book, now, up, quiet, __version__)


def next_step(at: Moment) -> Step:
    """What to do now: say that this version is "well", "ask" for the one that lies ready, "restart" into the one that is
    current since, or nothing."""
    if not at.current:
        return ""
    if at.current != at.own:
        return "restart" if at.quiet else ""
    if at.on_trial == at.own:
        return "well" if at.up >= WELL_MS else ""
    ready = at.book.ready
    if not ready or at.on_trial or ready in at.bad or number(ready) <= number(at.own):
        return ""
    asked = at.book.asked == ready and 0 <= at.now - at.book.asked_at < AGAIN_MS
    return "ask" if at.quiet and not asked else ""
