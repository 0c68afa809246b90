"""Accounts, sessions, tries and the audit log."""

from sync.hub import schema
from sync.hub.migrations import do

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make them."""
    do(schema.officers)
