"""Figures that the product promises, measured: `./test bench [NAME ...]`. Each has `run() -> list[Figure]`."""
