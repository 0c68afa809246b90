"""Figures that the product promises, measured: `./test bench [NAME ...]`. A benchmark has `run() -> list[Figure]`."""
