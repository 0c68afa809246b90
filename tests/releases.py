"""Tiny releases for the tests of updating: a shell script stands for the program; all around it is real."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk.paths import DataDir
from sync.hub.publishing import releases
from sync.releases import Manifest, unpack
from sync.update.fetch import DATA
from sync.update.pack import pack_release
from sync.update.probe import Prober
from sync.update.slots import Home, place

PROGRAM = """#!/bin/sh
# stands for the program {version}
case "$1" in
  --version) echo "diemhoc {version}" ;;
  update) echo "{self_test}" ;;
esac
"""


def now() -> int:
    return time.time_ns() // 1_000_000


def bundle(folder: Path, version: str, self_test: str = "well", size: int = 40_000) -> Path:
    """A folder like that of a bundle: the program, a library of `size` bytes nobody can pack, a link to it."""
    (folder / "_internal" / "lib").mkdir(parents=True)
    program = folder / "diemhoc"
    program.write_text(PROGRAM.format(version=version, self_test=self_test))
    program.chmod(0o755)
    (folder / "_internal" / "lib" / "libmot.so.1").write_bytes(os.urandom(size))
    (folder / "_internal" / "libmot.so").symlink_to("lib/libmot.so.1")
    return folder


def release(
    tmp: Path, version: str, self_test: str = "well", *, data: int = DATA, size: int = 40_000
) -> Path:
    """The file of a release."""
    folder = bundle(tmp / f"bundle-{version}-{time.monotonic_ns()}", version, self_test, size)
    file = folder.with_name(f"diem-hoc-so-{version}-{time.monotonic_ns()}.tar.xz")
    pack_release(folder, file, version, data, 1, preset=0)
    return file


@dataclass(frozen=True)
class Machine:
    """A kiosk's program folder and data, and the repository of its hub."""

    home: Home
    data: DataDir
    content: Path
    tmp: Path

    def publish(
        self, version: str, self_test: str = "well", share: int = 100, size: int = 40_000
    ) -> releases.Release:
        file = release(self.tmp, version, self_test, size=size)
        return releases.publish(self.content, file, now(), share)

    @property
    def prober(self) -> Prober:
        return Prober(self.data.root, timeout_s=20)

    def runs(self) -> str:
        """What the current version says of itself."""
        return os.popen(f"{self.home.root}/current/diemhoc --version").read().strip()


def machine(tmp: Path, version: str = "1.0.0") -> Machine:
    """One with this version, as the package leaves it."""
    home = Home(tmp / "opt")
    install(home, tmp, version)
    home.lead("current", version)
    return Machine(home, DataDir(tmp / "data").make(), tmp / "content", tmp)


def install(home: Home, tmp: Path, version: str) -> Manifest:
    staged = home.versions / ".staged"
    staged.mkdir(parents=True)
    with release(tmp, version).open("rb") as file:
        manifest = unpack(file, staged)
    place(home, staged, version)
    return manifest
