"""One line of the doctor's: a part of the machine, how it is, what to do."""

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "missing", "look"]


@dataclass(frozen=True)
class Check:
    """One part: `ok`, `missing` (the kiosk works without) or `look` (somebody should look at it)."""

    part: str
    state: State
    found: str
    found_vi: str
    advice: str = ""
    advice_vi: str = ""
