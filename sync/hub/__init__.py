"""The hub: takes batches from many learning points, counts each fact once, and reports to the commune."""
