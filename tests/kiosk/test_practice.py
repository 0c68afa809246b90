"""The drawn phone: every practice can be done to its end, nobody gets stuck in it, help comes in time."""

import pytest

from content.phone import Action, Part, PhoneScreen, Practice, Step
from content.sentence import Sentence
from kiosk.practice import EFFECT_MS, HINT_AFTER_MS, PATIENCE_MS, WAIT_MS, Run
from kiosk.practice_typing import BACKSPACE, DONE
from kiosk.practice_walk import finish
from kiosk.practice_ways import BACK

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
    run.said(0)
    return run


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
    run.heard_again(2_000)
    assert run.tick(9_000) == 0, "it is being said"
    run.said(6_000)
    assert run.tick(6_000 + HINT_AFTER_MS[0] - 1) == 0
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


# --- effects, waiting, wandering, several ways
def phone(*ids: str, back: str | None = None, opens: str | None = None) -> PhoneScreen:
    """A screen with a button for each id; the last one `opens` a screen."""
    parts = [Part("button", name) for name in ids]
    if opens:
        parts[-1] = Part("button", ids[-1], opens=opens)
    return PhoneScreen("app", tuple(parts), back)


MENU = Practice(
    "home",
    {
        name: PhoneScreen(one.look, one.parts, one.back, name)
        for name, one in {
            "home": phone("sms", "menu", opens="menu"),
            "menu": phone("wifi", "deep", back="home", opens="deep"),
            "deep": phone("x", "out", opens="menu"),
            "lit": phone("lamp"),
            "form": PhoneScreen(
                "app",
                (Part("field", "pin", data={"keys": "digits"}), Part("field", "note"), Part("switch", "on")),
            ),
            "bars": PhoneScreen("app", (Part("slider", "size"), Part("check", "agree"))),
        }.items()
    },
    (
        step(
            "sms",
            "home",
            Action("tap", "sms"),
            Action("tap", "sms", then="pin"),
            goes="lit",
            away=words("về"),
        ),
        step("wait", "home", Action("wait"), Action("swipe", "sms", then="note"), right=words("yên")),
        step("pin", "form", Action("type", "pin", text="48 29"), misses={"pin": words("số khác")}),
        step("note", "form", Action("type", "note", like="toned")),
        step("size", "bars", Action("swipe", "size", "right"), Action("tap", "agree")),
    ),
    words("giỏi"),
)


def menu_at(index: int) -> Run:
    run = Run.begin(MENU, 0)
    for _ in range(index):
        run.rested(0)
        if run.next_key:
            while run.index == _ and run.key(run.next_key or DONE, 10_000).kind == "typed":
                run.rested(0)
        elif run.intended:
            run.act(run.intended, 0)
    run.rested(0)
    run.said(0)
    assert run.index == index
    return run


def test_the_effect_is_shown_for_a_moment_and_until_it_was_said() -> None:
    run = menu_at(0)
    assert run.act(Action("tap", "sms"), 1_000).kind == "done"
    assert (run.screen.id, run.index, run.effect) == ("lit", 0, True)
    assert run.act(Action("tap", "lamp"), 1_900).kind == "nothing", "touches are let pass meanwhile"
    assert (run.misses, run.intended, run.tick(1_900)) == (0, None, 0)
    run.telling(1_000)
    assert run.lapse(1_000 + EFFECT_MS + 500).kind == "nothing", "its words are still being said"
    run.said(3_000)
    assert run.lapse(3_000).kind == "moved"
    assert (run.screen.id, run.index) == ("home", 1)


def test_an_effect_without_words_stays_its_moment() -> None:
    run = menu_at(0)
    run.act(Action("tap", "sms"), 1_000)
    assert run.lapse(1_000 + EFFECT_MS - 1).kind == "nothing"
    assert run.lapse(1_000 + EFFECT_MS).kind == "moved"


def test_words_that_are_never_said_hold_nothing_back_for_ever() -> None:
    run = menu_at(0)
    run.act(Action("tap", "sms"), 1_000)
    run.telling(1_000)
    assert run.lapse(1_000 + PATIENCE_MS).kind == "moved"


def test_another_right_way_may_skip_steps() -> None:
    run = menu_at(1)
    assert run.act(Action("swipe", "sms"), PAUSE).kind == "done"
    assert run.step.id == "note"


def test_waiting_is_touching_nothing_for_a_while() -> None:
    run = menu_at(1)
    assert run.lapse(WAIT_MS - 1).kind == "nothing"
    reaction = run.lapse(WAIT_MS)
    assert (reaction.kind, reaction.say) == ("done", words("yên"))


def test_a_touch_before_is_a_miss_and_the_waiting_begins_anew() -> None:
    run = menu_at(1)
    assert run.act(Action("tap", "sms"), 3_000).kind == "miss"
    run.telling(3_000)
    run.said(5_000)
    assert run.lapse(5_000 + WAIT_MS - 1).kind == "nothing"
    assert run.lapse(5_000 + WAIT_MS).kind == "done"


def test_waiting_does_not_count_while_the_instruction_is_said() -> None:
    run = menu_at(1)
    run.heard_again(0)
    assert run.lapse(20_000).kind == "nothing"


def test_looking_round_is_no_miss_and_the_ghost_finger_leads_back_the_shortest_way() -> None:
    run = menu_at(0)
    reaction = run.act(Action("tap", "menu"), 1_000)
    assert (reaction.kind, reaction.say, run.screen.id) == ("moved", words("về"), "menu")
    assert run.target == BACK
    run.act(Action("tap", "deep"), 2_000)
    assert run.target == "out"
    assert run.act(Action("tap", "x"), 2_500).say == words("về"), (
        "elsewhere a touch is answered by the way home"
    )
    assert run.act(Action("tap", "out"), 3_000).kind == "moved"
    reaction = run.act(Action("tap", BACK), 4_000)
    assert (reaction.kind, reaction.say, run.screen.id, run.target) == ("moved", None, "home", "sms")
    assert run.misses == 1
    assert run.act(Action("tap", BACK), 4_500).kind == "nothing", "no arrow here"


def test_keys_go_to_the_field_one_by_one_and_the_right_word_is_taken_at_once() -> None:
    run = menu_at(2)
    assert run.field is not None
    assert run.next_key == "4"
    assert [run.key(key, 5_000).kind for key in "482"] == ["typed"] * 3
    assert run.typed(run.field).text == "482"
    assert run.key("9", 5_000).kind == "done"
    assert run.screen.id == "form"
    assert run.typed(run.screen.parts[0]).text == "4829", "what was typed stays there"
    assert run.field.id == "note"


def test_only_the_first_key_astray_is_a_miss_and_the_ghost_finger_shows_the_erase_key() -> None:
    run = menu_at(2)
    assert [run.key(key, 5_000).kind for key in "47777"] == ["typed", "miss", "typed", "typed", "typed"]
    assert run.next_key == BACKSPACE
    assert [run.key(BACKSPACE, 5_000).kind for _ in range(4)] == ["typed"] * 4
    assert (run.misses, run.next_key) == (1, "8")


def test_where_any_word_will_do_the_key_done_ends_it() -> None:
    run = menu_at(3)
    assert run.key(DONE, 5_000).kind == "miss", "nothing is typed yet"
    assert [run.key(key, 5_000).kind for key in "mej"] == ["typed"] * 3
    assert run.next_key == DONE
    assert run.key(DONE, 5_000).kind == "done"


def test_a_learner_may_choose_the_field_but_not_lose_the_wanted_one() -> None:
    run = menu_at(2)
    run.act(Action("tap", "note"), 5_000)
    assert run.field is not None
    assert run.field.id == "pin"


@pytest.mark.parametrize(
    ("do", "direction", "kind"),
    [
        ("tap", None, "finished"),
        ("tap", "right", "finished"),
        ("swipe", "right", "finished"),
        ("swipe", "left", "miss"),
        ("tap", "left", "miss"),
        ("hold", None, "miss"),
    ],
)
def test_a_slider_may_be_pushed_or_touched_where_it_shall_go(
    do: str, direction: str | None, kind: str
) -> None:
    run = menu_at(4)
    assert run.act(Action(do, "size", direction), 9_000).kind == kind  # type: ignore[arg-type]


def test_a_box_pushed_aside_is_tapped() -> None:
    assert menu_at(4).act(Action("swipe", "agree", "left"), 9_000).kind == "finished"


def test_what_was_typed_is_gone_when_it_begins_again() -> None:
    run = menu_at(3)
    run.again(9_000)
    assert "4829" not in repr(vars(run))
    assert finish(run, 9_000)[-1] == "finished"
