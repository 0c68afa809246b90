"""Lists are found where facilitators put them, and nothing else is."""

from __future__ import annotations

import os
from pathlib import Path

from ui.people.list_files import MOST, look, places


def test_lists_a_folder_or_two_deep_the_newest_first(tmp_path: Path) -> None:
    stick, papers = tmp_path / "stick", tmp_path / "papers"
    for path in (
        "a.csv",
        "xa/b.XLSX",
        "xa/thon/c.csv",
        "xa/thon/sau/d.csv",
        ".e.csv",
        "~$f.xlsx",
        "g.pdf",
        ".x/h.csv",
    ):
        file = stick / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
        os.utime(file, (1_700_000_000, 1_700_000_000))
    os.utime(stick / "xa" / "thon" / "c.csv", (1_800_000_000, 1_800_000_000))
    (stick / "k.csv").mkdir()
    (stick / "round").symlink_to(stick, target_is_directory=True)
    papers.mkdir()
    (papers / "z.csv").write_text("x")
    found = look([("usb", stick), ("documents", tmp_path / "none"), ("papers", papers)])
    assert [(one.place, one.path.name) for one in found] == [
        ("usb", "c.csv"),
        ("usb", "b.XLSX"),
        ("usb", "a.csv"),
        ("papers", "z.csv"),
    ]
    assert found[1].day.year == 2023


def test_a_full_stick_is_cut_off(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        (tmp_path / f"{number}.csv").touch()
    assert len(look([("usb", tmp_path)])) == MOST


def test_the_machine_s_own_papers_are_looked_into(tmp_path: Path) -> None:
    assert places(tmp_path)[-1] == ("papers", tmp_path)
