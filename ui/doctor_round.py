"""The doctor's look round the machine: network, printer, sticks, and which version of the program runs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk import __version__
from sync.wifi import Net, look
from ui.check import Check
from ui.printer import printer_ready
from ui.sticks import Sticks

HOME = Path("/opt/diem-hoc-so")
"""Where the package lays its versions side by side."""
CARRIERS = Path("/sys/class/net")


def round_about() -> Iterator[Check]:
    """Network, printer, sticks and version."""
    yield network(look(scan=False), CARRIERS)
    yield printer()
    yield sticks()
    yield version(HOME)


def network(net: Net, carriers: Path) -> Check:
    """How the machine is on the network. Names of networks are not told: some are names of people."""
    if net.way == "cable":
        return Check("network", "ok", "by cable", "có dây mạng")
    if net.way == "wifi":
        return Check("network", "ok", "by Wi-Fi", "có Wi-Fi")
    if net.way == "absent" and _carried(carriers):
        return Check("network", "ok", "there is one", "có mạng")
    advice = {
        "off": (
            "Switch Wi-Fi on: in the settings of the machine, step 2.",
            "Wi-Fi đang tắt: vào “Cài đặt máy”, bước 2, bật lên nhé.",
        ),
        "choose": (
            "Join a Wi-Fi: in the settings of the machine, step 2.",
            "Chưa vào Wi-Fi nào: vào “Cài đặt máy”, bước 2, chọn mạng nhé.",
        ),
    }.get(
        net.way,
        (
            "Plug in a network cable. Without one everything works; attendance goes by stick.",
            "Cắm dây mạng vào máy nhé. Chưa có mạng máy vẫn dạy học, sổ gửi bằng USB.",
        ),
    )
    return Check("network", "missing", "none", "chưa có mạng", *advice)


def _carried(carriers: Path) -> bool:
    """Whether the kernel sees a plugged-in or joined network beside its own loop."""
    for device in sorted(carriers.glob("*")):
        try:
            if device.name != "lo" and (device / "operstate").read_text("ascii").strip() in ("up", "unknown"):
                return True
        except OSError:
            continue
    return False


def printer() -> Check:
    """Whether cards and papers can be printed here."""
    if printer_ready():
        return Check("printer", "ok", "ready", "sẵn sàng")
    return Check(
        "printer", "missing", "no printer", "chưa có máy in",
        "Plug in a printer and switch it on. Without one cards are photographed from the screen.",
        "Cắm máy in và bật lên nhé. Chưa có thì bà con chụp mã trên màn hình, hoặc in ở xã.",
    )  # fmt: skip


def sticks() -> Check:
    """Which sticks are plugged in; that none is, is as it should be."""
    found = Sticks().look()
    locked = [one for one in found if one.locked]
    if locked:
        return Check(
            "stick", "look", "a stick that cannot be written to", "USB này chỉ đọc được",
            "Look for the small switch on its side, or take another stick.",
            "Gạt nút khoá nhỏ bên cạnh USB, hoặc dùng USB khác nhé.",
        )  # fmt: skip
    count = len(found)
    return Check(
        "stick",
        "ok",
        f"{count} plugged in" if count else "none plugged in",
        f"đang cắm {count} chiếc" if count else "không cắm USB nào",
    )


def version(home: Path) -> Check:
    """Which version runs, whether another one is current since, and whether one was taken back."""
    told = f"{__version__} (Python {sys.version_info[0]}.{sys.version_info[1]})"
    told_vi = f"bản {__version__}"
    try:
        current = (home / "current").readlink().name
    except OSError:
        return Check("version", "ok", told, told_vi)  # run from a folder of its own
    try:
        bad = json.loads((home / "state.json").read_text(encoding="utf-8")).get("bad", {})
    except (OSError, ValueError, AttributeError):
        bad = {}
    if current != __version__:
        return Check(
            "version", "look", f"{told}; {current} is ready", f"{told_vi}; bản {current} đã sẵn sàng",
            "Switch the machine off and on again: it then runs the new version.",
            "Tắt máy rồi mở lại là chạy bản mới. Bài học và sổ vẫn còn nguyên.",
        )  # fmt: skip
    if bad:
        names = ", ".join(sorted(map(str, bad)))
        return Check(
            "version", "look", f"{told}; {names} did not work here", f"{told_vi}; bản {names} chưa chạy được ở đây",
            "The machine went back by itself and works. Tell who looks after it, with the diagnosis.",
            "Máy đã tự quay về bản cũ và vẫn chạy tốt. Mình gửi chẩn đoán cho người phụ trách nhé.",
        )  # fmt: skip
    return Check("version", "ok", told, told_vi)
