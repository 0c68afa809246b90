"""A kiosk, its hub and a stick in one process, and true time, which moves only when a test says so."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

from kiosk.clock import Clock
from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.client import enroll
from sync.hub.enrol import make_code
from sync.hub.opening import connect
from sync.protocol import Place
from sync.signing import key_from_file
from tests.faults import village
from tests.faults.straight import Straight

TRUE_START = 1_795_000_000_000
"""An afternoon in November 2026."""
URL = "http://127.0.0.1:1"
WALLS = (0, 86_400_000, 1_000_000_000_000, 2_500_000_000_000)
"""Where a clock without a battery wakes up: 1970, a day later, 2001, 2049."""


class World:
    """One kiosk, its hub, a stick, and true time, which only `pass_time` moves."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.now = TRUE_START
        self.hub = Straight(root / "hub.sqlite", lambda: self.now)
        self.session = self.hub.session()
        self.data = DataDir(root / "kiosk")
        self.stick = root / "stick"
        self.stick.mkdir(exist_ok=True)
        self.boots = itertools.count()
        self.boot(None)

    def boot(self, wall: int | None) -> None:
        """The kiosk starts, its clock right or waking at `wall`; its steady clock begins anew."""
        start, ahead = self.now, 0 if wall is None else wall - self.now
        self.clock = Clock(lambda: self.now + ahead, lambda: self.now - start, f"boot-{next(self.boots)}")
        self.store = open_store(self.data, self.clock)
        self.key = key_from_file(self.data.device_key)

    def close(self) -> None:
        self.store.close()
        self.hub.close()


def make_image(root: Path) -> Path:
    """Make a village with its people, enrolled at a hub, to be copied for each run."""
    world = World(root)
    village.settle_in(world.store)
    conn = connect(world.hub.database)
    code = make_code(conn, Place(province="01", commune="00004", village="Thôn Đoài"), TRUE_START)
    conn.close()
    enroll(world.store, world.key, URL, code, session=world.session)
    world.close()
    return root


def copied(image: Path, root: Path) -> World:
    """A world of its own, made from an image."""
    shutil.copytree(image, root, dirs_exist_ok=True)
    return World(root)
