"""Python's collector of cycles, kept to the thread of the screen.

Left alone it runs in whichever thread happens to make an object. In a sending or rendering thread it would end the Qt
objects that it finds there, and Qt is not made for that: a watch on a file then goes on after its end and the loop of
events never comes back, or the process dies (PySide 6.11, seen in both ways).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000


def keep_to_this_thread(owner: QObject) -> None:
    """From now on only this thread collects, now and then, as long as its owner lives."""
    gc.disable()
    timer = QTimer(owner, interval=EVERY_MS)
    timer.timeout.connect(tidy)
    timer.start()


def tidy() -> None:
    """Collects what the collector would have collected by itself by now."""
    young, middle, old = (
        count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
    )
    if young:
        gc.collect(2 if old else 1 if middle else 0)
