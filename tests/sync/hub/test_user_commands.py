"""`hub user`: accounts made and ended at the hub's machine."""

import base64
import io
import json

import pytest

from kiosk.cli import main
from sync.errors import SyncError
from sync.hub.account.accounts import account_of
from sync.hub.account.passwords import check_password, is_password
from sync.hub.account.totp import code_at
from sync.hub.opening import connect


@pytest.fixture
def database(tmp_path):
    return tmp_path / "hub.sqlite"


@pytest.fixture
def user(database, capsys):
    """Runs `hub user DEED ... --json`; returns the exit code and what it printed."""

    def run(deed, *rest):
        status = main(["hub", "user", deed, *rest, "--database", str(database), "--json"])
        out = capsys.readouterr()
        return status, json.loads(out.out) if out.out else out.err

    return run


def account(database, name):
    conn = connect(database)
    try:
        return account_of(conn, name)
    finally:
        conn.close()


def test_a_made_up_password_is_told_once_and_has_to_be_changed(user, database):
    status, told = user("add", "lan", "--role", "commune", "--province", "24", "--commune", "09169")
    kept = account(database, "lan")
    assert status == 0
    assert is_password(told["password"], kept.password)
    assert kept.fresh
    assert told["password"] not in kept.password
    assert kept.password.startswith("$argon2id$v=19$m=65536,t=3,")


def test_ones_own_password_comes_by_standard_input(user, database, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("gạo nếp thơm cầu ao\n"))
    status, told = user("add", "lan", "--role", "viewer", "--password-stdin")
    assert (status, told) == (0, {"name": "lan"})
    assert not account(database, "lan").fresh


def test_a_weak_password_is_not_taken(user, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("matkhau123456\n"))
    status, why = user("add", "lan", "--role", "viewer", "--password-stdin")
    assert status == 1
    assert "tried first" in why


def test_a_name_is_taken_once_and_a_commune_needs_its_code(user):
    assert user("add", "lan", "--role", "viewer")[0] == 0
    assert "already" in user("add", "lan", "--role", "viewer")[1]
    assert "code" in user("add", "hoa", "--role", "commune")[1]
    assert "a-z" in user("add", "Hoa", "--role", "viewer")[1]


def test_it_is_ended_and_stays_in_the_list(user, database):
    user("add", "lan", "--role", "viewer")
    assert user("close", "lan")[0] == 0
    assert account(database, "lan") is None
    assert [(one["name"], one["closed"]) for one in user("list")[1]] == [("lan", True)]
    assert "no open account" in user("password", "lan")[1]


def test_a_forgotten_password_is_made_anew(user, database):
    old = user("add", "lan", "--role", "viewer")[1]["password"]
    new = user("password", "lan")[1]["password"]
    kept = account(database, "lan").password
    assert is_password(new, kept)
    assert not is_password(old, kept)


@pytest.mark.parametrize(
    "weak",
    [
        *(
            "ngắn quá",
            "matkhau123456",
            "qwertyuiop123",
            "aaaaaaaaaaaaaaa",
            "123456789012345",
            "lan lan lan lan",
        ),
        *("M4tKh@u2026!!!!", "P@ssw0rd123456", "iloveyou14021990", "Vietnam@2026!!", "công an xã 123456"),
        *("nguyenvanan1985", "Nguyễn Thị Hương 1990", "001099012345", "0912 345 678 901"),
    ],
)
def test_what_is_tried_first_is_no_password(weak):
    with pytest.raises(SyncError):
        check_password(weak, "lan")


@pytest.mark.parametrize(
    "good",
    [
        "gạo nếp thơm cầu ao",
        "Xq7-mR2t-Kb9w",
        "mưa rào tháng sáu",
        "🌾" * 2 + "đồng lúa vàng",
        "con trâu xanh lá",
    ],
)
def test_long_words_of_ones_own_are(good):
    check_password(good, "lan")


def test_codes_are_those_of_the_standard():
    secret = base64.b32encode(b"12345678901234567890").decode()
    # RFC 6238, appendix B: the last six digits of its SHA-1 column
    assert [code_at(secret, at // 30) for at in (59, 1111111109, 1234567890)] == [
        "287082",
        "081804",
        "005924",
    ]
