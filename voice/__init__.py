"""Text to sound files, and which file to play. Knows nothing of Qt, the network or the kiosk."""
