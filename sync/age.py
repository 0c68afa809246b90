"""Sealing for somebody who is not here: age files (https://age-encryption.org/v1) to X25519 keys."""

from typing import IO

import pyrage  # type: ignore[import-untyped]
from pyrage import x25519

from sync.errors import SyncError


class NotForUs(Exception):
    """An age file that is sealed for other keys than the one at hand."""


class Damaged(Exception):
    """An age file of which a part is missing or changed, or something else altogether."""


def new_identity() -> str:
    """A fresh secret key, "AGE-SECRET-KEY-1..."."""
    return str(x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public key ("age1...") of a secret one. Raises SyncError when it is none."""
    try:
        return str(x25519.Identity.from_str(identity.strip().upper()).to_public())
    except pyrage.IdentityError:
        raise SyncError(
            "age.identity",
            "that is not a recovery key: it begins with AGE-SECRET-KEY-1, or is the syllables printed with it",
            "Chìa khoá chưa đúng. Mình xem lại từng chữ trên giấy rồi gõ lại nhé.",
        ) from None


def seal(plain: IO[bytes], sealed: IO[bytes], recipients: list[str]) -> None:
    """Seal a file for every one of the recipients; memory does not grow with it. Raises SyncError for a bad one."""
    try:
        keys = [x25519.Recipient.from_str(one) for one in recipients]
    except pyrage.RecipientError:
        raise SyncError(
            "age.recipient", "that is not a public key (age1...)", "Chìa khoá chưa đúng. Mình xem lại nhé."
        ) from None
    pyrage.encrypt_io(plain, sealed, keys)


def unseal(sealed: IO[bytes], plain: IO[bytes], identity: str) -> None:
    """Unseal a file piece by piece. Raises NotForUs, Damaged (then `plain` holds what was whole before the damage),
    OSError."""
    try:
        pyrage.decrypt_io(sealed, plain, [x25519.Identity.from_str(identity)])
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise NotForUs from None
        raise Damaged from None
    except OSError as error:
        if error.errno is not None:
            raise
        raise Damaged from None
