"""What Qt finds on this machine, as one JSON line: run as a process of its own, since Qt may end it or hang.

`python -m ui.probe` prints {"screens": [[width, height, dots per mm]], "touch": [names], "cameras": [names],
"speakers": [names], "window": bool}.
"""

from __future__ import annotations

import json
import sys

from ui.display import draw_in_memory, drawn_in_memory, has_display


def main() -> int:
    """Prints the line and returns 0."""
    window = has_display() and not drawn_in_memory()
    if not window:
        draw_in_memory()
    from PySide6.QtGui import QGuiApplication, QInputDevice
    from PySide6.QtMultimedia import QMediaDevices

    app = QGuiApplication(["diemhoc"])
    screens = app.screens() if window else []
    touch = [d.name() for d in QInputDevice.devices() if d.type() == QInputDevice.DeviceType.TouchScreen]
    found = {
        "window": window,
        "screens": [
            [s.size().width(), s.size().height(), round(s.physicalDotsPerInch() / 25.4, 2)] for s in screens
        ],
        "touch": touch,
        "cameras": [device.description() for device in QMediaDevices.videoInputs()],
        "speakers": [device.description() for device in QMediaDevices.audioOutputs()],
    }
    print(json.dumps(found, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
