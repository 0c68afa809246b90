"""Certificates: who may have one, and the fact that one was given out.

It confirms "đã học tại điểm học cộng đồng" and no more: reaching the state's literacy standard is for the state to
confirm. The pass mark and the confirming body are configuration.

The code on the paper is 80 random bits. What leaves the machine is a hash of the code and a hash of the name keyed
with it: who holds the paper can have it checked, and who holds the facts alone learns nothing.
"""

import base64
import datetime
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import get_args

import msgspec

from content.lesson import Pack, Skill
from kiosk import events, progress, settings
from kiosk.clock import WRITTEN, date_of, today
from kiosk.errors import KioskError
from kiosk.folding import fold
from kiosk.residents import Resident
from kiosk.store import Store

WORDING = "Xác nhận đã học tại điểm học cộng đồng"
"""What a certificate says, word for word (curriculum)."""
SKILLS: tuple[str, ...] = get_args(Skill)
CODE_BYTES, CODE_LETTERS = 10, 16
CHECK_BYTES = 5
_RFC, _CROCKFORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_WRITE, _READ = str.maketrans(_RFC, _CROCKFORD), str.maketrans(_CROCKFORD + "OIL", _RFC + "ABB")


class PassMark(msgspec.Struct, frozen=True, kw_only=True):
    """What must be finished: `lessons` in all, `each_skill` of each of the five basic skills, and every lesson of
    `units`.

    The default is the basic set ("bộ cơ bản"): ten lessons, with at least one of each skill, so that nobody is
    certified who never came to self-protection, say.
    """

    lessons: int = 10
    each_skill: int = 1
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standing:
    """How far a person is: `lessons` finished, `reached` says that the pass mark is."""

    lessons: int
    reached: bool


@dataclass(frozen=True)
class Certificate:
    """One certificate, to be printed. `code` stands on the paper ("K7M2P9QX4HTA2BCD"), `id` is its hash; `body` is
    who confirms, `place` the learning point."""

    id: str
    code: str
    name: str
    lessons: int
    day: datetime.date
    place: str
    body: str

    @property
    def name_check(self) -> str:
        """The name's hash under the code."""
        return name_check(self.code, self.name)

    @property
    def written(self) -> str:
        """The code as it is read aloud and typed: "K7M2-P9QX-4HTA-2BCD"."""
        return "-".join(self.code[at : at + 4] for at in range(0, CODE_LETTERS, 4))


def pass_mark(store: Store) -> PassMark:
    """The pass mark of this learning point."""
    kept = settings.get(store, settings.PASS_MARK)
    return PassMark() if kept is None else msgspec.convert(kept, PassMark)


def set_pass_mark(store: Store, mark: PassMark, pack: Pack) -> None:
    """Set the pass mark. Raises KioskError (certificate.pass-mark) for one that nobody could reach."""
    unknown = [unit for unit in mark.units if pack.unit(unit) is None]
    if unknown or mark.lessons < 1 or mark.each_skill < 0 or not _reached(pack, _all(pack), mark):
        raise KioskError(
            "certificate.pass-mark",
            f"There is no unit {unknown[0]!r}. `diemhoc content list` shows all."
            if unknown
            else f"Nobody could reach this pass mark with the {len(pack.lessons)} lessons there are. Ask for fewer.",
            "Chưa đặt được mức này, vì số bài chưa đủ. Mình chọn mức khác nhé.",
        )
    settings.set(store, settings.PASS_MARK, msgspec.to_builtins(mark))


def body(store: Store) -> str:
    """Who confirms: as configured, else the learning point itself."""
    return str(settings.get(store, settings.CONFIRMING_BODY) or place(store))


def place(store: Store) -> str:
    """The learning point's name as a certificate gives it."""
    house, village = (settings.get(store, key) for key in (settings.HOUSE, settings.VILLAGE))
    return str(house or village or "Điểm học cộng đồng")


def standing(store: Store, resident_id: str, pack: Pack) -> Standing:
    """How far this person is from a certificate."""
    finished = progress.finished(store, resident_id) & _all(pack)
    return Standing(len(finished), _reached(pack, finished, pass_mark(store)))


def issue(store: Store, resident: Resident, pack: Pack) -> Certificate:
    """The person's certificate: the one they have, or a new one when they have learned more since.

    A new one is a fact, durable on return. Raises KioskError (certificate.not-yet) and StoreFull.
    """
    now = standing(store, resident.id, pack)
    if not now.reached:
        raise KioskError(
            "certificate.not-yet",
            f"The pass mark is not reached yet ({now.lessons} lessons finished). "
            "`diemhoc certificates rule` shows what it takes.",
            "Mình học thêm vài bài nữa là có giấy xác nhận nhé.",
        )
    held = latest(store, resident)
    if held is not None and held.lessons == now.lessons:
        return held
    code = write_code(secrets.token_bytes(CODE_BYTES))
    day = today(store.clock)
    new = Certificate(code_id(code), code, resident.name, now.lessons, day, place(store), body(store))
    data = {
        "certificate": new.id,
        "resident": resident.id,
        "lessons": new.lessons,
        "day": day.isoformat(),
        "name_check": new.name_check,
    }
    with store.local() as conn:
        event = store.append(events.CERTIFICATE_ISSUED, data)
        sealed = store.vault.seal(code, label=f"certificate:{new.id}")
        conn.execute(
            "INSERT INTO certificate (id, resident, at, lessons, sealed) VALUES (?, ?, ?, ?, ?)",
            (new.id, resident.id, event.wall, new.lessons, sealed),
        )
    return new


def latest(store: Store, resident: Resident) -> Certificate | None:
    """The certificate a person has, None before the first."""
    query = "SELECT id, at, lessons, sealed FROM certificate WHERE resident = ? ORDER BY rowid DESC LIMIT 1"
    rows = store.rows(query, resident.id)
    if not rows:
        return None
    id, at, lessons, sealed = rows[0]
    code = store.vault.unseal(sealed, label=f"certificate:{id}")
    day = max(date_of(at), WRITTEN)
    return Certificate(id, code, resident.name, lessons, day, place(store), body(store))


def listing(store: Store) -> list[tuple[str, str, int, int]]:
    """Id, resident, time (ms) and lessons of every certificate given out, the latest first."""
    return store.rows("SELECT id, resident, at, lessons FROM certificate ORDER BY rowid DESC")


def write_code(raw: bytes) -> str:
    """Ten bytes as 16 letters and digits without O, I, L and U (Crockford's base 32)."""
    return base64.b32encode(raw).decode().translate(_WRITE)


def read_code(text: str) -> bytes | None:
    """The ten bytes of a typed code, small letters, blanks and hyphens allowed, O, I and L taken for 0 and 1; None
    for what is no code."""
    plain = "".join(letter for letter in text.upper() if letter.isalnum())
    if len(plain) != CODE_LETTERS or not all(letter in _CROCKFORD + "OIL" for letter in plain):
        return None
    return base64.b32decode(plain.translate(_READ))


def code_id(code: str) -> str:
    """What a code is known by outside the paper: 16 hex digits of its SHA-256."""
    return hashlib.sha256(b"diem-hoc-so certificate:" + _raw(code)).hexdigest()[:16]


def name_check(code: str, name: str) -> str:
    """The name's hash under the code, 10 hex digits; accents and capitals make no difference."""
    mac = hmac.digest(_raw(code), fold(name).encode(), hashlib.sha256)
    return mac[:CHECK_BYTES].hex()


def _raw(code: str) -> bytes:
    raw = read_code(code)
    if raw is None:
        raise ValueError("not the code of a certificate")
    return raw


def _all(pack: Pack) -> frozenset[str]:
    return frozenset(lesson.id for lesson in pack.lessons)


def _reached(pack: Pack, finished: frozenset[str], mark: PassMark) -> bool:
    done = [lesson for lesson in pack.lessons if lesson.id in finished]
    of_skill = {skill: sum(lesson.tags.skill == skill for lesson in done) for skill in SKILLS}
    whole = all(lesson in done for unit in mark.units for lesson in pack.of_unit(unit))
    return len(done) >= mark.lessons and min(of_skill.values()) >= mark.each_skill and whole
