"""What makes a lesson usable beyond its shape: names, pictures, a practice that ends, a quiz that explains.

Each function returns the problems it finds with the line where the author wrote the thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content.errors import Problem
from content.lesson import Lesson, PackFile
from content.phone import DATA, SCREEN_HEIGHT, SCREEN_WIDTH, Action, Part, PhoneScreen, Practice, Step

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PICTURE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(svg|png)")
MAX_PICTURE = 2 * 1024 * 1024
PRESSABLE = frozenset(
    {"notification", "round_button", "button", "list_item", "tile", "qr_view", "target", "field"}
)
"""Kinds that a finger goes to: each needs an id."""


@dataclass(frozen=True)
class _Teller:
    """Makes problems of one file; the line is that of the nearest place above that was written."""

    file: Path
    lines: dict[str, int]

    def at(self, where: str, code: str, en: str, vi: str) -> Problem:
        while where and where not in self.lines:
            where = where.rpartition(".")[0]
        return Problem(self.file, self.lines.get(where, 1), code, en, vi)


def lesson_problems(lesson: Lesson, lines: dict[str, int], file: Path) -> list[Problem]:
    """Problems of names, quiz, take-home and practice of a lesson (not of its pictures)."""
    tell = _Teller(file, lines)
    return [
        *_names(lesson, tell),
        *_counts(lesson, tell),
        *_quiz(lesson, tell),
        *_practice(lesson.practice, tell),
    ]


def picture_problems(lesson: Lesson, lines: dict[str, int], file: Path) -> list[Problem]:
    """Problems of the pictures a lesson names. A picture not there (yet) has the code "content.no-picture"."""
    tell, home, problems = _Teller(file, lines), lesson.folder.resolve(), []
    for name, where in _pictures(lesson):
        path = lesson.picture(name)
        if not PICTURE.fullmatch(name) or path.resolve().parent != home:
            problems.append(tell.at(
                where, "content.picture-place",
                f"picture `{name}` is not a plain file of this folder: copy it here and write only its name, such as `cham.svg` "
                "(small letters, svg or png)",
                f"hình `{name}` không nằm trong thư mục bài: hãy chép vào đây, chỉ ghi tên tệp như `cham.svg`",
            ))  # fmt: skip
        elif not path.is_file():
            problems.append(tell.at(
                where, "content.no-picture", f"picture `{name}` is not in the folder: put it beside lesson.yaml",
                f"chưa có hình `{name}`: hãy đặt hình cạnh lesson.yaml",
            ))  # fmt: skip
        elif path.stat().st_size > MAX_PICTURE:
            problems.append(tell.at(
                where, "content.picture-size",
                f"picture `{name}` has {path.stat().st_size} bytes, more than {MAX_PICTURE}: make it smaller",
                f"hình `{name}` nặng quá 2 MB: hãy làm hình nhỏ lại",
            ))  # fmt: skip
    return problems


def pack_problems(pack: PackFile, lines: dict[str, int], file: Path) -> list[Problem]:
    """Problems of a pack's own file."""
    tell, problems = _Teller(file, lines), []
    for unit in pack.units:
        if not NAME.fullmatch(unit.id):
            problems.append(_bad_name(tell, f"units.{unit.id}", unit.id))
        if not 3 <= unit.planned <= 6:
            problems.append(tell.at(
                f"units.{unit.id}.planned", "content.count", "a unit has 3 to 6 lessons (the petals of its lotus)",
                "mỗi mục có 3 đến 6 bài (số cánh sen)",
            ))  # fmt: skip
    numbers = [unit.number for unit in pack.units]
    if len(set(numbers)) < len(numbers):
        problems.append(tell.at(
            "units", "content.twice", "two units have the same number: number them 1, 2, 3 ...",
            "hai mục trùng số: hãy đánh số 1, 2, 3 ...",
        ))  # fmt: skip
    return problems


def _pictures(lesson: Lesson) -> Iterator[tuple[str, str]]:
    for scene in lesson.scenes:
        yield scene.picture, f"scenes.{scene.id}.picture"
    for screen in lesson.practice.screens.values():
        for index, part in enumerate(screen.parts, 1):
            if part.picture:
                yield part.picture, f"practice.screens.{screen.id}.parts.{part.id or index}.picture"


def _bad_name(tell: _Teller, where: str, name: str) -> Problem:
    return tell.at(
        where, "content.name", f"`{name}` cannot be a name: use small letters a-z, digits and single dashes, such as `cup-may`",
        f"`{name}` không đặt tên được: chỉ dùng chữ thường không dấu, số và gạch nối, như `cup-may`",
    )  # fmt: skip


def _names(lesson: Lesson, tell: _Teller) -> Iterator[Problem]:
    named = [("", lesson.id), ("", lesson.unit), ("icon", lesson.icon)]
    named += [(f"scenes.{scene.id}", scene.id) for scene in lesson.scenes]
    for question in lesson.quiz:
        here = f"quiz.{question.id}"
        named += [(here, question.id), (f"{here}.hint_icon", question.hint_icon)]
        for answer in question.answers:
            named += [(f"{here}.answers.{answer.id}", name) for name in (answer.id, answer.icon)]
    named += [(f"take_home.{index}.icon", point.icon) for index, point in enumerate(lesson.take_home, 1)]
    named += [(f"practice.steps.{step.id}", step.id) for step in lesson.practice.steps]
    for screen in lesson.practice.screens.values():
        here = f"practice.screens.{screen.id}"
        named.append((here, screen.id))
        for index, part in enumerate(screen.parts, 1):
            named += [(f"{here}.parts.{part.id or index}", name) for name in (part.id, part.icon) if name]
    yield from (_bad_name(tell, where, name) for where, name in named if not NAME.fullmatch(name))


def _counts(lesson: Lesson, tell: _Teller) -> Iterator[Problem]:
    for where, count, low, high in (
        ("scenes", len(lesson.scenes), 1, 6),
        ("quiz", len(lesson.quiz), 1, 4),
        ("take_home", len(lesson.take_home), 3, 3),
        ("practice.steps", len(lesson.practice.steps), 1, 8),
        ("minutes", lesson.minutes, 1, 10),
    ):
        if not low <= count <= high:
            wanted = str(low) if low == high else f"{low} to {high}"
            yield tell.at(
                where, "content.count", f"`{where}` is {count}, it must be {wanted}",
                f"`{where}` đang là {count}, phải là {wanted.replace('to', 'đến')}",
            )  # fmt: skip


def _quiz(lesson: Lesson, tell: _Teller) -> Iterator[Problem]:
    for question in lesson.quiz:
        where, right = f"quiz.{question.id}.answers", sum(answer.right for answer in question.answers)
        if not 2 <= len(question.answers) <= 4:
            yield tell.at(
                where, "content.count", f"a question has 2 to 4 answers, this one has {len(question.answers)}",
                f"mỗi câu hỏi có 2 đến 4 câu trả lời, câu này có {len(question.answers)}",
            )  # fmt: skip
        if not right:
            yield tell.at(
                where, "content.no-right", "no answer is right: give one `right: true`",
                "chưa có câu nào đúng: hãy thêm `right: true` cho một câu",
            )  # fmt: skip
        elif right == len(question.answers):
            yield tell.at(
                where, "content.all-right", "every answer is right: there is nothing to choose, change one",
                "câu nào cũng đúng thì không có gì để chọn: hãy đổi một câu",
            )  # fmt: skip


def _practice(practice: Practice, tell: _Teller) -> Iterator[Problem]:
    for screen in practice.screens.values():
        for index, part in enumerate(screen.parts, 1):
            yield from _part(part, f"practice.screens.{screen.id}.parts.{part.id or index}", tell)
    shown = {
        practice.start,
        *(step.screen for step in practice.steps),
        *(step.goes for step in practice.steps),
    }
    for where, name in [("practice.start", practice.start)] + [
        (f"practice.steps.{step.id}", name)
        for step in practice.steps
        for name in (step.screen, step.goes)
        if name
    ]:
        if name not in practice.screens:
            yield tell.at(
                where, "content.no-screen", f"there is no screen `{name}`: use one of {', '.join(practice.screens)}",
                f"không có màn hình `{name}`: chỉ có {', '.join(practice.screens)}",
            )  # fmt: skip
    for name in practice.screens.keys() - shown:
        yield tell.at(
            f"practice.screens.{name}", "content.unreached", f"no step shows the screen `{name}`: use it or delete it",
            f"không bước nào mở màn hình `{name}`: hãy dùng hoặc xoá",
        )  # fmt: skip
    yield from _order(practice, tell)
    for step in practice.steps:
        if step.screen in practice.screens:
            yield from _step(step, practice.screens[step.screen], f"practice.steps.{step.id}", tell)


def _order(practice: Practice, tell: _Teller) -> Iterator[Problem]:
    """Steps follow one another, so a practice ends exactly when each step starts on the screen the one before leads to."""
    steps = practice.steps
    if steps and steps[0].screen != practice.start:
        yield tell.at(
            f"practice.steps.{steps[0].id}.screen", "content.unreached",
            f"the practice starts on `{practice.start}` but the first step is on `{steps[0].screen}`: make them the same",
            f"bài tập mở ở `{practice.start}` mà bước đầu ở `{steps[0].screen}`: hãy để giống nhau",
        )  # fmt: skip
    for before, after in zip(steps, steps[1:], strict=False):
        if before.goes and before.goes != after.screen:
            yield tell.at(
                f"practice.steps.{before.id}.goes", "content.unreached",
                f"step `{after.id}` is on `{after.screen}` but the step before it goes to `{before.goes}`: make them the same",
                f"bước `{after.id}` ở `{after.screen}` mà bước trước lại sang `{before.goes}`: hãy để giống nhau",
            )  # fmt: skip


def _part(part: Part, where: str, tell: _Teller) -> Iterator[Problem]:
    if part.kind in PRESSABLE and not part.id:
        yield tell.at(
            where, "content.no-id", f"a {part.kind} can be touched, so it needs an `id`",
            f"{part.kind} bấm được nên phải có `id`",
        )  # fmt: skip
    known = DATA.get(part.kind, {})
    for key, value in part.data.items():
        choices = known.get(key)
        if key not in known or (choices and value not in choices):
            wanted = "; ".join(
                f"{name}: {' or '.join(values or ('any words',))}" for name, values in known.items()
            )
            yield tell.at(
                f"{where}.data.{key}", "content.data", f"a {part.kind} has no `{key}: {value}`: use {wanted or 'no data'}",
                f"{part.kind} không có `{key}: {value}`: dùng {wanted or 'mục khác'}",
            )  # fmt: skip
    box = (part.x, part.y, part.w, part.h)
    if any(side is not None for side in box):
        x, y, w, h = (-1 if side is None else side for side in box)
        if min(x, y, w, h) < 0 or not w or not h or x + w > SCREEN_WIDTH or y + h > SCREEN_HEIGHT:
            yield tell.at(
                where, "content.box", f"x, y, w, h must be given together and fit in {SCREEN_WIDTH} x {SCREEN_HEIGHT}",
                f"x, y, w, h phải có đủ và nằm trong {SCREEN_WIDTH} x {SCREEN_HEIGHT}",
            )  # fmt: skip


def _step(step: Step, screen: PhoneScreen, where: str, tell: _Teller) -> Iterator[Problem]:
    parts = ", ".join(part.id for part in screen.parts if part.id)
    if not step.done:
        yield tell.at(
            f"{where}.done", "content.no-end", "this step can never be finished: say in `done` what is right",
            "bước này không bao giờ xong: hãy ghi trong `done` làm gì thì đúng",
        )  # fmt: skip
    for index, action in enumerate(step.done, 1):
        if not _can_be_done(action, screen):
            yield tell.at(
                f"{where}.done.{index}", "content.no-end",
                f"`{action.do}` on `{action.on}` cannot be done on the screen `{screen.id}`: its parts are {parts or 'none'} "
                "(type needs a field and a text, scan a qr_view, hang_up a button with `role: hang_up`)",
                f"màn hình `{screen.id}` không làm được `{action.do}` vào `{action.on}`: trên đó có {parts or 'chưa có gì'}",
            )  # fmt: skip
    for name in step.misses:
        if screen.part(name) is None:
            yield tell.at(
                f"{where}.misses.{name}", "content.no-part", f"there is no part `{name}` on `{screen.id}`: its parts are {parts}",
                f"màn hình `{screen.id}` không có `{name}`: trên đó có {parts}",
            )  # fmt: skip


def _can_be_done(action: Action, screen: PhoneScreen) -> bool:
    if action.do == "hang_up":
        return screen.hang_up() is not None
    part = screen.part(action.on)
    if part is None:
        return False
    if action.do == "type":
        return part.kind == "field" and bool(action.text)
    return action.do != "scan" or part.kind == "qr_view"
