"""One-time codes, and the devices that came with one."""

import hashlib
import secrets

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.age import recipient_of
from sync.errors import Problem
from sync.hub.keys import age_identity, hub_key
from sync.hub.storage.database import Connection, locking, transaction
from sync.protocol import EnrolReply, Place
from sync.signing import public_bytes

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0 and O, no 1, I and L, no U (V): a code is read aloud and typed by hand."""
CODE_CHARS = 10
CODE_LIFE_MS = 24 * 3600 * 1000


def make_code(conn: Connection, place: Place, now_ms: int) -> str:
    """A fresh code (10 characters, about 49 bits) that enrols one device at `place` within 24 hours.

    Only its hash is kept. The commune gets its pseudonym key the first time that it is named.
    """
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_CHARS))
    with transaction(conn):
        conn.execute(
            "INSERT INTO commune (province, commune, pseudonym_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (place.province, place.commune, secrets.token_bytes(32)),
        )
        conn.execute(
            "INSERT INTO code (hash, province, commune, village, house, expires) VALUES (?, ?, ?, ?, ?, ?)",
            (_hash(code), place.province, place.commune, place.village, place.house, now_ms + CODE_LIFE_MS),
        )
    return code


def enrol(conn: Connection, code: str, public_key: bytes, now_ms: int) -> EnrolReply:
    """Take a code for the device with this public key.

    The same key with the same code gets the same answer again, as long as the code lives; a known key with a
    fresh code keeps its device id and moves to the code's place. Raises Problem 403.
    """
    with transaction(conn):
        row = conn.execute(
            f"SELECT province, commune, village, house, expires, used, device FROM code WHERE hash = ?{locking(conn)}",
            (_hash(code),),
        ).fetchone()
        if row is None:
            raise Problem(403, "code.unknown", "there is no such code: check each character", "Mã chưa đúng.")
        place, expires, used, used_by = Place(*row[:4]), row[4], row[5], row[6]
        if now_ms > expires:
            raise Problem(
                403,
                "code.expired",
                "the code is older than 24 hours: ask for a new one",
                "Mã đã quá một ngày.",
            )
        known = conn.execute(
            "SELECT device, revoked FROM device WHERE public_key = ?", (public_key,)
        ).fetchone()
        if used is not None and (known is None or known[0] != used_by):
            raise Problem(
                403, "code.used", "the code has already been used: ask for a new one", "Mã đã dùng rồi."
            )
        if known is not None and known[1] is not None:
            raise _revoked()
        device = known[0] if known else secrets.token_hex(8)
        conn.execute(
            "INSERT INTO device (device, public_key, province, commune, village, house, enrolled)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (device) DO UPDATE SET province = excluded.province,"
            " commune = excluded.commune, village = excluded.village, house = excluded.house",
            (device, public_key, place.province, place.commune, place.village, place.house, now_ms),
        )
        conn.execute(
            "UPDATE code SET used = ?, device = ? WHERE hash = ? AND used IS NULL",
            (now_ms, device, _hash(code)),
        )
        (key,) = conn.execute(
            "SELECT pseudonym_key FROM commune WHERE province = ? AND commune = ?",
            (place.province, place.commune),
        ).fetchone()
    own: Ed25519PrivateKey = hub_key(conn, now_ms)
    return EnrolReply(
        device=device,
        place=place,
        hub_keys=[public_bytes(own)],
        pseudonym_key=key,
        age_recipient=recipient_of(age_identity(conn, now_ms)),
    )


def device_key(conn: Connection, device: str) -> Ed25519PublicKey | None:
    """The public key of a device, None when there is no such device. Raises Problem 403 when it was
    revoked."""
    row = conn.execute("SELECT public_key, revoked FROM device WHERE device = ?", (device,)).fetchone()
    if row is None:
        return None
    if row[1] is not None:
        raise _revoked()
    return Ed25519PublicKey.from_public_bytes(row[0])


def default_commune(conn: Connection) -> Place:
    """Province and commune that this hub has named before, when there is just one; else both empty."""
    rows = conn.execute("SELECT province, commune FROM commune LIMIT 2").fetchall()
    return Place(province=rows[0][0], commune=rows[0][1]) if len(rows) == 1 else Place()


def _hash(code: str) -> bytes:
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(b"diem-hoc-so enrolment code:" + plain.encode()).digest()


def _revoked() -> Problem:
    return Problem(
        403,
        "device.revoked",
        "this learning point was revoked by the hub's staff: ask them for a new code",
        "Xã đã ngừng nhận từ máy này.",
    )
