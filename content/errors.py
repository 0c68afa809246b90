"""What can be wrong with lessons, told so that their author can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class ContentError(Exception):
    """Something in the lessons cannot be used.

    `str(error)` is one English line (what, and how to mend it), `.vi` the same in Vietnamese,
    `.code` a short stable id such as `content.unknown-key`.
    """

    def __init__(self, code: str, en: str, vi: str) -> None:
        super().__init__(en)
        self.code = code
        self.vi = vi


@dataclass(frozen=True)
class Problem:
    """One thing to mend: `file`, `line` (from 1), a stable `code`, the words in English and Vietnamese.

    A `hint` is advice (a long sentence, a missing translation); everything else makes the lesson unusable.
    """

    file: Path
    line: int
    code: str
    en: str
    vi: str
    hint: bool = False

    def tell(self, lang: str = "en") -> str:
        """`file:line: what, and how to mend`."""
        return f"{self.file}:{self.line}: {self.vi if lang == 'vi' else self.en}"

    def error(self) -> ContentError:
        """The problem as an exception."""
        return ContentError(self.code, self.tell("en"), self.tell("vi"))


class Unreadable(Exception):
    """A file that gives no tree of values at all; `.problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.en)
        self.problem = problem
