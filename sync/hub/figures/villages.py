"""How many adults live in which village, as a commune has told: the whole of every share.

Villages have no national codes: a village is known by its name within its commune, from a day and until a day.
"""

from dataclasses import dataclass

from sync.hub import csv_lists
from sync.hub.storage.database import Connection, transaction

COLUMNS = {
    "province": ("tinh", "ma tinh"),
    "commune": ("xa", "phuong", "xa/phuong", "ma xa"),
    "village": ("thon", "to dan pho", "thon/to dan pho", "ap", "ban"),
    "adults": ("nguoi truong thanh", "so nguoi truong thanh"),
    "from": ("tu ngay",),
    "until": ("den ngay",),
}
BEGINNING = "2025-07-01"
"""The first day of today's communes: from when a village stands unless told."""


@dataclass(frozen=True, slots=True)
class Village:
    """A village and its adults, from a day until a day (None: still)."""

    province: str
    commune: str
    village: str
    adults: int
    from_day: str = BEGINNING
    until_day: str | None = None


def read_csv(raw: bytes, province: str = "", commune: str = "") -> list[Village]:
    """Columns village, adults; if wanted from, until, and province and commune (else those given). Raises SyncError."""
    found: list[Village] = []
    for line in csv_lists.read(raw, COLUMNS, ("village", "adults")):
        adults = csv_lists.number(line, "adults")
        name = line.cells["village"]
        if not name or adults is None or adults < 0 or adults != int(adults):
            raise csv_lists.wrong(
                line.number,
                "a village and a whole number are needed",
                "cần tên thôn và số người, số chẵn không âm",
            )
        place = (line.cells.get("province") or province, line.cells.get("commune") or commune)
        until = csv_lists.day(line, "until") or None
        found.append(Village(*place, name, int(adults), csv_lists.day(line, "from", BEGINNING), until))
    return found


def keep(conn: Connection, villages: list[Village]) -> None:
    """Keep these villages; one that is known from the same day is replaced."""
    rows = sorted(
        (one.province, one.commune, one.village, one.from_day, one.until_day, one.adults) for one in villages
    )
    with transaction(conn):
        conn.executemany(
            "INSERT INTO village (province, commune, village, from_day, until_day, adults) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (province, commune, village, from_day) DO UPDATE SET until_day = excluded.until_day,"
            " adults = excluded.adults",
            rows,
        )
