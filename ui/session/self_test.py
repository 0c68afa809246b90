"""A new version tries itself before it takes over: lessons, a copy of this machine's data, a first frame without a screen.

It runs as the user that the kiosk runs as, beside the kiosk, and changes nothing of it: what it writes goes into a bench
that is thrown away.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication

from content.library import load_library
from kiosk.clock import system_clock
from kiosk.paths import DataDir
from kiosk.store import Store
from kiosk.vault import Vault
from sync import migrations
from sync.keeping import copies
from ui.ground import prepare_environment
from ui.options import Options

FRAME_MS = 120_000
"""The longest that a first frame may take, on the slowest machine."""


def self_test(data: DataDir, bench: Path) -> str:
    """ "well", or what is not."""
    if not load_library(bench / "packs").lessons:
        return "there are no lessons"
    if why := _data(data, bench):
        return why
    return _frame(DataDir(bench / "empty").make())


def _data(data: DataDir, bench: Path) -> str:
    """A copy of this machine's database is brought to what this version writes, and found in order."""
    copy = bench / "kiosk.sqlite"
    if not data.database.exists() or not _copied(data, copy):
        return ""
    vault = Vault.open(data.vault_key, may_create=False)
    with closing(Store.open(copy, vault=vault, clock=system_clock())) as store:
        migrations.prepare(store.conn)
        return "" if copies.is_sound(store.conn) else "the data is not in order"


def _copied(data: DataDir, to: Path) -> bool:
    """From the database itself, or, where that cannot be read from here, from its newest copy."""
    try:
        with (
            closing(sqlite3.connect(f"file:{data.database}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(to)) as target,
        ):
            source.backup(target)
        return True
    except sqlite3.Error:
        found = copies.listing(data)
        if found:
            shutil.copyfile(found[0].file, to)
        return bool(found)


def _frame(data: DataDir) -> str:
    from ui.main import Kiosk

    class Tried(Kiosk):
        """The kiosk up to its first frame; what would come then is not loaded."""

        def load(self) -> None:
            QGuiApplication.exit(0)

    prepare_environment()
    app = QGuiApplication(["diemhoc"])
    late = QTimer(singleShot=True, interval=FRAME_MS)
    late.timeout.connect(lambda: QGuiApplication.exit(1))
    late.start()
    kiosk = Tried(app, Options(data, QSize(1280, 720)))
    code = app.exec()
    kiosk.close()
    return "well" if code == 0 else "there was no first frame"
