"""Accents need not be typed, and both ways to set a tone mark are the same."""

from __future__ import annotations

from kiosk.folding import fold, name_order, tidy


def test_tone_mark_styles_and_encodings_are_the_same_word() -> None:
    assert fold("Hoà") == fold("Hòa") == fold("HOA") == fold("Hoa\u0300") == "hoa"
    assert fold(" Đặng  Quang Dũng ") == "dang quang dung"


def test_tidy_composes_letters_and_spaces() -> None:
    assert tidy("  Nguye\u0302\u0303n   Lan ") == "Nguyễn Lan"


def test_a_register_is_sorted_by_given_name() -> None:
    names = ["Trần Văn Thành", "Nguyễn Thị Lan", "Đặng Quang Dũng", "Lê Lan"]
    assert sorted(names, key=name_order) == ["Đặng Quang Dũng", "Lê Lan", "Nguyễn Thị Lan", "Trần Văn Thành"]
