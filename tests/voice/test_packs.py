"""Voices as files: taken whole or refused in one line with nothing changed."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import msgspec
import pytest

from tests.voice.piper_voice import model
from tests.voice.test_ladder import KHOA, book, voiced
from voice.errors import VoiceError
from voice.packs import install, pack, remove
from voice.recordings import MANIFEST, export, keep
from voice.voices import CARD, CONFIG, MODEL, VIETNAMESE, installed, recorded


@pytest.fixture
def root(tmp_path):
    return tmp_path / "voices"


@pytest.fixture
def piper(tmp_path):
    """A small file that looks like a model, with a configuration like Piper's."""
    file = tmp_path / "en_US-small.onnx"
    file.write_bytes(b"\x08\x08" + bytes(3000))
    told = {"audio": {"sample_rate": 16000}, "espeak": {"voice": "en-us"}, "phoneme_id_map": {"a": [1]}}
    Path(f"{file}.json").write_text(json.dumps(told))
    return file


@pytest.fixture
def recordings(tmp_path):
    """A zip of one recorded sentence, as the studio writes it."""
    here = keep(book(tmp_path / "mine"), KHOA.phrases, voiced(tmp_path / "take.ogg", 1.5), 1.5)
    return export(here, tmp_path)


def changed(file, name, content, out="changed.zip"):
    """The same zip with another file in it; None leaves it out."""
    made = file.with_name(out)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
            elif content is not None:
                new.writestr(entry, content)
    return made


def refusal(file, root, **how):
    before = sorted(root.glob("*"))
    with pytest.raises(VoiceError) as refused:
        install(file, root, **how)
    assert refused.value.code == "voice.pack"
    assert len(str(refused.value).splitlines()) == 1
    assert refused.value.vi
    assert sorted(root.glob("*")) == before, "nothing has changed"
    return str(refused.value)


def test_a_real_piper_voice_is_installed_and_told(root):
    made = install(model(), root)
    assert (made.kind, made.id, made.language) == ("piper", "en_US-joe-medium", "en")
    (voice,) = installed(root)
    assert voice.card.size == model().stat().st_size
    assert voice.model.read_bytes() == model().read_bytes()


def test_a_voice_goes_to_another_kiosk_as_a_zip_and_is_the_same_there(root, piper, tmp_path):
    made = install(piper, root)
    file = pack(made.folder, tmp_path / "usb")
    install(file, tmp_path / "other")
    assert installed(tmp_path / "other")[0].card == installed(root)[0].card


def test_recordings_are_installed_with_every_sentence(root, recordings):
    made = install(recordings, root)
    assert (made.kind, made.language, made.sentences) == ("recorded", "vi", 1)
    (there,) = recorded(root)
    assert there.file(KHOA.phrases).exists()


def test_a_newer_voice_takes_the_place_of_the_older_in_one_move(root, piper):
    install(piper, root)
    piper.write_bytes(b"\x08\x08" + bytes(4000))
    install(piper, root)
    assert [voice.card.size for voice in installed(root)] == [4002]
    assert len(list(root.iterdir())) == 1


def test_the_same_voice_again_mends_what_was_damaged(root, piper):
    folder = install(piper, root).folder
    (folder / MODEL).write_bytes(b"noise")
    assert installed(root) == []
    install(piper, root)
    assert installed(root)[0].model.read_bytes() == piper.read_bytes()
    assert len(list(root.iterdir())) == 1


def test_two_versions_that_a_power_cut_left_are_one_voice(root, piper):
    old = install(piper, root).folder
    os.rename(old, root / "aside")  # noqa: PTH104
    piper.write_bytes(b"\x08\x08" + bytes(4000))
    install(piper, root)
    os.rename(root / "aside", old)  # noqa: PTH104
    os.utime(old / CARD, (1000, 1000))
    assert [voice.card.size for voice in installed(root)] == [4002]


def test_a_process_that_dies_while_installing_leaves_the_old_voice(root, piper, tmp_path):
    install(piper, root)
    piper.write_bytes(b"\x08\x08" + bytes(4000))
    dying = (
        "import os, sys, voice.packs as packs\n"
        "packs._settle = lambda file: os._exit(9)\n"
        "packs.install(packs.Path(sys.argv[1]), packs.Path(sys.argv[2]))\n"
    )
    done = subprocess.run([sys.executable, "-c", dying, str(piper), str(root)], timeout=30, check=False)
    assert done.returncode == 9
    assert [voice.card.size for voice in installed(root)] == [3002]
    install(piper, root)
    assert [path.name.startswith("en_US-small@") for path in root.iterdir()] == [True], (
        "its draft is gone too"
    )


def test_the_vietnamese_voice_must_be_the_one_that_was_meant(root, piper, tmp_path):
    named = tmp_path / f"{VIETNAMESE.id}.onnx"
    piper.rename(named)
    Path(f"{piper}.json").rename(f"{named}.json")
    assert "63,201,294" in refusal(named, root)


def test_a_sha256_that_was_asked_for_must_be_there(root, recordings):
    assert "cut short or changed" in refusal(recordings, root, sha256="0" * 64)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        (CARD, b"{}", "does not read"),
        (MODEL, b"\x08\x08other", "not those that"),
        (MODEL, b"MZ", "no ONNX"),
        (MODEL, None, "missing"),
        (CONFIG, b"[]", "configuration"),
        (CONFIG, b"\xff", "configuration"),
        (
            CONFIG,
            b'{"audio": {"sample_rate": 3}, "espeak": {"voice": "vi"}, "phoneme_id_map": {"a": 1}}',
            "rate",
        ),
        (
            CONFIG,
            b'{"audio": {"sample_rate": Infinity}, "espeak": {"voice": "vi"}, "phoneme_id_map": {"a": 1}}',
            "configuration",
        ),
        (CONFIG, b"[" * 100_000, "configuration"),
    ],
)
def test_a_piper_zip_that_is_not_whole_is_refused(root, piper, tmp_path, name, content, why):
    file = pack(install(piper, root).folder, tmp_path)
    remove(root, "en_US-small")
    assert why in refusal(changed(file, name, content), root)


def test_recordings_that_were_changed_are_refused(root, recordings):
    with zipfile.ZipFile(recordings) as opened:
        told = msgspec.json.decode(opened.read(MANIFEST))
    (said,) = told["sentences"].values()
    assert "changed or cut short" in refusal(changed(recordings, said["file"], b"OggS noise"), root)
    assert "missing" in refusal(changed(recordings, said["file"], None), root)
    for spoil, why in (
        ({"seconds": 9.0}, "lasts"),
        ({"file": "../../x.ogg"}, "does not read"),
        ({"sha256": "00"}, "does not read"),
    ):
        worse = json.loads(json.dumps(told))
        next(iter(worse["sentences"].values())).update(spoil)
        with pytest.raises(VoiceError, match=why):
            install(changed(recordings, MANIFEST, json.dumps(worse)), root)
    told.pop("consent")
    with pytest.raises(VoiceError, match="consent"):
        install(changed(recordings, MANIFEST, json.dumps(told)), root)
    assert not list(root.glob("*"))


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 half a zip"])
def test_what_is_no_voice_is_refused(root, tmp_path, content):
    file = tmp_path / "x.zip"
    file.write_bytes(content)
    refusal(file, root)


def test_a_zip_cut_short_is_refused(root, recordings):
    recordings.write_bytes(recordings.read_bytes()[:-30])
    refusal(recordings, root)


def test_a_zip_of_something_else_is_refused(root, tmp_path):
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as made:
        made.writestr("../../evil.py", "x")
    assert "neither" in refusal(tmp_path / "photos.zip", root)


def test_a_file_that_is_not_there_is_one_line_too(root, tmp_path):
    with pytest.raises(VoiceError, match="No such file"):
        install(tmp_path / "nowhere.onnx", root)


def test_a_zip_packed_in_another_way_that_was_damaged_is_refused(root, recordings, tmp_path):
    """LZMA tells of damage in errors of its own."""
    packed, refused = tmp_path / "packed.voice.zip", 0
    with zipfile.ZipFile(recordings) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as new:
        for entry in old.namelist():
            new.writestr(entry, old.read(entry))
    whole = packed.read_bytes()
    for at in range(60, len(whole) - 300, 97):
        packed.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
        refusal(packed, root)
        refused += 1
    assert refused > 5
