"""The hub's own keys, kept in its database so that processes which share the database share them."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.hub.storage.database import Connection
from sync.signing import new_key, private_bytes


def hub_key(conn: Connection, now_ms: int) -> Ed25519PrivateKey:
    """The key that this hub signs with; made once, whoever asks first."""
    query = "SELECT private FROM hub_key ORDER BY n LIMIT 1"
    row = conn.execute(query).fetchone()
    if row is None:
        conn.execute(
            "INSERT INTO hub_key (n, private, made) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
            (private_bytes(new_key()), now_ms),
        )
        row = conn.execute(query).fetchone()
    return Ed25519PrivateKey.from_private_bytes(row[0])


def age_identity(conn: Connection, now_ms: int) -> str:
    """The age key that opens what learning points seal for this hub; made once, whoever asks first."""
    from sync.age import new_identity

    query = "SELECT identity FROM age_key ORDER BY n LIMIT 1"
    row = conn.execute(query).fetchone()
    if row is None:
        conn.execute(
            "INSERT INTO age_key (n, identity, made) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
            (new_identity(), now_ms),
        )
        row = conn.execute(query).fetchone()
    return str(row[0])
