"""Local settings of this machine: where it stands, whom it belongs to. They are no facts."""

from typing import Any

import msgspec

from kiosk.store import Store

VILLAGE = "village"  # "Thôn Đoài"
HOUSE = "house"  # "Nhà văn hoá thôn Đoài"
COMMUNE = "commune"
HUB_URL = "hub_url"
DEVICE_ID = "device_id"
PASS_MARK = "certificate.pass_mark"  # kiosk.certificates.PassMark
CONFIRMING_BODY = "certificate.body"  # "UBND xã Bình Minh"
ABSENT_WEEKS = "absent.weeks"  # kiosk.absent
FORGET_MONTHS = "retention.months"  # kiosk.retention
PURGED = "retention.day"  # the day that the last purge went by
PURGED_ON = "retention.run"  # the day on which it was, as the clock said
COPY_DAYS = "copies.days"  # how many daily copies are kept (sync.keeping.copies)
BACKUP_KEY = "backup.recipient"  # public half of the printed recovery key (sync.keeping.backup)
BACKUP_FOLDER = "backup.folder"  # where a sealed backup goes each day, on another disk
RECOVERY = "recovery"  # what happened when a damaged database was put right (sync.recovery)
MACHINE_TOLD = "machine.told"  # kiosk.machine
FIRST_RUN = "first_run"  # kiosk.first_run
LOOKS = "looks"  # how the machine is heard and seen by who has chosen nothing (ui.preferences)
TV = "tv"  # ui.room: "own", "mirror" or "none"
TV_NAMES = "tv.names"  # whether the TV calls who has just checked in
NIGHT_DARK = "night.dark"  # kiosk.night: "21:00-05:00" or "off"
NIGHT_RESTART = "night.restart"  # kiosk.night: "03:00" or "off"
_KEPT_FOR_STORE = frozenset({"vault"})


def get(store: Store, key: str, default: Any = None) -> Any:
    """The setting `key`, or `default` if it was never set."""
    rows = store.rows("SELECT value FROM setting WHERE key = ?", key)
    return msgspec.json.decode(rows[0][0]) if rows else default


def set(store: Store, key: str, value: Any) -> None:
    """Set `key` to anything JSON can hold; None removes it. Durable on return."""
    if key in _KEPT_FOR_STORE:
        raise ValueError(f"the setting {key!r} belongs to the store")
    with store.local() as conn:
        if value is None:
            conn.execute("DELETE FROM setting WHERE key = ?", (key,))
        else:
            text = msgspec.json.encode(value).decode()
            conn.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, text))
