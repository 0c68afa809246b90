"""What the kiosk's commands share: parsers that teach, the store of --data, text or JSON on stdout."""

from __future__ import annotations

import argparse
import datetime
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.residents import Resident
    from kiosk.store import Store

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def command(
    sub: Subparsers, common: argparse.ArgumentParser, name: str, help: str, **more: Any
) -> argparse.ArgumentParser:
    """A parser below `sub`; `help` is its description too unless another one is given."""
    return sub.add_parser(
        name, parents=[common], help=help, description=more.pop("description", help), **more
    )


def group(sub: Subparsers, common: argparse.ArgumentParser, name: str, help: str, epilog: str) -> Subparsers:
    """A command that only holds subcommands."""
    made = command(sub, common, name, help, epilog=epilog)
    return made.add_subparsers(dest=f"{name}_command", required=True, metavar="COMMAND")


@contextmanager
def opened(args: argparse.Namespace) -> Iterator[Store]:
    """The store of --data, closed at the end of the block."""
    from kiosk.paths import DataDir
    from kiosk.store import open_store

    store = open_store(DataDir(args.data))
    try:
        yield store
    finally:
        store.close()


def tell(args: argparse.Namespace, facts: object, text: str) -> None:
    """Print the facts as one JSON document with --json, else the text."""
    print(json.dumps(facts, ensure_ascii=False) if args.json else text)


def iso(wall: int) -> str:
    """A wall time (ms since 1970 UTC) as local ISO 8601."""
    return datetime.datetime.fromtimestamp(wall / 1000).astimezone().isoformat(timespec="seconds")


def spaced(number: str | None) -> str:
    """A card number as it is said: "402 718"."""
    return f"{number[:3]} {number[3:]}" if number else "no card"


def resident_facts(one: Resident) -> dict[str, Any]:
    """What commands tell of a person."""
    return {
        "id": one.id,
        "number": one.card_number,
        "name": one.name,
        "call": one.call,
        "birth_year": one.birth_year,
        "gender": one.gender,
        "village": one.village,
        "consent": {"version": one.consent_version, "at": iso(one.consent_at)},
    }
