"""A sealed backup opens with the paper alone, and a kiosk goes on from it elsewhere without counting twice."""

import io
import os
import random
import zipfile
from dataclasses import replace

import pytest

from kiosk import residents, settings
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.forgetting import forget, remember
from kiosk.paths import DataDir
from kiosk.store import open_store
from sync import age
from sync.client import send_pending
from sync.commands_backup import read_key
from sync.durable import DiskError
from sync.enrolment import current
from sync.errors import SyncError
from sync.hub.keys import age_identity
from sync.hub.opening import connect
from sync.keeping import backup, backup_voices, copies, inplace
from sync.keeping.backup import BackupError
from sync.keeping.daily import Daily
from sync.keeping.syllables import to_identity, to_syllables
from sync.signing import key_from_file
from tests.points import Point
from tests.sync.test_streams import ids, ids_at
from tests.voice.test_ladder import KHOA, record, voiced
from voice.narrator import Job
from voice.recordings import MANIFEST, PRIVATE, books, keep, remove


@pytest.fixture
def paper(point):
    """The secret key on paper; the point knows its public half."""
    identity = age.new_identity()
    settings.set(point.store, settings.BACKUP_KEY, age.recipient_of(identity))
    return identity


def write(point, out):
    return backup.write(point.store, point.data, backup.recipients(point.store, current(point.store)), out)


def restored(file, identity, folder):
    data = DataDir(folder)
    done = backup.restore(file, identity, data)
    store = open_store(data)
    return Point(data, store, key_from_file(data.device_key), current(store)), done


def lan(point):
    return residents.enrol(
        point.store,
        name="Nguyễn Thị Lan",
        birth_year=1958,
        gender="f",
        village="Thôn Đoài",
        consent=Consent(CONSENT_TEXT.version, "self", "command"),
    )


def test_another_machine_goes_on_and_nothing_counts_twice(own_hub, point, paper, tmp_path):
    point.join(own_hub)
    lan(point)
    point.attend(20)
    send_pending(point.store, point.enrolment, point.key)
    write(point, tmp_path / "b.dhb")
    point.attend(5, "after the backup")
    send_pending(point.store, point.enrolment, point.key)
    other, done = restored(tmp_path / "b.dhb", paper, tmp_path / "other")
    try:
        assert (done.facts, done.aside) == (21, None)
        assert [one.name for one in residents.listing(other.store)] == ["Nguyễn Thị Lan"]
        assert other.store.stream != point.store.stream
        other.attend(3, "there")
        point.attend(1, "the old machine lives on")
        for one in (other, point):
            result = send_pending(one.store, one.enrolment, one.key)
            assert (result.pending, result.quarantined) == (0, 0)
        assert ids_at(own_hub) == ids(point) | ids(other)
        assert len(own_hub.rows("SELECT id FROM event")) == len(ids_at(own_hub))
    finally:
        other.store.close()


def test_what_stood_there_is_set_aside_with_its_keys(point, paper, new_point, tmp_path):
    point.attend(2)
    write(point, tmp_path / "b.dhb")
    other = new_point("other")
    other.attend(7)
    own_key = other.data.vault_key.read_bytes()
    other.store.close()
    back, done = restored(tmp_path / "b.dhb", paper, other.data.root)
    other.store = back.store
    assert ids(back) == ids(point)
    assert done.aside is not None
    assert done.aside.exists()
    assert own_key in [file.read_bytes() for file in other.data.keys.iterdir()]
    assert back.data.vault_key.read_bytes() == point.data.vault_key.read_bytes()
    assert back.data.vault_key.stat().st_mode & 0o077 == 0


def test_nothing_in_the_file_can_be_read_without_the_paper(point, paper, tmp_path):
    lan(point)
    write(point, tmp_path / "b.dhb")
    text = (tmp_path / "b.dhb").read_bytes()
    for secret in (
        point.data.vault_key.read_bytes(),
        point.data.device_key.read_bytes(),
        b"SQLite",
        b"vault.key",
    ):
        assert secret not in text
    with pytest.raises(BackupError, match="another one"):
        backup.restore(tmp_path / "b.dhb", age.new_identity(), DataDir(tmp_path / "other"))
    assert not (tmp_path / "other" / "kiosk.sqlite").exists()


@pytest.mark.parametrize("seed", range(6))
def test_a_changed_or_cut_backup_changes_nothing_here(point, paper, tmp_path, seed):
    point.attend(300)
    write(point, tmp_path / "b.dhb")
    whole = bytearray((tmp_path / "b.dhb").read_bytes())
    chance = random.Random(seed)
    if seed % 2:
        del whole[chance.randrange(200, len(whole)) :]
    else:
        whole[chance.randrange(200, len(whole))] ^= 1 << chance.randrange(8)
    (tmp_path / "b.dhb").write_bytes(whole)
    before = ids(point)
    with pytest.raises(BackupError):
        backup.restore(tmp_path / "b.dhb", paper, point.data)
    assert ids(point) == before
    assert not inplace.ready(point.data.database).exists()


def test_an_archive_that_says_other_than_it_holds_is_refused(point, paper, tmp_path):
    sealed = tmp_path / "b.dhb"
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w") as archive:
        archive.writestr("about.json", b'{"form":1,"made":1,"stream":"s","last":0,"files":{"../evil":"x"}}')
    plain.seek(0)
    with sealed.open("wb") as file:
        age.seal(plain, file, [age.recipient_of(paper)])
    with pytest.raises(BackupError, match="damaged"):
        backup.restore(sealed, paper, DataDir(tmp_path / "other"))


def test_without_a_key_it_says_how_to_get_one(point, tmp_path):
    with pytest.raises(BackupError, match="recovery-key"):
        write(point, tmp_path / "b.dhb")
    assert list(tmp_path.glob("*.dhb")) == []


def test_the_hub_can_seal_it_anew_for_a_new_paper(own_hub, point, tmp_path):
    point.join(own_hub)
    point.attend(2)
    write(point, tmp_path / "b.dhb")
    new = age.new_identity()
    conn = connect(own_hub.database)
    try:
        backup.reseal(tmp_path / "b.dhb", age_identity(conn, 0), age.recipient_of(new), tmp_path / "c.dhb")
    finally:
        conn.close()
    other, _ = restored(tmp_path / "c.dhb", new, tmp_path / "other")
    assert ids(other) == ids(point)
    other.store.close()


def test_the_hub_inside_the_kiosk_is_no_place_for_the_key(point):
    from sync.enrolment import Enrolment
    from sync.protocol import Place

    own = Enrolment("h", "http://127.0.0.1:1", "d", Place(), (), b"", embedded=True, recipient="age1x")
    assert backup.recipients(point.store, own) == []


def test_who_was_forgotten_does_not_come_back_with_a_backup(point, paper, tmp_path):
    one = lan(point)
    write(point, tmp_path / "b.dhb")
    forget(point.store, point.data, [one.id])
    point.store.close()
    back, done = restored(tmp_path / "b.dhb", paper, point.data.root)
    point.store = back.store
    assert done.forgotten == 1
    assert residents.listing(back.store) == []


def spoken_here(point, folder, id="hmn-1", words=KHOA):
    """A voice recorded at the point, with its speaker's sealed name and spoken yes."""
    book = record(point.data.recordings, words, folder, "hmn", id)
    for name in ("speaker.sealed", "consent.ogg", "draft.ogg"):
        (book.folder / PRIVATE / name).write_bytes(name.encode())
    return book


def test_recorded_voices_come_with_it_whole(point, paper, tmp_path):
    book = spoken_here(point, tmp_path)
    write(point, tmp_path / "b.dhb")
    other, done = restored(tmp_path / "b.dhb", paper, tmp_path / "other")
    other.store.close()
    (there,) = books(other.data.recordings)
    assert (done.voices, there.manifest) == (1, book.manifest)
    assert there.file(KHOA.phrases).read_bytes() == book.file(KHOA.phrases).read_bytes()
    assert sorted(file.name for file in (there.folder / PRIVATE).iterdir()) == [
        "consent.ogg",
        "speaker.sealed",
    ]
    assert list(other.data.copies.iterdir()) == []


def test_a_voice_that_is_here_stays_as_it_is_and_a_deleted_one_does_not_come_back(point, paper, tmp_path):
    """The backup is the older of the two, and its speaker wished to be deleted."""
    book, gone = spoken_here(point, tmp_path), spoken_here(point, tmp_path, "hmn-2")
    write(point, tmp_path / "b.dhb")
    newer = keep(book, ("Câu mới.",), voiced(tmp_path / "new.ogg", 1.0), 1.0)
    remember(point.data, [gone.manifest.id])
    remove(gone)
    point.store.close()
    back, done = restored(tmp_path / "b.dhb", paper, point.data.root)
    point.store = back.store
    assert done.voices == 0
    assert [one.manifest for one in books(point.data.recordings)] == [newer.manifest]


def test_voices_that_find_no_room_are_left_out_not_the_backup(point, paper, tmp_path, monkeypatch):
    """The one worked on last goes first."""
    old = spoken_here(point, tmp_path, "hmn-1")
    last = spoken_here(point, tmp_path, "hmn-2", Job(("Câu khác.",)))
    os.utime(old.folder / MANIFEST, (1000, 1000))
    size = last.file(("Câu khác.",)).stat().st_size
    monkeypatch.setattr(backup_voices, "MOST", size + 10)
    write(point, tmp_path / "b.dhb")
    other, _ = restored(tmp_path / "b.dhb", paper, tmp_path / "other")
    other.store.close()
    assert [one.manifest.id for one in books(other.data.recordings)] == ["hmn-2"]


@pytest.mark.parametrize(
    "name",
    ["recordings/../../x", "recordings/a/../b.ogg", "recordings/hmn/x.sh", "/recordings/hmn/manifest.json",
     "recordings/hmn/private/../manifest.json", "recordings/hmn/manifest.json/x"],
)  # fmt: skip
def test_only_the_files_of_voices_are_unpacked(name):
    assert backup_voices.NAME.fullmatch(name) is None


def test_a_full_or_missing_disk_is_told_and_leaves_the_old_backup(point, paper, tmp_path):
    write(point, tmp_path / "b.dhb")
    before = (tmp_path / "b.dhb").read_bytes()
    with pytest.raises(DiskError):
        write(point, tmp_path / "gone" / "b.dhb")
    with pytest.raises(DiskError):
        write(point, tmp_path / "b.dhb" / "below")
    assert (tmp_path / "b.dhb").read_bytes() == before
    assert [one.name for one in point.data.copies.iterdir()] == []


class TestEachDay:
    def test_a_copy_and_a_sealed_backup_on_the_other_disk(self, point, paper, tmp_path):
        disk = tmp_path / "disk2"
        disk.mkdir()
        settings.set(point.store, settings.BACKUP_FOLDER, str(disk))
        daily = Daily(point.store, point.data)
        for day in range(9):
            wall = 1_800_000_000_000 + day * 86_400_000
            point.store.clock = replace(point.store.clock, wall=lambda wall=wall: wall)
            daily.look(None)
            assert daily.trouble is None
        assert len(copies.listing(point.data)) == 7
        assert len(list(disk.glob("*.dhb"))) == 7
        assert list(disk.glob("*.sqlite")) == [], "names go to another disk sealed only"

    def test_a_disk_that_is_not_there_is_told_and_the_copy_is_made_all_the_same(self, point, paper, tmp_path):
        settings.set(point.store, settings.BACKUP_FOLDER, str(tmp_path / "unplugged"))
        daily = Daily(point.store, point.data)
        daily.look(None)
        assert daily.trouble
        assert len(copies.listing(point.data)) == 1
        (tmp_path / "unplugged").mkdir()
        daily.look(None)
        assert daily.trouble is None
        assert len(list((tmp_path / "unplugged").iterdir())) == 1


class TestPaper:
    def test_syllables_are_the_key(self):
        for _ in range(40):
            identity = age.new_identity()
            words = to_syllables(identity)
            assert len(words) == 34
            assert to_identity("\n".join(f"{n} {word.upper()}," for n, word in enumerate(words))) == identity
            assert to_identity(f" {identity.lower()}\n") == identity

    def test_a_slip_of_the_pen_is_noticed(self):
        words = to_syllables(age.new_identity())
        for place in range(34):
            other = words.copy()
            other[place] = "ba" if words[place] != "ba" else "xam"
            with pytest.raises(SyncError, match="compare each"):
                to_identity(" ".join(other))
        for spoilt in (words[:-1], [*words, "ba"], words[1:] + words[:1], ["sai", *words[1:]], []):
            with pytest.raises(SyncError):
                to_identity(" ".join(spoilt))

    def test_a_key_file_is_read(self, tmp_path):
        identity = age.new_identity()
        (tmp_path / "key.txt").write_text(" ".join(to_syllables(identity)))
        assert read_key(str(tmp_path / "key.txt")) == identity
        with pytest.raises(SyncError):
            read_key(str(tmp_path / "none.txt"))
