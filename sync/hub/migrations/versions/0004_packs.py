"""Which packs of lessons a machine has from this hub."""

from sync.hub import schema
from sync.hub.migrations import do

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make room for it."""
    do(schema.packs)
