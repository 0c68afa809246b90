"""The drawn phone as its screens see it: parts as plain values, no text that a learner typed into a secret field."""

from __future__ import annotations

from typing import Any

from content.lesson import Lesson
from content.phone import Action, Part, PhoneScreen
from kiosk.practice import Run

DOT = "•"
SIDE = "side_key"


def part_view(part: Part, lesson: Lesson, language: str) -> dict[str, Any]:
    """One part: {kind, id, text, second, icon, picture, tint, data}."""
    return {
        "kind": part.kind,
        "id": part.id or "",
        "text": part.text.show(language) if part.text else "",
        "second": part.second.show(language) if part.second else "",
        "icon": part.icon or "",
        "picture": lesson.picture(part.picture).as_uri() if part.picture else "",
        "tint": part.tint or "",
        "data": dict(part.data),
    }


def parts_view(screen: PhoneScreen, lesson: Lesson, language: str, *, side: bool) -> list[dict[str, Any]]:
    """What stands on the screen from top to bottom, or the keys on the phone's edge."""
    return [part_view(part, lesson, language) for part in screen.parts if (part.kind == SIDE) == side]


def fields_view(run: Run) -> dict[str, str]:
    """What stands in each field, by its id; dots for a secret one."""
    fields = [part for part in run.screen.parts if part.kind == "field" and part.id]
    typed = {part.id or "": run.typed(part).text for part in fields}
    return {
        part.id or "": DOT * len(typed[part.id or ""]) if "secret" in part.data else typed[part.id or ""]
        for part in fields
    }


def gesture_view(wanted: Action | None) -> str:
    """What the ghost finger does: "tap", "hold", "swipe-left" and the like; "" for nothing."""
    if wanted is None or wanted.do == "wait":
        return ""
    if wanted.do == "swipe":
        return f"swipe-{wanted.direction or 'left'}"
    return "hold" if wanted.do == "hold" else "tap"
