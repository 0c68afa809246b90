"""The figures of the demonstration, each measured, and whether they agree with one another."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROWS = (
    ("residents", "residents enrolled", "bà con đã ghi tên"),
    ("cards_printed", "cards printed", "thẻ đã in"),
    ("cards_read", "cards read back by the camera path", "thẻ đọc lại qua ống kính"),
    ("sentences_spoken", "sentences spoken into files", "câu đã thu tiếng"),
    ("lessons_finished", "lessons finished", "bài đã học xong"),
    ("checked_in", "checked in by card", "điểm danh bằng thẻ"),
    ("guests", "guests", "khách"),
    ("cards_again", "cards held up once more, counted once", "thẻ giơ lại, vẫn tính một lần"),
    ("ticks_before_disk", "ticks shown before they were on the disk", "dấu hiện trước khi lưu xong"),
    ("events_made", "events made", "mục đã ghi"),
    ("batches", "batches", "gói đã gửi"),
    ("events_on_hub", "events on the hub", "mục ở xã"),
    ("lost", "lost", "mất"),
    ("doubled", "doubled", "trùng"),
)
"""Name of each figure, with its words in English and Vietnamese, in the order of the table."""


@dataclass(frozen=True)
class Figures:
    """What was counted, each figure where it came to be."""

    residents: int = 0
    cards_printed: int = 0
    cards_read: int = 0
    sentences_spoken: int = 0
    lessons_finished: int = 0
    checked_in: int = 0
    guests: int = 0
    cards_again: int = 0
    ticks_before_disk: int = 0
    events_made: int = 0
    batches: int = 0
    events_on_hub: int = 0
    lost: int = 0
    doubled: int = 0


@dataclass(frozen=True)
class Check:
    """Two figures that must be the same, or one that must hold; `what` in English, `vi` in Vietnamese."""

    what: str
    vi: str
    found: int
    wanted: int
    at_least: bool = False

    @property
    def holds(self) -> bool:
        return self.found >= self.wanted if self.at_least else self.found == self.wanted


@dataclass(frozen=True)
class Summary:
    """All figures, what was compared, what is in the folder, and how long it took."""

    figures: Figures
    checks: tuple[Check, ...]
    verified: tuple[str, ...]
    """What the hub's own recount (`hub verify`) found wrong."""
    seconds: float
    steps: dict[str, float]
    notes: dict[str, Any]
    files: dict[str, list[str]]

    @property
    def agrees(self) -> bool:
        return all(check.holds for check in self.checks) and not self.verified

    @property
    def exit_code(self) -> int:
        """0 if every figure agrees, else 1."""
        return 0 if self.agrees else 1

    def problems(self, lang: str = "en") -> list[str]:
        """A line for each figure that disagrees."""
        told = [
            f"{check.vi if lang == 'vi' else check.what}: {check.found}, "
            + ({"vi": "phải là", "en": "not"}[lang] + f" {check.wanted}")
            for check in self.checks
            if not check.holds
        ]
        return told + [f"hub verify: {line}" for line in self.verified]

    def facts(self) -> dict[str, Any]:
        """Everything, as JSON can hold it."""
        return {
            "agrees": self.agrees,
            "figures": asdict(self.figures),
            "problems": self.problems(),
            "checks": [asdict(check) | {"holds": check.holds} for check in self.checks],
            "seconds": self.seconds,
            "steps": self.steps,
            "notes": self.notes,
            "files": self.files,
        }

    def document(self) -> str:
        """Everything, as one JSON document."""
        return json.dumps(self.facts(), ensure_ascii=False, indent=2)

    def table(self, lang: str = "en") -> str:
        """The figures as a table, then whether they agree."""
        words = {name: vi if lang == "vi" else en for name, en, vi in ROWS}
        wide = max(map(len, words.values()))
        lines = [f"{words[name]:<{wide}}  {value:>5}" for name, value in asdict(self.figures).items()]
        problems = self.problems(lang)
        if lang == "vi":
            end = "Mọi con số đều khớp." if not problems else "Có con số chưa khớp:"
        else:
            end = "Every figure agrees." if not problems else "Figures disagree:"
        return "\n".join(
            ["", *lines, "", f"{end} ({self.seconds:.0f} s)", *(f"  {line}" for line in problems)]
        )

    def write(self, folder: Path) -> None:
        """summary.json and summary.txt. Raises OSError."""
        (folder / "summary.json").write_text(self.document() + "\n", encoding="utf-8")
        (folder / "summary.txt").write_text(self.table() + "\n", encoding="utf-8")
