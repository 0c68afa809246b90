"""The middle of the demonstration: the real kiosk, a learner, a class, and the hub that dies while it is sent to."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from content.load import builtin_pack
from kiosk import classes, events
from ui.demo import hub, paper
from ui.demo.classroom import Classroom
from ui.demo.folder import Folder
from ui.demo.hand import Hand
from ui.demo.learner import Learner
from ui.demo.scene import TAKEN, Scene
from ui.display import drawn_in_memory
from ui.main import Kiosk, Options
from ui.services import Services

LESSON = "otp-la-chia-khoa-nha"
"""What the class learns together."""
LINGER_S = 1.6
"""How long a screen stands for those who watch in a window."""


def at_the_kiosk(app: QGuiApplication, scene: Scene, frames: dict[str, Path]) -> None:
    """Opens the kiosk before a camera of pictures (`frames`, by card number), uses it, closes it. Raises DemoFailed."""
    folder, story = scene.folder, scene.story
    front = paper.Front(folder.front)
    watched = not drawn_in_memory()
    size = QSize(1280, 720) if watched else QSize(1920, 1080)
    with story.step("kiosk", "the kiosk", "Mở máy", folder.data.log) as done:
        kiosk = Kiosk(app, Options(folder.data, size, camera=front.folder, speak_ahead=False))
        hand = Hand(kiosk.window, LINGER_S if watched and not scene.fast else 0.0, folder.screens)
        hand.wait_for(lambda: kiosk.flow is not None, "the kiosk to be ready", "máy sẵn sàng")
        done("it is open, its camera sees an empty room", "máy đã mở, ống kính đang nhìn phòng trống")
    try:
        learner = Learner(kiosk, hand, front)
        _learn(scene, hand, learner, frames)
        assert kiosk.services is not None
        room = Classroom(kiosk, hand, front, learner)
        _hold_class(scene, hand, room, kiosk.services, frames)
        _send(scene, hand, room, kiosk.services)
    finally:
        kiosk.shell.show("", None)
        kiosk.close()


def _learn(scene: Scene, hand: Hand, learner: Learner, frames: dict[str, Path]) -> None:
    first, card = scene.people.residents[0], scene.people.cards[0]
    with scene.story.step("learn", "lessons", "Học bài", scene.folder.data.log) as done:
        learner.come_in(frames[card.number])
        learner.learn(TAKEN)
        finished = scene.of_type(events.LESSON_FINISHED)
        scene.found.figures["lessons_finished"] = finished
        scene.found.same("lessons finished", "bài đã xong", finished, TAKEN)
        done(
            f"{first.name} came in by card and finished {finished} lessons in {hand.touches} touches",
            f"{first.call} vào bằng thẻ, học xong {finished} bài, chạm {hand.touches} lần",
        )


def _hold_class(
    scene: Scene, hand: Hand, room: Classroom, services: Services, frames: dict[str, Path]
) -> None:
    people, found = scene.people, scene.found
    lesson = builtin_pack().lesson(LESSON)
    assert lesson is not None
    pictures = [frames[card.number] for card in people.cards]
    with scene.story.step("class", "class", "Lớp học", scene.folder.data.log) as done:
        room.open(frames[people.facilitator_card.number], people.pin)
        killed: list[hub.Killed] = []
        seen = room.check_in(
            lesson.title.show("vi"),
            pictures,
            lambda: killed.append(hub.kill_in_the_middle(services.uploader, hand.wait_for)),
        )
        room.guest()
        room.teach(pictures)
        room.close()
        held = classes.summary(scene.store, classes.listing(scene.store)[0].id)
        found.figures |= {
            "checked_in": held.residents,
            "guests": held.guests,
            "cards_again": seen.again,
            "ticks_before_disk": seen.late,
        }
        found.same("checked in by card", "điểm danh bằng thẻ", held.residents, len(people.residents))
        found.same("cards read at the door", "thẻ đọc ở cửa lớp", len(seen.payloads), held.residents)
        found.least("cards held up once more", "thẻ giơ lại", seen.again, 1)
        found.same("ticks before the disk", "dấu hiện trước khi lưu", seen.late, 0)
        found.same("guests", "khách", held.guests, 1)
        lines = _roster(scene.folder)
        found.same("lines of the roster", "dòng trong sổ điểm danh", lines, held.residents + held.guests)
        away_s = round(killed[0].away_s, 2)
        found.notes["hub_killed"] = {"pid": killed[0].before, "back_as": killed[0].after, "away_s": away_s}
        done(
            f"{held.residents} by card, {held.guests} guest; {seen.again} card(s) held up twice count once; "
            f"the hub was killed on the way and came back after {away_s:.1f} s",
            f"{held.residents} người có thẻ, {held.guests} khách; {seen.again} thẻ giơ hai lần vẫn tính một; "
            f"sổ của xã bị tắt giữa chừng, {away_s:.1f} giây sau chạy lại",
        )


def _send(scene: Scene, hand: Hand, room: Classroom, services: Services) -> None:
    with scene.story.step("send", "sending", "Gửi sổ", scene.folder.data.log) as done:
        room.page()
        sent = hub.send_all(services.uploader, scene.store.last_seq, hand.wait)
        page = room.model
        hand.wait_for(lambda: page.sent >= sent, "the sent figure on the page", "số đã gửi trên màn hình")
        hand.picture("da-gui")
        done(f"{sent} facts answered by the hub", f"xã đã nhận {sent} mục")


def _roster(folder: Folder) -> int:
    """Copies the kiosk's roster to the reports, and counts the people on the copy from its XML."""
    made = sorted((folder.data.root / "papers").glob("diem-danh-*.xlsx"))
    if not made:
        return 0
    file = folder.reports / "diem-danh-co-ten.xlsx"
    shutil.copyfile(made[-1], file)
    with zipfile.ZipFile(file) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = sheet.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row")
    return sum(int(row.get("r", "0")) > 4 for row in rows)
