"""The tokens themselves: text 7:1 and meaningful lines 3:1 in both themes (N5), and room for stacked accents (N9)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.eyes import contrast
from ui.ground import QML
from ui.shell import Shell
from ui.window import furnish

GROUNDS = ("giay", "the", "giayDam")
PALE = ("hoeNhat", "coVitNhat", "laNhat", "sonNhat", "senNhat")
TEXT = [
    *(("muc", ground) for ground in (*GROUNDS, *PALE)),
    *(("mucNhat", ground) for ground in GROUNDS),
    ("trenHoe", "hoe"), ("trenCoVit", "coVit"), ("trenLa", "la"), ("trenSon", "son"),
    ("coVit", "giay"), ("coVit", "coVitNhat"), ("hoeChu", "hoeNhat"), ("la", "laNhat"), ("sonChu", "sonNhat"),
]  # fmt: skip
"""Which text stands on which ground (ux.md, Tokens)."""
LINES = [("net", "giay"), ("net", "giayDam"), ("net", "the"), ("hoeDam", "giay"), ("hoeDam", "hoeNhat"),
         ("hoeDam", "giayDam"), ("coVit", "giayDam"), ("la", "giay"), ("son", "giayDam"), ("sen", "senNhat")]  # fmt: skip
"""Lines and faces that carry meaning, and what is beside them."""
NAMED = ("giay", "muc", "coVit", "hoe", "la", "son")
EXACT = {
    "light": ["#FAF3E3", "#24190F", "#0B4A4C", "#F6B32B", "#1F5220", "#9E2A18"],
    "contrast": ["#0F0C08", "#FFF6E0", "#FFC53D", "#FFC53D", "#B4E08A", "#FFA48C"],
}


@pytest.fixture(scope="module")
def engine(qapp: QGuiApplication) -> Iterator[QQmlApplicationEngine]:
    assert Shell  # the singletons of the design know it, and no screen does without
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    furnish(engine)
    yield engine
    engine.deleteLater()


@pytest.fixture(scope="module", params=["light", "contrast"])
def theme(request: pytest.FixtureRequest, engine: QQmlApplicationEngine) -> Iterator[tuple[str, QObject]]:
    tokens = engine.singletonInstance("DiemHoc", "Theme")
    tokens.setProperty("contrast", request.param == "contrast")
    yield str(request.param), tokens
    tokens.setProperty("contrast", False)


def ratio(tokens: QObject, one: str, other: str) -> float:
    colours = (QColor(tokens.property(name)) for name in (one, other))
    return float(contrast(*([c.red(), c.green(), c.blue()] for c in colours)))


@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_reads(theme: tuple[str, QObject], text: str, ground: str) -> None:
    assert ratio(theme[1], text, ground) >= 7


@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_are_seen(theme: tuple[str, QObject], line: str, ground: str) -> None:
    assert ratio(theme[1], line, ground) >= 3


def test_the_tokens_are_those_of_the_design(theme: tuple[str, QObject]) -> None:
    name, tokens = theme
    assert [QColor(tokens.property(key)).name().upper() for key in NAMED] == EXACT[name]


STACKED = "Ấ Ế Ỗ Ậ Ử"
BOX = """
import QtQuick
import DiemHoc
Window {
    width: 900; height: 400; visible: true; color: "white"
    Item {
        x: 20; y: 60; width: 860; height: words.height; clip: %s
        Txt { id: words; objectName: "words"; width: 860; size: %d; font.weight: %d; text: "%s"; color: "black" }
    }
}
"""


def ink(engine: QQmlApplicationEngine, clip: bool, size: int, weight: int) -> tuple[np.ndarray, QQuickItem]:
    """Which pixels are inked, 400 x 900, and the text."""
    component = QQmlComponent(engine)
    source = BOX % (str(clip).lower(), size, weight, STACKED)
    component.setData(source.encode(), QUrl("file:///box.qml"))
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    words = window.findChild(QQuickItem, "words")
    assert words is not None
    picture = window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    inked = rows[:, : picture.width()].copy() < 128
    words.setParent(component)  # lives as long as it is asked about
    window.close()
    return inked, words


@pytest.mark.parametrize("weight", [500, 600, 700, 800])
@pytest.mark.parametrize("size", [34, 48, 66, 112])
def test_stacked_accents_are_not_cut(engine: QQmlApplicationEngine, size: int, weight: int) -> None:
    """The text's own item holds all its ink: cutting it at its edges takes nothing away."""
    whole, _ = ink(engine, False, size, weight)
    cut, _ = ink(engine, True, size, weight)
    assert whole.sum() > size * size / 4, "nothing was painted"
    assert (whole == cut).all()
    highest = np.flatnonzero(whole.any(axis=1))[0]
    assert highest >= 60, "ink above the item"
