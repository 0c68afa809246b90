"""Files that appear whole or not at all, also on a stick that somebody pulls out in the middle."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sync.errors import SyncError

PART = ".part"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class DiskError(SyncError):
    """A file could not be written or read: the stick is full, was pulled out, or takes nothing."""


@contextmanager
def whole_file(path: Path, *, mode: int = 0o644) -> Iterator[BinaryIO]:
    """A file to write; under its name, and on the disk for good, only when the block ends well.

    An older file of that name is replaced in one step. Raises DiskError; then the older one is untouched.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}{PART}")
    try:
        handle = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise explained(error, path) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system knows how (not on Windows, nor every file system)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def clear_drafts(folder: Path, pattern: str) -> None:
    """Remove what a pull or a power cut left half written: hidden drafts of files whose names fit `pattern`."""
    for left in folder.glob(f".{pattern}.*{PART}"):
        with suppress(OSError):
            left.unlink()


def explained(error: OSError, path: Path) -> DiskError:
    """The sentence for what the system said about a file."""
    why = error.strerror or str(error)
    if error.errno in _NO_ROOM:
        return DiskError(
            "disk.full",
            f"there is no room for {path.name} in {path.parent}: free some space there, or take another stick",
            "Ổ này đầy rồi. Mình dọn bớt hoặc dùng USB khác rồi làm lại nhé.",
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return DiskError(
            "disk.locked",
            f"{path} cannot be used ({why}): unlock the stick, or choose another folder",
            "Ổ này đang khoá, máy chưa ghi được. Mình mở khoá hoặc dùng USB khác nhé.",
        )
    if error.errno in (errno.ENOTDIR, errno.EISDIR):
        return DiskError(
            "disk.kind", f"{path} cannot be used ({why}): choose another name", "Mình chọn chỗ khác nhé."
        )
    return DiskError(
        "disk.gone",
        f"{path} cannot be used ({why}): the stick or disk is gone or damaged; nothing is lost, plug it in and "
        "do it again",
        "USB bị rút ra hoặc chưa cắm chặt. Sổ vẫn còn nguyên trong máy, mình cắm lại rồi làm lại nhé.",
    )
