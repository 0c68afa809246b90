"""Typed facts, the figures of places, and what people of the hub write down."""

from sync.hub import schema
from sync.hub.migrations import do

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make them."""
    do(schema.facts_and_figures, schema.paperwork)
