"""Reads a YAML file of an author into a tree of nodes that know their lines; refuses what no lesson needs."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import yaml

from content.errors import Unreadable
from content.wording import problem

MAX_BYTES = 256 * 1024
MAX_DEPTH = 24
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_tree(path: Path) -> yaml.Node:
    """The tree of a YAML file, its text in composed Unicode (NFC).

    Raises Unreadable for a missing or huge file, wrong encoding, broken YAML, anchors and aliases (they can
    blow up), tags, several documents, deep nesting and an empty file.
    """
    text = _text(path)
    try:
        _refuse_tricks(text, path)
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _stop(path, mark.line + 1 if mark else 1, "yaml", why=error.problem or "unclear") from None
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        raise _stop(path, text.count("\n", 0, position) + 1, "character") from None
    if node is None:
        raise _stop(path, 1, "not-mapping")
    return node


def _stop(path: Path, line: int, code: str, **values: object) -> Unreadable:
    return Unreadable(problem(path, line, code, **values))


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _stop(path, 1, "size", size=size, most=MAX_BYTES)
        raw = path.read_bytes()
    except OSError as error:
        raise _stop(path, 1, "file", why=error.strerror) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _stop(path, raw.count(b"\n", 0, error.start) + 1, "encoding") from None
    return unicodedata.normalize("NFC", text)


def _refuse_tricks(text: str, path: Path) -> None:
    """Walks the flat stream of events, which cannot blow up, before any tree is built."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _stop(path, line, "alias")
        if getattr(event, "tag", None):
            raise _stop(path, line, "tag")
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            raise _stop(path, line, "documents")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _stop(path, line, "depth", most=MAX_DEPTH)
