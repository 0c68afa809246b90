"""A learner's way through the lessons: what is finished, what to go on with, and the parts of one lesson in turn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from content.lesson import Lesson, Pack, Scene, Unit


@dataclass(frozen=True)
class Progress:
    """What one learner has done: ids of finished lessons, and the places (lesson id, part) where they stopped, the
    latest first."""

    finished: frozenset[str] = frozenset()
    places: tuple[tuple[str, int], ...] = ()

    def at(self, lesson_id: str, part: int) -> Progress:
        """The same with the learner now at a part of a lesson."""
        others = tuple(place for place in self.places if place[0] != lesson_id)
        return replace(self, places=((lesson_id, part), *others))

    def done(self, lesson_id: str) -> Progress:
        """The same with a lesson finished: there is no place in it any more."""
        others = tuple(place for place in self.places if place[0] != lesson_id)
        return Progress(self.finished | {lesson_id}, others)

    def part(self, lesson_id: str) -> int:
        """The part to take a lesson up at; 1 for one that is new or finished."""
        return 1 if lesson_id in self.finished else dict(self.places).get(lesson_id, 1)


@dataclass(frozen=True)
class UnitProgress:
    """How far a learner is in a unit: `finished` of `lessons`, of which `petals` make its lotus whole.

    `whole` brings the unit's badge.
    """

    lessons: int
    petals: int
    finished: int

    @property
    def whole(self) -> bool:
        return 0 < self.lessons == self.finished >= self.petals


@dataclass(frozen=True)
class RunThrough:
    """One lesson being taken. Its parts are the scenes, then the practice, then the quiz; `part` counts from 1."""

    lesson: Lesson
    part: int = 1

    @property
    def total(self) -> int:
        return len(self.lesson.scenes) + 2

    @property
    def scene(self) -> Scene | None:
        """The scene of this part, or None in the practice and the quiz."""
        return self.lesson.scenes[self.part - 1] if self.part <= len(self.lesson.scenes) else None

    @property
    def in_practice(self) -> bool:
        return self.part == self.total - 1

    @property
    def minutes_left(self) -> int:
        """Whole minutes that the parts to come will take, at least one."""
        return max(1, round(self.lesson.minutes * (self.total - self.part + 1) / self.total))

    def next(self) -> RunThrough | None:
        """The next part, or None after the quiz."""
        return replace(self, part=self.part + 1) if self.part < self.total else None

    def back(self) -> RunThrough | None:
        """The part before, or None before the first."""
        return replace(self, part=self.part - 1) if self.part > 1 else None


def begin(lesson: Lesson, part: int = 1) -> RunThrough:
    """Takes a lesson up at a part; a place from an older version of the lesson falls back to the nearest part."""
    return RunThrough(lesson, max(1, min(part, len(lesson.scenes) + 2)))


def resume(pack: Pack, progress: Progress) -> RunThrough:
    """The lesson to go on with: where one stopped, else the first that is not finished, else the first of all.

    Raises ValueError for a pack without lessons.
    """
    if not pack.lessons:
        raise ValueError("the pack has no lessons")
    for lesson_id, part in progress.places:
        lesson = pack.lesson(lesson_id)
        if lesson and lesson_id not in progress.finished:
            return begin(lesson, part)
    ordered = [lesson for unit in pack.units for lesson in pack.of_unit(unit.id)]
    return begin(next((lesson for lesson in ordered if lesson.id not in progress.finished), ordered[0]))


def following(pack: Pack, lesson: Lesson, progress: Progress) -> Lesson | None:
    """The next unfinished lesson after this one in the order of the menu, round the end; None when all are done."""
    ordered = [each for unit in pack.units for each in pack.of_unit(unit.id)]
    at = next((i for i, each in enumerate(ordered) if each.id == lesson.id), -1)
    turned = ordered[at + 1 :] + ordered[: max(at, 0)]
    return next((each for each in turned if each.id not in progress.finished and each.id != lesson.id), None)


def unit_progress(pack: Pack, unit: Unit, progress: Progress) -> UnitProgress:
    """How far the learner is in this unit."""
    lessons = pack.of_unit(unit.id)
    return UnitProgress(len(lessons), unit.planned, sum(lesson.id in progress.finished for lesson in lessons))
