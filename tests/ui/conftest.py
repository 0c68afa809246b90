"""One QGuiApplication a process: the kiosk uses no widgets, so its tests do not either."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from content.library import load_library
from kiosk.paths import DataDir
from tests.ui.hands import Hand
from tests.ui.walk import looks, name
from ui.camera.reading import CardReading

if TYPE_CHECKING:
    from kiosk.store import Store
    from ui.tour.stage import Stage


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`look`: how the screens of the module's language are looked at."""
    if "look" in metafunc.fixturenames:
        found = looks(metafunc.module.LANGUAGE, metafunc.config.getoption("--long"))
        metafunc.parametrize("look", found, ids=[name(*one) for one in found])


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """What pytest-qt makes: an application that draws, without widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def lessons_kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The lessons as a kiosk keeps them after its first start: reading them anew takes most of a start."""
    data = DataDir(tmp_path_factory.mktemp("lessons"))
    data.make()
    load_library(data.packs, data.lessons)
    return data.lessons.read_bytes()


@pytest.fixture(autouse=True)
def _no_reading_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A card reading that a test makes and does not close goes on taking keys, those of the tests after it."""
    made, closed = CardReading.__init__, CardReading.close
    listening: WeakSet[CardReading] = WeakSet()

    def make(self: CardReading, *args: Any, **named: Any) -> None:
        made(self, *args, **named)
        listening.add(self)

    def close(self: CardReading) -> None:
        closed(self)
        listening.discard(self)

    monkeypatch.setattr(CardReading, "__init__", make)
    monkeypatch.setattr(CardReading, "close", close)
    yield
    left = [one for one in listening if isValid(one)]
    for one in left:
        closed(one)
    assert not left, "a CardReading was not closed: it would hold the next test's keys"


@pytest.fixture
def stage(qapp: QGuiApplication, data_dir: Path, lessons_kept: bytes) -> Iterator[Stage]:
    """A kiosk with sample people on a new data folder, on a full-HD panel."""
    from ui.tour.stage import open_stage

    data = DataDir(data_dir)
    data.make()
    data.lessons.write_bytes(lessons_kept)
    with open_stage(data_dir, QSize(1920, 1080)) as one:
        yield one


@pytest.fixture
def hand(stage: Stage) -> Hand:
    """Somebody's finger and keyboard before that kiosk."""
    return Hand(stage.kiosk.window)


@pytest.fixture
def store(stage: Stage) -> Store:
    """What that kiosk has written down."""
    assert stage.kiosk.services is not None
    return stage.kiosk.services.store
