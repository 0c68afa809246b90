"""The kiosk's commands keep the same rules as its screens, tell facts as JSON, and refuse in one sentence."""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk import cards, commands, facilitators, residents
from kiosk.errors import CardRefused, KioskError
from kiosk.paths import DataDir
from kiosk.store import open_store

LESSON = "otp-la-chia-khoa-nha"
LAN = ("--name", "Nguyễn Thị Lan", "--birth-year", "1958", "--gender", "f", "--village", "Thôn Đoài")
PAO = ("--name", "Sùng A Páo", "--birth-year", "1999", "--gender", "m", "--village", "Thôn Đoài")

Run = Callable[..., Any]


def parser() -> tuple[argparse.ArgumentParser, dict[str, Any]]:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data", type=Path)
    common.add_argument("--json", action="store_true")
    common.add_argument("--lang")
    made = argparse.ArgumentParser(prog="diemhoc")
    return made, commands.register(made.add_subparsers(), common)


@pytest.fixture
def run(data: DataDir, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with --json; returns its facts. Another exit code than 0 must be expected."""

    def one(*words: str, code: int = 0) -> Any:
        args = parser()[0].parse_args([*words, "--data", str(data.root), "--json"])
        assert args.handler(args) == code
        return json.loads(capsys.readouterr().out)

    return one


def payload_of(data: DataDir, number: str) -> str:
    """A new card for the number, as it would be printed."""
    store = open_store(data)
    try:
        return cards.reissue(store, number).token
    finally:
        store.close()


def test_a_class_from_the_first_resident_to_its_close(run: Run, data: DataDir) -> None:
    number = run("residents", "add", *LAN, "--consent", "yes")["number"]
    run("facilitators", "add", *PAO, "--pin", "402718")
    assert run("class", "open", "--lesson", LESSON)["lesson"] == LESSON
    payload = payload_of(data, number)
    first = run("class", "check-in", "--payload", payload)
    assert (first["first"], first["name"], first["number"]) == (True, "Nguyễn Thị Lan", number)
    assert run("class", "check-in", "--number", number)["first"] is False
    closed = run("class", "close")
    assert {key: closed[key] for key in ("residents", "guests", "women", "over60", "new")} == {
        "residents": 1,
        "guests": 0,
        "women": 1,
        "over60": 1,
        "new": 1,
    }
    (listed,) = run("class", "list")
    assert (listed["present"], listed["closed_at"] is None) == (1, False)


@pytest.mark.parametrize("consent", [(), ("--consent", "no")])
def test_consent_must_be_said_in_so_many_words(run: Run, data: DataDir, consent: tuple[str, ...]) -> None:
    with pytest.raises(KioskError) as caught:
        run("residents", "add", *LAN, *consent)
    assert caught.value.code == "consent.missing"
    assert run("residents", "list") == []


def test_a_child_needs_a_guardian(run: Run) -> None:
    child = ("--name", "Lò Thị Mai", "--birth-year", "2020", "--gender", "-", "--village", "Thôn Đoài")
    with pytest.raises(KioskError, match="--guardian"):
        run("residents", "add", *child, "--consent", "yes")
    added = run("residents", "add", *child, "--consent", "yes", "--guardian", "Lò Văn Pánh")
    assert (added["gender"], added["call"]) == ("-", "bạn Mai")


def test_residents_are_listed_revoked_and_forgotten(run: Run, data: DataDir) -> None:
    added = run("residents", "add", *LAN, "--consent", "yes")
    assert run("residents", "list") == [added]
    run("cards", "revoke", added["number"], "--reason", "lost")
    assert run("residents", "list")[0]["number"] is None
    with pytest.raises(CardRefused):
        run("cards", "revoke", added["number"])
    run("residents", "forget", added["number"])
    assert run("residents", "list") == []
    with pytest.raises(KioskError):
        run("residents", "forget", added["number"])


def test_a_list_is_imported_with_cards_or_refused_row_by_row(
    run: Run, data: DataDir, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name,birth_year,gender,village,consent\nLan,1958,f,X,yes\nHuệ,19,f,X,yes\n", "utf-8")
    args = parser()[0].parse_args(
        ["residents", "import", str(path), "--data", str(data.root), "--lang", "vi"]
    )
    assert args.handler(args) == 1
    out, err = capsys.readouterr()
    assert err.startswith("Dòng 3: ")
    assert "Nobody" in out
    assert run("residents", "import", str(path), code=1)["problems"][0]["line"] == 3
    seen = run("residents", "import", str(path), "--preview", code=1)
    assert [one["line"] for one in seen["new"]] == [2]
    assert [one["line"] for one in seen["problems"]] == [3]
    assert run("residents", "list") == []
    path.write_text("name,birth_year,gender,village,consent\nLan,1958,f,X,yes\n", "utf-8")
    seen = run("residents", "import", str(path), "--preview")
    assert seen["new"] == [{"line": 2, "name": "Lan", "birth_year": 1958, "gender": "f", "village": "X"}]
    assert run("residents", "list") == []
    (lan,) = run("residents", "import", str(path))["added"]
    assert run("residents", "list") == [lan]
    assert len(lan["number"]) == 6
    assert run("residents", "import", str(path))["already"] == 1


def test_a_class_needs_a_real_lesson_and_one_facilitator(run: Run, data: DataDir) -> None:
    with pytest.raises(KioskError) as caught:
        run("class", "open", "--lesson", "nothing")
    assert caught.value.code == "lesson.unknown"
    with pytest.raises(KioskError) as caught:
        run("class", "open", "--lesson", LESSON)
    assert caught.value.code == "facilitator.none"
    numbers = [run("facilitators", "add", *PAO, "--pin", "402718")["number"] for _ in range(2)]
    assert {one["number"] for one in run("facilitators", "list")} == set(numbers)
    with pytest.raises(KioskError, match=numbers[0]) as caught:
        run("class", "open", "--lesson", LESSON)
    assert caught.value.code == "facilitator.which"
    resident = run("residents", "add", *LAN, "--consent", "yes")["number"]
    with pytest.raises(KioskError) as caught:
        run("class", "open", "--lesson", LESSON, "--facilitator", resident)
    assert caught.value.code == "facilitator.unknown"
    opened = run("class", "open", "--lesson", LESSON, "--facilitator", numbers[1], "--title", "Lớp tối")
    assert opened["title"] == "Lớp tối"
    with pytest.raises(KioskError) as caught:
        run("class", "open", "--lesson", LESSON, "--facilitator", numbers[1])
    assert caught.value.code == "class.already-open"
    with pytest.raises(KioskError) as caught:
        run("class", "check-in", "--payload", payload_of(data, numbers[0]))
    assert caught.value.code == "card.facilitator"
    for payload in ("https://a.vn", "12", "001058012345|x", ""):
        with pytest.raises(CardRefused):
            run("class", "check-in", "--payload", payload)


def test_without_a_class_nobody_can_check_in(run: Run, data: DataDir) -> None:
    number = run("residents", "add", *LAN, "--consent", "yes")["number"]
    for words in (("class", "check-in", "--number", number), ("class", "close")):
        with pytest.raises(KioskError) as caught:
            run(*words)
        assert caught.value.code == "class.unknown"


def test_the_pin_may_come_through_a_pipe(run: Run, data: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("402718\n"))
    added = run("facilitators", "add", *PAO)
    store = open_store(data)
    assert facilitators.check_pin(store, added["id"], "402718")
    assert residents.listing(store) == []
    store.close()


def test_every_help_text_teaches_by_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["residents"],
        ["residents", "add"],
        ["residents", "list"],
        ["residents", "import"],
        ["residents", "forget"],
        ["facilitators"],
        ["facilitators", "add"],
        ["facilitators", "list"],
        ["cards"],
        ["cards", "revoke"],
        ["class"],
        ["class", "open"],
        ["class", "check-in"],
        ["class", "close"],
        ["class", "list"],
    ):
        with pytest.raises(SystemExit) as caught:
            parser()[0].parse_args([*words, "--help"])
        assert caught.value.code == 0
        assert f"example: diemhoc {words[0]}" in " ".join(capsys.readouterr().out.split())


def test_another_floor_may_add_its_card_commands() -> None:
    made, shared = parser()
    shared["cards"].add_parser("print").set_defaults(handler="print")
    assert made.parse_args(["cards", "print"]).handler == "print"


def test_plain_text_says_the_same_without_json(data: DataDir, capsys: pytest.CaptureFixture[str]) -> None:
    made = parser()[0]

    def say(*words: str) -> str:
        args = made.parse_args([*words, "--data", str(data.root)])
        assert args.handler(args) == 0
        return capsys.readouterr().out

    assert say("residents", "list") == "Nobody is enrolled yet.\n"
    said = say("residents", "add", *LAN, "--consent", "yes")
    assert said.split("  ")[1] == "Nguyễn Thị Lan\n"
    assert say("residents", "list").startswith(said.split("  ")[0].rjust(8) + "  Nguyễn Thị Lan, 1958")
    say("facilitators", "add", *PAO, "--pin", "402718")
    assert "is open" in say("class", "open", "--lesson", LESSON)
    assert say("class", "close").startswith("Closed: 0 residents")


def test_a_purge_says_first_who_would_go_and_then_lets_them_go(run: Run, data: DataDir) -> None:
    number = run("residents", "add", *LAN, "--consent", "yes")["number"]
    assert run("residents", "purge", "--dry-run")["people"] == []
    store = open_store(data)
    with store.local() as conn:
        conn.execute("UPDATE resident SET consent_at = consent_at - 3500000000")
        conn.execute("UPDATE event SET wall = wall - 3500000000")
    store.close()
    told = run("residents", "purge", "--months", "1", "--dry-run")
    assert [one["number"] for one in told["people"]] == [number]
    assert len(run("residents", "list")) == 1
    done = run("residents", "purge", "--months", "1", "--keep")
    assert (done["months"], done["dry_run"], done["people"]) == (1, False, told["people"])
    assert run("residents", "list") == []
    assert run("residents", "purge", "--dry-run")["months"] == 1


@pytest.mark.parametrize("months", ["0", "-1", "121", "zwei", "²"])
def test_months_of_no_sense_are_refused(run: Run, months: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run("residents", "purge", "--months", months)
    assert caught.value.code == 2
    assert "months from 1 to 120" in capsys.readouterr().err
