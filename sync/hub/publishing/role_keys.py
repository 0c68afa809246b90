"""The keys that sign what a hub publishes: where they lie, and how many of them a signature needs.

Keys are Ed25519 in PKCS #8 files `NAME.pem`. Those of `timestamp` and `snapshot` lie at the hub, which signs with them by
itself; those of `root` and `targets` may lie on sticks instead (TUF specification 1.0, 6.1: keys that are online
should only be able to do little). A key is found by what it is, not by the name of its file.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp  # type: ignore[attr-defined]

from sync.durable import whole_file
from sync.errors import SyncError

SUFFIX = ".pem"
Document = Metadata[Root] | Metadata[Targets] | Metadata[Snapshot] | Metadata[Timestamp]
Ask = Callable[[Path], bytes]
"""The passphrase of a key file, asked of a person. What it raises ends the signing."""


@dataclass(frozen=True)
class KeyRing:
    """Folders in which keys lie: the hub's own first, then sticks. `ask` gives the passphrase of a sealed one, `known` are
    those that were opened already."""

    folders: tuple[Path, ...]
    ask: Ask | None = None
    known: dict[Path, CryptoSigner] = field(default_factory=dict, compare=False)

    def signers(self, ids: Iterable[str]) -> list[CryptoSigner]:
        """Those of the keys with these ids that are here. Raises SyncError for a key file that cannot be read."""
        wanted = set(ids)
        found = {one.public_key.keyid: one for one in map(self.load, self.files())}
        return [found[id] for id in sorted(wanted & set(found))]

    def files(self) -> list[Path]:
        """Every key file."""
        return [file for folder in self.folders for file in sorted(folder.glob(f"*{SUFFIX}"))]

    def load(self, file: Path) -> CryptoSigner:
        """The key in a file, its passphrase asked for once. Raises SyncError."""
        if file not in self.known:
            self.known[file] = load_key(file, self.ask)
        return self.known[file]


def new_key(file: Path, passphrase: bytes = b"") -> CryptoSigner:
    """Make a key, sealed with the passphrase if there is one; a file that is there is not replaced. Raises DiskError."""
    key = Ed25519PrivateKey.generate()
    if file.exists():
        raise key_error("there", f"{file} is there already: a key is never written over")
    seal: KeySerializationEncryption = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with whole_file(file, mode=0o600) as out:
        out.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, seal))
    return CryptoSigner(key)


def load_key(file: Path, ask: Ask | None = None) -> CryptoSigner:
    """The key in a file. Raises SyncError."""
    try:
        pem = file.read_bytes()
        sealed = b"ENCRYPTED" in pem.partition(b"\n")[0]
        if sealed and ask is None:
            raise key_error(
                "sealed", f"{file} is sealed with a passphrase, and nobody is here to be asked for it"
            )
        key = load_pem_private_key(pem, ask(file) if sealed and ask else None)
        if not isinstance(key, Ed25519PrivateKey):
            raise key_error("kind", f"{file} is no Ed25519 key")
        return CryptoSigner(key)
    except (OSError, ValueError) as error:
        raise key_error("unreadable", f"{file} cannot be used as a key (wrong passphrase?)") from error


def sign(document: Document, ring: KeyRing, needs: Sequence[tuple[Iterable[str], int]]) -> None:
    """Sign with every key here that one of the `needs` (key ids, how many of them at least) names; the old signatures go.

    Raises SyncError when there are fewer keys than one of them needs: nothing is signed then."""
    chosen: dict[str, CryptoSigner] = {}
    for ids, threshold in needs:
        mine = ring.signers(ids)
        if len(mine) < threshold:
            raise missing(document.signed.type, len(mine), threshold, len(set(ids)))
        chosen |= {one.public_key.keyid: one for one in mine}
    document.signatures.clear()
    for signer in chosen.values():
        document.sign(signer, append=True)


def can_sign(ring: KeyRing, ids: Iterable[str], threshold: int) -> bool:
    """Whether enough keys are here, without asking anybody for a passphrase."""
    try:
        return len(ring.signers(ids)) >= threshold
    except SyncError:
        return False


def missing(role: str, have: int, need: int, of: int) -> SyncError:
    """The sentence for when too few keys are here."""
    return key_error(
        "missing",
        f"signing `{role}` needs {need} of its {of} keys and {have} are here: plug in the sticks that hold them and "
        "name their folders with --keys",
    )


def key_error(code: str, en: str) -> SyncError:
    """A key that cannot be used; people at the hub read it."""
    return SyncError(f"keys.{code}", en, "Chưa đủ chìa khoá ký. Cắm USB chìa khoá rồi làm lại nhé.")
