"""Passwords that everybody tries first are refused, those made by rules and those that only a list knows."""

import re

import pytest

from sync.errors import SyncError
from sync.hub.account.passwords import COMMON_WHOLE, check_password, mark_of


@pytest.mark.parametrize(
    "password",
    [
        "unbelievable",
        "Supernatural",
        "1q2w3e4r5t6y",
        "sonyericsson",
        "ghbdtnghbdtn",
        "jamesbond007",
        "peanutbutter",
    ],
)
def test_what_most_people_choose_is_refused(password):
    with pytest.raises(SyncError, match="tried first"):
        check_password(password, "lan")


def test_the_list_is_as_long_as_it_has_to_be():
    marks = COMMON_WHOLE.read_text("ascii").split()
    assert len(set(marks)) == len(marks) >= 3000
    assert all(re.fullmatch("[0-9a-f]{12}", mark) for mark in marks)
    assert marks == sorted(marks)
    assert mark_of("Únbelieváble") == mark_of("unbelievable")


def test_words_that_do_not_belong_together_are_taken():
    for password in ("gạo nếp thơm cầu ao", "mưa rào tháng sáu", "peanutbutter cầu ao thơm"):
        check_password(password, "lan")
