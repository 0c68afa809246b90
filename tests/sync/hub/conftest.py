"""Every test of the hub here runs over both databases it may be told to use: a SQLite file, and a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.hub.opening import connect
from sync.hub.storage.database import Where
from tests.points import HubProcess
from tests.postgres import Server, server

BOTH = ("sqlite", "postgres")
NewDatabase = Callable[[str, Path], Where]


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server."""
    pytest.importorskip("psycopg")
    pytest.importorskip("alembic")
    with server() as running:
        if running is None:
            pytest.skip("PostgreSQL is not installed")
        yield running


@pytest.fixture(scope="session")
def template(postgres: Server) -> str:
    """A database with the hub's tables, to be copied: that is quicker than making them each time."""
    url = postgres.database()
    connect(url).close()
    return url


@pytest.fixture(scope="session")
def new_database(request: pytest.FixtureRequest) -> NewDatabase:
    """Makes an empty database of the kind; the PostgreSQL server is started when it is first asked for."""

    def make(kind: str, folder: Path) -> Where:
        if kind == "sqlite":
            return folder / "hub.sqlite"
        running: Server = request.getfixturevalue("postgres")
        return running.database(like=request.getfixturevalue("template"))

    return make


@pytest.fixture(params=BOTH)
def where(request: pytest.FixtureRequest, new_database: NewDatabase, tmp_path: Path) -> Where:
    """A database for one test."""
    return new_database(request.param, tmp_path)


@pytest.fixture(scope="session", params=BOTH)
def hub(
    request: pytest.FixtureRequest, new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubProcess]:
    """One hub for every test that does not hurt it."""
    process = HubProcess(new_database(request.param, tmp_path_factory.mktemp("hub"))).start()
    yield process
    process.stop()


@pytest.fixture(scope="module", params=BOTH)
def module_hub(
    request: pytest.FixtureRequest, new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubProcess]:
    """A hub for the tests of one module, which then know all that is in it."""
    process = HubProcess(new_database(request.param, tmp_path_factory.mktemp("module"))).start()
    yield process
    process.stop()
