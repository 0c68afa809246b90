"""The rules themselves: each sees the fault that it is there for, and none sees one on a faultless screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

import ui.main  # noqa: F401  the models that DiemHoc names
from tests.ui.eyes import Eye
from tests.ui.rules import RULES
from ui.ground import QML
from ui.window import furnish

SCREEN = """
import QtQuick
import DiemHoc
Window {
    width: 1920; height: 1080; visible: true; color: "#FAF3E3"
    Item { width: 1920; height: 1080; %s }
}
"""
GOOD = """
    Txt { x: 100; y: 300; width: 600; height: 160; text: "Mình cùng học nhé"; size: 60; fit: true }
    BigButton { x: 100; y: 500; width: 300; text: "Có"; icon: "check" }
    BigButton { x: 100; y: 640; width: 300; text: "Không"; kind: "primary" }
"""
FAULTS = {
    "N1-text-size": 'Text { text: "nhỏ quá"; x: 900; y: 300; font.family: Theme.family; font.pixelSize: 33 }',
    "N1-font": 'Text { text: "chữ lạ"; x: 900; y: 300; font.family: "Noto Sans"; font.pixelSize: 60 }',
    "N3-target-size": 'BigButton { x: 900; y: 300; width: 300; height: 58; text: "thấp" }',
    "N3-on-stage": 'BigButton { x: 1700; y: 300; width: 300; text: "ra ngoài" }',
    "N4-target-gap": 'BigButton { x: 414; y: 500; width: 300; text: "sát" }',
    "N5-text-contrast": 'Txt { text: "nhạt"; x: 900; y: 300; size: 60; color: "#7A6549" }',
    "N5-icon-contrast": 'Icon { name: "check"; x: 900; y: 300; size: 90; ink: "#C9BC9C"; plate: "transparent" }',
    "N5-block-contrast": 'Rectangle { x: 880; y: 280; width: 400; height: 200; color: "#AD9D85";'
    ' BigButton { x: 20; y: 20; width: 300; text: "chìm" } }',
    "N6-heights": 'BigButton { x: 900; y: 110; width: 300; text: "cao quá" }',
    "N9-line-height": 'Txt { x: 900; y: 300; width: 200; text: "hai dòng chữ sít nhau"; lineHeight: 0.95 }',
    "N9-room-above": "Rectangle { x: 900; y: 300; width: 300; height: 120; color: 'white';"
    ' Txt { text: "Ẩn"; size: 60; topPadding: 0 } }',
    "N13-choices": "".join(
        f'BigButton {{ x: {700 + 200 * (i % 3)}; y: {300 + 150 * (i // 3)}; width: 180; text: "{i}" }}'
        for i in range(5)
    ),
    "N14-nothing-cut": 'Txt { x: 900; y: 300; width: 200; height: 60; text: "một câu dài hơn chỗ của nó nhiều lắm" }',
    "N14-inside": 'Rectangle { x: 900; y: 300; width: 200; height: 90; color: "white";'
    ' Txt { x: 20; text: "dài hơn tấm thẻ"; wrapMode: Text.NoWrap } }',
    "N14-no-overlap": 'Txt { x: 110; y: 330; text: "đè lên nhau"; size: 60 }',
}


@pytest.fixture(scope="module")
def engine(qapp: QGuiApplication) -> Iterator[QQmlApplicationEngine]:
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    furnish(engine)
    yield engine
    engine.deleteLater()


def missed(engine: QQmlApplicationEngine, content: str) -> set[str]:
    """The rules that find a fault on a screen."""
    component = QQmlComponent(engine)
    component.setData((SCREEN % content).encode(), QUrl("file:///screen.qml"))
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    window.grabWindow()  # puts everything in its place
    view = Eye(engine, window).view("here", "Here", "now")
    found = {name for name, rule in RULES.items() if not all(one.kept for one in rule(view))}
    window.close()
    return found


def test_a_good_screen_has_no_fault(engine: QQmlApplicationEngine) -> None:
    assert missed(engine, GOOD) == set()


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_sees_its_fault(engine: QQmlApplicationEngine, rule: str) -> None:
    assert rule in missed(engine, GOOD + FAULTS[rule])
