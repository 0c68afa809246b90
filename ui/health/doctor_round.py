"""The doctor's look round the machine: network, printer, sticks, and the program itself."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.paths import DataDir
from sync.update.inbox import home_of, read_book
from sync.wifi import Net, look
from ui.health.check import Check
from ui.health.doctor_update import version
from ui.printing.printer import printer_ready
from ui.sticks import Sticks

CARRIERS = Path("/sys/class/net")


def round_about(data: DataDir) -> Iterator[Check]:
    """Network, printer, sticks and version."""
    yield network(look(scan=False), CARRIERS)
    yield printer()
    yield sticks()
    yield version(home_of(), read_book(data), time.time_ns() // 1_000_000)


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
