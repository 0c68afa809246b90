"""What is put on the window: fonts, drawings, the translation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlEngine

from ui.drawings import DrawingProvider, IconProvider
from ui.ground import QML

I18N = Path(__file__).parent / "i18n"


def load_fonts() -> None:
    """Be Vietnam Pro in the weights used. A damaged file leaves the system's font, never a missing screen."""
    for file in sorted((QML / "DiemHoc" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def furnish(engine: QQmlEngine) -> None:
    """Gives the engine what the screens are drawn with: fonts, icons, lotuses."""
    load_fonts()
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("drawing", DrawingProvider())


class Translation:
    """Vietnamese is the source; another language is laid over it and taken away again."""

    def __init__(self, app: QGuiApplication, engine: QQmlEngine) -> None:
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
