"""One QGuiApplication a process: the kiosk uses no widgets, so its tests do not either."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from content.library import load_library
from kiosk.paths import DataDir
from tests.ui.hands import Hand
from tests.ui.walk import looks, name

if TYPE_CHECKING:
    from kiosk.store import Store
    from ui.stage import Stage


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


@pytest.fixture
def stage(qapp: QGuiApplication, data_dir: Path, lessons_kept: bytes) -> Iterator[Stage]:
    """A kiosk with sample people on a new data folder, on a full-HD panel."""
    from ui.stage import open_stage

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
