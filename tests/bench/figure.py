"""One measured figure beside the goal it is held to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Figure:
    """What was measured, in `unit`, and the goal: at most it (`<=`) or at least it (`>=`).

    Without a goal the figure is only told. Prefer comparing two things of one run to milliseconds: a ratio
    means the same on a slow machine.
    """

    name: str
    value: float
    goal: float | None = None
    better: Literal["<=", ">="] = "<="
    unit: str = "x"

    @property
    def kept(self) -> bool:
        """Whether the goal is met. A value that is not a number never meets one."""
        if self.goal is None:
            return True
        return self.value <= self.goal if self.better == "<=" else self.value >= self.goal

    def row(self) -> tuple[str, str, str, str]:
        """Name, value, goal and verdict, as they are printed."""
        goal = "" if self.goal is None else f"{self.better} {self.goal:g} {self.unit}"
        verdict = "" if self.goal is None else "ok" if self.kept else "MISSED"
        return self.name, f"{self.value:.4g} {self.unit}", goal, verdict
