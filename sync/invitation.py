"""What stands in the QR code on the paper that a commune hands out with a machine: the hub's address and a one-time code.

`diemhoc:7KQ2MXH4PD:https://hub.example`. A telephone shows it as plain text; only this program acts on it, and the code
enrols one machine within a day (sync.hub.enrol).
"""

import re
from dataclasses import dataclass

PREFIX = "diemhoc:"
LETTERS = 10
"""Of a code."""
LONGEST = 300
_FORM = re.compile(r"diemhoc:([0-9A-Z]{10}):(https?://\S+)", re.IGNORECASE)


@dataclass(frozen=True)
class Invitation:
    """Where a machine joins, and the code it joins with (ten letters and digits)."""

    url: str
    code: str

    @property
    def text(self) -> str:
        """What the QR code says."""
        return f"{PREFIX}{plain(self.code)}:{self.url.strip().rstrip('/')}"


def plain(code: str) -> str:
    """A code as the hub knows it: without dashes and blanks, in capitals."""
    return "".join(letter for letter in code.upper() if letter.isascii() and letter.isalnum())


def read(payload: str | bytes) -> Invitation | None:
    """The invitation that a scanned code holds; None for any other code, a learner's card for instance."""
    if isinstance(payload, bytes):
        try:
            payload = payload.decode()
        except UnicodeDecodeError:
            return None
    found = _FORM.fullmatch(payload.strip()) if len(payload) <= LONGEST else None
    return Invitation(found[2].rstrip("/"), found[1].upper()) if found else None
