"""What a hub publishes (the folder `content`: keys, signed lists, packs and releases), inside the one file of its copy.

The copy appears whole or not at all, so the folder lies in a table of it. A state that is put back is an older one: learning
points that saw the newer one believe nothing with a lower number, so every list gets a number that nobody can have seen.
"""

import logging
import os
import shutil
import sqlite3
import time
from pathlib import Path, PurePosixPath

from sync.errors import SyncError

log = logging.getLogger("diemhoc.hub")
PARTS = ("keys", "metadata", "targets")
TRIES = 5
PIECE = 4 << 20
LEAP = 1000
"""So much higher are the numbers of the lists that were put back."""
_TABLE = (
    "CREATE TABLE copied_file (path TEXT NOT NULL, piece INTEGER NOT NULL, body BLOB NOT NULL,"
    " PRIMARY KEY (path, piece)) STRICT"
)


def put_content(copy: sqlite3.Connection, folder: Path) -> int:
    """Put every file of the folder into the copy, as they were at one moment; how many. Raises SyncError, OSError."""
    for _ in range(TRIES):
        before = _listing(folder)
        if not before:
            return 0
        copy.execute("BEGIN")
        try:
            copy.execute("DROP TABLE IF EXISTS copied_file")
            copy.execute(_TABLE)
            for name in before:
                _put(copy, folder, name)
        except FileNotFoundError:  # swept meanwhile, because something newer was published
            copy.execute("ROLLBACK")
        else:
            copy.execute("COMMIT")
            if _listing(folder) == before:
                return len(before)
        time.sleep(0.2)
    raise SyncError(
        "hub.no_backup",
        f"what is published in {folder} changed again and again while it was copied: do it again later",
        "Các gói bài đang được phát hành. Chờ một chút rồi chép lại nhé.",
    )


def take_content(copy: sqlite3.Connection, folder: Path, now_ms: int) -> bool:
    """Write the files of a copy into `folder`, with numbers that nobody has seen, and take them out of the copy's tables;
    whether it had any. Raises SyncError for a copy that somebody has tampered with, OSError."""
    if copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'copied_file'").fetchone() is None:
        return False
    shutil.rmtree(folder, ignore_errors=True)
    for (name,) in copy.execute("SELECT DISTINCT path FROM copied_file ORDER BY path").fetchall():
        _take(copy, folder, name)
    copy.execute("DROP TABLE copied_file")
    copy.execute("VACUUM")
    try:
        leap(folder, now_ms)
    except SyncError as error:  # it was so when it was copied
        log.warning("published packs: %s", error)
    return True


def leap(folder: Path, now_ms: int) -> None:
    """Give each list whose keys are here a number that no learning point can have seen. Raises SyncError."""
    from sync.hub.publishing import repository
    from sync.hub.publishing.role_keys import can_sign

    if not repository.begun(folder):
        return
    ring = repository.own_keys(folder)
    with repository.alone(folder):
        state = repository.read(folder)
        for role in ("targets", repository.PACKS):
            if role in state.every and can_sign(ring, *repository.needs(state, role)):
                state.every[role].signed.version += LEAP
                repository.write(folder, state, role, now_ms, ring)
            elif role in state.every:
                log.warning(
                    "the keys of the list `%s` are on a stick: sign it anew (diemhoc hub keys renew)", role
                )
        for document in (state.snapshot, state.timestamp):
            document.signed.version += LEAP
        repository.follow(folder, state, now_ms, ring)


def _listing(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file by its path in the folder, with its size and when it was written; drafts and marks are left out."""
    found = {}
    for part in PARTS:
        for file in sorted((folder / part).rglob("*")):
            if file.is_file() and not file.is_symlink() and not file.name.startswith("."):
                told = file.stat()
                found[file.relative_to(folder).as_posix()] = (told.st_size, told.st_mtime_ns)
    return found


def _put(copy: sqlite3.Connection, folder: Path, name: str) -> None:
    with (folder / name).open("rb") as file:
        piece = 0
        while (body := file.read(PIECE)) or piece == 0:
            copy.execute("INSERT INTO copied_file (path, piece, body) VALUES (?, ?, ?)", (name, piece, body))
            piece += 1


def _take(copy: sqlite3.Connection, folder: Path, name: str) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or path.parts[0] not in PARTS or "\\" in name or ":" in name:
        raise SyncError(
            "hub.damaged", f"the copy holds a file {name!r} that no hub publishes", "Bản chép này đã hỏng."
        )
    secret = path.parts[0] == "keys"
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700 if secret else 0o755)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if secret else 0o644)
    with os.fdopen(handle, "wb") as out:
        rows = copy.execute("SELECT body FROM copied_file WHERE path = ? ORDER BY piece", (name,))
        for (body,) in rows:
            out.write(body)
        out.flush()
        os.fsync(out.fileno())
