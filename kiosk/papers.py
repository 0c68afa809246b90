"""Papers that the kiosk has written for a facilitator: class books, sheets of cards, lists for visits.

They bear names and stand unsealed in one folder, so they are kept for a while only; each can be written again.
"""

import datetime
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kiosk.store import Store

NAMELESS = ("ghi-nho-",)
"""Beginnings of papers that name nobody: notes to take home."""
_ROSTER = "diem-danh-"


def roster_stem(opened_at: int) -> str:
    """Name, without its ending, of the book of the class that was opened then (ms since 1970 UTC)."""
    opened = datetime.datetime.fromtimestamp(opened_at / 1000)
    return f"{_ROSTER}{opened:%Y-%m-%d-%H%M}"


def remove_naming(store: Store, folder: Path, ids: Iterable[str]) -> int:
    """Delete every paper on which one of these residents (ids) may stand; returns how many.

    Of class books those of the classes they came to; other papers with names all of them.
    """
    stems = set()
    for id in ids:
        query = "SELECT c.opened FROM attendance a JOIN class c ON c.id = a.class WHERE a.who = ?"
        stems |= {roster_stem(opened) for (opened,) in store.rows(query, id)}
    return _remove(one for one in _all(folder) if not one.name.startswith(_ROSTER) or one.stem in stems)


def remove_led(store: Store, folder: Path, facilitator_id: str) -> int:
    """Delete the books of the classes that this facilitator led, and sheets of cards; returns how many papers."""
    rows = store.rows("SELECT opened FROM class WHERE facilitator = ?", facilitator_id)
    stems = {roster_stem(opened) for (opened,) in rows}
    return _remove(one for one in _all(folder) if one.stem in stems or one.name.startswith("the-"))


def older(folder: Path, wall: int) -> list[Path]:
    """The papers with names that were last written before `wall` (ms since 1970 UTC)."""
    return [one for one in _all(folder) if _written(one) < wall / 1000]


def remove_older(folder: Path, wall: int) -> int:
    """Delete those; returns how many."""
    return _remove(older(folder, wall))


def _all(folder: Path) -> list[Path]:
    with suppress(OSError):
        return [
            one for one in sorted(folder.iterdir()) if one.is_file() and not one.name.startswith(NAMELESS)
        ]
    return []


def _written(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return float("inf")


def _remove(files: Iterable[Path]) -> int:
    gone = 0
    for file in files:
        with suppress(OSError):
            file.unlink()
            gone += 1
    return gone
