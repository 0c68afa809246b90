"""How the kiosk is started."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.paths import DataDir
from ui.preferences import Preferences


@dataclass(frozen=True)
class Options:
    """`size` None is fullscreen; `camera` None is the machine's own camera, if any.

    `speak_ahead`: render every lesson's narration in the background, so that a tap only plays it.
    """

    data: DataDir
    size: QSize | None = None
    camera: Path | None = None
    preferences: Preferences = field(default_factory=Preferences)
    embedded_hub: bool = True
    room: QSize | None = None
    """Size of a window for the room beside the kiosk's, where there is no second screen."""
    speak_ahead: bool = True
    asked: frozenset[str] = frozenset()
    """Names of the preferences that were asked for by name: they hold whatever the machine is set to."""
    first_run: bool = False
    """Whether the first-run assistant may come by itself (kiosk.first_run)."""
    offer_voice: bool = False
    """Whether facilitators are offered the Vietnamese voice where there is internet (ui.sound.voice_offer)."""
