"""Draw every picture of the project anew.

    .venv/bin/python packaging/art/draw.py            # all pictures
    .venv/bin/python packaging/art/draw.py welcome    # those whose name holds the word

Writes ui/qml/DiemHoc/art/*.svg and content/packs/vi-co-ban/<unit>/<lesson>/*.svg. Icons: see icons.py.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[2]


def main(words: list[str]) -> int:
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    from lesson_pictures import PICTURES as LESSONS
    from ui_pictures import PICTURES as UI

    todo = {ROOT / "ui/qml/DiemHoc/art" / f"{name}.svg": draw for name, draw in UI.items()}
    todo |= {ROOT / "content/packs/vi-co-ban" / f"{name}.svg": draw for name, draw in LESSONS.items()}
    for path, draw in todo.items():
        if words and not any(word in str(path.relative_to(ROOT)) for word in words):
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(draw(), encoding="utf-8")
        print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1024:.0f} KB")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
