"""A learner at the kiosk: the card before the lens, then every lesson by touch, from the first scene to the last point."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from content.lesson import Lesson
from ui.demo.hand import Hand
from ui.demo.paper import Front
from ui.demo.phone import practise
from ui.lesson.model import LessonModel
from ui.lesson.quiz_model import QuizModel
from ui.main import Kiosk

PLACES = {"that": "Thật", "gia": "Giả", "hoi": "Hỏi người nhà"}
"""How the blocks are called where messages are put."""


class Learner:
    """Drives a running kiosk as a resident does. Nothing but the glass is touched, nothing but the card is shown."""

    def __init__(self, kiosk: Kiosk, hand: Hand, front: Front) -> None:
        self._kiosk, self._hand, self._front = kiosk, hand, front
        self._pictured: set[str] = set()

    def come_in(self, card: Path) -> None:
        """Touches the welcome screen and holds up the card."""
        hand = self._hand
        self._at("Welcome")
        hand.picture("chao-mung")
        self._front.stand([card])
        hand.press("Chạm để bắt đầu")
        self._at("Scan")
        hand.wait(0.25)
        hand.picture("quet-the")
        self._at("Home")
        self._front.stand([])
        hand.picture("trang-chinh")

    def learn(self, lessons: int) -> None:
        """Takes that many lessons in a row, then goes home and out."""
        self._hand.press("Học tiếp")
        for number in range(1, lessons + 1):
            self._lesson()
            self._at("Complete")
            self._once("hoc-xong")
            if number < lessons:
                self._hand.slot(4)
        self._hand.slot(1)
        self._at("Home")
        self._once("trang-chinh-sau-bai")
        self._hand.slot(1)
        self._at("Welcome")

    def _lesson(self) -> None:
        self._hand.wait_for(
            lambda: isinstance(self.model, LessonModel) and self.model.part == 1,
            "a lesson's first part",
            "bài học",
        )
        lesson = self.lesson_now()
        for part in range(1, len(lesson.scenes) + 1):
            self._hand.wait_for(
                lambda part=part: isinstance(self.model, LessonModel) and self.model.part == part,
                f"part {part} of {lesson.id}",
                f"phần {part} của bài {lesson.id}",
            )
            if part == 2:
                self._once(f"bai-{lesson.id}")
            self._hand.slot(4)
        self._at("Practice")
        self._once(f"thuc-hanh-{lesson.id}")
        practise(self._kiosk, self._hand, lesson)
        self.answer(lesson)

    def answer(self, lesson: Lesson) -> None:
        """Answers every question of the quiz rightly, each by the blocks that carry the right answers' words."""
        self._at("Quiz")
        for question in lesson.quiz:
            self._hand.wait_for(
                lambda q=question: isinstance(self.model, QuizModel) and self.model.ask == q.ask.show("vi"),
                f"the question {question.id}",
                f"câu hỏi {question.id}",
            )
            if question.kind == "sort":
                for message in question.answers:
                    self._hand.press(PLACES[message.place or "hoi"])
                    self._praised()
                continue
            shown = self.model.run.asking.shown
            for answer in question.answers:
                words = answer.text.show("vi")
                if question.kind == "order":
                    self._hand.press(words)
                elif answer.right:
                    self._hand.press(f"{'ABCD'[shown.index(answer)]}. {words}")
            if question.kind == "several":
                self._hand.slot(4)
            self._praised()

    def _praised(self) -> None:
        """Waits for the praise, and goes on."""
        self._hand.wait_for(lambda: self.model.feedback == "right", "praise", "lời khen")
        self._once("cau-hoi")
        self._hand.slot(4)

    @property
    def model(self) -> QObject:
        return self._kiosk.shell.model

    def _at(self, screen: str) -> None:
        self._hand.wait_for(
            lambda: self._kiosk.shell.screen == screen, f"the screen {screen}", f"màn hình {screen}"
        )

    def _once(self, name: str) -> None:
        if name not in self._pictured:
            self._pictured.add(name)
            self._hand.picture(name)

    def lesson_now(self) -> Lesson:
        assert self._kiosk.flow is not None
        title = self.model.title
        return next(one for one in self._kiosk.flow.pack.lessons if one.title.show("vi") == title)
