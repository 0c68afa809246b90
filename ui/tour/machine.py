"""The first run of a machine and its health, in every state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from kiosk import first_run
from kiosk.tokens import IssuedCard
from sync.wifi import Net, Wifi
from ui.desk.leaders_model import LeadersModel, LeadersWays
from ui.enrol.card_model import EnrolCardModel, EnrolCardWays
from ui.first_run.join_models import (
    CommuneWays,
    FirstCommuneModel,
    FirstNetworkModel,
    FirstTextModel,
    NetworkWays,
)
from ui.first_run.models import (
    DoneWays,
    FirstCameraModel,
    FirstDoneModel,
    FirstLanguageModel,
    FirstLeaderModel,
    FirstSoundModel,
    FirstTouchModel,
)
from ui.first_run.step import StepWays
from ui.first_run.work import WorkState
from ui.health.check import Check
from ui.health.doctor import Report
from ui.health.model import DiagnosisModel, HealthModel, HealthWays
from ui.health.work import HealthState
from ui.keyboard_model import KeyboardModel
from ui.pin_model import PinModel, PinWays
from ui.tour.stage import Stage, Stop

HOUSE = "Nhà văn hoá thôn Đoài"
WIFI = (
    Wifi("UBND xã Bình Minh", 88, True), Wifi(HOUSE, 71, True, True), Wifi("Quán nước cô Tư", 52, False),
    Wifi("TOTOLINK_5G", 33, True), Wifi("Galaxy A05 của Hùng", 12, True),
)  # fmt: skip
REFUSED = "Mã đã dùng rồi. Nhờ cán bộ xã cấp cho một mã mới nhé."
IDLE = WorkState()
SHORT = (
    "DiemHocSo 0.1.0\nmay 3fa81c20\nluc 2026-10-16 08:15\nkham disk=look hub=look camera=missing printer=missing\n"
    "vap 2026-10-14T19:40 OSError ui/printing/cards.py:88"
)


def _nothing() -> None:
    """Stops lead nowhere."""


def _ways(step: str) -> StepWays:
    return StepWays(first_run.STEPS.index(step) + 1, len(first_run.STEPS), _nothing, _nothing, _nothing)


def _shown(
    screen: str, make: Callable[[Stage], QObject], then: Callable[[QObject], None] | None = None
) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        stage.flow.leave()
        model = make(stage)
        stage.kiosk.shell.show(screen, model)
        if then is not None:
            then(model)

    return go


def _language(stage: Stage) -> QObject:
    return FirstLanguageModel(_ways("language"), stage.kiosk.shell.preferences, lambda _: None)


def _network(state: WorkState) -> Callable[[Stage], None]:
    network = NetworkWays(_nothing, _nothing, lambda _: None, _nothing)
    return _shown("FirstNetwork", lambda _: FirstNetworkModel(_ways("network"), lambda: state, network))


def _text(question: str, text: str, about: str = "", signs: bool = False) -> Callable[[Stage], None]:
    def make(_: Stage) -> QObject:
        keys = KeyboardModel(text, plain=True)
        if signs:
            keys.turnSigns()
        return FirstTextModel(
            question,
            about,
            keys,
            lambda text: len(text) > 7 or question == "secret",
            _nothing,
            lambda _: None,
        )

    return _shown("FirstText", make)


def _commune(
    state: WorkState = IDLE, place: str = "", camera: bool = True, other: bool = False
) -> Callable[[Stage], None]:
    def make(_: Stage) -> QObject:
        commune = CommuneWays(lambda payload: not other, _nothing, _nothing)
        model = FirstCommuneModel(_ways("commune"), lambda: state, camera, place, commune)
        if other:
            model.read("https://example.vn", "camera")
        return model

    return _shown("FirstCommune", make)


def _touch(felt: int) -> Callable[[Stage], None]:
    def make(_: Stage) -> QObject:
        model = FirstTouchModel(_ways("touch"), lambda good: None)
        for place in range(felt):
            model.touch(place)
        return model

    return _shown("FirstTouch", make)


def _sound(heard: bool | None) -> Callable[[Stage], None]:
    def make(_: Stage) -> QObject:
        model = FirstSoundModel(_ways("sound"), lambda good: None)
        if heard is not None:
            model.hear(heard)
        return model

    return _shown("FirstSound", make)


def _camera(camera: bool, seen: bool = False) -> Callable[[Stage], None]:
    def make(_: Stage) -> QObject:
        model = FirstCameraModel(_ways("camera"), camera, lambda good: None)
        if seen:
            model.read("1", "camera")
        return model

    return _shown("FirstCamera", make)


def _leader(known: int) -> Callable[[Stage], None]:
    return _shown("FirstLeader", lambda _: FirstLeaderModel(_ways("facilitator"), known, _nothing))


def _pin(stage: Stage) -> QObject:
    pin = PinWays(_nothing, lambda pin: True, _nothing, change=lambda pin: False)
    return PinModel(stage.leader.call, "Chị", pin, first=True)


def _card(stage: Stage) -> QObject:
    card = IssuedCard(stage.leader.card_number or "400000", "1" + "5" * 26, stage.leader.call, "Thôn Đoài")
    return EnrolCardModel(card, stage.leader.call, False, EnrolCardWays(_nothing, None), leads=True)


def _done(led: bool) -> Callable[[Stage], None]:
    good = ("network", "commune", "touch", "sound", "camera", "facilitator") if led else ("touch", "sound")
    parts = ("network", "commune", *first_run.TRIED, "facilitator")
    ways = DoneWays(_nothing, _nothing, *((_nothing, _nothing) if led else (None, None)))
    ready = [{"part": part, "good": part in good} for part in parts]
    return _shown("FirstDone", lambda _: FirstDoneModel(ready, ways))


def _checks(well: bool) -> Report:
    """Sixteen parts, as the doctor tells them; some of them ail."""
    fine = [
        Check("screen", "ok", "1920 x 1080", "1920 x 1080"), Check("touch", "ok", "eGalax Touch", "eGalax Touch"),
        Check("sound", "ok", "USB Audio", "USB Audio"), Check("voice", "ok", "Piper vi speaks", "Piper vi đọc được (vi)"),
        Check("clock", "ok", "2026-10-16 08:15 +07", "08:15 ngày 16/10/2026"),
        Check("database", "ok", "whole: 18251 facts, 41.2 MB", "còn nguyên: 18251 mục, 41,2 MB"),
        Check("backup", "ok", "newest copy 0 days old, 7 kept", "bản sao mới nhất: hôm nay, giữ 7 bản"),
        Check("memory", "ok", "1.2 of 3.9 GB to be had", "còn 1,2 trên 3,9 GB"),
        Check("network", "ok", "by Wi-Fi", "có Wi-Fi"), Check("stick", "ok", "none plugged in", "không cắm USB nào"),
        Check("version", "ok", "0.1.0 (Python 3.11); 0.2.0 is here and waits for a quiet moment",
              "bản 0.1.0; bản 0.2.0 chờ lúc máy rảnh"),
    ]  # fmt: skip
    ill = [
        Check("disk", "look", "1.4 GB free in /var/lib/diem-hoc-so", "còn 1,4 GB trống",
              "Free some room: below 2 GB a class may fill it.", "Dọn bớt cho trống: dưới 2 GB là sắp đầy."),
        Check("hub", "look", "https://hub.example does not answer; 640 facts sent, 57 waiting",
              "https://hub.example chưa trả lời; đã gửi 640, chờ gửi 57",
              "Look at the network. Nothing is lost: it is sent when the hub answers again.",
              "Xem lại mạng. Không mất gì cả: có mạng là máy tự gửi."),
        Check("camera", "missing", "no camera found", "chưa thấy ống kính",
              "Plug one in; meanwhile a typing scanner or learning without a card work.",
              "Cắm ống kính vào; trong lúc chờ vẫn dùng máy quét hay học không thẻ được."),
        Check("printer", "missing", "no printer", "chưa có máy in",
              "Plug in a printer and switch it on. Without one cards are photographed from the screen.",
              "Cắm máy in và bật lên nhé. Chưa có thì bà con chụp mã trên màn hình, hoặc in ở xã."),
    ]  # fmt: skip
    return Report(fine if well else [*fine, *ill])


def _health(state: HealthState, page: int = 1, part: str = "") -> Callable[[Stage], None]:
    def make(_: Stage) -> QObject:
        model = HealthModel(_health_ways(state))
        for _n in range(page - 1):
            model.turnPage()
        model.choose(part)
        return model

    return _shown("Health", make)


def _health_ways(state: HealthState) -> HealthWays:
    return HealthWays(_nothing, lambda: state, _nothing, _nothing, _nothing, _nothing)


def _diagnosis(step: str, **more: str) -> Callable[[Stage], None]:
    state = HealthState(step, _checks(False), SHORT, **more)
    return _shown("Diagnosis", lambda _: DiagnosisModel(_health_ways(state)))


def _leaders(told: str = "", who: str = "") -> Callable[[Stage], None]:
    """Two who lead here; one of them stands at the machine."""

    def make(stage: Stage) -> QObject:
        other = replace(stage.leader, id="x", name="Lò Văn Pánh", address="anh", village="Bản Nà Ngòi")
        people = [other, replace(stage.leader, card_number="400000")]
        ways = LeadersWays(_nothing, _nothing, _nothing, _nothing)
        return LeadersModel(people, stage.leader, told, who, ways)

    return _shown("Leaders", make)


def machine_stops() -> list[Stop]:
    """All stops, the first run's first."""
    choose = Net("choose", "", WIFI)
    wrong = WorkState("failed", choose, WIFI[0].name, "x", "wifi.password")
    ill, well = _checks(False), _checks(True)
    return [
        Stop("00-first-language", _shown("FirstLanguage", _language)),
        Stop("00-first-network", _network(WorkState("done", choose))),
        Stop("00-first-network-looking", _network(WorkState("looking"))),
        Stop("00-first-network-joined", _network(WorkState("done", Net("wifi", HOUSE)))),
        Stop("00-first-network-cable", _network(WorkState("done", Net("cable", "Wired connection 1")))),
        Stop("00-first-network-wrong", _network(wrong)),
        Stop("00-first-network-off", _network(WorkState("done", Net("off")))),
        Stop("00-first-network-none", _network(WorkState("done", Net("choose")))),
        Stop("00-first-network-absent", _network(WorkState("done", Net("absent")))),
        Stop("00-first-text-password", _text("password", "matkhau", "Nhà văn hoá thôn Đoài", signs=True)),
        Stop("00-first-text-name", _text("name", "kho-sach")),
        Stop("00-first-text-secret", _text("secret", "", "kho-sach")),
        Stop("00-first-text-address", _text("address", "https://hoc.binhminh.example")),
        Stop("00-first-text-code", _text("code", "")),
        Stop("00-first-commune", _commune()),
        Stop("00-first-commune-other", _commune(other=True, camera=False)),
        Stop("00-first-commune-refused", _commune(WorkState("failed", trouble=REFUSED))),
        Stop("00-first-commune-joined", _commune(place=f"{HOUSE}, Thôn Đoài")),
        Stop("00-first-touch", _touch(2)),
        Stop("00-first-touch-done", _touch(5)),
        Stop("00-first-sound", _sound(None)),
        Stop("00-first-sound-no", _sound(False)),
        Stop("00-first-camera", _camera(True)),
        Stop("00-first-camera-none", _camera(False)),
        Stop("00-first-camera-seen", _camera(True, seen=True)),
        Stop("00-first-leader", _leader(0)),
        Stop("00-first-leader-known", _leader(1)),
        Stop("00-first-leader-pin", _shown("Pin", _pin)),
        Stop("00-first-leader-card", _shown("EnrolCard", _card)),
        Stop("00-first-done", _done(True)),
        Stop("00-first-done-alone", _done(False)),
        Stop("12n-leaders", _leaders()),
        Stop("12n-leaders-added", _leaders("added", "anh Pánh")),
        Stop("12n-leaders-removed", _leaders("removed", "anh Pánh")),
        Stop("12n-leaders-pin", _leaders("pin")),
        Stop("27-health", _health(HealthState("looked", ill))),
        Stop("27-health-page-2", _health(HealthState("looked", ill), page=2)),
        Stop("27-health-well", _health(HealthState("looked", well))),
        Stop("27-health-looking", _health(HealthState("looking"))),
        Stop("27-health-part", _health(HealthState("looked", ill), part="disk")),
        Stop("27-health-part-well", _health(HealthState("looked", ill), part="touch")),
        Stop("27b-diagnosis", _diagnosis("looked")),
        Stop("27b-diagnosis-written", _diagnosis("written", stick="KINGSTON")),
        Stop("27b-diagnosis-no-stick", _diagnosis("nothing")),
    ]
