"""Cards are found in frames, read by one pass or another, and turned cards answer with the right letter."""

import math

import numpy as np
import pytest

from kiosk.scan import FAR, PASSES, Found, Reader, angle_of, answer_of, decode, merged, read_all
from tests.cards_pictures import blurred, code_luma, noisy, token
from tests.classroom import Lens, moved, people, photograph
from ui.camera.card_pictures import hold_up, room


def held(
    text: str,
    *,
    module: float,
    turn: float = 0.0,
    tilt: tuple[float, float] = (0.0, 0.0),
    light: tuple[float, float] = (20.0, 235.0),
) -> np.ndarray:
    """A card's code held up in a 640 x 480 room, `module` pixels a module."""
    wall, card = room(640, 480), code_luma(text)
    return hold_up(wall, card, centre=(320.3, 240.6), width=29 * module, turn=turn, tilt=tilt, light=light)


def test_a_card_is_read_with_its_place() -> None:
    frame = hold_up(room(1280, 720), code_luma(token(402718)), centre=(400, 300), width=290)
    (card,) = decode(frame)
    assert card.payload == token(402718).encode()
    assert math.dist(card.centre, (400, 300)) < 3
    assert card.side == pytest.approx(210, abs=6)  # 21 of the 29 modules
    left_top, right_top, right_bottom, left_bottom = card.corners
    assert left_top[0] < right_top[0]
    assert right_top[1] < right_bottom[1]
    assert left_bottom[0] < right_bottom[0]


@pytest.mark.parametrize(("turn", "letter"), [(0, "A"), (-90, "B"), (180, "C"), (90, "D")])
@pytest.mark.parametrize("off", [-35, -12, 0, 20, 35])
@pytest.mark.parametrize("tilt", [(0, 0), (28, -15)])
def test_a_turned_card_answers_with_the_letter_on_top(turn: int, letter: str, off: int, tilt: tuple) -> None:
    (card,) = read_all(held(token(7), module=5, turn=turn + off, tilt=tilt))
    assert card.payload == token(7).encode()
    assert card.answer == letter
    assert abs((card.angle - turn - off + 180) % 360 - 180) < 10
    assert -180 < card.angle <= 180


def test_the_letter_on_top_is_the_side_turned_up() -> None:
    """On the printed class card A is above the code, B on its right, C below, D on its left."""
    side = {"A": (0, -1), "B": (1, 0), "C": (0, 1), "D": (-1, 0)}
    for angle in (-170, -135.1, -91, -44, -1, 0, 44, 46, 90, 134, 136, 180):
        c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        heights = {letter: x * s + y * c for letter, (x, y) in side.items()}
        assert answer_of(angle) == min(heights, key=lambda letter: heights[letter])


def test_a_card_still_being_turned_is_not_sure() -> None:
    corners = ((0.0, 0.0),) * 4
    assert all(Found(b"", corners, angle, "A").sure for angle in (0, 35, -35, 90, 125, 180, -145))
    assert not any(Found(b"", corners, angle, "A").sure for angle in (45, -45, 134, -137))


def test_angle_of_a_square_turned_clockwise() -> None:
    assert angle_of(((0, 0), (10, 0), (10, 10), (0, 10))) == 0
    assert angle_of(((10, 0), (10, 10), (0, 10), (0, 0))) == 90
    assert angle_of(((10, 10), (0, 10), (0, 0), (10, 0))) == 180


HARD = {
    "far": lambda text: noisy(blurred(held(text, module=1.7, turn=28), 0.5), 4),
    "out of focus": lambda text: blurred(held(text, module=3.0, turn=-5), 1.3),
    "near and grainy": lambda text: noisy(held(text, module=14, turn=12, tilt=(20, 10), light=(60, 140)), 42),
    "tilted": lambda text: held(text, module=4, turn=10, tilt=(45, 20)),
}


@pytest.mark.parametrize("name", HARD)
def test_hard_cards_are_read_when_the_passes_take_turns(name: str) -> None:
    frame, reader = HARD[name](token(123456)), Reader()
    seen = {card.payload for _ in PASSES for card in reader.read(frame)}
    assert token(123456).encode() in seen


def test_the_passes_earn_their_place() -> None:
    """Far cards need the doubled frame and grain the softened one; the plain look misses most of them."""

    def read(frames: list[np.ndarray], *passes: str) -> int:
        return sum(any(card.payload for name in passes for card in decode(f, name)) for f in frames)

    turns = range(-60, 60, 8)
    far = [noisy(blurred(held(token(5), module=1.8, turn=turn, tilt=(15, 5)), 0.6), 4) for turn in turns]
    grainy = [
        noisy(held(token(5), module=12, turn=turn, light=(60, 140)), 48, seed=turn + 99) for turn in turns
    ]
    assert read(far, "double", "sharp") >= read(far, "native") + 5
    assert read(grainy, "soft", "half") >= read(grainy, "native") + 5


@pytest.mark.parametrize("pass_name", PASSES)
def test_every_pass_gives_places_in_pixels_of_the_frame(pass_name: str) -> None:
    (card,) = decode(held(token(9), module=8, turn=90), pass_name)
    assert math.dist(card.centre, (320.3, 240.6)) < 3
    assert card.side == pytest.approx(21 * 8, rel=0.04)


def test_a_class_of_thirty_is_read_in_one_frame() -> None:
    frame = room(1920, 1080)
    for i in range(30):
        frame = hold_up(
            frame,
            code_luma(token(400000 + i)),
            centre=(170 + 315 * (i % 6), 110 + 215 * (i // 6)),
            width=29 * 3.2,
            turn=(i * 47) % 360,
            tilt=(i % 5 * 8 - 16, i % 3 * 10 - 10),
        )
    frame = noisy(blurred(frame, 0.6), 3)
    assert {card.payload for card in read_all(frame)} == {token(400000 + i).encode() for i in range(30)}


def test_a_code_that_is_there_but_spoilt_is_located_without_a_payload() -> None:
    luma = code_luma(token(55), 10)
    spoilt = luma.copy()
    inner = np.random.default_rng(4).integers(0, 2, (8, 8)) * 255
    spoilt[130:210, 120:200] = np.kron(inner, np.ones((10, 10)))  # the middle; the three corner squares stay
    frame = hold_up(room(640, 480), spoilt, centre=(320, 240), width=290)
    found = read_all(frame)
    assert [card.payload for card in found] == [None]
    assert math.dist(found[0].centre, (320, 240)) < 8


@pytest.mark.parametrize(
    "text", ["https://vi-du.vn/tra-tien?so=5", "00020101021238540010A000000727", "Xin chào bà con"]
)
def test_foreign_codes_come_out_as_their_own_bytes(text: str) -> None:
    frame = hold_up(room(640, 480), code_luma(text, numeric=False), centre=(320, 240), width=300)
    assert [card.payload for card in read_all(frame)] == [text.encode()]


def test_two_cards_side_by_side_stay_two_and_a_read_one_wins_its_place() -> None:
    def at(x: float, payload: bytes | None) -> Found:
        return Found(payload, ((x, 0), (x + 100, 0), (x + 100, 100), (x, 100)), 0, "A")

    assert [card.payload for card in merged([at(0, None), at(3, b"1"), at(140, b"2"), at(142, None)])] == [
        b"1",
        b"2",
    ]


def test_empty_rooms_grain_and_slivers_hold_no_cards() -> None:
    assert read_all(room(640, 480)) == []
    assert read_all(np.random.default_rng(1).integers(0, 256, (480, 640), dtype=np.uint8)) == []
    for shape in ((0, 0), (1, 1), (1, 500), (3, 3), (2, 1000)):
        assert read_all(np.zeros(shape, np.uint8)) == []


@pytest.mark.parametrize("frame", [np.zeros((9, 9, 3), np.uint8), np.zeros((9, 9)), np.zeros(9, np.uint8)])
def test_what_is_no_frame_is_refused(frame: np.ndarray) -> None:
    with pytest.raises(ValueError, match="height, width"):
        decode(frame)
    with pytest.raises(KeyError):
        decode(np.zeros((9, 9), np.uint8), "backwards")


@pytest.mark.timeout(60)
def test_a_class_is_read_in_a_second_and_no_answer_is_confused() -> None:
    """Twelve cards in a dim room full of things, cards up to 35 degrees askew: in six frames all are read; what is sure
    is what is held up, and nothing else in the room is taken for a card."""
    chance, reader = np.random.default_rng(4), Reader(FAR)
    group = people(12, seed=8)
    truth = {one.token.encode(): one.answer for one in group}
    lens = Lens(1280, 720, 2.8, blur=0.8, grain=5, light=(15, 90))
    read: set[bytes] = set()
    for number in range(6):
        for code in reader.read(photograph([moved(one, chance) for one in group], lens, number)):
            if code.payload is not None:
                read.add(code.payload)
                assert not code.sure or code.answer == truth[code.payload]
    assert read == set(truth)
