"""A real store on a real disk, with a clock that the test moves."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk import facilitators, residents
from kiosk.clock import Clock
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.paths import DataDir
from kiosk.store import Store, open_store

START = int(datetime.datetime(2026, 3, 6, 19, 30).timestamp() * 1000)
"""A Friday evening."""


@dataclass
class Time:
    """A clock with hands: `on` moves both the wall and the steady time."""

    wall: int = START
    mono: int = 1_000_000
    boot: str = "boot-1"
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        self.clock = Clock(lambda: self.wall, lambda: self.mono, self.boot)

    def on(self, *, seconds: float) -> None:
        self.wall += int(seconds * 1000)
        self.mono += int(seconds * 1000)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def data(tmp_path: Path) -> DataDir:
    return DataDir(tmp_path / "data")


@pytest.fixture
def store(data: DataDir, time: Time) -> Iterator[Store]:
    opened = open_store(data, time.clock)
    yield opened
    opened.close()


Enrol = Callable[..., residents.Resident]


@pytest.fixture
def enrol(store: Store) -> Enrol:
    """Enrols Nguyễn Thị Lan of 1958, or whoever is given."""

    def one(
        name: str = "Nguyễn Thị Lan", birth_year: int = 1958, gender: str = "f", **more: str
    ) -> residents.Resident:
        consent = Consent(
            CONSENT_TEXT.version, given_by=name, method="screen", guardian=more.pop("guardian", None)
        )
        village = more.pop("village", "Thôn Đoài")
        return residents.enrol(
            store, name=name, birth_year=birth_year, gender=gender, village=village, consent=consent, **more
        )

    return one


@pytest.fixture
def pao(store: Store) -> facilitators.Facilitator:
    """The facilitator anh Páo, PIN 402718."""
    one, _ = facilitators.add(
        store, name="Sùng A Páo", gender="m", birth_year=1999, village="Thôn Đoài", pin="402718"
    )
    return one
