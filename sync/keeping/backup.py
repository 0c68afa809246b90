"""A sealed backup of a whole kiosk: database, keys, who was forgotten and the voices recorded on it, for another machine
to go on from.

One age file around one ZIP. It is sealed for the printed recovery key, for the hub, or for both; the kiosk knows
the public halves only, so whoever steals the file or the kiosk opens no backup with it.
"""

import hashlib
import shutil
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import msgspec

from kiosk import settings
from kiosk.clock import Clock, system_clock
from kiosk.forgetting import again, forgotten
from kiosk.paths import DataDir
from kiosk.store import Store
from kiosk.vault import Vault
from sync import age, streams
from sync.durable import clear_drafts, explained, sync_folder, whole_file
from sync.enrolment import Enrolment
from sync.errors import SyncError
from sync.keeping import backup_voices, inplace
from sync.keeping.copies import is_sound, snapshot

SUFFIX = ".dhb"
FORM = 1
_DATABASE, _VAULT, _DEVICE, _FORGOTTEN, _ABOUT = (
    "kiosk.sqlite",
    "vault.key",
    "device.key",
    "forgotten",
    "about.json",
)
_PIECE = 1 << 20


class BackupError(SyncError):
    """A backup cannot be made or put back: no key to seal for, another key, damaged, or something else."""


class About(msgspec.Struct, frozen=True):
    """What a backup says of itself. `made` is ms since 1970 as the kiosk believed, `last` the number of its newest
    fact in `stream`, `files` their SHA-256 by name."""

    form: int
    made: int
    stream: str
    last: int
    files: dict[str, str]


@dataclass(frozen=True)
class Restored:
    """What was put back: when the backup was made, how many facts it holds, where the database that stood here was
    set aside (None: there was none), how many people were forgotten once more, and how many recorded voices came."""

    made: int
    facts: int
    aside: Path | None
    forgotten: int
    voices: int


def recipients(store: Store, enrolment: Enrolment | None) -> list[str]:
    """For whom backups are sealed: the printed recovery key, and the hub (not the one inside this kiosk)."""
    printed = settings.get(store, settings.BACKUP_KEY)
    found = [printed] if isinstance(printed, str) else []
    if enrolment is not None and enrolment.recipient and not enrolment.embedded:
        found.append(enrolment.recipient)
    return found


def write(store: Store, data: DataDir, keys: list[str], out: Path) -> int:
    """Write a backup to the file `out`, whole or not at all; returns its size in bytes. Raises SyncError, StoreError."""
    if not keys:
        raise BackupError(
            "backup.no_key",
            "there is no key to seal a backup for: print a recovery key first (diemhoc recovery-key --out FILE.pdf), "
            "or enrol at a hub",
            "Máy chưa có chìa khoá dự phòng. Mình in chìa khoá ra giấy trước nhé.",
        )
    data.copies.mkdir(mode=0o700, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=data.copies, prefix=".backup-") as folder:
            room = Path(folder)
            snapshot(store.conn, room / _DATABASE)
            packed = room / "packed"
            _pack(store, data, room, packed)
            sealed = room / "sealed"
            with packed.open("rb") as plain, sealed.open("w+b") as file:
                age.seal(plain, file, keys)
                file.seek(0)
                clear_drafts(out.parent, out.name)
                with whole_file(out, mode=0o600) as target:
                    shutil.copyfileobj(file, target, _PIECE)
            return sealed.stat().st_size
    except OSError as error:
        raise explained(error, out) from error


def restore(file: Path, identity: str, data: DataDir, clock: Clock | None = None) -> Restored:
    """Put a backup in the place of what is in `data`; what stands there is set aside, not deleted. Nothing may have
    the database open. The kiosk goes on in a new stream. Raises SyncError, KioskError; then nothing has changed."""
    clock = clock or system_clock()
    data.make()
    inplace.clear(data)
    data.copies.mkdir(mode=0o700, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=data.copies, prefix=".restore-") as folder:
            room = Path(folder)
            about = _unpack(file, identity, room)
            vault = Vault.open(room / _VAULT, may_create=False)
            facts = _prepare(room / _DATABASE, vault, clock, file)
            gone = room / _FORGOTTEN
            if gone.exists():
                with data.forgotten.open("ab") as known:
                    known.write(b"\n" + gone.read_bytes())
            voices = backup_voices.put_back(room, data, forgotten(data))
            for part, place in (
                (_VAULT, data.vault_key),
                (_DEVICE, data.device_key),
                (_DATABASE, data.database),
            ):
                if (room / part).exists():
                    with (
                        whole_file(inplace.ready(place), mode=0o600) as target,
                        (room / part).open("rb") as source,
                    ):
                        shutil.copyfileobj(source, target, _PIECE)
            sync_folder(data.root)
    except OSError as error:
        raise explained(error, file) from error
    old = inplace.change(data, clock.wall())
    store = Store.open(data.database, vault=Vault.open(data.vault_key, may_create=False), clock=clock)
    try:
        return Restored(about.made, facts, old, again(store, data), voices)
    finally:
        store.close()


def reseal(file: Path, identity: str, recipient: str, out: Path) -> None:
    """Seal a backup anew for another key: at the hub, for a kiosk that has lost its paper. Raises SyncError."""
    try:
        with tempfile.TemporaryFile() as plain, tempfile.TemporaryFile() as sealed:
            with file.open("rb") as source:
                _open(file, source, plain, identity)
            plain.seek(0)
            age.seal(plain, sealed, [recipient])
            sealed.seek(0)
            with whole_file(out, mode=0o600) as target:
                shutil.copyfileobj(sealed, target, _PIECE)
    except OSError as error:
        raise explained(error, file) from error


def _pack(store: Store, data: DataDir, room: Path, packed: Path) -> None:
    parts = {
        _DATABASE: room / _DATABASE,
        _VAULT: data.vault_key,
        _DEVICE: data.device_key,
        _FORGOTTEN: data.forgotten,
    }
    there = {name: path for name, path in parts.items() if path.exists()}
    digests = {name: _digest(path) for name, path in there.items()}
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, path in there.items():
            archive.write(path, name)
        digests |= backup_voices.add(archive, data)
        about = About(FORM, store.clock.wall(), store.stream, store.last_seq(), digests)
        archive.writestr(_ABOUT, msgspec.json.encode(about))


def _open(file: Path, source: IO[bytes], plain: IO[bytes], identity: str) -> None:
    try:
        age.unseal(source, plain, identity)
    except age.NotForUs:
        raise BackupError(
            "backup.other_key",
            f"{file.name} cannot be opened with this key: it was sealed for another one, or is no backup",
            "Chìa khoá này không mở được bản sao. Mình tìm tờ giấy in chìa khoá của máy đó nhé.",
        ) from None
    except age.Damaged:
        raise _damaged(file) from None


def _unpack(file: Path, identity: str, room: Path) -> About:
    plain = room / "packed"
    with file.open("rb") as source, plain.open("w+b") as target:
        _open(file, source, target, identity)
    try:
        with zipfile.ZipFile(plain) as archive:
            about = msgspec.json.decode(archive.read(_ABOUT), type=About)
            if about.form != FORM:
                raise BackupError(
                    "backup.newer",
                    f"{file.name} was written by a newer version: install that version first",
                    "Bản sao này của bản mới hơn. Nhờ người phụ trách cài bản mới nhé.",
                )
            for name, digest in about.files.items():
                if not (
                    name in (_DATABASE, _VAULT, _DEVICE, _FORGOTTEN) or backup_voices.NAME.fullmatch(name)
                ):
                    continue
                (room / name).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                with archive.open(name) as source, (room / name).open("wb") as part:
                    shutil.copyfileobj(source, part, _PIECE)
                if _digest(room / name) != digest:
                    raise _damaged(file)
    except (zipfile.BadZipFile, KeyError, msgspec.MsgspecError, ValueError, EOFError):
        raise _damaged(file) from None
    finally:
        plain.unlink()
    if not {_DATABASE, _VAULT} <= about.files.keys():
        raise _damaged(file)
    return about


def _prepare(database: Path, vault: Vault, clock: Clock, file: Path) -> int:
    """Bring the copy up to date and begin its new stream; returns how many facts it holds."""
    try:
        with closing(sqlite3.connect(database)) as conn:
            if not is_sound(conn):
                raise _damaged(file)
    except sqlite3.DatabaseError:
        raise _damaged(file) from None
    store = Store.open(database, vault=vault, clock=clock)
    try:
        streams.after_restore(store)
        facts = sum(span.last for span in store.spans())
        store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        store.conn.execute("PRAGMA journal_mode = DELETE")
        return facts
    finally:
        store.close()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _damaged(file: Path) -> BackupError:
    return BackupError(
        "backup.damaged",
        f"{file.name} is damaged, or no backup: take another copy of it",
        "Bản sao này bị hỏng. Mình dùng bản sao khác nhé.",
    )
