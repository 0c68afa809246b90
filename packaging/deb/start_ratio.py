"""How long the packaged kiosk takes to its first frame, against the same from sources, in turns.

A kiosk opens its book when its first frame stands (ui/main.py): until that file is there is what counts.
usage: start_ratio.py CHROOT [ROUNDS]    with the Python of the sources' environment; exit code 1 above GOAL
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kiosk.paths import DataDir

GOAL = 1.1
ROUNDS = 9
PATIENCE_S = 60.0
ROOT = Path(__file__).resolve().parents[2]


def start_ms(words: list[str], top: Path) -> tuple[float, float]:
    """From starting a kiosk with an empty data folder until its first frame stands, and how much of that the processor
    worked for it; `top` is the root that it sees. Raises TimeoutError."""
    with tempfile.TemporaryDirectory(dir=top / "tmp") as folder:
        seen = str(Path("/") / Path(folder).relative_to(top))
        book = DataDir(Path(folder)).database
        surroundings = {
            "HOME": seen,
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }
        began = time.monotonic()
        kiosk = subprocess.Popen(
            [*words, "run", "--size", "1920x1080", "--data", seen],
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while not book.exists():
                if time.monotonic() - began > PATIENCE_S or kiosk.poll() is not None:
                    raise TimeoutError(f"{words[0]} did not come up")
                time.sleep(0.002)
            took = (time.monotonic() - began) * 1000
            worked = Path(f"/proc/{kiosk.pid}/stat").read_text("ascii").rpartition(")")[2].split()[11:13]
            return took, sum(map(int, worked)) * 1000 / os.sysconf("SC_CLK_TCK")
        finally:
            kiosk.terminate()
            kiosk.wait()


def main(chroot: Path, rounds: int) -> int:
    """Prints both times and their ratio; 1 if it is above GOAL."""
    sources, package = (
        [sys.executable, "-P", "-m", "kiosk"],
        ["/usr/sbin/chroot", str(chroot), "/usr/bin/diemhoc"],
    )
    pairs = [(start_ms(package, chroot), start_ms(sources, Path("/"))) for _ in range(rounds + 1)][
        1:
    ]  # caches
    ratios = []
    for what, which in (("start to the first frame", 0), ("of it the processor's work", 1)):
        times = [(one[which], other[which]) for one, other in pairs]
        ratios.append(statistics.median(one / other for one, other in times))
        ours, theirs = (statistics.median(some) for some in zip(*times, strict=True))
        mark = "NO" if which == 0 and ratios[0] > GOAL else "ok"
        print(f"{mark}  {what}: package {ours:.0f} ms, sources {theirs:.0f} ms, ratio {ratios[-1]:.2f}")
    print(f"    (goal: {GOAL} at most; medians of {rounds} taken in turns)")
    return ratios[0] > GOAL


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else ROUNDS))
