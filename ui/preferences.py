"""How a person hears and sees the kiosk. Remembered with the card, reset when the person leaves."""

import re
from collections.abc import Collection
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

SPEEDS = ("slow", "normal", "fast")
CHOICES: dict[str, tuple[str, ...]] = {
    "language": ("vi", "en"),
    "speed": SPEEDS,
    "volume": ("low", "normal", "loud"),
    "text_size": ("large", "huge"),
    "theme": ("light", "contrast"),
    "touch": ("act", "read"),
}
VOLUMES = {"low": 0.4, "normal": 0.7, "loud": 1.0}
"""How loud the choices are, of 1."""
TAG = re.compile(r"([a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*)?")
"""A language tag (BCP 47), or "" for the language a sentence is written in."""


def _there(row: str, value: Any) -> bool:
    """Whether a row has this choice."""
    if row == "tongue":
        return isinstance(value, str) and TAG.fullmatch(value) is not None
    return value in CHOICES.get(row, ())


@dataclass(frozen=True)
class Preferences:
    language: str = "vi"
    speed: str = "normal"
    volume: str = "loud"
    text_size: str = "large"
    theme: str = "light"
    calm: bool = False
    touch: str = "act"
    """What the first touch of a block does: act, or only read it aloud ("Đọc khi chạm")."""
    tongue: str = ""
    """The language to hear where people have recorded it, by its tag; "" for the one that is written."""

    @property
    def loudness(self) -> float:
        """0 to 1."""
        return VOLUMES[self.volume]

    def faster(self) -> "Preferences":
        """The next of the three speeds, round again after the last."""
        return replace(self, speed=SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)])

    def choose(self, row: str, value: str) -> "Preferences":
        """One choice of one row. Raises ValueError for a choice that does not exist."""
        if not _there(row, value):
            raise ValueError(f"{row} has no choice {value}")
        return replace(self, **{row: value})

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, saved: dict[str, Any]) -> "Preferences":
        """What was remembered; anything unknown or out of range falls back to the default."""
        known = {f.name: saved[f.name] for f in fields(cls) if f.name in saved}
        good = {k: v for k, v in known.items() if k == "calm" or _there(k, v)}
        return cls(**good)


OF_THE_MACHINE = ("language", "text_size", "theme")
"""What the first-run assistant asks: how the machine is heard and seen by who has chosen nothing."""


@dataclass
class Usual:
    """What holds for who has chosen nothing; the first-run assistant changes it."""

    now: Preferences


def usual(given: Preferences, asked: Collection[str], kept: Any) -> Preferences:
    """What holds for who has chosen nothing: `given` at the start, but `kept` as chosen for the machine, except where a
    choice was `asked` for by name."""
    if not isinstance(kept, dict):
        return given
    chosen = {row: kept[row] for row in OF_THE_MACHINE if row in kept and row not in asked}
    return Preferences.from_dict(given.to_dict() | {k: v for k, v in chosen.items() if _there(k, v)})
