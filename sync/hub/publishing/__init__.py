"""What machines take from the hub: packs and releases, signed by keys that lie on sticks."""
