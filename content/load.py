"""Loads lessons and packs from disk.

A pack is a folder with `pack.yaml` and one folder a unit, in it one folder a lesson: `lesson.yaml` and its
pictures.
"""

from __future__ import annotations

import importlib.resources
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from content.decode import Bad, Decoder
from content.errors import ContentError, Problem, Unreadable
from content.facts import Fact, builtin_facts
from content.lesson import Damaged, Lesson, LessonFile, Pack, PackFile
from content.phone_rules import practice_problems
from content.rules import Teller, folder_problems, pack_problems, picture_problems, quiz_problems
from content.yaml_tree import read_tree

BUILTIN = "vi-co-ban"
T = TypeVar("T", bound=msgspec.Struct)
Facts = Mapping[str, Fact]


def builtin_path() -> Path:
    """The folder of the pack that comes with the product."""
    return Path(str(importlib.resources.files("content") / "packs" / BUILTIN))


@cache
def builtin_pack() -> Pack:
    """The pack that comes with the product; read once, since neither changes while a process lives."""
    return load_pack(builtin_path())


def load_pack(path: Path, *, strict: bool = False, facts: Facts | None = None) -> Pack:
    """The pack in a folder, its lessons in the order of units and numbers.

    A damaged lesson does not take the others away: it is named in `Pack.damaged`. With `strict` the first one
    raises. Raises ContentError when `pack.yaml` itself cannot be used. `facts`: the dated facts (default: the
    built-in ones).
    """
    path = Path(path)
    written, problems = read_pack(path)
    if written is None or problems:
        raise problems[0].error()
    lessons: list[Lesson] = []
    damaged: list[Damaged] = []
    for unit in written.units:
        for folder in lesson_folders(path / unit.id):
            try:
                lessons.append(load_lesson(folder, strict=strict, facts=facts))
            except ContentError as error:
                if strict:
                    raise
                damaged.append(Damaged(unit.id, folder.name, str(error)))
    place = {unit.id: unit.number for unit in written.units}
    lessons.sort(key=lambda lesson: (place[lesson.unit], lesson.number, lesson.id))
    units = tuple(sorted(written.units, key=lambda unit: unit.number))
    return Pack(
        id=path.resolve().name,
        title=written.title,
        units=units,
        lessons=tuple(lessons),
        damaged=tuple(damaged),
    )


def load_lesson(folder: Path, *, strict: bool = False, facts: Facts | None = None) -> Lesson:
    """The lesson in a folder.

    Raises ContentError "file:line: what, and how to mend" for the first thing that makes it unusable. A
    picture that is not there leaves an empty frame and is refused only with `strict`; one outside the folder
    or too large always.
    """
    lesson, problems = read_lesson(folder, facts)
    grave = [problem for problem in problems if strict or problem.code != "content.no-picture"]
    if lesson is None or grave:
        raise (grave or problems)[0].error()
    return lesson


def read_lesson(folder: Path, facts: Facts | None = None) -> tuple[Lesson | None, list[Problem]]:
    """The lesson as far as it can be made, and everything that makes it unusable."""
    lesson, problems, _ = read_lesson_lines(folder, facts)
    return lesson, problems


def read_lesson_lines(
    folder: Path, facts: Facts | None = None
) -> tuple[Lesson | None, list[Problem], dict[str, int]]:
    """As read_lesson, with the line of each place ("scenes.tin-nhan" -> 9), for those who look further."""
    folder = Path(folder)
    decoder = Decoder(folder / "lesson.yaml", builtin_facts() if facts is None else facts)
    written = _decoded(decoder, LessonFile)
    if written is None:
        return None, decoder.problems, decoder.lines
    home = folder.resolve()
    fields = {name: getattr(written, name) for name in LessonFile.__struct_fields__}
    lesson = Lesson(**fields, id=home.name, unit=home.parent.name, folder=folder)
    tell = Teller(decoder.file, decoder.lines)
    more = [*folder_problems(lesson, tell), *picture_problems(lesson, tell), *quiz_problems(lesson, tell)]
    return lesson, [*decoder.problems, *more, *practice_problems(lesson.practice, tell)], decoder.lines


def read_pack(path: Path) -> tuple[PackFile | None, list[Problem]]:
    """`pack.yaml` of a pack folder as far as it can be made, and everything wrong with it."""
    decoder = Decoder(Path(path) / "pack.yaml")
    written = _decoded(decoder, PackFile)
    more = [] if written is None else pack_problems(written, Teller(decoder.file, decoder.lines))
    return written, [*decoder.problems, *more]


def lesson_folders(unit: Path) -> list[Path]:
    """The lesson folders of a unit, by name."""
    return sorted(file.parent for file in unit.glob("*/lesson.yaml"))


def _decoded(decoder: Decoder, kind: type[T]) -> T | None:
    try:
        return decoder.struct(read_tree(decoder.file), kind)
    except Unreadable as stop:
        decoder.problems.append(stop.problem)
    except Bad:
        pass
    return None
