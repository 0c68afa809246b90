"""A crowd at the door: check-ins by the path the screen takes, each on the disk before its tick."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from kiosk import attendance, cards, classes, facilitators, residents
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.paths import DataDir
from kiosk.store import Store, open_store
from tests.bench.figure import Figure

REGISTER = 1000
"""Everybody who is enrolled at the point."""
CROWD = 200
"""Who comes: more than any hall holds, so that the last is timed with a full list on the screen."""
GIVEN = (
    "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hoa", "Hùng", "Hương", "Khánh",
    "Lan", "Lành", "Mai", "Minh", "Nam", "Nga", "Phúc", "Quân", "Sơn", "Thảo",
)  # fmt: skip
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Lò", "Vàng")


def run() -> list[Figure]:
    """Seconds of one check-in, from the card's code to the list that shows its tick (median, 95th in a hundred)."""
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder:  # /tmp may be memory only
        store = open_store(DataDir(Path(folder)))
        tokens = _register(store)
        leader, _ = facilitators.add(
            store, name="Lý Thị Hương", gender="f", birth_year=1992, village="Thôn Đoài", pin="402718"
        )
        session = classes.open_class(store, leader.id, "otp-la-chia-khoa-nha")
        took = []
        for token in tokens:
            start = time.perf_counter()
            attendance.check_in(store, session.id, cards.learner(cards.identify(store, token)), "camera")
            attendance.present(store, session.id)
            took.append(time.perf_counter() - start)
        everybody = residents.listing(store)
        finding = []
        for letters in ("l", "la", "lan", "ng lan", "tran h"):
            start = time.perf_counter()
            residents.among(everybody, letters)
            finding.append(time.perf_counter() - start)
        if len(attendance.present(store, session.id)) != CROWD:
            raise RuntimeError("not everybody is there")
        store.close()
    took.sort()
    return [
        Figure(
            "check-ins a minute, each durable before its tick", 60 * CROWD / sum(took), 60, ">=", "a minute"
        ),
        Figure("one check-in, median", 1000 * statistics.median(took), unit="ms"),
        Figure("one check-in, 95 of 100", 1000 * took[int(CROWD * 0.95)], 100, unit="ms"),
        Figure("names for the letters typed, of a thousand", 1000 * max(finding), 100, unit="ms"),
    ]


def _register(store: Store) -> list[str]:
    """Enrols everybody, in one transaction for the sake of time; the codes of those who will come."""
    tokens = []
    with store.local():
        for i in range(REGISTER):
            name = f"{FAMILY[i % 10]} Thị {GIVEN[i // 10 % 20]}"
            one = residents.enrol_within(
                store,
                name=name,
                birth_year=1940 + i % 70,
                gender="f",
                village=f"Thôn {i % 5}",
                consent=Consent(CONSENT_TEXT.version, given_by=name, method="command"),
            )
            if i % (REGISTER // CROWD) == 0:
                tokens.append(cards.issue_within(store, one).token)
    return tokens
