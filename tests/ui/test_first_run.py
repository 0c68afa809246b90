"""A new machine before its first facilitator: a question a screen, by touch, nothing that has to be answered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import qrcode
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk import cards, facilitators, first_run, settings
from kiosk.paths import DataDir
from kiosk.store import Store
from sync.enrolment import current
from sync.invitation import Invitation
from tests.nmcli import Nmcli
from tests.points import HubProcess
from tests.ui.hands import TREMOR_S, Hand, at, rest, until, words
from tests.ui.test_class_flow import type_pin
from tests.ui.test_enrol_flow import strike, year
from ui.main import Kiosk, Options
from ui.tour.stage import Stage

HOUSE = "Nhà văn hoá: thôn Đoài"


@dataclass
class Machine:
    """A kiosk that nobody has set up, and a finger before it."""

    kiosk: Kiosk
    hand: Hand

    @property
    def store(self) -> Store:
        assert self.kiosk.services is not None
        return self.kiosk.services.store

    def on(self, words: str = "Tiếp theo") -> None:
        rest(TREMOR_S)
        self.hand.tap(words)

    def to(self, step: str) -> None:
        """Opens the assistant at a question."""
        first_run.stand_at(self.store, step)
        assert self.kiosk.flow is not None
        self.kiosk.flow.setting_up.begin()
        until(lambda: True)


@contextmanager
def machine(data: Path, lessons: bytes, camera: Path | None = None) -> Iterator[Machine]:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    folder = DataDir(data)
    folder.make()
    folder.lessons.write_bytes(lessons)
    options = Options(
        folder, size=QSize(1920, 1080), camera=camera, embedded_hub=False, speak_ahead=False, first_run=True
    )
    kiosk = Kiosk(app, options)
    try:
        kiosk.load()
        assert kiosk.services is not None
        kiosk.services.narration.pace = 0.1
        until(lambda: True)
        yield Machine(kiosk, Hand(kiosk.window))
    finally:
        kiosk.shell.show("", None)
        kiosk.close()


@pytest.fixture
def nmcli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nmcli:
    one = Nmcli(tmp_path / "bin", monkeypatch)
    one.set(networks={HOUSE: (78, "bimat-99"), "Quán": (90, "")})
    return one


@pytest.fixture
def new(qapp: QGuiApplication, data_dir: Path, lessons_kept: bytes, nmcli: Nmcli) -> Iterator[Machine]:
    with machine(data_dir, lessons_kept) as one:
        yield one


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    process = HubProcess(tmp_path / "hub" / "hub.sqlite").start()
    yield process
    process.stop()


def test_a_new_machine_asks_first_and_one_touch_puts_it_off(
    new: Machine, data_dir: Path, lessons_kept: bytes
) -> None:
    """Then it does not come again by itself, but stands behind "Lớp học" as long as nobody is here."""
    assert at(new, "FirstLanguage")
    new.on("Để sau")
    assert at(new, "Welcome")
    assert not first_run.due(new.store)
    new.on("Lớp học")
    assert at(new, "FirstLanguage")


def test_language_and_looks_are_the_machines_from_then_on(new: Machine) -> None:
    assert at(new, "FirstLanguage")
    new.on("English")
    assert until(lambda: new.kiosk.shell.language == "en")
    new.on("Tiếng Việt")
    assert until(lambda: new.kiosk.shell.language == "vi")
    rest(TREMOR_S)
    new.hand.tap("Rất to")
    rest(TREMOR_S)
    new.hand.tap("Nền tối, chữ sáng")
    assert until(lambda: new.kiosk.shell.contrast)
    new.on("Để sau")
    assert at(new, "Welcome")
    assert (new.kiosk.shell.language, new.kiosk.shell.contrast, new.kiosk.shell.textScale) == (
        "vi",
        True,
        1.25,
    )
    assert new.kiosk.services is not None
    assert new.kiosk.services.defaults.theme == "contrast"


def test_the_wi_fi_is_joined_by_its_password(new: Machine, nmcli: Nmcli) -> None:
    """One that does not fit is answered with what to do, and stands there to be mended."""
    new.on()
    assert at(new, "FirstNetwork")
    assert until(lambda: HOUSE in words(new.hand))
    new.on(HOUSE)
    assert at(new, "FirstText")
    assert new.kiosk.shell.private, "a password is nobody else's business"
    strike(new.hand, "bimat99")
    assert new.hand.block("Gõ cho đủ đã").property("off") is True
    strike(new.hand, "8")
    new.on("Vào mạng")
    assert at(new, "FirstNetwork")
    assert until(lambda: "Mật khẩu chưa khớp" in words(new.hand))
    new.on(HOUSE)
    assert at(new, "FirstText")
    assert new.kiosk.shell.model.keys.text == "bimat998", "what was typed can be mended"
    new.on("Xoá hết")
    strike(new.hand, "bimat")
    strike(new.hand, ["123", *"-99"])
    new.on("Vào mạng")
    assert until(lambda: nmcli.world["joined"] == HOUSE)
    assert until(lambda: "Đã vào mạng" in words(new.hand))
    new.on()
    assert at(new, "FirstCommune")


def test_more_networks_than_fit_stand_on_pages(new: Machine, nmcli: Nmcli) -> None:
    """Each is shown once, and the one that is touched is the one that is joined."""
    nmcli.set(networks={f"Nhà {n}": (90 - n, "") for n in range(5)})
    new.on()
    assert until(lambda: "Nhà 2" in words(new.hand))
    assert "Nhà 3" not in words(new.hand)
    new.on("Mạng khác")
    assert until(lambda: "Nhà 4" in words(new.hand))
    assert "Nhà 2" not in words(new.hand)
    new.on("Nhà 4")
    assert until(lambda: "Đã vào mạng Nhà 4" in words(new.hand))
    assert nmcli.world["joined"] == "Nhà 4"


def test_a_network_that_does_not_say_its_name_is_typed(new: Machine, nmcli: Nmcli) -> None:
    """Its name, then its password; one without a password leaves that empty."""
    nmcli.set(hidden={"kho": (60, "sachhay99"), "vuon": (30, "")})
    new.on()
    assert at(new, "FirstNetwork")
    new.on("Không thấy?")
    assert at(new, "FirstText")
    assert new.hand.block("Gõ cho đủ đã").property("off") is True
    strike(new.hand, "kho")
    new.on("Tiếp theo")
    assert until(lambda: "Mật khẩu của mạng kho" in words(new.hand))
    assert new.kiosk.shell.private, "a password is nobody else's business"
    strike(new.hand, "sachhay")
    assert new.hand.block("Gõ cho đủ đã").property("off") is True
    strike(new.hand, "99")
    new.on("Vào mạng")
    assert until(lambda: "Đã vào mạng kho" in words(new.hand))
    assert nmcli.world["joined"] == "kho"
    new.on("Tìm lại")
    new.on("Không thấy?")
    new.on("Xoá hết")
    strike(new.hand, "vuon")
    new.on("Tiếp theo")
    new.on("Không mật khẩu")
    assert until(lambda: "Đã vào mạng vuon" in words(new.hand))


def test_an_open_network_is_joined_by_one_touch_and_a_cable_needs_nothing(new: Machine, nmcli: Nmcli) -> None:
    new.to("network")
    new.on("Quán")
    assert until(lambda: "Đã vào mạng Quán" in words(new.hand))
    nmcli.set(cable="Wired connection 1")
    new.on("Tìm lại")
    assert until(lambda: "Máy đã cắm dây mạng" in words(new.hand))
    nmcli.set(running=False)
    new.to("network")
    assert until(lambda: "Mạng của máy do người khác lo" in words(new.hand))
    nmcli.set(running=True, cable="", joined="", radio=False)
    new.to("network")
    new.on("Bật Wi-Fi")
    assert until(lambda: HOUSE in words(new.hand)), "switched on and looked round"


@pytest.mark.timeout(120)
def test_the_communes_paper_before_the_camera_joins_the_machine(
    qapp: QGuiApplication, data_dir: Path, lessons_kept: bytes, nmcli: Nmcli, hub: HubProcess, tmp_path: Path
) -> None:
    """A real hub, its own code, its own square; the machine knows where it stands from then on."""
    paper = tmp_path / "paper.png"
    sheet = qrcode.make(Invitation(hub.url, hub.code()).text, box_size=10, border=12)
    sheet.save(str(paper))
    with machine(data_dir, lessons_kept, camera=paper) as new:
        new.to("commune")
        assert at(new, "FirstCommune")
        assert until(lambda: "Máy đã nối với xã" in words(new.hand), 20)
        enrolment = current(new.store)
        assert enrolment is not None
        assert (enrolment.url, enrolment.embedded) == (hub.url, False)
        assert hub.rows("SELECT count(*) FROM device")[0][0] == 1
        assert "Nhà văn hoá thôn Đoài, Thôn Đoài" in words(new.hand)
        assert settings.get(new.store, settings.VILLAGE) == "Thôn Đoài"
        assert new.kiosk.shell.house == "Nhà văn hoá thôn Đoài"
        new.on()
        assert at(new, "FirstTouch")
        new.to("camera")
        assert until(lambda: "Ống kính đọc tốt" in words(new.hand), 20)
        assert first_run.read(new.store).tried["camera"]


def test_address_and_code_can_be_typed(new: Machine, hub: HubProcess) -> None:
    """A code that was used is answered with the hub's own sentence; nothing typed is lost."""
    code = hub.code()
    new.to("commune")
    new.on("Gõ địa chỉ và mã")
    assert at(new, "FirstText")
    new.kiosk.shell.model.keys.clear()
    for letter in hub.url:
        new.kiosk.shell.model.keys.key(letter)
    new.on()
    assert until(lambda: new.kiosk.shell.model.question == "code")
    strike(new.hand, "2222222222")
    new.on("Nối với xã")
    assert at(new, "FirstCommune")
    assert until(lambda: "Mã chưa đúng" in words(new.hand))
    assert current(new.store) is None
    new.on("Gõ địa chỉ và mã")
    assert new.kiosk.shell.model.keys.text == hub.url
    new.on()
    new.on("Xoá hết")
    strike(new.hand, f"{code[:5]} {code[5:]}".lower())
    new.on("Nối với xã")
    assert until(lambda: "Máy đã nối với xã" in words(new.hand))


def test_a_learners_card_joins_nothing(new: Machine) -> None:
    new.to("commune")
    new.hand.scan("1" + "7" * 26)
    assert until(lambda: "Mã này không phải mã nối máy" in words(new.hand))
    new.on("Chưa có, dùng riêng")
    assert at(new, "FirstTouch")
    assert current(new.store) is None


def test_touch_sound_and_scanner_are_tried_by_hand(new: Machine) -> None:
    new.to("touch")
    for place in ("Góc trên bên trái", "Góc trên bên phải", "Ở giữa", "Góc dưới bên trái"):
        new.hand.tap(place)
    assert "touch" not in first_run.read(new.store).tried
    new.hand.tap("Góc dưới bên phải")
    assert until(lambda: "màn hình rất nhạy" in words(new.hand))
    assert first_run.read(new.store).tried == {"touch": True}
    new.on()
    assert at(new, "FirstSound")
    assert "Bà con nghe rõ không?" in words(new.hand)
    new.on("Chưa nghe rõ")
    assert until(lambda: "vặn to loa" in words(new.hand))
    new.on("Nghe rõ")
    assert first_run.read(new.store).tried == {"touch": True, "sound": True}
    new.on()
    assert at(new, "FirstCamera")
    assert "Chưa thấy ống kính" in words(new.hand)
    new.hand.scan("123456789012")
    assert until(lambda: "Máy quét đọc tốt" in words(new.hand))


def test_places_that_feel_nothing_can_be_passed_over(new: Machine) -> None:
    new.to("touch")
    new.hand.tap("Ở giữa")
    new.on("Bỏ qua bước này")
    assert at(new, "FirstSound")
    assert first_run.read(new.store).tried == {"touch": False}


def test_going_back_leads_through_all_questions(new: Machine) -> None:
    new.to("facilitator")
    for screen in (
        "FirstCamera",
        "FirstSound",
        "FirstTouch",
        "FirstCommune",
        "FirstNetwork",
        "FirstLanguage",
    ):
        new.on("Quay lại")
        assert at(new, screen)
    new.on("Thoát")
    assert at(new, "Welcome")


def test_every_question_can_be_passed_over(new: Machine) -> None:
    for screen, way in (
        ("FirstLanguage", "Tiếp theo"), ("FirstNetwork", "Bỏ qua bước này"), ("FirstCommune", "Chưa có, dùng riêng"),
        ("FirstTouch", "Bỏ qua bước này"), ("FirstSound", "Bỏ qua bước này"), ("FirstCamera", "Bỏ qua bước này"),
        ("FirstLeader", "Bỏ qua bước này"), ("FirstDone", "Xong"),
    ):  # fmt: skip
        assert at(new, screen)
        new.on(way)
    assert at(new, "Welcome")
    assert first_run.read(new.store).state == "done"


@pytest.mark.timeout(120)
def test_the_first_facilitator_gets_a_card_and_goes_on_at_once(new: Machine) -> None:
    """Four questions, a number twice, a card; then the page is theirs, and the assistant nobody else's."""
    new.to("facilitator")
    new.on("Ghi tên người hướng dẫn")
    assert at(new, "EnrolText")
    strike(new.hand, "Lys Thij Huowng")
    new.hand.tap("Tiếp theo")
    assert at(new, "EnrolYear")
    year(new.hand, "1992")
    new.hand.tap("Tiếp theo")
    assert at(new, "EnrolChoice")
    new.hand.tap("Nữ")
    assert at(new, "EnrolText")
    strike(new.hand, "Thoon DDoaif")
    new.hand.tap("Tiếp theo")
    assert at(new, "Pin")
    assert "chỉ mình biết" in words(new.hand)
    type_pin(new.hand, "402718")
    assert until(lambda: new.kiosk.shell.model.asks == "again")
    assert facilitators.listing(new.store) == [], "nothing is written before the number stands"
    type_pin(new.hand, "402718")
    assert at(new, "EnrolCard")
    (leader,) = facilitators.listing(new.store)
    assert (leader.name, leader.village) == ("Lý Thị Hương", "Thôn Đoài")
    assert facilitators.check_pin(new.store, leader.id, "402718")
    assert cards.identify(new.store, new.kiosk.shell.model.token).holder_id == leader.id
    new.on("Xong")
    assert at(new, "FirstDone")
    new.on("Ghi tên, in thẻ")
    assert at(new, "People")
    new.on("Quay lại")
    assert at(new, "Facilitator")
    new.on("Thoát")
    assert at(new, "Welcome")
    new.on("Lớp học")
    assert at(new, "Scan"), "from now on only by card and number"


def test_it_goes_on_where_the_power_was_cut(
    qapp: QGuiApplication, data_dir: Path, lessons_kept: bytes, nmcli: Nmcli
) -> None:
    with machine(data_dir, lessons_kept) as before:
        before.to("sound")
    with machine(data_dir, lessons_kept) as after:
        assert at(after, "FirstSound")


def test_a_facilitator_finds_it_under_the_machines_health(stage: Stage, hand: Hand, nmcli: Nmcli) -> None:
    from tests.ui.test_class_flow import lead

    lead(stage, hand)
    hand.tap("Sức khoẻ của máy")
    assert at(stage, "Health")
    assert until(lambda: stage.kiosk.shell.model.count > 10, 20)
    rest(TREMOR_S)
    hand.tap("Cài đặt máy")
    assert at(stage, "FirstLanguage")
    rest(TREMOR_S)
    hand.tap("Để sau")
    assert at(stage, "Facilitator")
