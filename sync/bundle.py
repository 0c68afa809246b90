"""The file that carries batches on a stick: the same signed requests, sealed with age for one hub.

A line in the clear says what it is and for which hub, so that another hub can say so kindly; then comes one age
file (https://age-encryption.org/v1). Inside are MessagePack values, each after its length (4 bytes, big-endian):
first a Head, then one Carried a batch. The hub's answers go back as JSON lines in the clear: they are signed and
hold numbers only.
"""

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import msgspec

from sync import age
from sync.durable import explained, whole_file
from sync.errors import SyncError
from sync.protocol import MAX_BYTES

SUFFIX, ANSWERS = ".dhs", ".dhr"
FORM = 1
_MAGIC = re.compile(rb"DIEM-HOC-SO ([0-9]{1,4}) ([0-9a-f]{32}) ([0-9A-Za-z._:-]{1,64})\n\Z")
_IN_MEMORY = 8 * MAX_BYTES
_LONGEST = 2 * MAX_BYTES
"""Bytes of one value inside."""
LARGEST = 1024 * MAX_BYTES
"""Bytes of a bundle: about 20 million events."""
_pack = msgspec.msgpack.Encoder().encode


class BundleError(SyncError):
    """A bundle or its answers cannot be used: of another hub, damaged, or something else altogether."""


class Head(msgspec.Struct, frozen=True):
    """What a bundle says of itself. `made` is ms since 1970 as its sender believed."""

    form: int
    hub: str
    device: str
    made: int


class Carried(msgspec.Struct, frozen=True):
    """One signed request as it would have gone over HTTP."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class CarriedAnswer(msgspec.Struct, frozen=True):
    """The hub's signed answer to one of them."""

    path: str
    status: int
    headers: dict[str, str]
    body: str


def write_bundle(path: Path, head: Head, recipient: str, requests: Iterable[Carried], room: Path) -> None:
    """Write a bundle, whole or not at all; `room` is a folder for what does not fit in memory.

    Raises DiskError, and what `requests` raises.
    """
    with (
        tempfile.SpooledTemporaryFile(_IN_MEMORY, dir=str(room)) as plain,
        tempfile.SpooledTemporaryFile(_IN_MEMORY, dir=str(room)) as sealed,
    ):
        _put(plain, _pack(head))
        for one in requests:
            _put(plain, _pack(one))
        plain.seek(0)
        age.seal(plain, sealed, [recipient])
        sealed.seek(0)
        with whole_file(path) as file:
            file.write(f"DIEM-HOC-SO {head.form} {head.hub} {head.device}\n".encode())
            while piece := sealed.read(MAX_BYTES):
                file.write(piece)


def read_bundle(path: Path, hub: str, identity: str) -> Iterator[Carried]:
    """The requests of a bundle for the hub with this thumbprint and age identity, one after another.

    Raises BundleError: for another hub and for what is no bundle before the first, for a damaged one after
    those that are whole (each stands for itself: it is signed). Raises DiskError.
    """
    try:
        with path.open("rb") as file, tempfile.SpooledTemporaryFile(_IN_MEMORY) as plain:
            device = _check_first_line(path, file.readline(200), hub)
            if path.stat().st_size > LARGEST:
                raise damaged(path)
            whole = _unseal(path, file, plain, identity)
            plain.seek(0)
            yield from _values(path, plain, hub, device)
            if not whole:
                raise damaged(path)
    except OSError as error:
        raise explained(error, path) from error


def write_answers(path: Path, answers: Iterable[CarriedAnswer]) -> None:
    """Write the hub's answers, whole or not at all. Raises DiskError."""
    with whole_file(path) as file:
        for one in answers:
            file.write(msgspec.json.encode(one) + b"\n")


def read_answers(path: Path) -> list[CarriedAnswer]:
    """The answers in a file. A line that cannot be read is left out: each stands for itself. Raises DiskError."""
    found: list[CarriedAnswer] = []
    try:
        with path.open("rb") as file:
            while line := file.readline(_LONGEST):
                try:
                    found.append(msgspec.json.decode(line, type=CarriedAnswer))
                except (msgspec.MsgspecError, ValueError, RecursionError):
                    continue
    except OSError as error:
        raise explained(error, path) from error
    return found


def damaged(path: Path) -> BundleError:
    """The error for a bundle of which only a part, or nothing, can be read."""
    return BundleError(
        "bundle.damaged",
        f"{path.name} is damaged or was changed on the way: what was whole in it has been taken; let the learning "
        "point write it again (diemhoc sync export)",
        "Tệp này bị hỏng trên đường. Phần đọc được đã nhận rồi, nhờ điểm học chép lại tệp khác nhé.",
    )


def _check_first_line(path: Path, line: bytes, hub: str) -> str:
    """The device that the line names."""
    found = _MAGIC.match(line)
    if found is None:
        raise BundleError(
            "bundle.unknown",
            f"{path.name} is not a bundle of a learning point: those are written by `diemhoc sync export`",
            "Tệp này không phải sổ gửi của điểm học. Mình chọn tệp khác nhé.",
        )
    if int(found[1]) != FORM:
        raise BundleError(
            "bundle.newer",
            f"{path.name} was written by a newer version: update the hub",
            "Tệp này của bản mới hơn. Nhờ người phụ trách cập nhật máy của xã nhé.",
        )
    if found[2].decode() != hub:
        raise _other_hub(path)
    return found[3].decode()


def _other_hub(path: Path) -> BundleError:
    return BundleError(
        "bundle.other_hub",
        f"{path.name} is for another hub: take it to the hub at which its learning point is enrolled",
        "Tệp này gửi cho nơi khác. Mình đem đến đúng xã của điểm học đó nhé.",
    )


def _unseal(path: Path, file: IO[bytes], plain: IO[bytes], identity: str) -> bool:
    """Whether all of it could be unsealed; if not, `plain` holds what could. Raises BundleError for another hub's."""
    try:
        age.unseal(file, plain, identity)
    except age.NotForUs:
        raise _other_hub(path) from None
    except age.Damaged:
        return False
    return True


def _put(file: IO[bytes], value: bytes) -> None:
    file.write(len(value).to_bytes(4))
    file.write(value)


def _values(path: Path, plain: IO[bytes], hub: str, device: str) -> Iterator[Carried]:
    first = True
    while size := plain.read(4):
        length = int.from_bytes(size)
        value = plain.read(length) if len(size) == 4 and length <= _LONGEST else b""
        if not value or len(value) != length:
            raise damaged(path)
        try:
            if first:
                head = msgspec.msgpack.decode(value, type=Head)
                if (head.hub, head.device) != (hub, device):
                    raise damaged(path)
                first = False
            else:
                yield msgspec.msgpack.decode(value, type=Carried)
        except (msgspec.MsgspecError, ValueError):
            raise damaged(path) from None
