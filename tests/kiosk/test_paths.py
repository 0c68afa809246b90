"""One directory holds everything, and the keys' one is closed to others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.paths import DataDir, default_data_dir


def test_everything_lies_inside_and_keys_are_private(tmp_path: Path) -> None:
    data = DataDir(tmp_path / "deep" / "data").make()
    for path in (data.database, data.keys, data.vault_key, data.device_key, data.voice, data.hub, data.log):
        assert data.root in path.parents
    if os.name == "posix":
        assert data.keys.stat().st_mode & 0o777 == 0o700
    assert data.vault_key.parent != data.database.parent


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(KioskError, match="--data"):
        DataDir(tmp_path / "data").make()


def test_the_default_place_carries_the_products_name() -> None:
    assert default_data_dir().name == "diem-hoc-so"
