"""What makes a lesson usable beyond its shape: pictures in place, answerable questions, folders' names.

Each function yields the problems it finds with the line where the author wrote the thing. Practices:
phone_rules.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content.errors import Problem
from content.lesson import Lesson, PackFile
from content.names import NAME, NAME_RULE
from content.wording import problem

MAX_PICTURE = 2 * 1024 * 1024
MAX_PIXELS = 4096
"""The longest side of a PNG: more is no sharper on any kiosk, and a small file can hold a huge picture."""
PNG = b"\x89PNG\r\n\x1a\n"
TRICKS = re.compile(
    rb"<script|<foreignObject|<!ENTITY|<image|\bon\w+\s*=|(?:href|src)\s*=\s*[\"'](?!#)", re.IGNORECASE
)
"""What a drawing never needs: programs, entities that blow up, other files."""


@dataclass(frozen=True)
class Teller:
    """Makes the problems of one file; the line is that of the nearest place above that was written."""

    file: Path
    lines: dict[str, int]

    def at(self, where: str, code: str, **values: object) -> Problem:
        """The problem `code` (see wording.py) at a place such as "quiz.ai-goi.answers"."""
        while where and where not in self.lines:
            where = where.rpartition(".")[0]
        return problem(self.file, self.lines.get(where, 1), code, **values)


def folder_problems(lesson: Lesson, tell: Teller) -> Iterator[Problem]:
    """The lesson's id and unit are names of folders, and become part of links and of events."""
    for name in (lesson.id, lesson.unit):
        if not re.search(NAME, name):
            yield tell.at("", "pattern", text=name, rule=NAME_RULE)


def picture_problems(lesson: Lesson, tell: Teller) -> Iterator[Problem]:
    """Pictures outside the folder, too large or, with the code "content.no-picture", not there yet."""
    home = lesson.folder.resolve()
    for name, where in _pictures(lesson):
        path = lesson.picture(name)
        if path.resolve().parent != home:
            yield tell.at(where, "picture-place", name=name)
        elif not path.is_file():
            yield tell.at(where, "no-picture", name=name)
        elif path.stat().st_size > MAX_PICTURE:
            yield tell.at(where, "picture-size", name=name, size=path.stat().st_size, most=MAX_PICTURE)
        elif code := _unfit(path.read_bytes(), path.suffix):
            yield tell.at(where, code, name=name, most=MAX_PIXELS)


def _unfit(picture: bytes, kind: str) -> str | None:
    """Why a picture is not shown: it is of another kind, too wide, or more than a drawing."""
    if kind == ".svg":
        return (
            "picture-kind" if b"<svg" not in picture else "picture-tricks" if TRICKS.search(picture) else None
        )
    if not picture.startswith(PNG) or len(picture) < 24:
        return "picture-kind"
    width, height = int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])
    return None if 0 < width <= MAX_PIXELS and 0 < height <= MAX_PIXELS else "picture-pixels"


ANSWERS = {"one": (2, 4), "several": (3, 4), "order": (3, 4), "sort": (3, 6)}
"""How many answers each kind of question has: four tiles stand on a screen, messages come one by one."""


def quiz_problems(lesson: Lesson, tell: Teller) -> Iterator[Problem]:
    """Questions that cannot be answered, or that no answer can miss."""
    for question in lesson.quiz:
        where, right = f"quiz.{question.id}.answers", sum(answer.right for answer in question.answers)
        (low, high), count = ANSWERS[question.kind], len(question.answers)
        if not low <= count <= high:
            yield tell.at(where, "count", count=count, low=low, high=high)
        if question.kind in ("one", "several"):
            if not right or (question.kind == "several" and right < 2):
                yield tell.at(where, "no-right")
            elif right == count:
                yield tell.at(where, "all-right")
            elif question.kind == "one" and right > 1:
                yield tell.at(where, "many-right")
        for answer in question.answers:
            here = f"{where}.{answer.id}"
            if (question.kind == "sort") != (answer.place is not None):
                yield tell.at(here, "place" if answer.place is None else "no-place")
            if answer.right and question.kind in ("order", "sort"):
                yield tell.at(here, "not-right", kind=question.kind)


def pack_problems(pack: PackFile, tell: Teller) -> Iterator[Problem]:
    """Two units with one number."""
    numbers = [unit.number for unit in pack.units]
    for unit in pack.units:
        if numbers.count(unit.number) > 1:
            yield tell.at(f"units.{unit.id}.number", "twice", name=unit.number)


def _pictures(lesson: Lesson) -> Iterator[tuple[str, str]]:
    for scene in lesson.scenes:
        yield scene.picture, f"scenes.{scene.id}.picture"
    for screen in lesson.practice.screens.values():
        for index, part in enumerate(screen.parts, 1):
            if part.picture:
                yield part.picture, f"practice.screens.{screen.id}.parts.{part.id or index}.picture"
