"""A class before the camera, thirty cards in a frame: what is read and what it costs, beside the bare decoder calls
(zxing-cpp as it comes, on the same pixels) and beside zbar (its program, a process of its own).

`sharp`, `soft` (out of focus) and `dim` (a bulb, a grainy camera) rooms from tests/classroom.py, each at 1080p and
720p. zbar's time is a call on the frame less a call on an empty picture: without starting the program.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.figure import Figure

if TYPE_CHECKING:
    from kiosk.pixels import Luma
    from tests.classroom import Held, Lens

CARDS = 30
ROUNDS = 9
FRAMES = 10
"""How long a class that is hard to see may take: about a second of looking."""
SIZES = ("1080p", "720p")


def median_ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of a few rounds after one that warms up."""
    return statistics.median(_rounds(work, rounds)[1:]) * 1000


def _rounds(work: Callable[[], object], rounds: int) -> list[float]:
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return times


def compared_ms(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Two pieces of work by turns, so that whatever else the machine does weighs on both; the least of each."""
    pairs = [(_rounds(ours, 1)[1], _rounds(theirs, 1)[1]) for _ in range(ROUNDS)]
    return min(one for one, _ in pairs) * 1000, min(other for _, other in pairs) * 1000


def lenses() -> dict[str, Lens]:
    """The rooms: a class card (5.2 mm a module) at about 2.7 m (1080p) and 2 m (720p), 2.4 and 1.8 m where it is hard
    to see, before a camera that sees 70 degrees wide."""
    from tests.classroom import Lens

    return {
        "sharp 1080p": Lens(1920, 1080, 2.6),
        "sharp 720p": Lens(1280, 720, 2.4),
        "soft 1080p": Lens(1920, 1080, 3.0, blur=1.2),
        "soft 720p": Lens(1280, 720, 2.7, blur=1.1),
        "dim 1080p": Lens(1920, 1080, 3.0, blur=0.6, grain=6.5, light=(15, 75)),
        "dim 720p": Lens(1280, 720, 2.7, blur=0.6, grain=6.5, light=(15, 75)),
    }


def bare(frame: Luma) -> set[bytes]:
    """What zxing-cpp reads by itself, told nothing but the kind of code."""
    import zxingcpp

    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return {bytes(code.bytes) for code in zxingcpp.read_barcodes(frame, formats=only)}


def zbar(frame: Luma, folder: Path) -> tuple[set[bytes], float]:
    """What zbar's program reads of a frame, and its milliseconds with starting."""
    file = folder / "frame.pgm"
    file.write_bytes(b"P5 %d %d 255\n" % frame.shape[::-1] + frame.tobytes())
    start = time.perf_counter()
    line = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(file)]
    out = subprocess.run(line, capture_output=True, check=False).stdout
    return set(out.split()), (time.perf_counter() - start) * 1000


def run() -> list[Figure]:
    """Reads, answers confused and milliseconds; then what the preview and a frame's brightness cost."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    _app = QGuiApplication.instance() or QGuiApplication([])
    figures = [figure for name, lens in lenses().items() for figure in room_figures(name, lens)]
    return [*figures, *cost_figures(), *frame_figures()]


def room_figures(name: str, lens: Lens) -> list[Figure]:
    """One kind of room: ten classes in one frame each where it is sharp, else one class over ten frames."""
    import numpy as np

    from kiosk.scan import FAR, Reader, decode
    from tests.classroom import moved, people, photograph

    sharp = name.startswith("sharp")
    groups = [people(CARDS, seed) for seed in range(1, 11 if sharp else 2)]
    whole = CARDS * len(groups)
    ours: set[bytes] = set()
    plain: set[bytes] = set()
    by_zbar: set[bytes] = set()
    wrong, answered, first = 0, 0, 0
    for place, group in enumerate(groups):
        chance, reader = np.random.default_rng(place), Reader(FAR)
        truth = {one.token.encode(): one for one in group}
        mine: set[bytes] = set()
        for number in range(1 if sharp else FRAMES):
            frame = photograph(
                group if sharp else [moved(one, chance) for one in group], lens, 10 * place + number
            )
            found = decode(frame) + reader.read(frame) if sharp else reader.read(frame)
            mine |= {code.payload for code in found if code.payload in truth}
            wrong += sum(_wrong(code.payload, code.answer, truth) for code in found if code.sure)
            answered += sum(code.sure for code in found if code.payload in truth)
            first += 0 if number else len(mine)
            plain |= {payload + b"%d" % place for payload in bare(frame) & set(truth)}
            if shutil.which("zbarimg"):
                with tempfile.TemporaryDirectory() as folder:
                    by_zbar |= {
                        payload + b"%d" % place for payload in zbar(frame, Path(folder))[0] & set(truth)
                    }
        ours |= {payload + b"%d" % place for payload in mine}
    when = "in one frame, native + double" if sharp else f"after {FRAMES} frames"
    figures = [
        Figure(f"{name}: cards read {when}", len(ours) / whole, 0.99 if sharp else 0.95, ">=", "of all"),
        Figure(f"{name}: answers confused, of {answered}", wrong, 0, "<=", "answers"),
        Figure(f"{name}: zxing plain, the same frames", len(plain) / whole, unit="of all"),
    ]
    if not sharp:
        figures.insert(1, Figure(f"{name}: of these in the first frame", first / whole, unit="of all"))
    if shutil.which("zbarimg"):
        figures.append(Figure(f"{name}: zbar, the same frames", len(by_zbar) / whole, unit="of all"))
    return figures


def _wrong(payload: bytes | None, answer: str, truth: dict[bytes, Held]) -> bool:
    """Whether a sure answer is not the one that is held up, or a card that nobody holds was read."""
    if payload is None:
        return False
    return payload not in truth or truth[payload].answer != answer


def cost_figures() -> list[Figure]:
    """A frame by native + double and by each pass, over the bare calls of the decoder on the same pictures."""
    from kiosk.pixels import doubled
    from kiosk.scan import FAR, PASSES, Reader, decode
    from tests.classroom import people, photograph

    figures = []
    for size in SIZES:
        lens = lenses()[f"sharp {size}"]
        frame = photograph(people(CARDS), lens)
        large = doubled(frame)
        both, calls = compared_ms(
            lambda f=frame: (decode(f), decode(f, "double")), lambda f=frame, g=large: (bare(f), bare(g))
        )
        figures += [
            Figure(f"{size}: bare calls, native and doubled picture", calls, unit="ms"),
            Figure(f"{size}: native + double, doubling included", both, unit="ms"),
            Figure(f"{size}: that, over the bare calls", both / calls, 1.5),
        ]
        figures += [
            Figure(f"{size}: pass {name}", median_ms(lambda n=name, f=frame: decode(f, n)), unit="ms")
            for name in PASSES
        ]
        reader = Reader(FAR)
        turn = median_ms(lambda f=frame, r=reader: [r.read(f) for _ in FAR], 3) / len(FAR)
        figures.append(Figure(f"{size}: a frame of the class quiz", turn, unit="ms"))
        if shutil.which("zbarimg"):
            with tempfile.TemporaryDirectory() as folder:
                empty = frame[:8, :8].copy()
                start = statistics.median(zbar(empty, Path(folder))[1] for _ in range(5))
                taken = statistics.median(zbar(frame, Path(folder))[1] for _ in range(5)) - start
            figures.append(Figure(f"{size}: zbar", taken, unit="ms"))
        else:
            print("zbar not installed (Debian package zbar-tools): not compared", file=sys.stderr)
    return figures


def frame_figures() -> list[Figure]:
    """The preview with every code covered, and a frame's brightness by map and by a detour over QImage."""
    import numpy as np
    from PySide6.QtCore import QSize
    from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

    from kiosk.scan import decode
    from tests.classroom import people, photograph
    from ui.camera.card_pictures import luma_of
    from ui.camera.frames import frame_luma
    from ui.camera.preview import paint

    frame = photograph(people(CARDS), lenses()["sharp 1080p"])
    found = decode(frame, "double")
    painted = median_ms(lambda: paint(frame, found, lambda payload: False))
    shot = QVideoFrame(QVideoFrameFormat(QSize(1920, 1080), QVideoFrameFormat.PixelFormat.Format_NV12))
    shot.map(QVideoFrame.MapMode.WriteOnly)
    np.frombuffer(shot.bits(0), np.uint8)[: frame.size] = frame.ravel()
    shot.unmap()
    mapped, detour = median_ms(lambda: frame_luma(shot)), median_ms(lambda: luma_of(shot.toImage()))
    return [
        Figure("preview, 30 codes covered", painted, unit="ms"),
        Figure("brightness of a frame, 1080p", mapped, unit="ms"),
        Figure("brightness by map / by QImage", mapped / detour, 0.5),
    ]
