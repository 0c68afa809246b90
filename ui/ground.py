"""The first frame: a window of paper. Imports no more than it paints with; the rest of the kiosk comes after it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from ui.lockdown import Lockdown

QML = Path(__file__).parent / "qml"


@dataclass(frozen=True)
class Ground:
    """The engine, the window that everything is put on, and what guards it from the first moment on."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    lockdown: Lockdown


def prepare_environment() -> None:
    """Software drawing unless the operator says otherwise: on PCs without a GPU it starts and paints faster."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false;qt.text.font.db=false")


def open_ground(size: QSize | None, *, dark: bool = False) -> Ground:
    """Opens the window, fullscreen and not to be closed when `size` is None. Raises RuntimeError when Qt cannot load it."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.setInitialProperties({"dark": dark})
    engine.load(str(QML / "Ground.qml"))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError("the window could not be opened")
    window = roots[0]
    lockdown = Lockdown(engine, closable=size is not None)
    lockdown.guard(window)
    if size is None:
        window.setFlags(window.flags() | Qt.WindowType.FramelessWindowHint)
        window.showFullScreen()
    else:
        window.resize(size)
        window.show()
    return Ground(engine, window, lockdown)
