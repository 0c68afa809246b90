"""Opens a PostgreSQL database for a hub. Imported only when a hub is told to use one."""

import sqlite3
from typing import Any
from urllib.parse import urlsplit

import psycopg

from sync.errors import SyncError
from sync.hub.migrations import bring_up_to_date
from sync.hub.storage.database import BUSY_S, unusable
from sync.hub.storage.postgres import ADAPTERS, PostgresConnection


def connect_postgres(url: str) -> PostgresConnection:
    """Open a PostgreSQL database (postgresql://user@host/name, or any other address libpq takes) and bring its tables up
    to date. Raises SyncError."""
    raw: psycopg.Connection[tuple[Any, ...]] | None = None
    try:
        raw = psycopg.connect(
            url,
            autocommit=True,
            connect_timeout=int(BUSY_S),
            application_name="diemhoc-hub",
            context=ADAPTERS,
        )
        conn = PostgresConnection(raw)
        conn.execute("SET client_encoding TO 'UTF8'")
        bring_up_to_date(conn, lambda: psycopg.connect(url, context=ADAPTERS))
        conn.execute(f"SET lock_timeout TO '{BUSY_S:.0f}s'")
        return conn
    except (psycopg.Error, sqlite3.Error) as error:
        if raw is not None:
            raw.close()
        raise unusable(f"the database {without_password(url)}", error) from None
    except SyncError:
        if raw is not None:
            raw.close()
        raise


def without_password(url: str) -> str:
    """The address of a database as it may be shown and logged."""
    parts = urlsplit(url)
    user, at, host = parts.netloc.rpartition("@")
    name = user.partition(":")[0]
    return f"{parts.scheme}://{name}{at}{host}{parts.path}"
