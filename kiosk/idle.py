"""Is somebody still there? A state machine without a timer: the screen asks it once a second."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

COUNTDOWN_MS = 30_000
EXTEND_MS = 300_000


@dataclass(frozen=True)
class Active:
    """Somebody is there, or left only just now."""


@dataclass(frozen=True)
class Warning:
    """The question is on the screen; `seconds_left` (30 to 1) until the machine leaves by itself."""

    seconds_left: int


@dataclass(frozen=True)
class Over:
    """Nobody answered: keep what was done and go back to the welcome screen."""


State = Active | Warning | Over


class Idle:
    """Counts quiet time: neither a touch nor speech. `now` returns steady milliseconds.

    The warning comes after WAIT_S of the kind of page that is open, counts 30 s, and then it is over. "Chờ
    tôi 5 phút" puts it off by 5 minutes from now, as often as one likes.
    """

    WAIT_S: ClassVar[dict[str, int]] = {"lesson": 90, "practice": 180, "facilitator": 600}

    def __init__(self, now: Callable[[], int], page: str = "lesson") -> None:
        self._now = now
        self._wait_ms = self.WAIT_S[page] * 1000
        self._quiet_since = now()
        self._not_before = 0

    def page(self, kind: str) -> None:
        """Another kind of page opened: "lesson", "practice" or "facilitator". Opening it is a sign of
        life."""
        self._wait_ms = self.WAIT_S[kind] * 1000
        self.touched()

    def touched(self) -> None:
        """A finger, a key, a mouse or a card."""
        self._quiet_since = self._now()

    def speaking(self) -> None:
        """The machine speaks: told again and again while it does. Nobody is asked to touch while
        listening."""
        if isinstance(self.state(), Active):  # the warning itself is spoken too, to its very end
            self._quiet_since = self._now()

    def extend(self) -> None:
        """Somebody asked the machine to wait 5 minutes."""
        self._quiet_since = self._now()
        self._not_before = self._quiet_since + EXTEND_MS

    def reset(self) -> None:
        """Another person begins: what the last one asked for is over."""
        self._quiet_since = self._now()
        self._not_before = 0

    def state(self) -> State:
        """What the screen shows now."""
        warn_at = max(self._quiet_since + self._wait_ms, self._not_before)
        left = warn_at + COUNTDOWN_MS - self._now()
        if left <= 0:
            return Over()
        if left > COUNTDOWN_MS:
            return Active()
        return Warning(-(-left // 1000))
