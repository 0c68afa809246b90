"""Which question of the first-run assistant comes after which; every one may be passed over, and all be put off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from kiosk import facilitators, first_run, settings
from kiosk.facilitators import Facilitator
from sync import invitation, wifi
from sync.enrolment import Enrolment, current
from sync.invitation import Invitation
from sync.wifi import Wifi
from ui.camera.reading import CardReading
from ui.first_run.join_models import (
    LONGEST,
    CommuneWays,
    FirstCommuneModel,
    FirstNetworkModel,
    FirstTextModel,
    NetworkWays,
)
from ui.first_run.leader_flow import FirstLeaderFlow
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
from ui.first_run.work import FirstRunWork
from ui.keyboard_model import KeyboardModel
from ui.preferences import OF_THE_MACHINE, Preferences
from ui.services import Services
from ui.shell import Shell


@dataclass(frozen=True)
class FirstRunExits:
    """`out`: the welcome screen, or the facilitator's page for who came from there. `lead`: a facilitator is at the
    machine from now on; then `people` and `lesson` open pages of theirs."""

    out: Callable[[], None]
    lead: Callable[[Facilitator], None]
    people: Callable[[], None]
    lesson: Callable[[], None]


class FirstRunFlow(QObject):
    """Holds what is typed and waited for while the assistant stands; what was answered is in the settings."""

    def __init__(self, services: Services, shell: Shell, reading: CardReading, exits: FirstRunExits) -> None:
        super().__init__()
        self._s, self._shell, self._reading, self._exits = services, shell, reading, exits
        self._net, self._hub = FirstRunWork(services.data), FirstRunWork(services.data)
        self._leaders = FirstLeaderFlow(services, shell, self._led, lambda: self.ask("facilitator"))
        self._leader: Facilitator | None = None
        self._typed: dict[str, str] = {}

    def begin(self) -> None:
        """The question that stood there last, else the first."""
        self._leader = None
        self._typed.clear()
        found = first_run.read(self._s.store)
        self.ask(found.step if found.state == "begun" else first_run.STEPS[0])

    def close(self) -> None:
        """The kiosk ends."""
        self._net.close()
        self._hub.close()

    # --- from question to question
    def ask(self, step: str) -> None:
        """Shows a question, remembered for after a power cut."""
        self._shell.attempt(lambda: first_run.stand_at(self._s.store, step))
        self._reading.pause()
        self._net.reset()
        self._hub.reset()
        getattr(self, f"_{step}")(self._ways(step))

    def _ways(self, step: str) -> StepWays:
        before, after = first_run.before(step), first_run.after(step)
        return StepWays(
            number=first_run.STEPS.index(step) + 1,
            of=len(first_run.STEPS),
            back=self._later if before is None else lambda: self.ask(before),
            next=self._done if after is None else lambda: self.ask(after),
            later=self._later,
        )

    def _show(self, screen: str, model: QObject, *, private: bool = False) -> None:
        """While nobody is written down here there is nobody to go home to: the assistant stays."""
        self._shell.attend("" if first_run.nobody_yet(self._s.store) else "facilitator")
        self._shell.show(screen, model, private=private)

    def _later(self) -> None:
        self._shell.attempt(lambda: first_run.put_off(self._s.store))
        self._leave()

    def _leave(self) -> None:
        self._reading.pause()
        self._typed.clear()
        self._exits.out()

    def _tell(self, part: str) -> Callable[[bool], None]:
        return lambda good: void(self._shell.attempt(lambda: first_run.tell(self._s.store, part, good)))

    # --- one touch
    def _language(self, ways: StepWays) -> None:
        self._show("FirstLanguage", FirstLanguageModel(ways, self._shell.preferences, self._prefer))

    def _prefer(self, now: Preferences) -> None:
        kept = {row: getattr(now, row) for row in OF_THE_MACHINE}
        self._shell.attempt(lambda: settings.set(self._s.store, settings.LOOKS, kept))
        self._s.usual.now = now
        self._shell.prefer(now, save=False)

    def _touch(self, ways: StepWays) -> None:
        def go_on() -> None:
            model.given_up()
            ways.next()

        model = FirstTouchModel(replace(ways, next=go_on), self._tell("touch"))
        self._show("FirstTouch", model)

    def _sound(self, ways: StepWays) -> None:
        self._show("FirstSound", FirstSoundModel(ways, self._tell("sound")))

    def _camera(self, ways: StepWays) -> None:
        model = FirstCameraModel(ways, self._reading.has_camera, self._tell("camera"))
        self._show("FirstCamera", model)
        self._reading.show(model.eye)

    # --- the network
    def _network(self, ways: StepWays) -> None:
        self._networks(ways)
        self._net.look()

    def _networks(self, ways: StepWays) -> None:
        network = NetworkWays(
            look=self._net.look,
            switch_on=lambda: self._net.look(on=True),
            choose=self._choose,
            type=self._hidden,
        )
        self._show("FirstNetwork", FirstNetworkModel(ways, self._net.state, network))

    def _choose(self, one: Wifi) -> None:
        again = self._net.state().code == "wifi.password"
        if one.locked and (again or not one.known):
            self._password(one, wifi.good_password, lambda: self._networks(self._ways("network")))
        else:
            self._net.join(one)

    def _hidden(self) -> None:
        """A network that does not say its name: the name, then the password if it has one."""

        def answer(name: str) -> None:
            self._typed["network"] = name
            fits = lambda text: not text or wifi.good_password(text)  # noqa: E731
            self._password(Wifi(name.strip(), 0, True, hidden=True), fits, self._hidden)

        keys = KeyboardModel(self._typed.get("network", ""), plain=True, longest=wifi.LONGEST_NAME)
        self._net.reset()
        back = lambda: self._networks(self._ways("network"))  # noqa: E731
        self._show("FirstText", FirstTextModel("name", "", keys, wifi.good_name, back, answer))

    def _password(self, one: Wifi, good: Callable[[str], bool], back: Callable[[], None]) -> None:
        def answer(password: str) -> None:
            self._typed[one.name] = password
            self._net.join(one, password)
            self._networks(self._ways("network"))

        keys = KeyboardModel(self._typed.get(one.name, ""), plain=True, longest=63)
        self._net.reset()
        question = "secret" if one.hidden else "password"
        self._show("FirstText", FirstTextModel(question, one.name, keys, good, back, answer), private=True)

    # --- the commune
    def _commune(self, ways: StepWays) -> None:
        enrolment = current(self._s.store)
        place = "" if enrolment is None or enrolment.embedded else self._place(enrolment)
        commune = CommuneWays(read=self._read, type=self._type, joined=self._joined)
        model = FirstCommuneModel(ways, self._hub.state, self._reading.has_camera, place, commune)
        self._show("FirstCommune", model)
        self._reading.show(model.eye)

    def _place(self, enrolment: Enrolment) -> str:
        place = enrolment.place
        return ", ".join(dict.fromkeys(filter(None, (place.house, place.village)))) or enrolment.url

    def _read(self, payload: str | bytes) -> bool:
        found = invitation.read(payload)
        if found is not None:
            self._hub.enrol(found)
        return found is not None

    def _type(self) -> None:
        """The address, then the code."""
        self._reading.pause()
        self._hub.reset()
        keys = KeyboardModel(self._typed.get("address", "https://"), plain=True, longest=LONGEST)

        def answer(address: str) -> None:
            self._typed["address"] = address
            self._type_code(address)

        good = lambda text: len(text.partition("://")[2]) > 3  # noqa: E731
        back = lambda: self.ask("commune")  # noqa: E731
        self._show("FirstText", FirstTextModel("address", "", keys, good, back, answer), private=True)

    def _type_code(self, address: str) -> None:
        keys = KeyboardModel(self._typed.get("code", ""), plain=True, longest=14)

        def answer(code: str) -> None:
            self._typed["code"] = code
            self._commune(self._ways("commune"))
            self._hub.enrol(Invitation(address, invitation.plain(code)))

        good = lambda text: len(invitation.plain(text)) == invitation.LETTERS  # noqa: E731
        self._show("FirstText", FirstTextModel("code", "", keys, good, self._type, answer), private=True)

    def _joined(self) -> None:
        """The commune's word on where this machine stands is taken over; what waits goes there now."""
        enrolment, store = current(self._s.store), self._s.store
        if enrolment is None or enrolment.embedded:
            return
        self._typed.clear()
        place = enrolment.place
        self._shell.attempt(lambda: first_run.take_place(store, place.commune, place.village, place.house))
        house = settings.get(store, settings.HOUSE) or settings.get(store, settings.VILLAGE) or ""
        self._shell.stand_in(str(house))
        self._s.uploader.nudge()
        self._shell.chime("tinh")
        if isinstance(self._shell.model, FirstCommuneModel):
            self._shell.model.settle(self._place(enrolment))

    # --- the first facilitator, and the end
    def _facilitator(self, ways: StepWays) -> None:
        known = len(facilitators.listing(self._s.store))
        self._show("FirstLeader", FirstLeaderModel(ways, known, self._leaders.begin))

    def _led(self, leader: Facilitator) -> None:
        self._leader = leader
        self._done()

    def _done(self) -> None:
        self._shell.attempt(lambda: first_run.finish(self._s.store))
        store, leader = self._s.store, self._leader
        tried, enrolment = first_run.read(store).tried, current(store)
        net = self._net.state().net
        ready = [
            {"part": "network", "good": net is not None and net.way in ("cable", "wifi")},
            {"part": "commune", "good": enrolment is not None and not enrolment.embedded},
            *({"part": part, "good": tried.get(part, False)} for part in first_run.TRIED),
            {"part": "facilitator", "good": bool(facilitators.listing(store))},
        ]
        ways = DoneWays(
            back=lambda: self.ask(first_run.STEPS[-1]),
            done=self._leave if leader is None else lambda: self._go(leader, lambda: None),
            people=None if leader is None else lambda: self._go(leader, self._exits.people),
            lesson=None if leader is None else lambda: self._go(leader, self._exits.lesson),
        )
        self._show("FirstDone", FirstDoneModel(ready, ways))

    def _go(self, leader: Facilitator, open: Callable[[], None]) -> None:
        """The facilitator chose a card and a number a moment ago: they go on without showing them."""
        self._exits.lead(leader)
        open()


def void(_: object) -> None:
    """What a way does not tell."""
