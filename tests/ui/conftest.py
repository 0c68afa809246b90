"""One QGuiApplication a process: the kiosk uses no widgets, so its tests do not either."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from ui.stage import Stage


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """What pytest-qt makes: an application that draws, without widgets."""
    return QGuiApplication


@pytest.fixture
def stage(qapp: QGuiApplication, data_dir: Path) -> Iterator[Stage]:
    """A kiosk with sample people on a new data folder, on a full-HD panel."""
    from ui.stage import open_stage

    with open_stage(data_dir, QSize(1920, 1080)) as one:
        yield one
