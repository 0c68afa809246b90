"""What the code on a certificate holds: its claim, signed with the learning point's key.

With a public hub it is a link that opens the hub's page; before that a sentence with the same signed text, which any
hub that later knows this learning point can check, also before the fact has reached it.
"""

import base64
import binascii
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.certificates import CHECK_BYTES, CODE_BYTES, Certificate, read_code, write_code
from sync.enrolment import Enrolment
from sync.signing import public_bytes, thumbprint

_FORM = b"\x01"
_CONTEXT = b"diem-hoc-so certificate 1:"
_FIRST_DAY = datetime.date(2020, 1, 1)
_DEVICE_BYTES = 8
_CLAIM = 1 + CODE_BYTES + _DEVICE_BYTES + 2 + 2 + CHECK_BYTES
_SIGNED = _CLAIM + 64
SEAL_LETTERS = (_SIGNED * 4 + 2) // 3
"""Letters of a seal (base64url without its filling)."""
_SEAL = re.compile(rf"(?<![\w-])[A-Za-z0-9_-]{{{SEAL_LETTERS}}}(?![\w-])")


@dataclass(frozen=True)
class Claim:
    """What a seal says. `device` is the beginning of the thumbprint of the key that signed it."""

    code: str
    device: str
    day: datetime.date
    lessons: int
    name_check: str


def seal(certificate: Certificate, key: Ed25519PrivateKey) -> str:
    """The certificate's claim signed with the device key, as letters fit for a link."""
    code = read_code(certificate.code)
    assert code is not None
    claim = _FORM + code + bytes.fromhex(thumbprint(public_bytes(key)))[:_DEVICE_BYTES]
    claim += max(0, (certificate.day - _FIRST_DAY).days).to_bytes(2) + certificate.lessons.to_bytes(2)
    claim += bytes.fromhex(certificate.name_check)
    return base64.urlsafe_b64encode(claim + key.sign(_CONTEXT + claim)).decode().rstrip("=")


def find_seal(text: str) -> str | None:
    """The seal in a text that was read from a certificate, None when there is none."""
    found = _SEAL.search(text)
    return found[0] if found else None


def unseal(sealed: str, key_of: Callable[[str], Ed25519PublicKey | None]) -> Claim | None:
    """The claim of a seal, None unless it holds as signed by the device whose key `key_of` gives (by the beginning
    of its thumbprint)."""
    try:
        raw = base64.urlsafe_b64decode(sealed + "=" * (-len(sealed) % 4))
    except (ValueError, binascii.Error):
        return None
    if (
        len(raw) != _SIGNED
        or raw[:1] != _FORM
        or base64.urlsafe_b64encode(raw).decode().rstrip("=") != sealed
    ):
        return None
    claim, signature = raw[:_CLAIM], raw[_CLAIM:]
    at = 1 + CODE_BYTES
    device = claim[at : at + _DEVICE_BYTES].hex()
    key = key_of(device)
    if key is None:
        return None
    try:
        key.verify(signature, _CONTEXT + claim)
    except InvalidSignature:
        return None
    at += _DEVICE_BYTES
    return Claim(
        code=write_code(claim[1 : 1 + CODE_BYTES]),
        device=device,
        day=_FIRST_DAY + datetime.timedelta(days=int.from_bytes(claim[at : at + 2])),
        lessons=int.from_bytes(claim[at + 2 : at + 4]),
        name_check=claim[at + 4 :].hex(),
    )


def public_address(enrolment: Enrolment | None) -> str | None:
    """The hub's address when anybody's phone may reach it (https, and not the hub inside this kiosk), else None."""
    if enrolment is None or enrolment.embedded or not enrolment.url.startswith("https://"):
        return None
    return enrolment.url


def scan_text(certificate: Certificate, key: Ed25519PrivateKey, enrolment: Enrolment | None) -> str:
    """What the certificate's QR holds: a link to the hub's page, or a sentence with the signed text."""
    address, sealed = public_address(enrolment), seal(certificate, key)
    if address is not None:
        return f"{address}/x/{sealed}"
    return f"Giấy xác nhận {certificate.written}, {certificate.lessons} bài, {certificate.day:%d/%m/%Y}.\n{sealed}"
