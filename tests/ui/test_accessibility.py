"""The kiosk for those who hear the screen or press keys: names, roles, order, and keys that do what fingers do."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.ui.eyes import Eye, View, contrast
from tests.ui.hands import TREMOR_S, Hand, below, kind, name, rest, until
from tests.ui.sample import LESSONS, sample
from ui.preferences import Preferences
from ui.tour.stage import Stage, Stop, open_stage
from ui.tour.tour import stops, visit

ROLE = QAccessible.Role
REPEATED = {"Welcome", "Lesson"}
"""Screens where a large surface does what a block beside it does too (ux.md, Screens): it needs no name."""


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    QAccessible.setActive(True)
    with open_stage(tmp_path_factory.mktemp("keys") / "data", QSize(1920, 1080)) as one:
        yield one


@pytest.fixture(scope="module")
def eye(stage: Stage) -> Eye:
    return Eye(stage.kiosk.engine, stage.kiosk.window)


def some(long: bool) -> list[Stop]:
    """Every stop when the long tests are asked for, else every seventh."""
    return sample(LESSONS[:1])[:: 1 if long else 7]


def tree(stage: Stage) -> list[tuple[QAccessibleInterface, str]]:
    """What a screen reader finds that is visible, in its order, with its name."""
    found = []

    def go(one: QAccessibleInterface) -> None:
        for index in range(one.childCount()):
            child = one.child(index)
            if child is not None and not child.state().invisible:
                found.append((child, str(child.text(QAccessible.Text.Name))))
                go(child)

    root = QAccessible.queryAccessibleInterface(stage.kiosk.window)
    assert root is not None
    go(root)
    return found


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


@pytest.fixture(scope="module", params=["vi", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.timeout(120)
def test_everything_has_a_name(stage: Stage, eye: Eye, language: str, long: bool) -> None:
    """On every stop: blocks are buttons with names, pictures say their idea, surfaces repeat a block, every word on
    the screen is heard, and no name holds markup."""
    wrong: list[str] = []
    for stop in some(long):
        visit(stage, stop, Preferences(language=language))
        view = eye.view(stop.name, stage.kiosk.shell.screen, language)
        nodes = tree(stage)
        wrong += [
            f"{stop.name}: {fault}" for fault in [*_nodes(nodes), *_silent(view, nodes), *_surfaces(view)]
        ]
        for block in Hand(stage.kiosk.window).blocks:
            told = QAccessible.queryAccessibleInterface(block)
            if told is None or told.role() != ROLE.Button or not name(block).strip():
                wrong.append(f"{stop.name}: a block {block} is no named button")
            elif block.property("chosen") and not str(told.text(QAccessible.Text.Description)):
                wrong.append(f"{stop.name}: {name(block)!r} does not say that it is chosen")
    assert not wrong, "\n".join(wrong)


def _nodes(nodes: list[tuple[QAccessibleInterface, str]]) -> Iterator[str]:
    for node, said in nodes:
        if re.search(r"<[^>]*>|&\w+;", said):
            yield f"markup is read aloud: {said!r}"
        if (
            node.role() in (ROLE.Graphic, ROLE.Button, ROLE.ProgressBar, ROLE.AlertMessage)
            and not said.strip()
        ):
            yield f"{node.role().name} without a name at {node.rect()}"


def _silent(view: View, nodes: list[tuple[QAccessibleInterface, str]]) -> Iterator[str]:
    heard = words(" ".join(said for _, said in nodes))
    for text in view.texts:
        if not (text.within("PhoneFrame") or text.within("AnswerCard")) and words(text.plain) - heard:
            yield f"only for eyes: {sorted(words(text.plain) - heard)} of {text}"


def _surfaces(view: View) -> Iterator[str]:
    for surface in view.surfaces:
        named = any(
            one.kind in ("PhonePart", "PhoneFrame", "IdleSheet", "NamesSheet", "RoomBar")
            for one in surface.above()
        )
        if not named and view.screen not in REPEATED:
            yield f"something nameless takes touches: {surface}"


def test_pictures_of_lessons_say_their_idea(stage: Stage, hand: Hand, long: bool) -> None:
    for stop in [one for one in stops() if one.name.startswith("lesson-")][:: 1 if long else 5]:
        visit(stage, stop, Preferences())
        scene = stage.kiosk.shell.model
        if hand.items("Picture"):
            assert scene.idea in [said for _, said in tree(stage)], stop.name
            assert len(scene.idea.split()) >= 4, stop.name


def test_the_sentence_and_the_place_are_told_whole(stage: Stage) -> None:
    """The narrated sentence is one static text however many words it is drawn as; the dots are a progress bar."""
    stage.lesson("otp-la-chia-khoa-nha", 2)
    stage.settle()
    nodes = {said: node.role() for node, said in tree(stage)}
    sentence = " ".join(stage.kiosk.shell.model.phrases)
    assert nodes[sentence] == ROLE.StaticText
    total = stage.kiosk.shell.model.total
    assert nodes[f"Phần 2 trên {total}"] == ROLE.ProgressBar


def test_a_screen_reader_can_press(stage: Stage) -> None:
    stage.flow.prefer_always(Preferences())
    stage.flow.welcome()
    stage.settle()
    node = next(node for node, said in tree(stage) if said == "Chạm để bắt đầu")
    action = node.actionInterface()
    action.doAction("Press")
    assert until(lambda: stage.kiosk.shell.screen == "Scan")


# --- keys
def sheet(hand: Hand) -> QQuickItem | None:
    return next(iter([*hand.items("IdleSheet"), *hand.items("NamesSheet")]), None)


def reachable(hand: Hand) -> list[QQuickItem]:
    """Every block that Tab has to come by."""
    over = sheet(hand)
    return list(hand.blocks) if over is None else [one for one in below(over) if kind(one) == "BigButton"]


def travel(stage: Stage, hand: Hand) -> list[QQuickItem]:
    """What Tab comes by, from what has the focus until it comes again."""
    seen: list[QQuickItem] = []
    for _ in range(60):
        item = stage.kiosk.window.activeFocusItem()
        if any(item is one for one in seen):
            break
        if item is not None:
            seen.append(item)
        hand.key(Qt.Key.Key_Tab)
    return seen


SLOTS = {1412: 0, 796: 1, 1144: 2, 378: 3, 48: 4}
"""Order of the bar's blocks by their x: slot 4, 3, speed, 2, 1."""


@pytest.mark.timeout(240)
def test_tab_comes_by_every_block_in_its_order(stage: Stage, hand: Hand, long: bool) -> None:
    """The first focus is on the way on, or where one types; the bar is passed in the order slots 4, 3, speed, 2, 1; a
    sheet keeps Tab to itself."""
    wrong = []
    for stop in some(long):
        visit(stage, stop, Preferences())
        first, over = stage.kiosk.window.activeFocusItem(), sheet(hand)
        passed, due = travel(stage, hand), reachable(hand)
        if missed := [name(one) for one in due if not any(one is item for item in passed)]:
            wrong.append(f"{stop.name}: Tab never comes by {missed}")
        if over is not None:
            if any(kind(one) == "BigButton" and not any(one is b for b in due) for one in passed):
                wrong.append(f"{stop.name}: Tab leaves the sheet")
            continue
        typed = first is not None and kind(first) == "TypedField"
        if not typed and (first is None or kind(first) != "BigButton" or round(first.x()) != 1412):
            wrong.append(
                f"{stop.name}: first focus is {first and (kind(first), name(first))}, not the way on"
            )
        order = [SLOTS[round(one.x())] for one in passed if _in_bar(one)]
        turned = order.index(min(order)) if order else 0
        if order[turned:] + order[:turned] != sorted(order):
            wrong.append(f"{stop.name}: the bar is passed in the order {order}")
    assert not wrong, "\n".join(wrong)


def _in_bar(item: QQuickItem) -> bool:
    return (
        kind(item) == "BigButton"
        and item.parentItem() is not None
        and kind(item.parentItem()) == "ControlBar"
    )


@pytest.mark.parametrize("start", ["02-scan-reading", "03-home", "17-unit", "04-lesson", "06-quiz", "16-asked",
                                   "18-pin", "12b-choose-lesson", "08-check-in", "08d-guest-age"])  # fmt: skip
def test_escape_is_slot_1(stage: Stage, hand: Hand, start: str) -> None:
    """Escape leads where the left block of the bar leads."""
    stop: Stop = next(one for one in stops() if one.name == start)
    went = []
    for by_key in (False, True):
        visit(stage, stop, Preferences())
        if by_key:
            hand.key(Qt.Key.Key_Escape)
        else:
            slot = next(one for one in hand.blocks if _in_bar(one) and round(one.x()) == 48)
            hand.tap_at(hand.point(slot))
        stage.settle()
        model = stage.kiosk.shell.model
        went.append((stage.kiosk.shell.screen, model.property("part"), model.property("gender")))
    assert went[0] == went[1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_what_has_the_focus(stage: Stage, hand: Hand, key: Qt.Key) -> None:
    stage.flow.prefer_always(Preferences())
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    hand.block("Điện thoại").forceActiveFocus()
    rest(TREMOR_S)
    hand.key(key)
    assert until(lambda: stage.kiosk.shell.screen == "Unit")


def test_the_focus_is_seen_once_keys_are_used(stage: Stage, hand: Hand, eye: Eye) -> None:
    """Two rings, 5 px of ink round 9 px of hoe; a finger takes them away."""
    stage.flow.prefer_always(Preferences())
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    hand.tap_at(QPoint(400, 905))
    plain = eye.picture()
    hand.key(Qt.Key.Key_Tab)
    item = stage.kiosk.window.activeFocusItem()
    assert item is not None
    place = item.mapRectToScene(item.boundingRect())
    x, y = round(place.x()), round(place.y() + place.height() / 2)
    ringed = eye.picture()
    assert contrast(ringed[y, x - 12], plain[y, x - 12]) > 7, "no ink ring"
    assert contrast(ringed[y, x - 5], ringed[y, x - 12]) > 7, "no hoe ring inside the ink ring"
    hand.tap_at(QPoint(400, 905))
    assert (eye.picture()[y, x - 12] == plain[y, x - 12]).all()


def test_arrows_and_keys_are_not_needed_for_the_sheet(stage: Stage, hand: Hand) -> None:
    """On the idle sheet Enter goes on learning: the primary block has the focus; Escape goes on too."""
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        visit(stage, next(one for one in stops() if one.name == "11-idle"), Preferences())
        hand.key(key)
        assert until(lambda: stage.kiosk.shell.secondsLeft == -1)
        assert stage.kiosk.shell.screen == "Lesson"
