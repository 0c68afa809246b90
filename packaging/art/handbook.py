"""Take the pictures of the author's handbook anew: the lesson that `content new` writes, on the kiosk's own screens.

    .venv/bin/python packaging/art/handbook.py

Writes docs/hinh/*.png. Without a sound device the pictures say so: run it where there is one, or under a pulseaudio
with a null sink.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
SIZE = (1280, 720)
PHONES = (
    ("dien-thoai/chu-to-am-to", 1),
    ("go-chu-nhan-tin/nhan-tin-goi-video", 1),
    ("dich-vu-cong/dung-dia-chi", 1),
    ("go-chu-nhan-tin/go-chu-co-mu", 1),
)
"""Lessons whose drawn phone stands in the handbook, and how many of its steps are done before."""


def main() -> int:
    from PySide6.QtCore import QRect, QSize, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from shiboken6 import delete

    from content.load import builtin_path, load_lesson
    from content.scaffold import new_lesson
    from ui.ground import prepare_environment
    from ui.lesson_preview import LessonPreview, Wish, open_kiosk
    from ui.preferences import Preferences

    prepare_environment()
    app = QGuiApplication([])
    out = ROOT / "docs" / "hinh"
    with tempfile.TemporaryDirectory() as folder:
        lesson = new_lesson(Path(folder) / "bai-cua-xa" / "dien-thoai" / "goi-nguoi-nha").folder
        file = lesson / "lesson.yaml"
        whole = file.read_text(encoding="utf-8").replace("Goi nguoi nha", "Gọi người nhà")
        kiosk = open_kiosk(app, Path(folder) / "data", Wish(lesson, QSize(*SIZE), Preferences()))

        def settled() -> QImage:
            for _ in range(12):
                app.processEvents()
            return kiosk.window.grabWindow()

        def taken(name: str, text: str, part: int) -> None:
            file.write_text(text, encoding="utf-8")
            one = LessonPreview(
                kiosk, Wish(lesson, QSize(*SIZE), Preferences(), part), lambda line: None, lambda: None
            )
            settled().save(str(out / f"{name}.png"))
            delete(one)  # it would show the next change as well

        taken("can-sua", whole.replace("look: home", "look: trang-chu"), 1)
        taken("canh", whole, 2)
        taken("bai-tap", whole, 4)
        taken("cau-hoi", whole, 5)
        flow = kiosk.flow
        assert flow is not None
        phones = QImage(len(PHONES) * 340 + 20, 640, QImage.Format.Format_RGB32)
        phones.fill(Qt.GlobalColor.white)
        painter = QPainter(phones)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = SIZE[0] / 1920
        glass = QRect(round(722 * scale), round(12 * scale), round(476 * scale), round(888 * scale))
        for place, (name, done) in enumerate(PHONES):
            one = load_lesson(builtin_path() / name)
            flow.lesson(one, len(one.scenes) + 1)
            for step in one.practice.steps[:done]:
                kiosk.shell.model.solve(step)
            painter.drawImage(QRect(20 + place * 340, 20, 320, 597), settled().copy(glass))
        painter.end()
        phones.save(str(out / "dien-thoai.png"))
        kiosk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
