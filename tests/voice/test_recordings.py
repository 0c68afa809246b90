"""A voice of recordings: kept sentence by sentence whatever stops it, passed on whole, and gone when it is taken back."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile

from voice import recordings
from voice.errors import VoiceError
from voice.ladder import Ladder, Shelf
from voice.packs import install
from voice.recordings import MANIFEST, PRIVATE, Agreed, Book, Manifest, key_of

RATE = 24_000
ONE, TWO = ("Mã OTP", "giống như", "chìa khoá."), ("Mình thử lại nhé.",)


def sound(folder: Path, seconds: float = 1.0, hertz: float = 200) -> Path:
    file = folder / "draft.ogg"
    tone = 0.2 * np.sin(np.arange(round(RATE * seconds)) * 2 * np.pi * hertz / RATE)
    soundfile.write(file, tone.astype(np.float32), RATE, format="OGG", subtype="OPUS")
    return file


def manifest(**changes: object) -> Manifest:
    facts = {
        "id": "hmn-0a1b2c3d", "language": "hmn", "language_name": "Tiếng Mông", "licence": "CC-BY-4.0",
        "consent": Agreed("spoken", "2026-10-12", "voice-2026-01"), "made": "2026-10-12",
    }  # fmt: skip
    return Manifest(**{**facts, **changes})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "recordings"


@pytest.fixture
def book(root: Path, tmp_path: Path) -> Book:
    """Two sentences recorded, and what must stay on the kiosk."""
    book = recordings.begin(root, manifest())
    book = recordings.keep(book, ONE, sound(tmp_path), 1.0)
    book = recordings.keep(book, TWO, sound(tmp_path, 0.5, 300), 0.5)
    (book.folder / PRIVATE / "consent.ogg").write_bytes(b"Toi dong y")
    (book.folder / PRIVATE / "speaker.sealed").write_bytes(b"sealed")
    return book


def test_a_sentence_is_known_by_its_words_alone() -> None:
    assert key_of(("Mã OTP", "giống như", "chìa khoá.")) == key_of(("Mã  OTP giống như chìa khoá.",))
    assert key_of(("kho\u00e1",)) == key_of(("khoa\u0301",))
    assert key_of(("Có",)) != key_of(("Cò",))


def test_what_is_recorded_is_there_after_a_new_start(root: Path, book: Book) -> None:
    (found,) = recordings.books(root)
    assert found.manifest == book.manifest
    assert found.has(ONE)
    assert found.seconds == 1.5
    file = found.file(TWO)
    assert file is not None
    assert soundfile.info(file).samplerate == RATE
    assert not found.has(("Câu chưa thu.",))


def test_recording_again_replaces_and_leaves_nothing_behind(book: Book, tmp_path: Path) -> None:
    before = book.file(ONE)
    book = recordings.keep(book, ONE, sound(tmp_path, 2.0, 500), 2.0)
    assert book.manifest.sentences[key_of(ONE)].seconds == 2.0
    assert before is not None
    assert not before.exists()
    assert len(list(book.folder.glob("*.ogg"))) == 2


def test_a_power_cut_before_the_manifest_is_written_loses_nothing_of_before(
    root: Path, book: Book, tmp_path: Path
) -> None:
    """The new sound lies there, the manifest is still the old one: the old recording still sounds."""
    (book.folder / f".{MANIFEST}.part").mkdir()  # the manifest cannot be written
    with pytest.raises(VoiceError) as refused:
        recordings.keep(book, ONE, sound(tmp_path, 3.0), 3.0)
    assert refused.value.code == "voice.disk"
    (found,) = recordings.books(root)
    said = found.manifest.sentences[key_of(ONE)]
    content = (found.folder / said.file).read_bytes()
    assert hashlib.sha256(content).hexdigest() == said.sha256


def test_the_ladder_uses_a_recorded_sentence_at_once(root: Path, tmp_path: Path) -> None:
    ladder = Ladder(Shelf(recordings=(root,)))
    book = recordings.begin(root, manifest(id="vi-x-bac-01", language="vi-x-bac"))
    assert ladder.rung_for(ONE, "vi").name != "recorded"
    book = recordings.keep(book, ONE, sound(tmp_path), 1.0)
    rung = ladder.rung_for(ONE, "vi")
    assert (rung.name, rung.file) == ("recorded", book.file(ONE))
    assert ladder.rung_for(TWO, "vi").name != "recorded"


def test_a_minority_language_is_heard_by_who_chose_it(root: Path, book: Book) -> None:
    ladder = Ladder(Shelf(recordings=(root,)))
    assert ladder.rung_for(ONE, "vi", "hmn").file == book.file(ONE)
    assert ladder.rung_for(ONE, "vi").name != "recorded"


def test_a_pack_goes_out_and_is_installed_on_another_kiosk(book: Book, tmp_path: Path) -> None:
    pack = recordings.export(book, tmp_path / "usb")
    assert pack.name == "hmn-0a1b2c3d.voice.zip"
    assert [one.name for one in pack.parent.iterdir()] == [pack.name]
    with zipfile.ZipFile(pack) as opened:
        told = recordings.read_manifest(opened.read(MANIFEST))
        assert told.licence == "CC-BY-4.0"
        assert told.consent.how == "spoken"
        for said in told.sentences.values():
            assert hashlib.sha256(opened.read(said.file)).hexdigest() == said.sha256
    voices = tmp_path / "voices"
    installed = install(pack, voices)
    assert (installed.kind, installed.sentences, installed.language) == ("recorded", 2, "hmn")
    rung = Ladder(Shelf(voices=voices)).rung_for(TWO, "vi", "hmn")
    assert rung.file is not None
    assert rung.file.read_bytes() == book.file(TWO).read_bytes()


def test_neither_the_spoken_yes_nor_the_name_leaves_the_kiosk(book: Book, tmp_path: Path) -> None:
    with zipfile.ZipFile(recordings.export(book, tmp_path)) as opened:
        assert not [name for name in opened.namelist() if PRIVATE in name or "consent" in name]
        assert b"sealed" not in b"".join(opened.read(name) for name in opened.namelist())
        assert recordings.read_manifest(opened.read(MANIFEST)).speaker == ""


def test_a_damaged_sentence_is_left_out_and_the_rest_goes(book: Book, tmp_path: Path) -> None:
    file = book.file(ONE)
    assert file is not None
    file.write_bytes(file.read_bytes()[:-40])
    pack = recordings.export(book, tmp_path)
    assert install(pack, tmp_path / "voices").sentences == 1


def test_an_empty_voice_is_nothing_to_pass_on(root: Path, tmp_path: Path) -> None:
    with pytest.raises(VoiceError) as refused:
        recordings.export(recordings.begin(root, manifest()), tmp_path)
    assert refused.value.code == "voice.nothing"
    assert not list(tmp_path.glob("*.zip"))


def test_a_stick_pulled_out_leaves_nothing_half(book: Book, tmp_path: Path) -> None:
    gone = tmp_path / "usb"
    gone.write_bytes(b"")  # no folder any more
    with pytest.raises(VoiceError) as refused:
        recordings.export(book, gone)
    assert refused.value.code == "voice.unwritable"


def test_taken_back_everything_goes(root: Path, book: Book) -> None:
    recordings.remove(book)
    assert recordings.books(root) == []
    assert not book.folder.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../out"}, {"language": "hmn/.."}, {"format": "another 1"}, {"consent": None}, {"licence": ""},
        {"sentences": {"x": {}}},
        {"sentences": {"0" * 32: {"file": "../../a.ogg", "sha256": "0" * 64, "seconds": 1, "text": "a"}}},
    ],
)  # fmt: skip
def test_a_manifest_that_is_none_of_ours_is_refused_in_one_line(change: dict[str, object]) -> None:
    told = {**msgspec.to_builtins(manifest()), **change}
    with pytest.raises(VoiceError) as refused:
        recordings.read_manifest(msgspec.json.encode(told))
    assert refused.value.code == "voice.manifest"
    assert "\n" not in str(refused.value)


def test_a_folder_that_does_not_read_is_passed_over(root: Path, book: Book) -> None:
    (root / "broken").mkdir()
    (root / "broken" / MANIFEST).write_bytes(b"\xff{")
    assert [one.manifest.id for one in recordings.books(root)] == [book.manifest.id]
