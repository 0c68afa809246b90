"""For every test: Qt draws in memory without a display, the language is fixed, data is thrown away."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt: the flags of a kiosk without a graphics card (there the threaded loop hangs).
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QSG_RENDER_LOOP"] = "basic"
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"

LONG_S = 3600
settings.register_profile("untimed", deadline=None)  # shared machines stand still now and then
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long`: faults at their full counts, screens in every look; an hour and more instead of minutes."""
    parser.addoption("--long", action="store_true", help="faults at full counts, screens in every look")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --long a test may take an hour."""
    if config.getoption("--long"):
        for item in items:
            item.add_marker(pytest.mark.timeout(LONG_S), append=False)


def pytest_runtest_teardown() -> None:
    """Once a kiosk has stood in this process only this thread collects cycles (ui.garbage)."""
    if not gc.isenabled():
        from ui.garbage import tidy

        tidy()


@pytest.fixture(scope="session")
def long(pytestconfig: pytest.Config) -> bool:
    """Whether the full counts are asked for."""
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing a test starts may write into the data folder of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(home / name.lower())


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder for one test, as `--data` takes it. Not there yet: the product makes it."""
    return tmp_path / "data"
