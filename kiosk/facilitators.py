"""Facilitators: who may open a class. A card says who they are, a private PIN that it is really them."""

import secrets
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from kiosk import person, tokens
from kiosk.clock import today
from kiosk.errors import KioskError, PinWait
from kiosk.folding import name_order
from kiosk.rewriting import empty_log, write_anew
from kiosk.store import Store

if TYPE_CHECKING:
    from argon2 import PasswordHasher

PIN_DIGITS = 6
MISSES = 5
"""Wrong PINs in a row before the next one must wait."""
WAITS_MS = (60_000, 120_000, 300_000, 900_000)
"""The first wait, the second and so on; the last one again and again. A right PIN begins anew."""


@dataclass(frozen=True)
class Facilitator:
    """A person who leads classes; not counted as a learner. `card_number` is None without a valid card."""

    id: str
    name: str
    address: str
    village: str
    card_number: str | None = None

    @property
    def call(self) -> str:
        """How the person is spoken to: "anh Páo"."""
        return person.call(self.address, self.name)


class _Sealed(msgspec.Struct):
    name: str
    address: str
    village: str
    birth_year: int
    gender: str


def add(
    store: Store, *, name: str, gender: str, birth_year: int, village: str, pin: str
) -> tuple[Facilitator, tokens.IssuedCard]:
    """Write a facilitator down and make their card. Raises KioskError for a bad field or PIN."""
    pin = good_pin(pin)
    day = today(store.clock)
    kept = _Sealed(
        name=person.good_name(name),
        address=person.default_address(person.good_gender(gender), birth_year, day),
        village=person.good_village(village),
        birth_year=person.good_birth_year(birth_year, day),
        gender=gender,
    )
    id = secrets.token_hex(8)
    sealed = store.vault.seal(msgspec.json.encode(kept).decode(), label=f"facilitator:{id}")
    pin_hash = _hasher().hash(_keyed(store, id, pin))
    with store.local() as conn:
        conn.execute("INSERT INTO facilitator (id, sealed, pin) VALUES (?, ?, ?)", (id, sealed, pin_hash))
        call = person.call(kept.address, kept.name)
        card = tokens.issue(store, "facilitator", id, call, kept.village)
    return Facilitator(id, kept.name, kept.address, kept.village, card.number), card


def good_adder(store: Store, by: str | None) -> None:
    """Whether a newcomer may be written down at the screens: the first one by whoever sets the machine up, every other one
    by a facilitator who stands there (`by`, an id). Raises KioskError (facilitator.by)."""
    query = "SELECT count(*), coalesce(sum(id = ?), 0) FROM facilitator"
    everybody, known = store.rows(query, by or "")[0]
    if everybody and not known:
        raise KioskError(
            "facilitator.by",
            "Only a facilitator of this machine writes another one down: card and PIN first.",
            "Người hướng dẫn ở đây mới ghi thêm người được. Mình đưa thẻ, bấm mã riêng trước nhé.",
        )


def get(store: Store, facilitator_id: str) -> Facilitator:
    """The facilitator of this id. Raises KioskError (facilitator.unknown)."""
    for one in listing(store):
        if one.id == facilitator_id:
            return one
    raise unknown()


def listing(store: Store) -> list[Facilitator]:
    """All facilitators, in the order of a register."""
    rows = store.rows(
        "SELECT f.id, f.sealed, c.number FROM facilitator f"
        " LEFT JOIN card c ON c.holder = f.id AND c.revoked IS NULL"
    )
    return sorted((_open(store, *row) for row in rows), key=lambda one: name_order(one.name))


def check_pin(store: Store, facilitator_id: str, pin: str) -> bool:
    """Whether this is the facilitator's PIN. Some 20 ms of work on purpose (argon2).

    After 5 misses in a row nothing is looked at for a minute, after 5 more for 2, then 5, then 15: raises PinWait.
    A restart begins the wait anew, it never shortens it. Raises KioskError (facilitator.unknown).
    """
    from argon2.exceptions import InvalidHashError, VerificationError

    now, boot = store.clock.mono(), store.clock.boot
    with (
        store.local() as conn
    ):  # the miss is written before the look, so that guessing in parallel gains nothing
        query = "SELECT pin, misses, waits, wait_boot, wait_until FROM facilitator WHERE id = ?"
        row = conn.execute(query, (facilitator_id,)).fetchone()
        if row is None:
            raise unknown()
        pin_hash, misses, waits, wait_boot, wait_until = row
        if misses >= MISSES and wait_boot == boot and now >= wait_until:
            misses = 0
        misses = min(misses + 1, MISSES + 1)
        waits += misses == MISSES
        if misses == MISSES or (misses > MISSES and wait_boot != boot):
            wait_boot, wait_until = boot, now + WAITS_MS[min(waits, len(WAITS_MS)) - 1]
        conn.execute(
            "UPDATE facilitator SET misses = ?, waits = ?, wait_boot = ?, wait_until = ? WHERE id = ?",
            (misses, waits, wait_boot, wait_until, facilitator_id),
        )
    if misses > MISSES:
        raise PinWait(max(1, -(-(wait_until - now) // 1000)))
    try:
        _hasher().verify(pin_hash, _keyed(store, facilitator_id, pin))
    except (VerificationError, InvalidHashError):
        return False
    with store.local() as conn:
        conn.execute(
            "UPDATE facilitator SET misses = 0, waits = 0, wait_boot = NULL WHERE id = ?", (facilitator_id,)
        )
    return True


def set_pin(store: Store, facilitator_id: str, pin: str) -> None:
    """Give a facilitator a new PIN and end any wait. Who may do so is the caller's to ask. Raises KioskError
    (facilitator.unknown, facilitator.pin, facilitator.pin-easy)."""
    pin_hash = _hasher().hash(_keyed(store, facilitator_id, good_pin(pin)))
    with store.local() as conn:
        query = "UPDATE facilitator SET pin = ?, misses = 0, waits = 0, wait_boot = NULL WHERE id = ?"
        if conn.execute(query, (pin_hash, facilitator_id)).rowcount == 0:
            raise unknown()


def forget(store: Store, facilitator_id: str) -> None:
    """Delete a facilitator who stops: name, card and PIN. Their classes stay, led by nobody known; plans go.

    Raises KioskError (facilitator.unknown, facilitator.leads while their class is open).
    """
    with store.local() as conn:
        leads = "SELECT 1 FROM class WHERE closed IS NULL AND facilitator = ?"
        if conn.execute(leads, (facilitator_id,)).fetchone():
            raise KioskError(
                "facilitator.leads",
                "This facilitator leads the class that is open. Close or hand over the class first.",
                "Người này đang dạy lớp. Mình khép lớp hoặc giao lớp trước nhé.",
            )
        if conn.execute("DELETE FROM facilitator WHERE id = ?", (facilitator_id,)).rowcount == 0:
            raise unknown()
        conn.execute(
            "UPDATE card SET holder = NULL, issued = 0, revoked = 0, reason = 'forgotten' WHERE holder = ?",
            (facilitator_id,),
        )
        conn.execute("DELETE FROM plan WHERE facilitator = ?", (facilitator_id,))
        write_anew(conn, "facilitator")
    empty_log(store)


def good_pin(pin: str) -> str:
    """The PIN if it can be one. Raises KioskError (facilitator.pin; facilitator.pin-easy for what is tried first:
    one digit six times, digits in a row)."""
    if not (len(pin) == PIN_DIGITS and pin.isascii() and pin.isdigit()):
        raise KioskError(
            "facilitator.pin",
            f"The PIN must be {PIN_DIGITS} digits.",
            f"Mã riêng gồm {PIN_DIGITS} chữ số. Mình bấm lại nhé.",
        )
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {9}):
        raise KioskError(
            "facilitator.pin-easy",
            "This PIN is too easy to guess: choose digits that are not all the same or in a row.",
            "Mã này dễ đoán quá. Mình chọn mã khác nhé.",
        )
    return pin


def unknown() -> KioskError:
    """The error for a facilitator who is not written down here."""
    return KioskError(
        "facilitator.unknown",
        "There is no such facilitator. `diemhoc facilitators list` shows all, `... add` adds one.",
        "Máy này chưa có người hướng dẫn đó. Mình ghi tên người hướng dẫn trước nhé.",
    )


def _open(store: Store, id: str, sealed: bytes, number: str | None) -> Facilitator:
    kept = msgspec.json.decode(store.vault.unseal(sealed, label=f"facilitator:{id}"), type=_Sealed)
    return Facilitator(id, kept.name, kept.address, kept.village, number)


def _keyed(store: Store, facilitator_id: str, pin: str) -> bytes:
    """What is hashed: six digits alone are soon guessed, but not without the vault's key."""
    return store.vault.mac(pin.encode(), label=f"pin:{facilitator_id}")


def _hasher() -> "PasswordHasher":
    """Argon2id, 19 MiB, 2 rounds, 1 lane: for small machines (OWASP Password Storage Cheat Sheet)."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
