"""What Qt finds on this machine, as one JSON line: run as a process of its own, since Qt may end it or hang.

`python -m ui.health.probe` prints {"screens": [[width, height, dots per mm]], "touch": [names], "cameras": [names],
"speakers": [names], "window": bool}.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from ui.display import draw_in_memory, drawn_in_memory, has_display

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def main() -> int:
    """Prints the line and returns 0."""
    window = has_display() and not drawn_in_memory()
    if not window:
        draw_in_memory()
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication(["diemhoc"])
    print(json.dumps({"window": window, **facts(app, drawn=window)}, ensure_ascii=False), flush=True)
    return 0


def facts(app: QGuiApplication, *, drawn: bool = True) -> dict[str, Any]:
    """What this application's Qt knows; no screens where it draws in memory only."""
    from PySide6.QtGui import QInputDevice
    from PySide6.QtMultimedia import QMediaDevices

    return {
        "screens": [
            [s.size().width(), s.size().height(), round(s.physicalDotsPerInch() / 25.4, 2)]
            for s in (app.screens() if drawn else [])
        ],
        "touch": [
            d.name() for d in QInputDevice.devices() if d.type() == QInputDevice.DeviceType.TouchScreen
        ],
        "cameras": [device.description() for device in QMediaDevices.videoInputs()],
        "speakers": [device.description() for device in QMediaDevices.audioOutputs()],
    }


if __name__ == "__main__":
    sys.exit(main())
