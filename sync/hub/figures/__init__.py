"""What the facts add up to, and who may see which figure."""
