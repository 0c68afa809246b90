"""The numbers of ux.md hold on the tour in English: with `--long` on every stop in both themes, text sizes and
panels, else on every second in the largest text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.rules import RULES
from tests.ui.sample import sample
from tests.ui.walk import Look, Walk, looks, name, told, walk

pytestmark = pytest.mark.timeout(300)
LANGUAGE = "en"


@pytest.fixture(scope="module")
def seen(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory, long: bool) -> Walk:
    stops = sample()[:: 1 if long else 2]
    return walk(LANGUAGE, tmp_path_factory.mktemp("walk") / "data", looks(LANGUAGE, long), stops)


@pytest.mark.parametrize("rule", RULES)
def test_number(seen: Walk, rule: str, look: Look) -> None:
    """The rule's own docstring says what is held; every reading that misses is listed."""
    tally = seen.tallies[rule, name(*look)]
    assert tally.count, "nothing was measured"
    assert not tally.missed, told(tally.missed)


def test_qml_complains_of_nothing(seen: Walk) -> None:
    assert not seen.warnings, "\n".join(dict.fromkeys(seen.warnings))
