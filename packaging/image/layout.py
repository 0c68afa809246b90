"""Where the parts of the image lie, and the sectors a BIOS starts from. Pure: bytes and numbers in, bytes and text out.

sector 0            starting code for a BIOS, protective MBR
1 MiB   1 MiB       GRUB's core for a BIOS (no file system)
2 MiB   128 MiB     EFI system partition (FAT): loaders for UEFI, kernel, initramfs, grub.cfg for both
...     as needed   the system, squashfs, read-only
...     256 MiB     data, ext4; grows to the disk's end at the first start
"""

import struct
import uuid
from dataclasses import dataclass

SECTOR = 512
MIB = 1 << 20
CORE_MIB, ESP_MIB, DATA_MIB = 1, 128, 256
_TYPES = {
    "core": "21686148-6449-6E6F-744E-656564454649",
    "esp": "C12A7328-F81F-11D2-BA4B-00A0C93EC93B",
    "system": "4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709",
    "data": "0FC63DAF-8483-4772-8E79-3D69D8477DE4",
}


@dataclass(frozen=True)
class Part:
    """A partition: where it begins and how long it is, in bytes; `id` is its PARTUUID."""

    name: str
    start: int
    size: int
    id: str


@dataclass(frozen=True)
class Layout:
    """The whole disk; `total` in bytes."""

    parts: tuple[Part, ...]
    total: int

    def part(self, name: str) -> Part:
        """The partition of this name."""
        return next(one for one in self.parts if one.name == name)

    def sfdisk(self) -> str:
        """The table as sfdisk reads it."""
        lines = [f"label: gpt\nunit: sectors\nsector-size: {SECTOR}\nfirst-lba: 2048\n"]
        for one in self.parts:
            where = f"start={one.start // SECTOR}, size={one.size // SECTOR}"
            lines.append(f'{where}, type={_TYPES[one.name]}, uuid={one.id}, name="diemhoc-{one.name}"\n')
        return "".join(lines)


def layout(system_bytes: int) -> Layout:
    """A disk for a system of this size, each partition on a whole MiB."""
    sizes = {"core": CORE_MIB, "esp": ESP_MIB, "system": -(-system_bytes // MIB), "data": DATA_MIB}
    parts, at = [], 1
    for name, size in sizes.items():
        parts.append(Part(name, at * MIB, size * MIB, str(uuid.uuid4())))
        at += size
    return Layout(tuple(parts), (at + 1) * MIB)


def bios_mbr(sector: bytes, boot: bytes, core_start: int) -> bytes:
    """Sector 0 with GRUB's boot.img in it, told where its core begins (bytes); the partition table stays as it is.

    As grub-bios-setup does it: offsets are those of boot.img (GRUB 2.06, include/grub/i386/pc/boot.h). The protective
    entry is marked active, for some old BIOSes start nothing from a disk without one.
    """
    made = bytearray(boot[:0x1B8] + sector[0x1B8:SECTOR])
    made[0x5C:0x64] = struct.pack("<Q", core_start // SECTOR)
    made[0x64] = 0xFF  # start from the drive the BIOS names
    made[0x66:0x68] = b"\x90\x90"  # BIOSes that name none
    made[0x1BE] = 0x80
    return bytes(made)


def bios_core(core: bytes, core_start: int) -> bytes:
    """GRUB's core.img, told where the rest of itself lies. Raises ValueError when it does not fit its partition."""
    if len(core) > CORE_MIB * MIB:
        raise ValueError(f"GRUB's core has {len(core)} bytes, its partition {CORE_MIB * MIB}.")
    rest = -(-len(core) // SECTOR) - 1
    made = bytearray(core.ljust((rest + 1) * SECTOR, b"\0"))
    made[SECTOR - 12 : SECTOR] = struct.pack("<QHH", core_start // SECTOR + 1, rest, 0x820)
    return bytes(made)
