"""The database behind one face, SQLite or PostgreSQL."""
