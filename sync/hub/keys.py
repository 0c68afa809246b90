"""The hub's own signing key, kept in its database so that processes which share the database share it."""

import sqlite3

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.signing import new_key, private_bytes


def hub_key(conn: sqlite3.Connection, now_ms: int) -> Ed25519PrivateKey:
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
