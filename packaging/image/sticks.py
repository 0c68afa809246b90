"""What the trials of updates need on the host: signed releases on sticks of FAT; and the safe screen's square code, read."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk_in_guest import KioskInGuest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

_ONLY_CRASHES = """#!/bin/sh
case "$*" in
--version) echo diemhoc @VERSION@ ;;
"update self-test"*) echo well ;;
*) kill -SEGV $$ ;;
esac
"""


@dataclass(frozen=True)
class Made:
    """A stick's disk, the version it carries, and the root of the keys that signed it."""

    disk: Path
    version: str
    root: Path


def good(work: Path, release: Path) -> Made:
    """A stick as a commune's hub writes it (`hub stick`), with a release of one's own."""
    from sync.hub.publishing import releases
    from sync.hub.publishing.release_stick import write_stick

    content, stick, disk = work / "content", work / "stick", work / "stick.img"
    stick.mkdir()
    now = time.time_ns() // 1_000_000
    releases.publish(content, release, now)
    made = write_stick(content, stick, now)
    with disk.open("wb") as file:
        file.truncate((made.bytes >> 20) + 64 << 20)
    subprocess.run(["mkfs.vfat", "-F", "32", "-n", "USB", disk], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["mcopy", "-s", "-i", disk, *stick.iterdir(), "::/"], check=True)
    return Made(disk, made.version, content / "metadata" / "1.root.json")


def bad(work: Path, current: str) -> Made:
    """A stick with a release that says it is well and then, whatever it is asked to do, only crashes."""
    from sync.update.fetch import DATA
    from sync.update.pack import pack_release

    first, second, third = current.split(".")
    version, bundle = f"{first}.{second}.{int(third) + 9}", work / "bundle"
    bundle.mkdir()
    (bundle / "diemhoc").write_text(_ONLY_CRASHES.replace("@VERSION@", version))
    (bundle / "diemhoc").chmod(0o755)
    file = work / f"diem-hoc-so-{version}.tar.xz"
    pack_release(bundle, file, version, DATA, 1)
    return good(work, file)


def square_code(kiosk: KioskInGuest, name: str) -> str:
    """What the square code on the screen says, as any phone would read it; the screen is kept as a picture."""
    import zxingcpp
    from PIL import Image

    kiosk.settled(name)
    file = kiosk.picture_file(name)
    with Image.open(file) as picture:
        found = zxingcpp.read_barcodes(picture)
    return found[0].text if found else ""
