"""The author's linter: everything that makes lessons unusable, and hints that make them easier to hear.

Hints follow the rules for words of the kiosk: short sentences, nobody addressed by age or sex, no blame.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.errors import Problem
from content.lesson import Lesson
from content.load import Facts, lesson_folders, read_lesson_lines, read_pack
from content.picture_text import LEAST_CONTRAST, LEAST_SIZE, words_of
from content.plain_words import builtin_words, stiff_words
from content.rules import Teller
from content.sentence import Sentence, syllables
from content.wording import problem

SCENE_SYLLABLES, ASK_SYLLABLES, SENTENCE_SYLLABLES = 12, 14, 12
MOST_SYLLABLES = 25
"""More than this in one breath nobody takes in: such a sentence has to be cut."""
"""How long a scene, a whole question and any other single sentence may be."""
PHONE_PARTS = 6
"""How many parts stand on the drawn phone with text of 34 px and buttons of 100 px."""
ADDRESSED = frozenset({"ông", "bà", "bác", "cô", "chú", "anh", "chị", "em"})
BLAME = re.compile(r"\b(sai|lỗi|không hợp lệ|thất bại)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Report:
    """What was looked at and what was found, problems and hints each by file and line."""

    lessons: int
    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...]


def check(path: Path, facts: Facts | None = None) -> Report:
    """Looks at a pack, a unit, a lesson's folder or its lesson.yaml. Never raises for what was written."""
    path = Path(path)
    if path.name in ("lesson.yaml", "pack.yaml"):
        path = path.parent
    found: list[Problem] = []
    if (path / "lesson.yaml").is_file():
        folders = [path]
    elif (path / "pack.yaml").is_file():
        found += read_pack(path)[1]
        folders = [folder for unit in sorted(path.iterdir()) for folder in lesson_folders(unit)]
    else:
        folders = lesson_folders(path)
        if not folders:
            found.append(problem(path, 1, "no-lessons"))
    for folder in folders:
        lesson, problems, lines = read_lesson_lines(folder, facts)
        found += problems
        if lesson is not None:
            found += hints(lesson, Teller(folder / "lesson.yaml", lines))
    found.sort(key=lambda one: (one.file, one.line, one.code))
    return Report(
        len(folders),
        tuple(one for one in found if not one.hint),
        tuple(one for one in found if one.hint),
    )


def hints(lesson: Lesson, tell: Teller, words: Mapping[str, str] | None = None) -> Iterator[Problem]:
    """Advice on a lesson that loads: long sentences, missing English, words that blame, exclude or stiffen.

    `words`: stiff words with plain ones (default: the built-in list).
    """
    words = builtin_words() if words is None else words
    quoted = {step.speaker.says.id for step in lesson.practice.steps if step.speaker}
    for sentence in lesson.sentences():
        yield from _too_long(sentence, tell)
        for stiff, say in stiff_words(sentence.text, words):
            yield tell.at(sentence.id, "stiff", word=stiff, say=say)
        said = re.sub("“[^”]*”", "", sentence.text)
        blame, word = BLAME.search(said), _addressed(said)
        if word and sentence.id not in quoted:
            yield tell.at(sentence.id, "addressed", word=word)
        if blame and sentence.id not in quoted:
            yield tell.at(sentence.id, "blame", word=blame[0])
    translated = lesson.scenes[0].sentence.en is not None
    for sentence in lesson.words() if translated else (lesson.title,):
        if not sentence.en:
            yield tell.at(sentence.id, "no-english")
    yield from _pictures(lesson, tell)
    for screen in lesson.practice.screens.values():
        if len(screen.parts) > PHONE_PARTS:
            where = f"practice.screens.{screen.id}"
            yield tell.at(where, "crowded", count=len(screen.parts), most=PHONE_PARTS)


def _pictures(lesson: Lesson, tell: Teller) -> Iterator[Problem]:
    """Words in a picture that are too pale or too small to be read from a metre away."""
    for scene in lesson.scenes:
        path = lesson.picture(scene.picture)
        if path.suffix != ".svg" or not path.is_file():
            continue
        where = f"scenes.{scene.id}.picture"
        for words in words_of(path.read_bytes()):
            if words.contrast < LEAST_CONTRAST:
                told = {"name": scene.picture, "text": words.text, "contrast": round(words.contrast, 1)}
                yield tell.at(where, "pale", least=round(LEAST_CONTRAST), **told)
            if words.size < LEAST_SIZE:
                told = {"name": scene.picture, "text": words.text, "size": round(words.size)}
                yield tell.at(where, "small", least=LEAST_SIZE, **told)


def _addressed(text: str) -> str | None:
    """A word for one kind of person; not in a name ("cô Hoa", "Lan Anh"), in "bà con" or "bác sĩ"."""
    for match in re.finditer(r"(^|[.!?:]\s+)?\b(\w+)\b(?= ?(\w*))", text):
        word, after = match[2], match[3]
        in_name = word[0].isupper() and match[1] is None
        in_word = after in ("con", "sĩ") or after[:1].isupper()
        if word.lower() in ADDRESSED and not in_word and not in_name:
            return word
    return None


def _too_long(sentence: Sentence, tell: Teller) -> Iterator[Problem]:
    scene = re.fullmatch(r"scenes\.[^.]+\.sentence", sentence.id)
    ask = re.fullmatch(r"quiz\.[^.]+\.ask", sentence.id)
    pieces = [sentence.text] if scene or ask else re.split(r"[.!?…]+(?:\s|$)", sentence.text)
    most = SCENE_SYLLABLES if scene else ASK_SYLLABLES if ask else SENTENCE_SYLLABLES
    longest = max(syllables(piece) for piece in pieces)
    if syllables(sentence.text) > MOST_SYLLABLES:
        yield tell.at(sentence.id, "too-long", count=syllables(sentence.text), most=MOST_SYLLABLES)
    elif longest > most:
        yield tell.at(sentence.id, "long", count=longest, most=most)
