"""Officers' accounts: passwords, second steps, sessions, limits on trying, who did what."""
