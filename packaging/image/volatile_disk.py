"""A disk with a write cache that a power cut empties, for qemu over NBD.

What the guest writes lies in memory here until it says FLUSH (or writes with FUA); only then does it go into the file. `cut`
pulls the plug: of what was never flushed a random part has reached the file, sector by sector and in no order, as on real
disks; the rest is gone. A program that was too early to say "saved" is found out, which a mere SIGKILL of qemu would not do:
the host's own memory outlives that.
"""

import os
import random
import socket
import struct
import threading
from pathlib import Path

SECTOR = 512
_MAGIC, _OPTION, _REPLY = 0x4E42444D41474943, 0x49484156454F5054, 0x0003E889045565A9
_READ, _WRITE, _DISCONNECT, _FLUSH = range(4)
_FUA = 1
_FLAGS = 1 | 4 | 8  # has flags, sends FLUSH, sends FUA
_EXPORT_NAME, _ABORT, _LIST, _INFO, _GO = 1, 2, 3, 6, 7


class Cache:
    """The disk: a file, and above it the sectors that were written and not yet flushed."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_RDWR)
        self.size = os.fstat(self._file).st_size
        self._loose: dict[int, bytes] = {}
        self._lock = threading.Lock()
        self._left: int | None = None
        self._over = threading.Event()
        self.flushes = 0

    def read(self, at: int, count: int) -> bytes:
        """`count` bytes as the guest sees them."""
        with self._lock:
            data = os.pread(self._file, count, at)
            if not self._loose:
                return data
            first, last = at // SECTOR, -(-(at + count) // SECTOR)
            over = [number for number in range(first, last) if number in self._loose]
            if not over:
                return data
            whole = bytearray(data)
            for number in over:
                place = (number - first) * SECTOR
                whole[place : place + SECTOR] = self._loose[number]
            return bytes(whole)

    def stop_after(self, requests: int) -> None:
        """So many writes and flushes are still done. Then the disk is silent, as if its plug were out already."""
        self._left = requests

    def _count(self) -> None:
        if self._left == 0:
            self._over.wait()
        elif self._left is not None:
            self._left -= 1

    def write(self, at: int, data: bytes, *, through: bool = False) -> None:
        """Keep whole sectors in the cache; `through` (FUA) puts them into the file at once."""
        self._count()
        with self._lock:
            for place in range(0, len(data), SECTOR):
                self._loose[(at + place) // SECTOR] = data[place : place + SECTOR]
            if through:
                self._settle(range(at // SECTOR, (at + len(data)) // SECTOR))

    def flush(self) -> None:
        """All that was written so far lasts."""
        self._count()
        with self._lock:
            self.flushes += 1
            self._settle(list(self._loose))

    def cut(self, chance: random.Random) -> tuple[int, int]:
        """Lose what was not flushed, but for a random part; how many sectors were kept and lost. The disk is closed."""
        with self._lock:
            loose = list(self._loose)
            share = chance.random()
            kept = [number for number in loose if chance.random() < share]
            self._settle(kept)
            self._loose.clear()
            os.close(self._file)
            self._file = -1
            self._over.set()
            return len(kept), len(loose) - len(kept)

    def _settle(self, numbers: range | list[int]) -> None:
        for number in numbers:
            if number in self._loose:
                os.pwrite(self._file, self._loose.pop(number), number * SECTOR)


def serve(cache: Cache, path: Path) -> socket.socket:
    """Offer the disk to one qemu at a socket; close it to end. Requests are answered in order, on a thread of their own."""
    path.unlink(missing_ok=True)
    door = socket.socket(socket.AF_UNIX)
    door.bind(os.fspath(path))
    door.listen(1)

    def work() -> None:
        try:
            line, _ = door.accept()
            with line:
                if _greet(line, cache.size):
                    _answer(line, cache)
        except (OSError, EOFError):
            return  # the machine was killed, or the door closed

    threading.Thread(target=work, daemon=True).start()
    return door


def _greet(line: socket.socket, size: int) -> bool:
    line.sendall(struct.pack(">QQH", _MAGIC, _OPTION, 3))  # fixed newstyle, no zeroes
    _take(line, 4)
    while True:
        _, option, length = struct.unpack(">QII", _take(line, 16))
        _take(line, length)
        if option == _EXPORT_NAME:
            line.sendall(struct.pack(">QH", size, _FLAGS))
            return True
        if option in (_INFO, _GO):
            line.sendall(struct.pack(">QIII", _REPLY, option, 3, 12) + struct.pack(">HQH", 0, size, _FLAGS))
            line.sendall(struct.pack(">QIII", _REPLY, option, 1, 0))
            if option == _GO:
                return True
        else:
            line.sendall(struct.pack(">QIII", _REPLY, option, 1 if option == _ABORT else 0x80000001, 0))
            if option == _ABORT:
                return False


def _answer(line: socket.socket, cache: Cache) -> None:
    while True:
        _, flags, kind, handle, at, count = struct.unpack(">IHHQQI", _take(line, 28))
        data = b""
        if kind == _READ:
            data = cache.read(at, count)
        elif kind == _WRITE:
            cache.write(at, _take(line, count), through=bool(flags & _FUA))
        elif kind == _FLUSH:
            cache.flush()
        elif kind == _DISCONNECT:
            return
        line.sendall(struct.pack(">IIQ", 0x67446698, 0 if kind <= _FLUSH else 22, handle) + data)


def _take(line: socket.socket, count: int) -> bytes:
    parts = bytearray()
    while len(parts) < count:
        part = line.recv(count - len(parts))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)
