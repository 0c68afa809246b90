"""Cards shown by picture, folder or video come out as their bytes; the preview gives no code away."""

import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame

from kiosk.scan import Found, decode, read_all
from tests.cards_pictures import code_luma, token, write_avi
from ui.camera.camera import Camera
from ui.camera.card_pictures import hold_up, image_of, luma_of, room
from ui.camera.preview import HELD_MS, WIDEST, Places, paint, small
from ui.camera.sources import best_format


def shown(number: int, across: int = 1280, down: int = 720, **pose: object) -> np.ndarray:
    """A room with one card held up."""
    pose = {"centre": (across * 0.4, down * 0.5), "width": down * 0.45, "turn": 6} | pose
    return hold_up(room(across, down), code_luma(token(number)), **pose)


def saved(path: Path, luma: np.ndarray) -> Path:
    assert image_of(luma).save(str(path))
    return path


@pytest.fixture
def watch(qapp: object):
    """Starts cameras and closes them after the test; each has a list of what it read."""
    cameras = []

    def start(source: Path | None, **options: int) -> Camera:
        options = {"frame_ms": 20, "show_ms": 120, "pace_ms": 5} | options
        camera = Camera(source, **options)
        camera.cards = []
        camera.card.connect(camera.cards.append)
        camera.start()
        cameras.append(camera)
        return camera

    yield start
    for camera in cameras:
        camera.close()


def test_a_card_in_a_picture_is_told_once_and_its_place_always(watch, qtbot, tmp_path: Path) -> None:
    camera = watch(saved(tmp_path / "card.png", shown(402718)))
    assert camera.state == "starting"
    places = []
    camera.found.connect(places.append)
    qtbot.waitUntil(lambda: len(places) > 8, timeout=5000)
    assert camera.cards == [token(402718).encode()]
    assert camera.state == "reading"
    assert all(isinstance(code, Found) for codes in places for code in codes)


def test_an_empty_room_is_looked_at_without_end(watch, qtbot, tmp_path: Path) -> None:
    camera = watch(saved(tmp_path / "room.png", room()))
    qtbot.waitUntil(lambda: camera.state == "looking", timeout=5000)
    qtbot.wait(300)
    assert camera.state == "looking"
    assert camera.cards == []
    assert camera.preview.startswith("image://camera/")


def test_the_pictures_of_a_folder_are_shown_in_turn_and_again(watch, qtbot, tmp_path: Path) -> None:
    for i in range(4):
        saved(tmp_path / f"{i}.png", shown(i, 640, 480))
    (tmp_path / "5.png").write_bytes(b"no picture at all")
    (tmp_path / "notes.txt").write_text("not a picture")
    camera = watch(tmp_path)
    qtbot.waitUntil(lambda: len(camera.cards) >= 4, timeout=8000)
    assert camera.cards[:4] == [token(i).encode() for i in range(4)]
    again = []
    camera.found.connect(lambda codes: again.extend(code.payload for code in codes))
    qtbot.waitUntil(lambda: token(0).encode() in again, timeout=5000)


def test_a_video_takes_the_same_path(watch, qtbot, tmp_path: Path) -> None:
    frames = [shown(7, 640, 480, turn=i) for i in range(6)] + [shown(8, 640, 480, turn=-i) for i in range(6)]
    write_avi(tmp_path / "class.avi", frames)
    camera = watch(tmp_path / "class.avi")
    qtbot.waitUntil(lambda: set(camera.cards) == {token(7).encode(), token(8).encode()}, timeout=10_000)


@pytest.mark.parametrize(
    ("name", "content"), [("gone.png", None), ("torn.png", b"\x89PNG\r\n\x1a\n12"), ("bad.avi", b"x" * 900)]
)
def test_a_source_that_gives_nothing_says_so_kindly(
    watch, qtbot, tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    camera = watch(tmp_path / name)
    qtbot.waitUntil(lambda: camera.state == "none", timeout=8000)
    assert "Mình vẫn học được." in camera.reason
    assert camera.preview == ""


def test_an_empty_folder_says_so_kindly(watch, qtbot, tmp_path: Path) -> None:
    camera = watch(tmp_path)
    qtbot.waitUntil(lambda: camera.state == "none" and camera.reason != "", timeout=3000)


def test_a_machine_without_a_camera_says_so_kindly(watch, qtbot) -> None:
    from PySide6.QtMultimedia import QMediaDevices

    if QMediaDevices.videoInputs():
        pytest.skip("this machine has a camera")
    camera = watch(None)
    qtbot.waitUntil(lambda: camera.state == "none", timeout=5000)
    assert camera.reason == "Ống kính chưa bật. Mình vẫn học được."


def test_a_source_without_frames_is_taken_to_be_off(watch, qtbot, tmp_path: Path) -> None:
    camera = watch(saved(tmp_path / "room.png", room(64, 48)))
    camera.stop()
    camera._opening.timeout.disconnect()  # a device that opens and never sends a picture
    camera._no_frame.setInterval(50)
    camera.start()
    assert camera.state == "starting"
    qtbot.waitUntil(lambda: camera.state == "none", timeout=2000)
    assert camera.reason


def test_stopping_forgets_everything_and_starting_reads_again(watch, qtbot, tmp_path: Path) -> None:
    camera = watch(saved(tmp_path / "card.png", shown(3, 640, 480)))
    qtbot.waitUntil(lambda: camera.cards != [], timeout=5000)
    camera.stop()
    assert (camera.state, camera.preview, camera.codes) == ("off", "", [])
    before = len(camera.cards)
    qtbot.wait(150)
    assert len(camera.cards) == before
    assert camera.provider.requestImage("1", QSize(), QSize()).size() == QSize(1, 1)
    camera.start()
    qtbot.waitUntil(lambda: len(camera.cards) > before, timeout=5000)


def test_only_the_newest_frame_is_looked_at_and_the_screen_never_waits(watch, qtbot, tmp_path: Path) -> None:
    """A slow reader drops frames; the event loop goes on meanwhile."""
    camera = watch(saved(tmp_path / "room.png", room(64, 48)), frame_ms=5)
    looked, threads = [], set()

    def slow(run: int, frame: QVideoFrame) -> None:
        threads.add(threading.current_thread().name)
        looked.append(time.monotonic())
        time.sleep(0.15)

    qtbot.waitUntil(lambda: camera.state == "looking", timeout=5000)
    camera._eye._look = slow
    ticks = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start()
    qtbot.wait(700)
    timer.stop()
    assert threads == {"camera"}
    assert 2 <= len(looked) <= 6
    assert max(np.diff(ticks)) < 0.12


def test_the_preview_is_small_mirrored_and_covered(qapp: object) -> None:
    frame = shown(402718, centre=(300, 360), width=420)
    image, plates = paint(frame, decode(frame), lambda payload: False)
    assert image.width() <= WIDEST
    ((corners, known),) = ((plate.corners, plate.known) for plate in plates)
    assert not known
    middle = np.mean(corners, 0)
    assert middle == pytest.approx(
        (1 - 300 / 1280, 0.5), abs=0.02
    )  # on the other side, as in a looking glass
    assert read_all(luma_of(image)) == []
    assert image.pixelColor(round(middle[0] * image.width()), round(middle[1] * image.height())).red() > 200


@pytest.mark.parametrize("width", [60, 150, 330, 700, 1050])
def test_no_code_can_be_read_from_the_preview_even_when_the_frame_s_own_pass_missed_it(
    qapp: object, width: int
) -> None:
    frame = hold_up(room(1920, 1080), code_luma(token(4)), centre=(900, 540), width=width, tilt=(10, 5))
    image, _ = paint(frame, [], lambda payload: False)
    assert read_all(luma_of(image)) == []
    doubled = image.scaled(image.size() * 4, mode=Qt.TransformationMode.SmoothTransformation)
    assert read_all(luma_of(doubled)) == []


def test_a_known_card_turns_green_with_a_tick(watch, qtbot, tmp_path: Path) -> None:
    camera = watch(saved(tmp_path / "card.png", shown(9, 640, 480)))
    qtbot.waitUntil(lambda: camera.cards != [], timeout=5000)
    assert not any(code["known"] for code in camera.codes)
    camera.mark(camera.cards[0], True)
    qtbot.waitUntil(lambda: [code["known"] for code in camera.codes] == [True], timeout=3000)
    picture = camera.provider.requestImage("1", QSize(), QSize())
    (x, y), *_ = camera.codes[0]["corners"]
    middle = np.mean(camera.codes[0]["corners"], 0)
    spot = (np.array([x, y]) * 0.75 + middle * 0.25) * (picture.width(), picture.height())
    colour = picture.pixelColor(round(spot[0]), round(spot[1]))
    assert colour.green() > colour.red() + 20


def test_codes_stay_covered_between_passes_and_do_not_leave_trails() -> None:
    def at(x: float, payload: bytes | None) -> Found:
        return Found(payload, ((x, 0), (x + 50, 0), (x + 50, 50), (x, 50)), 0, "A")

    places = Places()
    places.update([at(0, b"1"), at(300, None)], 0)
    assert [code.centre[0] for code in places.update([], HELD_MS)] == [25, 325]
    places.update([at(0, b"1"), at(300, None)], 1000)
    moved = places.update([at(90, b"1"), at(320, b"2")], 1100)
    assert sorted(code.centre[0] for code in moved) == [115, 345]
    assert places.update([], 1100 + HELD_MS + 1) == []


@pytest.mark.parametrize("shape", [(1080, 1920), (480, 640), (90, 160), (33, 47), (720, 1281), (1, 1)])
def test_the_small_copy_keeps_shape_and_brightness(shape: tuple[int, int]) -> None:
    luma = np.full(shape, 77, np.uint8)
    tiny = small(luma)
    assert tiny.shape[1] <= WIDEST
    assert (tiny == 77).all()
    assert tiny.shape[0] / tiny.shape[1] == pytest.approx(shape[0] / shape[1], rel=0.05)


def test_the_sharpest_format_that_still_runs_smoothly_is_chosen() -> None:
    class Format:
        def __init__(self, width: int, height: int, rate: float) -> None:
            self.size, self.rate = QSize(width, height), rate

        def resolution(self) -> QSize:
            return self.size

        def maxFrameRate(self) -> float:
            return self.rate

    formats = [Format(3840, 2160, 30), Format(1920, 1080, 5), Format(1280, 720, 30), Format(640, 480, 60)]
    assert best_format(formats) is formats[2]
    assert best_format([*formats, Format(1920, 1080, 30)]).size == QSize(1920, 1080)
    assert best_format(formats[:1]) is formats[0]
    assert best_format([]) is None


def test_the_provider_hands_out_the_preview(watch, qtbot, tmp_path: Path) -> None:
    camera = watch(saved(tmp_path / "room.png", room()))
    qtbot.waitUntil(lambda: camera.preview != "", timeout=5000)
    image = camera.provider.requestImage("1", QSize(), QSize())
    assert isinstance(image, QImage)
    assert image.size() == QSize(160, 90)
