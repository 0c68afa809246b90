"""The other end of the rehearsal: what the booted image tells over its virtio-serial port."""

import base64
import contextlib
import io
import json
import os
import shutil
import socket
import sqlite3
import tarfile
import time
from collections.abc import Callable
from pathlib import Path

from machine import Machine

AHEAD = 8
"""So many names are sent before the first of them is answered: a class does not wait for one card."""
ANSWER_S, SILENT_S = 900, 6


class Guest:
    """A line to the image. Every wait has an end: TimeoutError."""

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(os.fspath(path))
        self._door.listen(1)
        self._line: socket.socket | None = None
        self._rest = b""

    def accept(self, machine: Machine, seconds: float) -> None:
        """qemu calls when it starts."""
        self._door.settimeout(seconds)
        self._line, _ = self._door.accept()

    def say(self, text: str) -> None:
        """One line to the image."""
        assert self._line is not None
        self._line.sendall(text.encode() + b"\n")

    def store(self, seconds: float) -> bytes:
        """The tar of the store's files, as they lay on the disk at the start."""
        until = time.monotonic() + seconds
        word, count = self._read_line(until).split()
        if word != "STORE":
            raise RuntimeError(f"The image said {word!r}.")
        while len(self._rest) < int(count):
            self._more(until)
        data, self._rest = self._rest[: int(count)], self._rest[int(count) :]
        return data

    def ready(self, seconds: float) -> None:
        """The image has taken up its line again: what is said before would be lost."""
        said = self._read_line(time.monotonic() + seconds)
        if said != "GO":
            raise RuntimeError(f"The image said {said!r}.")

    def people(self, seconds: float) -> list[str]:
        """The numbers of everybody who can come."""
        found = json.loads(self._read_line(time.monotonic() + seconds).removeprefix("PEOPLE "))
        return [one["number"] for one in found if one["number"]]

    def check_in(self, people: list[str], enough: int, then: Callable[[], None]) -> set[str]:
        """Check people in; who was shown to be. After `enough` ticks `then` is done, and the end is when no tick has come
        for SILENT_S. AHEAD names are under way then: nobody has seen their tick, they may be in the store or not."""
        shown: set[str] = set()
        for number in people[:AHEAD]:
            self.say(number)
        for number in people[AHEAD:]:
            try:
                told = self._read_line(time.monotonic() + (ANSWER_S if len(shown) < enough else SILENT_S))
            except TimeoutError:
                if len(shown) < enough:
                    raise
                break
            shown.add(json.loads(told)["number"])
            self.say(number)
            if len(shown) == enough:
                then()
        return shown

    def order(self, command: str, seconds: float = 120) -> tuple[int, str]:
        """Have a command done by sh, as root (`faults`); its exit code and what it said."""
        self.say(command)
        word, code, *said = self._read_line(time.monotonic() + seconds).split(" ")
        if word != "DONE":
            raise RuntimeError(f"The image said {word!r}.")
        return int(code), base64.b64decode("".join(said)).decode(errors="replace")

    def close(self) -> None:
        """Hang up."""
        self._door.close()
        if self._line is not None:
            self._line.close()

    def _read_line(self, until: float) -> str:
        while b"\n" not in self._rest:
            self._more(until)
        line, self._rest = self._rest.split(b"\n", 1)
        return line.decode().strip()

    def _more(self, until: float) -> None:
        assert self._line is not None
        self._line.settimeout(max(0.01, until - time.monotonic()))
        part = self._line.recv(1 << 16)
        if not part:
            raise EOFError("The image hung up.")
        self._rest += part


def store_of(tar: bytes, work: Path) -> tuple[set[str], str]:
    """Who is checked in (card numbers) in a store's files, and "sound" or what SQLite says of it."""
    folder = work / "store"
    shutil.rmtree(folder, ignore_errors=True)
    with tarfile.open(fileobj=io.BytesIO(tar)) as files:
        files.extractall(folder, filter="data")
    if not (folder / "kiosk.sqlite").exists():
        return set(), "sound"
    try:
        with contextlib.closing(sqlite3.connect(folder / "kiosk.sqlite")) as book:
            said = "; ".join(row[0] for row in book.execute("PRAGMA integrity_check"))
            query = "SELECT card.number FROM attendance JOIN card ON card.holder = attendance.who"
            return {row[0] for row in book.execute(query)}, "sound" if said == "ok" else said
    except sqlite3.DatabaseError as problem:
        return set(), str(problem)
