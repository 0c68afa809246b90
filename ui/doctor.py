"""What this machine has, what it lacks and what to do, part by part. Looks only; nothing here raises but the folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from kiosk.errors import KioskError
from kiosk.paths import DataDir
from sync.errors import SyncError

State = Literal["ok", "missing", "look"]
PROBE_S, VOICE_S, HUB_S = 2.5, 2.5, 1.0
LOW_BYTES = 2_000_000_000
OLDEST_MS = 1_760_000_000_000
"""A clock before October 2025 cannot be right: this program is younger."""
FACTS: dict[str, Any] = {
    "answered": False,
    "window": False,
    "screens": [],
    "touch": [],
    "cameras": [],
    "speakers": [],
}
SCANNER_WORDS = ("scanner", "barcode", "bar code", "symbol", "honeywell", "datalogic", "newland", "zebra")


@dataclass(frozen=True)
class Check:
    """One part: `ok`, `missing` (the kiosk works without) or `look` (somebody should look at it)."""

    part: str
    state: State
    found: str
    found_vi: str
    advice: str = ""
    advice_vi: str = ""


@dataclass(frozen=True)
class Report:
    """All checks; `usable` is False when the data folder is not, and the kiosk cannot run."""

    checks: list[Check] = field(default_factory=list)
    usable: bool = True


PARTS_VI = {
    "screen": "màn hình", "touch": "cảm ứng", "camera": "ống kính", "scanner": "máy quét", "sound": "loa",
    "voice": "giọng đọc", "disk": "bộ nhớ", "clock": "đồng hồ", "hub": "gửi sổ",
}  # fmt: skip


def examine(root: Path) -> Report:
    """Looks at every part, the slow ones side by side: about two seconds."""
    data = DataDir(root)
    with ThreadPoolExecutor(2) as pool:
        devices, voice = pool.submit(_devices), pool.submit(_voice)
        disk, usable = _disk(data)
        hub = list(_clock_and_hub(data)) if usable else []
        checks = [*_seen(devices.result()), voice.result(), disk, *hub]
    return Report(checks, usable)


def report(found: Report, lang: str, *, as_json: bool) -> int:
    """Prints what was found and returns the exit code: 1 when the data folder cannot be used."""
    vi = lang == "vi"
    if as_json:
        every = [
            {
                "part": check.part,
                "state": check.state,
                "found": check.found_vi if vi else check.found,
                "advice": check.advice_vi if vi else check.advice,
            }
            for check in found.checks
        ]
        print(json.dumps({"usable": found.usable, "checks": every}, ensure_ascii=False, indent=2))
        return 0 if found.usable else 1
    words = {"ok": "tốt", "missing": "chưa có", "look": "cần xem"} if vi else {}
    for check in found.checks:
        part = PARTS_VI[check.part] if vi else check.part
        state = words.get(check.state, check.state)
        print(f"{part:<9}  {state:<8} {check.found_vi if vi else check.found}")
        advice = check.advice_vi if vi else check.advice
        if advice:
            print(f"{'':<9}  {'':<8} -> {advice}")
    return 0 if found.usable else 1


def _devices() -> dict[str, Any]:
    """What Qt finds, asked in a process of its own; nothing if it does not answer in time."""
    home = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    try:
        answer = subprocess.run(
            [sys.executable, "-m", "ui.probe"],
            capture_output=True,
            timeout=PROBE_S,
            env={**os.environ, "PYTHONPATH": path},
            check=False,
        )
        found = json.loads(answer.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return dict(FACTS)
    return FACTS | found | {"answered": True} if isinstance(found, dict) else dict(FACTS)


def _seen(facts: dict[str, Any]) -> Iterator[Check]:
    """What stands before the learner. What could not be asked is not called missing."""
    for check in _parts(facts):
        if facts["answered"] or check.state == "ok" or check.part == "scanner":
            yield check
        else:
            yield Check(
                check.part,
                "look",
                f"Qt did not answer within {PROBE_S:.0f} s",
                "máy chưa trả lời",
                "The machine may be busy: try again.",
                "Máy có thể đang bận: thử lại sau nhé.",
            )


def _parts(facts: dict[str, Any]) -> Iterator[Check]:
    if facts["screens"]:
        sizes = ", ".join(f"{w} x {h}" for w, h, _ in facts["screens"])
        yield Check("screen", "ok", sizes, sizes)
    else:
        yield Check(
            "screen", "missing", "no display to open a window on", "chưa có màn hình",
            "Start from a desktop session, or try `diemhoc demo`, which needs none.",
            "Mở trong phiên làm việc có màn hình, hoặc chạy thử `diemhoc demo`.",
        )  # fmt: skip
    touch = facts["touch"] or _touch_by_kernel()
    if touch:
        yield Check("touch", "ok", ", ".join(touch), ", ".join(touch))
    else:
        yield Check(
            "touch", "missing", "no touch screen found", "chưa thấy màn hình cảm ứng",
            "A mouse works as well. Look at the panel's USB cable.",
            "Dùng chuột cũng được. Xem lại dây USB của màn hình nhé.",
        )  # fmt: skip
    if facts["cameras"]:
        names = ", ".join(facts["cameras"])
        yield Check("camera", "ok", names, names)
    else:
        yield Check(
            "camera", "missing", "no camera found", "chưa thấy ống kính",
            "Plug one in; meanwhile a typing scanner or learning without a card work.",
            "Cắm ống kính vào; trong lúc chờ vẫn dùng máy quét hay học không thẻ được.",
        )  # fmt: skip
    scanners = [name for name in _input_names() if any(word in name.lower() for word in SCANNER_WORDS)]
    if scanners:
        yield Check("scanner", "ok", ", ".join(scanners), ", ".join(scanners))
    else:
        yield Check(
            "scanner", "missing", "none known by its name", "chưa thấy máy quét nào theo tên",
            "A scanner that types like a keyboard works all the same: scan a card on the welcome screen.",
            "Máy quét gõ như bàn phím vẫn dùng được: quét thử một thẻ ở màn hình chào.",
        )  # fmt: skip
    if facts["speakers"]:
        names = ", ".join(facts["speakers"])
        yield Check("sound", "ok", names, names)
    else:
        yield Check(
            "sound", "missing", "no sound device found", "chưa thấy loa",
            "Plug in a loudspeaker and see that the sound server runs; captions are always there.",
            "Cắm loa vào và xem tiếng đã bật chưa; chữ trên màn hình lúc nào cũng có.",
        )  # fmt: skip


def _touch_by_kernel() -> list[str]:
    """Touch screens as Linux knows them, also without a desktop: direct input with absolute places."""
    names = []
    for device in sorted(Path("/sys/class/input").glob("input*")):
        try:
            direct = int((device / "properties").read_text().split()[-1], 16) & 2
            name = (device / "name").read_text().strip()
        except (OSError, ValueError, IndexError):
            continue
        if direct:
            names.append(name)
    return names


def _input_names() -> list[str]:
    names = []
    for file in sorted(Path("/sys/class/input").glob("input*/name")):
        try:
            names.append(file.read_text(errors="replace").strip())
        except OSError:
            continue
    return names


def _voice() -> Check:
    """Whether the voice worker speaks, in a throw-away cache."""
    import tempfile
    import threading

    from voice.narrator import ENGINE, Narrator

    told: list[Any] = []
    with tempfile.TemporaryDirectory(prefix="diemhoc-", ignore_cleanup_errors=True) as cache:
        narrator = Narrator(Path(cache))
        asking = threading.Thread(target=lambda: told.append(narrator.problem()), daemon=True)
        asking.start()
        asking.join(VOICE_S)
        narrator.close()
    if told and told[0] is None:
        return Check("voice", "ok", f"{ENGINE} speaks Vietnamese", f"{ENGINE} đọc được tiếng Việt")
    if told:
        return Check(
            "voice", "missing", str(told[0]), told[0].vi,
            "Install espeak-ng's library (packaging/apt.txt names it); captions are always there.",
            "Cài thư viện espeak-ng (xem packaging/apt.txt); chữ trên màn hình lúc nào cũng có.",
        )  # fmt: skip
    return Check(
        "voice", "look", f"no answer within {VOICE_S:.0f} s", "giọng đọc chưa trả lời",
        "The machine may be busy: try again.", "Máy có thể đang bận: thử lại sau nhé.",
    )  # fmt: skip


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
    words_vi = f"còn {free / 1e9:.1f} GB ở {data.root}".replace(".", ",", 1)
    if free < LOW_BYTES:
        advice = "Free some room: below 2 GB a class may fill it.", "Dọn bớt cho trống: dưới 2 GB là sắp đầy."
        return Check("disk", "look", words, words_vi, *advice), True
    return Check("disk", "ok", words, words_vi), True


def _clock_and_hub(data: DataDir) -> Iterator[Check]:
    """The clock against the newest fact, and the hub; a store that cannot be opened is told under both."""
    if not data.database.exists():
        yield _clock(None)
        yield Check(
            "hub", "ok", "nothing recorded yet; facts go to the hub inside this kiosk",
            "chưa ghi mục nào; sổ gửi vào máy này",
        )  # fmt: skip
        return
    from kiosk.store import open_store

    try:
        store = open_store(data)
    except KioskError as problem:
        yield _clock(None)
        yield Check("hub", "look", str(problem), problem.vi)
        return
    try:
        newest = store.rows("SELECT max(wall) FROM event")[0][0]
        yield _clock(int(newest) if newest is not None else None)
        from sync.enrolment import current
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


def _clock(newest_ms: int | None) -> Check:
    now_ms = time.time_ns() // 1_000_000
    shown = time.strftime("%Y-%m-%d %H:%M %Z")
    if now_ms < OLDEST_MS or (newest_ms is not None and now_ms < newest_ms - 60_000):
        return Check(
            "clock", "look", f"{shown}, which is earlier than what is recorded", f"{shown}, sớm hơn sổ đã ghi",
            "Set the clock (timedatectl set-time), and replace the board's battery if it stays behind.",
            "Chỉnh lại giờ; nếu cứ chậm mãi thì thay pin trên bo mạch.",
        )  # fmt: skip
    return Check("clock", "ok", shown, shown)


def _answers(url: str) -> bool:
    import requests

    from sync.client import new_session

    try:
        with new_session(url).get(f"{url}/healthz", timeout=HUB_S) as answer:
            return answer.status_code == 200
    except requests.RequestException:
        return False
