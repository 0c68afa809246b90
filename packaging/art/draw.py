"""Draw every picture of the project anew.

    .venv/bin/python packaging/art/draw.py            # all pictures
    .venv/bin/python packaging/art/draw.py welcome    # those whose name holds the word

Writes ui/qml/DiemHoc/art/*.svg and content/packs/vi-co-ban/<unit>/<lesson>/*.svg; the pictures of a unit are in
unit_*.py. Icons: see icons.py.
"""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[2]


def main(words: list[str]) -> int:
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    from ui_pictures import PICTURES as UI

    todo = {ROOT / "ui/qml/DiemHoc/art" / f"{name}.svg": draw for name, draw in UI.items()}
    for module in ("lesson_pictures", *sorted(file.stem for file in Path(__file__).parent.glob("unit_*.py"))):
        drawn = importlib.import_module(module).PICTURES
        todo |= {ROOT / "content/packs/vi-co-ban" / f"{name}.svg": draw for name, draw in drawn.items()}
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
