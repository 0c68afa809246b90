"""A pack is installed wholly or not at all, and a hostile one is refused in one line without touching anything."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from content.errors import ContentError
from content.install import MAX_BYTES, install, installed
from tests.content.drafts import DRAFT, draft
from tests.content.test_library import PACK, written

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


def rewrite(old: str, new: str) -> Callable[[Path], None]:
    def change(pack: Path) -> None:
        assert old in DRAFT
        draft(pack, DRAFT.replace(old, new, 1))

    return change


def replaced(content: bytes, name: str = "lesson.yaml") -> Callable[[Path], None]:
    def change(pack: Path) -> None:
        (pack / "dien-thoai" / "goi-nguoi-nha" / name).write_bytes(content)

    return change


def huge_picture(pack: Path) -> None:
    with (pack / "dien-thoai" / "goi-nguoi-nha" / "mo-may.svg").open("wb") as file:
        file.truncate(100 * 1024 * 1024)


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x08\2\0\0\0"


MALFORMED = [
    pytest.param(rewrite("minutes: 3", "minutes: [3"), "yaml", id="bad YAML"),
    pytest.param(rewrite("minutes: 3", "minutes: 3\nsponsor: x"), "unknown-key", id="unknown key"),
    pytest.param(rewrite("{do: tap, on: goi}", "{do: tap, on: goi, then: mo}"), "cycle", id="cyclic practice"),
    pytest.param(rewrite("mo-may.svg", "../mo-may.svg"), "pattern", id="../ in a picture"),
    pytest.param(rewrite("mo-may.svg", "/etc/passwd"), "pattern", id="absolute picture"),
    pytest.param(rewrite("mo-may.svg", "khong-co.svg"), "no-picture", id="missing picture"),
    pytest.param(huge_picture, "picture-size", id="100 MB picture"),
    pytest.param(replaced(BOMB.encode()), "alias", id="YAML bomb"),
    pytest.param(replaced(b"a: " + b"[" * 100_000), "depth", id="deep nesting"),
    pytest.param(replaced(DRAFT.encode("utf-16")), "encoding", id="UTF-16"),
    pytest.param(replaced(DRAFT.encode("cp1258", "replace")), "encoding", id="Windows-1258"),
    pytest.param(replaced(b"\0" * 64), "encoding|character|yaml|not-mapping", id="zeros"),
    pytest.param(
        replaced(b'<svg><image href="file:///etc/passwd"/></svg>', "mo-may.svg"), "picture-tricks", id="SVG that reads files"
    ),
    pytest.param(replaced(b"<svg><script>1</script></svg>", "mo-may.svg"), "picture-tricks", id="SVG with a script"),
    pytest.param(
        replaced(b'<!DOCTYPE s [<!ENTITY a "aa">]><svg>&a;</svg>', "mo-may.svg"), "picture-tricks", id="SVG with entities"
    ),
    pytest.param(lambda pack: (pack / "pack.yaml").unlink(), "no-pack", id="no pack.yaml"),
    pytest.param(lambda pack: (pack / "pack.yaml").write_text("units: 3"), "missing|not-list", id="bad pack.yaml"),
]  # fmt: skip


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize(("damage", "code"), MALFORMED)
def test_a_malformed_pack_changes_nothing(
    tmp_path: Path, damage: Callable[[Path], None], code: str, zipped: bool
) -> None:
    """The pack installed before stays in use, and nothing of the refused one is left on the disk."""
    packs = tmp_path / "packs"
    install(written(tmp_path / "good" / "bai-cua-xa"), packs)
    before = {path: path.read_bytes() for path in packs.rglob("*") if path.is_file()}
    bad = written(tmp_path / "bad" / "bai-cua-xa")
    damage(bad)
    source = zip_of(bad) if zipped else bad
    with pytest.raises(ContentError) as refused:
        install(source, packs)
    assert refused.value.code in [f"content.{one}" for one in code.split("|")]
    for words in (str(refused.value), refused.value.vi):
        assert "\n" not in words
        assert words.startswith(str(source))
    assert str(refused.value) != refused.value.vi
    assert {path: path.read_bytes() for path in packs.rglob("*") if path.is_file()} == before


def test_a_picture_that_is_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    source = written(tmp_path / "bai-cua-xa")
    picture = source / "dien-thoai" / "goi-nguoi-nha" / "mo-may.svg"
    picture.unlink()
    picture.symlink_to("/etc/hostname")
    with pytest.raises(ContentError, match="no plain file"):
        install(source, tmp_path / "packs")
    assert list((tmp_path / "packs").iterdir()) == []


def zip_of(folder: Path) -> Path:
    file = folder.with_suffix(".zip")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, f"{folder.name}/{path.relative_to(folder).as_posix()}")
    return file


def test_a_zip_with_a_folder_in_it_installs_like_the_folder(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    one = install(zip_of(written(tmp_path / "bai-cua-xa")), packs)
    assert (one.id, one.lessons) == ("bai-cua-xa", 2)
    assert installed(packs) == (one,)


@pytest.mark.parametrize(
    "name", ["../lesson.yaml", "/pack.yaml", "a/../../pack.yaml", "a\\b\\lesson.yaml", "C:pack.yaml"]
)
def test_a_zip_whose_names_lead_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / "bai.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("pack.yaml", PACK)
        entry = zipfile.ZipInfo("x")
        entry.filename = name
        archive.writestr(entry, "x")
    with pytest.raises(ContentError) as refused:
        install(file, tmp_path / "packs")
    assert refused.value.code == "content.trick"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["bai.zip", "packs"]


def test_a_link_inside_a_zip_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bai.zip"
    entry = zipfile.ZipInfo("dien-thoai/bai/anh.svg")
    entry.external_attr = 0o120777 << 16
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("pack.yaml", PACK)
        archive.writestr(entry, "/etc/hostname")
    with pytest.raises(ContentError, match="no plain file"):
        install(file, tmp_path / "packs")


def test_a_zip_bomb_is_refused_before_it_fills_the_disk(tmp_path: Path) -> None:
    """Small files that unpack to more than a pack may hold."""
    file = tmp_path / "bai.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("pack.yaml", PACK)
        with archive.open("dien-thoai/bai/anh.svg", "w", force_zip64=True) as big:
            for _ in range(MAX_BYTES // 1_000_000 + 2):
                big.write(bytes(1_000_000))
    with pytest.raises(ContentError) as refused:
        install(file, tmp_path / "packs")
    assert refused.value.code == "content.huge"
    assert list((tmp_path / "packs").iterdir()) == []


def test_a_torn_zip_is_refused(tmp_path: Path) -> None:
    whole = zip_of(written(tmp_path / "bai-cua-xa")).read_bytes()
    place = whole.index(b"number: 3") if b"number: 3" in whole else len(whole) // 3
    torn = tmp_path / "bai-rach.zip"
    torn.write_bytes(whole[:place] + bytes(40) + whole[place + 40 :])
    with pytest.raises(ContentError):
        install(torn, tmp_path / "packs")
    assert list((tmp_path / "packs").iterdir()) == []
    torn.write_bytes(whole[:200])
    with pytest.raises(ContentError, match="neither a folder nor a"):
        install(torn, tmp_path / "packs")


@pytest.mark.parametrize("name", ["Bài của xã", "a b", "BAI", "bai.v2"])
def test_a_pack_needs_a_plain_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError) as refused:
        install(tmp_path / name, tmp_path / "packs")
    assert refused.value.code == "content.name"


def test_a_new_version_takes_the_place_of_the_old_and_leaves_no_rest(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    source = written(tmp_path / "bai-cua-xa")
    old = install(source, packs)
    (source / "dien-thoai" / "goi-nguoi-nha" / "lesson.yaml").unlink()
    new = install(source, packs)
    assert (old.lessons, new.lessons) == (2, 1)
    assert installed(packs) == (new,)
    assert not old.folder.exists()


def test_what_lessons_do_not_need_is_not_taken_over(tmp_path: Path) -> None:
    source = written(tmp_path / "bai-cua-xa")
    (source / "setup.exe").write_bytes(b"MZ")
    (source / "dien-thoai" / "goi-nguoi-nha" / "note.docx").write_bytes(b"PK")
    home = install(source, tmp_path / "packs").folder
    names = {path.name for path in home.rglob("*") if path.is_file()}
    assert names == {"pack.yaml", "lesson.yaml", "mo-may.svg"}


def test_a_rest_of_a_power_cut_is_swept_by_the_next_install(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    (packs / "bai-cua-xa.0badcafe").mkdir(parents=True)
    assert installed(packs) == ()
    one = install(written(tmp_path / "bai-cua-xa"), packs)
    assert {path.name for path in packs.iterdir()} == {one.folder.name, "bai-cua-xa.current"}


def test_a_png_of_a_hundred_million_pixels_is_refused(tmp_path: Path) -> None:
    source = written(tmp_path / "bai-cua-xa")
    lesson = source / "dien-thoai" / "goi-nguoi-nha"
    text = (lesson / "lesson.yaml").read_text(encoding="utf-8").replace("mo-may.svg", "mo-may.png")
    (lesson / "lesson.yaml").write_text(text, encoding="utf-8")
    for content, fits in ((png(30_000, 30_000), False), (b"GIF89a", False), (png(900, 756), True)):
        (lesson / "mo-may.png").write_bytes(content)
        if fits:
            assert install(source, tmp_path / "packs").lessons == 2
            continue
        with pytest.raises(ContentError) as refused:
            install(source, tmp_path / "packs")
        assert refused.value.code in ("content.picture-pixels", "content.picture-kind")
