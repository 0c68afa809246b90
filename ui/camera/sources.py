"""What can stand in front of the kiosk: a camera, a picture, a folder of pictures, a video.

Each source fills one QVideoSink, so that whatever comes after it takes the same path. A source says `failed`
with a kind sentence when nothing will come from it, and lets go of its device in `stop()`.
"""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)

from kiosk.errors import KioskError
from ui.camera.pictures import load_picture, picture_paths

LONGEST = 2560
"""Larger pictures are made this long before they stand in for a camera, in pixels."""


class Source(Protocol):
    """Fills a sink from `start()` until `stop()`; may be started again."""

    failed: Signal

    def start(self) -> None: ...

    def stop(self) -> None: ...


def open_source(
    path: Path | None, sink: QVideoSink, parent: QObject, frame_ms: int, show_ms: int
) -> "Source":
    """The live camera for None, else pictures or a video. A path with nothing in it fails when started."""
    if path is None:
        return LiveCamera(sink, parent)
    if path.is_dir():
        return Pictures(path, sink, parent, frame_ms, show_ms)
    if path.is_file() and not QImageReader(str(path)).canRead() and path.stat().st_size > 0:
        return Video(path, sink, parent)
    return Pictures(path, sink, parent, frame_ms, show_ms)


def best_format(formats: Sequence[QCameraFormat]) -> QCameraFormat | None:
    """The sharpest picture that a class still reads smoothly: up to 1920 x 1080, at 15 frames a second or
    more.
    """

    def worth(kind: QCameraFormat) -> tuple[bool, bool, int, float]:
        size = kind.resolution()
        small_enough = size.width() <= 1920 and size.height() <= 1080
        area = size.width() * size.height()
        return small_enough, kind.maxFrameRate() >= 15, area if small_enough else -area, kind.maxFrameRate()

    return max(formats, key=worth, default=None)


class LiveCamera(QObject):
    """The machine's own camera; one plugged in later starts by itself."""

    failed = Signal(str)

    def __init__(self, sink: QVideoSink, parent: QObject) -> None:
        super().__init__(parent)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(sink)
        self._camera: QCamera | None = None
        self._wanted = False
        self._devices: QMediaDevices | None = None

    def start(self) -> None:
        """Opens the default camera."""
        self._wanted = True
        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.videoInputsChanged.connect(self._devices_changed)
        device = QMediaDevices.defaultVideoInput()
        if device.isNull():
            self.failed.emit(QCoreApplication.translate("Camera", "Ống kính chưa bật. Mình vẫn học được."))
            return
        self._open(device)

    def _open(self, device: QCameraDevice) -> None:
        self._release()
        self._camera = QCamera(device, self)
        kind = best_format(device.videoFormats())
        if kind is not None:
            self._camera.setCameraFormat(kind)
        self._camera.errorOccurred.connect(self._trouble)
        self._session.setCamera(self._camera)
        self._camera.start()

    def _trouble(self, error: QCamera.Error, _why: str) -> None:
        if error != QCamera.Error.NoError:
            self._release()
            self.failed.emit(QCoreApplication.translate("Camera", "Ống kính vừa tắt. Mình vẫn học được."))

    def _devices_changed(self) -> None:
        if self._wanted and self._camera is None:
            self.start()

    def stop(self) -> None:
        """Switches the camera off and lets go of it."""
        self._wanted = False
        self._release()

    def _release(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._session.setCamera(None)
            self._camera.deleteLater()
            self._camera = None


class Pictures(QObject):
    """A picture, or a folder of pictures each shown for a while in turn, over and over. Files are read in
    a thread.
    """

    failed = Signal(str)
    _loaded = Signal(int, QImage)

    def __init__(self, path: Path, sink: QVideoSink, parent: QObject, frame_ms: int, show_ms: int) -> None:
        super().__init__(parent)
        self._path, self._sink = path, sink
        self._frames_each = max(1, show_ms // frame_ms)
        self._timer = QTimer(self, interval=frame_ms)
        self._timer.timeout.connect(self._tick)
        self._files: list[Path] = []
        self._image = QImage()
        self._run = self._place = self._shown = self._unreadable = 0
        self._pool: ThreadPoolExecutor | None = None
        self._next: Future[None] | None = None
        self._loaded.connect(self._got)

    def start(self) -> None:
        """Looks what is there and begins with the first picture."""
        self.stop()
        self._files = picture_paths(self._path) if self._path.is_dir() else [self._path]
        if not self._files:
            self.failed.emit(
                QCoreApplication.translate("Camera", "Chưa có hình nào cho ống kính. Mình vẫn học được.")
            )
            return
        self._place = self._shown = self._unreadable = 0
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._load()

    def _load(self) -> None:
        run, path = self._run, self._files[self._place % len(self._files)]

        def read() -> None:
            try:
                image = load_picture(path, LONGEST)
            except (KioskError, OSError):
                image = QImage()
            if run == self._run:
                self._loaded.emit(run, image)

        if self._pool is not None:
            self._next = self._pool.submit(read)

    def _got(self, run: int, image: QImage) -> None:
        if run != self._run:
            return
        if image.isNull():
            self._unreadable += 1
            if self._unreadable >= len(self._files):
                self.stop()
                self.failed.emit(
                    QCoreApplication.translate(
                        "Camera", "Máy không mở được hình cho ống kính. Mình vẫn học được."
                    )
                )
                return
            self._place += 1
            self._load()
            return
        self._unreadable, self._image, self._shown = 0, image, 0
        self._timer.start()
        self._tick()

    def _tick(self) -> None:
        self._sink.setVideoFrame(QVideoFrame(self._image))
        self._shown += 1
        if self._shown == self._frames_each and len(self._files) > 1:
            self._place += 1
            self._load()

    def stop(self) -> None:
        """Shows nothing more."""
        self._run += 1
        self._timer.stop()
        self._image = QImage()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


class Video(QObject):
    """A video file, over and over, without its sound."""

    failed = Signal(str)

    def __init__(self, path: Path, sink: QVideoSink, parent: QObject) -> None:
        super().__init__(parent)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(sink)
        self._player.setLoops(QMediaPlayer.Loops.Infinite)
        self._player.errorOccurred.connect(self._trouble)
        self._path = path

    def start(self) -> None:
        """Plays from the beginning."""
        self._player.setSource(QUrl.fromLocalFile(str(self._path.absolute())))
        self._player.play()

    def _trouble(self, error: QMediaPlayer.Error, _why: str) -> None:
        if error != QMediaPlayer.Error.NoError:
            self.failed.emit(
                QCoreApplication.translate(
                    "Camera", "Máy không mở được đoạn phim cho ống kính. Mình vẫn học được."
                )
            )

    def stop(self) -> None:
        """Stops and closes the file."""
        self._player.stop()
        self._player.setSource(QUrl())
