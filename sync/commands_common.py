"""What commands of the learning point share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from kiosk.store import Store


@contextmanager
def opened(root: Path) -> "Iterator[tuple[Store, Ed25519PrivateKey]]":
    """Store and device key of a data folder, closed at the end of the block."""
    from kiosk.paths import DataDir
    from kiosk.store import open_store
    from sync.signing import key_from_file

    data = DataDir(root)
    store = open_store(data)
    try:
        yield store, key_from_file(data.device_key)
    finally:
        store.close()
