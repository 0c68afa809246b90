"""One boot of a copy of an image, with the host's ear in it and a disk that forgets what was not flushed."""

import argparse
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import esp
from guest import Guest
from kiosk_in_guest import KioskInGuest
from machine import Choice, Machine
from volatile_disk import Cache, serve

HERE = Path(__file__).resolve().parent
OPTIONS = "console=ttyS0,115200 systemd.show_status=true mitigations=off no_timer_check"
"""The last: an emulator that is left waiting fails the kernel's look at the timer, and it panics."""
BOOT_S = 900


class Bench:
    """One boot of a copy of the image: its machine, its ear, and the lines that are told."""

    def __init__(self, args: argparse.Namespace, name: str, work: Path, *, options: str = "", firmware: str = "uefi",
                 root: Path | None = None) -> None:  # fmt: skip
        self.args, self.name, self.work, self.firmware = args, name, work, firmware
        self.disk, files = work / "disk.img", work / "files"
        subprocess.run(["cp", "--sparse=always", "--reflink=auto", args.image, self.disk], check=True)
        with self.disk.open("r+b") as file:
            file.truncate(max(4 << 30, args.image.stat().st_size))
        if (
            firmware == "secure"
        ):  # files travel in an unsigned initramfs: fine, but the trial is of the image as it is
            esp.change(self.disk, options=f"{OPTIONS} {options}")
            return
        shutil.copytree(HERE / "ear", files, symlinks=True)
        wanted = files / "etc/systemd/system/sysinit.target.wants"
        wanted.mkdir(parents=True)
        for unit in ("ear.service", "ear-first.service"):
            (wanted / unit).symlink_to(f"../{unit}")
        if root is not None:
            shutil.copy(root, files / "usr/local/lib/ear/1.root.json")
        esp.change(self.disk, options=f"{OPTIONS} {options}", files=files)

    def boot(self, more: list[str] | None = None) -> KioskInGuest:
        """Power on. The disk forgets at `cut` what was not flushed."""
        self.cache, guest = Cache(self.disk), Guest(self.work / "port")
        self.door = serve(self.cache, self.work / "disk.socket")
        node = [
            "-blockdev",
            f"driver=nbd,node-name=disk,server.type=unix,server.path={self.work / 'disk.socket'}",
        ]
        node += ["-device", "virtio-blk-pci,drive=disk,write-cache=on"]
        choice = Choice(node, self.firmware, self.args.cores, port=self.work / "port", more=more or [])
        self.machine = Machine(choice, self.work, self.args.out / f"{self.name}.log")
        self.kiosk = KioskInGuest(self.machine, guest, self.work, self.args.out)
        return self.kiosk

    def listen(self) -> None:
        """Wait for the ear."""
        self.kiosk.guest.accept(self.machine, BOOT_S)
        self.kiosk.guest.ready(BOOT_S)

    def cut(self) -> tuple[int, int]:
        """The plug is out; sectors kept and lost."""
        self.machine.kill()
        told = self.cache.cut(random.Random(self.args.seed))
        self.door.close()
        self.kiosk.guest.close()
        return told

    def tell(self, trial: str, good: bool, text: str) -> bool:
        line = f"{time.strftime('%H:%M:%S')} {'ok  ' if good else 'BAD '} {trial}: {text}"
        print(line, flush=True)
        with (self.args.out / "faults.txt").open("a") as file:
            file.write(line + "\n")
        return good
