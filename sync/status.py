"""How sending and keeping stand, told to the screen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Status:
    """How sending stands, for a screen.

    `last_receipt`: hub's time of the last receipt (ms since 1970, UTC) or None. `trouble`: a Vietnamese
    sentence, or None when all is well; `code`: its id. `stopped`: nothing is sent until a person acts.
    `at_home`: the hub is the one inside this kiosk. `keeping`: a Vietnamese sentence when the daily copy or backup could
    not be made, else None.
    """

    pending: int = 0
    sent: int = 0
    quarantined: int = 0
    last_receipt: int | None = None
    trouble: str | None = None
    code: str | None = None
    sending: bool = False
    stopped: bool = False
    at_home: bool = False
    keeping: str | None = None
