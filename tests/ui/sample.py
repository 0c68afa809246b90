"""Which stops of the tour are measured in every look: all screens, and of the fifty lessons those with one of everything.

What the others show is the same screens with other words: tests/ui/test_practice_fit.py measures their phones,
tests/ui/test_numbers_lessons.py their scenes and steps, tests/ui/test_quiz_seen.py their questions.
"""

from ui.tour.stage import Stop
from ui.tour.tour import lesson_stops, stops

LESSONS = ("cham-vuot-giu", "quet-qr-tra-tien", "otp-la-chia-khoa-nha", "go-dau-thanh")
"""Gestures, paying, a call, in both languages; the phone's keyboard."""


def sample(lessons: tuple[str, ...] = LESSONS) -> list[Stop]:
    """Every stop that is no lesson's, and those of the lessons named."""
    left = {stop.name for stop in rest(lessons)}
    return [stop for stop in stops() if stop.name not in left]


def rest(lessons: tuple[str, ...] = LESSONS) -> list[Stop]:
    """The stops of all other lessons."""
    return [stop for stop in lesson_stops() if not any(f"-{name}-" in stop.name for name in lessons)]
