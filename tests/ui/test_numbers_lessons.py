"""The numbers of ux.md hold on every scene and step of the lessons that the whole walk leaves out: in the largest text,
which finds whatever is too long. Every third of them, all with `--long`."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.rules import RULES
from tests.ui.sample import rest
from tests.ui.walk import PANELS, Walk, name, told, walk

pytestmark = pytest.mark.timeout(300)
LOOK = ("light", "huge", PANELS[0])


@pytest.fixture(scope="module")
def seen(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory, long: bool) -> Walk:
    return walk("vi", tmp_path_factory.mktemp("walk") / "data", [LOOK], rest()[:: 1 if long else 3])


@pytest.mark.parametrize("rule", RULES)
def test_number(seen: Walk, rule: str) -> None:
    """The rule's own docstring says what is held; every reading that misses is listed."""
    tally = seen.tallies[rule, name(*LOOK)]
    assert tally.count, "nothing was measured"
    assert not tally.missed, told(tally.missed)


def test_qml_complains_of_nothing(seen: Walk) -> None:
    assert not seen.warnings, "\n".join(dict.fromkeys(seen.warnings))
