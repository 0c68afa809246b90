"""Where the packaged program begins: the command line, or, after `--module`, one of our modules as a process.

The second way is for the product itself (voice/own_process.py); nobody types it.
"""

from __future__ import annotations

import os
import runpy
import sys

OURS = ("content", "kiosk", "sync", "ui", "voice")


def main() -> int:
    """Runs one command line, or the module that is named."""
    _give_libraries_back()
    if sys.argv[1:2] == ["--module"] and sys.argv[2:]:
        name = sys.argv[2]
        if name.partition(".")[0] not in OURS:
            print(f"diemhoc: {name} is no module of ours", file=sys.stderr)
            return 2
        del sys.argv[1:3]
        runpy.run_module(name, run_name="__main__", alter_sys=True)
        return 0
    from kiosk.cli import main as command_line

    return command_line()


def _give_libraries_back() -> None:
    """What we start of the system's (`lp`, say) finds the system's libraries; a program of ours begins anew with ours,
    also when it is another version."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # or its loader would take ours for set already


if __name__ == "__main__":
    sys.exit(main())
