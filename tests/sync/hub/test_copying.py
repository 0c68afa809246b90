"""A copy taken while the hub takes batches is whole; the way back sets nothing aside that somebody still writes to."""

import json
import shutil
import stat

import pytest

from kiosk.cli import main
from sync.errors import SyncError
from sync.hub.copying import backup, restore
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from tests.sync.hub.desk import NOW, Desk, event


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path / "hub.sqlite")
    yield desk
    desk.conn.close()


def fill(desk, start, count):
    if start == 1:
        desk.one = desk.device()
    desk.put(desk.one, "s", *(event(seq) for seq in range(start, start + count)))


def test_a_copy_holds_what_was_there_and_nothing_of_later(desk, tmp_path):
    fill(desk, 1, 7)
    out = tmp_path / "away" / "copy.sqlite"
    out.parent.mkdir()
    found = backup(tmp_path / "hub.sqlite", out, NOW)  # the desk has it open all the while
    fill(desk, 8, 3)
    assert (found.events, found.differences) == (7, ())
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert [one.name for one in out.parent.iterdir()] == ["copy.sqlite"]
    fill(desk, 11, 1)
    assert backup(tmp_path / "hub.sqlite", out, NOW).events == 11  # over the older one


def test_it_comes_back_and_the_lost_one_is_kept_beside(desk, tmp_path):
    fill(desk, 1, 7)
    place, copy = tmp_path / "hub.sqlite", tmp_path / "copy.sqlite"
    backup(place, copy, NOW)
    fill(desk, 8, 3)
    desk.conn.close()
    found, before = restore(copy, place, NOW)
    assert found.events == 7
    for path, events in ((place, 7), (before, 10)):
        conn = connect(path)
        assert (verify(conn).events, verify(conn).differences) == (events, ())
        conn.close()
    assert restore(copy, tmp_path / "elsewhere" / "hub.sqlite", NOW)[1] is None


def test_a_damaged_database_is_replaced(desk, tmp_path):
    fill(desk, 1, 7)
    place, copy = tmp_path / "hub.sqlite", tmp_path / "copy.sqlite"
    backup(place, copy, NOW)
    desk.conn.close()
    place.write_bytes(b"nothing of a database" * 99)
    assert restore(copy, place, NOW)[0].events == 7


def test_under_a_running_hub_nothing_is_replaced(desk, tmp_path):
    fill(desk, 1, 7)
    place, copy = tmp_path / "hub.sqlite", tmp_path / "copy.sqlite"
    backup(place, copy, NOW)
    with pytest.raises(SyncError, match="a hub is running"):
        restore(copy, place, NOW)
    fill(desk, 8, 1)
    assert desk.differences() == ()
    assert sorted(one.name for one in tmp_path.iterdir() if "half" in one.name or "before" in one.name) == []


def test_a_spoilt_copy_and_a_foreign_file_are_refused(desk, tmp_path):
    fill(desk, 1, 300)
    place, copy = tmp_path / "hub.sqlite", tmp_path / "copy.sqlite"
    backup(place, copy, NOW)
    desk.conn.close()
    kept = place.read_bytes()
    spoilt = bytearray(copy.read_bytes())
    for at in range(8 * 4096, len(spoilt) - 4096, 4096):
        spoilt[at : at + 200] = bytes(200)
    copy.write_bytes(spoilt)
    with pytest.raises(SyncError):
        restore(copy, place, NOW)
    (tmp_path / "foreign.sqlite").write_text("a list")
    for name in ("foreign.sqlite", "none.sqlite"):
        with pytest.raises(SyncError, match="not a hub's database"):
            restore(tmp_path / name, place, NOW)
    assert place.read_bytes() == kept


def test_the_commands_tell_what_they_counted(desk, tmp_path, capsys):
    fill(desk, 1, 7)
    desk.conn.close()
    here = ["--database", str(tmp_path / "hub.sqlite"), "--json"]
    copy = str(tmp_path / "copy.sqlite")
    assert main(["hub", "backup", "--out", copy, *here]) == 0
    assert json.loads(capsys.readouterr().out)["events"] == 7
    shutil.copy(copy, tmp_path / "again.sqlite")
    assert main(["hub", "restore", str(tmp_path / "again.sqlite"), *here]) == 0
    assert json.loads(capsys.readouterr().out)["before"].startswith(f"{tmp_path}/hub.sqlite.before-")
    assert main(["hub", "backup", "--out", copy, "--database", "postgresql://x/y"]) == 1
    assert "pg_dump" in capsys.readouterr().err
