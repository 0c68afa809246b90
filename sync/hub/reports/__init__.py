"""The commune's forms A to E, and the facts for others."""
