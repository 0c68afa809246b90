"""The tables that the first hub with PostgreSQL has, and json_extract as SQLite has it (its answer is text)."""

from sync.hub import schema
from sync.hub.migrations import Tables, do

revision = "0001"
down_revision = None


def json_extract(db: Tables) -> None:
    """PostgreSQL cannot hold U+0000 in a text: data with one (escaped) has no fields there."""
    db.execute(
        "CREATE FUNCTION json_extract(data text, path text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS"
        " $$ SELECT CASE WHEN strpos(data, '\\u0000') = 0"
        " THEN data::json #>> string_to_array(substr(path, 3), '.') END $$"
    )


def without_contacts(db: Tables) -> None:
    """The contacts of old were kept in another way."""
    db.execute("DROP TABLE contact")


def turns(db: Tables) -> None:
    """As the step of this name; there are no streams yet."""
    db.execute("ALTER TABLE stream ADD COLUMN turn INTEGER NOT NULL DEFAULT 0")
    db.execute("CREATE INDEX stream_turn ON stream (turn)")


def upgrade() -> None:
    """Make them."""
    do(json_extract, schema.places, schema.facts, schema.certificates, schema.pace, schema.stick_key)
    do(without_contacts, schema.contacts_and_boots, schema.identities, turns)
