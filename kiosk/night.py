"""At night: a screen that nobody touches is dark, and once a night the kiosk starts anew, when nobody is there."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from kiosk import settings
from kiosk.store import Store

QUIET_S = 10 * 60
"""Nobody touched anything for so long: nobody is there."""
WINDOW_S = 2 * 3600
"""After the time to start anew has passed for so long, it is left until the next night: people come early."""
UP_S = 6 * 3600
"""A kiosk that stands for a shorter time than this is new enough."""
DARK, RESTART = "21:00-05:00", "03:00"
T = TypeVar("T")


@dataclass(frozen=True)
class Night:
    """`dark`: from when to when, over midnight or not; `restart`: when. None: never."""

    dark: tuple[datetime.time, datetime.time] | None
    restart: datetime.time | None


def minute(text: str) -> datetime.time:
    """ "03:00". Raises ValueError."""
    return datetime.datetime.strptime(text, "%H:%M").time()


def hours(text: str) -> tuple[datetime.time, datetime.time]:
    """ "21:00-05:00". Raises ValueError."""
    begin, _, end = text.partition("-")
    return minute(begin), minute(end)


def rule(dark: object, restart: object) -> Night:
    """As it is set; what cannot be read counts as not set, "off" as never."""
    return Night(_read(hours, dark, DARK), _read(minute, restart, RESTART))


def _read(read: Callable[[str], T], text: object, default: str) -> T | None:
    if text == "off":
        return None
    try:
        return read(str(text))
    except ValueError:
        return read(default)


def from_settings(store: Store) -> Night:
    """This machine's rule."""
    return rule(settings.get(store, settings.NIGHT_DARK), settings.get(store, settings.NIGHT_RESTART))


def hours_text(night: Night) -> str:
    """As `hours` reads it, or "off"."""
    return "-".join(f"{one:%H:%M}" for one in night.dark) if night.dark else "off"


def minute_text(night: Night) -> str:
    """As `minute` reads it, or "off"."""
    return f"{night.restart:%H:%M}" if night.restart else "off"


def dark(night: Night, now: datetime.time, quiet_s: float, busy: bool) -> bool:
    """Whether the screen is dark at `now`, `quiet_s` seconds after the last touch. `busy`: a class is open, or somebody
    is in the middle of something."""
    if night.dark is None or busy or quiet_s < QUIET_S:
        return False
    begin, end = night.dark
    return begin <= now < end if begin <= end else now >= begin or now < end


def restart_due(night: Night, now: datetime.time, up_s: float, quiet_s: float, busy: bool) -> bool:
    """Whether the kiosk, which stands for `up_s` seconds, is to start anew at `now`."""
    if night.restart is None or busy or quiet_s < QUIET_S or up_s < UP_S:
        return False
    past = (_seconds(now) - _seconds(night.restart)) % 86_400
    return past < WINDOW_S


def _seconds(time: datetime.time) -> int:
    return time.hour * 3600 + time.minute * 60 + time.second
