"""A PC made of software: qemu without KVM, its serial line, its screen (QMP) and its own little ports."""

import json
import os
import re
import shutil
import socket
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_OVMF = Path("/usr/share/OVMF")
_COLOUR = re.compile(r"\x1b\[[0-9;]*[mKM]|\x1bM")


@dataclass
class Choice:
    """What kind of PC: `firmware` is uefi, secure or bios; `disk` is a qemu block node's options."""

    disk: list[str]
    firmware: str = "uefi"
    cores: int = 1
    memory_mb: int = 2048
    cpu: str = "Nehalem"
    port: Path | None = None
    """Socket of a virtio-serial port named diemhoc.rehearsal, where the host listens."""
    more: list[str] = field(default_factory=list)


class Machine:
    """One running PC. `lines` came over the serial line, each with the seconds since power-on; `log` gets them too."""

    def __init__(self, choice: Choice, work: Path, log: Path | None = None) -> None:
        work.mkdir(parents=True, exist_ok=True)
        self._qmp_path, serial = work / "qmp", work / "serial"
        for path in (self._qmp_path, serial):
            path.unlink(missing_ok=True)
        line: list[str] = [
            "nice",
            "-n",
            "10",
            "qemu-system-x86_64",
            "-nodefaults",
            "-display",
            "none",
            "-no-reboot",
        ]
        line += [
            "-accel",
            "tcg,thread=multi",
            "-cpu",
            choice.cpu,
            "-smp",
            str(choice.cores),
            "-m",
            str(choice.memory_mb),
        ]
        line += [
            "-device",
            "virtio-vga,xres=1280,yres=720",
            "-device",
            "virtio-rng-pci",
            "-device",
            "qemu-xhci",
        ]
        line += [
            "-device",
            "usb-tablet",
            "-device",
            "usb-kbd",
            *choice.disk,
            *_firmware(choice.firmware, work),
        ]
        line += ["-chardev", f"socket,id=serial,path={serial},server=on,wait=on", "-serial", "chardev:serial"]
        line += ["-qmp", f"unix:{self._qmp_path},server=on,wait=off"]
        if choice.port is not None:
            line += ["-device", "virtio-serial-pci", "-chardev", f"socket,id=port,path={choice.port}"]
            line += ["-device", "virtserialport,chardev=port,name=diemhoc.rehearsal"]
        self.process = subprocess.Popen(
            [*line, *choice.more], stdin=subprocess.DEVNULL, stderr=(work / "qemu.err").open("w")
        )
        self.lines: list[tuple[float, str]] = []
        self._serial = _connect(serial, self.process)
        self.started = time.monotonic()
        self._qmp: Any = None
        self._log = (log or work / "serial.log").open("w")
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def seconds(self) -> float:
        """Since power-on."""
        return time.monotonic() - self.started

    def said(self, *texts: str) -> float | None:
        """When the serial line first held one of these, in seconds since power-on; None when it has not."""
        return next((at for at, line in list(self.lines) if any(text in line for text in texts)), None)

    def picture(self, file: Path) -> bytes:
        """The screen as binary PPM; `file` is written over."""
        self.ask("screendump", filename=str(file), format="ppm")
        return file.read_bytes()

    def ask(self, command: str, **arguments: object) -> Any:
        """One QMP command. Raises RuntimeError with its refusal."""
        if self._qmp is None:
            self._qmp = _connect(self._qmp_path, self.process).makefile("rw")
            self._qmp.readline()
            self.ask("qmp_capabilities")
        self._qmp.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self._qmp.flush()
        while line := self._qmp.readline():
            answer = json.loads(line)
            if "error" in answer:
                raise RuntimeError(answer["error"]["desc"])
            if "return" in answer:
                return answer["return"]
        raise RuntimeError("The machine is gone.")

    def press(self, keys: str) -> None:
        """Keys at once, by qemu's names: "ctrl-alt-f2"."""
        self.ask("send-key", keys=[{"type": "qcode", "data": key} for key in keys.split("-")])

    def touch(self, x: float, y: float) -> None:
        """A finger at a place; 0 to 1 from the left and from the top."""
        places = [
            {"type": "abs", "data": {"axis": axis, "value": round(part * 32767)}}
            for axis, part in (("x", x), ("y", y))
        ]
        self.ask("input-send-event", events=places)
        for down in (True, False):
            time.sleep(0.3)
            self.ask("input-send-event", events=[{"type": "btn", "data": {"down": down, "button": "left"}}])

    def kill(self) -> None:
        """SIGKILL, as a plug is pulled: qemu gets no chance to write anything."""
        self.process.kill()
        self.process.wait()

    def _listen(self) -> None:
        rest = b""
        while part := self._serial.recv(65536):
            *whole, rest = (rest + part).split(b"\n")
            at = self.seconds
            new = [(at, _COLOUR.sub("", line.decode(errors="replace")).rstrip("\r")) for line in whole]
            self.lines += new
            self._log.write("".join(f"{at:7.1f} {line}\n" for at, line in new))
            self._log.flush()


def painted(ppm: bytes) -> bool:
    """Whether a screen shows more than a console's text or one colour: at least 12 different colours."""
    size, _, pixels = ppm.split(b"\n", 3)[1:]
    width, height = map(int, size.split())
    seen = {
        pixels[at : at + 3]
        for row in range(0, height, 2)
        for at in range(row * width * 3, (row + 1) * width * 3, 3)
    }
    return len(seen) >= 12


def alike(one: bytes, other: bytes) -> bool:
    """Whether two screens (PPM) show the same, but for a clock that has moved on: one in 200 of the points looked at."""
    a, b = one[::97], other[::97]
    return len(one) == len(other) and sum(x != y for x, y in zip(a, b, strict=True)) * 200 <= len(a)


def _firmware(kind: str, work: Path) -> list[str]:
    if kind == "bios":
        return []
    secure = ".ms" if kind == "secure" else ""
    state = work / "firmware.state"
    if not state.exists():
        shutil.copy(_OVMF / f"OVMF_VARS_4M{secure}.fd", state)
    code = f"if=pflash,format=raw,unit=0,readonly=on,file={_OVMF}/OVMF_CODE_4M{secure}.fd"
    machine = (
        ["-machine", "q35,smm=on", "-global", "driver=cfi.pflash01,property=secure,value=on"]
        if secure
        else []
    )
    return [*machine, "-drive", code, "-drive", f"if=pflash,format=raw,unit=1,file={state}"]


def _connect(path: Path, process: subprocess.Popen[bytes]) -> socket.socket:
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(
                f"qemu ended with {process.returncode}: {path.with_name('qemu.err').read_text().strip()}"
            )
        talk = socket.socket(socket.AF_UNIX)
        try:
            talk.connect(os.fspath(path))
            return talk
        except OSError:
            talk.close()
            time.sleep(0.05)
    raise RuntimeError("qemu does not answer.")
