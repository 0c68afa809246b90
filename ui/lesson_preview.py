"""An author's lesson on the kiosk's own screens, shown anew whenever a file of it is saved."""

from __future__ import annotations

import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from content.check import check
from content.errors import ContentError
from content.lesson import Lesson
from content.load import read_lesson
from kiosk.paths import DataDir
from ui.ground import prepare_environment
from ui.lesson.mend_model import MendModel
from ui.main import Kiosk
from ui.options import Options
from ui.preferences import Preferences

SETTLE_MS = 200
"""Editors save in several moves: the lesson is read once they have rested this long."""


@dataclass(frozen=True)
class Wish:
    """What to show and how: the lesson's folder, the window in pixels, from which part on."""

    folder: Path
    size: QSize
    preferences: Preferences
    part: int = 1


class LessonPreview(QObject):
    """Keeps the kiosk showing one lesson as it stands on the disk; `tell` gets each line for the terminal."""

    def __init__(
        self, kiosk: Kiosk, wish: Wish, tell: Callable[[str], None], leave: Callable[[], None]
    ) -> None:
        super().__init__(kiosk)
        self._kiosk, self._wish, self._tell, self._leave = kiosk, wish, tell, leave
        self._part = wish.part
        self._opened = False
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._rest.timeout.connect(self.show)
        self._watcher.directoryChanged.connect(self._rest.start)
        self._watcher.fileChanged.connect(self._rest.start)
        self.show()

    def show(self) -> None:
        """Reads the lesson and shows it at the part that was open; what keeps it from being read is shown instead."""
        flow = self._kiosk.flow
        assert flow is not None
        if self._opened and flow.place is not None:
            self._part = flow.place[1]
        self._watch()
        lesson, problems = read_lesson(self._wish.folder)
        grave = [one for one in problems if one.code != "content.no-picture"]
        language = self._wish.preferences.language
        if lesson is None or grave:
            for one in grave:
                self._tell(one.tell(language))
            told = [(one.line, one.vi if language == "vi" else one.en) for one in grave]
            self._kiosk.shell.show("Mend", MendModel(self._wish.folder.name, told, self._leave))
            return
        report = check(self._wish.folder)
        for one in (*report.problems, *report.hints):
            self._tell(one.tell(language))
        self._tell(f"{self._wish.folder.name}: {len(report.problems)} to mend, {len(report.hints)} hints")
        self._open(lesson)

    def _open(self, lesson: Lesson) -> None:
        flow = self._kiosk.flow
        assert flow is not None
        flow.guest()
        flow.lesson(lesson, self._part)
        self._opened = True

    def _watch(self) -> None:
        """An editor that saves by replacing ends the watch on a file, so all are named anew each time."""
        folder = self._wish.folder
        paths = [str(folder), *(str(file) for file in folder.iterdir() if file.is_file())]
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if fresh := [path for path in paths if path not in watched]:
            self._watcher.addPaths(fresh)


def preview(wish: Wish) -> int:
    """Shows the lesson in a window until that is closed. Raises ContentError when there is no lesson there."""
    if not (wish.folder / "lesson.yaml").is_file():
        raise no_lesson(wish.folder)
    prepare_environment()
    app = QGuiApplication(sys.argv[:1])
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.exit(0))
    heartbeat = QTimer(interval=500)  # lets Python see signals while Qt waits
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    with tempfile.TemporaryDirectory(prefix="diemhoc-") as data:
        kiosk = open_kiosk(app, Path(data), wish)
        LessonPreview(kiosk, wish, print, lambda: app.exit(0))
        app.lastWindowClosed.connect(lambda: app.exit(0))
        code = app.exec()
        kiosk.close()
    return code


def open_kiosk(app: QGuiApplication, data: Path, wish: Wish) -> Kiosk:
    """A kiosk in a window, with nobody in it and no hub behind it."""
    options = Options(
        DataDir(data).make(), wish.size, preferences=wish.preferences, embedded_hub=False, speak_ahead=False
    )
    kiosk = Kiosk(app, options)
    kiosk.load()
    assert kiosk.flow is not None
    kiosk.flow.prefer_always(wish.preferences)
    return kiosk


def no_lesson(folder: Path) -> ContentError:
    """There is nothing to preview."""
    return ContentError(
        "content.no-lessons",
        f"{folder}: there is no lesson.yaml here: give a lesson's folder, or begin one with "
        f"`diemhoc content new {folder}`",
        f"{folder}: ở đây chưa có lesson.yaml: hãy chọn thư mục của bài, hoặc tạo bài mới bằng "
        f"`diemhoc content new {folder}`",
    )
