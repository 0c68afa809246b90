"""Each part that the doctor looks at beside what stands before the learner: what is told, and what to do."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.keeping.copies import keep
from sync.wifi import Net
from tests.nmcli import Nmcli
from ui.health import doctor_round
from ui.health.doctor_keeping import backup, database, memory
from ui.health.doctor_round import network, printer
from ui.sticks import Stick, Sticks


def test_a_database_is_read_page_by_page(data_dir: Path) -> None:
    data = DataDir(data_dir)
    assert database(data).state == "ok", "nothing recorded is nothing amiss"
    store = open_store(data)
    for number in range(300):
        store.record("help.asked", {"screen": f"Lesson {number} " + "x" * 200})
    store.close()
    told = database(data)
    assert told.state == "ok"
    assert "300 facts" in told.found
    with data.database.open("r+b") as file:
        file.seek(16 * 4096)
        file.write(b"\xff" * 4096)
    told = database(data)
    assert told.state == "look"
    assert "máy tự ghép sổ lại" in told.advice_vi


def test_a_copy_that_was_not_made_for_days_is_told(data_dir: Path) -> None:
    data = DataDir(data_dir)
    assert backup(data).state == "ok"
    store = open_store(data)
    assert backup(data).state == "ok", "a young store has no copy yet"
    keep(store, data)
    store.close()
    assert (backup(data).state, backup(data).found) == ("ok", "newest copy 0 days old, 1 kept")
    (copy,) = data.copies.glob("kiosk-*.sqlite")
    old = time.time() - 5 * 86_400
    os.utime(copy, (old, old))
    told = backup(data)
    assert told.state == "look"
    assert "5 ngày trước" in told.found_vi
    copy.unlink()
    os.utime(data.database, (old, old))
    assert backup(data).state == "look", "an old store without any copy"


def test_memory_as_linux_tells_it(tmp_path: Path) -> None:
    file = tmp_path / "meminfo"
    assert memory(file).state == "ok", "elsewhere nothing is known"
    file.write_text("MemTotal:  4000000 kB\nMemAvailable:  2500000 kB\n")
    assert (memory(file).state, memory(file).found_vi) == ("ok", "còn 2,6 trên 4,1 GB")
    file.write_text("MemTotal:  4000000 kB\nMemAvailable:  120000 kB\n")
    assert memory(file).state == "look"
    assert "tắt máy rồi mở lại" in memory(file).advice_vi


def test_the_network_is_told_without_its_name(tmp_path: Path) -> None:
    for net in (Net("cable", "Dây nhà ông Tư"), Net("wifi", "Nhà ông Tư")):
        told = network(net, tmp_path)
        assert told.state == "ok"
        assert "Tư" not in told.found + told.found_vi
    for net in (Net("off"), Net("choose"), Net("none"), Net("absent")):
        told = network(net, tmp_path)
        assert told.state == "missing"
        assert told.advice_vi
    (tmp_path / "eth0").mkdir()
    (tmp_path / "eth0" / "operstate").write_text("up\n")
    assert network(Net("absent"), tmp_path).state == "ok", "somebody else looks after it"


def test_a_printer_is_what_the_print_service_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`lp` and `lpstat` as executables on PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printer().state == "missing"
    for name, says in (("lp", ""), ("lpstat", "system default destination: HP")):
        (tmp_path / name).write_text(f"#!/bin/sh\necho '{says}'\n")
        (tmp_path / name).chmod(0o755)
    assert printer().state == "ok"


def test_a_stick_with_its_switch_on_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert doctor_round.sticks().state == "ok"
    monkeypatch.setattr(Sticks, "look", lambda _: [Stick(tmp_path, "KINGSTON", locked=True)])
    told = doctor_round.sticks()
    assert told.state == "look"
    assert "Gạt nút khoá" in told.advice_vi


def test_what_nmcli_says_is_what_the_doctor_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data_dir: Path
) -> None:
    nmcli = Nmcli(tmp_path / "bin", monkeypatch)
    nmcli.set(joined="Xa", networks={"Xa": (50, "")})
    found = {check.part: check for check in doctor_round.round_about(DataDir(data_dir))}
    assert list(found) == ["network", "printer", "stick", "version"]
    assert (found["network"].state, found["network"].found) == ("ok", "by Wi-Fi")
    nmcli.set(joined="")
    found = {check.part: check for check in doctor_round.round_about(DataDir(data_dir))}
    assert found["network"].state == "missing"
    assert "bước 2" in found["network"].advice_vi
