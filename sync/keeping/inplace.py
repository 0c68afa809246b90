"""Putting another database in the place of the one that is there, so that a power cut leaves one or the other.

What is to come lies ready beside it under names that end in `.ready`, the database last of all. From then on the
change is made, whoever starts next; what stood there before is set aside under a dated name, never deleted.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.paths import DataDir
from sync.durable import sync_folder

READY = ".ready"
KEPT_ASIDE = 2
"""Databases set aside that are kept: the names in them are as personal as in the one in use."""
_SIDES = ("-wal", "-shm")


def ready(path: Path) -> Path:
    """Where the file that is to stand at `path` lies until then."""
    return path.with_name(path.name + READY)


def clear(data: DataDir) -> None:
    """Remove what a broken-off attempt left lying ready."""
    for path in (data.database, data.vault_key, data.device_key):
        for side in ("", *_SIDES, "-journal"):
            one = ready(path)
            one.with_name(one.name + side).unlink(missing_ok=True)


def change(data: DataDir, wall_ms: int) -> Path | None:
    """Make the change that lies ready, if one does; returns where the database that was there stands now (None when
    there was none). May be broken off anywhere and done again. Raises KioskError."""
    new = ready(data.database)
    if not new.exists():
        return None
    try:
        for key in (data.vault_key, data.device_key):
            if ready(key).exists():
                if key.exists() and key.read_bytes() != ready(key).read_bytes():
                    key.replace(aside(key, wall_ms))
                ready(key).replace(key)
        sync_folder(data.keys)
        old, there = aside(data.database, wall_ms), data.database.exists()
        for side in (*_SIDES, ""):
            one = data.database.with_name(data.database.name + side)
            if one.exists():
                one.replace(old.with_name(old.name + side))
        new.replace(data.database)
        sync_folder(data.root)
    except OSError as error:
        raise KioskError(
            "data.unwritable",
            f"The data directory {data.root} cannot be used ({error.strerror}). Mend its rights, then start again.",
            "Chưa dùng được thư mục dữ liệu. Bà con nhờ người phụ trách xem lại nhé.",
        ) from error
    _forget_oldest(data)
    return old if there else None


def aside(path: Path, wall_ms: int) -> Path:
    """A free dated name beside `path`: kiosk.sqlite is set aside as kiosk-aside-20261122-113000.sqlite."""
    moment = datetime.fromtimestamp(wall_ms / 1000).strftime("%Y%m%d-%H%M%S")
    name = f"{path.stem}-aside-{moment}"
    number = 1
    while (found := path.with_name(name + (f"-{number}" if number > 1 else "") + path.suffix)).exists():
        number += 1
    return found


def set_aside(data: DataDir) -> list[Path]:
    """The databases that were set aside, the one set aside last first."""
    found = list(data.root.glob(f"{data.database.stem}-aside-*{data.database.suffix}"))
    return sorted(found, key=lambda file: file.stat().st_ctime_ns, reverse=True)


def _forget_oldest(data: DataDir) -> None:
    for old in set_aside(data)[KEPT_ASIDE:]:
        for side in ("", *_SIDES):
            with suppress(OSError):
                old.with_name(old.name + side).unlink()
