"""Whether a certificate is real: by its seal, or by the fact that its learning point has sent.

The hub knows no names. It can say which point confirmed how many lessons on which day, and compare a name that is
typed from the paper.
"""

import hmac
from dataclasses import dataclass

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk import events
from kiosk.certificates import code_id, name_check, read_code, write_code
from sync.certificates import find_seal, unseal
from sync.hub.storage.database import Connection
from sync.protocol import Place
from sync.signing import thumbprint

LONGEST_TEXT = 1000
LONGEST_NAME = 100


@dataclass(frozen=True)
class Confirmed:
    """A certificate that holds. `day` is YYYY-MM-DD; `reported` says whether the fact itself has reached the hub."""

    code: str
    place: Place
    day: str
    lessons: int
    name_check: str
    reported: bool

    def is_of(self, name: str) -> bool:
        """Whether this name stands on the paper; accents and capitals make no difference."""
        return hmac.compare_digest(name_check(self.code, name[:LONGEST_NAME]), self.name_check)


def look_up(conn: Connection, text: str) -> Confirmed | None:
    """What is known of a certificate by what was scanned or typed from it: a seal, alone or inside a text, or the
    16 letters of its code. None for one that is forged, altered or not known here."""
    text = text[:LONGEST_TEXT]
    sealed = find_seal(text)
    if sealed is not None:
        return _by_seal(conn, sealed)
    raw = read_code(text)
    return None if raw is None else _by_fact(conn, write_code(raw))


def _by_seal(conn: Connection, sealed: str) -> Confirmed | None:
    devices = {
        thumbprint(row[0]): row
        for row in conn.execute(
            "SELECT public_key, province, commune, village, house FROM device WHERE revoked IS NULL"
        )
    }

    def of(beginning: str) -> str | None:
        return next((mark for mark in devices if mark.startswith(beginning)), None)

    def key_of(beginning: str) -> Ed25519PublicKey | None:
        mark = of(beginning)
        return None if mark is None else Ed25519PublicKey.from_public_bytes(devices[mark][0])

    claim = unseal(sealed, key_of)
    if claim is None:
        return None
    place = Place(*devices[str(of(claim.device))][1:])
    reported = _by_fact(conn, claim.code) is not None
    return Confirmed(claim.code, place, claim.day.isoformat(), claim.lessons, claim.name_check, reported)


def _by_fact(conn: Connection, code: str) -> Confirmed | None:
    row = conn.execute(
        "SELECT e.data, d.province, d.commune, d.village, d.house FROM event e"
        " JOIN stream s ON s.stream = e.stream JOIN device d ON d.device = s.device"
        f" WHERE e.type = '{events.CERTIFICATE_ISSUED}' AND json_extract(e.data, '$.certificate') = ?"
        " ORDER BY s.contact, e.seq LIMIT 1",
        (code_id(code),),
    ).fetchone()
    if row is None:
        return None
    data = msgspec.json.decode(row[0])
    lessons = data.get("lessons")
    return Confirmed(
        code,
        Place(*row[1:]),
        str(data.get("day") or ""),
        lessons if isinstance(lessons, int) else 0,
        str(data.get("name_check") or ""),
        True,
    )
