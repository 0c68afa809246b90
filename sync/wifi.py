"""The machine's network, as NetworkManager's `nmcli` knows it: what is there, which Wi-Fi there is, joining one.

Every call is one short process. Nothing is read from a terminal; a password goes in by standard input, for whatever stands
in a command line is seen by every process of the machine.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import Literal

from sync.errors import SyncError

NMCLI = "nmcli"
ASK_S, SCAN_S, JOIN_S = 6.0, 25.0, 40
"""How long a question, a look round and a joining may take."""
SHORTEST = 8
"""Letters of a password (IEEE 802.11i: 8 to 63)."""
LONGEST_NAME = 32
"""Bytes of a network's name (IEEE 802.11)."""
NEVER_NAMED = {"", "--"}

Way = Literal["absent", "cable", "wifi", "choose", "off", "none"]


@dataclass(frozen=True)
class Wifi:
    """One network by its name: `strength` 0 to 100, `locked` asks for a password, `known` has been joined before, `hidden`
    does not say its name: it was typed."""

    name: str
    strength: int
    locked: bool
    known: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Net:
    """How the machine is on the network.

    `way`: "cable" or "wifi" (joined; `name` says which), "choose" (there is Wi-Fi to join, or none in reach), "off" (Wi-Fi
    is switched off), "none" (no Wi-Fi part), "absent" (no NetworkManager: the network is somebody else's work).
    """

    way: Way
    name: str = ""
    networks: tuple[Wifi, ...] = ()


class WifiError(SyncError):
    """A network was not joined: wifi.password, wifi.gone, wifi.slow, wifi.forbidden or wifi.other."""


def look(*, scan: bool = True) -> Net:
    """How the machine is on the network now. With `scan` also which Wi-Fi is in reach, which takes seconds. Never raises."""
    if shutil.which(NMCLI) is None or _ask("general", fields="RUNNING").strip() != "running":
        return Net("absent")
    devices = [_fields(line, 3) for line in _ask("device", fields="TYPE,STATE,CONNECTION").splitlines()]
    joined = {kind: name for kind, state, name in devices if state == "connected"}
    kinds = {kind for kind, _, _ in devices}
    if "ethernet" in joined:
        return Net("cable", joined["ethernet"])
    if "wifi" not in kinds:
        return Net("none")
    if _ask("radio", "wifi").strip() == "disabled":
        return Net("off")
    networks = _in_reach() if scan else ()
    return Net("wifi", joined["wifi"], networks) if "wifi" in joined else Net("choose", "", networks)


def switch_on() -> None:
    """Switch Wi-Fi on; what comes of it is seen by the next look."""
    _run(["radio", "wifi", "on"], ASK_S)


def good_password(password: str) -> bool:
    """Whether a password can be one at all."""
    return len(password) >= SHORTEST


def good_name(name: str) -> bool:
    """Whether a typed name can be a network's at all."""
    return bool(name.strip()) and len(name.encode()) <= LONGEST_NAME


def join(name: str, password: str = "", *, known: bool = False, hidden: bool = False) -> None:
    """Join a network and remember it. A `known` one needs no password; a `hidden` one is called by its name. Raises
    WifiError; a password that did not fit is not remembered."""
    if known and not password:
        code, told = _run(["--wait", str(JOIN_S), "connection", "up", "id", name], JOIN_S + ASK_S)
    else:
        if password or hidden:
            _run(["connection", "delete", "id", name], ASK_S)  # one with the password that did not fit
        asked = ["--ask"] if password else []
        called = ["hidden", "yes"] if hidden else []
        words = ["--wait", str(JOIN_S), *asked, "device", "wifi", "connect", name, *called]
        code, told = _run(words, JOIN_S + ASK_S, f"{password}\n" if password else "")
    if code == 0:
        return
    trouble = _trouble(code, told)
    if password and trouble.code == "wifi.password":
        _run(["connection", "delete", "id", name], ASK_S)
    raise trouble


def _in_reach() -> tuple[Wifi, ...]:
    """Every network once, the strongest first; those without a name cannot be chosen."""
    known = {
        name
        for name, kind in (_fields(line, 2) for line in _ask("connection", fields="NAME,TYPE").splitlines())
        if kind == "802-11-wireless"
    }
    seen = _ask("device", "wifi", "list", "--rescan", "auto", fields="SIGNAL,SECURITY,SSID", within_s=SCAN_S)
    found: dict[str, Wifi] = {}
    for line in seen.splitlines():
        strength, security, name = _fields(line, 3)
        if name in NEVER_NAMED or not strength.isdecimal():
            continue
        one = Wifi(name, min(100, int(strength)), security not in NEVER_NAMED, name in known)
        if name not in found or found[name].strength < one.strength:
            found[name] = one
    return tuple(sorted(found.values(), key=lambda one: (-one.strength, one.name)))


def _ask(*words: str, fields: str = "", within_s: float = ASK_S) -> str:
    """What nmcli prints for programs; "" when it cannot."""
    code, told = _run(["-t", *(["-f", fields] if fields else []), *words], within_s)
    return told if code == 0 else ""


def _run(words: list[str], within_s: float, typed: str = "") -> tuple[int, str]:
    """Exit code and what was printed, in plain English; 3 when it took too long, 127 when it could not be started."""
    try:
        done = subprocess.run(
            [NMCLI, *words],
            input=typed,
            capture_output=True,
            encoding="utf-8",
            timeout=within_s,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except subprocess.TimeoutExpired:
        return 3, ""
    except (OSError, UnicodeError):
        return 127, ""
    return done.returncode, done.stdout if done.returncode == 0 else f"{done.stdout}\n{done.stderr}"


def _fields(line: str, count: int) -> list[str]:
    r"""The fields of a terse line: divided by colons, a colon or backslash in a name stands after a backslash."""
    pieces = [re.sub(r"\\(.)", r"\1", piece) for piece in re.findall(r"((?:\\.|[^:\\])*)(?::|$)", line)]
    return [*pieces, *[""] * count][:count]


def _trouble(code: int, told: str) -> WifiError:
    """Why nmcli did not join: by its exit code (nmcli(1)) and NetworkManager's reason numbers."""
    low = told.lower()
    reason = re.search(r"\((\d+)\)", told)
    number = int(reason.group(1)) if reason else 0
    if "not authorized" in low or "insufficient privileges" in low:
        return WifiError(
            "wifi.forbidden",
            "this user may not change the network: see docs/cai-dat-lan-dau.md",
            "Máy chưa cho phép đổi mạng ở đây. Nhờ cán bộ xã xem giúp, hoặc mình cắm dây mạng nhé.",
        )
    if "no network with ssid" in low or code == 10 or number == 53:
        return WifiError(
            "wifi.gone",
            "this network is not in reach any more",
            "Máy không còn thấy mạng này. Mình tìm lại, hoặc đặt máy gần cục phát Wi-Fi hơn nhé.",
        )
    if "secrets" in low or "psk" in low or "password" in low or number in (7, 8, 9, 10, 11):
        return WifiError(
            "wifi.password",
            "the password does not fit",
            "Mật khẩu chưa khớp. Mình xem lại từng chữ, cả chữ hoa chữ thường, rồi gõ lại nhé.",
        )
    if code == 3:
        return WifiError(
            "wifi.slow",
            "the network did not answer in time",
            "Mạng này trả lời chậm quá. Mình thử lại, hoặc chọn mạng khác nhé.",
        )
    return WifiError(
        "wifi.other",
        "the network was not joined",
        "Chưa vào được mạng này. Mình thử lại, hoặc để sau cũng được: máy vẫn dạy học bình thường.",
    )
