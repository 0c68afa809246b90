"""Names are sealed; the key is its own file, for the owner only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.errors import VaultError
from kiosk.vault import Vault


def test_a_sealed_text_opens_with_its_label_and_key_only(tmp_path: Path) -> None:
    vault = Vault.open(tmp_path / "a.key")
    blob = vault.seal("Nguyễn Thị Lan", label="resident:1")
    assert b"Lan" not in blob
    assert Vault.open(tmp_path / "a.key").unseal(blob, label="resident:1") == "Nguyễn Thị Lan"
    for stranger, label in ((vault, "resident:2"), (Vault.open(tmp_path / "b.key"), "resident:1")):
        with pytest.raises(VaultError):
            stranger.unseal(blob, label=label)


def test_no_byte_of_a_sealed_text_can_be_changed(tmp_path: Path) -> None:
    vault = Vault.open(tmp_path / "a.key")
    blob = vault.seal("Lan", label="x")
    for place in range(len(blob)):
        changed = blob[:place] + bytes([blob[place] ^ 1]) + blob[place + 1 :]
        with pytest.raises(VaultError):
            vault.unseal(changed, label="x")
    for short in (b"", blob[:5], blob[:-1]):
        with pytest.raises(VaultError):
            vault.unseal(short, label="x")


def test_the_same_text_is_never_sealed_the_same_way_twice(tmp_path: Path) -> None:
    vault = Vault.open(tmp_path / "a.key")
    assert len({vault.seal("Lan", label="x") for _ in range(100)}) == 100


def test_fingerprints_depend_on_key_and_use(tmp_path: Path) -> None:
    one, two = Vault.open(tmp_path / "a.key"), Vault.open(tmp_path / "b.key")
    prints = {one.mac(b"1", label="card"), one.mac(b"1", label="id"), two.mac(b"1", label="card")}
    assert len(prints) == 3
    assert one.mac(b"1", label="card") == Vault.open(tmp_path / "a.key").mac(b"1", label="card")


@pytest.mark.skipif(os.name != "posix", reason="rights are POSIX")
def test_the_key_file_is_for_the_owner_only_and_mended_when_it_is_not(tmp_path: Path) -> None:
    Vault.open(tmp_path / "a.key")
    assert (tmp_path / "a.key").stat().st_mode & 0o777 == 0o600
    (tmp_path / "a.key").chmod(0o644)
    Vault.open(tmp_path / "a.key")
    assert (tmp_path / "a.key").stat().st_mode & 0o777 == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["a.key"]


def test_a_damaged_or_forbidden_key_is_told(tmp_path: Path) -> None:
    (tmp_path / "short.key").write_bytes(b"123")
    with pytest.raises(VaultError, match="damaged"):
        Vault.open(tmp_path / "short.key")
    with pytest.raises(VaultError, match="missing"):
        Vault.open(tmp_path / "none.key", may_create=False)
    (tmp_path / "file").write_text("")
    with pytest.raises(VaultError):
        Vault.open(tmp_path / "file" / "a.key")
