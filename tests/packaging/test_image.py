"""The bootable image: where its parts lie, what a BIOS starts from, and the disk that loses what was not flushed."""

from __future__ import annotations

import importlib.util
import random
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

IMAGE = Path(__file__).resolve().parents[2] / "packaging" / "image"


def load(name: str) -> ModuleType:
    """A module of packaging/image, which is no package: its scripts find it beside them."""
    spec = importlib.util.spec_from_file_location(f"image_{name}", IMAGE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


layout, disk = load("layout"), load("volatile_disk")


class TestLayout:
    @pytest.mark.parametrize("size", [1, layout.MIB, 700 * layout.MIB + 1])
    def test_the_parts_stand_side_by_side_and_leave_room_for_the_second_table(self, size: int) -> None:
        made = layout.layout(size)
        end = layout.MIB
        for part in made.parts:
            assert part.start == end
            end += part.size
        assert made.part("system").size >= size
        assert made.parts[-1].name == "data", "only the last one can grow"
        assert made.total == end + layout.MIB

    @pytest.mark.skipif(not Path("/usr/sbin/sfdisk").exists(), reason="needs sfdisk")
    def test_sfdisk_takes_the_table_as_it_is_meant(self, tmp_path: Path) -> None:
        made, image = layout.layout(5 * layout.MIB), tmp_path / "disk.img"
        with image.open("wb") as file:
            file.truncate(made.total)
        line = ["/usr/sbin/sfdisk", "--quiet", "--no-reread", image]
        subprocess.run(line, input=made.sfdisk(), text=True, check=True)
        dump = subprocess.run(
            ["/usr/sbin/sfdisk", "--dump", image], capture_output=True, text=True, check=True
        )
        for part in made.parts:
            assert part.id.upper() in dump.stdout
            assert f"start={part.start // 512:>12}, size={part.size // 512:>12}" in dump.stdout

    def test_sector_0_keeps_its_table_and_knows_where_the_core_is(self) -> None:
        table, boot = bytes(range(256)) * 2, b"\xeb" * 512
        made = layout.bios_mbr(table, boot, 3 * layout.MIB)
        assert struct.unpack_from("<Q", made, 0x5C) == (3 * layout.MIB // 512,)
        assert made[0x1B8:0x1BE] + made[0x1BF:] == table[0x1B8:0x1BE] + table[0x1BF:]
        assert (made[0x1BE], len(made), made[0]) == (0x80, 512, 0xEB)

    def test_the_core_knows_how_much_of_it_follows(self) -> None:
        made = layout.bios_core(b"x" * 1300, layout.MIB)
        assert struct.unpack_from("<QHH", made, 500) == (2049, 2, 0x820)
        assert (len(made), made[512:1300]) == (1536, b"x" * 788)
        with pytest.raises(ValueError, match="partition"):
            layout.bios_core(b"x" * (layout.MIB + 1), layout.MIB)


class TestVolatileDisk:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        """A disk of 64 sectors, all zero."""
        file = tmp_path / "disk"
        file.write_bytes(bytes(64 * 512))
        return file

    def test_what_was_flushed_lasts_and_what_was_not_is_lost_in_part(self, file: Path) -> None:
        kept = lost = 0
        for seed in range(20):
            file.write_bytes(bytes(64 * 512))
            cache = disk.Cache(file)
            cache.write(0, b"a" * 512 * 4)
            cache.flush()
            cache.write(512, b"b" * 512 * 40)
            cache.write(50 * 512, b"c" * 512, through=True)
            assert cache.read(0, 1024) == b"a" * 512 + b"b" * 512, "the guest sees what it wrote"
            one, other = cache.cut(random.Random(seed))
            kept, lost = kept + one, lost + other
            data = file.read_bytes()
            assert data[:512] == b"a" * 512
            assert data[50 * 512 : 51 * 512] == b"c" * 512, "FUA does not wait for a flush"
            assert set(data[512 : 41 * 512]) <= set(b"ab\0")
            assert data.count(b"b" * 512) == one
        assert kept
        assert lost

    @pytest.mark.skipif(shutil.which("qemu-io") is None, reason="needs qemu-utils")
    def test_qemu_reads_back_what_it_wrote(self, file: Path, tmp_path: Path) -> None:
        cache = disk.Cache(file)
        with disk.serve(cache, tmp_path / "s"):
            orders = [one for text in ("write -P 7 1024 4096", "flush", "write -P 8 8192 512", "read -P 8 8192 512")
                      for one in ("-c", text)]  # fmt: skip
            told = subprocess.run(
                ["qemu-io", "-f", "raw", *orders, f"nbd+unix:///?socket={tmp_path / 's'}"],
                capture_output=True,
                text=True,
                timeout=20,
                check=False,
            )
        assert (told.returncode, "ERROR" in told.stdout) == (0, False), told.stdout + told.stderr
        assert file.read_bytes()[1024:5120] == b"\7" * 4096
