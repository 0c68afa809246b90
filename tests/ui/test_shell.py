"""A screen's model lives as long as the screen that looks at it, and no longer."""

from __future__ import annotations

from shiboken6 import isValid

from tests.ui.hands import below, kind, until
from ui.asked_model import AskedModel
from ui.number_model import NumberModel
from ui.stage import Stage


def number() -> NumberModel:
    return NumberModel(lambda typed: None, lambda: None)


def test_a_model_goes_after_its_screen(stage: Stage) -> None:
    """Never before: what QML still shows would read nothing and complain."""
    order: list[str] = []
    shell = stage.kiosk.shell
    complaints: list[str] = []
    stage.kiosk.engine.warnings.connect(lambda all: complaints.extend(w.toString() for w in all))
    first = number()
    first.destroyed.connect(lambda: order.append("model"))
    shell.show("Number", first)
    item = next(one for one in below(stage.kiosk.window.contentItem()) if kind(one) == "Number")
    item.destroyed.connect(lambda: order.append("screen"))
    shell.show("Number", number())
    assert isValid(first)
    assert until(lambda: len(order) == 2)
    assert order == ["screen", "model"]
    assert not isValid(first)
    assert not complaints


def test_a_kept_model_comes_back(stage: Stage) -> None:
    """Help is called and the screen returns as it was; left again, its model goes."""
    shell = stage.kiosk.shell
    first = number()
    shell.show("Number", first)
    first.press("7")
    kept = shell.keep()
    shell.show("Asked", AskedModel(lambda: None))
    assert not until(lambda: not isValid(first), 0.3)
    shell.show("Number", kept)
    assert first.digits == "7"
    stage.settle()
    shell.show("Number", number())
    assert until(lambda: not isValid(first))
