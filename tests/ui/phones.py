"""The drawn phone alone in a window, showing any screen of any lesson: to be measured and looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from content.lesson import Lesson
from content.phone import PhoneScreen
from ui.lesson.phone_keys import rows
from ui.lesson.practice_view import DOT, parts_view
from ui.tour.stage import handle

FRAME = Path(__file__).resolve().parents[2] / "ui" / "qml" / "DiemHoc" / "phone" / "PhoneFrame.qml"

EYE = Path(__file__).with_name("PhoneEye.qml")


class Phone:
    """One drawn phone; `show` puts a screen of a lesson on it."""

    def __init__(self, engine: QQmlEngine) -> None:
        self.window = QQuickWindow()
        self.window.resize(580, 900)
        self.window.setColor("#FAF3E3")
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(FRAME)))
        made = component.createWithInitialProperties({"x": 6, "y": 6, "date": "Thứ sáu, 16 tháng 10"})
        assert isinstance(made, QQuickItem), component.errorString()
        self.frame: QQuickItem = made
        made.setParent(self.window)
        made.setParentItem(self.window.contentItem())
        self.window.show()
        self._component = QQmlComponent(engine, QUrl.fromLocalFile(str(EYE)))
        self._eye: Any = self._component.create()

    def show(
        self, screen: PhoneScreen, lesson: Lesson, language: str = "vi", typed: str | None = None
    ) -> None:
        """A screen; `typed` stands in its fields (else what stands there at first)."""
        fields = [part for part in screen.parts if part.kind == "field"]
        texts = {
            part.id or "": DOT * 6 if "secret" in part.data else typed or part.data.get("value", "")
            for part in fields
        }
        keys = rows(fields[0].data.get("keys", "letters"), "letters", False) if fields else []
        shown = {
            "look": screen.look,
            "wifi": screen.wifi,
            "arrow": screen.back is not None,
            "keys": keys,
            "fields": texts,
            "focusOn": (fields[0].id or "") if fields else "",
            "sideKeys": parts_view(screen, lesson, language, side=True),
            "parts": parts_view(screen, lesson, language, side=False),
        }
        handle(lambda: self._set(shown))
        self.settle()

    def _set(self, shown: dict[str, object]) -> None:
        for name, value in shown.items():
            self.frame.setProperty(name, value)

    def settle(self) -> None:
        app = QGuiApplication.instance()
        assert app is not None
        for _ in range(3):
            app.processEvents()

    def picture(self) -> QImage:
        return self.window.grabWindow()

    def glass(self) -> QQuickItem:
        """The lit part of the phone."""
        found = self.frame.findChild(QQuickItem, "glass")
        assert found is not None
        return found

    def see(self) -> dict[str, list[dict[str, Any]]]:
        """The targets and the texts that are shown, in pixels of the glass."""
        found: dict[str, list[dict[str, Any]]] = self._eye.see(self.frame, self.glass()).toVariant()
        return found


def value(item: QQuickItem, name: str) -> Any:
    """A property of an item as a Python value."""
    found = item.property(name)
    return found.toVariant() if hasattr(found, "toVariant") else found


@contextmanager
def phone(engine: QQmlEngine) -> Iterator[Phone]:
    one = Phone(engine)
    try:
        yield one
    finally:
        one.window.close()
        one.frame.deleteLater()
        one.window.deleteLater()
