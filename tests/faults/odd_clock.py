"""A kiosk whose clock is set while it runs (libfaketime): `python -m tests.faults.odd_clock DATA FILE STEPS WALL...`.

FILE is where libfaketime reads the time from. Before each step the clock jumps to one of the WALLs (libfaketime's
way of writing a time); each step is told on stdout with the wall clock it was done at, and everything is sent.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.client import send_pending
from sync.enrolment import current
from sync.signing import key_from_file
from tests.faults import village


def main(root: str, file: str, steps: str, *walls: str) -> None:
    data = DataDir(Path(root))
    store = open_store(data)
    people = village.people_of(store)
    enrolment = current(store)
    assert enrolment is not None
    for n in range(int(steps)):
        Path(file).write_text(walls[n % len(walls)])
        print(village.step(store, n, people), int(time.time()), flush=True)
        if n % 5 == 4:
            send_pending(store, enrolment, key_from_file(data.device_key))
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
