"""Names at rest: sealed with a key that lives in its own file, outside the database."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.errors import VaultError

KEY_BYTES = 32
_NONCE_BYTES = 12
_FORM = b"\x01"  # first byte of every sealed blob: AES-256-GCM, 12-byte nonce, 16-byte tag


class Vault:
    """Seals and unseals texts, and makes keyed fingerprints. One subkey a use (HKDF-SHA256, RFC 5869)."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._cipher = AESGCM(_subkey(key, "seal"))
        self._mac_keys: dict[str, bytes] = {}

    @classmethod
    def open(cls, key_file: Path, *, may_create: bool = True) -> "Vault":
        """The vault of `key_file`, which is made (0600) when missing and `may_create`.

        Raises VaultError when the key is missing and may not be made, is damaged, or the disk refuses.
        """
        try:
            if may_create and not key_file.exists():
                _write_new(key_file, secrets.token_bytes(KEY_BYTES))
            if os.name == "posix" and key_file.stat().st_mode & 0o077:
                key_file.chmod(0o600)
            key = key_file.read_bytes()
        except FileNotFoundError as error:
            raise VaultError(
                "vault.missing",
                f"The key file {key_file} is missing, and the database holds names sealed with "
                "it. Put back the key from its copy; without it the names cannot be read.",
                "Máy chưa tìm thấy chìa khoá giữ tên bà con. Nhờ người phụ trách chép lại chìa khoá nhé.",
            ) from error
        except OSError as error:
            raise VaultError(
                "vault.unreadable",
                f"The key file {key_file} cannot be used ({error.strerror}). Mend its rights.",
                "Máy chưa mở được chìa khoá giữ tên bà con. Nhờ người phụ trách xem lại nhé.",
            ) from error
        if len(key) != KEY_BYTES:
            raise VaultError(
                "vault.damaged",
                f"The key file {key_file} is damaged ({len(key)} bytes instead of {KEY_BYTES}). "
                "Put back its copy.",
                "Chìa khoá giữ tên bà con bị hỏng. Nhờ người phụ trách chép lại chìa khoá nhé.",
            )
        return cls(key)

    def seal(self, text: str, *, label: str) -> bytes:
        """`text` sealed for the place `label` (what and whose it is): it opens with that label only."""
        nonce = os.urandom(_NONCE_BYTES)
        return _FORM + nonce + self._cipher.encrypt(nonce, text.encode(), label.encode())

    def unseal(self, blob: bytes, *, label: str) -> str:
        """The text sealed for `label`. Raises VaultError when it was changed or moved, or the key differs."""
        try:
            if blob[:1] != _FORM:
                raise InvalidTag
            return self._cipher.decrypt(
                blob[1 : 1 + _NONCE_BYTES], blob[1 + _NONCE_BYTES :], label.encode()
            ).decode()
        except (InvalidTag, ValueError) as error:
            raise VaultError(
                "vault.sealed",
                f"A sealed entry ({label.partition(':')[0]}) cannot be opened: it was changed, or "
                "another key sealed it. Put back the database and its key from the same day.",
                "Có một mục máy chưa đọc được. Nhờ người phụ trách xem lại bản sao nhé.",
            ) from error

    def mac(self, data: bytes, *, label: str) -> bytes:
        """Keyed fingerprint (HMAC-SHA256, 32 bytes) of `data` for the use `label`."""
        key = self._mac_keys.get(label)
        if key is None:
            key = self._mac_keys[label] = _subkey(self._key, "mac:" + label)
        return hmac.digest(key, data, hashlib.sha256)


def _subkey(key: bytes, use: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"diem-hoc-so/1/" + use.encode()).derive(key)


def _write_new(key_file: Path, key: bytes) -> None:
    """Make the file whole or not at all; when another process made it first, theirs stays."""
    key_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = key_file.with_name(f".{key_file.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, key_file)
        except FileExistsError:
            return
    finally:
        draft.unlink()
    if os.name == "posix":
        folder = os.open(key_file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
