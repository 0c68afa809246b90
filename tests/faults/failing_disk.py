"""A kiosk whose disk refuses now and then: `fiu-run -x python -m tests.faults.failing_disk DATA SEED STEPS END`.

It says on stdout what a screen would: a JSON line {"shown": step} or {"refused": code, "vi": sentence}. END is
"close" or "die".
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import random
import resource
import signal
import sys
from pathlib import Path

from kiosk.errors import StoreError
from kiosk.paths import DataDir
from kiosk.store import open_store
from tests.faults import village

POINTS = (
    "posix/io/sync/fsync",
    "posix/io/sync/fdatasync",
    "posix/io/rw/pwrite",
    "posix/io/rw/write",
    "posix/io/rw/ftruncate",
    "posix/io/rw/pread",
)
"""What may fail (libfiu's names)."""
ONCE = 1  # FIU_ONETIME


class Fault:
    """One call of the system that fails, once or for as long as the block lasts."""

    def __init__(self, chance: random.Random) -> None:
        self._fiu = ctypes.CDLL("libfiu.so.0")
        self.point = chance.choice(POINTS).encode()
        self.error = chance.choice((errno.EIO, errno.ENOSPC))
        self.flags = chance.choice((0, ONCE))

    def __enter__(self) -> None:
        self._fiu.fiu_enable(self.point, 1, ctypes.c_void_p(self.error), ctypes.c_uint(self.flags))

    def __exit__(self, *_: object) -> None:
        self._fiu.fiu_disable(self.point)


class Quota:
    """No file may grow beyond a size near that of the database: what a quota is to a program."""

    def __init__(self, data: DataDir, chance: random.Random) -> None:
        wal = data.database.with_name(data.database.name + "-wal")
        size = max(file.stat().st_size for file in (data.database, wal) if file.exists())
        self.limit = size + chance.randrange(-8192, 8192)

    def __enter__(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (max(self.limit, 0), resource.RLIM_INFINITY))

    def __exit__(self, *_: object) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def main(root: str, seed: str, steps: str, end: str, kind: str) -> None:
    chance, data = random.Random(int(seed)), DataDir(Path(root))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    store = open_store(data)
    people = village.people_of(store)
    n = 0
    while n < int(steps):
        try:
            if chance.random() < 0.5:
                with Quota(data, chance) if kind == "quota" else Fault(chance):
                    step = village.step(store, n, people)
            else:
                step = village.step(store, n, people)
        except StoreError as error:
            tell({"refused": error.code, "vi": error.vi})
            continue
        tell({"shown": int(step)})
        n += 1
    if end == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    store.close()


def tell(line: dict[str, object]) -> None:
    os.write(1, json.dumps(line).encode() + b"\n")  # one call: a line is there whole or not at all


if __name__ == "__main__":
    main(*sys.argv[1:])
