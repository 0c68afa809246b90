"""Turns a tree of YAML nodes into the frozen structs of lesson.py, and tells each mistake with its line.

The structs alone say what a lesson may contain: this module reads their fields and their limits, so format
and code cannot drift apart. A text becomes a Sentence whose id is its place by the names the author gave
("quiz.ai-goi.answers.cup-may.why"), so that it survives edits elsewhere.
"""

from __future__ import annotations

import functools
import re
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, Union

import msgspec
import yaml

from content.errors import Problem, Unreadable
from content.sentence import Sentence
from content.wording import problem
from content.yaml_tree import read_tree

T = TypeVar("T", bound=msgspec.Struct)
DERIVED = {"PhoneScreen": frozenset({"id"})}
"""Fields that are filled in here and that an author never writes."""
WRITTEN_SENTENCE = ("text", "spoken", "en")
FACT = re.compile(r"<([a-z0-9-]+)>")


class Bad(Exception):
    """A value that could not be made; its problem is noted already."""


class FactWords(typing.Protocol):
    """What a sentence takes from a dated fact: its words in Vietnamese and in English."""

    @property
    def text(self) -> str: ...
    @property
    def en(self) -> str: ...


def decode_file(file: Path, kind: type[T]) -> T:
    """The struct that a file describes. Raises ContentError "file:line: what, and how to mend"."""
    decoder = Decoder(file)
    try:
        made = decoder.struct(read_tree(file), kind)
    except Unreadable as stop:
        raise stop.problem.error() from None
    except Bad:
        raise decoder.problems[0].error() from None
    if decoder.problems:
        raise decoder.problems[0].error()
    return made


@functools.cache
def layout(kind: type[msgspec.Struct]) -> dict[str, tuple[Any, bool]]:
    """The fields an author may write in a struct: name -> (hint with limits, whether it must be there)."""
    hints = typing.get_type_hints(kind, include_extras=True)
    hidden = DERIVED.get(kind.__name__, frozenset())
    fields = msgspec.structs.fields(kind)
    return {field.name: (hints[field.name], field.required) for field in fields if field.name not in hidden}


class Decoder:
    """Decodes one file. `.problems` collects all that is wrong, `.lines` says where each value stood."""

    def __init__(self, file: Path, facts: Mapping[str, FactWords] | None = None) -> None:
        self.file = file
        self.facts = facts or {}
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}

    def struct(self, node: yaml.Node, kind: type[T], where: str = "") -> T:
        """The struct that a mapping describes. Raises Bad after noting every problem inside it."""
        self.lines.setdefault(where, node.start_mark.line + 1)
        known, pairs, bad = layout(kind), self._pairs(node), False
        for name, (key, _) in pairs.items():
            if name not in known:
                self._note(key, "unknown-key", name=name, known=", ".join(known))
                bad = True
        made: dict[str, Any] = {}
        for name, (hint, required) in known.items():
            try:
                if name in pairs:
                    made[name] = self._value(pairs[name][1], hint, f"{where}.{name}".lstrip("."))
                elif required:
                    raise self._note(node, "missing", name=name)
            except Bad:
                bad = True
        if bad:
            raise Bad
        return kind(**made)

    def _note(self, node: yaml.Node, code: str, **values: object) -> Bad:
        self.problems.append(problem(self.file, node.start_mark.line + 1, code, **values))
        return Bad()

    def _value(self, node: yaml.Node, hint: Any, where: str) -> Any:
        self.lines.setdefault(where, node.start_mark.line + 1)
        origin, args = typing.get_origin(hint), typing.get_args(hint)
        if origin is Annotated:
            value = self._value(node, args[0], where)
            self._limits(node, value, args[1])
            return value
        if origin in (Union, types.UnionType):
            return self._value(node, next(arg for arg in args if arg is not type(None)), where)
        if origin is tuple:
            return self._list(node, args[0], where)
        if origin is dict:
            return self._dict(node, args, where)
        if origin is Literal:
            text = self._words(node)
            if text not in args:
                raise self._note(node, "choice", text=text, known=", ".join(args))
            return text
        if hint is Sentence:
            return self._sentence(node, where)
        if issubclass(hint, msgspec.Struct):
            return self.struct(node, hint, where)
        return self._scalar(node, hint)

    def _limits(self, node: yaml.Node, value: Any, meta: msgspec.Meta) -> None:
        if meta.pattern is not None and not re.search(meta.pattern, value):
            raise self._note(node, "pattern", text=value, rule=meta.description)
        low, high = (meta.ge, meta.le) if isinstance(value, int) else (meta.min_length, meta.max_length)
        count = value if isinstance(value, int) else len(value)
        if low is not None and high is not None and not low <= count <= high:
            raise self._note(node, "count", count=count, low=low, high=high)

    def _pairs(self, node: yaml.Node) -> dict[str, tuple[yaml.Node, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self._note(node, "not-mapping")
        pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        for key, value in node.value:
            name = self._words(key)
            if name in pairs:
                self._note(key, "twice", name=name)
            pairs[name] = (key, value)
        return pairs

    def _list(self, node: yaml.Node, hint: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            raise self._note(node, "not-list")
        made: list[Any] = []
        seen: set[str | None] = set()
        bad = False
        for index, item in enumerate(node.value, 1):
            name = _id_of(item)
            if name and name in seen:
                self._note(item, "twice", name=name)
            seen.add(name)
            try:
                made.append(self._value(item, hint, f"{where}.{name or index}"))
            except Bad:
                bad = True
        if bad:
            raise Bad
        return tuple(made)

    def _dict(self, node: yaml.Node, hints: tuple[Any, ...], where: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        bad = False
        for key, (key_node, value) in self._pairs(node).items():
            try:
                self._value(key_node, hints[0], f"{where}.{key}")
                item = self._value(value, hints[1], f"{where}.{key}")
                filled = type(item).__name__ in DERIVED
                made[key] = msgspec.structs.replace(item, id=key) if filled else item
            except Bad:
                bad = True
        if bad:
            raise Bad
        return made

    def _words(self, node: yaml.Node) -> str:
        """A text as the author typed it, whatever YAML would take it for (`no`, `08`)."""
        if not isinstance(node, yaml.ScalarNode):
            raise self._note(node, "not-words")
        text: str = node.value.strip()
        if not text:
            raise self._note(node, "empty")
        return text

    def _scalar(self, node: yaml.Node, hint: Any) -> str | int | bool:
        text = self._words(node)
        if hint is int:
            if not re.fullmatch("[0-9]{1,6}", text):
                raise self._note(node, "not-number", text=text)
            return int(text)
        if hint is bool:
            if text not in ("true", "false"):
                raise self._note(node, "not-yes-no", text=text)
            return text == "true"
        return text

    def _sentence(self, node: yaml.Node, where: str) -> Sentence:
        if isinstance(node, yaml.ScalarNode):
            written = {"text": self._words(node)}
        else:
            pairs = self._pairs(node)
            for name, (key, _) in pairs.items():
                if name not in WRITTEN_SENTENCE:
                    raise self._note(key, "unknown-key", name=name, known=", ".join(WRITTEN_SENTENCE))
            if "text" not in pairs:
                raise self._note(node, "missing", name="text")
            written = {name: self._words(value) for name, (_, value) in pairs.items()}
        cut = {name: phrases(self._with_facts(node, name, text, where)) for name, text in written.items()}
        for name, parts in cut.items():
            if not all(parts):
                raise self._note(node, "phrase-empty", name=name)
        text, spoken, en = (cut.get(name, ()) for name in WRITTEN_SENTENCE)
        if spoken and len(spoken) != len(text):
            raise self._note(node, "phrase-count")
        return Sentence(
            id=where,
            text=" ".join(text),
            phrases=text,
            spoken=" ".join(spoken) or None,
            spoken_phrases=spoken,
            en=" ".join(en) or None,
            en_phrases=en,
        )

    def _with_facts(self, node: yaml.Node, name: str, text: str, where: str) -> str:
        """The text with each `<fact>` replaced by its words of today."""
        for fact in FACT.findall(text):
            if fact not in self.facts:
                raise self._note(node, "no-fact", name=fact, known=", ".join(self.facts) or "none")
            if where.startswith("quiz."):
                raise self._note(node, "fact-in-quiz", name=fact)
            words = self.facts[fact].en if name == "en" else self.facts[fact].text
            text = text.replace(f"<{fact}>", words)
        return text


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text cut at its bars, blanks made single."""
    return tuple(" ".join(part.split()) for part in text.split("|"))


def _id_of(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "id" and isinstance(value, yaml.ScalarNode):
                return str(value.value).strip() or None
    return None
