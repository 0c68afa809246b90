"""Sends everything that waits and says how much memory it takes: `python -m tests.faults.sender DATA`.

A line after each batch: how many events wait, resident memory in KiB.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.client import send_pending
from sync.enrolment import current
from sync.outbox import Counts
from sync.signing import key_from_file


def resident_kib() -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1])


def tell(counts: Counts) -> bool:
    print(counts.pending, resident_kib())
    return True


def main(root: str) -> None:
    data = DataDir(Path(root))
    store = open_store(data)
    enrolment = current(store)
    assert enrolment is not None
    send_pending(store, enrolment, key_from_file(data.device_key), go_on=tell)
    store.close()


if __name__ == "__main__":
    main(sys.argv[1])
