"""Turns a tree of YAML nodes into the frozen structs of lesson.py, and tells each mistake with its line.

The structs alone say what a lesson may contain: this module reads their fields, so format and code cannot drift apart.
A text becomes a Sentence: its id is its place in the lesson by the names the author gave ("quiz.ai-goi.answers.cup-may.why"),
so that it survives edits elsewhere.
"""

from __future__ import annotations

import types
import typing
from pathlib import Path
from typing import Any, Literal, TypeVar, Union

import msgspec
import yaml

from content.errors import Problem
from content.sentence import Sentence

T = TypeVar("T", bound=msgspec.Struct)
DERIVED = {"PhoneScreen": {"id"}}
"""Fields that the loader fills in and an author never writes."""
WRITTEN_SENTENCE = ("text", "spoken", "en")


class Bad(Exception):
    """A value that could not be made; its problem is noted already."""


class Decoder:
    """Decodes one file. `.problems` collects all that is wrong, `.lines` says where each value stood ("scenes.tin-nhan" -> 12)."""

    def __init__(self, shown: Path) -> None:
        self.shown = shown
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}

    def struct(self, node: yaml.Node, kind: type[T], where: str = "") -> T:
        """The struct that a mapping describes. Raises Bad after noting every problem inside it."""
        self.lines.setdefault(where, node.start_mark.line + 1)
        values, bad = self._fields(node, kind, where), len(self.problems)
        hints = typing.get_type_hints(kind)
        made: dict[str, Any] = {}
        for field in msgspec.structs.fields(kind):
            if field.name in DERIVED.get(kind.__name__, ()):
                continue
            path = f"{where}.{field.name}" if where else field.name
            if field.name in values:
                try:
                    made[field.name] = self.value(values[field.name], hints[field.name], path)
                except Bad:
                    bad = -1
            elif field.required:
                self.note(
                    node, "content.missing", f"`{field.name}` is missing here: add `{field.name}: ...`",
                    f"chỗ này thiếu `{field.name}`: hãy thêm `{field.name}: ...`",
                )  # fmt: skip
                bad = -1
        if bad < 0:
            raise Bad
        return kind(**made)

    def value(self, node: yaml.Node, hint: Any, where: str) -> Any:
        """The value of a node as its type hint asks. Raises Bad after noting what is wrong."""
        self.lines.setdefault(where, node.start_mark.line + 1)
        origin, args = typing.get_origin(hint), typing.get_args(hint)
        if origin in (Union, types.UnionType):
            return self.value(node, next(arg for arg in args if arg is not type(None)), where)
        if origin is tuple:
            return self._list(node, args[0], where)
        if origin is dict:
            return self._dict(node, args[1], where)
        if origin is Literal:
            return self._choice(node, args)
        if hint is Sentence:
            return self._sentence(node, where)
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            return self.struct(node, hint, where)
        return self._scalar(node, hint)

    def note(self, node: yaml.Node, code: str, en: str, vi: str) -> Bad:
        """Notes a problem at the line of `node`."""
        self.problems.append(Problem(self.shown, node.start_mark.line + 1, code, en, vi))
        return Bad()

    def _fields(self, node: yaml.Node, kind: type, where: str) -> dict[str, yaml.Node]:
        derived = DERIVED.get(kind.__name__, set())
        known = [field.name for field in msgspec.structs.fields(kind) if field.name not in derived]
        pairs = self._pairs(node)
        for key, (key_node, _) in pairs.items():
            if key not in known:
                self.note(
                    key_node, "content.unknown-key", f"`{key}` is not known here: use one of {', '.join(known)}",
                    f"ở đây không có mục `{key}`: chỉ dùng {', '.join(known)}",
                )  # fmt: skip
        return {key: value for key, (_, value) in pairs.items()}

    def _pairs(self, node: yaml.Node) -> dict[str, tuple[yaml.Node, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self.note(
                node, "content.type", "here must be `name: value` lines, one below the other",
                "chỗ này phải là các dòng `tên: giá trị`",
            )  # fmt: skip
        pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        for key_node, value in node.value:
            key = self._scalar(key_node, str)
            if key in pairs:
                self.note(
                    key_node, "content.twice", f"`{key}` stands here twice: keep one",
                    f"mục `{key}` viết hai lần: chỉ giữ một",
                )  # fmt: skip
            pairs[key] = (key_node, value)
        return pairs

    def _list(self, node: yaml.Node, hint: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.note(
                node, "content.type", "here must be a list: begin each line with `- `",
                "chỗ này phải là một danh sách: mỗi dòng bắt đầu bằng `- `",
            )  # fmt: skip
        made, bad, seen = [], False, set()
        for index, item in enumerate(node.value, 1):
            name = _name_of(item)
            if name and name in seen:
                self.note(
                    item, "content.twice", f"the id `{name}` is used twice in this list: give each its own",
                    f"tên `{name}` dùng hai lần trong danh sách này: mỗi mục một tên riêng",
                )  # fmt: skip
            seen.add(name)
            try:
                made.append(self.value(item, hint, f"{where}.{name or index}"))
            except Bad:
                bad = True
        if bad:
            raise Bad
        return tuple(made)

    def _dict(self, node: yaml.Node, hint: Any, where: str) -> dict[str, Any]:
        made, bad = {}, False
        for key, (_, value) in self._pairs(node).items():
            try:
                item = self.value(value, hint, f"{where}.{key}")
                made[key] = msgspec.structs.replace(item, id=key) if type(item).__name__ in DERIVED else item
            except Bad:
                bad = True
        if bad:
            raise Bad
        return made

    def _choice(self, node: yaml.Node, choices: tuple[str, ...]) -> str:
        text: str = self._scalar(node, str)
        if text not in choices:
            raise self.note(
                node, "content.choice", f"`{text}` is not one of {', '.join(choices)}",
                f"`{text}` không dùng được ở đây: hãy chọn {', '.join(choices)}",
            )  # fmt: skip
        return text

    def _scalar(self, node: yaml.Node, hint: Any) -> Any:
        """Text as the author typed it, whatever YAML would take it for (`no`, `08`); numbers and yes/no only where asked for."""
        if not isinstance(node, yaml.ScalarNode):
            raise self.note(node, "content.type", "here must be plain words", "chỗ này chỉ ghi chữ")
        text = node.value.strip()
        if not text:
            raise self.note(
                node, "content.empty", "there is nothing here: write the words, or delete the line",
                "chỗ này còn trống: hãy viết vào, hoặc xoá dòng này",
            )  # fmt: skip
        if hint is int:
            if not text.isascii() or not text.isdigit() or len(text) > 6:
                raise self.note(
                    node,
                    "content.type",
                    f"`{text}` must be a whole number such as 3",
                    f"`{text}` phải là một số như 3",
                )
            return int(text)
        if hint is bool:
            if text not in ("true", "false"):
                raise self.note(
                    node,
                    "content.type",
                    f"`{text}` must be true or false",
                    f"`{text}` phải là true hoặc false",
                )
            return text == "true"
        return text

    def _sentence(self, node: yaml.Node, where: str) -> Sentence:
        if isinstance(node, yaml.ScalarNode):
            written = {"text": self._scalar(node, str)}
        else:
            written = {}
            for key, (key_node, value) in self._pairs(node).items():
                if key not in WRITTEN_SENTENCE:
                    raise self.note(
                        key_node, "content.unknown-key", f"`{key}` is not known in a sentence: use text, spoken, en",
                        f"câu không có mục `{key}`: chỉ dùng text, spoken, en",
                    )  # fmt: skip
                written[key] = self._scalar(value, str)
            if "text" not in written:
                raise self.note(
                    node, "content.missing", "a sentence needs `text: ...`", "câu này thiếu `text: ...`"
                )
        cut = {key: phrases(text) for key, text in written.items()}
        for key, parts in cut.items():
            if not all(parts):
                raise self.note(
                    node, "content.phrase", f"an empty phrase in `{key}`: between two bars `|` there must be words",
                    f"`{key}` có đoạn trống: giữa hai vạch `|` phải có chữ",
                )  # fmt: skip
        if "spoken" in cut and len(cut["spoken"]) != len(cut["text"]):
            raise self.note(
                node, "content.phrase", "`spoken` must be cut by bars into as many phrases as `text`",
                "`spoken` phải có số vạch `|` bằng với `text`",
            )  # fmt: skip
        return Sentence(
            id=where, text=" ".join(cut["text"]), phrases=cut["text"],
            spoken=" ".join(cut["spoken"]) if "spoken" in cut else None, spoken_phrases=cut.get("spoken", ()),
            en=" ".join(cut["en"]) if "en" in cut else None, en_phrases=cut.get("en", ()),
        )  # fmt: skip


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text cut at its bars, blanks made single."""
    return tuple(" ".join(part.split()) for part in text.split("|"))


def _name_of(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "id" and isinstance(value, yaml.ScalarNode):
                return value.value.strip() or None
    return None
