"""A class at the kiosk: the facilitator's card and number, one card after another, a guest, the lesson, the end."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk import events
from ui.classes.cardquiz_model import CardQuizModel
from ui.classes.check_in_model import CheckInModel
from ui.classes.choose_lesson_model import ChooseLessonModel
from ui.classes.done_model import ClassDoneModel
from ui.demo.hand import Hand
from ui.demo.learner import Learner
from ui.demo.paper import Front
from ui.main import Kiosk

CARDS_S = 60.0
"""How long a class of twelve may take to be read."""


@dataclass
class Attended:
    """What was seen while the class came: cards read by the camera, ticks on the screen, what was on the disk then."""

    reads: int = 0
    ticks: int = 0
    late: int = 0
    """Ticks that showed before their fact could be read from the disk by another connection."""
    payloads: set[bytes] = field(default_factory=set)

    @property
    def again(self) -> int:
        """Cards that were read once more, of people already present."""
        return self.reads - len(self.payloads)


class Classroom:
    """Drives the kiosk as a facilitator and a class of people with cards do."""

    def __init__(self, kiosk: Kiosk, hand: Hand, front: Front, learner: Learner) -> None:
        self._kiosk, self._hand, self._front, self._learner = kiosk, hand, front, learner

    def open(self, card: Path, pin: str) -> None:
        """The facilitator's card and private number, then the choice of the lesson."""
        hand = self._hand
        self._front.stand([card])
        hand.slot(4)
        self._at("Pin")
        self._front.stand([])
        for digit in pin:
            hand.press(digit)
        self._at("Facilitator")
        hand.picture("nguoi-huong-dan")
        hand.press("Mở lớp học")
        self._at("ChooseLesson")
        hand.picture("chon-bai")

    def _choose(self, lesson_title: str) -> None:
        """Turns to the unit that has the lesson, then the lesson in it."""
        model, language = self._kiosk.shell.model, self._kiosk.shell.preferences.language
        assert isinstance(model, ChooseLessonModel)
        assert self._kiosk.services is not None
        pack = self._kiosk.services.pack
        unit = next(pack.unit(one.unit) for one in pack.lessons if one.title.show(language) == lesson_title)
        assert unit is not None
        while unit.id not in [one["id"] for one in model.units]:
            self._hand.slot(4)
            self._hand.wait(0.1)
        self._hand.press(unit.title.show(language))
        self._hand.press(lesson_title)

    def check_in(self, lesson_title: str, cards: list[Path], halfway: Callable[[], None]) -> Attended:
        """Everybody holds up a card, the first of them twice; `halfway` is called when half of them are in."""
        assert self._kiosk.services is not None
        services, seen = self._kiosk.services, Attended()
        assert services.camera is not None
        self._front.stand([*cards, cards[0]])
        self._choose(lesson_title)
        self._at("CheckIn")
        model = self._kiosk.shell.model
        assert isinstance(model, CheckInModel)
        disk = sqlite3.connect(f"file:{services.data.database}?mode=ro", uri=True)
        count = "SELECT count(*) FROM event WHERE type = ?"

        def read(payload: bytes) -> None:
            seen.reads += 1
            seen.payloads.add(payload)

        def changed() -> None:
            while seen.ticks < model.count:
                seen.ticks += 1
                (kept,) = disk.execute(count, (events.CHECKED_IN,)).fetchone()
                seen.late += kept < seen.ticks

        camera = services.camera
        camera.card.connect(read)
        model.changed.connect(changed)
        try:
            half = (len(cards) + 1) // 2
            self._present(half, CARDS_S)
            halfway()
            self._present(len(cards), CARDS_S)
            self._hand.wait_for(
                lambda: seen.again > 0, "a card held up twice", "thẻ giơ lần thứ hai", CARDS_S
            )
        finally:
            camera.card.disconnect(read)
            model.changed.disconnect(changed)
            disk.close()
        self._front.stand([])
        self._hand.picture("diem-danh")
        return seen

    def guest(self) -> None:
        """Somebody without a card, in two taps."""
        before = self._kiosk.shell.model.guests
        self._hand.slot(2)
        self._at("Guest")
        self._hand.press("Nữ")
        self._hand.picture("them-khach")
        self._hand.press("60 – 69")
        self._at("CheckIn")
        self._hand.wait_for(lambda: self._kiosk.shell.model.guests == before + 1, "the guest", "người khách")

    def teach(self, cards: list[Path]) -> None:
        """The class takes the lesson together: its scenes, the practice left for later, the quiz by cards held up."""
        self._hand.slot(4)
        self._at("Teach")
        self._hand.picture("day-lop")
        for _ in self._learner.lesson_now().scenes:
            self._forward()
        self._at("Practice")
        self._front.stand(cards)
        self._hand.slot(4)
        self._at("CardQuiz")
        model = self._kiosk.shell.model
        assert isinstance(model, CardQuizModel)
        for number in range(1, model.total + 1):
            wanted = len(cards) if number == 1 else min(3, len(cards))
            self._forward()
            self._hand.wait_for(
                lambda n=wanted: model.seen >= n, "the answers by cards", "thẻ trả lời", CARDS_S
            )
            self._forward()
            self._forward()
            if number == 1:
                self._hand.picture("do-vui-bang-the")
            self._forward()
        self._front.stand([])

    def _forward(self) -> None:
        """The way on. Where the class view fills the kiosk, a touch anywhere brings the bar first."""
        if not self._kiosk.shell.room.separate:
            self._hand.tap(self._kiosk.window.contentItem())
        self._hand.slot(4)

    def close(self) -> ClassDoneModel:
        """Ends the class; the summary and the roster's name stand on the screen that is returned."""
        self._at("ClassDone")
        self._hand.picture("ket-thuc-lop")
        self._hand.slot(4)
        model = self._kiosk.shell.model
        self._hand.wait_for(lambda: bool(model.closed), "the end of the class", "lớp kết thúc")
        self._hand.picture("lop-xong")
        return model

    def page(self) -> None:
        """Back to the facilitator's page."""
        self._hand.slot(4)
        self._at("Facilitator")

    @property
    def model(self) -> QObject:
        """What the screen of the moment shows."""
        return self._kiosk.shell.model

    def _present(self, people: int, seconds: float) -> None:
        self._hand.wait_for(
            lambda: self._kiosk.shell.model.count >= people,
            f"{people} people present",
            f"{people} người có mặt",
            seconds,
        )

    def _at(self, screen: str) -> None:
        self._hand.wait_for(
            lambda: self._kiosk.shell.screen == screen, f"the screen {screen}", f"màn hình {screen}"
        )
