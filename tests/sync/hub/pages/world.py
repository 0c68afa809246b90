"""A small province that has learnt for two months: communes, villages, people, classes, machines, feedback."""

from __future__ import annotations

import random

from sync.hub.enrol import enrol, make_code
from sync.hub.figures.rollup import refresh
from sync.protocol import Place
from sync.signing import new_key, public_bytes
from tests.sync.hub.desk import Desk

HOUR, DAY = 3_600_000, 24 * 3_600_000
LESSONS = (
    "otp-la-chia-khoa-nha", "mat-khau-manh-de-nho", "khong-gui-anh-can-cuoc", "ba-dau-hieu", "quet-qr-tra-tien",
    "dung-dia-chi", "chup-anh-san-pham", "cac-nut-va-man-hinh", "wifi-va-du-lieu-di-dong", "chu-to-am-to",
)  # fmt: skip
PROVINCE = "24"
COMMUNES = ("09169", "09187", "09193", "09202", "09205", "09208", "09238", "09247")
VILLAGES = ("Thôn Đoài", "Thôn Đông", "Thôn Hạ", "Thôn Mới")


def learn(desk: Desk, *, communes: int = 8, people: int = 20, days: int = 40, seed: int = 4) -> None:
    """Fill a hub: each commune with fewer people than the one before, one of them with two people only."""
    dice = random.Random(seed)
    start = desk.now
    for at, commune in enumerate(COMMUNES[:communes]):
        for number, village in enumerate(VILLAGES[: 1 + at % 4]):
            place = Place(PROVINCE, commune, village, f"Nhà văn hoá {village}")
            desk.now = start
            code = make_code(desk.conn, place, desk.now)
            device = enrol(desk.conn, code, public_bytes(new_key()), desk.now).device
            count = 2 if at == communes - 1 else max(people - 2 * at - 3 * number, 3)
            _village(desk, dice, device, f"{commune}-{number}", village, count, days, start)
            last = desk.conn.execute("SELECT max(contact) FROM stream").fetchone()[0]
            assert last
    desk.now = start + days * DAY
    refresh(desk.conn, desk.now)


def _village(
    desk: Desk, dice: random.Random, device: str, stream: str, village: str, count: int, days: int, start: int
) -> None:
    events: list[dict[str, object]] = []

    def fact(at: int, type: str, **data: object) -> None:
        events.append(
            {
                "seq": len(events) + 1, "id": f"{stream}-{len(events)}", "type": type, "v": 1, "wall": start + at,
                "boot": "b", "mono": at, "data": data,
            }
        )  # fmt: skip

    for n in range(count):
        born = {"gender": dice.choice("ffm"), "band": dice.choice(("30-44", "45-59", "60-69", "70+"))}
        fact(n, "resident.enrolled", resident=f"{stream}-r{n}", village=village, **born)
    for day in range(days):
        if dice.random() < 0.35:
            here = dice.sample(range(count), dice.randint(1, count))
            lesson, one = dice.choice(LESSONS), f"{stream}-c{day}"
            at = day * DAY + 2 * HOUR
            fact(
                at, "class.opened", **{"class": one, "lesson": lesson, "facilitator": "f", "village": village}
            )
            for n in here:
                fact(
                    at,
                    "attendance.checked_in",
                    **{"class": one, "resident": f"{stream}-r{n}", "method": "camera"},
                )
            fact(at + HOUR, "class.closed", **{"class": one})
            fact(at + HOUR, "class.feedback", **{"class": one, "good": len(here) // 2, "so_so": 2, "hard": 1})
        for n in range(count):
            if dice.random() < 0.15:
                scored = {
                    "questions": 6,
                    "first_try": dice.randint(2, 6),
                    "seconds": 240,
                    "unaided": dice.random() < 0.7,
                }
                fact(
                    day * DAY + 4 * HOUR,
                    "lesson.finished",
                    resident=f"{stream}-r{n}",
                    lesson=dice.choice(LESSONS),
                    **scored,
                )
    fact(days * DAY, "help.asked", screen="Lesson")
    told = {
        "pending": dice.choice((0, 0, 3)),
        "disk_mb": dice.choice((900, 60_000)),
        "clock": True,
        "camera": True,
        "sound": True,
    }
    fact(days * DAY, "machine.state", version="0.4.0", **told)
    end = days * DAY if dice.random() < 0.8 else (days - 3) * DAY
    desk.now = start + end + HOUR // 2
    for low in range(0, len(events), 500):
        desk.put(device, stream, *events[low : low + 500], mono=end + HOUR // 2, last=len(events))
