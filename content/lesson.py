"""The parts of a lesson, as frozen values. An author's YAML has the same names and tree (see load.py)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from content.names import Icon, Name, Picture
from content.phone import Action, Part, PhoneScreen, Practice, Speaker, Step
from content.sentence import Sentence

Tint = Literal["hoe", "coVit", "sen", "son", "la"]
Domain = Literal["du-lieu", "giao-tiep", "noi-dung", "an-toan", "giai-quyet", "ai"]
"""Domains of Thông tư 02/2025/TT-BGDĐT: data, communication, content, safety, problem solving, AI."""
Skill = Literal["dich-vu-cong", "mua-sam", "thanh-toan", "tu-bao-ve", "nen-tang"]
"""Basic skills: public services, online shopping, online payment, self-protection, other platforms."""
Group = Literal["nguoi-dan", "hoc-sinh", "can-bo", "lao-dong"]
"""Groups of people of Quyết định 757/QĐ-BKHCN (29/4/2025): residents, pupils and students, civil servants, workers."""
Kind = Literal["one", "several", "order", "sort"]
Place = Literal["that", "gia", "hoi"]


class Tags(Struct, frozen=True):
    """Where the lesson stands in the national frameworks."""

    domains: Annotated[tuple[Domain, ...], Meta(min_length=1, max_length=6)]
    skill: Skill
    groups: Annotated[tuple[Group, ...], Meta(min_length=1, max_length=4)]


class Scene(Struct, frozen=True):
    """One idea: a picture, its idea in words (`alt`, for a screen reader) and one narrated sentence."""

    id: Name
    picture: Picture
    alt: Sentence
    sentence: Sentence
    note: Sentence | None = None


class Answer(Struct, frozen=True):
    """One answer of a question. `why` explains, kindly, what is right or not yet right about it.

    `right` marks those to choose; a message to sort has its `place` instead: real, fake, ask the family.
    """

    id: Name
    text: Sentence
    icon: Icon
    why: Sentence
    right: bool = False
    place: Place | None = None


class Question(Struct, frozen=True):
    """A question of one kind; `hint` says what to remember when it was not right at once.

    `one`: choose the right answer; `several`: mark all the right ones; `order`: the answers are steps, written in
    their right order; `sort`: they are messages, each to be put in its `place`.
    """

    id: Name
    ask: Sentence
    answers: Annotated[tuple[Answer, ...], Meta(min_length=2, max_length=6)]
    praise: Sentence
    hint: Sentence
    kind: Kind = "one"
    hint_icon: Icon = "lightbulb"


class Point(Struct, frozen=True):
    """One thing to take home."""

    icon: Icon
    sentence: Sentence


class LessonFile(Struct, frozen=True, kw_only=True):
    """A lesson as its author writes it in `lesson.yaml`.

    `number` is its place in the unit, `minutes` what it takes at most.
    """

    number: Annotated[int, Meta(ge=1, le=20)]
    title: Sentence
    icon: Icon
    minutes: Annotated[int, Meta(ge=1, le=10)]
    tags: Tags
    scenes: Annotated[tuple[Scene, ...], Meta(min_length=1, max_length=6)]
    practice: Practice
    quiz: Annotated[tuple[Question, ...], Meta(min_length=1, max_length=4)]
    take_home: Annotated[tuple[Point, ...], Meta(min_length=3, max_length=3)]


class Lesson(LessonFile, frozen=True, kw_only=True):
    """A loaded lesson: `id` and `unit` are the names of its folder and of the one above."""

    id: str
    unit: str
    folder: Path

    def picture(self, name: str) -> Path:
        """Where a picture of this lesson lies (it may be missing, see check.py)."""
        return self.folder / name

    def pictures(self) -> tuple[str, ...]:
        """The names of all pictures the lesson shows, in order, each once."""
        names = [scene.picture for scene in self.scenes]
        for screen in self.practice.screens.values():
            names += [part.picture for part in screen.parts if part.picture]
        return tuple(dict.fromkeys(names))

    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence that is spoken, in the order of the lesson: what a narrator renders ahead."""
        return tuple(self._spoken())

    def words(self) -> tuple[Sentence, ...]:
        """Every sentence a learner may meet: those spoken, the pictures' ideas, the words on the phone."""
        alts = (scene.alt for scene in self.scenes)
        return (*self.sentences(), *alts, *self.practice.labels())

    def icons(self) -> tuple[str, ...]:
        """The names of all icons the lesson uses, sorted."""
        names = {self.icon, *(point.icon for point in self.take_home)}
        for question in self.quiz:
            names |= {question.hint_icon, *(answer.icon for answer in question.answers)}
        return tuple(sorted(names | self.practice.icons()))

    def _spoken(self) -> Iterator[Sentence]:
        yield self.title
        for scene in self.scenes:
            yield scene.sentence
            if scene.note:
                yield scene.note
        yield from self.practice.sentences()
        for question in self.quiz:
            yield question.ask
            for answer in question.answers:
                yield answer.text
                yield answer.why
            yield question.praise
            yield question.hint
        for point in self.take_home:
            yield point.sentence


class Unit(Struct, frozen=True):
    """A unit of the menu. `planned` is how many lessons the curriculum gives it: the petals of its lotus."""

    id: Name
    number: Annotated[int, Meta(ge=1, le=99)]
    title: Sentence
    icon: Icon
    tint: Tint
    planned: Annotated[int, Meta(ge=3, le=6)]


class PackFile(Struct, frozen=True, kw_only=True):
    """A pack as written in `pack.yaml`."""

    title: Sentence
    units: tuple[Unit, ...]


class Damaged(Struct, frozen=True):
    """A lesson that could not be loaded, and why (one line for its author)."""

    unit: str
    lesson: str
    why: str


class Pack(PackFile, frozen=True, kw_only=True):
    """Units and their lessons, in the order of the menu. Damaged lessons are named, not loaded."""

    id: str
    lessons: tuple[Lesson, ...]
    damaged: tuple[Damaged, ...] = ()

    def lesson(self, lesson_id: str) -> Lesson | None:
        """The lesson of this id, or None."""
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)

    def unit(self, unit_id: str) -> Unit | None:
        """The unit of this id, or None."""
        return next((unit for unit in self.units if unit.id == unit_id), None)

    def of_unit(self, unit_id: str) -> tuple[Lesson, ...]:
        """The lessons of a unit, by number."""
        return tuple(lesson for lesson in self.lessons if lesson.unit == unit_id)


def icons_used(pack: Pack) -> tuple[str, ...]:
    """The names of all icons that the pack's units and lessons use, sorted, each once."""
    names = {unit.icon for unit in pack.units}
    for lesson in pack.lessons:
        names |= set(lesson.icons())
    return tuple(sorted(names))


__all__ = [
    "Action",
    "Answer",
    "Damaged",
    "Lesson",
    "LessonFile",
    "Pack",
    "PackFile",
    "Part",
    "PhoneScreen",
    "Point",
    "Practice",
    "Question",
    "Scene",
    "Sentence",
    "Speaker",
    "Step",
    "Tags",
    "Unit",
    "icons_used",
]
