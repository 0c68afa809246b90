"""The screens' linter knows our models: what they have passes, what they lack is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint_qml import lint

MODEL = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Small.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made elsewhere")
class SmallModel(QObject):
    changed = Signal()

    @Property(str, constant=True)
    def name(self) -> str:
        return "Lan"

    @Property("QVariantList", notify=changed)
    def cards(self) -> list:
        return []

    @Slot(int)
    def press(self, number: int) -> None:
        self.changed.emit()
"""
SCREEN = """
import QtQuick
import Small.Models

Item {
    id: screen
    required property SmallModel model
    Text { text: screen.model.name + screen.model.cards.length }
    TapHandler { onTapped: screen.model.press(1) }
    // more
}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A ui/ folder with one model and one screen, in order."""
    (tmp_path / "qml" / "Small").mkdir(parents=True)
    (tmp_path / "small_model.py").write_text(MODEL)
    (tmp_path / "qml" / "Small" / "qmldir").write_text("module Small\nScreen 1.0 Screen.qml\n")
    (tmp_path / "qml" / "Small" / "Screen.qml").write_text(SCREEN)
    return tmp_path


def test_what_the_model_has_passes(house: Path) -> None:
    assert lint(house) == (0, "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Text { text: screen.model.title }", '"title" not found'),
        ("TapHandler { onTapped: screen.model.pres(1) }", '"pres" not found'),
        ("Text { text: nobody.name }", "nobody"),
        ("Txet {}", "Txet"),
        ("Text { text: }", "Screen.qml"),
    ],
)
def test_what_it_lacks_is_found(house: Path, line: str, said: str) -> None:
    screen = house / "qml" / "Small" / "Screen.qml"
    screen.write_text(SCREEN.replace("// more", line))
    code, told = lint(house)
    assert code != 0
    assert said in told


def test_a_model_that_is_no_python_is_said(house: Path) -> None:
    (house / "small_model.py").write_text("@QmlElement\nclass (:\n")
    with pytest.raises(RuntimeError, match="metaobjectdump"):
        lint(house)
