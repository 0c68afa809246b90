"""The keyboard of the drawn phone: its keys row by row, as wide as they can be, and which of them to show next."""

from __future__ import annotations

from typing import Any

from kiosk.practice_typing import BACKSPACE, DONE

SHIFT, PAGE = "shift", "page"
"""Keys that only change what the others say."""
LETTERS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
SIGNS = ("1234567890", "@#&-_/:()", ".,?!'\"+")
DIGITS = ("123", "456", "789")

Key = dict[str, Any]


def _key(sign: str, label: str, wide: float = 1.0, icon: str = "", kind: str = "paper") -> Key:
    """A key: `sign` is what it tells, `wide` its share of a row of ten."""
    return {"sign": sign, "label": label, "wide": wide, "icon": icon, "kind": kind}


def rows(keys: str, page: str, shift: bool) -> list[list[Key]]:
    """The rows of a keyboard ("letters", its other page "signs") or of the pad of "digits". Keys whose words are of
    the interface (blank, done, erase, capitals) have none here."""
    back = _key(BACKSPACE, "", 1.5, "backspace", "erase")
    done = _key(DONE, "", 2.8, "", "primary")
    if keys == "digits":
        pad = [[_key(digit, digit, 10 / 3) for digit in row] for row in DIGITS]
        return [*pad, [{**back, "wide": 10 / 3}, _key("0", "0", 10 / 3), {**done, "wide": 10 / 3}]]
    signs = page == "signs"
    pages = SIGNS if signs else tuple(row.upper() for row in LETTERS) if shift else LETTERS
    first, second, third = ([_key(sign, sign) for sign in row] for row in pages)
    other = _key(PAGE, "abc" if signs else "123", 2.0, "", "ask")
    more = [] if signs else [_key(SHIFT, "", 1.5, "arrow-fat-up", "hot" if shift else "ask")]
    return [first, second, [*more, *third, back], [other, _key(" ", "", 5.2), done]]


def shown_next(wanted: str | None, keys: str, page: str) -> str:
    """The sign of the key to touch for a wanted one: itself, or the key that turns to its page. "" for none."""
    if wanted is None or keys == "digits" or wanted in (BACKSPACE, DONE, " "):
        return wanted or ""
    other = SIGNS if page == "letters" else LETTERS
    if any(wanted.lower() in row for row in other):
        return PAGE
    return wanted
