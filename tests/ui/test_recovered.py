"""A kiosk whose database was damaged overnight: one kind sentence, and the day goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.keeping import copies
from sync.recovery import last_recovery
from ui.main import Kiosk, Options
from ui.tour.stage import PEOPLE, set_up


def test_it_says_so_and_goes_on(qapp: QGuiApplication, data_dir: Path) -> None:
    data = DataDir(data_dir)
    store = open_store(data)
    copies.keep(store, data)
    store.close()
    data.database.write_bytes(b"noise" * 5000)
    kiosk = Kiosk(qapp, Options(data, size=QSize(1366, 768), embedded_hub=False, speak_ahead=False))
    try:
        kiosk.load()
        assert kiosk.services is not None
        assert kiosk.services.recovery is not None
        assert "học như thường" in kiosk.shell.notice
        found = last_recovery(kiosk.services.store)
        assert found is not None
        assert not found.seen, "a facilitator has yet to read it"
        assert len(set_up(kiosk).others) == len(PEOPLE) - 1, "people are written down as ever"
        assert (data_dir / found.aside).exists()
    finally:
        kiosk.shell.show("", None)
        kiosk.close()
