"""The practice on the drawn phone: what a finger did goes to `kiosk.practice`, what it led to comes out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson
from content.phone import Action, Part, Step
from content.sentence import Sentence
from kiosk.practice import HINT_AFTER_MS, TREMOR_MS, Reaction, Run
from kiosk.practice_ways import as_done
from ui.lesson.phone_model import PhoneModel
from ui.sound.utterance import utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
DONE_BY = {"type": "keyboard", "wait": "hourglass-medium", "scan": "qr-code", "swipe": "hand-swipe-left"}
"""The sign of what the hand does, where it does not just touch."""
TICK_MS = 300
"""How often it is looked at what time has brought."""
KEY_TREMOR_MS = 120
"""The same key again this soon is a trembling finger; a word may well have the same letter twice."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class PracticeModel(PhoneModel):
    """`message` answers the last touch or hints; it is kept until the step is done."""

    told = Signal()
    """What stands beside the phone has changed; it follows `changed`."""
    spoke = Signal()
    """Something new is to be said: `words`."""

    def __init__(
        self,
        lesson: Lesson,
        language: str,
        now: Callable[[], int],
        on_done: Callable[[bool], None],
        on_back: Callable[[], None],
        on_later: Callable[[], None],
        on_tv: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(lesson, language, Run.begin(lesson.practice, now()))
        self._now = now
        self.changed.connect(self.told)
        self._on_done, self._on_back, self._on_later, self._on_tv = on_done, on_back, on_later, on_tv
        self._message: Sentence | None = None
        self._kind = ""
        self._shown_effect = False
        self._touched: tuple[str, int] = ("", -TREMOR_MS)
        self._words: list[dict[str, Any]] = self._instructions()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    # --- what the finger does
    @Slot(str, str, str, str)
    def act(self, do: str, on: str, direction: str = "", text: str = "") -> None:
        """A tap, swipe, hold or typed text on a part ("" is the ground, BACK the arrow). A trembling second touch
        is let pass."""
        now = self._now()
        if (on, do) == (self._touched[0], "tap") and now - self._touched[1] < TREMOR_MS:
            return
        self._touched = (on, now)
        action = Action(do, on or None, direction or None, text or None)  # type: ignore[arg-type]
        self._answer(self._run.act(action, now))

    @Slot(str)
    def press(self, sign: str) -> None:
        """A key of the phone's keyboard. The same key within 120 ms is a tremor."""
        now = self._now()
        if sign == self._touched[0] and now - self._touched[1] < KEY_TREMOR_MS:
            return
        self._touched = (sign, now)
        if self._turn(sign):
            self.changed.emit()
        else:
            self._answer(self._run.key(sign, now))

    def _answer(self, reaction: Reaction) -> None:
        """Shows and says what a touch, or time, led to."""
        if reaction.kind == "nothing":
            return
        now = self._now()
        if reaction.kind in ("done", "finished", "moved"):
            self._first_page()
        if reaction.kind == "typed":
            self.changed.emit()
            return
        self._message = reaction.say
        self._kind = {"miss": "miss", "moved": "away"}.get(reaction.kind, "right") if reaction.say else ""
        self._hint = self._run.tick(now)
        words = [self._utterance("message", reaction.say)]
        begins = reaction.kind in ("done", "moved") and not (self._run.effect or self._run.away)
        if begins and (reaction.kind == "done" or self._shown_effect):
            words += self._instructions()
            self._run.heard_again(now)
        self._shown_effect = self._run.effect
        if any(one["phrases"] for one in words):
            self._say(words)
        self.changed.emit()

    def solve(self, step: Step) -> None:
        """Does a step by its first right way, however soon after the last one, and goes on to the next."""
        self._do(step)
        self._run.rested(self._now())
        self._shown_effect = False
        self.changed.emit()

    def _do(self, step: Step) -> None:
        self._run.rested(self._now())
        wanted = self._run.intended
        while self._run.away and wanted is not None:
            self._run.act(wanted, self._now())
            wanted = self._run.intended
        self._answer(self._run.act(as_done(step.done[0], self._run.screen), self._now()))

    @Slot()
    def ready(self) -> None:
        """All has been said: from now on the learner is waited for."""
        self._run.said(self._now())

    @Slot()
    def tick(self) -> None:
        """What time brings: a wait that is over, the step after an effect, and help: words, a pulse, the finger."""
        now = self._now()
        self._answer(self._run.lapse(now))
        hint = self._run.tick(now)
        if hint == self._hint or self._run.finished:
            return
        first, self._hint = self._hint == 0, hint
        if first:
            self._message, self._kind = self._run.step.help, "hint"
            self._say([self._utterance("message", self._run.step.help)])
        self.changed.emit()

    @Slot()
    def again(self) -> None:
        self._run.again(self._now())
        self._message, self._kind, self._hint, self._shown_effect = None, "", 0, False
        self._say(self._instructions())
        self.changed.emit()

    @Slot()
    def repeat(self) -> None:
        """ "Nghe lại": the instruction once more, or the praise."""
        if self._run.finished:
            self._say([self._utterance("message", self._message)])
        else:
            self._run.heard_again(self._now())
            self._say(self._instructions())

    @Slot()
    def onward(self) -> None:
        if self._run.finished:
            self._on_done(not self._run.aided)
        else:
            self._on_later()

    @Slot()
    def forward(self) -> None:
        """By remote before a class: the finger shows where, then it is done, and at the end the lesson goes on."""
        if self._run.finished:
            self.onward()
        elif self._run.effect:
            self._run.rested(self._now())
            self._answer(Reaction("moved"))
        elif self._hint < len(HINT_AFTER_MS):
            self._run.help()
            self.tick()
        else:
            self._do(self._run.step)

    @Slot()
    def back(self) -> None:
        self._on_back()

    @Slot()
    def tv(self) -> None:
        """How the TV is connected; for a class."""
        self._on_tv()

    # --- what is said
    def _utterance(self, key: str, sentence: Sentence | None) -> dict[str, Any]:
        return {"key": key, **utterance(sentence, self._language)}

    def _instructions(self) -> list[dict[str, Any]]:
        step = self._run.step
        speaker = step.speaker
        said = [
            ("situation", step.situation),
            ("ask", step.ask),
            ("who", speaker.who if speaker else None),
            ("says", speaker.says if speaker else None),
        ]
        return [self._utterance(key, sentence) for key, sentence in said if sentence]

    def _say(self, words: list[dict[str, Any]]) -> None:
        self._words = [one for one in words if one["phrases"]]
        self._run.telling(self._now())
        self.spoke.emit()

    @Property("QVariantList", notify=spoke)
    def words(self) -> list[dict[str, Any]]:
        return self._words

    # --- what is shown
    def _show(self, sentence: Sentence | None) -> str:
        return sentence.show(self._language) if sentence else ""

    @Property(str, constant=True)
    def title(self) -> str:
        return self._lesson.title.show(self._language)

    @Property(str, notify=told)
    def heading(self) -> str:
        step = self._run.step
        return self._show(step.situation or step.ask)

    @Property(str, notify=told)
    def instruction(self) -> str:
        """What to do, when the heading tells what is happening."""
        step = self._run.step
        return self._show(step.ask) if step.situation and not self._run.finished else ""

    @Property(str, notify=told)
    def icon(self) -> str:
        """Beside the instruction: the sign of the tile or round button it names, else what the hand does. The sign of
        an answer to choose would give it away."""
        part, wanted = self._named, self._run.step.done[0].do
        return part.icon if part and part.icon else DONE_BY.get(wanted, "hand-tap")

    @Property(str, notify=told)
    def tint(self) -> str:
        """The colour of that sign: "the red button" stands there red."""
        return self._named.tint or "" if self._named else ""

    @property
    def _named(self) -> Part | None:
        part = self._run.screen.part(self._run.target)
        return part if part and part.kind in ("tile", "round_button", "side_key", "target") else None

    @Property(str, notify=told)
    def message(self) -> str:
        return self._show(self._message)

    @Property(str, notify=told)
    def kind(self) -> str:
        """Of the message: "miss", "away", "hint", "right" or ""."""
        return self._kind

    @Property(str, notify=told)
    def who(self) -> str:
        speaker = self._run.step.speaker
        return self._show(speaker.who) if speaker and not self._run.finished else ""

    @Property(str, notify=told)
    def says(self) -> str:
        speaker = self._run.step.speaker
        return self._show(speaker.says) if speaker and not self._run.finished else ""

    @Property(str, notify=told)
    def note(self) -> str:
        return self._show(self._run.step.note) if not self._run.finished else ""

    @Property(int, notify=told)
    def step(self) -> int:
        return self._run.index + 1

    @Property(int, constant=True)
    def steps(self) -> int:
        return len(self._lesson.practice.steps)

    @Property(bool, notify=told)
    def finished(self) -> bool:
        return self._run.finished
