"""What stands before the learner: screen, touch, camera, scanner, sound, as Qt and the kernel know them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ui.health.check import Check
from voice import own_process

PROBE_S = 2.5
"""How long Qt may take to answer."""
FACTS: dict[str, Any] = {
    "answered": False,
    "window": False,
    "screens": [],
    "touch": [],
    "cameras": [],
    "speakers": [],
}
SCANNER_WORDS = ("scanner", "barcode", "bar code", "symbol", "honeywell", "datalogic", "newland", "zebra")


def devices() -> dict[str, Any]:
    """What Qt finds, asked in a process of its own; nothing if it does not answer in time."""
    try:
        answer = subprocess.run(
            own_process.command("ui.health.probe"),
            capture_output=True,
            timeout=PROBE_S,
            env=own_process.surroundings(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
        found = json.loads(answer.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return dict(FACTS)
    return FACTS | found | {"answered": True} if isinstance(found, dict) else dict(FACTS)


def seen(facts: dict[str, Any]) -> Iterator[Check]:
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
    yield _there(
        [f"{w} x {h}" for w, h, _ in facts["screens"]],
        "screen", "no display to open a window on", "chưa có màn hình",
        "Start from a desktop session, or try `diemhoc demo`, which needs none.",
        "Mở trong phiên làm việc có màn hình, hoặc chạy thử `diemhoc demo`.",
    )  # fmt: skip
    yield _there(
        facts["touch"] or _touch_by_kernel(),
        "touch", "no touch screen found", "chưa thấy màn hình cảm ứng",
        "A mouse works as well. Look at the panel's USB cable.",
        "Dùng chuột cũng được. Xem lại dây USB của màn hình nhé.",
    )  # fmt: skip
    yield _there(
        facts["cameras"],
        "camera", "no camera found", "chưa thấy ống kính",
        "Plug one in; meanwhile a typing scanner or learning without a card work.",
        "Cắm ống kính vào; trong lúc chờ vẫn dùng máy quét hay học không thẻ được.",
    )  # fmt: skip
    yield _there(
        [name for name in _input_names() if any(word in name.lower() for word in SCANNER_WORDS)],
        "scanner", "none known by its name", "chưa thấy máy quét nào theo tên",
        "A scanner that types like a keyboard works all the same: scan a card on the welcome screen.",
        "Máy quét gõ như bàn phím vẫn dùng được: quét thử một thẻ ở màn hình chào.",
    )  # fmt: skip
    yield _there(
        facts["speakers"],
        "sound", "no sound device found", "chưa thấy loa",
        "Plug in a loudspeaker and see that the sound server runs; captions are always there.",
        "Cắm loa vào và xem tiếng đã bật chưa; chữ trên màn hình lúc nào cũng có.",
    )  # fmt: skip


def _there(names: list[str], part: str, missing: str, missing_vi: str, advice: str, advice_vi: str) -> Check:
    """The part by the names of what was found, or what to do without it."""
    if names:
        return Check(part, "ok", ", ".join(names), ", ".join(names))
    return Check(part, "missing", missing, missing_vi, advice, advice_vi)


def _touch_by_kernel() -> list[str]:
    """Touch screens as Linux knows them, also without a desktop: direct input with absolute places."""
    names = []
    for device in sorted(Path("/sys/class/input").glob("input*")):
        try:
            direct = int((device / "properties").read_text("ascii").split()[-1], 16) & 2
            name = (device / "name").read_text("utf-8").strip()
        except (OSError, ValueError, IndexError):
            continue
        if direct:
            names.append(name)
    return names


def _input_names() -> list[str]:
    names = []
    for file in sorted(Path("/sys/class/input").glob("input*/name")):
        try:
            names.append(file.read_text("utf-8", errors="replace").strip())
        except OSError:
            continue
    return names
