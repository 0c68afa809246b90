"""Passwords here are hashed lightly, for speed; test_user_commands has them as they are."""

from collections.abc import Iterator

import pytest
from argon2 import PasswordHasher

from sync.hub.account import passwords


@pytest.fixture(scope="module", autouse=True)
def light_passwords() -> Iterator[None]:
    """argon2id with one round over 64 KiB."""
    usual = passwords._hasher
    light = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    passwords._hasher = lambda: light  # type: ignore[assignment]
    passwords._nobody.cache_clear()
    yield
    passwords._hasher = usual
    passwords._nobody.cache_clear()
