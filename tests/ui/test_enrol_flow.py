"""A newcomer at the door, all by touch: asked, shown what is kept, answering themselves, in the class at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import qrcode
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk import attendance, cards, classes, printing, residents
from kiosk.consent import CONSENT_TEXT
from kiosk.errors import CardRefused
from kiosk.scan import read_all
from kiosk.store import Store
from tests.ui.full_disk import fill, free
from tests.ui.hands import TREMOR_S, Hand, at, below, kind, name, rest, until, words
from tests.ui.test_class_flow import lead, open_class
from ui.camera.card_pictures import image_of, pdf_pages, room
from ui.camera.reading import CardReading
from ui.enrol.flow import EnrolExits, EnrolFlow
from ui.tour.stage import PIN, Stage, open_stage

HOA = "001056000123|012345678|Nguyễn Thị Hoa|02091956|Nữ|Thôn Đoài, Bình Minh|10072021"


def strike(hand: Hand, letters: str) -> None:
    """Types with a finger, Telex, a letter a tap."""
    for letter in letters:
        said = "Cách" if letter == " " else letter
        key = next(one for one in hand.items("Key") if name(one).casefold() == said.casefold())
        hand.tap_at(hand.point(key))
        rest(0.13)


def year(hand: Hand, digits: str) -> None:
    for digit in digits:
        rest(0.13)
        hand.tap(digit)


def ask_hue(stage: Stage, hand: Hand) -> None:
    """From the first question to the summary of Nguyễn Thị Huệ, born 1956."""
    assert at(stage, "EnrolText")
    strike(hand, "Nguyeenx Thij Hueej")
    assert stage.kiosk.shell.model.keys.text == "Nguyễn Thị Huệ"
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolYear")
    year(hand, "1956")
    assert "Năm nay 70 tuổi." in words(hand)
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolChoice")
    hand.tap("Nữ")
    assert until(lambda: stage.kiosk.shell.model.question == "village")
    rest(TREMOR_S)
    hand.tap("Thôn Đoài")
    assert at(stage, "EnrolSummary")


def to_people(stage: Stage, hand: Hand) -> None:
    lead(stage, hand)
    hand.tap("Bà con")
    assert at(stage, "People")


def sum_up_hue(stage: Stage, hand: Hand) -> None:
    """From the facilitator's card to the summary of Nguyễn Thị Huệ."""
    to_people(stage, hand)
    hand.tap("Thêm một người")
    ask_hue(stage, hand)


@pytest.mark.timeout(120)
def test_a_newcomer_at_the_door_is_in_the_class_at_once(stage: Stage, hand: Hand, store: Store) -> None:
    """Every step by touch; until the yes nothing is written; then the name, the yes, a card and the check-in."""
    session = open_class(stage, hand)
    before = store.last_seq()
    hand.tap("Thêm người mới")
    ask_hue(stage, hand)
    assert stage.kiosk.shell.private
    hand.tap("Đúng cả rồi")
    assert at(stage, "EnrolConsent")
    yes, no = hand.block("Đồng ý"), hand.block("Không")
    assert (yes.width(), yes.height()) == (no.width(), no.height())
    assert [yes.property(look) for look in ("kind", "chosen", "size")] == [
        no.property(look) for look in ("kind", "chosen", "size")
    ]
    assert store.last_seq() == before
    hand.tap("Đồng ý")
    assert at(stage, "EnrolCard")
    (hue,) = residents.find_by_name(store, "Nguyễn Thị Huệ")
    assert (hue.birth_year, hue.gender, hue.village, hue.call) == (1956, "f", "Thôn Đoài", "bà Huệ")
    assert hue.consent_version == CONSENT_TEXT.version
    assert [one.type for one in store.events_after(before, 9)] == [
        "resident.enrolled",
        "card.issued",
        "attendance.checked_in",
    ]
    shown = stage.kiosk.shell.model
    assert cards.identify(store, shown.token).holder_id == hue.id
    assert stage.kiosk.shell.private
    rest(TREMOR_S)
    hand.tap("Xong")
    assert at(stage, "CheckIn")
    assert [one.id for one in attendance.present(store, session.id)] == [hue.id]
    assert stage.kiosk.shell.model.undoable
    assert not stage.kiosk.shell.private
    hand.tap("Thêm người mới")
    assert at(stage, "EnrolText")
    assert stage.kiosk.shell.model.keys.text == "", "nothing of her stands there for the next one"


def test_what_is_kept_is_read_aloud_in_full(stage: Stage, hand: Hand) -> None:
    sum_up_hue(stage, hand)
    assert stage.kiosk.services is not None
    said: list[str] = []
    stage.kiosk.services.narration.started.connect(said.append)
    hand.tap("Đúng cả rồi")
    assert at(stage, "EnrolConsent")
    assert until(lambda: "consent" in said)
    assert " ".join(stage.kiosk.shell.model.sentences) == CONSENT_TEXT.vi
    assert until(lambda: stage.kiosk.shell.phrase == len(CONSENT_TEXT.sentences("vi")) - 1)


def test_a_no_keeps_nothing_and_is_answered_kindly(stage: Stage, hand: Hand, store: Store) -> None:
    session = open_class(stage, hand)
    before, people = store.last_seq(), len(residents.listing(store))
    hand.tap("Thêm người mới")
    ask_hue(stage, hand)
    hand.tap("Đúng cả rồi")
    hand.tap("Không")
    assert at(stage, "EnrolEnd")
    assert "Không sao đâu ạ." in words(hand)
    assert (store.last_seq(), len(residents.listing(store))) == (before, people)
    hand.tap("Xong")
    assert at(stage, "CheckIn")
    assert attendance.present(store, session.id) == []
    hand.tap("Thêm người mới")
    assert until(lambda: stage.kiosk.shell.screen == "EnrolText" and stage.kiosk.shell.model.keys.text == "")


@pytest.mark.timeout(120)
def test_going_back_loses_nothing(stage: Stage, hand: Hand) -> None:
    """Back through every question to the class and in again: all answers stand there, half a year too."""
    open_class(stage, hand)
    hand.tap("Thêm người mới")
    assert at(stage, "EnrolText")
    strike(hand, "Huee")
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolYear")
    year(hand, "19")
    hand.tap("Quay lại")
    assert at(stage, "EnrolText")
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "CheckIn")
    hand.tap("Thêm người mới")
    assert at(stage, "EnrolText")
    assert stage.kiosk.shell.model.keys.text == "Huê"
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolYear")
    assert stage.kiosk.shell.model.digits == "19"
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "EnrolText")
    hand.tap("Ghi người khác")
    assert until(lambda: stage.kiosk.shell.model.keys.text == "")


@pytest.mark.timeout(120)
def test_each_line_of_the_summary_can_be_changed(stage: Stage, hand: Hand, store: Store) -> None:
    """Born 2015 after all: a grown-up of the house is asked for too, and only then the summary is whole again."""
    sum_up_hue(stage, hand)
    hand.tap("Thôn: Thôn Đoài")
    assert at(stage, "EnrolChoice")
    hand.tap("Gõ tên thôn khác")
    assert at(stage, "EnrolText")
    strike(hand, "Banr Luwowts")
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolSummary")
    rest(TREMOR_S)
    hand.tap("Năm sinh: 1956")
    assert at(stage, "EnrolYear")
    for _ in range(2):
        rest(0.13)
        hand.tap("Xoá")
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "EnrolSummary")
    hand.tap("Năm sinh: 1956")
    assert at(stage, "EnrolYear")
    for _ in range(2):
        rest(0.13)
        hand.tap("Xoá")
    year(hand, "2015")
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolText")
    assert stage.kiosk.shell.model.question == "guardian"
    strike(hand, "Lof Vawn Panhs")
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolSummary")
    assert [one["value"] for one in stage.kiosk.shell.model.lines] == [
        "Nguyễn Thị Huệ",
        "2015",
        "f",
        "Bản Lướt",
        "Lò Văn Pánh",
    ]
    before = store.last_seq()
    hand.tap("Đúng cả rồi")
    assert at(stage, "EnrolConsent")
    assert "Lò Văn Pánh" in words(hand)
    hand.tap("Đồng ý")
    assert at(stage, "EnrolCard")
    assert store.events_after(before, 1)[0].data["consent"]["by"] == "guardian"
    hand.tap("Xong")
    assert at(stage, "People")


@pytest.mark.timeout(120)
def test_somebody_who_is_here_already_is_not_written_down_twice(
    stage: Stage, hand: Hand, store: Store
) -> None:
    session = open_class(stage, hand)
    people = len(residents.listing(store))
    hand.tap("Thêm người mới")
    assert at(stage, "EnrolText")
    strike(hand, "nguyen thi lan")
    hand.tap("Tiếp theo")
    year(hand, "1953")
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolAsk")
    assert "Có phải bà Lan ở thôn Đoài không?" in words(hand)
    hand.tap("Không, người khác")
    assert at(stage, "EnrolChoice")
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "EnrolYear")
    rest(TREMOR_S)
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolChoice"), "whoever said no is not asked again"
    hand.tap("Quay lại")
    assert at(stage, "EnrolYear")
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "EnrolText")
    hand.tap("Ghi người khác")
    assert until(lambda: stage.kiosk.shell.model.keys.text == "")
    strike(hand, "nguyen thi lan")
    hand.tap("Tiếp theo")
    year(hand, "1953")
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolAsk")
    hand.tap("Đúng rồi")
    assert at(stage, "EnrolEnd")
    assert "Chào bà Lan!" in words(hand)
    assert [one.id for one in attendance.present(store, session.id)] == [stage.lan.id]
    assert len(residents.listing(store)) == people


@pytest.mark.timeout(120)
def test_a_citizen_id_gives_three_things_and_leaves_nothing(
    stage: Stage, hand: Hand, store: Store, data_dir: Path
) -> None:
    """Scanned, agreed to, village, consent; a second scan of the card finds the same person; no file, no event and
    no screen holds anything else of the card."""
    to_people(stage, hand)
    hand.tap("Quét căn cước")
    assert at(stage, "EnrolScan")
    hand.scan(stage.lan_token)
    assert until(lambda: stage.kiosk.shell.model.trouble == "card")
    hand.scan(HOA)
    assert at(stage, "EnrolAsk")
    said = words(hand)
    assert all(part in said for part in ("Nguyễn Thị Hoa", "1956", "Nữ"))
    assert not [
        part for part in ("001056000123", "012345678", "Bình Minh", "10072021", "0209") if part in said
    ]
    before = store.last_seq()
    hand.tap("Đồng ý")
    assert until(lambda: stage.kiosk.shell.screen == "EnrolChoice")
    assert stage.kiosk.shell.model.question == "village"
    hand.tap("Thôn Đoài")
    assert at(stage, "EnrolSummary")
    assert hand.block("Họ và tên").property("off"), "what the card said is not typed over"
    hand.tap("Đúng cả rồi")
    assert store.last_seq() == before
    hand.tap("Đồng ý")
    assert at(stage, "EnrolCard")
    (hoa,) = residents.find_by_name(store, "Nguyễn Thị Hoa")
    assert (hoa.birth_year, hoa.gender, hoa.village) == (1956, "f", "Thôn Đoài")
    kept = store.rows("SELECT citizen FROM resident WHERE id = ?", hoa.id)[0][0]
    assert len(kept) == 32
    assert store.rows("SELECT count(*) FROM resident WHERE citizen IS NOT NULL") == [(1,)]
    hand.tap("Xong")
    assert at(stage, "People")
    rest(TREMOR_S)
    hand.tap("Quét căn cước")
    assert at(stage, "EnrolScan")
    hand.scan(HOA.replace("Nguyễn Thị Hoa", "Nguyễn Thị Hòa").replace("02091956", "02091957"))
    assert at(stage, "EnrolAsk")
    hand.tap("Đồng ý")
    assert until(lambda: "Có phải bà Hoa ở thôn Đoài không?" in words(hand))
    hand.tap("Đúng rồi")
    assert at(stage, "EnrolEnd")
    files = {file: file.read_bytes() for file in data_dir.rglob("*") if file.is_file()}
    assert hoa.id.encode() in b"".join(files.values()), "the search itself must work"
    for part in ("001056000123", "012345678", "Nguyễn Thị Hoa", "Bình Minh", "02091956", "10072021"):
        found = [file for file, content in files.items() if part.encode() in content]
        assert not found, (part, found)


def test_no_to_the_card_s_three_things_leads_to_typing(stage: Stage, hand: Hand, store: Store) -> None:
    to_people(stage, hand)
    hand.tap("Quét căn cước")
    assert at(stage, "EnrolScan")
    hand.scan(HOA)
    assert at(stage, "EnrolAsk")
    hand.tap("Không")
    assert at(stage, "EnrolText")
    assert stage.kiosk.shell.model.keys.text == ""
    assert store.rows("SELECT count(*) FROM resident WHERE citizen IS NOT NULL") == [(0,)]


def test_answers_are_gone_when_the_facilitator_is(stage: Stage, hand: Hand) -> None:
    to_people(stage, hand)
    hand.tap("Thêm một người")
    assert at(stage, "EnrolText")
    strike(hand, "Hue")
    hand.tap("Quay lại")
    assert at(stage, "People")
    stage.flow.leave()
    to_people(stage, hand)
    hand.tap("Thêm một người")
    assert at(stage, "EnrolText")
    assert stage.kiosk.shell.model.keys.text == ""


def test_a_full_disk_is_told_and_the_answers_stay(stage: Stage, hand: Hand, store: Store) -> None:
    sum_up_hue(stage, hand)
    hand.tap("Đúng cả rồi")
    assert at(stage, "EnrolConsent")
    fill(store)
    hand.tap("Đồng ý")
    assert until(lambda: stage.kiosk.shell.notice != "")
    assert stage.kiosk.shell.screen == "EnrolConsent"
    assert residents.find_by_name(store, "Huệ") == []
    free(store)
    rest(TREMOR_S)
    hand.tap("Đồng ý")
    assert at(stage, "EnrolCard")


def test_the_class_stays_the_class(stage: Stage, hand: Hand, store: Store) -> None:
    """A class that ends while somebody is asked: the person is written down, the page says what is."""
    session = open_class(stage, hand)
    hand.tap("Thêm người mới")
    ask_hue(stage, hand)
    hand.tap("Đúng cả rồi")
    assert at(stage, "EnrolConsent")
    classes.close(store, session.id)
    hand.tap("Đồng ý")
    assert at(stage, "EnrolCard")
    assert not stage.kiosk.shell.model.inClass
    rest(TREMOR_S)
    hand.tap("Xong")
    assert at(stage, "Facilitator")


def test_a_card_is_printed_at_once_and_leaves_no_file(stage: Stage, hand: Hand, store: Store) -> None:
    """The paper's code is the one on the screen, it counts as printed, and its file is gone once it is taken."""
    services = stage.kiosk.services
    assert services is not None
    papers: list[list[str]] = []

    def printer(path: Path) -> bool:
        found = [one for page in pdf_pages(path) for one in read_all(page)]
        papers.append([str(one.payload, "ascii") for one in found if one.payload])
        return len(papers) > 1  # the first time there is no paper in it

    shell = stage.kiosk.shell
    ready = replace(services, print_paper=printer)
    reading = CardReading(None)
    flow = EnrolFlow(ready, shell, reading, EnrolExits(lambda resident_id: False))
    flow.begin(stage.flow.welcome)
    ask_hue(stage, hand)
    hand.tap("Đúng cả rồi")
    hand.tap("Đồng ý")
    assert at(stage, "EnrolCard")
    token = shell.model.token
    hand.tap("In thẻ giấy")
    assert until(lambda: shell.model.paper == "failed")
    hue = residents.find_by_name(store, "Huệ")[0]
    assert hue.id in [one.id for one in printing.waiting(store)]
    rest(TREMOR_S)
    hand.tap("Máy in chưa nhận, thử lại")
    assert until(lambda: shell.model.paper == "printed")
    assert papers == [[token], [token]]
    assert hue.id not in [one.id for one in printing.waiting(store)]
    assert not list(services.documents.glob("*.pdf"))
    cards.reissue(store, hue.card_number or "")
    with pytest.raises(CardRefused):
        cards.identify(store, token)
    stage.flow.welcome()
    reading.close()


def test_the_camera_reads_a_citizen_id(qapp: QGuiApplication, tmp_path: Path) -> None:
    """Dense as its code is, held near; the picture on the screen has it covered."""
    picture = tmp_path / "card.png"
    code = qrcode.QRCode(border=4, box_size=6)
    code.add_data(HOA.encode())
    frame = room(1280, 720)
    modules = np.kron(np.array(code.get_matrix()), np.ones((8, 8)))
    side = modules.shape[0]
    frame[100 : 100 + side, 400 : 400 + side] = np.where(modules, 30, 230)
    assert image_of(frame).save(str(picture))
    with open_stage(tmp_path / "data", QSize(1280, 720), camera=picture) as stage:
        stage.flow.classroom()
        stage.kiosk.shell.model.read(stage.leader_token, "scanner")
        for digit in PIN:
            stage.kiosk.shell.model.press(digit)
        assert at(stage, "Facilitator")
        stage.kiosk.shell.model.people()
        stage.kiosk.shell.model.scan()
        assert until(lambda: stage.kiosk.shell.screen == "EnrolAsk")
        assert stage.kiosk.shell.model.name == "Nguyễn Thị Hoa"


def test_the_code_is_covered_while_a_tv_mirrors_the_screen(stage: Stage, hand: Hand) -> None:
    """The room must not see it; the facilitator opens it once the TV is off."""
    sum_up_hue(stage, hand)
    hand.tap("Đúng cả rồi")
    assert at(stage, "EnrolConsent")
    stage.kiosk.shell.room.use("mirror", False)
    hand.tap("Đồng ý")
    assert at(stage, "EnrolCard")

    def codes() -> list[str]:
        return [str(one.property("source").toString()) for one in below(stage.kiosk.window.contentItem())
                if kind(one) == "QQuickImage" and "image://qr/" in one.property("source").toString()]  # fmt: skip

    stage.settle()
    assert codes() == []
    hand.tap("Đã rút, mở mã ra")
    assert until(lambda: codes() == [f"image://qr/{stage.kiosk.shell.model.token}"])
