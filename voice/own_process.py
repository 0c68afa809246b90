"""Processes of ours: how a module of this product is started as a program of its own, with nothing but its name.

From a folder or an environment it is Python with `-m`. The packaged program carries its Python inside: there the
program itself is started, with `--module` (packaging/frozen.py), or a smaller one that lies beside it.
"""

import os
import sys
from pathlib import Path

KIOSK, CONSOLE = "diemhoc-kiosk", "diemhoc"
"""On Windows the packaged program lies there twice: without a console window, for people, and with one, for pipes."""
BESIDE = {"voice.piper_process": "diemhoc-piper"}
"""Modules that the packaged product has as programs of their own: Piper is GPL, and never in ours."""


def frozen() -> bool:
    """Whether this is the packaged program, with its Python inside."""
    return bool(getattr(sys, "frozen", False))


def command(module: str) -> tuple[str, ...]:
    """The words that start ``module`` of ours, to be followed by its own; to be run with `surroundings`."""
    if not frozen():
        return (sys.executable, "-P", "-m", module)
    if module in BESIDE:
        program = Path(sys.executable)
        return (str(program.with_name(BESIDE[module] + program.suffix)),)
    program = Path(sys.executable)
    if program.stem == KIOSK:
        program = program.with_name(CONSOLE + program.suffix)
    return (str(program), "--module", module)


def surroundings() -> dict[str, str]:
    """This process's environment, in which Python also finds our own modules first, wherever it is started."""
    home = str(Path(__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path}
