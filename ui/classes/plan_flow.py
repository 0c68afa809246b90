"""The facilitator's timetable: today's class to open, the list, adding and changing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from content.lesson import Lesson
from kiosk import facilitators, settings, teaching, timetable
from kiosk.errors import KioskError
from kiosk.facilitators import Facilitator
from kiosk.timetable import Meeting, Plan
from ui import days
from ui.classes.choose_lesson_model import ChooseLessonModel, ChooseLessonWays
from ui.classes.open_class_model import OpenClassModel, OpenClassWays, Planned
from ui.classes.plan_class_model import PlanClassModel, PlanClassWays
from ui.classes.timetable_model import TimetableModel, TimetableWays
from ui.services import Services
from ui.shell import Shell

FIRST_TIME = "14:00"


@dataclass(frozen=True)
class PlanExits:
    """`leader` is the facilitator at the machine; `open` opens a class on a lesson and says whether it could."""

    page: Callable[[], None]
    leader: Callable[[], Facilitator | None]
    open: Callable[[str], bool]
    choose: Callable[[], None]


class PlanFlow(QObject):
    """Holds the plan that was just removed, so that it can be brought back."""

    def __init__(self, services: Services, shell: Shell, exits: PlanExits) -> None:
        super().__init__()
        self._s, self._shell, self._exits = services, shell, exits
        self._removed: Plan | None = None

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._s.store.clock.wall() / 1000)

    @property
    def _language(self) -> str:
        return self._shell.preferences.language

    def lesson(self, plan: Plan) -> Lesson | None:
        return timetable.lesson_of(plan, self._s.pack, teaching.taught(self._s.store))

    # --- today and next
    def due(self) -> Meeting | None:
        """Today's class that is to be opened."""
        one = timetable.load(self._s.store).due(self._now())
        return one if one is not None and self.lesson(one.plan) is not None else None

    def words(self, meeting: Meeting) -> Planned:
        """A meeting as the screens tell it."""
        lesson = self.lesson(meeting.plan)
        unit = self._s.pack.unit(lesson.unit) if lesson else None
        picture = lesson.picture(lesson.scenes[min(1, len(lesson.scenes) - 1)].picture) if lesson else None
        return Planned(
            time=days.clock(meeting.plan.time),
            title=lesson.title.show(self._language) if lesson else "",
            unit=unit.title.show(self._language) if unit else "",
            place=meeting.plan.place,
            leader=self._leader(meeting.plan),
            picture=picture.as_uri() if picture else "",
            minutes=lesson.minutes if lesson else 0,
        )

    def next_words(self) -> str:
        """When the next class is: "thứ Năm 16/10, 14:00"; "" when none is planned."""
        one = timetable.load(self._s.store).next_after(self._now())
        if one is None:
            return ""
        return (
            f"{days.inside(days.day(one.day, self._language), self._language)}, {days.clock(one.plan.time)}"
        )

    def opening(self, meeting: Meeting) -> None:
        """Today's class with the one block that opens it."""
        ways = OpenClassWays(
            back=self._exits.page, open=lambda: self._open(meeting), other=self._exits.choose
        )
        self._shell.show("OpenClass", OpenClassModel(self.words(meeting), ways))

    def _open(self, meeting: Meeting) -> None:
        lesson = self.lesson(meeting.plan)
        if lesson is not None and self._exits.open(lesson.id):
            self._shell.attempt(lambda: timetable.hold(self._s.store, meeting))

    # --- the list
    def show(self) -> None:
        self._shell.attend("facilitator")
        ways = TimetableWays(
            back=self._leave,
            add=self._add,
            change=self._change,
            bring_back=self._bring_back,
            lesson=self._lesson_words,
            leader=self._leader,
            removed=self._removed,
        )
        table = timetable.load(self._s.store)
        self._shell.show("Timetable", TimetableModel(table, self._now().date(), self._language, ways))

    def _leave(self) -> None:
        self._removed = None
        self._exits.page()

    def _lesson_words(self, plan: Plan) -> str:
        """The lesson, or the unit that is gone on with."""
        unit = self._s.pack.unit(plan.unit) if plan.unit else None
        if unit is not None:
            return unit.title.show(self._language)
        lesson = self.lesson(plan)
        return lesson.title.show(self._language) if lesson else str(plan.lesson or "")

    def _leader(self, plan: Plan) -> str:
        try:
            return facilitators.get(self._s.store, plan.facilitator).call
        except KioskError:
            return ""

    def _bring_back(self) -> None:
        plan = self._removed
        if plan is not None and self._shell.attempt(lambda: timetable.put(self._s.store, plan)):
            self._removed = None
        self.show()

    # --- one class
    def _add(self) -> None:
        leader = self._exits.leader()
        if leader is None:
            return
        store, day = self._s.store, (self._now() + timedelta(days=1)).date()
        place = settings.get(store, settings.HOUSE) or settings.get(store, settings.VILLAGE) or leader.village
        plan = timetable.new(FIRST_TIME, str(place), leader.id, day)
        self._edit(plan, None)

    def _change(self, meeting: Meeting) -> None:
        self._edit(meeting.plan, meeting)

    def _edit(self, plan: Plan, meeting: Meeting | None) -> None:
        off = meeting is not None and (meeting.plan.id, meeting.day) in timetable.load(self._s.store).off
        ways = PlanClassWays(
            back=self.show,
            save=lambda plan: self._then_show(lambda: timetable.put(self._s.store, plan)),
            choose=lambda plan: self._choose(plan, meeting),
            lesson=self._lesson_words,
            remove=(lambda: self._remove(meeting.plan)) if meeting else None,
            off=(lambda: self._turn_off(meeting, off)) if meeting and meeting.plan.weekly else None,
        )
        model = PlanClassModel(plan, self._now().date(), self._language, ways, off)
        self._shell.show("PlanClass", model)

    def _choose(self, plan: Plan, meeting: Meeting | None) -> None:
        ways = ChooseLessonWays(
            back=lambda: self._edit(plan, meeting),
            choose=lambda id: self._edit(replace(plan, lesson=id, unit=None), meeting),
            follow=lambda id: self._edit(replace(plan, lesson=None, unit=id), meeting),
        )
        taught = teaching.taught(self._s.store)
        self._shell.show("ChooseLesson", ChooseLessonModel(self._s.pack, self._language, taught, ways))

    def _then_show(self, action: Callable[[], object]) -> None:
        """What could not be written leaves the screen as it is, with the reason on it."""
        if self._shell.attempt(action):
            self.show()

    def _remove(self, plan: Plan) -> None:
        if self._shell.attempt(lambda: timetable.remove(self._s.store, plan.id)):
            self._removed = plan
            self.show()

    def _turn_off(self, meeting: Meeting, off: bool) -> None:
        turn = timetable.restore if off else timetable.cancel
        self._then_show(lambda: turn(self._s.store, meeting.plan.id, meeting.day))
