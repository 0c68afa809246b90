"""`hub user add|list|password|totp-off|close`: the accounts of officers who read the hub's pages."""

import argparse
import json
import sys
import time
from typing import TYPE_CHECKING

from sync.hub.options import add_database, database_of, existing_database

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

ROLES = ("province", "commune", "viewer")
_BY = "command line"


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add `hub user` to the commands of the hub."""
    user = commands.add_parser(
        "user",
        parents=[common],
        help="accounts for the hub's pages",
        description="Make and end the accounts with which officers read the hub's pages. A new account gets\n"
        "a password to hand over, which its owner changes at the first login.",
        epilog="example:\n  diemhoc hub user add lan.tanchi --role commune --province 24 --commune 09169",
    )
    deeds = user.add_subparsers(dest="deed", required=True, metavar="DEED")

    add = deeds.add_parser(
        "add",
        parents=[common],
        help="make an account",
        description="Make an account. `province` runs the hub and logs in in two steps; `commune` looks after its\n"
        "own commune; `viewer` only reads. Without --province it is for every place of this hub.",
        epilog="example:\n  diemhoc hub user add tam --role province --province 24",
    )
    _named(add)
    add.add_argument("--role", required=True, choices=ROLES, help="what the account may do")
    add.add_argument("--province", default="", metavar="P", help="province it is for (code)")
    add.add_argument("--commune", default="", metavar="C", help="commune it is for (code)")
    _password(add)
    add.set_defaults(handler=user_add)

    listed = deeds.add_parser(
        "list",
        parents=[common],
        help="show all accounts",
        description="Show all accounts, ended ones too.",
        epilog="example:\n  diemhoc hub user list --json",
    )
    add_database(listed)
    listed.set_defaults(handler=user_list)

    password = deeds.add_parser(
        "password",
        parents=[common],
        help="make a new password for an account",
        description="Make a new password to hand over, for somebody who has forgotten it. All logins of the\naccount end.",
        epilog="example:\n  diemhoc hub user password lan.tanchi",
    )
    _named(password)
    _password(password)
    password.set_defaults(handler=user_password)

    totp_off = deeds.add_parser(
        "totp-off",
        parents=[common],
        help="take the second step of an account away",
        description="Take the second step away from an account whose phone was lost. It is set up anew at the\nnext login.",
        epilog="example:\n  diemhoc hub user totp-off tam",
    )
    _named(totp_off)
    totp_off.set_defaults(handler=user_totp_off)

    close = deeds.add_parser(
        "close",
        parents=[common],
        help="end an account",
        description="End an account and its logins. Its name stays taken, because the audit log names it.",
        epilog="example:\n  diemhoc hub user close lan.tanchi",
    )
    _named(close)
    close.set_defaults(handler=user_close)


def user_add(args: argparse.Namespace) -> int:
    """`diemhoc hub user add NAME --role R`."""
    from sync.hub.account.accounts import add_account
    from sync.hub.opening import connect

    given = _typed(args)
    conn = connect(database_of(args))
    try:
        words = add_account(
            conn,
            args.name,
            args.role,
            province=args.province.strip(),
            commune=args.commune.strip(),
            password=given,
            now_ms=_now(),
            by=_BY,
        )
    finally:
        conn.close()
    return _told(args, None if given else words)


def user_list(args: argparse.Namespace) -> int:
    """`diemhoc hub user list`."""
    from sync.hub.account.accounts import accounts
    from sync.hub.opening import connect

    conn = connect(existing_database(args))
    try:
        found = accounts(conn)
    finally:
        conn.close()
    facts = [
        {
            "name": one.name,
            "role": one.role,
            "province": one.province,
            "commune": one.commune,
            "two_steps": one.totp is not None,
            "closed": one.closed is not None,
        }
        for one in found
    ]
    if args.json:
        print(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        for one in facts:
            steps = "closed" if one["closed"] else "two steps" if one["two_steps"] else "one step"
            where = f"{one['province'] or 'all'} {one['commune']}".strip()
            print(f"{one['name']:24} {one['role']:9} {where:12} {steps}")
    return 0


def user_password(args: argparse.Namespace) -> int:
    """`diemhoc hub user password NAME`."""
    from sync.hub.account.accounts import set_password
    from sync.hub.account.passwords import check_password, first_password, hash_password
    from sync.hub.opening import connect

    given = _typed(args)
    if given is not None:
        check_password(given, args.name)
    words = given or first_password()
    conn = connect(existing_database(args))
    try:
        set_password(conn, args.name, hash_password(words), fresh=given is None, now_ms=_now(), by=_BY)
    finally:
        conn.close()
    return _told(args, None if given else words)


def user_totp_off(args: argparse.Namespace) -> int:
    """`diemhoc hub user totp-off NAME`."""
    from sync.hub.account.accounts import set_totp
    from sync.hub.opening import connect

    conn = connect(existing_database(args))
    try:
        set_totp(conn, args.name, None, 0, now_ms=_now(), by=_BY)
    finally:
        conn.close()
    return _told(args, None)


def user_close(args: argparse.Namespace) -> int:
    """`diemhoc hub user close NAME`."""
    from sync.hub.account.accounts import close_account
    from sync.hub.opening import connect

    conn = connect(existing_database(args))
    try:
        close_account(conn, args.name, now_ms=_now(), by=_BY)
    finally:
        conn.close()
    return _told(args, None)


def _named(parser: argparse.ArgumentParser) -> None:
    add_database(parser)
    parser.add_argument("name", metavar="NAME", help="the account's name")


def _password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the password from the first line of standard input (default: one is made up)",
    )


def _typed(args: argparse.Namespace) -> str | None:
    from sync.errors import SyncError

    if not args.password_stdin:
        return None
    words = sys.stdin.readline().rstrip("\r\n")
    if not words:
        raise SyncError("password.none", "there is no password on standard input", "Chưa thấy mật khẩu.")
    return words


def _told(args: argparse.Namespace, password: str | None) -> int:
    if args.json:
        print(json.dumps({"name": args.name} | ({"password": password} if password else {})))
    elif password:
        print(password)
    return 0


def _now() -> int:
    return time.time_ns() // 1_000_000
