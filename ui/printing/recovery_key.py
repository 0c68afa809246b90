"""The recovery key on paper: its code to scan, its syllables to type, and what it is for. A4, one page.

Whoever holds this paper and a backup can open the backup; the kiosk keeps the public half only.
"""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize, QPainter

from ui.printing.paper import CLEAR_MODULES, MUC_NHAT, Words, draw_art, draw_code, pdf, write

TITLE = "Chìa khoá dự phòng"
_SIDE, _WIDE = 20.0, 170.0
_CODE = 62.0
"""Width of the code in mm: modules of more than 1.5 mm, which any phone or scanner reads."""
_A_ROW, _STEP = 5, 11.0


def recovery_key_pdf(path: Path, identity: str, syllables: list[str], point: str, day: str) -> None:
    """Draws the paper for one key; `point` names the learning point, `day` is when it was made.

    Raises KioskError (print.file) if the file cannot be written."""

    def draw(painter: QPainter) -> None:
        draw_art(painter, "mark.svg", QRectF(_SIDE, 16, 18, 18))
        write(painter, TITLE, _SIDE + 22, 25, Words(9.0, 800))
        words, text = Words(4.6, 600, MUC_NHAT).fitted(f"{point} · {day}", _WIDE - 22, 3.4)
        write(painter, text, _SIDE + 22, 33, words)
        y = 48.0
        for line in _lines(
            "Giấy này mở được bản sao của máy, trong đó có tên bà con. Cất ở chỗ khoá, xa máy. Đừng chụp ảnh, đừng "
            "gửi cho ai. Mất máy thì đem giấy này và bản sao đến máy mới."
        ):
            write(painter, line, _SIDE, y, Words(5.0))
            y += 7.2
        module = draw_code(painter, identity, _SIDE + 6, y + 6, _CODE, numeric=False)
        x = _SIDE + 6 + _CODE + CLEAR_MODULES * module + 6
        write(painter, "Quét mã này", x, y + 18, Words(5.6, 700))
        write(painter, "bằng máy quét thẻ,", x, y + 26, Words(5.0))
        write(painter, "hoặc gõ các chữ dưới đây.", x, y + 33, Words(5.0))
        y += 6 + _CODE + 16
        for first in range(0, len(syllables), _A_ROW):
            row = syllables[first : first + _A_ROW]
            write(painter, f"{first // _A_ROW + 1}", _SIDE, y, Words(5.0, 600, MUC_NHAT))
            for place, syllable in enumerate(row):
                write(painter, syllable, _SIDE + 14 + place * 30, y, Words(8.0, 700))
            y += _STEP
        y += 4
        for line in _lines("Gõ không dấu, cách nhau một ô trống. Lệnh: diemhoc restore BẢN-SAO.dhb"):
            write(painter, line, _SIDE, y, Words(4.6, 500, MUC_NHAT))
            y += 6.6

    pdf(path, QPageSize.PageSizeId.A4, TITLE, [draw])


def _lines(text: str) -> list[str]:
    return Words(5.0).lines(text, _WIDE)
