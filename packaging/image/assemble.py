"""From a directory to a disk image: squashfs, FAT, ext4 and a partition table in one file, without a loop device."""

import subprocess
import sys
from pathlib import Path

import layout as plan

NEEDS = ("mmdebstrap", "mksquashfs", "mcopy", "mkfs.vfat", "sfdisk", "mke2fs", "grub-mkimage", "dpkg-deb")
_GRUB = Path("/usr/lib/grub/i386-pc")
_MODULES = "biosdisk part_gpt fat normal search search_fs_file linux configfile minicmd test echo"
_SIGNED = ("shim-signed", "shim-helpers-amd64-signed", "grub-efi-amd64-signed")
_DATA = ("diem-hoc-so", "network", "journal", "timesync", "program/upper", "program/work")


def assemble(here: Path, tree: Path, work: Path, image: Path) -> None:
    """Write `image` from the system in `tree`; `work` holds what lies between."""
    squash = work / "system.squashfs"
    _run("mksquashfs", tree, squash, "-comp", "zstd", "-Xcompression-level", "9", "-b", "256K", "-noappend",
         "-no-progress", "-quiet", "-wildcards", "-e", "boot/*", "tmp/*", "run/*", "proc/*", "dev/*", "sys/*")  # fmt: skip
    made = plan.layout(squash.stat().st_size)
    config = _config(here, made)
    image.unlink(missing_ok=True)
    with image.open("wb") as file:
        file.truncate(made.total)
    _run("sfdisk", "--quiet", "--no-reread", "--no-tell-kernel", image, text=made.sfdisk())
    _put(squash, image, made.part("system").start)
    _put(_esp(tree, work, config), image, made.part("esp").start)
    _put(_data(tree, work), image, made.part("data").start)
    _bios(work, image, made)


def _config(here: Path, made: plan.Layout) -> str:
    text = (here / "grub.cfg").read_text()
    options = " ".join((here / "options.txt").read_text().split())
    for name, value in (
        ("SYSTEM", made.part("system").id),
        ("DATA", made.part("data").id),
        ("OPTIONS", options),
    ):
        text = text.replace(f"@{name}@", value)
    return text


def _esp(tree: Path, work: Path, config: str) -> Path:
    """The FAT file system. The signed loaders are taken out of their packages, which stay out of the image."""
    loaders = work / "loaders"
    loaders.mkdir()
    _run("apt-get", "download", *_SIGNED, "-qq", "-o", "APT::Sandbox::User=root", cwd=loaders)
    for deb in loaders.glob("*.deb"):
        _run("dpkg-deb", "-x", deb, loaders)
    fat, cfg = work / "esp.img", work / "grub.cfg"
    cfg.write_text(config)
    kernel, ram = (max((tree / "boot").glob(f"{name}-*")) for name in ("vmlinuz", "initrd.img"))
    fat.write_bytes(b"")
    _run("truncate", "-s", f"{plan.ESP_MIB}M", fat)
    _run("mkfs.vfat", "-F", "32", "-n", "DIEMHOCSO", fat)
    _run("mmd", "-i", fat, "::/EFI", "::/EFI/BOOT", "::/EFI/debian", "::/diem-hoc-so")
    put = {
        loaders / "usr/lib/shim/shimx64.efi.signed": "EFI/BOOT/BOOTX64.EFI",
        loaders / "usr/lib/shim/mmx64.efi.signed": "EFI/BOOT/mmx64.efi",
        loaders / "usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed": "EFI/BOOT/grubx64.efi",
        cfg: "EFI/debian/grub.cfg",
        kernel: "diem-hoc-so/vmlinuz",
        ram: "diem-hoc-so/initrd.img",
    }
    for source, target in put.items():
        _run("mcopy", "-i", fat, source, f"::/{target}")
    return fat


def _data(tree: Path, work: Path) -> Path:
    """The ext4 file system with the folders that are bound into the system."""
    top, disk = work / "data", work / "data.img"
    for name in _DATA:
        (top / name).mkdir(parents=True)
    _run("chmod", "755", top, *top.iterdir())
    _run("chmod", "700", top / "network", top / "diem-hoc-so")
    for name, user in (("diem-hoc-so", "diemhoc-kiosk"), ("timesync", "systemd-timesync")):
        _run("chown", _ids(tree, user), top / name)
    _run("mke2fs", "-q", "-t", "ext4", "-L", "diemhoc-data", "-m", "1", "-E", "lazy_itable_init=0,resize=64G", "-d", top,
         disk, f"{plan.DATA_MIB}M")  # fmt: skip
    return disk


def _ids(tree: Path, user: str) -> str:
    for line in (tree / "etc/passwd").read_text().splitlines():
        name, _, uid, gid, *_ = line.split(":")
        if name == user:
            return f"{uid}:{gid}"
    raise SystemExit(f"The system has no user {user}.")


def _bios(work: Path, image: Path, made: plan.Layout) -> None:
    """What grub-install writes for a BIOS, into the file itself."""
    core, start = work / "core.img", made.part("core").start
    first = work / "first.cfg"
    first.write_text(
        "search --no-floppy --file --set=root /diem-hoc-so/vmlinuz\nset prefix=($root)/EFI/debian\n"
    )
    _run(
        "grub-mkimage",
        "-O",
        "i386-pc",
        "-d",
        _GRUB,
        "-p",
        "/EFI/debian",
        "-c",
        first,
        "-o",
        core,
        *_MODULES.split(),
    )
    with image.open("r+b") as file:
        sector = file.read(plan.SECTOR)
        file.seek(0)
        file.write(plan.bios_mbr(sector, (_GRUB / "boot.img").read_bytes(), start))
        file.seek(start)
        file.write(plan.bios_core(core.read_bytes(), start))


def _put(source: Path, image: Path, at: int) -> None:
    _run(
        "dd",
        f"if={source}",
        f"of={image}",
        "bs=1M",
        f"seek={at // plan.MIB}",
        "conv=notrunc,sparse",
        "status=none",
    )


def _run(*line: object, text: str | None = None, cwd: Path | None = None) -> None:
    done = subprocess.run([str(one) for one in line], input=text, text=True, cwd=cwd, stdout=sys.stderr)
    if done.returncode:
        raise SystemExit(f"{line[0]} ended with {done.returncode}.")
