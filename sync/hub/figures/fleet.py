"""The machines of a scope: when they were met last, what waits on them, and what somebody should see to."""

from dataclasses import dataclass
from typing import Any, Literal

from sync.hub.figures.figures import Scope, Words, grouped
from sync.hub.figures.learning_figures import place_of
from sync.hub.storage.database import Connection

QUIET_MS = 24 * 3600 * 1000
"""So long without a contact a machine counts as quiet ..."""
LOST_MS = 7 * QUIET_MS
"""... and so long, as one to visit (or a stick to be fetched)."""
LOW_DISK_MB = 2000

_MACHINES = (
    "SELECT d.device, d.province, d.commune, d.village, d.house, d.enrolled, d.revoked, max(s.contact)"
    " FROM device d LEFT JOIN stream s ON s.device = d.device WHERE {where}"
    " GROUP BY d.device, d.province, d.commune, d.village, d.house, d.enrolled, d.revoked"
)
_TOLD = (
    "SELECT s.device, m.at, m.version, m.pending, m.disk_mb, m.clock, m.camera, m.sound, m.packs FROM fact_machine m"
    " JOIN fact_stream s ON s.stream = m.stream WHERE {where} ORDER BY m.at"
)
_REFUSED = (
    "SELECT s.device, count(*) FROM refused r JOIN stream s ON s.stream = r.stream JOIN device d"
    " ON d.device = s.device LEFT JOIN event e ON e.stream = r.stream AND e.seq = r.seq"
    " WHERE e.id IS NULL AND {where} GROUP BY s.device"
)
_ORDER = {"visit": 0, "quiet": 1, "good": 2, "revoked": 3}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something about a machine that somebody should see to. `weight`: "look" or "visit"."""

    id: str
    weight: Literal["look", "visit"]
    words: Words


@dataclass(frozen=True, slots=True)
class Machine:
    """One learning point's machine as it told last. Parts of which it has said nothing are None.

    `state`: "good", "quiet" (no contact for more than a day), "visit" (it needs one), "revoked".
    """

    device: str
    province: str
    commune: str
    village: str
    house: str
    enrolled: int
    revoked: int | None
    contact: int | None
    version: str | None
    pending: int | None
    quarantined: int
    disk_mb: int | None
    clock_good: bool | None
    camera: bool | None
    sound: bool | None
    told: int | None
    state: Literal["good", "quiet", "visit", "revoked"]
    troubles: tuple[Trouble, ...]
    packs: str = ""
    """The packs of lessons that it has from this hub: "bai-cua-xa 2 3!" (version 2; version 3 does not load)."""


@dataclass(frozen=True, slots=True)
class Fleet:
    """All machines of a scope, those that need something first, and how many are in which state."""

    scope: Scope
    machines: tuple[Machine, ...]
    good: int
    quiet: int
    visit: int
    to_review: int
    as_of: int


def fleet(conn: Connection, scope: Scope, now_ms: int) -> Fleet:
    """Every machine enrolled in a scope, those that need something first."""
    where, values = place_of(scope, "d")
    of_streams, _ = place_of(scope, "s")
    told = {row[0]: row[1:] for row in conn.execute(_TOLD.format(where=of_streams), values)}
    refused = dict(conn.execute(_REFUSED.format(where=where), values).fetchall())
    rows = conn.execute(_MACHINES.format(where=where), values).fetchall()
    machines = [_machine(row, told.get(row[0]), refused.get(row[0], 0), now_ms) for row in rows]
    machines.sort(key=lambda one: (_ORDER[one.state], one.province, one.commune, one.village, one.device))
    states = [one.state for one in machines]
    good, quiet, visit = (states.count(name) for name in ("good", "quiet", "visit"))
    return Fleet(scope, tuple(machines), good, quiet, visit, sum(refused.values()), now_ms)


def _machine(row: tuple[Any, ...], told: tuple[Any, ...] | None, refused: int, now_ms: int) -> Machine:
    device, province, commune, village, house, enrolled, revoked, contact = row
    at, version, pending, disk_mb, clock, camera, sound, packs = told or (*(None,) * 7, "")
    troubles: list[Trouble] = []

    def trouble(id: str, weight: Literal["look", "visit"], vi: str, en: str) -> None:
        troubles.append(Trouble(id, weight, Words(vi, en)))

    since = now_ms - (contact if contact is not None else enrolled)
    days = max(since, 0) // QUIET_MS
    if since > LOST_MS:
        trouble(
            "lost",
            "visit",
            f"Đã {days} ngày chưa gửi. Đến xem, hoặc chép ra USB",
            f"Nothing sent for {days} days",
        )
    elif since > QUIET_MS:
        trouble("quiet", "look", f"Đã {days} ngày chưa gửi", f"Nothing sent for {days} days")
    if disk_mb is not None and disk_mb < LOW_DISK_MB:
        left = f"{disk_mb / 1000:.1f}"
        trouble("disk", "visit", f"Ổ đĩa còn {left.replace('.', ',')} GB", f"{left} GB of disk left")
    if camera == 0:
        trouble("camera", "visit", "Ống kính chưa lên", "The camera is not there")
    if sound == 0:
        trouble("sound", "visit", "Máy đang không có tiếng", "No sound")
    if clock == 0:
        trouble("clock", "look", "Giờ của máy có thể chưa đúng", "Its clock may be wrong")
    if refused:
        trouble(
            "refused",
            "look",
            f"{grouped(refused)} mục cần xem lại",
            f"{grouped(refused, 'en')} items to look at",
        )
    if "!" in packs:
        trouble("packs", "look", "Có gói bài mới chưa dùng được", "A new pack of lessons does not load")
    if "!" in (version or ""):
        trouble(
            "program", "look", "Bản phần mềm mới chưa chạy được ở máy này", "A new version does not run there"
        )
    if pending and since > QUIET_MS:
        trouble(
            "pending",
            "look",
            f"Còn {grouped(pending)} mục chờ gửi",
            f"{grouped(pending, 'en')} items wait there",
        )
    state: Literal["good", "quiet", "visit", "revoked"] = "good"
    if revoked is not None:
        state, troubles = "revoked", []
    elif any(one.weight == "visit" for one in troubles):
        state = "visit"
    elif since > QUIET_MS:
        state = "quiet"

    def truth(value: int | None) -> bool | None:
        return None if value is None else bool(value)

    return Machine(
        device, province, commune, village, house, enrolled, revoked, contact, version or None, pending, refused,
        disk_mb, truth(clock), truth(camera), truth(sound), at, state, tuple(troubles), packs,
    )  # fmt: skip
