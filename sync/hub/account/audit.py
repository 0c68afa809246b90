"""Who did what with the hub, and when: rows are added and, after two years, dropped; never changed. The same goes to the
log `diemhoc.audit`, a line of JSON each, so that the journal of the machine has it where the hub cannot change it."""

import json
import logging
from dataclasses import asdict, dataclass

from uuid_utils import uuid7

from sync.hub.storage.database import Connection

BACKUP = "hub.backup"
"""A copy of the hub was made."""
log = logging.getLogger("diemhoc.audit")
KEPT_MS = 2 * 366 * 24 * 3600 * 1000


@dataclass(frozen=True)
class Deed:
    """One line of the book. `about` is what it was done to; `address` where the request came from ("": this machine's
    command line)."""

    at: int
    who: str
    what: str
    about: str
    address: str


def note(conn: Connection, deed: Deed) -> None:
    """Write one line; inside the transaction of the deed when there is one."""
    log.info("%s", json.dumps(asdict(deed), ensure_ascii=False))
    conn.execute(
        "INSERT INTO audit (id, at, who, what, about, address) VALUES (?, ?, ?, ?, ?, ?)",
        (str(uuid7()), deed.at, deed.who, deed.what, deed.about[:300], deed.address[:64]),
    )


def last_deeds(conn: Connection, most: int = 200, whose: frozenset[str] | None = None) -> list[Deed]:
    """The newest lines first, of these accounts (None: all)."""
    rows = conn.execute(
        "SELECT at, who, what, about, address FROM audit ORDER BY at DESC, id DESC LIMIT 5000"
    )
    found = (Deed(*row) for row in rows)
    return [deed for deed in found if whose is None or deed.who in whose][:most]


def forget_old(conn: Connection, now_ms: int) -> None:
    """Drop what is older than two years."""
    conn.execute("DELETE FROM audit WHERE at < ?", (now_ms - KEPT_MS,))
