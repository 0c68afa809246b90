"""A name that was deleted is in no file of the machine once the copies made before it are gone."""

from __future__ import annotations

import time

from kiosk import forgetting, residents
from kiosk.clock import Clock
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.keeping import copies
from sync.recovery import open_sound

DAY_MS = 86_400_000


def sealed_in(data: DataDir, sealed: bytes) -> list[str]:
    files = [one for one in data.root.rglob("*") if one.is_file()]
    return sorted(one.name for one in files if sealed[-16:] in one.read_bytes())


def test_the_last_copy_with_the_name_goes_after_so_many_days(tmp_path) -> None:
    data, wall = DataDir(tmp_path / "point"), [time.time_ns() // 1_000_000]
    store = open_store(data, Clock(lambda: wall[0], lambda: wall[0], "boot"))
    lan, hoa = (
        residents.enrol(
            store,
            name=name,
            birth_year=1958,
            gender="f",
            village="Thôn Đoài",
            consent=Consent(CONSENT_TEXT.version, given_by=name, method="screen"),
        )
        for name in ("Nguyễn Thị Lan", "Trần Thị Hoa")
    )
    (sealed,) = store.rows("SELECT sealed FROM resident WHERE id = ?", lan.id)[0]
    assert copies.keep(store, data)
    forgetting.forget(store, data, [lan.id])
    assert sealed_in(data, sealed) == [copies.listing(data)[0].file.name], "the copy alone has it"
    for _ in range(copies.DAYS):
        assert sealed_in(data, sealed)
        wall[0] += DAY_MS
        assert copies.keep(store, data)
    assert sealed_in(data, sealed) == []
    assert [one.id for one in residents.listing(store)] == [hoa.id]
    store.close()


def test_a_book_put_together_from_an_older_copy_brings_nobody_back(tmp_path) -> None:
    data = DataDir(tmp_path / "point")
    store = open_store(data)
    consent = Consent(CONSENT_TEXT.version, given_by="Lan", method="screen")
    lan = residents.enrol(
        store, name="Nguyễn Thị Lan", birth_year=1958, gender="f", village="Thôn Đoài", consent=consent
    )
    copies.keep(store, data)
    forgetting.forget(store, data, [lan.id])
    store.close()
    data.database.write_bytes(b"not a database any more" * 500)

    store, recovery = open_sound(data)
    assert recovery is not None
    assert residents.listing(store) == []
    store.close()
