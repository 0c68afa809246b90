"""The kiosk as this machine's only program: watched, dark at night, safe after crashes, trying a new version."""
