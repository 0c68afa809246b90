"""A damaged database is noticed at the start, set aside, and put together again from what there is.

What there is: the newest sound copy (sync.keeping.copies), what the damaged file itself still tells
(sync.keeping.salvage), and what the hub has signed for. Facts with a receipt are at the hub whatever happens here;
the kiosk asks it afterwards how far that goes, and goes on in a new stream.
"""

import datetime
import logging
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk import settings
from kiosk.clock import Clock, system_clock
from kiosk.errors import StoreError, VaultError
from kiosk.forgetting import again
from kiosk.paths import DataDir
from kiosk.store import Store, explain, open_store
from kiosk.vault import Vault
from sync import data_version
from sync.durable import sync_folder
from sync.keeping import copies, inplace

if TYPE_CHECKING:
    import requests
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from sync.enrolment import Enrolment

log = logging.getLogger("diemhoc.sync")


class Recovery(msgspec.Struct, frozen=True):
    """What happened when a damaged database was put right.

    `at`: when (ms). `aside`: the name of the damaged file now. `copy_day`: day of the copy that was taken
    (YYYY-MM-DD), None without any. `until`: when the newest fact was recorded that is here (ms), None without any.
    `facts`: how many are here; `read_back` of them came out of the damaged file. `unread`: tables that could not be
    read whole, so that some of what stood there since the copy may be missing. `stream`, `last`: the stream that was
    left and its last number here. `at_hub`: how far the hub has signed for it, None until it was asked.
    `seen`: whether a facilitator has read this. `taken_back`: it was not damaged, but a newer program had written it.
    """

    at: int
    aside: str
    copy_day: str | None
    until: int | None
    facts: int
    read_back: int
    unread: tuple[str, ...]
    stream: str
    last: int
    at_hub: int | None = None
    seen: bool = False
    taken_back: bool = False

    @property
    def only_at_hub(self) -> int:
        """Facts that the hub counts and this kiosk no longer has."""
        return max((self.at_hub or 0) - self.last, 0)

    @property
    def whole(self) -> bool:
        """Whether nothing can be missing here, as far as is known."""
        return not self.unread and not self.only_at_hub

    def lines(self, lang: str = "vi") -> list[str]:
        """The report for a facilitator, a kind sentence first, then what there is and what could be lost."""
        day = self._day(lang)
        if lang == "vi":
            said = ["Sổ ghi của máy bị hỏng, máy đã tự ghép lại. Bà con cứ học như thường nhé."]
            if self.taken_back:
                said = ["Bản phần mềm mới chưa chạy tốt nên máy dùng lại bản trước, sổ ghi đã theo về đủ."]
            said.append(f"Trong sổ đang có {self.facts} mục" + (f", mục mới nhất {day}." if day else "."))
            if self.whole:
                return [*said, "Máy chưa thấy thiếu mục nào."]
            if self.only_at_hub:
                said.append(
                    f"Có {self.only_at_hub} mục đã gửi lên xã rồi nên vẫn được tính, chỉ máy này không còn."
                )
            if self.unread:
                said.append(
                    "Mục ghi sau đó mà chưa gửi thì có thể thiếu. Nhờ người hướng dẫn xem lại sổ buổi học gần đây."
                )
            return said
        said = ["The database was damaged and has been put together again. Everything goes on as usual."]
        if self.taken_back:
            said = [
                "A newer program did not run well: the one before is back, and the book came along with it."
            ]
        source = f"the copy of {self.copy_day}" if self.copy_day else "the damaged file alone"
        said.append(
            f"{self.facts} facts are here, from {source}; {self.read_back} were read from the damaged file."
        )
        if self.whole:
            return [*said, "Nothing is known to be missing."]
        if self.only_at_hub:
            said.append(
                f"{self.only_at_hub} facts with a receipt are at the hub and count there; they are not here."
            )
        if self.unread:
            said.append(
                f"What was recorded after {day or 'the beginning'} and not sent yet may be lost "
                f"(not read whole: {', '.join(self.unread)}). Look through the last class books."
            )
        return said

    def _day(self, lang: str) -> str:
        if self.until is None:
            return ""
        moment = datetime.datetime.fromtimestamp(self.until / 1000)
        return f"lúc {moment:%H:%M} ngày {moment:%d/%m/%Y}" if lang == "vi" else f"{moment:%Y-%m-%d %H:%M}"


def open_sound(data: DataDir, clock: Clock | None = None) -> tuple[Store, Recovery | None]:
    """Open the kiosk's store, put together again first when it is damaged or gone; then with what happened.

    Raises KioskError as `open_store` does, and when there is no room to mend it (nothing has changed then).
    """
    clock = clock or system_clock()
    data.make()
    inplace.change(data, clock.wall())
    if needs_mending(data):
        return mend(data, clock)
    if data_version.must_go_back(data):
        return mend(data, clock, taken_back=True)
    return open_store(data, clock), None


def needs_mending(data: DataDir) -> bool:
    """Whether the database is damaged, or gone although there are copies of it. Reads the whole file."""
    file = data.database
    try:
        if not file.exists() or file.stat().st_size == 0:
            return bool(copies.listing(data)) and data.vault_key.exists()
        with closing(sqlite3.connect(file, timeout=15.0)) as conn:
            return not copies.is_sound(conn)
    except sqlite3.DatabaseError as error:
        if _is_damage(error):
            return True
        raise explain(error, file) from error
    except OSError as error:
        raise explain(error, file) from error


def mend(data: DataDir, clock: Clock, *, taken_back: bool = False) -> tuple[Store, Recovery]:
    """Put the database together again, set the damaged one aside, and open it; with `taken_back` one that is not damaged
    but newer than this program. Raises KioskError."""
    from sync.keeping.salvage import salvage

    now = clock.wall()
    inplace.clear(data)
    vault = Vault.open(data.vault_key, may_create=False)
    new = inplace.ready(data.database)
    draft = new.with_name(new.name + ".part")
    damaged = data.database if data.database.exists() else None
    try:
        store, copy = _start_from(copies.listing(data), draft, vault, clock)
        try:
            read_back, unread = salvage(damaged, store) if damaged else (0, ("event",))
            recovery = _note(
                store,
                copy,
                inplace.aside(data.database, now).name if damaged else "",
                read_back,
                unread,
                taken_back,
            )
            store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            store.conn.execute("PRAGMA journal_mode = DELETE")
            if not copies.is_sound(store.conn):
                raise sqlite3.DatabaseError("what could be put together is not in order")
        finally:
            store.close()
        draft.replace(new)
        sync_folder(data.root)
    except (OSError, sqlite3.Error) as error:
        raise explain(error, data.database) from error
    inplace.change(data, now)
    mended = open_store(data, clock)
    again(mended, data)
    log.info("recovery: %s", " ".join(recovery.lines("en")))
    return mended, recovery


def last_recovery(store: Store) -> Recovery | None:
    """What happened the last time, None when it never did."""
    found = settings.get(store, settings.RECOVERY)
    return msgspec.convert(found, Recovery) if found else None


def mark_seen(store: Store) -> None:
    """A facilitator has read the report."""
    found = last_recovery(store)
    if found is not None:
        settings.set(store, settings.RECOVERY, msgspec.to_builtins(msgspec.structs.replace(found, seen=True)))


def ask_hub(
    store: Store, enrolment: "Enrolment", key: "Ed25519PrivateKey", session: "requests.Session"
) -> Recovery | None:
    """Ask the hub once how far it has signed for the stream that was left; returns the report that is new.

    Raises SyncError when it cannot be asked now."""
    found = last_recovery(store)
    if found is None or found.at_hub is not None:
        return None
    from sync import streams
    from sync.link import Link

    link = Link(session, key, enrolment.device, store.clock, enrolment)
    known = streams.high_water(link, enrolment, found.stream)
    done = msgspec.structs.replace(found, at_hub=known, seen=found.seen and known <= found.last)
    settings.set(store, settings.RECOVERY, msgspec.to_builtins(done))
    return done


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _start_from(
    found: list[copies.Copy], draft: Path, vault: Vault, clock: Clock
) -> tuple[Store, copies.Copy | None]:
    """The newest copy that is sound and belongs to this key, or an empty database, open at `draft`."""
    for copy in [*found, None]:
        for side in ("", "-wal", "-shm", "-journal"):
            draft.with_name(draft.name + side).unlink(missing_ok=True)
        try:
            if copy is not None:
                shutil.copyfile(copy.file, draft)
                with closing(sqlite3.connect(draft)) as conn:
                    if not copies.is_sound(conn):
                        continue
            return Store.open(draft, vault=vault, clock=clock), copy
        except VaultError:
            continue  # of before a backup of another machine was put back here
        except StoreError as error:
            if not data_version.is_newer(error):
                raise
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
    raise AssertionError("an empty database can always be begun")


def _note(
    store: Store,
    copy: copies.Copy | None,
    aside: str,
    read_back: int,
    unread: tuple[str, ...],
    taken_back: bool,
) -> Recovery:
    """Begin the new stream and write down what happened, in the database itself."""
    from sync import streams

    stream, last = store.stream, store.last_seq()
    streams.after_restore(store)
    newest = store.rows("SELECT wall FROM event ORDER BY n DESC LIMIT 1")
    recovery = Recovery(
        at=store.clock.wall(),
        aside=aside,
        copy_day=copy.day.isoformat() if copy else None,
        until=newest[0][0] if newest else None,
        facts=sum(span.last for span in store.spans()),
        read_back=read_back,
        unread=unread,
        stream=stream,
        last=last,
        taken_back=taken_back,
    )
    settings.set(store, settings.RECOVERY, msgspec.to_builtins(recovery))
    return recovery
