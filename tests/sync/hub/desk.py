"""A hub's database without its HTTP face, and batches put into it by hand at any time of day."""

import json
import secrets

from sync.hub.enrol import enrol, make_code
from sync.hub.facts.incoming import decode
from sync.hub.figures.verify import verify
from sync.hub.intake.ingest import take_in
from sync.hub.opening import connect
from sync.hub.storage.database import Where, transaction
from sync.protocol import Place, Receipt
from sync.signing import new_key, public_bytes

NOW = 1_795_000_000_000


class Desk:
    """One hub. `now` (ms) is its clock, and moves only when told."""

    def __init__(self, where: Where) -> None:
        self.conn = connect(where)
        self.now = NOW

    def device(self, village: str = "Thôn Đoài", *, commune: str = "", province: str = "") -> str:
        """A device that is enrolled."""
        code = make_code(self.conn, Place(province=province, commune=commune, village=village), self.now)
        return enrol(self.conn, code, public_bytes(new_key()), self.now).device

    def put(
        self,
        device: str,
        stream: str,
        *events: dict[str, object],
        boot: str = "b",
        mono: int = 0,
        last: int = 0,
        carried: bool = False,
    ) -> Receipt:
        """Take in a batch packed in `boot` at its steady clock `mono`."""
        head = {"stream": stream, "boot": boot, "mono": mono, "wall": self.now, "last": last}
        incoming = decode(secrets.token_hex(4), json.dumps(head | {"events": events}).encode())
        with transaction(self.conn):
            return take_in(self.conn, device, incoming, self.now, carried=carried)

    def days(self) -> dict[str, int]:
        """Events by day, as they are counted."""
        return dict(self.conn.execute("SELECT day, sum(n) FROM tally GROUP BY day").fetchall())

    def differences(self) -> tuple[str, ...]:
        """What a recount finds wrong."""
        return verify(self.conn).differences


def event(seq: int, **changes: object) -> dict[str, object]:
    """An event of the boot "b" with an id of its own."""
    plain = {
        "seq": seq,
        "id": secrets.token_hex(8),
        "type": "attendance.checked_in",
        "v": 1,
        "wall": NOW,
        "boot": "b",
        "mono": 0,
        "data": {"class": "c", "resident": f"r{seq}"},
    }
    return plain | changes


def kinds(receipt: Receipt) -> list[str]:
    """The verdicts of a receipt in order."""
    return [one.kind for one in receipt.verdicts]
