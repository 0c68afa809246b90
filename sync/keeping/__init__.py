"""What is kept comes through: whole copies, sealed backups, what can be read of damage."""
