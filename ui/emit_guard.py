"""Keeps `True` alive. PySide6 6.12.0's `Signal.emit` returns True without taking a reference to it.

From Python 3.12 on True never dies and nothing happens. Before that each emit brings it one step nearer to
its end, and after some five hundred the interpreter aborts ("bool_dealloc: deallocating True or False"). So
True is given more references than a kiosk can lose. Import this module before anything that emits signals.
"""

import ctypes
import sys

PLENTY = 1 << 60
"""References given: at a thousand emits a second they last 36 million years."""


def keep_true_alive() -> None:
    """Gives True its references where it can lose them: CPython before 3.12. Once is enough; again does no
    harm.
    """
    if (
        sys.implementation.name == "cpython"
        and sys.version_info < (3, 12)
        and sys.getrefcount(True) < PLENTY // 2
    ):
        ctypes.c_ssize_t.from_address(id(True)).value += PLENTY


keep_true_alive()
