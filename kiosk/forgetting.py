"""Forgetting somebody wholly: the name, the cards, what they learned, and the papers on which they stand.

A copy of the database still holds who was forgotten after it was made. So the random ids of the forgotten are kept in
a file beside the database: when a copy is put back, they are forgotten once more (`again`).
"""

import os
from collections.abc import Sequence
from contextlib import suppress

from kiosk import papers, printing, residents
from kiosk.errors import StoreError, StoreFull
from kiosk.paths import DataDir
from kiosk.rewriting import empty_log
from kiosk.store import Store

BINARY = getattr(os, "O_BINARY", 0)
"""Windows would write a carriage return before each line's end."""


def forget(store: Store, data: DataDir, ids: Sequence[str]) -> None:
    """Forget these residents (ids), all or none. Attendances stay as counts. Durable on return.

    Raises KioskError (resident.unknown) and StoreFull; then nobody was forgotten, save that an id may stand in the file
    already.
    """
    known = residents.some(store, ids)
    if len(known) != len(set(ids)):
        raise residents.unknown()
    remember(data, ids)
    _erase(store, data, ids)


def again(store: Store, data: DataDir) -> int:
    """Forget who had been forgotten and is here again, because an older copy was put back; returns how many."""
    back = list(residents.some(store, forgotten(data)))
    if back:
        _erase(store, data, back)
    return len(back)


def _erase(store: Store, data: DataDir, ids: Sequence[str]) -> None:
    residents.forget_all(store, ids)
    papers.remove_naming(store, data.papers, ids)
    printing.remember_printed(store, [])  # leaves out the numbers of who is gone
    empty_log(store)


def forgotten(data: DataDir) -> list[str]:
    """The ids of everybody who was ever forgotten here."""
    try:
        return data.forgotten.read_text("ascii", errors="ignore").split()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _unusable(data, error) from error


def remember(data: DataDir, ids: Sequence[str]) -> None:
    """Keep the ids of who, or of a recorded voice that, is to be forgotten, for when an older copy is put back.

    On the disk before the database forgets: a power cut between the two leaves nobody half forgotten."""
    new = not data.forgotten.exists()
    try:
        handle = os.open(data.forgotten, os.O_WRONLY | os.O_APPEND | os.O_CREAT | BINARY, 0o600)
        try:
            os.write(handle, "".join(f"\n{id}" for id in [*ids, ""]).encode("ascii"))
            os.fsync(handle)
        finally:
            os.close(handle)
        if new and os.name == "posix":
            folder = os.open(data.root, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                with suppress(OSError):
                    os.close(folder)
    except OSError as error:
        raise _unusable(data, error) from error


def _unusable(data: DataDir, error: OSError) -> StoreError:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StoreFull(
            "store.full",
            f"The disk that holds {data.root} is full: nobody was forgotten. Free some space and try again.",
            "Bộ nhớ của máy đầy rồi, tên chưa xoá được. Nhờ người phụ trách dọn bớt rồi làm lại nhé.",
        )
    return StoreError(
        "forgotten.unusable",
        f"The list {data.forgotten} cannot be used ({error.strerror}): nobody was forgotten. Mend its rights.",
        "Máy chưa xoá được tên. Nhờ người phụ trách xem lại nhé.",
    )
