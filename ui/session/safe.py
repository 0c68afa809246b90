"""The safe screen: what is seen when the kiosk has crashed five times in a row. It imports no more than it paints with:
no QML, no store, no lessons, nothing of what may have failed."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRasterWindow,
)

from kiosk.crash_count import AGAIN, RETRY_S
from kiosk.notify import Notify

FONTS = Path(__file__).parent.parent / "qml" / "DiemHoc" / "fonts"
PAPER, CARD, INK, SOFT, LINE = (
    QColor(one) for one in ("#FAF3E3", "#FFFDF6", "#24190F", "#54432F", "#7A6549")
)
DEEP, EDGE = QColor("#0B4A4C"), QColor("#06302F")

TITLE = "Máy đang gặp\ntrục trặc"
CALL = "Mời bà con gọi người phụ trách."
NO_BLAME = "Không phải tại bà con đâu."
AGAIN_WORDS = "Thử lại"
FOR_WHOM = "Người phụ trách chụp mã này nhé."

STAGE = (1920, 1080)
BUTTON = QRectF(120, 740, 560, 180)
CODE = QRectF(1180, 130, 560, 560)


def minutes_left(seconds: int) -> str:
    """When the machine tries by itself."""
    return f"Máy tự thử lại sau {-(-seconds // 60)} phút." if seconds > 0 else "Máy đang thử lại…"


class Safe(QRasterWindow):
    """One window of painted words, a square code and one button. `code` is the exit code once it is known."""

    def __init__(self, told: str, notify: Notify, retry_s: int = RETRY_S) -> None:
        super().__init__()
        self.setTitle("Điểm Học Số")
        self.setFlags(Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._told, self._notify, self._left = told, notify, retry_s
        self._modules = modules(told)
        self._pressed = self._ready = False
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self._second.start()
        if notify.watchdog_s:
            self._pulse = QTimer(self, interval=round(notify.watchdog_s * 250))
            self._pulse.timeout.connect(lambda: notify.pulse("safe screen"))
            self._pulse.start()

    def try_again(self) -> None:
        """The kiosk is to be tried again."""
        self._left = 0
        self.update()
        QTimer.singleShot(50, lambda: QGuiApplication.exit(AGAIN))

    def _tick(self) -> None:
        if self._left <= 0:
            return
        self._left -= 1
        if self._left == 0:
            self.try_again()
        elif self._left % 60 == 0:
            self.update()

    # --- touch and keys
    def event(self, event: QEvent) -> bool:
        """Nobody closes it."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(self._on_button(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        chosen = self._pressed and self._on_button(event.position())
        self._press(False)
        if chosen:
            self.try_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            and not event.isAutoRepeat()
        ):
            self.try_again()

    def _on_button(self, at: QPointF) -> bool:
        scale, left, top = self._fit()
        return BUTTON.adjusted(-24, -24, 24, 24).contains((at.x() - left) / scale, (at.y() - top) / scale)

    def _press(self, pressed: bool) -> None:
        if pressed != self._pressed:
            self._pressed = pressed
            self.update()

    # --- the picture
    def _fit(self) -> tuple[float, float, float]:
        scale = min(self.width() / STAGE[0], self.height() / STAGE[1])
        return scale, (self.width() - STAGE[0] * scale) / 2, (self.height() - STAGE[1] * scale) / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        scale, left, top = self._fit()
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), self.height(), PAPER)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(left, top)
        painter.scale(scale, scale)
        self._words(painter)
        self._button(painter)
        self._code(painter)
        painter.end()
        if not self._ready:
            self._ready = True
            self._notify.ready("safe screen")

    def _words(self, painter: QPainter) -> None:
        _write(painter, QRectF(120, 110, 980, 320), TITLE, 112, QFont.Weight.ExtraBold)
        _write(painter, QRectF(120, 460, 980, 90), CALL, 60, QFont.Weight.Bold)
        _write(painter, QRectF(120, 570, 980, 80), NO_BLAME, 46)
        _write(painter, QRectF(120, 950, 960, 70), minutes_left(self._left), 40, colour=SOFT)

    def _button(self, painter: QPainter) -> None:
        sunk = 6 if self._pressed else 0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(EDGE)
        painter.drawRoundedRect(BUTTON.adjusted(0, 9, 0, 9), 22, 22)
        painter.setBrush(DEEP)
        painter.drawRoundedRect(BUTTON.adjusted(0, sunk, 0, sunk), 22, 22)
        centre = Qt.AlignmentFlag.AlignCenter
        _write(painter, BUTTON.adjusted(0, sunk, 0, sunk), AGAIN_WORDS, 72, QFont.Weight.Bold, CARD, centre)

    def _code(self, painter: QPainter) -> None:
        painter.setPen(QPen(LINE, 3))
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(CODE, 28, 28)
        size = len(self._modules)
        if size:
            side = (CODE.width() - 24) / size
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            for y, row in enumerate(self._modules):
                for x, dark in enumerate(row):
                    if dark:
                        at = QPointF(CODE.x() + 12 + x * side, CODE.y() + 12 + y * side)
                        painter.fillRect(QRectF(at.x(), at.y(), side + 0.5, side + 0.5), QColor("black"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _write(painter, QRectF(1130, 715, 660, 60), FOR_WHOM, 34, align=Qt.AlignmentFlag.AlignHCenter)
        _write(painter, QRectF(1180, 785, 700, 280), self._told, 34, colour=SOFT)


def modules(told: str) -> list[list[bool]]:
    """The square code with its quiet zone; [] where it cannot be made: the words are there as well."""
    try:
        import qrcode

        code = qrcode.QRCode(border=4, error_correction=qrcode.ERROR_CORRECT_M)
        code.add_data(told)
        code.make(fit=True)
        return [[bool(one) for one in row] for row in code.get_matrix()]
    except Exception:  # whatever is broken here, the words still have to be painted
        return []


def _write(
    painter: QPainter,
    place: QRectF,
    text: str,
    size: int,
    weight: QFont.Weight = QFont.Weight.Medium,
    colour: QColor = INK,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    font = QFont(["Be Vietnam Pro", "Noto Sans"])
    font.setPixelSize(size)
    font.setWeight(weight)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, int(align | Qt.TextFlag.TextWordWrap), text)


def show(told: str) -> int:
    """Shows the safe screen until the kiosk is to be tried again; returns the exit code (`AGAIN`, or 0 when ended)."""
    notify = Notify.taken_from()
    app = QGuiApplication(sys.argv[:1])
    for file in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    window = Safe(told, notify)
    window.showFullScreen()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.exit(0))
    code = app.exec()
    notify.stopping()
    return code
