"""A 1080p frame of a class: what each pass costs, and taking brightness against a detour over QImage."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

from tests.bench.figure import Figure

CARDS = 30
ROUNDS = 9


def median_ms(work: Callable[[], object]) -> float:
    """The median of a few rounds after one that warms up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def run() -> list[Figure]:
    """Ms a pass; how many of thirty cards the first two passes read; shares of what the plain ways cost."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import numpy as np
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

    from kiosk.scan import PASSES, decode
    from tests.cards_pictures import blurred, code_luma, noisy, token
    from ui.card_pictures import hold_up, luma_of, room
    from ui.frames import frame_luma
    from ui.preview import paint

    _app = QGuiApplication.instance() or QGuiApplication([])
    frame = room(1920, 1080)
    for i in range(CARDS):
        place = (170 + 315 * (i % 6), 110 + 215 * (i // 6))
        frame = hold_up(
            frame, code_luma(token(i)), centre=place, width=29 * 2.6, turn=(i * 47) % 360, tilt=(12, 6)
        )
    frame = noisy(blurred(frame, 0.6), 4)
    read = {code.payload for name in PASSES[:2] for code in decode(frame, name)} - {None}
    figures = [Figure("cards read by native + double, of 30", len(read), CARDS, ">=", "cards")]
    figures += [
        Figure(f"pass {name}, 1080p", median_ms(lambda n=name: decode(frame, n)), unit="ms")
        for name in PASSES
    ]
    found = decode(frame)
    painted = median_ms(lambda: paint(frame, found, lambda payload: False))
    figures.append(Figure("preview, 30 codes covered", painted, unit="ms"))
    shot = QVideoFrame(QVideoFrameFormat(QSize(1920, 1080), QVideoFrameFormat.PixelFormat.Format_NV12))
    shot.map(QVideoFrame.MapMode.WriteOnly)
    np.frombuffer(shot.bits(0), np.uint8)[: frame.size] = frame.ravel()
    shot.unmap()
    mapped, detour = median_ms(lambda: frame_luma(shot)), median_ms(lambda: luma_of(shot.toImage()))
    figures.append(Figure("brightness of a frame, 1080p", mapped, unit="ms"))
    figures.append(Figure("brightness by map / by QImage", mapped / detour, 0.5))
    return figures
