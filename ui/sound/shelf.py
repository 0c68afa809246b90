"""Where the voices of this kiosk lie: shipped with lessons, recorded here, installed."""

from content.install import installed
from content.load import builtin_path
from kiosk.paths import DataDir
from voice.ladder import Shelf

SHIPPED = "voice"
"""The folder of a pack of lessons that holds recorded voices, a folder each."""


def shelf_of(data: DataDir) -> Shelf:
    """The shelf of the kiosk whose files are in ``data``; what is not there is looked for again each time."""
    packs = [builtin_path(), *(pack.folder for pack in installed(data.packs))]
    return Shelf(data.voices, (*(pack / SHIPPED for pack in packs), data.recordings))
