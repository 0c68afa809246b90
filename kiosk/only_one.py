"""One kiosk for a data folder. The lock is the system's: it goes with the process, however that ends."""

from __future__ import annotations

import os
import sys
from io import FileIO

from kiosk.errors import KioskError
from kiosk.paths import DataDir

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Held:
    """The data folder is ours until `release` or the end of the process."""

    def __init__(self, file: FileIO | None) -> None:
        self._file = file

    def release(self) -> None:
        """Another may have it."""
        if self._file is not None:
            self._file.close()


def hold(data: DataDir) -> Held:
    """Takes the data folder for this process. Raises KioskError (kiosk.running) when another kiosk has it."""
    try:
        file = data.running.open("ab", 0)
    except OSError:
        return Held(None)  # a full disk, say: that must not keep the kiosk from starting
    try:
        _lock(file.fileno())
    except (BlockingIOError, PermissionError) as taken:
        file.close()
        raise KioskError(
            "kiosk.running",
            "The kiosk is running with this data folder already: look at its window.",
            "Máy học đang mở rồi, mời bà con nhìn lên màn hình.",
        ) from taken
    except OSError:
        pass  # nor must a disk that knows no locks
    return Held(file)


if sys.platform == "win32":

    def _lock(number: int) -> None:
        os.lseek(number, 0, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)

else:

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
