"""`python -m tests.bench [NAME ...]`: a table of figures; exit 1 if a goal is missed, 2 on a wrong name."""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path

from tests.bench.figure import Figure

HERE = Path(__file__).parent
NOT_BENCHMARKS = {"__init__", "__main__", "figure"}


def names() -> list[str]:
    """Every benchmark there is: the modules beside this one that have a `run`."""
    modules = [file for file in HERE.glob("*.py") if file.stem not in NOT_BENCHMARKS]
    return sorted(file.stem for file in modules if "\ndef run(" in file.read_text(encoding="utf-8"))


def table(figures: list[Figure]) -> str:
    """The figures in columns."""
    rows = [("figure", "measured", "goal", ""), *(figure.row() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def main(wanted: list[str]) -> int:
    """Run those wanted, or all."""
    there = names()
    if unknown := [name for name in wanted if name not in there]:
        print(f"No benchmark {', '.join(unknown)}. There are: {', '.join(there)}", file=sys.stderr)
        return 2
    figures: list[Figure] = []
    for name in wanted or there:
        print(f"{name} ...", file=sys.stderr, flush=True)
        start = time.perf_counter()
        figures += importlib.import_module(f"tests.bench.{name}").run()
        print(f"{name}: {time.perf_counter() - start:.1f} s", file=sys.stderr, flush=True)
    print(table(figures))
    return 0 if all(figure.kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
