"""How facts leave the learning point: signed batches to a hub, and the hub itself (`sync.hub`)."""
