"""The doctor's look at what is kept: whether the database is whole, when it was last copied, how much memory is free."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from kiosk.paths import DataDir
from ui.health.check import Check

LATE_DAYS = 2
"""A copy is made each day: one older than this means that something keeps it from being made."""
LOW_MEMORY = 300_000_000
"""Bytes that must be to be had for the screen to answer quickly."""
MEMORY = Path("/proc/meminfo")


def kept(data: DataDir) -> Iterator[Check]:
    """Database, backup and memory."""
    yield database(data)
    yield backup(data)
    yield memory(MEMORY)


def database(data: DataDir) -> Check:
    """Every page of the database read and compared with its indexes; nothing is written."""
    if not data.database.exists():
        return Check("database", "ok", "nothing recorded yet", "chưa ghi mục nào")
    try:
        with closing(sqlite3.connect(f"{data.database.resolve().as_uri()}?mode=ro", uri=True)) as conn:
            said = conn.execute("PRAGMA quick_check(1)").fetchone()[0]
            facts = conn.execute("SELECT count(*) FROM event").fetchone()[0]
    except sqlite3.Error as problem:
        said, facts = f"{type(problem).__name__}: {problem}", 0
    if said != "ok":
        return Check(
            "database", "look", f"damaged ({said})", "sổ trong máy không còn nguyên",
            "Start the kiosk again: it puts the database together by itself; then call who looks after it.",
            "Tắt máy rồi mở lại: máy tự ghép sổ lại. Rồi mình gọi người phụ trách xem giúp nhé.",
        )  # fmt: skip
    size = data.database.stat().st_size / 1e6
    return Check(
        "database",
        "ok",
        f"whole: {facts} facts, {size:.1f} MB",
        _comma(f"còn nguyên: {facts} mục, {size:.1f} MB"),
    )


def backup(data: DataDir) -> Check:
    """How long ago the database was last copied."""
    from sync.keeping.copies import listing

    copies = listing(data)
    if not copies:
        young = not data.database.exists() or _days(data.database) < LATE_DAYS
        return Check(
            "backup", "ok" if young else "look", "no copy yet", "chưa có bản sao nào",
            *(() if young else (
                "Leave the kiosk running for an hour: it makes a copy each day. If none comes, look at the disk.",
                "Cứ để máy chạy một giờ, máy tự cất bản sao. Vẫn chưa có thì mình xem lại bộ nhớ nhé.",
            )),
        )  # fmt: skip
    days = _days(copies[0].file)
    told = f"newest copy {days} day{'s' * (days != 1)} old, {len(copies)} kept"
    told_vi = f"bản sao mới nhất: {'hôm nay' if days == 0 else f'{days} ngày trước'}, giữ {len(copies)} bản"
    if days > LATE_DAYS:
        return Check(
            "backup", "look", told, told_vi,
            "The machine could not copy for days: free some room on the disk, and see that the clock is right.",
            "Mấy ngày nay máy chưa cất được bản sao. Mình dọn bớt bộ nhớ và xem lại đồng hồ nhé.",
        )  # fmt: skip
    return Check("backup", "ok", told, told_vi)


def memory(file: Path) -> Check:
    """What Linux says of its memory; elsewhere nothing is known."""
    try:
        lines = dict(line.split(":", 1) for line in file.read_text("utf-8").splitlines() if ":" in line)
        free, whole = (int(lines[name].split()[0]) * 1024 for name in ("MemAvailable", "MemTotal"))
    except (OSError, KeyError, ValueError, IndexError):
        return Check("memory", "ok", "not known on this system", "máy này không cho biết")
    told = f"{free / 1e9:.1f} of {whole / 1e9:.1f} GB to be had"
    told_vi = _comma(f"còn {free / 1e9:.1f} trên {whole / 1e9:.1f} GB").replace(".", ",", 1)
    if free < LOW_MEMORY:
        return Check(
            "memory", "look", told, told_vi,
            "Switch the machine off and on again; end other programs that run on it.",
            "Máy hơi đầy việc: tắt máy rồi mở lại, và đừng mở thêm chương trình khác nhé.",
        )  # fmt: skip
    return Check("memory", "ok", told, told_vi)


def _days(file: Path) -> int:
    """Whole days since a file was written; 0 when the clock has gone back."""
    return max(0, int((time.time() - file.stat().st_mtime) // 86_400))


def _comma(text: str) -> str:
    """Numbers as Vietnamese writes them."""
    head, dot, tail = text.rpartition(".")
    return f"{head},{tail}" if dot else text
