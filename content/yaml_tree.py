"""Reads one YAML file of an author into a tree of nodes that know their lines; refuses what no lesson needs."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import yaml

from content.errors import Problem

MAX_BYTES = 256 * 1024
MAX_DEPTH = 24
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Unreadable(Exception):
    """The file cannot be read as a tree; `.problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.en)
        self.problem = problem


def read_tree(path: Path, shown: Path | None = None) -> yaml.MappingNode:
    """The mapping at the top of a YAML file, its text in composed Unicode (NFC).

    Raises Unreadable for a missing or huge file, wrong encoding, broken YAML, anchors and aliases (they can blow up),
    tags, several documents, deep nesting and anything but a mapping at the top. `shown` is the name in the message.
    """
    shown = shown or path
    text = _text(path, shown)
    try:
        _refuse_tricks(text, shown)
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _stop(
            shown, mark.line + 1 if mark else 1, "content.yaml",
            f"this is not YAML ({error.problem or 'unclear'}): mend the indentation, the quotes or the colon on or just above this line",
            f"chỗ này chưa đúng cách viết YAML ({error.problem or 'không rõ'}): xem lại thụt đầu dòng, dấu ngoặc, dấu hai chấm",
        ) from None  # fmt: skip
    except yaml.YAMLError as error:
        raise _stop(
            shown, _line_of_reader_error(text, error), "content.yaml",
            "there is a character that cannot be shown: delete it",
            "có một ký tự không đọc được: hãy xoá ký tự đó",
        ) from None  # fmt: skip
    if not isinstance(node, yaml.MappingNode):
        raise _stop(
            shown, 1, "content.type", "the file must be a list of `name: value` lines: see another lesson.yaml",
            "tệp phải gồm các dòng `tên: giá trị`: xem một lesson.yaml khác làm mẫu",
        )  # fmt: skip
    return node


def _stop(shown: Path, line: int, code: str, en: str, vi: str) -> Unreadable:
    return Unreadable(Problem(shown, line, code, en, vi))


def _text(path: Path, shown: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _stop(
                shown, 1, "content.size", f"the file has {size} bytes, more than {MAX_BYTES}: split the lesson in two",
                f"tệp có {size} byte, quá {MAX_BYTES}: hãy chia bài làm hai",
            )  # fmt: skip
        raw = path.read_bytes()
    except OSError as error:
        raise _stop(
            shown, 1, "content.file", f"cannot read this file ({error.strerror}): put it there or check its name",
            f"không mở được tệp này ({error.strerror}): hãy đặt tệp vào đúng chỗ, xem lại tên",
        ) from None  # fmt: skip
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _stop(
            shown, raw.count(b"\n", 0, error.start) + 1, "content.encoding",
            "the text is not UTF-8: save the file again as UTF-8",
            "chữ trong tệp không phải UTF-8: hãy lưu lại tệp với bảng mã UTF-8",
        ) from None  # fmt: skip
    return unicodedata.normalize("NFC", text)


def _refuse_tricks(text: str, shown: Path) -> None:
    depth = documents = 0
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _stop(
                shown, line, "content.alias", "`&` and `*` references are not allowed: write the words out, or put them in quotes",
                "không dùng `&` và `*` ở đây: hãy viết đủ chữ, hoặc để trong dấu ngoặc kép",
            )  # fmt: skip
        if getattr(event, "tag", None):
            raise _stop(
                shown, line, "content.tag", "`!` tags are not allowed: delete the tag, or put the words in quotes",
                "không dùng thẻ `!` ở đây: hãy xoá đi, hoặc để chữ trong dấu ngoặc kép",
            )  # fmt: skip
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            raise _stop(
                shown, line, "content.documents", "a second document starts here: one file is one lesson, delete `---`",
                "đến đây là tài liệu thứ hai: mỗi tệp một bài, hãy xoá `---`",
            )  # fmt: skip
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _stop(
                shown, line, "content.depth", f"nested more than {MAX_DEPTH} deep: a bracket or an indentation is wrong",
                f"lồng nhau quá {MAX_DEPTH} lớp: có dấu ngoặc hay thụt đầu dòng chưa đúng",
            )  # fmt: skip


def _line_of_reader_error(text: str, error: yaml.YAMLError) -> int:
    position = getattr(error, "position", 0)
    return text.count("\n", 0, position if isinstance(position, int) else 0) + 1
