"""The machines of learning points as the hub's staff handle them: a code that waits, a machine that is stopped."""

from dataclasses import dataclass

from sync.hub.account.audit import Deed, note
from sync.hub.figures.figures import Scope
from sync.hub.storage.database import Connection, transaction
from sync.protocol import Place


@dataclass(frozen=True)
class WaitingCode:
    """A code that nobody has used yet; only its hash is known."""

    hash: bytes
    place: Place
    expires: int


def waiting_codes(conn: Connection, scope: Scope, now_ms: int) -> list[WaitingCode]:
    """Codes that may still be used, the one that ends first at the head."""
    rows = conn.execute(
        "SELECT hash, province, commune, village, house, expires FROM code WHERE used IS NULL AND expires >= ?"
        " AND (? = '' OR province = ?) AND (? = '' OR commune = ?) ORDER BY expires",
        (now_ms, scope.province, scope.province, scope.commune, scope.commune),
    )
    return [WaitingCode(bytes(row[0]), Place(*row[1:5]), row[5]) for row in rows]


def withdraw_code(conn: Connection, hash: bytes, deed: Deed) -> None:
    """Take back a code that nobody has used yet; nothing happens to one that was used."""
    with transaction(conn):
        conn.execute("DELETE FROM code WHERE hash = ? AND used IS NULL", (hash,))
        note(conn, deed)


def place_of_device(conn: Connection, device: str) -> Place | None:
    """Where a machine stands, None when there is no such machine."""
    row = conn.execute(
        "SELECT province, commune, village, house FROM device WHERE device = ?", (device,)
    ).fetchone()
    return None if row is None else Place(*row)


def revoke(conn: Connection, device: str, deed: Deed) -> None:
    """From now on nothing is taken from this machine (403), with whatever code; what it sent before stays."""
    with transaction(conn):
        conn.execute("UPDATE device SET revoked = ? WHERE device = ? AND revoked IS NULL", (deed.at, device))
        note(conn, deed)


def restore(conn: Connection, device: str, deed: Deed) -> None:
    """Take from this machine again."""
    with transaction(conn):
        conn.execute("UPDATE device SET revoked = NULL WHERE device = ?", (device,))
        note(conn, deed)
