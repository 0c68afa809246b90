"""Changes to a COPY of an image, for trying it: kernel options, and files laid over its system at the start.

The image itself stays as it will be used: the files travel in a second initramfs beside its own one.
"""

import subprocess
import tempfile
from pathlib import Path

import layout as plan

_LAY = """#!/bin/sh
[ "$1" != prereqs ] || exit 0
cp -a /trial/. "$rootmnt/"
"""


def change(image: Path, *, options: str = "", files: Path | None = None) -> None:
    """Add kernel options, and a folder of files that lie over `/` from the initramfs on."""
    at = f"{image}@@{(1 + plan.CORE_MIB) * plan.MIB}"
    with tempfile.TemporaryDirectory() as held:
        work = Path(held)
        cfg = work / "grub.cfg"
        _run("mcopy", "-i", at, "::/EFI/debian/grub.cfg", cfg)
        text = "\n".join(_last(line, options) for line in cfg.read_text().splitlines()) + "\n"
        if files is not None:
            text = text.replace("initrd.img\n", "initrd.img /diem-hoc-so/trial.img\n")
            _run("mcopy", "-o", "-i", at, _initramfs(work, files), "::/diem-hoc-so/trial.img")
        cfg.write_text(text)
        _run("mcopy", "-o", "-i", at, cfg, "::/EFI/debian/grub.cfg")


def _last(line: str, options: str) -> str:
    return f"{line} {options}" if line.lstrip().startswith("linux ") else line


def _initramfs(work: Path, files: Path) -> Path:
    top, made = work / "top", work / "trial.img"
    scripts = top / "scripts/init-bottom"
    scripts.mkdir(parents=True)
    _run("cp", "-rP", f"{files}/.", top / "trial")
    (scripts / "trial").write_text(_LAY)
    (scripts / "trial").chmod(0o755)
    order = '/scripts/init-bottom/trial "$@"\n[ -e /conf/param.conf ] && . /conf/param.conf\n'
    (scripts / "ORDER").write_text(
        order + '/scripts/init-bottom/udev "$@"\n[ -e /conf/param.conf ] && . /conf/param.conf\n'
    )
    _run("sh", "-c", f"cd {top} && find . | cpio --quiet -o -H newc -R 0:0 >{made}")
    return made


def _run(*line: object) -> None:
    subprocess.run([str(one) for one in line], check=True)
