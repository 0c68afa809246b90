"""What this machine has, what it lacks and what to do, part by part. Looks only; nothing here raises but the folder."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError
from kiosk.paths import DataDir
from sync.errors import SyncError
from ui.health.check import Check
from ui.health.devices import devices, seen
from ui.health.doctor_keeping import kept
from ui.health.doctor_round import round_about
from ui.health.voice_check import voice_check

HUB_S = 1.0
LOW_BYTES = 2_000_000_000
OLDEST_MS = 1_760_000_000_000
"""A clock before October 2025 cannot be right: this program is younger."""


@dataclass(frozen=True)
class Report:
    """All checks; `usable` is False when the data folder is not, and the kiosk cannot run."""

    checks: list[Check] = field(default_factory=list)
    usable: bool = True


PARTS_VI = {
    "screen": "màn hình", "touch": "cảm ứng", "camera": "ống kính", "scanner": "máy quét", "sound": "loa",
    "voice": "giọng đọc", "disk": "bộ nhớ", "clock": "đồng hồ", "hub": "gửi sổ", "database": "sổ", "backup": "bản sao",
    "memory": "bộ nhớ tạm", "network": "mạng", "printer": "máy in", "stick": "USB", "version": "phiên bản",
}  # fmt: skip


def examine(root: Path, facts: Callable[[], dict[str, Any]] = devices) -> Report:
    """Looks at every part, the slow ones side by side: about two seconds, and some more for each Piper voice. `facts` asks
    Qt what is plugged in; a kiosk that runs knows it already."""
    data = DataDir(root)
    with ThreadPoolExecutor(3) as pool:
        parts, voice = pool.submit(facts), pool.submit(voice_check, data)
        around = pool.submit(lambda: list(round_about(data)))
        disk, usable = _disk(data)
        recorded = [*_clock_and_hub(data), *kept(data)] if usable else []
        checks = [*seen(parts.result()), voice.result(), disk, *recorded, *around.result()]
    return Report(checks, usable)


def report(found: Report, lang: str, *, as_json: bool) -> int:
    """Prints what was found and returns the exit code: 1 when the data folder cannot be used."""
    vi = lang == "vi"
    if as_json:
        print(json.dumps(document(found, lang), ensure_ascii=False, indent=2))
        return 0 if found.usable else 1
    words = {"ok": "tốt", "missing": "chưa có", "look": "cần xem"} if vi else {}
    for check in found.checks:
        part = PARTS_VI[check.part] if vi else check.part
        state = words.get(check.state, check.state)
        print(f"{part:<10}  {state:<8} {check.found_vi if vi else check.found}")
        advice = check.advice_vi if vi else check.advice
        if advice:
            print(f"{'':<10}  {'':<8} -> {advice}")
    return 0 if found.usable else 1


def document(found: Report, lang: str) -> dict[str, Any]:
    """What was found as plain data: {usable, checks: [{part, state, found, advice}]}."""
    vi = lang == "vi"
    every = [
        {
            "part": check.part,
            "state": check.state,
            "found": check.found_vi if vi else check.found,
            "advice": check.advice_vi if vi else check.advice,
        }
        for check in found.checks
    ]
    return {"usable": found.usable, "checks": every}


def _disk(data: DataDir) -> tuple[Check, bool]:
    """Room where the data is, and whether it can be written to; the folder is made if it is not there."""
    try:
        data.make()
        probe = data.log / ".probe"
        probe.write_bytes(b"?")
        probe.unlink()
        free = shutil.disk_usage(data.root).free
    except KioskError as problem:
        return Check("disk", "look", str(problem), problem.vi), False
    except OSError as problem:
        return Check(
            "disk", "look", f"{data.root} cannot be written ({problem.strerror})", "thư mục dữ liệu chưa ghi được",
            "Free some room, mend its rights, or choose another folder with --data.",
            "Dọn bớt cho trống, sửa quyền, hoặc chọn thư mục khác bằng --data.",
        ), False  # fmt: skip
    words = f"{free / 1e9:.1f} GB free in {data.root}"
    words_vi = f"còn {free / 1e9:.1f} GB trống".replace(".", ",", 1)
    if free < LOW_BYTES:
        advice = "Free some room: below 2 GB a class may fill it.", "Dọn bớt cho trống: dưới 2 GB là sắp đầy."
        return Check("disk", "look", words, words_vi, *advice), True
    return Check("disk", "ok", words, words_vi), True


def _clock_and_hub(data: DataDir) -> Iterator[Check]:
    """The clock against the newest fact, and the hub; a store that cannot be opened is told under both."""
    if not data.database.exists():
        yield clock(None)
        yield Check(
            "hub", "ok", "nothing recorded yet; facts go to the hub inside this kiosk",
            "chưa ghi mục nào; sổ gửi vào máy này",
        )  # fmt: skip
        return
    from kiosk.store import open_store

    try:
        store = open_store(data)
    except KioskError as problem:
        yield clock(None)
        yield Check("hub", "look", str(problem), problem.vi)
        return
    try:
        newest = store.rows("SELECT max(wall) FROM event")[0][0]
        yield clock(int(newest) if newest is not None else None)
        from sync.enrolment import current
        from sync.lessons.book import in_a_line
        from sync.outbox import counts

        enrolment = current(store)
        kept = counts(store, enrolment)
    except (KioskError, SyncError) as problem:
        yield Check("hub", "look", str(problem), problem.vi)
        return
    finally:
        store.close()
    told, told_vi = (
        f"{kept.sent} facts sent, {kept.pending} waiting",
        f"đã gửi {kept.sent}, chờ gửi {kept.pending}",
    )
    if lessons := in_a_line(data):
        told, told_vi = f"{told}; its lessons: {lessons}", f"{told_vi}; bài của xã: {lessons}"
    if enrolment is None or enrolment.embedded:
        yield Check("hub", "ok", f"inside this kiosk; {told}", f"ở trong máy này; {told_vi}")
    elif _answers(enrolment.url):
        yield Check("hub", "ok", f"{enrolment.url} answers; {told}", f"{enrolment.url} có trả lời; {told_vi}")
    else:
        yield Check(
            "hub", "look", f"{enrolment.url} does not answer; {told}", f"{enrolment.url} chưa trả lời; {told_vi}",
            "Look at the network. Nothing is lost: it is sent when the hub answers again.",
            "Xem lại mạng. Không mất gì cả: có mạng là máy tự gửi.",
        )  # fmt: skip


def clock(newest_ms: int | None) -> Check:
    """The clock against the newest fact (ms since 1970 UTC): it cannot be earlier."""
    now_ms = time.time_ns() // 1_000_000
    shown, shown_vi = time.strftime("%Y-%m-%d %H:%M %Z"), time.strftime("%H:%M ngày %d/%m/%Y")
    if now_ms < OLDEST_MS or (newest_ms is not None and now_ms < newest_ms - 60_000):
        return Check(
            "clock", "look", f"{shown}, which is earlier than what is recorded", f"{shown_vi}, sớm hơn sổ đã ghi",
            "Set the clock (timedatectl set-time), and replace the board's battery if it stays behind.",
            "Chỉnh lại giờ; nếu cứ chậm mãi thì thay pin trên bo mạch.",
        )  # fmt: skip
    return Check("clock", "ok", shown, shown_vi)


def _answers(url: str) -> bool:
    import requests

    from sync.client import new_session

    try:
        with new_session(url).get(f"{url}/healthz", timeout=HUB_S) as answer:
            return answer.status_code == 200
    except requests.RequestException:
        return False
