"""The one way out of the kiosk from its screen: a facilitator who is at the machine gives the private number again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kiosk import facilitators
from kiosk.facilitators import Facilitator
from ui.desk.flow import asking
from ui.pin_model import PinModel, PinWays
from ui.services import Services
from ui.shell import Shell

ENDED = 0
"""What the program ends with then; the same as when its session ends it."""


def ask_to_end(
    services: Services,
    shell: Shell,
    leader: Facilitator,
    back: Callable[[], None],
    end: Callable[[int], object] = QCoreApplication.exit,
) -> None:
    """Asks `leader` for the private number; the right one ends the program. The page may have been left open, so that
    the card alone, shown a while ago, is not enough. A class that is open stays open."""
    shell.attend("facilitator")
    ways = PinWays(
        back=back,
        check=lambda pin: facilitators.check_pin(services.store, leader.id, pin),
        open=lambda: end(ENDED),
    )
    shell.show("Pin", PinModel(leader.call, asking(leader), ways))
