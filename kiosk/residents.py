"""Residents: who learns here. Personal fields are sealed in the database, one blob each."""

import datetime
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from kiosk import consent as consent_rules
from kiosk import events, person
from kiosk.clock import today
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.errors import KioskError
from kiosk.folding import fold, name_order
from kiosk.person import default_address
from kiosk.rewriting import empty_log, write_anew
from kiosk.store import Store

__all__ = [
    "CONSENT_TEXT",
    "Consent",
    "Resident",
    "among",
    "check",
    "default_address",
    "enrol",
    "find_by_name",
    "forget",
    "forget_all",
    "get",
    "id_of",
    "listing",
    "some",
    "villages",
]

_SELECT = (
    "SELECT r.id, r.sealed, r.consent_version, r.consent_at, c.number FROM resident r"
    " LEFT JOIN card c ON c.holder = r.id AND c.revoked IS NULL"
)


@dataclass(frozen=True)
class Resident:
    """A person who learns here. `id` is random and means nothing; `gender` is "f", "m" or "-"; `consent_at`
    is ms since 1970 UTC; `card_number` is None for who has no valid card."""

    id: str
    name: str
    address: str
    birth_year: int
    gender: str
    village: str
    consent_version: str
    consent_at: int
    card_number: str | None = None

    @property
    def call(self) -> str:
        """How the person is spoken to: "bà Lan"."""
        return person.call(self.address, self.name)


class _Sealed(msgspec.Struct):
    """What is encrypted of a resident."""

    name: str
    address: str
    birth_year: int
    gender: str
    village: str
    consent_by: str
    consent_method: str
    guardian: str | None


def enrol(
    store: Store,
    *,
    name: str,
    birth_year: int,
    gender: str,
    village: str,
    consent: Consent | None,
    address: str | None = None,
    citizen: bytes | None = None,
) -> Resident:
    """Write a person down who has said yes. `citizen`: the fingerprint of their ID (kiosk.citizen_id).

    Raises KioskError for a bad field, a consent that does not hold, or somebody who is here (resident.twice).
    """
    with store.local():
        return enrol_within(
            store,
            name=name,
            birth_year=birth_year,
            gender=gender,
            village=village,
            consent=consent,
            address=address,
            citizen=citizen,
        )


def enrol_within(
    store: Store,
    *,
    name: str,
    birth_year: int,
    gender: str,
    village: str,
    consent: Consent | None,
    address: str | None = None,
    citizen: bytes | None = None,
) -> Resident:
    """`enrol` inside a transaction that the caller has opened (a whole list stands or falls together)."""
    day = today(store.clock)
    kept = _checked(day, name, birth_year, gender, village, consent, address)
    assert consent is not None  # _checked has seen to it
    id, now = secrets.token_hex(8), store.clock.wall()
    by = "guardian" if kept.guardian else "self"
    store.append(
        events.RESIDENT_ENROLLED,
        {
            "resident": id,
            "band": events.band(birth_year, day.year),
            "gender": gender,
            "village": kept.village,
            "consent": {"version": consent.version, "at": now, "by": by},
        },
    )
    sealed = store.vault.seal(msgspec.json.encode(kept).decode(), label=f"resident:{id}")
    if citizen is not None and store.rows("SELECT 1 FROM resident WHERE citizen = ?", citizen):
        raise _twice()
    store.conn.execute(
        "INSERT INTO resident (id, sealed, consent_version, consent_at, citizen) VALUES (?, ?, ?, ?, ?)",
        (id, sealed, consent.version, now, citizen),
    )
    return _resident(id, kept, consent.version, now, None)


def check(
    day: datetime.date,
    *,
    name: str,
    birth_year: int,
    gender: str,
    village: str,
    consent: Consent | None,
    address: str | None = None,
) -> None:
    """Whether `enrol` would take this person on `day`; writes nothing. Raises KioskError as it does."""
    _checked(day, name, birth_year, gender, village, consent, address)


def _checked(
    day: datetime.date,
    name: str,
    birth_year: int,
    gender: str,
    village: str,
    consent: Consent | None,
    address: str | None,
) -> _Sealed:
    """What is sealed of a person, each field as it is kept."""
    kept = _Sealed(
        name=person.good_name(name),
        address="",
        birth_year=person.good_birth_year(birth_year, day),
        gender=person.good_gender(gender),
        village=person.good_village(village),
        consent_by="",
        consent_method="",
        guardian=None,
    )
    kept.address = person.good_address(address or default_address(gender, birth_year, day))
    consent = consent_rules.require(consent, day.year - birth_year)
    kept.consent_by, kept.consent_method = consent.given_by, consent.method
    kept.guardian = person.good_name(consent.guardian) if consent.guardian else None
    return kept


def get(store: Store, resident_id: str) -> Resident:
    """The resident of this id. Raises KioskError (resident.unknown) when there is none."""
    rows = store.rows(_SELECT + " WHERE r.id = ?", resident_id)
    if not rows:
        raise unknown()
    return _open(store, *rows[0])


def listing(store: Store) -> list[Resident]:
    """Everybody, in the order of a register (given name first)."""
    everybody = [_open(store, *row) for row in store.rows(_SELECT)]
    return sorted(everybody, key=lambda one: name_order(one.name))


def some(store: Store, ids: Iterable[str]) -> dict[str, Resident]:
    """Those of these ids who are still written down here, by id; nobody else's fields are opened."""
    wanted = msgspec.json.encode(list(ids)).decode()
    rows = store.rows(_SELECT + " WHERE r.id IN (SELECT value FROM json_each(?))", wanted)
    return {row[0]: _open(store, *row) for row in rows}


def find_by_name(store: Store, text: str) -> list[Resident]:
    """Who is called so: accents and capitals need not be typed, and of each word its beginning is enough
    ("ng lan" finds Nguyễn Thị Lan). Those typed exactly so come first, then those whose given name it is."""
    return among(listing(store), text)


def among(people: Sequence[Resident], text: str) -> list[Resident]:
    """`find_by_name` among people who have been read already, as for each letter that is typed."""
    words, typed = fold(text).split(), text.casefold().strip()
    if not words:
        return []

    def rank(one: Resident) -> tuple[bool, bool]:
        return typed not in one.name.casefold(), fold(one.name).split()[-1] != words[-1]

    return sorted((one for one in people if _in_order(words, fold(one.name).split())), key=rank)


def _in_order(begun: list[str], words: list[str]) -> bool:
    """Whether the words begin, in this order, as those of `begun` do; others may stand between."""
    rest = iter(words)
    return all(any(word.startswith(start) for word in rest) for start in begun)


def villages(store: Store) -> list[str]:
    """The villages people come from, the most frequent first."""
    counts: dict[str, int] = {}
    for one in listing(store):
        counts[one.village] = counts.get(one.village, 0) + 1
    return sorted(counts, key=lambda village: (-counts[village], fold(village)))


def forget(store: Store, who: str) -> None:
    """Delete a person (`who`: resident id or card number): name, cards, progress and preferences.

    Attendances stay as counts under a random id that leads to nobody. Raises KioskError (resident.unknown).
    """
    forget_all(store, [id_of(store, who)])


def forget_all(store: Store, ids: Iterable[str]) -> None:
    """`forget` for residents by id, all or none of them. Raises KioskError (resident.unknown)."""
    with store.local() as conn:
        for id in ids:
            if conn.execute("DELETE FROM resident WHERE id = ?", (id,)).rowcount == 0:
                raise unknown()
            store.append(events.RESIDENT_FORGOTTEN, {"resident": id})
            # A number is never given out twice, so it stays; without its times it leads to no fact and to nobody.
            conn.execute(
                "UPDATE card SET holder = NULL, issued = 0, revoked = 0, reason = 'forgotten' WHERE holder = ?",
                (id,),
            )
            for table in ("finished", "place", "preference", "review", "certificate"):
                conn.execute(f"DELETE FROM {table} WHERE resident = ?", (id,))
        write_anew(conn, "resident", "certificate")  # what holds a sealed name
    empty_log(store)


def id_of(store: Store, who: str) -> str:
    """The id of a resident (`who`: id or card number, blanks allowed). Raises KioskError (resident.unknown)."""
    rows = store.rows(
        "SELECT id FROM resident WHERE id = ?1 OR id IN (SELECT holder FROM card WHERE number = ?2)",
        who,
        "".join(who.split()),
    )
    if not rows:
        raise unknown()
    return str(rows[0][0])


def _twice() -> KioskError:
    return KioskError(
        "resident.twice",
        "Somebody with this citizen ID is enrolled already. `diemhoc residents list` shows everybody.",
        "Căn cước này đã có tên ở máy rồi. Mình tìm tên trong danh sách nhé.",
    )


def unknown() -> KioskError:
    """The error for a person who is not, or no longer, written down here."""
    return KioskError(
        "resident.unknown",
        "Nobody here has that number or id. `diemhoc residents list` shows everybody.",
        "Máy này chưa có tên người đó. Bà con nhờ người hướng dẫn ghi tên nhé.",
    )


def _open(store: Store, id: str, sealed: bytes, version: str, at: int, number: str | None) -> Resident:
    kept = msgspec.json.decode(store.vault.unseal(sealed, label=f"resident:{id}"), type=_Sealed)
    return _resident(id, kept, version, at, number)


def _resident(id: str, kept: _Sealed, version: str, at: int, number: str | None) -> Resident:
    return Resident(
        id, kept.name, kept.address, kept.birth_year, kept.gender, kept.village, version, at, number
    )
