"""The file of a release: the same folder gives the same bytes, and nothing comes out that the manifest does not name."""

from __future__ import annotations

import hashlib
import io
import lzma
import os
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sync import releases
from sync.releases import MANIFEST, Manifest, ReleaseError, number, read_manifest, unpack
from sync.update.pack import pack_release, survey
from tests.releases import bundle

CONTENT = b"#!/bin/sh\n"
Change = Callable[[dict[str, Any]], None]


def told(content: bytes = CONTENT, program: bool = True) -> dict[str, Any]:
    return {"size": len(content), "sha256": hashlib.sha256(content).hexdigest(), "program": program}


def crafted(
    tmp: Path,
    change: Change = lambda manifest: None,
    members: tuple[tuple[str, bytes], ...] = (("diemhoc", CONTENT),),
    kind: bytes = tarfile.REGTYPE,
    tail: bytes = b"",
) -> Path:
    """A release made by hand, in whatever way it is wrong."""
    manifest: dict[str, Any] = {
        "version": "1.1.0", "data": 15, "data_from": 1, "files": {"diemhoc": told()}, "links": {}
    }  # fmt: skip
    change(manifest)
    said = msgspec.json.encode(manifest)
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, content in ((MANIFEST, said), *members):
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            entry.type = tarfile.REGTYPE if name == MANIFEST else kind
            tar.addfile(entry, io.BytesIO(content))
    file = tmp / "crafted.tar.xz"
    file.write_bytes(lzma.compress(out.getvalue(), preset=0) + tail)
    return file


def code(file: Path, tmp: Path) -> str:
    """The code that it is refused with; nothing has come out of the folder that it was to be laid in."""
    to = tmp / "inside" / "to"
    to.mkdir(parents=True)
    with pytest.raises(ReleaseError) as caught, file.open("rb") as packed:
        unpack(packed, to)
    assert [one.name for one in tmp.joinpath("inside").iterdir()] == ["to"]
    return caught.value.code.removeprefix("release.")


def test_a_bundle_comes_out_as_it_went_in(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "bundle", "1.2.3")
    first, second, to = tmp_path / "a.tar.xz", tmp_path / "b.tar.xz", tmp_path / "to"
    made = pack_release(folder, first, "1.2.3", 15, 1)
    pack_release(folder, second, "1.2.3", 15, 1)
    assert first.read_bytes() == second.read_bytes()
    to.mkdir()
    with first.open("rb") as packed:
        assert unpack(packed, to) == made == read_manifest(first)
    (to / MANIFEST).unlink()
    assert survey(to, "1.2.3", 15, 1) == made
    assert {one.stat().st_mode & 0o7777 for one in to.rglob("*")} == {0o755, 0o644}
    assert (to / "_internal" / "libmot.so").readlink() == Path("lib/libmot.so.1")


def test_a_plain_tar_opens_it(tmp_path: Path) -> None:
    pack_release(bundle(tmp_path / "bundle", "1.2.3"), tmp_path / "a.tar.xz", "1.2.3", 15, 1)
    with tarfile.open(tmp_path / "a.tar.xz") as tar:
        assert tar.getnames() == [MANIFEST, "_internal/lib/libmot.so.1", "diemhoc"]


def test_a_good_one_made_by_hand_is_taken(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    with crafted(tmp_path).open("rb") as packed:
        assert unpack(packed, tmp_path / "to").version == "1.1.0"


@pytest.mark.parametrize(
    "path", ["../evil", "/etc/evil", "a/../../evil", "a//b", "a/./b", "", "a\\b", "a\nb", MANIFEST]
)
def test_paths_that_lead_out_are_refused(tmp_path: Path, path: str) -> None:
    def change(manifest: dict[str, Any]) -> None:
        manifest["files"][path] = told()

    assert code(crafted(tmp_path, change, (("diemhoc", CONTENT), (path, CONTENT))), tmp_path) in ("path",)


@pytest.mark.parametrize("target", ["/etc/passwd", "../outside", "../../outside", "nowhere", ".", "other"])
def test_links_that_lead_out_or_to_links_are_refused(tmp_path: Path, target: str) -> None:
    def change(manifest: dict[str, Any]) -> None:
        manifest["links"] = {"lib": target, "other": "diemhoc"}

    assert code(crafted(tmp_path, change), tmp_path) == "link"


def test_a_file_below_a_link_is_refused(tmp_path: Path) -> None:
    def change(manifest: dict[str, Any]) -> None:
        manifest["links"] = {"lib": "diemhoc"}
        manifest["files"]["lib/evil"] = told()

    assert code(crafted(tmp_path, change), tmp_path) == "path"


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.BLKTYPE, tarfile.XHDTYPE]
)
def test_other_kinds_of_members_are_refused(tmp_path: Path, kind: bytes) -> None:
    assert code(crafted(tmp_path, kind=kind), tmp_path) in ("order", "short", "damaged")


def test_rights_of_others_do_not_come_along(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    source = bundle(tmp_path / "bundle", "1.2.3")
    (source / "diemhoc").chmod(0o6777)
    pack_release(source, tmp_path / "a.tar.xz", "1.2.3", 15, 1)
    with (tmp_path / "a.tar.xz").open("rb") as packed:
        unpack(packed, tmp_path / "to")
    assert (tmp_path / "to" / "diemhoc").stat().st_mode & 0o7777 == 0o755


def test_what_is_not_named_or_not_so_is_refused(tmp_path: Path) -> None:
    def bad(number: int, *words: Any, **options: Any) -> str:
        (tmp_path / str(number)).mkdir()
        return code(crafted(tmp_path / str(number), *words, **options), tmp_path / str(number))

    twice = (("diemhoc", CONTENT), ("more", CONTENT))
    assert bad(1, members=twice) == "more"
    assert bad(2, members=(("diemhoc", b"#!/bin/sH\n"),)) == "spoilt"
    assert bad(3, members=(("diemhoc", CONTENT + b"x"),)) == "order"
    assert bad(4, members=()) in ("damaged", "order", "short")
    assert bad(5, tail=b"more") == "more"
    assert bad(6, lambda m: m.update(version="1.1")) == "version"
    assert bad(7, lambda m: m.update(files={"other": told()}), (("other", CONTENT),)) == "manifest"
    assert bad(8, lambda m: m.update(data_from=16)) == "manifest"
    assert bad(9, lambda m: m["files"]["diemhoc"].update(program=False)) == "manifest"


def test_what_unpacks_to_too_much_is_refused_early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gigabyte of nothing in a few kilobytes: named or not, little of it is ever unpacked."""

    def change(manifest: dict[str, Any]) -> None:
        manifest["files"]["diemhoc"]["size"] = releases.MAX_UNPACKED + 1

    assert code(crafted(tmp_path, change), tmp_path) == "large"
    monkeypatch.setattr(releases, "MAX_UNPACKED", 1 << 20)
    monkeypatch.setattr(releases, "MAX_MANIFEST", 1 << 20)
    monkeypatch.setattr(releases, "MAX_FILES", 10)
    (tmp_path / "more").mkdir()
    bomb = crafted(tmp_path / "more", members=(("diemhoc", CONTENT), ("bomb", bytes(1 << 24))))
    assert bomb.stat().st_size < 20_000
    assert code(bomb, tmp_path / "more") == "more"


def test_memory_stays_small_whatever_the_file_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(releases, "MEMORY", 1 << 20)
    folder = bundle(tmp_path / "bundle", "1.2.3")
    pack_release(folder, tmp_path / "a.tar.xz", "1.2.3", 15, 1, preset=6)
    assert code(tmp_path / "a.tar.xz", tmp_path) == "damaged"


def test_every_cut_and_every_flipped_byte_is_noticed(tmp_path: Path) -> None:
    file = crafted(tmp_path)
    whole = file.read_bytes()
    for count, at in enumerate(range(0, len(whole), 11)):
        for spoilt in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :]):
            folder = tmp_path / f"{count}-{len(spoilt)}"
            folder.mkdir()
            (folder / "x.tar.xz").write_bytes(spoilt)
            assert code(folder / "x.tar.xz", folder)


def test_a_folder_with_a_way_out_is_not_packed(tmp_path: Path) -> None:
    for count, target in enumerate(("/etc/passwd", "../../outside", "_internal")):
        folder = bundle(tmp_path / f"bundle-{count}", "1.2.3")
        (tmp_path / "outside").touch()
        (folder / "_internal" / "evil").symlink_to(target)
        with pytest.raises(ReleaseError):
            survey(folder, "1.2.3", 15, 1)
    folder = bundle(tmp_path / "pipe", "1.2.3")
    os.mkfifo(folder / "pipe")
    with pytest.raises(ReleaseError):
        survey(folder, "1.2.3", 15, 1)


def test_numbers_are_compared_as_numbers() -> None:
    assert number("1.10.0") > number("1.9.9") > number("0.99.99")
    for wrong in ("1.0", "1.0.0.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "1.0.0\n", "١.0.0", ""):
        with pytest.raises(ReleaseError):
            number(wrong)
    assert Manifest("1.0.0", 1, 1, {}).bytes == 0
