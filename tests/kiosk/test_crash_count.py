"""Five crashes in a row bring the safe screen, three of that one plain words; a good end or a long life ends the row."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.crash_count import (
    AGAIN,
    MOST,
    PAUSES_S,
    RESTART,
    STEADY_S,
    TRIES,
    UNSEEN,
    Crashes,
    again,
    began,
    diagnosis,
    ended,
    load,
    pause_s,
    save,
    screen,
    verdict,
)

WHEN = "2026-11-22 19:02"


def crash(crashes: Crashes, times: int = 1, after_s: float = 5) -> Crashes:
    for _ in range(times):
        crashes = ended(began(crashes, 100.0), 100.0 + after_s, "watchdog", WHEN)
    return crashes


def test_the_fifth_crash_in_a_row_brings_the_safe_screen_and_three_of_its_own_plain_words() -> None:
    shown = [screen(crash(Crashes(), times)) for times in range(MOST + UNSEEN + 1)]
    assert shown == ["kiosk"] * MOST + ["safe"] * UNSEEN + ["words"]


def test_pauses_grow_and_what_is_no_kiosk_comes_at_once() -> None:
    pauses = [pause_s(crash(Crashes(), times)) for times in range(MOST + 2)]
    assert pauses == [*PAUSES_S, 0, 0]
    assert list(PAUSES_S) == sorted(PAUSES_S)
    assert len(PAUSES_S) == MOST


def test_a_kiosk_that_stood_begins_a_new_row() -> None:
    four = crash(Crashes(), MOST - 1)
    assert crash(four, after_s=STEADY_S - 1).row == MOST
    assert crash(four, after_s=STEADY_S).row == 1


def test_a_safe_screen_that_stood_long_and_then_crashed_is_no_kiosk_that_stood() -> None:
    assert crash(crash(Crashes(), MOST), after_s=STEADY_S * 2).row == MOST + 1


def test_an_end_as_it_should_be_ends_the_row() -> None:
    assert ended(began(crash(Crashes(), 4), 7.0), 9.0, "", WHEN) == Crashes()


def test_trying_again_leaves_two_tries_and_what_is_told() -> None:
    seen = again(crash(Crashes(), MOST + 1))
    assert screen(seen) == "kiosk"
    assert screen(crash(seen, TRIES - 1)) == "kiosk"
    assert screen(crash(seen, TRIES)) == "safe"
    assert (seen.total, seen.reason) == (MOST + 1, "watchdog")
    assert again(crash(Crashes(), 1)).row == 1  # it never adds any


@pytest.mark.parametrize(
    ("code", "systemd", "reason"),
    [
        ("0", ("success", "exited", "0"), ""),
        (str(RESTART), ("success", "exited", "0"), ""),
        (
            "0",
            ("core-dump", "dumped", "ABRT"),
            "",
        ),  # cage falls over while it is stopped, the program had ended
        (str(AGAIN), ("success", "exited", "0"), "again"),
        ("1", ("success", "exited", "0"), "exit 1"),
        ("139", ("success", "exited", "0"), "signal 11"),
        ("", ("watchdog", "dumped", "ABRT"), "watchdog"),
        ("", ("timeout", "killed", "TERM"), "timeout"),
        ("", ("oom-kill", "killed", "KILL"), "oom-kill"),
        ("", ("exit-code", "exited", "1"), "cage exit 1"),
        ("", ("core-dump", "dumped", "SEGV"), "cage signal SEGV"),
        ("", ("success", "exited", "0"), "cage"),
    ],
)
def test_why_it_ended(code: str, systemd: tuple[str, str, str], reason: str) -> None:
    assert verdict(code, *systemd) == reason


def test_what_is_told_is_short_and_plain() -> None:
    told = diagnosis(crash(Crashes(), 5), version="1.2.3", machine="máy-thôn-Đoài" * 9, now=WHEN)
    assert told.isascii()
    assert len(told) < 200  # a square code that a telephone reads from a metre away
    assert told.splitlines()[0] == "DIEMHOC 1.2.3"
    assert "so lan 5/5" in told
    assert f"ly do watchdog {WHEN}" in told


def test_the_file_comes_and_goes(tmp_path: Path) -> None:
    file = tmp_path / "run" / "crashes.json"
    assert load(file) == Crashes()
    save(file, crash(Crashes(), 3))
    assert load(file) == crash(Crashes(), 3)
    save(file, Crashes())
    assert not file.exists()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"row": "many"}', '{"row": 2, "unknown": 1}', "\0" * 40]
)
def test_a_damaged_file_is_no_crash_of_its_own(tmp_path: Path, text: str) -> None:
    file = tmp_path / "crashes.json"
    file.write_text(text)
    assert load(file).row in (0, 2)
