"""One-time codes of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, thirty seconds), for a second step."""

import base64
import hashlib
import hmac
import secrets
import struct
from urllib.parse import quote

STEP_S = 30
DIGITS = 6


def new_secret() -> str:
    """A fresh secret of 160 bits, in base32."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def code_at(secret: str, step: int) -> str:
    """The code of a thirty-second step since 1970."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    at = digest[-1] & 15
    (number,) = struct.unpack(">I", digest[at : at + 4])
    return f"{(number & 0x7FFFFFFF) % 10**DIGITS:0{DIGITS}}"


def right_step(secret: str, code: str, now_ms: int, used: int) -> int | None:
    """The step that is now when `code` is its code, None otherwise or when it was `used` already (a code counts once).
    A code lives for its thirty seconds and not longer (ASVS 6.5.5): the clocks have to be right."""
    plain = "".join(code.split())
    step = now_ms // 1000 // STEP_S
    right = hmac.compare_digest(code_at(secret, step).encode(), plain.encode())
    return step if right and step > used else None


def uri(secret: str, name: str) -> str:
    """What an authenticator app reads from a QR code."""
    issuer = quote("Điểm Học Số")
    return f"otpauth://totp/{issuer}:{quote(name)}?secret={secret}&issuer={issuer}&digits={DIGITS}&period={STEP_S}"
