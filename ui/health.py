"""The machine's parts as the facilitator's page shows them. Only what the machine really knows is said."""

import shutil
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.services import Services
from ui.shell import Shell

LOW_BYTES = 2_000_000_000
"""Under this much free disk the memory is "nearly full" (ux: When something is missing)."""


def tr(text: str) -> str:
    return QCoreApplication.translate("Health", text)


def part(icon: str, name: str, words: str, good: bool) -> dict[str, Any]:
    return {"icon": icon, "name": name, "words": words, "good": good}


def health(services: Services, shell: Shell) -> list[dict[str, Any]]:
    """Camera, sound, disk and the hub, each with a word and whether it is well."""
    free = shutil.disk_usage(services.data.root).free
    gigabytes = QCoreApplication.translate("Health", "Còn %1 GB").replace("%1", str(free // 1_000_000_000))
    status = services.uploader.status()
    camera = services.camera is not None
    return [
        part("camera" if camera else "camera-slash", tr("Ống kính"), tr("Có") if camera else tr("Chưa có"), camera),
        part(
            "speaker-slash" if shell.silent else "speaker-high",
            tr("Loa"),
            tr("Không có tiếng") if shell.silent else tr("Tốt"),
            not shell.silent,
        ),
        part("hard-drive", tr("Bộ nhớ"), gigabytes, free >= LOW_BYTES),
        part(
            "wifi-high" if status.trouble is None else "wifi-slash",
            tr("Gửi sổ"),
            tr("Tốt") if status.trouble is None else tr("Chưa gửi được"),
            status.trouble is None,
        ),
    ]
