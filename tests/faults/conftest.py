"""For every fault test: time enough when the full counts are asked for, and real parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.paths import DataDir
from sync.enrolment import moved
from tests.faults.processes import ForkedHub
from tests.faults.proxy import Proxy
from tests.points import HubProcess, Point


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    """A hub for one test, which then knows all that is in it."""
    process = ForkedHub(tmp_path / "hub" / "hub.sqlite").start()
    yield process
    process.stop()


@pytest.fixture
def point(tmp_path: Path, hub: HubProcess) -> Iterator[Point]:
    """A learning point enrolled there."""
    made = Point.at(DataDir(tmp_path / "kiosk"))
    made.join(hub)
    yield made
    made.session.close()
    made.store.close()


@pytest.fixture
def line(hub: HubProcess, point: Point) -> Iterator[Proxy]:
    """A bad line between the two."""
    proxy = Proxy(hub)
    assert point.enrolment is not None
    point.enrolment = moved(point.store, point.enrolment, proxy.url)
    yield proxy
    proxy.close()
