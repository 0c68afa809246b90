"""The machine's parts as the facilitator's page shows them. Only what the machine really knows is said."""

import shutil
from typing import Any

from ui.services import Services
from ui.shell import Shell

LOW_BYTES = 2_000_000_000
"""Under this much free disk the memory is "nearly full" (ux: When something is missing)."""


def health(services: Services, shell: Shell) -> list[dict[str, Any]]:
    """Camera, sound, disk and the hub: {part, good, amount}; the screen has the words. `amount` is whole gigabytes free."""
    free = shutil.disk_usage(services.data.root).free
    return [
        {"part": "camera", "good": services.camera is not None, "amount": 0},
        {"part": "sound", "good": not shell.silent, "amount": 0},
        {"part": "disk", "good": free >= LOW_BYTES, "amount": free // 1_000_000_000},
        {"part": "hub", "good": services.uploader.status().trouble is None, "amount": 0},
    ]
