"""Who is forgotten is gone from every file of the machine, and stays gone when an older copy is put back."""

from __future__ import annotations

import random
import shutil

import pytest

from kiosk import (
    attendance,
    cards,
    certificates,
    classes,
    facilitators,
    forgetting,
    papers,
    printing,
    progress,
    residents,
    roster,
    tally,
)
from kiosk.cli import main
from kiosk.errors import KioskError, StoreError
from kiosk.paths import DataDir
from kiosk.rewriting import empty_log
from kiosk.store import Store, open_store

LESSON = "otp-la-chia-khoa-nha"
CLIPS = 16  # bytes that tell one sealed blob from any other


def contents(data: DataDir) -> dict[str, bytes]:
    """Every file of the machine but the keys."""
    files = [one for one in data.root.rglob("*") if one.is_file() and data.keys not in one.parents]
    return {str(file.relative_to(data.root)): file.read_bytes() for file in files}


def where(data: DataDir, secrets: dict[str, bytes]) -> list[str]:
    """What of `secrets` is found, and in which file."""
    return [
        f"{what} in {name}"
        for name, content in contents(data).items()
        for what, secret in secrets.items()
        if secret in content
    ]


def test_nothing_of_a_forgotten_person_is_in_any_file_and_the_counts_stay(
    store: Store, data: DataDir, enrol, pao
) -> None:
    lan = enrol("Nguyễn Thị Lan", citizen=b"fingerprint of an id")
    hoa = enrol("Trần Thị Hoa", guardian="Vàng Thị Dín", birth_year=2015)
    for one in (lan, hoa):
        cards.issue(store, one.id)  # two cards each: the first one has ended
    issued = [cards.issue(store, one.id) for one in (lan, hoa)]
    printing.remember_printed(store, issued)
    session = classes.open_class(store, pao.id, LESSON)
    for one in (lan, hoa):
        attendance.check_in(store, session.id, one.id, "camera")
        progress.finish_lesson(store, "s", one.id, LESSON, 2, 2, True, 200, ["c1"])
        progress.remember_place(store, one.id, "quet-qr-tra-tien", 2)
        progress.set_preferences(store, one.id, {"speed": "slow"})
    cards.revoke(store, issued[0].number, "con bà Lan giữ")
    classes.close(store, session.id)
    book = data.papers / f"{papers.roster_stem(session.opened_at)}.xlsx"
    roster.write(store, session.id, book)
    for name in ("the-nguyen-thi-lan.pdf", "chua-den-2026-03-06.pdf", "ghi-nho-otp-la-chia-khoa-nha.pdf"):
        (data.papers / name).write_text("Nguyễn Thị Lan" if "ghi-nho" not in name else "Ba điều cần nhớ")
    macs = store.rows("SELECT mac FROM card WHERE holder = ?", lan.id)
    before = tally.tally(store)
    (sealed,) = store.rows("SELECT sealed FROM resident WHERE id = ?", lan.id)[0]
    secrets = {
        "name": "Nguyễn Thị Lan".encode(),
        "given name": "Lan giữ".encode(),
        "sealed head": sealed[13 : 13 + CLIPS],
        "sealed tail": sealed[-CLIPS:],
        "citizen": b"fingerprint of an id",
        "printed number": f'"{issued[0].number}":'.encode(),
    }
    assert {text.split(" in ")[0] for text in where(data, secrets)} == set(secrets), "the search must work"

    forgetting.forget(store, data, [lan.id])

    assert where(data, secrets) == []
    assert not book.exists()
    assert [one.name for one in data.papers.iterdir()] == ["ghi-nho-otp-la-chia-khoa-nha.pdf"]
    assert tally.tally(store).sessions == before.sessions
    assert [one.name for one in attendance.present(store, session.id)] == [
        attendance.FORGOTTEN,
        "Trần Thị Hoa",
    ]
    kept = store.rows("SELECT issued, revoked, reason, holder FROM card WHERE number = ?", issued[0].number)
    assert kept == [(0, 0, "forgotten", None)] * len(macs), "a card's times would lead to its holder's facts"
    assert residents.get(store, hoa.id).name == "Trần Thị Hoa"
    assert cards.identify(store, issued[1].token).holder_id == hoa.id
    roster.write(store, session.id, book)
    lines = str(roster.rows(store, session.id))
    assert "Hoa" in lines
    assert "Lan" not in lines


def test_pages_that_were_split_and_joined_leave_no_sealed_name_behind(
    store: Store, data: DataDir, enrol
) -> None:
    chance = random.Random(5)
    for turn in range(4):
        for one in range(60):
            enrol("Nguyễn Thị " + "Lan" * chance.randint(1, 20), village="Thôn " + "Đoài" * (one % 7 + 1))
        sealed = dict(store.rows("SELECT id, sealed FROM resident"))
        gone = chance.sample(sorted(sealed), 40)
        forgetting.forget(store, data, gone)
        whole = b"".join(contents(data).values())
        for id in gone:
            assert sealed[id][13 : 13 + CLIPS] not in whole, turn
            assert sealed[id][-CLIPS:] not in whole, turn
    assert len(residents.listing(store)) == 80


def test_while_another_program_reads_the_sealed_name_goes_at_the_next_look(
    store: Store, data: DataDir, enrol
) -> None:
    lan = enrol()
    (sealed,) = store.rows("SELECT sealed FROM resident")[0]
    other = open_store(data)
    other.conn.execute("PRAGMA busy_timeout = 0")
    store.conn.execute("PRAGMA busy_timeout = 0")
    other.conn.execute("BEGIN")
    other.conn.execute("SELECT count(*) FROM resident").fetchone()

    forgetting.forget(store, data, [lan.id])

    assert residents.listing(store) == []
    other.conn.execute("COMMIT")
    other.close()
    empty_log(store)  # as the daily purge does
    assert where(data, {"sealed": sealed[-CLIPS:]}) == []


def test_an_older_copy_that_is_put_back_brings_nobody_back(
    store: Store, data: DataDir, time, enrol, tmp_path
) -> None:
    lan, hoa = enrol("Nguyễn Thị Lan"), enrol("Trần Thị Hoa")
    empty_log(store)
    copy = tmp_path / "copy.sqlite"
    shutil.copy(data.database, copy)
    (sealed,) = store.rows("SELECT sealed FROM resident WHERE id = ?", lan.id)[0]
    forgetting.forget(store, data, [lan.id])
    store.close()
    shutil.copy(copy, data.database)

    back = open_store(data, time.clock)
    assert len(residents.listing(back)) == 2, "the copy is from before"
    assert forgetting.again(back, data) == 1
    assert [one.id for one in residents.listing(back)] == [hoa.id]
    assert where(data, {"sealed": sealed[-CLIPS:]}) == []
    assert forgetting.again(back, data) == 0
    back.close()


def test_a_made_up_person_forgets_nobody(store: Store, data: DataDir, enrol) -> None:
    lan = enrol()
    with pytest.raises(KioskError) as caught:
        forgetting.forget(store, data, [lan.id, "nobody"])
    assert caught.value.code == "resident.unknown"
    assert len(residents.listing(store)) == 1
    assert forgetting.forgotten(data) == []


def test_a_half_written_line_of_the_list_costs_no_other(store: Store, data: DataDir, enrol) -> None:
    lan = enrol()
    data.forgotten.write_text("3f9c")  # the power went in the middle of an id
    forgetting.forget(store, data, [lan.id])
    assert forgetting.forgotten(data) == ["3f9c", lan.id]


def test_where_the_list_cannot_be_written_nobody_is_forgotten(store: Store, data: DataDir, enrol) -> None:
    lan = enrol()
    data.forgotten.mkdir()
    with pytest.raises(StoreError) as caught:
        forgetting.forget(store, data, [lan.id])
    assert caught.value.vi
    assert len(residents.listing(store)) == 1


def test_words_typed_about_a_card_stand_in_no_fact(store: Store, data: DataDir, enrol) -> None:
    lan = enrol()
    for reason, told in (("lost", "lost"), ("con bà Lan giữ", "other")):
        cards.revoke(store, cards.issue(store, lan.id).number, reason)
        assert store.events_after(0, 100)[-1].data == {"resident": lan.id, "reason": told}


def test_a_certificate_of_who_was_forgotten_leaves_no_code(store: Store, data: DataDir, enrol) -> None:
    lan, code = enrol(), certificates.write_code(bytes(range(10)))
    sealed = store.vault.seal(code, label="certificate:x")
    with store.local() as conn:
        conn.execute("INSERT INTO certificate VALUES ('x', ?, 1, 5, ?)", (lan.id, sealed))
    forgetting.forget(store, data, [lan.id])
    assert where(data, {"code": sealed[-CLIPS:]}) == []


def test_a_facilitator_who_stops_is_forgotten_and_the_classes_stay(
    store: Store, data: DataDir, enrol, pao
) -> None:
    lan, session = enrol(), classes.open_class(store, pao.id, LESSON)
    attendance.check_in(store, session.id, lan.id, "camera")
    with pytest.raises(KioskError) as caught:
        facilitators.forget(store, pao.id)
    assert caught.value.code == "facilitator.leads"
    classes.close(store, session.id)
    (sealed,) = store.rows("SELECT sealed FROM facilitator")[0]
    (mac,) = store.rows("SELECT mac FROM card WHERE holder = ?", pao.id)[0]
    facilitators.forget(store, pao.id)
    assert facilitators.listing(store) == []
    assert where(data, {"sealed": sealed[-CLIPS:]}) == []
    assert store.rows("SELECT holder, issued, revoked FROM card WHERE mac = ?", mac) == [(None, 0, 0)]
    assert [one.name for one in attendance.present(store, session.id)] == ["Nguyễn Thị Lan"]
    assert roster.heading(store, session.id).facilitator == ""
    with pytest.raises(KioskError):
        facilitators.forget(store, pao.id)


def test_a_facilitator_s_books_go_with_them(data: DataDir, capsys: pytest.CaptureFixture[str]) -> None:
    store = open_store(data)
    one, card = facilitators.add(
        store, name="Sùng A Páo", gender="m", birth_year=1999, village="Thôn Đoài", pin="402718"
    )
    session = classes.open_class(store, one.id, LESSON)
    classes.close(store, session.id)
    store.close()
    data.papers.mkdir()
    book = data.papers / f"{papers.roster_stem(session.opened_at)}.pdf"
    other = data.papers / "diem-danh-2025-01-01-0800.pdf"
    for file in (book, other):
        file.write_text("x")
    assert main(["--data", str(data.root), "facilitators", "forget", card.number]) == 0
    assert (book.exists(), other.exists()) == (False, True)
    assert main(["--data", str(data.root), "facilitators", "forget", card.number]) == 1
    assert "Traceback" not in capsys.readouterr().err
