"""The first run of a machine: whether the assistant comes, which question stands next, and what was tried.

The assistant comes by itself on a machine that nobody has set up. Whoever puts it off finds it again under "Lớp học" as long
as nobody leads and nobody learns here; after that only a facilitator may open it, from the page of the machine's health.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kiosk import settings
from kiosk.clock import today
from kiosk.store import Store

STEPS = ("language", "network", "commune", "touch", "sound", "camera", "facilitator")
"""One question each, in this order."""
TRIED = ("touch", "sound", "camera")
"""Parts that a person tries with their own hand, ear and paper."""


@dataclass(frozen=True)
class FirstRun:
    """How far the assistant has come: `state` is "" (never shown), "begun", "later" or "done"; `step` stands next; `tried`
    says of a part whether it worked, as a person told."""

    state: str = ""
    step: str = STEPS[0]
    tried: dict[str, bool] = field(default_factory=dict)


def read(store: Store) -> FirstRun:
    """What is remembered of the first run; anything unknown in it counts as not there."""
    kept = settings.get(store, settings.FIRST_RUN)
    if not isinstance(kept, dict):
        return FirstRun()
    step, tried = kept.get("step"), kept.get("tried")
    return FirstRun(
        state=kept["state"] if kept.get("state") in ("begun", "later", "done") else "",
        step=step if step in STEPS else STEPS[0],
        tried={part: bool(good) for part, good in tried.items() if part in TRIED}
        if isinstance(tried, dict)
        else {},
    )


def nobody_yet(store: Store) -> bool:
    """Nobody leads and nobody learns here: whoever stands before the machine sets it up."""
    query = "SELECT EXISTS (SELECT 1 FROM facilitator) + EXISTS (SELECT 1 FROM resident)"
    return bool(store.rows(query)[0][0] == 0)


def due(store: Store) -> bool:
    """Whether the assistant comes by itself: it was neither finished nor put off, and nobody is written down here. One
    that a power cut ended goes on where it stood."""
    return read(store).state in ("", "begun") and nobody_yet(store)


def stand_at(store: Store, step: str) -> None:
    """The question `step` stands on the screen now. Raises ValueError for none of STEPS."""
    if step not in STEPS:
        raise ValueError(step)
    _keep(store, state="begun", step=step)


def put_off(store: Store) -> None:
    """ "Để sau": it does not come by itself again."""
    _keep(store, state="later")


def finish(store: Store) -> None:
    """All questions have been answered or passed over."""
    _keep(store, state="done", step=STEPS[0])


def tell(store: Store, part: str, good: bool) -> None:
    """A person has tried a part of TRIED and says whether it works."""
    if part not in TRIED:
        raise ValueError(part)
    _keep(store, tried={**read(store).tried, part: good})


def after(step: str) -> str | None:
    """The question after this one, None after the last."""
    place = STEPS.index(step) + 1
    return STEPS[place] if place < len(STEPS) else None


def before(step: str) -> str | None:
    """The question before this one, None before the first."""
    place = STEPS.index(step)
    return STEPS[place - 1] if place else None


def take_place(store: Store, commune: str, village: str, house: str) -> None:
    """The commune says where this machine stands: written down wherever nobody has said so here."""
    told = {settings.COMMUNE: commune, settings.VILLAGE: village, settings.HOUSE: house}
    for key, value in told.items():
        if value and not settings.get(store, key):
            settings.set(store, key, value)


def _keep(store: Store, **changes: Any) -> None:
    now = read(store)
    kept = {"state": now.state, "step": now.step, "tried": now.tried, **changes}
    settings.set(store, settings.FIRST_RUN, {**kept, "day": today(store.clock).isoformat()})
