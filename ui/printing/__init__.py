"""Paper: what is printed, and the print service."""
