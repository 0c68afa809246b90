"""Printing a paper through the system's print service (CUPS). No printer is a normal state, not a fault."""

import shutil
import subprocess
from pathlib import Path

ASK_S = 3


def printer_ready() -> bool:
    """Whether the print service has a default printer. Costs one short process; never raises."""
    if shutil.which("lp") is None or shutil.which("lpstat") is None:
        return False
    try:
        answer = subprocess.run(
            ["lpstat", "-d"], capture_output=True, encoding="utf-8", timeout=ASK_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and ":" in answer.stdout


def print_file(file: Path) -> bool:
    """Hands a PDF to the default printer; whether the print service took it."""
    try:
        answer = subprocess.run(["lp", str(file)], capture_output=True, timeout=ASK_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0
