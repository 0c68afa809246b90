"""What a hub publishes goes along in its copy, whole, and learning points believe what was put back."""

import sqlite3
import stat
import time

import pytest

from sync.errors import SyncError
from sync.hub import copying_content
from sync.hub.copying import backup, restore
from sync.hub.publishing import publish, repository
from sync.tuf_client import FromFolder, catalogue
from tests.sync.hub.desk import Desk, event
from tests.sync.test_packs import NAME, pack

NOW = time.time_ns() // 1_000_000


@pytest.fixture
def place(tmp_path):
    """A hub with some events that has published a pack once."""
    desk = Desk(tmp_path / "hub.sqlite")
    desk.put(desk.device(), "s", event(1))
    desk.conn.close()
    publish.publish(tmp_path / "content", pack(tmp_path), NOW)
    return tmp_path / "hub.sqlite"


def seen(folder, home):
    """What a learning point that keeps its knowledge in `home` believes to be published."""
    root = (folder / "metadata" / "1.root.json").read_bytes()
    return [
        one.path for one in catalogue(home, "folder:/", root, FromFolder(folder / "metadata"), packs=True)
    ]


def test_it_comes_back_and_is_believed_by_who_saw_something_newer(place, tmp_path):
    folder, home, copy = tmp_path / "content", tmp_path / "kiosk", tmp_path / "copy.sqlite"
    home.mkdir()
    first = publish.offers(folder)
    assert backup(place, copy, NOW).differences == ()
    publish.publish(folder, pack(tmp_path, "Bài khác"), NOW + 1000)
    assert f"packs/{NAME}/2.zip" in seen(folder, home)
    found, before = restore(copy, place, NOW + 2000)
    assert found.events == 1
    assert publish.offers(folder) == first
    assert seen(folder, home) == [f"packs/{NAME}/1.zip"]
    assert (folder / "targets" / first[0].file).stat().st_size == first[0].bytes
    aside = before.with_name(before.name.replace("hub.sqlite", "content"))
    assert publish.offers(aside)[0].version == 2
    publish.publish(folder, pack(tmp_path, "Bài nữa"), NOW + 3000)  # and it goes on
    assert f"packs/{NAME}/2.zip" in seen(folder, home)


def test_keys_come_back_for_their_owner_alone_and_the_tables_are_as_before(place, tmp_path):
    copy = tmp_path / "copy.sqlite"
    backup(place, copy, NOW)
    restore(copy, tmp_path / "new" / "hub.sqlite", NOW)
    keys = sorted((tmp_path / "new" / "content" / "keys").iterdir())
    assert [one.read_bytes() for one in keys] == [
        one.read_bytes() for one in sorted((tmp_path / "content" / "keys").iterdir())
    ]
    assert {stat.S_IMODE(one.stat().st_mode) for one in keys} == {0o600}
    assert sorted(one.name for one in (tmp_path / "new").iterdir()) == ["content", "hub.sqlite"]
    conn = sqlite3.connect(tmp_path / "new" / "hub.sqlite")
    assert conn.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'copied%'").fetchone() == (0,)
    conn.close()


def test_what_is_published_while_it_is_copied_is_copied_whole(place, tmp_path, monkeypatch):
    """Of a state that changes meanwhile, never one half of the old and one of the new."""
    folder, put, left = tmp_path / "content", copying_content._put, [50, 10]

    def put_and_change(copy, source, name):
        if name.startswith("metadata/") and left:
            publish.set_share(folder, NAME, NOW, left.pop())
        put(copy, source, name)

    monkeypatch.setattr(copying_content, "_put", put_and_change)
    backup(place, tmp_path / "copy.sqlite", NOW)
    restore(tmp_path / "copy.sqlite", tmp_path / "new" / "hub.sqlite", NOW)
    assert [one.share for one in publish.offers(tmp_path / "new" / "content")] == [50]
    assert left == []


def test_a_copy_that_names_files_elsewhere_is_refused(place, tmp_path):
    copy = tmp_path / "copy.sqlite"
    backup(place, copy, NOW)
    kept = sorted((tmp_path / "content").rglob("*"))
    for name in ("../evil", "/etc/evil", "metadata/../../evil", "other/file", "keys/..\\evil"):
        conn = sqlite3.connect(copy)
        conn.execute(
            "UPDATE copied_file SET path = ? WHERE path LIKE 'keys/s%' OR path LIKE '%evil' OR path = 'other/file'",
            (name,),
        )
        conn.commit()
        conn.close()
        with pytest.raises(SyncError, match="no hub publishes"):
            restore(copy, place, NOW)
    assert sorted((tmp_path / "content").rglob("*")) == kept
    assert not (tmp_path.parent / "evil").exists()


def test_lists_whose_keys_are_on_a_stick_are_left_as_they_were(place, tmp_path):
    """The hub cannot sign them; the others leap all the same."""
    folder = tmp_path / "content"
    (folder / "keys" / "targets.pem").rename(tmp_path / "targets.pem")
    before = repository.read(folder)
    copying_content.leap(folder, NOW)
    after = repository.read(folder)
    assert after.targets.signed.version == before.targets.signed.version
    assert after.snapshot.signed.version > before.snapshot.signed.version + 999
    assert after.timestamp.signed.version > before.timestamp.signed.version + 999


def test_a_hub_that_publishes_nothing_has_nothing_to_copy(tmp_path):
    desk = Desk(tmp_path / "hub.sqlite")
    desk.conn.close()
    backup(tmp_path / "hub.sqlite", tmp_path / "copy.sqlite", NOW)
    restore(tmp_path / "copy.sqlite", tmp_path / "new" / "hub.sqlite", NOW)
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["hub.sqlite"]
