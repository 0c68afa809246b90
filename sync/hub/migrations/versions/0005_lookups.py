"""Machines by their commune, streams by their machine, classes by stream and day, what was said by what it is about."""

from sync.hub import schema
from sync.hub.migrations import do

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Index them."""
    do(schema.lookups)
