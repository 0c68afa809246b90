"""The practice on the drawn phone: what a finger did goes to `kiosk.practice`, what it led to comes out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson
from content.phone import Action, Part, Step
from content.sentence import Sentence
from kiosk.practice import TREMOR_MS, Run
from ui.utterance import utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TICK_MS = 500
"""How often the hints are looked at."""
PATIENCE_MS = 30_000
"""An instruction that is not said to its end within this time holds the hints back no longer."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class PracticeModel(QObject):
    """`message` answers the last touch or hints; it is kept until the step is done."""

    changed = Signal()
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
    ) -> None:
        super().__init__()
        self._lesson, self._language, self._now = lesson, language, now
        self._on_done, self._on_back, self._on_later = on_done, on_back, on_later
        self._run = Run.begin(lesson.practice, now())
        self._message: Sentence | None = None
        self._kind = ""
        self._hint = 0
        self._waiting = True
        self._asked_at = now()
        self._touched: tuple[str, int] = ("", -TREMOR_MS)
        self._words: list[dict[str, Any]] = self._instructions()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    # --- what the finger does
    @Slot(str, str, str, str)
    def act(self, do: str, on: str, direction: str = "", text: str = "") -> None:
        """A tap, swipe, hold or typed text on a part ("" is the ground). A trembling second touch is let pass."""
        now = self._now()
        if (on, do) == (self._touched[0], "tap") and now - self._touched[1] < TREMOR_MS:
            return
        self._touched = (on, now)
        reaction = self._run.act(self._meant(do, on, direction, text), now)
        if reaction.kind == "nothing":
            return
        self._message, self._kind = reaction.say, "miss" if reaction.kind == "miss" else "right"
        if reaction.kind == "miss":
            self._hint = self._run.tick(now)
            self._say([self._utterance("message", reaction.say)])
        elif reaction.kind == "finished":
            self._hint = 0
            self._say([self._utterance("message", reaction.say)])
        else:
            self._hint = 0
            self._say([self._utterance("message", reaction.say), *self._ask(now)])
        self.changed.emit()

    def _meant(self, do: str, on: str, direction: str, text: str) -> Action:
        """A tap on the view of a code scans it, where a step asks for that."""
        action = Action(do, on or None, direction or None, text or None)  # type: ignore[arg-type]
        scan = Action("scan", action.on)
        return scan if do == "tap" and scan in self._run.step.done else action

    def solve(self, step: Step) -> None:
        """Does a step by its first right way, however soon after the last one."""
        wanted = step.done[0]
        self._run.rested(self._now())
        on = wanted.on or ""
        if wanted.do == "hang_up":
            button = self._run.screen.hang_up()
            on = button.id or "" if button else ""
        self.act("tap" if wanted.do in ("scan", "hang_up") else wanted.do, on, wanted.direction or "")

    @Slot()
    def ready(self) -> None:
        """The instruction has been said: from now on the learner is waited for."""
        if self._waiting:
            self._waiting = False
            self._run.ready(self._now())

    @Slot()
    def tick(self) -> None:
        """Help comes by itself: words first, then a pulse, then the ghost finger; never into the instruction."""
        now = self._now()
        if self._waiting and now - self._asked_at < PATIENCE_MS:
            return
        hint = self._run.tick(now)
        if hint == self._hint or self._run.finished:
            return
        if self._hint == 0:
            self._message, self._kind = self._run.step.help, "hint"
            self._say([self._utterance("message", self._run.step.help)])
        self._hint = hint
        self.changed.emit()

    @Slot()
    def again(self) -> None:
        self._run.again(self._now())
        self._message, self._kind, self._hint = None, "", 0
        self._say(self._ask(self._now()))
        self.changed.emit()

    @Slot()
    def repeat(self) -> None:
        """ "Nghe lại": the instruction once more, or the praise."""
        finished = self._run.finished
        self._say([self._utterance("message", self._message)] if finished else self._ask(self._now()))

    @Slot()
    def onward(self) -> None:
        if self._run.finished:
            self._on_done(not self._run.aided)
        else:
            self._on_later()

    @Slot()
    def back(self) -> None:
        self._on_back()

    # --- what is said
    def _utterance(self, key: str, sentence: Sentence | None) -> dict[str, Any]:
        return {"key": key, **utterance(sentence, self._language)}

    def _ask(self, now: int) -> list[dict[str, Any]]:
        """The instruction, said from the start: the learner is listening until `ready`."""
        self._waiting, self._asked_at = True, now
        return self._instructions()

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

    @Property(str, notify=changed)
    def heading(self) -> str:
        step = self._run.step
        return self._show(step.situation or step.ask)

    @Property(str, notify=changed)
    def instruction(self) -> str:
        """What to do, when the heading tells what is happening."""
        step = self._run.step
        return self._show(step.ask) if step.situation and not self._run.finished else ""

    @Property(str, notify=changed)
    def icon(self) -> str:
        """The icon of the part to touch, beside the instruction."""
        part = self._run.screen.part(self._run.target)
        return part.icon if part and part.icon else "hand-tap"

    @Property(str, notify=changed)
    def tint(self) -> str:
        """The colour of that part: "the red button" stands there red."""
        part = self._run.screen.part(self._run.target)
        return part.tint if part and part.tint else ""

    @Property(str, notify=changed)
    def message(self) -> str:
        return self._show(self._message)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Of the message: "miss", "hint", "right" or ""."""
        return self._kind

    @Property(str, notify=changed)
    def who(self) -> str:
        speaker = self._run.step.speaker
        return self._show(speaker.who) if speaker and not self._run.finished else ""

    @Property(str, notify=changed)
    def says(self) -> str:
        speaker = self._run.step.speaker
        return self._show(speaker.says) if speaker and not self._run.finished else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._show(self._run.step.note) if not self._run.finished else ""

    @Property(int, notify=changed)
    def step(self) -> int:
        return self._run.index + 1

    @Property(int, constant=True)
    def steps(self) -> int:
        return len(self._lesson.practice.steps)

    @Property(bool, notify=changed)
    def finished(self) -> bool:
        return self._run.finished

    @Property(int, notify=changed)
    def hint(self) -> int:
        return self._hint

    @Property(str, notify=changed)
    def target(self) -> str:
        """The part that pulses and that the ghost finger goes to."""
        return self._run.target or ""

    @Property(str, notify=changed)
    def gesture(self) -> str:
        """What the ghost finger does there: "tap", "hold" or "swipe-left" and the like."""
        wanted = self._run.intended
        if wanted is None:
            return ""
        return (
            f"swipe-{wanted.direction or 'left'}"
            if wanted.do == "swipe"
            else "hold"
            if wanted.do == "hold"
            else "tap"
        )

    @Property(str, notify=changed)
    def look(self) -> str:
        return self._run.screen.look

    @Property("QVariantList", notify=changed)
    def parts(self) -> list[dict[str, Any]]:
        """What stands on the phone, from top to bottom."""
        return [self._part(part) for part in self._run.screen.parts]

    def _part(self, part: Part) -> dict[str, Any]:
        return {
            "kind": part.kind,
            "id": part.id or "",
            "text": self._show(part.text),
            "second": self._show(part.second),
            "icon": part.icon or "",
            "picture": self._lesson.picture(part.picture).as_uri() if part.picture else "",
            "tint": part.tint or "",
            "data": dict(part.data),
        }
