"""What lies on the disk and in the events betrays nobody (curriculum: personal data)."""

from __future__ import annotations

import msgspec

from kiosk import attendance, cards, classes, facilitators, progress, residents
from kiosk.paths import DataDir
from kiosk.store import Store

NAMES = ("Nguyễn Thị Lan", "Lò Thị Mai", "Lò Văn Pánh", "Sùng A Páo")


def test_no_file_of_the_database_holds_a_name_a_secret_or_a_pin(
    store: Store, data: DataDir, enrol, pao
) -> None:
    lan, mai = enrol("Nguyễn Thị Lan"), enrol("Lò Thị Mai", birth_year=2015, guardian="Lò Văn Pánh")
    tokens = [cards.issue(store, one.id).token for one in (lan, mai)]
    session = classes.open_class(store, pao.id, "otp-la-chia-khoa-nha")
    for one in (lan, mai):
        attendance.check_in(store, session.id, one.id, "camera")
        progress.finish_lesson(store, "s", one.id, "otp-la-chia-khoa-nha", 2, 2, True, 200)
    assert facilitators.check_pin(store, pao.id, "402718")
    classes.close(store, session.id)
    residents.forget(store, mai.id)
    enrol("Nguyễn Thị Lan")  # leaves something in the write-ahead log

    files = {file.name: file.read_bytes() for file in data.root.glob("kiosk.sqlite*")}
    assert set(files) == {"kiosk.sqlite", "kiosk.sqlite-wal", "kiosk.sqlite-shm"}
    assert lan.id.encode() in files["kiosk.sqlite"] + files["kiosk.sqlite-wal"], "the search itself must work"
    words = {word for name in NAMES for word in (name, *name.split()) if len(word) > 2}
    secrets = {word.encode(form) for word in words for form in ("utf-8", "utf-16-le")}
    secrets |= {token.encode() for token in tokens} | {token[-20:].encode() for token in tokens} | {b"402718"}
    secrets |= {int(token[-20:]).to_bytes(8, order) for token in tokens for order in ("big", "little")}
    for name, content in files.items():
        found = [secret for secret in secrets if secret in content]
        assert not found, f"{found} in {name}"
    assert data.vault_key.read_bytes() not in b"".join(files.values())


def test_no_event_holds_a_name_or_a_card_number(store: Store, enrol, pao) -> None:
    lan = enrol()
    number = cards.issue(store, lan.id).number
    session = classes.open_class(store, pao.id, "otp-la-chia-khoa-nha", title="Lớp của bà Lan")
    attendance.check_in(store, session.id, lan.id, "number")
    cards.reissue(store, number)
    cards.revoke(store, number)
    text = msgspec.json.encode([event.data for event in store.events_after(0, 100)]).decode()
    assert "village" in text
    for secret in ("Lan", "Nguy", "Páo", number, "1958", "Lớp"):
        assert secret not in text
