"""Every screen in every state, with sample people: what `diemhoc screenshots` pictures and the tests measure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from content.lesson import Question
from content.load import builtin_pack
from kiosk import cards
from ui.lesson.mend_model import MendModel
from ui.lesson.quiz_model import QuizModel, QuizWays
from ui.preferences import Preferences
from ui.tour.aloud import aloud_stops
from ui.tour.classes import class_stops
from ui.tour.enrol import enrol_stops
from ui.tour.machine import machine_stops
from ui.tour.progress import progress_stops
from ui.tour.send import send_stops
from ui.tour.stage import Stage, Stop, handle
from ui.tour.studio import studio_stops


def _trouble(payload: Callable[[Stage], str]) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        stage.flow.welcome()
        stage.flow.scan()
        stage.kiosk.shell.model.read(payload(stage), "scanner")

    return go


def _scan(stage: Stage, then: Callable[[object], None]) -> None:
    stage.flow.welcome()
    stage.flow.scan()
    then(stage.kiosk.shell.model)


def _revoked(stage: Stage) -> str:
    token = stage.lan_token
    assert stage.kiosk.services is not None
    stage.lan_token = cards.issue(stage.kiosk.services.store, stage.lan.id).token
    return token


def _home_page(stage: Stage) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.kiosk.shell.model.turnPage()


def _unit(unit: str) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        stage.flow.enter(stage.lan, "camera")
        stage.flow.unit(unit)

    return go


def _quiz(stage: Stage, right: bool | None) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 99)
    model = stage.kiosk.shell.model
    question = stage.flow.pack.lesson("otp-la-chia-khoa-nha").quiz[0]
    if right is not None:
        model.choose(next(answer.id for answer in question.answers if answer.right is right))


def _question(stage: Stage, question: Question, touches: Sequence[str]) -> None:
    """One question with what was touched: ids of answers, places, "" for "Xong", ">" for the way on."""
    stage.flow.enter(stage.lan, "camera")
    language = stage.kiosk.shell.preferences.language
    ways = QuizWays(back=lambda: None, done=lambda run: None)
    model = QuizModel([question], "Lan" if language == "en" else stage.lan.call, language, ways, 5, 5)
    for touch in touches:
        if touch == ">":
            model.next()
        elif touch == "":
            model.check()
        else:
            model.choose(touch)
    stage.kiosk.shell.show("Quiz", model)


def _quiz_stops() -> list[Stop]:
    """The kinds of question, each by the first of its kind in the built-in pack: asked, touched, explained."""
    first = {q.kind: q for lesson in reversed(builtin_pack().lessons) for q in reversed(lesson.quiz)}
    found = []
    for kind, question in first.items():
        answers = question.answers
        right, wrong = ([a.id for a in answers if a.right is value] for value in (True, False))
        steps = [a.id for a in answers]
        places = [str(a.place) for a in answers]
        astray = "hoi" if places[0] != "hoi" else "gia"
        states = {
            "one": {"back": [*wrong[:1], *right, ">"]},
            "several": {"marked": right[:1], "again": [*wrong[:1], *right[:1], ""]},
            "order": {"": [], "placed": steps[1::-1], "again": [*steps[1::-1], *steps[2:]]},
            "sort": {
                "": [],
                "right": places[:1],
                "again": [astray],
                "back": [astray, ">", *(touch for place in places[1:] for touch in (place, ">"))],
            },
        }[kind]
        for state, touches in states.items():
            name = "-".join(word for word in ("06c-quiz", kind, state) if word)
            found.append(Stop(name, lambda s, q=question, t=touches: _question(s, q, t)))
    return found


def _complete(stage: Stage) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 99)
    stage.flow.finish(2, 2)


def _spoken_lesson(stage: Stage) -> None:
    lesson = stage.flow.pack.lesson("otp-la-chia-khoa-nha")
    part = next(i for i, scene in enumerate(lesson.scenes, 1) if len(scene.sentence.phrases) > 2)
    stage.lesson(lesson.id, part)
    stage.settle(lambda: stage.kiosk.shell.phrase >= 2)
    stage.kiosk.services.narration.pace = 1000.0


def _find(stage: Stage, typed: str | None) -> None:
    """Looking for a lesson: the questions to touch, or the keyboard with these keys struck."""
    stage.flow.enter(stage.lan, "camera")
    stage.flow.find()
    model = stage.kiosk.shell.model
    if typed is not None:
        model.beginTyping()
        for letter in typed:
            model.keys.key(letter)


def _idle(stage: Stage) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 2)
    stage.kiosk.shell.warn(24)


def _ask(stage: Stage) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 2)
    stage.kiosk.shell.ask()


def stops() -> list[Stop]:
    """All stops, in the order a person would meet them."""
    resident = [
        Stop("01-welcome", lambda s: s.flow.welcome()),
        Stop("02-scan", lambda s: _scan(s, lambda m: None)),
        Stop("02-scan-reading", lambda s: _scan(s, lambda m: (m.clear(), m.located(True)))),
        Stop("02b-unclear", lambda s: _scan(s, lambda m: m.unclear())),
        Stop("02c-unknown", _trouble(lambda s: "1999999" + "0" * 20)),
        Stop("02d-revoked", _trouble(_revoked)),
        Stop("02e-damaged", _trouble(lambda s: "123456789")),
        Stop("02f-foreign", _trouble(lambda s: "https://example.vn/")),
        Stop("02g-identity", _trouble(lambda s: "001053000000||A|01011953|Nữ|B|01012024")),
        Stop("02h-disk-full", lambda s: _scan(s, lambda m: m.full())),
        Stop("02i-number", lambda s: (s.flow.welcome(), s.flow.number(), s.kiosk.shell.model.press("4"))),
        Stop("03-home", lambda s: s.flow.enter(s.lan, "camera")),
        Stop("03-home-guest", lambda s: s.flow.guest()),
        Stop("03-home-page-2", _home_page),
        Stop("17-unit", _unit("du-lieu-ca-nhan")),
        Stop("17-unit-empty", _unit("vneid")),
        Stop("04-lesson", _spoken_lesson),
        Stop("06-quiz", lambda s: _quiz(s, None)),
        Stop("06-quiz-right", lambda s: _quiz(s, True)),
        Stop("06b-quiz-again", lambda s: _quiz(s, False)),
        Stop("07-complete", _complete),
        Stop("10-find", lambda s: _find(s, None)),
        Stop("10-find-typing", lambda s: _find(s, "")),
        Stop("10-find-found", lambda s: _find(s, "tin nhan lua ddao")),
        Stop("10-find-nothing", lambda s: _find(s, "qwkzz")),
        Stop("11-idle", _idle),
        Stop("24-mend", _mend),
        Stop("15-settings", lambda s: s.flow.open_settings()),
        Stop("16-asked", _ask),
    ]
    return [
        *resident,
        *progress_stops(),
        *_quiz_stops(),
        *lesson_stops(),
        *aloud_stops(),
        *class_stops(),
        *enrol_stops(),
        *send_stops(),
        *studio_stops(),
        *machine_stops(),
    ]


def _practice(stage: Stage, lesson_id: str, step: int, misses: tuple[str, ...] = ()) -> None:
    """The practice of a lesson with `step` steps done by the intended way (all: the end), then missed touches."""
    lesson = stage.flow.pack.lesson(lesson_id)
    stage.lesson(lesson_id, len(lesson.scenes) + 1)
    model = stage.kiosk.shell.model
    for done in lesson.practice.steps[:step]:
        model.solve(done)
    for gesture in misses:
        model.act(gesture, "")


def _mend(stage: Stage) -> None:
    """What an author sees while lesson.yaml has something to mend."""
    problems = [
        (34, "`trang-chu` không dùng được ở đây: hãy chọn home, app, call"),
        (61, "chỗ này thiếu `help`: hãy thêm `help: ...`"),
    ]
    stage.kiosk.shell.show("Mend", MendModel("goi-nguoi-nha", problems * 2, stage.flow.welcome))


def lesson_stops() -> list[Stop]:
    """Every scene, and every step of the practice, of every built-in lesson."""
    found = []
    for lesson in builtin_pack().lessons:
        for part in range(1, len(lesson.scenes) + 1):
            found.append(Stop(f"lesson-{lesson.id}-{part}", lambda s, i=lesson.id, p=part: s.lesson(i, p)))
        for step in range(len(lesson.practice.steps) + 1):
            name = f"05-practice-{lesson.id}-{step + 1}"
            found.append(Stop(name, lambda s, i=lesson.id, n=step: _practice(s, i, n)))
        found.append(
            Stop(
                f"05-practice-{lesson.id}-helped",
                lambda s, i=lesson.id: _practice(s, i, 0, ("tap", "hold", "swipe")),
            )
        )
    return found


def visit(stage: Stage, stop: Stop, preferences: Preferences) -> None:
    """Goes to a stop as a person with these choices would see it."""
    assert stage.kiosk.services is not None
    stage.kiosk.services.narration.pace = 0.1
    stage.flow.prefer_always(preferences)
    room = stage.kiosk.shell.room
    room.use("own", False)  # whatever the stop before has plugged in
    room.stand(False)
    stage.kiosk.shell.aloud.unmark()
    handle(lambda: stop.go(stage))
    stage.settle()
