"""The drawn phone: every practice can be done to its end, nobody gets stuck in it, help comes in time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.lesson import Lesson
from content.load import builtin_pack
from content.phone import Action, Part, PhoneScreen, Practice, Step
from content.sentence import Sentence
from kiosk.practice import HINT_AFTER_MS, Run

PACK = builtin_pack()
LESSONS = pytest.mark.parametrize("lesson", PACK.lessons, ids=lambda lesson: lesson.id)
PAUSE = 1_000


def words(text: str) -> Sentence:
    return Sentence(text, text, (text,))


CALL = PhoneScreen(
    "call",
    (
        Part("notification", "tin", words("Mã")),
        Part("round_button", "cup", words("Cúp máy"), data={"role": "hang_up"}),
    ),
    "call",
)
FORM = PhoneScreen("app", (Part("field", "ten"), Part("target", "anh"), Part("button", "xong")), "form")


def step(name: str, screen: str, *done: Action, **more: object) -> Step:
    return Step(name, screen, words("ask"), words("help"), done, words("miss"), **more)  # type: ignore[arg-type]


DRILL = Practice(
    "call",
    {"call": CALL, "form": FORM, "end": PhoneScreen("app", (Part("title"),), "end")},
    (
        step("cup", "call", Action("hang_up"), misses={"tin": words("khoan")}, right=words("tốt")),
        step("go", "form", Action("type", "ten", text="Bà Lan")),
        step("vuot", "form", Action("swipe", "anh", "left"), Action("hold", "anh")),
        step("xong", "form", Action("tap", "xong"), goes="end"),
    ),
    words("giỏi"),
)


def at_step(index: int) -> Run:
    """A run of the drill at a step, waiting from time 0."""
    run = Run.begin(DRILL, -10 * PAUSE)
    for done in range(index):
        assert run.intended
        run.act(run.intended, (done - 9) * PAUSE)
    run.ready(0)
    return run


def finish(run: Run, now: int) -> list[str]:
    """Does what the ghost finger would do until the end; the kinds of reactions."""
    kinds: list[str] = []
    while run.intended:
        now += PAUSE
        kinds.append(run.act(run.intended, now).kind)
    return kinds


@LESSONS
def test_a_machine_finishes_every_practice_the_intended_way(lesson: Lesson) -> None:
    run = Run.begin(lesson.practice, 0)
    steps = len(lesson.practice.steps)
    assert finish(run, 0) == ["done"] * (steps - 1) + ["finished"]
    assert run.finished
    assert not run.aided
    assert run.screen.id == (lesson.practice.steps[-1].goes or lesson.practice.steps[-1].screen)


@LESSONS
def test_every_right_way_of_every_step_is_accepted(lesson: Lesson) -> None:
    for index, wanted in enumerate(lesson.practice.steps):
        for way in wanted.done:
            run, now = Run.begin(lesson.practice, 0), 0
            for _ in range(index):
                now += PAUSE
                assert run.intended
                run.act(run.intended, now)
            assert run.step == wanted
            assert run.act(way, now + PAUSE).kind in ("done", "finished")


@LESSONS
def test_the_ghost_finger_always_has_a_part_to_go_to(lesson: Lesson) -> None:
    run, now = Run.begin(lesson.practice, 0), 0
    while run.intended:
        assert run.screen.part(run.target) is not None
        now += PAUSE
        run.act(run.intended, now)
    assert run.target is None


ACTIONS = st.builds(
    Action,
    st.sampled_from(["tap", "swipe", "hold", "type", "scan", "hang_up"]),
    st.one_of(
        st.none(),
        st.sampled_from(
            sorted(
                {p.id for le in PACK.lessons for s in le.practice.screens.values() for p in s.parts if p.id}
            )
        ),
        st.text(max_size=8),
    ),
    st.sampled_from([None, "left", "right", "up", "down"]),
    st.one_of(st.none(), st.text(max_size=12)),
)


@given(
    lesson=st.sampled_from(PACK.lessons),
    touches=st.lists(st.tuples(ACTIONS, st.integers(0, 30_000)), max_size=40),
)
def test_whatever_is_touched_it_never_crashes_never_goes_back_and_can_be_finished(
    lesson: Lesson, touches: list[tuple[Action, int]]
) -> None:
    """Any touches at any pace: no step falls back, each miss is answered, the intended way still ends it."""
    run, now = Run.begin(lesson.practice, 0), 0
    for action, pause in touches:
        now += pause
        before, level = run.index, run.tick(now)
        reaction = run.act(action, now)
        assert run.index - before == (reaction.kind == "done")
        assert (reaction.say is not None) >= (reaction.kind in ("miss", "finished"))
        assert run.screen.id in lesson.practice.screens
        if reaction.kind in ("miss", "nothing"):
            assert run.tick(now) >= level
    if not run.finished:
        assert finish(run, now)[-1] == "finished"
    assert run.act(Action("tap"), now + 10 * PAUSE).kind == "nothing"


@pytest.mark.parametrize(
    ("now", "level"),
    [(0, 0), (7_999, 0), (8_000, 1), (15_999, 1), (16_000, 2), (25_999, 2), (26_000, 3), (10**9, 3)],
)
def test_help_grows_with_the_time_waited(now: int, level: int) -> None:
    assert at_step(0).tick(now) == level


def test_help_comes_sooner_with_misses() -> None:
    """The second miss pulses, the third shows the ghost finger."""
    run = at_step(0)
    levels = []
    for _ in range(3):
        run.act(Action("tap", "tin"), 500)
        levels.append(run.tick(500))
    assert levels == [0, 2, 3]
    assert run.misses == 3


def test_waiting_starts_when_the_instruction_has_been_read() -> None:
    run = at_step(0)
    run.ready(6_000)
    assert run.tick(HINT_AFTER_MS[0]) == 0
    assert run.tick(6_000 + HINT_AFTER_MS[0]) == 1


def test_help_begins_anew_with_each_step_and_never_weakens_within_one() -> None:
    run = at_step(0)
    assert run.tick(16_000) == 2
    assert run.tick(9_000) == 2
    run.act(Action("hang_up"), 17_000)
    assert run.tick(17_000) == 0


def test_only_the_ghost_finger_makes_a_practice_aided() -> None:
    run = at_step(0)
    run.tick(25_000)
    assert not run.aided
    run.tick(26_000)
    assert run.aided
    finish(run, 27_000)
    assert run.aided, "what was helped once stays helped"


def test_a_slow_learner_whom_nothing_was_shown_did_it_alone() -> None:
    """Time alone does not count: only what the screen really showed."""
    run = at_step(3)
    assert run.act(Action("tap", "xong"), 10**8).kind == "finished"
    assert not run.aided


def test_a_miss_is_answered_by_the_thing_touched_and_nothing_resets() -> None:
    run = at_step(0)
    assert run.act(Action("tap", "tin"), 0).say == words("khoan")
    assert run.act(Action("tap"), 0).say == words("miss")
    assert run.step.id == "cup"


@pytest.mark.parametrize("action", [Action("hang_up"), Action("hang_up", "cup"), Action("tap", "cup")])
def test_hanging_up_is_the_red_button_however_it_is_told(action: Action) -> None:
    reaction = at_step(0).act(action, PAUSE)
    assert (reaction.kind, reaction.say) == ("done", words("tốt"))


@pytest.mark.parametrize("typed", ["Bà Lan", "bà lan", " BÀ  LAN ", "Bà Lan".replace("à", "a\u0300")])
def test_typing_is_compared_by_its_letters(typed: str) -> None:
    assert at_step(1).act(Action("type", "ten", text=typed), 0).kind == "done"


def test_half_typed_is_no_miss_but_another_word_is() -> None:
    run = at_step(1)
    assert [run.act(Action("type", "ten", text=text), 0).kind for text in ("", "B", "bà l")] == [
        "nothing"
    ] * 3
    assert run.misses == 0
    assert run.act(Action("type", "ten", text="Bà Mai"), 0).kind == "miss"


def test_a_swipe_must_go_the_way_that_was_asked() -> None:
    run = at_step(2)
    assert run.act(Action("swipe", "anh", "right"), 0).kind == "miss"
    assert run.act(Action("tap", "anh"), 0).kind == "miss"
    assert run.act(Action("swipe", "anh", "left"), 0).kind == "done"


def test_a_trembling_second_touch_right_after_success_is_let_pass() -> None:
    run = at_step(2)
    run.act(Action("hold", "anh"), PAUSE)
    assert run.act(Action("tap", "anh"), PAUSE + 399).kind == "nothing"
    assert run.misses == 0
    assert run.act(Action("tap", "anh"), PAUSE + 400).kind == "miss"


def test_a_touch_on_a_part_of_a_screen_already_gone_is_let_pass() -> None:
    run = at_step(1)
    assert run.act(Action("tap", "cup"), 0).kind == "nothing"
    assert run.misses == 0


def test_it_can_be_done_again_as_if_new() -> None:
    run = at_step(0)
    run.tick(30_000)
    finish(run, 30_000)
    run.again(60_000)
    assert (run.index, run.finished, run.aided, run.misses, run.tick(60_000)) == (0, False, False, 0, 0)
    assert finish(run, 60_000)[-1] == "finished"
