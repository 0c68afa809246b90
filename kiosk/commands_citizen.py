"""`diemhoc citizen-id parse`: what the code of a citizen ID card would say to the kiosk. Nothing is kept."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from kiosk.commands_common import command, group

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers

_LONGEST_LINE = 8192
"""Bytes of a line that are looked at; what is longer is refused for its length."""


def citizen_parsers(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    below = group(
        sub,
        common,
        "citizen-id",
        "Try out the codes of citizen ID cards.",
        "example: echo '001053000000||Nguyễn Thị Lan|02091953|Nữ|Thôn Đoài|10072021' | diemhoc citizen-id parse",
    )
    read = command(
        below,
        common,
        "parse",
        "Read codes from stdin, a line each, and print what the kiosk would take from them.",
        description="Reads the codes of citizen ID cards (both generations) from stdin, a line each, and prints a\n"
        'JSON document a line: {"ok":true,"name","birth_year","gender"} or {"ok":false,"why"}.\n'
        "Nothing is kept or written anywhere. Exit code 1 if a line was refused.",
        epilog="example:\n"
        "  echo '001053000000||Nguyễn Thị Lan|02091953|Nữ|Thôn Đoài|10072021' | diemhoc citizen-id parse",
    )
    read.set_defaults(handler=citizen_parse)


def citizen_parse(args: argparse.Namespace) -> int:
    """Answer each line of stdin on stdout, in turn."""
    from kiosk.citizen_id import CitizenIdRefused, parse

    refused = 0
    for line in _lines(sys.stdin.buffer):
        try:
            person = parse(line)
            facts: dict[str, object] = {
                "ok": True,
                "name": person.name,
                "birth_year": person.birth_year,
                "gender": person.gender,
            }
        except CitizenIdRefused as problem:
            refused += 1
            facts = {"ok": False, "why": problem.vi if args.lang == "vi" else str(problem)}
        print(json.dumps(facts, ensure_ascii=False))
    return 1 if refused else 0


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines without their ends; of one that is too long only the beginning."""
    while line := stream.readline(_LONGEST_LINE):
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(1 << 16)):
            continue
        yield line.rstrip(b"\r\n")
