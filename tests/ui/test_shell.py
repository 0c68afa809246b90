"""A screen's model lives as long as the screen that looks at it, and no longer."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from tests.ui.hands import until
from ui.learner.asked_model import AskedModel
from ui.learner.number_model import NumberModel
from ui.preferences import Preferences
from ui.tour.stage import Stage
from ui.tour.tour import stops, visit


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


MODULES = sorted(Path(__file__).resolve().parents[2].joinpath("ui").rglob("*.py"))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: "-".join(file.with_suffix("").parts[-2:]))
def test_what_a_signal_calls_is_a_slot(file: Path) -> None:
    """A bound method that is no `Slot` gives its object a metaobject of its own, on the heap. QML remembers
    properties by that address: the next object there has none of its own (PySide 6.11, Qt 6.11)."""
    for made in (
        one for one in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(one, ast.ClassDef)
    ):
        if not any("Qml" in ast.unparse(mark) for mark in made.decorator_list):
            continue
        own = {one.name: one for one in made.body if isinstance(one, ast.FunctionDef)}
        called = {
            call.args[0].attr
            for call in ast.walk(made)
            if isinstance(call, ast.Call)
            and ast.unparse(call.func).endswith(".connect")
            and isinstance(call.args[0], ast.Attribute)
            and ast.unparse(call.args[0].value) == "self"
        }
        for name in called & own.keys():
            marks = [ast.unparse(mark) for mark in own[name].decorator_list]
            assert any("Slot" in mark for mark in marks), f"{made.name}.{name}"


def test_no_model_has_a_metaobject_of_its_own(stage: Stage) -> None:
    """The same, seen on the models that the screens get."""
    for name in ("02-scan-reading", "08-check-in", "08f-class-closed", "08k-feedback-thanks"):
        visit(stage, next(one for one in stops() if one.name == name), Preferences())
        assert "__METAOBJECT__" not in vars(stage.kiosk.shell.model), name
