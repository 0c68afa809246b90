"""The kiosk's eye: frames come in, codes go out, a small covered preview stands on the screen.

source -> QVideoSink -> (newest frame only) -> a thread: brightness, one pass, preview -> signals on the GUI
thread

The GUI thread only hands a frame over. No frame is kept: the thread drops it as soon as it has been looked
at.
"""

import math
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.scan import FAR, PASSES, Found, Reader
from ui.camera.eye import Eye
from ui.camera.frames import frame_luma
from ui.camera.preview import HELD_MS, Places, Plate, PreviewProvider, paint
from ui.camera.sources import Source, open_source

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_FRAME_MS = 6_000
"""A source that has shown nothing for this long is taken to be off."""
PACE_MS = 60
"""At most one frame is looked at in this time: enough for a held-up card, and the processor stays cool."""
GONE_MS = 2_000
"""A card out of sight this long is new when it comes back."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class Camera(QObject):
    """Looks for cards in a live camera (`source` None), a picture, a folder of pictures or a video.

    `found` brings the located codes of a frame as `list[Found]` (never empty, `payload` None for those not
    read yet); `card` brings the bytes of a code once when it comes into view. `state` is "off" (before
    `start` and after `stop`), "starting", "looking", "reading" (a code is in sight) or "none" (nothing will
    come; `reason` says why, kindly, in Vietnamese).
    """

    found = Signal(object)
    card = Signal(object)
    previewChanged = Signal()
    stateChanged = Signal()
    _looked = Signal(int, object, QImage, object)

    def __init__(
        self,
        source: Path | None = None,
        *,
        frame_ms: int = 100,
        show_ms: int = 500,
        pace_ms: int = PACE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path, self._frame_ms, self._show_ms, self._pace_ms = source, frame_ms, show_ms, pace_ms
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._frame_came)
        self._source: Source | None = None
        self._provider = PreviewProvider()
        self._eye: Eye | None = None
        self._run = self._revision = 0
        self._on = False
        self._state, self._reason = "off", ""
        self._plates: list[Plate] = []
        self._known: set[bytes] = set()
        self._last_seen: dict[bytes, float] = {}
        self.far = False
        """Whether, from the next `start` on, small codes all over a room are looked for (the card quiz)."""
        self._reader, self._places = Reader(), Places()
        self._opening = QTimer(self, singleShot=True, interval=0)
        self._opening.timeout.connect(self._open)
        self._no_frame = QTimer(self, singleShot=True, interval=FIRST_FRAME_MS)
        self._no_frame.timeout.connect(self._nothing_came)
        self._out_of_sight = QTimer(self, singleShot=True, interval=HELD_MS)
        self._out_of_sight.timeout.connect(lambda: self._set_state("looking"))
        self._looked.connect(self._take, Qt.ConnectionType.QueuedConnection)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    # --- on and off
    @Slot()
    def start(self) -> None:
        """Begins to look. Returns at once; `state` tells how it goes."""
        if self._on:
            return
        self._on = True
        self._run += 1
        self._known.clear()
        self._last_seen.clear()
        self._reader, self._places = Reader(FAR if self.far else PASSES), Places()
        self._set_state("starting")
        if self._eye is None:
            self._eye = Eye(self._look, self._pace_ms)
            self._eye.start()
        self._no_frame.start()
        self._opening.start()

    @Slot()
    def _open(self) -> None:
        if not self._on:
            return
        if self._source is None:
            self._source = open_source(self._path, self._sink, self, self._frame_ms, self._show_ms)
            self._source.failed.connect(self._failed)
        self._source.start()

    @Slot()
    def stop(self) -> None:
        """Lets go of the camera and forgets picture and codes. Nothing is told about frames still being
        looked at.
        """
        if not self._on:
            return
        self._on = False
        self._run += 1
        self._opening.stop()
        self._no_frame.stop()
        self._out_of_sight.stop()
        if self._source is not None:
            self._source.stop()
        if self._eye is not None:
            self._eye.offer(self._run, None)
        self._known.clear()
        self._last_seen.clear()
        self._show(QImage(), [])
        self._set_state("off")

    @Slot()
    def close(self) -> None:
        """Stops for good and waits for the thread (a frame's time); done by itself when the application
        quits.
        """
        self.stop()
        if self._eye is not None:
            self._eye.end()
            self._eye.join(2.0)
            self._eye = None

    # --- frames
    @Slot(QVideoFrame)
    def _frame_came(self, frame: QVideoFrame) -> None:
        if self._on and self._eye is not None and frame.isValid():
            self._eye.offer(self._run, frame)

    def _look(self, run: int, frame: QVideoFrame) -> None:
        """In the thread: one frame becomes codes and a covered preview."""
        luma = frame_luma(frame)
        if luma is None or run != self._run:
            return
        found = self._reader.read(luma)
        covered = self._places.update(found, round(time.monotonic() * 1000))
        image, plates = paint(luma, covered, self._known.__contains__)
        if run == self._run:
            self._looked.emit(run, found, image, plates)

    @Slot(int, object, QImage, object)
    def _take(self, run: int, found: list[Found], image: QImage, plates: list[Plate]) -> None:
        """On the GUI thread: what one frame showed."""
        if run != self._run or not self._on:
            return
        self._no_frame.stop()
        self._show(image, plates)
        if found:
            self._out_of_sight.start()
            self._set_state("reading")
            self.found.emit(found)
        elif self._state in ("starting", "none"):
            self._set_state("looking")
        now = time.monotonic()
        for code in found:
            if code.payload is not None and run == self._run:
                new = now - self._last_seen.get(code.payload, -math.inf) > GONE_MS / 1000
                self._last_seen[code.payload] = now
                if new:
                    self.card.emit(code.payload)

    def _show(self, image: QImage, plates: list[Plate]) -> None:
        self._provider.show(image)
        self._plates = plates
        self._revision += 1
        self.previewChanged.emit()

    # --- what went wrong
    @Slot(str)
    def _failed(self, reason: str) -> None:
        if self._on:
            self._no_frame.stop()
            self._out_of_sight.stop()
            self._show(QImage(), [])
            self._set_state("none", reason)

    @Slot()
    def _nothing_came(self) -> None:
        self._failed(QCoreApplication.translate("Camera", "Ống kính chưa có hình. Mình vẫn học được."))

    def _set_state(self, state: str, reason: str = "") -> None:
        if (state, reason) != (self._state, self._reason):
            self._state, self._reason = state, reason
            self.stateChanged.emit()

    # --- for the screen
    @Slot(object, bool)
    def mark(self, payload: bytes, known: bool = True) -> None:
        """Says that the code with this payload is (or is not) one of ours: its plate turns la, with a
        tick.
        """
        if known:
            self._known.add(bytes(payload))
        else:
            self._known.discard(bytes(payload))

    @property
    def provider(self) -> PreviewProvider:
        """For `engine.addImageProvider("camera", camera.provider)`; keep the camera alive as long as the
        engine.
        """
        return self._provider

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._state

    @Property(str, notify=stateChanged)
    def reason(self) -> str:
        return self._reason

    @Property(str, notify=previewChanged)
    def preview(self) -> str:
        """Address of the newest preview for a QML Image (`cache: false`), mirrored, at most 160 pixels
        wide; "" if none.
        """
        return f"image://camera/{self._revision}" if not self._provider.empty else ""

    @Property(list, notify=previewChanged)
    def codes(self) -> list[dict[str, Any]]:
        """The plates in the preview, to draw them crisply over it: corners (0..1 of its width and height)
        and `known`.
        """
        return [{"corners": [list(c) for c in plate.corners], "known": plate.known} for plate in self._plates]
