"""Which hub this learning point belongs to, as remembered in its store."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk import settings
from kiosk.store import Store
from sync.migrations import prepare
from sync.protocol import Place
from sync.signing import thumbprint


@dataclass(frozen=True)
class Enrolment:
    """A learning point's belonging to a hub: its id and place there, the hub's public keys, the commune's
    key.

    `hub` is the thumbprint of the hub's first key: the same hub keeps it when its address changes. `embedded`
    says that it is the hub which runs inside this kiosk. `recipient` is the hub's age key (X25519) for what goes to
    it on a stick, "" when it has told none.
    """

    hub: str
    url: str
    device: str
    place: Place
    hub_keys: tuple[bytes, ...]
    pseudonym_key: bytes
    embedded: bool = False
    recipient: str = ""

    @cached_property
    def trusted(self) -> Mapping[str, Ed25519PublicKey]:
        """The hub's keys by the key id that its signatures name."""
        return {thumbprint(raw): Ed25519PublicKey.from_public_bytes(raw) for raw in self.hub_keys}


def current(store: Store) -> Enrolment | None:
    """The enrolment that uploads follow, or None when there is none yet."""
    prepare(store.conn)
    rows = store.rows(
        "SELECT hub, url, device, place, keys, pseudonym_key, embedded, recipient FROM sync_hub WHERE current = 1"
    )
    if not rows:
        return None
    hub, url, device, place, keys, sealed, embedded, recipient = rows[0]
    return Enrolment(
        hub=hub,
        url=url,
        device=device,
        place=msgspec.json.decode(place, type=Place),
        hub_keys=tuple(msgspec.json.decode(keys, type=list[bytes])),
        pseudonym_key=bytes.fromhex(store.vault.unseal(sealed, label=_label(hub))),
        embedded=bool(embedded),
        recipient=recipient,
    )


def current_hub(store: Store) -> str | None:
    """The thumbprint of the current hub, without opening what is sealed: cheap enough to ask every second."""
    prepare(store.conn)
    rows = store.rows("SELECT hub FROM sync_hub WHERE current = 1")
    return str(rows[0][0]) if rows else None


def lesson_address(store: Store, lesson_id: str) -> str | None:
    """Where the current hub shows a lesson to any telephone; None without a hub that telephones can reach.

    That is one with HTTPS: a hub in the kiosk itself or in a house's own network answers nobody at home, and a browser
    keeps pages for later from HTTPS only.
    """
    prepare(store.conn)
    rows = store.rows("SELECT url, embedded FROM sync_hub WHERE current = 1")
    if not rows or rows[0][1] or not str(rows[0][0]).startswith("https://"):
        return None
    return f"{str(rows[0][0]).rstrip('/')}/bai/{lesson_id}"


def place_of(store: Store) -> Place:
    """Where this learning point says it stands, for enrolling itself at its own hub."""
    return Place(
        commune=str(settings.get(store, settings.COMMUNE, "") or ""),
        village=str(settings.get(store, settings.VILLAGE, "") or ""),
        house=str(settings.get(store, settings.HOUSE, "") or ""),
    )


def remember(store: Store, enrolment: Enrolment) -> None:
    """Make this enrolment the current one. What earlier hubs have answered stays on record."""
    prepare(store.conn)
    sealed = store.vault.seal(enrolment.pseudonym_key.hex(), label=_label(enrolment.hub))
    with store.local() as conn:
        conn.execute("UPDATE sync_hub SET current = 0 WHERE current = 1")
        conn.execute(
            "INSERT OR REPLACE INTO sync_hub (hub, url, device, place, keys, pseudonym_key, embedded, recipient,"
            " enrolled, current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
            (
                enrolment.hub,
                enrolment.url,
                enrolment.device,
                msgspec.json.encode(enrolment.place).decode(),
                msgspec.json.encode(list(enrolment.hub_keys)).decode(),
                sealed,
                int(enrolment.embedded),
                enrolment.recipient,
                store.clock.wall(),
            ),
        )


def moved(store: Store, enrolment: Enrolment, url: str) -> Enrolment:
    """The same enrolment with the hub at a new address, remembered when it is still the current one."""
    with store.local() as conn:
        conn.execute("UPDATE sync_hub SET url = ? WHERE hub = ?", (url, enrolment.hub))
    return replace(enrolment, url=url)


def _label(hub: str) -> str:
    return f"pseudonym-key:{hub}"
