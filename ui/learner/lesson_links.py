"""Where a lesson can be seen again at home."""

from content.lesson import Lesson
from content.load import builtin_path
from kiosk.store import Store
from sync.enrolment import lesson_address


def home_address(store: Store, lesson: Lesson) -> str | None:
    """The address of a lesson's page at the hub; None where there is none: no hub that telephones reach, or a lesson
    of a pack installed on this kiosk, which the hub need not have."""
    if not lesson.folder.is_relative_to(builtin_path()):
        return None
    return lesson_address(store, lesson.id)
