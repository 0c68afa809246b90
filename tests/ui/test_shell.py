"""A screen's model lives as long as the screen that looks at it, and no longer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from tests.ui.hands import until
from ui.asked_model import AskedModel
from ui.number_model import NumberModel
from ui.stage import Stage


def number() -> NumberModel:
    return NumberModel(lambda typed: None, lambda: None)


def let_go() -> None:
    """What is to be deleted later is deleted, as by a running loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def gone(model: NumberModel) -> bool:
    let_go()
    return not isValid(model)


def test_a_model_goes_after_its_screen(stage: Stage) -> None:
    """Never before: what QML still shows would read nothing and complain."""
    shell = stage.kiosk.shell
    complaints: list[str] = []
    stage.kiosk.engine.warnings.connect(lambda all: complaints.extend(w.toString() for w in all))
    went: list[bool] = []
    first = number()
    first.destroyed.connect(lambda: went.append(True))
    shell.show("Number", first)
    del first  # nobody else keeps it
    shell.show("Number", number())
    assert not went
    assert until(lambda: let_go() or went)
    assert not complaints


def test_a_kept_model_comes_back(stage: Stage) -> None:
    """Help is called and the screen returns as it was; left again, its model goes."""
    shell = stage.kiosk.shell
    first = number()
    shell.show("Number", first)
    first.press("7")
    kept = shell.keep()
    shell.show("Asked", AskedModel(lambda: None))
    assert not until(lambda: gone(first), 0.3)
    shell.show("Number", kept)
    assert first.digits == "7"
    stage.settle()
    shell.show("Number", number())
    assert until(lambda: gone(first))
