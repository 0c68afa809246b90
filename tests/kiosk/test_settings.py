"""Settings are local: kept, and no fact."""

from __future__ import annotations

import pytest

from kiosk import settings
from kiosk.paths import DataDir
from kiosk.store import Store, open_store


def test_settings_are_kept_and_make_no_event(store: Store, data: DataDir) -> None:
    assert settings.get(store, settings.HOUSE) is None
    assert settings.get(store, settings.HOUSE, "?") == "?"
    settings.set(store, settings.HOUSE, "Nhà văn hoá thôn Đoài")
    settings.set(store, settings.HUB_URL, {"url": "http://127.0.0.1:8000", "tries": 3})
    other = open_store(data)
    assert settings.get(other, settings.HOUSE) == "Nhà văn hoá thôn Đoài"
    assert settings.get(other, settings.HUB_URL) == {"url": "http://127.0.0.1:8000", "tries": 3}
    other.close()
    settings.set(store, settings.HOUSE, None)
    assert settings.get(store, settings.HOUSE) is None
    assert store.last_seq() == 0


def test_the_stores_own_mark_cannot_be_overwritten(store: Store) -> None:
    with pytest.raises(ValueError, match="vault"):
        settings.set(store, "vault", "x")
