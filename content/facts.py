"""Dated facts: hotlines, limits, rules that change. They stand in one file with source and date.

A sentence names one as `<cap-cuu>` and gets its words of the day. A question may not, because it would grow
wrong.
"""

from __future__ import annotations

import functools
import importlib.resources
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from content.decode import decode_file
from content.names import Name

Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="2026-01-31")]


class Fact(Struct, frozen=True):
    """One fact: its words, where it comes from, and the day it was last known to hold.

    `sure: false` marks one that could not be confirmed; `what` tells an editor what it is.
    """

    id: Name
    what: str
    text: str
    en: str
    source: str
    as_of: Day
    sure: bool = True


class FactFile(Struct, frozen=True):
    """The file of facts as a commune edits it."""

    facts: tuple[Fact, ...]


def load_facts(file: Path) -> dict[str, Fact]:
    """The facts of a file by id. Raises ContentError "file:line: what, and how to mend"."""
    return {fact.id: fact for fact in decode_file(file, FactFile).facts}


@functools.cache
def builtin_facts() -> dict[str, Fact]:
    """The facts that come with the product."""
    return load_facts(Path(str(importlib.resources.files("content") / "facts.yaml")))
