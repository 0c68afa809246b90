"""For every fault test: time enough when the full counts are asked for."""

from __future__ import annotations

import pytest

LONG_S = 3600
HERE = "tests/faults/"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --long a test of this folder may take an hour."""
    if config.getoption("--long"):
        for item in items:
            if item.nodeid.startswith(HERE):
                item.add_marker(pytest.mark.timeout(LONG_S))
