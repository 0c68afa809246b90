"""Are the packages of apt.txt enough? A window, letters, the multimedia part, the voice. Run by packaging/try-fresh."""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
from pathlib import Path

PLUGINS = ("platforms", "multimedia", "imageformats", "iconengines", "wayland-*", "xcbglintegrations")
NOT_OURS = (
    "libqlinuxfb",
    "libqeglfs",
    "libqvnc",
    "libqvkkhrdisplay",
    "libqtiff",
    "libqminimalegl",
    "libqpdf",
)
"""Plugins of ways to draw that the kiosk does not use: they may miss their libraries."""


def window() -> str:
    """A QML window with words in it is drawn to pixels."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", QSG_RENDER_LOOP="basic")
    os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickView

    app = QGuiApplication(sys.argv[:1])
    font = Path(__file__).parent.parent / "ui/qml/DiemHoc/fonts/BeVietnamPro_700Bold.ttf"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Probe.qml"
        file.write_text(
            "import QtQuick\nimport QtQuick.Controls.Basic\nimport QtMultimedia\n"
            'Rectangle { width: 400; height: 200; color: "white"\n'
            f'  FontLoader {{ id: font; source: "{font.as_uri()}" }}\n'
            '  Text { text: "Bà con ơi"; font.pixelSize: 60; font.family: font.name; color: "black" }\n'
            "  MediaPlayer { audioOutput: AudioOutput {} } }\n"
        )
        view = QQuickView()
        view.setSource(QUrl.fromLocalFile(str(file)))
        assert not view.errors(), view.errors()
        view.show()
        picture = view.grabWindow()
        colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(0, picture.height(), 2)}
        view.deleteLater()
        app.processEvents()
    assert len(colours) > 10, "no words were drawn"
    return f"a window with words in {len(colours)} colours"


def letters() -> str:
    """A lesson or a name in Khmer letters, which our own font does not have, is more than boxes."""
    from PySide6.QtGui import QFontDatabase

    found = QFontDatabase.families(QFontDatabase.WritingSystem.Khmer)
    assert found, "no font for Khmer"
    return f"Khmer letters from {len(found)} fonts"


def multimedia() -> str:
    """QtMultimedia finds its back end and can open sound and camera devices, if there are any."""
    from PySide6.QtMultimedia import QMediaDevices, QMediaPlayer

    player = QMediaPlayer()
    assert player.isAvailable(), "QtMultimedia has no back end"
    sounds, cameras = len(QMediaDevices.audioOutputs()), len(QMediaDevices.videoInputs())
    return f"QtMultimedia: {sounds} sound outputs, {cameras} cameras"


def voice() -> str:
    """espeak-ng speaks Vietnamese into a file through pyttsx3."""
    import pyttsx3

    engine = pyttsx3.init()
    engine.setProperty("voice", "vi")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "loi.wav"
        engine.save_to_file("Chào bà con", str(file))
        engine.runAndWait()
        size = file.stat().st_size
    assert size > 10_000, f"only {size} bytes of sound"
    return f"pyttsx3: {size} bytes of Vietnamese"


def libraries() -> str:
    """Every Qt plugin that the kiosk may load finds all its libraries."""
    import PySide6

    home = Path(PySide6.__file__).parent / "Qt"
    missing = []
    tried = 0
    for kind in PLUGINS:
        for file in sorted(home.glob(f"plugins/{kind}/*.so")):
            if any(name in str(file) for name in NOT_OURS):
                continue
            tried += 1
            try:
                ctypes.CDLL(str(file))
            except OSError as problem:
                missing.append(f"{file.name}: {problem}")
    assert not missing, "\n".join(missing)
    return f"{tried} Qt plugins load"


if __name__ == "__main__":
    for check in (window, letters, multimedia, voice, libraries):
        print(f"ok  {check()}")
