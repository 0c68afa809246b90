"""The window and its QML engine: fonts, drawings, the translation, and what stays when nobody may close it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from ui.drawings import DrawingProvider, IconProvider
from ui.shell import Shell

QML = Path(__file__).parent / "qml"
I18N = Path(__file__).parent / "i18n"


def prepare_environment() -> None:
    """Software drawing unless the operator says otherwise: on PCs without a GPU it starts and paints faster."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false;qt.text.font.db=false")


def load_fonts() -> None:
    """Be Vietnam Pro in the weights used. A damaged file leaves the system's font, never a missing screen."""
    for file in sorted((QML / "DiemHoc" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


class Translation:
    """Vietnamese is the source; another language is laid over it and taken away again."""

    def __init__(self, app: QGuiApplication, engine: QQmlApplicationEngine) -> None:
        self._app, self._engine = app, engine
        self._translator: QTranslator | None = None
        self._language = "vi"

    def use(self, language: str) -> None:
        if language == self._language:
            return
        self._language = language
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        if language != "vi":
            translator = QTranslator(self._app)
            if translator.load(f"diemhoc_{language}", str(I18N)):
                self._app.installTranslator(translator)
                self._translator = translator
        self._engine.retranslate()


class Locked(QObject):
    """Refuses to be closed by the window's own ways and notes the keyboard's use; F11, Alt+F4 and Print do nothing."""

    def __init__(self, windowed: bool) -> None:
        super().__init__()
        self._windowed = windowed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and not self._windowed:
            event.ignore()
            return True
        return False


def make_engine() -> QQmlApplicationEngine:
    """An engine that finds our QML and draws icons and lotuses."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("drawing", DrawingProvider())
    return engine


def open_window(engine: QQmlApplicationEngine, shell: Shell, size: QSize | None) -> QQuickWindow:
    """Loads Main.qml; fullscreen when `size` is None. Raises RuntimeError when the QML does not load."""
    engine.setInitialProperties({"shell": shell})
    engine.loadFromModule("DiemHoc", "Main")
    roots = engine.rootObjects()
    if not roots:
        raise RuntimeError("the screens could not be loaded")
    window = roots[0]
    assert isinstance(window, QQuickWindow)
    if size is None:
        window.setFlags(window.flags() | Qt.WindowType.FramelessWindowHint)
        window.showFullScreen()
    else:
        window.resize(size)
        window.show()
    return window
