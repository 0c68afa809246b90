"""One window in a process of its own, for `tests.bench.screens`: prints one JSON line and ends.

`python -m tests.bench.window kiosk FOLDER BEGAN`   {"first": ms, "welcome": ms, "memory": MB}
`python -m tests.bench.window empty FOLDER BEGAN`   {"first": ms, "memory": MB}
`python -m tests.bench.window taps FOLDER BEGAN`    {"kiosk": [ms], "bare": [ms]}
`python -m tests.bench.window lessons FOLDER BEGAN` {"lesson": [ms], "empty": [ms], "memory": [MB, MB], "kept": ms,
                                                     "read": ms}
BEGAN is CLOCK_MONOTONIC in ns when the parent started it, so that Python's own start counts.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TAPS, TURNS = 60, 300
REST_S = 1.5
"""After the welcome screen stands, before the memory is read."""
EMPTY = b"import QtQuick\nWindow { width: 1920; height: 1080; visible: true }"
BARE = b"""
import QtQuick
Window {
    width: 1920; height: 1080; visible: true
    Rectangle {
        x: 784; y: 134 + (area.pressed ? 6 : 0); width: 348; height: 359
        color: "white"; border.width: 3; border.color: "black"
        Text { anchors.centerIn: parent; text: "A"; font.pixelSize: 42 }
    }
    MouseArea { id: area; x: 784; y: 134; width: 348; height: 359 }
}
"""


def flags() -> None:
    """The same for every window measured: in memory, by the processor."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", QSG_RENDER_LOOP="basic")


def memory() -> float:
    """Resident memory of this process, MB."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def since(began: int) -> float:
    return (time.monotonic_ns() - began) / 1e6


def empty(began: int) -> dict[str, Any]:
    """What Qt itself takes for a window of this size with nothing in it."""
    from PySide6.QtCore import QTimer, QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    app, told = QGuiApplication([]), dict[str, Any]()
    engine = QQmlApplicationEngine()
    engine.loadData(EMPTY, QUrl("file:///empty.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)

    def painted() -> None:
        told.setdefault("first", since(began))
        QTimer.singleShot(int(REST_S * 1000), finish)

    def finish() -> None:
        told["memory"] = memory()
        app.quit()

    window.frameSwapped.connect(painted)
    app.exec()
    return told


def kiosk(folder: Path, began: int) -> dict[str, Any]:
    """The product from its own command line: the first frame, the welcome screen, the memory when all is loaded."""
    from kiosk.cli import main

    told: dict[str, Any] = {}
    import ui.start as start

    class Watched(start.Start):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            self._ground.window.frameSwapped.connect(self._frame)

        def _frame(self) -> None:
            told.setdefault("first", since(began))
            if self.kiosk is not None and self.kiosk.shell.screen == "Welcome" and "welcome" not in told:
                told["welcome"] = since(began)
                self._await()

        def _await(self) -> None:
            from PySide6.QtCore import QTimer

            loaded = self.kiosk is not None and self.kiosk.services is not None
            QTimer.singleShot(int(REST_S * 1000), self._finish if loaded else self._await)

        def _finish(self) -> None:
            told["memory"] = memory()
            self._app.exit(0)

    start.Start = Watched  # type: ignore[misc]
    code = main(["run", "--size", "1920x1080", "--data", str(folder / "data")])
    assert code == 0, code
    return told


def taps(folder: Path) -> dict[str, Any]:
    """From a touch on a block of the home screen, and on a bare QML button, to the frame that shows it pressed."""
    from PySide6.QtCore import QPoint, QSize, QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtTest import QTest

    from ui.preferences import Preferences
    from ui.tour.stage import open_stage
    from ui.tour.tour import stops, visit

    app = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE, QUrl("file:///bare.qml"))
    bare = engine.rootObjects()[0]
    assert isinstance(bare, QQuickWindow)
    finger = QTest.createTouchDevice()
    frames: list[QQuickWindow] = []

    def tap(window: QQuickWindow) -> float:
        at = QPoint(960, 300)
        frames.clear()
        began = time.perf_counter()
        QTest.touchEvent(window, finger).press(0, at, window).commit()
        while window not in frames:
            app.processEvents()
        took = (time.perf_counter() - began) * 1000
        QTest.touchEvent(window, finger).move(0, QPoint(1919, 0), window).commit()
        QTest.touchEvent(window, finger).release(0, QPoint(1919, 0), window).commit()
        rest = time.perf_counter() + 0.03
        while time.perf_counter() < rest:
            app.processEvents()
        return took

    with open_stage(folder / "taps", QSize(1920, 1080)) as stage:
        visit(stage, next(stop for stop in stops() if stop.name == "03-home"), Preferences())
        window = stage.kiosk.window
        for one in (window, bare):
            one.frameSwapped.connect(lambda one=one: frames.append(one))
            tap(one)
        told: dict[str, list[float]] = {"kiosk": [], "bare": []}
        for _ in range(TAPS):
            told["kiosk"].append(tap(window))
            told["bare"].append(tap(bare))
    return told


def lessons(folder: Path) -> dict[str, Any]:
    """From the tap that opens a lesson, or an empty screen, to its painted frame; 300 lessons one after another."""
    from PySide6.QtCore import QEvent, QObject, QSize
    from PySide6.QtGui import QGuiApplication

    from content.library import load_library
    from ui.ground import QML
    from ui.tour.stage import open_stage

    app = QGuiApplication([])
    told: dict[str, Any] = {"lesson": [], "empty": [], "memory": []}
    for name, kept in (("read", None), ("kept", folder / "kept"), ("kept", folder / "kept")):
        began = time.perf_counter()
        load_library(folder / "packs", kept)
        told[name] = (time.perf_counter() - began) * 1000
    empty = os.path.relpath(HERE / "Empty", QML / "DiemHoc" / "screens")
    with open_stage(folder / "lessons", QSize(1920, 1080)) as stage:
        window, shell = stage.kiosk.window, stage.kiosk.shell
        frames: list[float] = []
        window.frameSwapped.connect(lambda: frames.append(time.perf_counter()))
        stage.flow.guest()
        every = stage.flow.pack.lessons

        def opening(open_: Any, unit: str) -> float:
            stage.flow.unit(unit)
            rest = time.perf_counter() + 0.2  # nobody finds a tile sooner
            while time.perf_counter() < rest:
                app.processEvents()
            frames.clear()
            began = time.perf_counter()
            open_()
            while not frames:
                app.processEvents()
            return (frames[0] - began) * 1000

        for turn in range(TURNS):
            lesson = every[turn % len(every)]
            told["lesson"].append(opening(lambda lesson=lesson: stage.flow.lesson(lesson), lesson.unit))
            if turn % 4 == 0:
                told["empty"].append(opening(lambda: shell.show(empty, QObject()), lesson.unit))
            for part in (len(lesson.scenes) + 1, 99):  # the practice and the quiz, too
                stage.flow.lesson(lesson, part)
                app.processEvents()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the running kiosk's own loop does
            if turn in (TURNS // 2 - 1, TURNS - 1):
                told["memory"].append(memory())
    return told


if __name__ == "__main__":
    flags()
    what, folder, began = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    told = (
        kiosk(folder, began)
        if what == "kiosk"
        else empty(began)
        if what == "empty"
        else taps(folder)
        if what == "taps"
        else lessons(folder)
    )
    print(json.dumps(told), flush=True)
    os._exit(0)
