"""Finding a lesson by what somebody types: with or without accents, by ear, with a slip, in everyday words.

Each lesson stands in four full-text tables of SQLite, held in memory: its words with all marks and without, and both
as they sound. What was typed exactly counts most, and nothing is lost by spelling.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from content.lesson import Lesson, Pack
from content.search_words import SearchWords
from content.sentence import Sentence
from kiosk.likeness import WORD, accented, bare, halves, heard, near, sound, words

COLUMNS = {"title": 10.0, "asked": 8.0, "home": 5.0, "unit": 3.0, "scenes": 2.0, "practice": 1.0}
"""Where a word stands and what it counts there. `home`: the three points to take home and the questions."""
WAYS = {"accented": accented, "heard": heard, "bare": bare, "sound": sound}
"""The ways to write a word, each a table."""
MARKED = {"accented": 1.0, "heard": 0.6, "bare": 0.8}
UNMARKED = {"bare": 1.0, "sound": 0.5}
"""What each table counts for a question with any mark in it, and for one without."""
MEANT = 0.4
"""What a word counts that only means the same as the one typed."""
FAINT = 0.2
"""Hits under this share of the best one are left out."""


@dataclass(frozen=True)
class Hit:
    """A lesson that answers, and how well: higher is better, comparable within one search."""

    lesson: str
    score: float


class LessonSearch:
    """The lessons of a pack, ready to be searched. May be used from one thread at a time."""

    def __init__(self, pack: Pack, said: SearchWords) -> None:
        self.pack = pack
        self.picks = tuple(pick for pick in said.picks if pack.lesson(pick.lesson))
        """Questions to touch instead of typing, of lessons that are there."""
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._place = {lesson.id: place for place, lesson in enumerate(pack.lessons)}
        texts = {lesson.id: _columns(lesson, pack, said) for lesson in pack.lessons}
        self._tables = {name: _Table(self._db, name, write, texts, said) for name, write in WAYS.items()}

    def find(self, text: str, limit: int = 3) -> tuple[Hit, ...]:
        """The best lessons for a text, the best first; none when nothing of it is known."""
        scores: dict[str, float] = {}
        marked = any(accented(word) != bare(word) for word in WORD.findall(text))
        for name, weight in (MARKED if marked else UNMARKED).items():
            for lesson, score in self._tables[name].find(text):
                scores[lesson] = scores.get(lesson, 0.0) + weight * score
        ranked = sorted(scores.items(), key=lambda hit: (-hit[1], self._place[hit[0]]))[:limit]
        return tuple(Hit(lesson, score) for lesson, score in ranked if score >= FAINT * ranked[0][1])

    def close(self) -> None:
        self._db.close()


class _Table:
    """One way to write words: its table, the words it knows, the groups of words that mean the same."""

    def __init__(
        self,
        db: sqlite3.Connection,
        name: str,
        write: Callable[[str], str],
        texts: dict[str, list[list[str]]],
        said: SearchWords,
    ) -> None:
        self._db, self._name, self._write = db, name, write
        self._marks = write in (accented, heard)
        self._slips = write is bare  # letters astray are mended where no marks stand in the way
        columns = ", ".join(COLUMNS)
        db.execute(
            f"create virtual table {name} using "
            f"fts5(lesson unindexed, {columns}, tokenize='unicode61 remove_diacritics 0')"
        )
        rows = [(lesson, *(" ".join(map(write, column)) for column in texts[lesson])) for lesson in texts]
        db.executemany(f"insert into {name} values (?{', ?' * len(COLUMNS)})", rows)
        self._known = frozenset(word for row in rows for column in row[1:] for word in column.split())
        self._skip = {tuple(words(one, accented)) for one in said.skip}
        self._skip |= {tuple(words(one, bare)) for one in said.skip}
        self._same: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for group in said.same:
            phrases = {tuple(words(one, write)) for one in group}
            for phrase in phrases:
                self._same.setdefault(phrase, set()).update(phrases - {phrase})
        self._longest = max((len(phrase) for phrase in (*self._same, *self._skip)), default=1)

    def find(self, text: str) -> Iterator[tuple[str, float]]:
        """(lesson, score) for each lesson that has any of the words, and again for words that mean the same."""
        weights = ", ".join(map(str, (0.0, *COLUMNS.values())))
        typed, same = self._terms(text)
        for terms, share in ((typed, 1.0), (same, MEANT)):
            if terms:
                yield from self._db.execute(
                    f"select lesson, -bm25({self._name}, {weights}) * {share} "
                    f"from {self._name} where {self._name} match ?",
                    (" OR ".join(dict.fromkeys(terms)),),
                )

    def _terms(self, text: str) -> tuple[list[str], list[str]]:
        """What to look for: each word that says something, each two or three that stand together; and phrases
        that mean the same."""
        mine = words(text, self._write)
        keys = words(text, accented)
        kept: list[str | None] = []  # None: something was left out here
        spoken: list[str] = []
        same: list[str] = []
        at = 0
        while at < len(mine):
            length, skipped = self._group(mine, at), self._skipped(keys, at)
            phrase = tuple(mine[at : at + length])
            meant = [_quoted(one) for one in sorted(self._same.get(phrase, ()))]
            if length > 1 and not self._stands(phrase):  # "o te pe": its words alone say something else
                spoken += meant
                kept.append(None)
            elif length < skipped:
                kept.append(None)
            else:
                same += meant
                kept += mine[at : at + max(1, length)]
            at += max(1, length, skipped if length < skipped else 0)
        if not any(kept) and not spoken:
            kept = list(mine)
        terms = spoken + [term for word in kept if word for term in self._meant(word)]
        terms += [_quoted((a, b)) for a, b in pairwise(kept) if a in self._known and b in self._known]
        terms += [_quoted(three) for three in zip(mine, mine[1:], mine[2:], strict=False)]
        return terms, same

    def _stands(self, phrase: tuple[str, ...]) -> bool:
        """Whether some lesson says the phrase."""
        looked = f"select 1 from {self._name} where {self._name} match ? limit 1"
        return self._db.execute(looked, (_quoted(phrase),)).fetchone() is not None

    def _group(self, mine: list[str], at: int) -> int:
        """How many words from here on are one phrase of a group, the most there are."""
        return next((n for n in range(self._longest, 0, -1) if tuple(mine[at : at + n]) in self._same), 0)

    def _skipped(self, keys: list[str], at: int) -> int:
        return next((n for n in range(self._longest, 0, -1) if tuple(keys[at : at + n]) in self._skip), 0)

    def _meant(self, word: str) -> list[str]:
        """A word as it may be meant: itself, what it begins, two written as one, or one slip away. Where marks
        count, a word without any is left to the other tables: its marks may just not have been typed."""
        if self._marks and word == bare(word):
            return []
        if word in self._known:
            return [_quoted((word,))]
        if any(one.startswith(word) for one in self._known):
            return [_quoted((word,)) + "*"]
        if not self._slips:
            return []
        parts = halves(word, self._known)
        if parts:
            return [_quoted(parts), *(_quoted((part,)) for part in parts)]
        return [_quoted((one,)) for one in sorted(near(word, self._known))]


def _columns(lesson: Lesson, pack: Pack, said: SearchWords) -> list[list[str]]:
    """The words of a lesson as they are written, column by column."""
    unit = pack.unit(lesson.unit)
    questions = [text for one in lesson.quiz for text in (one.ask, *(answer.text for answer in one.answers))]
    picked = [text for pick in said.picks if pick.lesson == lesson.id for text in _shown([pick.ask])]
    asks = [one for step in lesson.practice.steps for one in (step.situation, step.ask) if one]
    texts = {
        "title": _shown([lesson.title]),
        "asked": [*said.asked.get(lesson.id, ()), *picked],
        "home": _shown([*(point.sentence for point in lesson.take_home), *questions]),
        "unit": _shown([unit.title] if unit else []),
        "scenes": _shown([one for scene in lesson.scenes for one in (scene.sentence, scene.note) if one]),
        "practice": [one.text for one in (*asks, *lesson.practice.labels())],
    }
    return [WORD.findall(" . ".join(texts[column])) for column in COLUMNS]


def _shown(sentences: list[Sentence]) -> list[str]:
    """Both languages of sentences, as far as they have both."""
    return [text for one in sentences for text in (one.text, one.en) if text]


def _quoted(phrase: tuple[str, ...]) -> str:
    return '"' + " ".join(phrase) + '"'
