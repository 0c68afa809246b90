"""What stands on the screen, measured: the visible items in stage pixels and the picture that was really painted.

A stage pixel is 1/1920 of the stage's width: 1/3.68 mm on the 24" panel of ux.md, whatever the window's size.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

FAMILY = "Be Vietnam Pro"
NATURAL_LINE = 1.265
"""Height of a line of Be Vietnam Pro, in em (ux.md, Type)."""
LEFT, RIGHT, CENTRE = 1, 2, 4
WIDTH, HEIGHT = 1920, 1080


@dataclass(frozen=True)
class Rect:
    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    def inside(self, other: Rect, slack: float = 0.0) -> bool:
        return (
            self.x >= other.x - slack
            and self.y >= other.y - slack
            and self.right <= other.right + slack
            and self.bottom <= other.bottom + slack
        )

    def overlap(self, other: Rect) -> tuple[float, float]:
        """How far they overlap across and down; negative is the gap."""
        return (
            min(self.right, other.right) - max(self.x, other.x),
            min(self.bottom, other.bottom) - max(self.y, other.y),
        )

    def gap(self, other: Rect) -> float:
        """The distance between their nearest points; negative where they overlap."""
        across, down = self.overlap(other)
        if across > 0 and down > 0:
            return -min(across, down)
        return float(np.hypot(min(across, 0), min(down, 0)))

    def __str__(self) -> str:
        return f"({self.x:.0f},{self.y:.0f} {self.w:.0f}x{self.h:.0f})"


STAGE = Rect(0, 0, WIDTH, HEIGHT)


@cache
def metrics(pixels: int, weight: int) -> QFontMetricsF:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return QFontMetricsF(font)


@cache
def ink_span(text: str, pixels: int, weight: int) -> tuple[float, float]:
    """How far the ink of this text reaches above and below its baseline, px."""
    box = metrics(pixels, weight).tightBoundingRect(text.replace("\n", " "))
    return -box.top(), box.bottom()


@dataclass(eq=False)
class Item:
    """One visible item, itself and no other; all lengths in stage pixels."""

    kind: str
    rect: Rect
    raw: dict[str, Any]
    parent: Item | None
    order: int

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["raw"][name]
        except KeyError:
            raise AttributeError(name) from None

    def above(self) -> list[Item]:
        """Parent, grandparent and so on."""
        return self._above

    def within(self, kind: str) -> bool:
        return kind in self._kinds

    @cached_property
    def _above(self) -> list[Item]:
        return [] if self.parent is None else [self.parent, *self.parent.above()]

    @cached_property
    def _kinds(self) -> set[str]:
        return {self.kind, *(item.kind for item in self._above)}

    @property
    def button(self) -> bool:
        return "button" in self.raw

    @cached_property
    def owner(self) -> Item | None:
        """The block this belongs to."""
        return next((item for item in [self, *self.above()] if item.button), None)

    @property
    def block(self) -> Rect:
        """A button with its edge below."""
        return Rect(self.rect.x, self.rect.y, self.rect.w, self.rect.h + self.raw.get("edge", 0))

    @cached_property
    def plain(self) -> str:
        """The text as it is read, without markup."""
        return unescape(re.sub(r"<br/?>", "\n", self.text)).replace("<b>", "").replace("</b>", "")

    @cached_property
    def content(self) -> Rect:
        """The box of a text's lines."""
        left, right, _, _ = self.room
        free = self.width - left - right - self.contentWidth
        shift = {RIGHT: free, CENTRE: free / 2}.get(self.across, 0.0)
        top = self.rect.y + self.baseline - self.px
        return Rect(self.rect.x + left + shift, top, self.contentWidth, self.contentHeight)

    @cached_property
    def ink(self) -> Rect:
        """The box of a text's ink: accents of the first line to descents of the last."""
        up, down = ink_span(self.plain, self.px, self.weight)
        first = self.rect.y + self.baseline
        last = first + (self.lines - 1) * self.px * NATURAL_LINE * self.lineHeight
        return Rect(self.content.x, first - up, self.contentWidth, last - first + up + down)

    def __str__(self) -> str:
        words = self.plain if self.text else self.raw.get("name") or self.raw.get("icon") or ""
        return f"{self.kind} {self.rect!s} {words[:60]!r}"


@dataclass
class View:
    """One screen in one state with one set of choices."""

    stop: str
    screen: str
    look: str
    items: list[Item]
    picture: np.ndarray = field(repr=False)
    """RGB, (h, w, 3), the window as painted."""
    scale: float
    origin: tuple[float, float]

    @cached_property
    def texts(self) -> list[Item]:
        return [item for item in self.items if item.text]

    @cached_property
    def buttons(self) -> list[Item]:
        return [item for item in self.items if item.button]

    @cached_property
    def surfaces(self) -> list[Item]:
        """What takes touches without being a block."""
        return [item for item in self.items if item.listens and item.owner is None]

    def crop(self, rect: Rect) -> np.ndarray:
        """The painted pixels of a place on the stage; empty where it lies outside."""
        height, width, _ = self.picture.shape
        x0, y0 = (rect.x * self.scale + self.origin[0], rect.y * self.scale + self.origin[1])
        x1, y1 = x0 + rect.w * self.scale, y0 + rect.h * self.scale
        left, right = np.clip([np.floor(x0), np.ceil(x1)], 0, width).astype(int)
        top, bottom = np.clip([np.floor(y0), np.ceil(y1)], 0, height).astype(int)
        return self.picture[top:bottom, left:right]

    def at(self, item: Item) -> At:
        return At(self, item)


@dataclass(frozen=True)
class At:
    """Where something was measured; put into words only when it is told."""

    view: View
    item: Item

    def __str__(self) -> str:
        return f"{self.view.stop} [{self.view.look}] {self.item}"


class Eye:
    """Looks at a window through QML itself, so that what QML knows of its items is what is measured."""

    def __init__(self, engine: QQmlEngine, window: QQuickWindow) -> None:
        self._window = window
        self._component = QQmlComponent(engine, QUrl.fromLocalFile(str(Path(__file__).with_name("Eye.qml"))))
        made = self._component.create()
        assert made is not None, self._component.errorString()
        self._eye: Any = made

    def picture(self) -> np.ndarray:
        image = self._window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
        lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        return lines[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()

    def view(self, stop: str, screen: str, look: str) -> View:
        """Paints and measures what stands there now. Under a sheet nothing counts but the sheet."""
        picture = self.picture()
        root: QObject = self._window.contentItem()
        raws = self._eye.see(root).toVariant()
        scale = min(self._window.width() / WIDTH, self._window.height() / HEIGHT)
        origin = (
            (self._window.width() - WIDTH * scale) / 2,
            (self._window.height() - HEIGHT * scale) / 2,
        )
        items: list[Item] = []
        for order, raw in enumerate(raws):
            place = Rect(
                (raw["x"] - origin[0]) / scale,
                (raw["y"] - origin[1]) / scale,
                raw["w"] / scale,
                raw["h"] / scale,
            )
            parent = items[int(raw["parent"])] if raw["parent"] >= 0 else None
            items.append(Item(raw["kind"], place, raw, parent, order))
        for sheet in ("IdleSheet", "NamesSheet"):
            if any(item.kind == sheet for item in items):
                items = [item for item in items if item.within(sheet)]
        else:  # the window's own area only notes that somebody is here
            items = [item for item in items if item.parent is not None and not _observer(item)]
        for strip in [
            item for item in items if item.kind == "LoudnessStrip"
        ]:  # for a moment over the stage's foot
            items = [
                item
                for item in items
                if item.within(strip.kind) or item in strip.above() or min(item.rect.overlap(strip.rect)) <= 0
            ]
        return View(stop, screen, look, items, picture, scale, origin)


def _observer(item: Item) -> bool:
    return item.kind == "QQuickMouseArea" and item.parent is not None and item.parent.kind == "Stage"


def rgb(colour: str) -> tuple[int, int, int]:
    """ "#rrggbb" or "#aarrggbb" as numbers."""
    c = QColor(colour)
    return c.red(), c.green(), c.blue()


_C = np.arange(256) / 255
LINEAR = np.where(_C <= 0.04045, _C / 12.92, ((_C + 0.055) / 1.055) ** 2.4)


def luminance(colour: Any) -> Any:
    """Relative luminance of sRGB 0..255 (WCAG 2)."""
    red, green, blue = np.moveaxis(LINEAR[np.asarray(colour)], -1, 0)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Any, other: Any) -> Any:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    a, b = luminance(one), luminance(other)
    return (np.maximum(a, b) + 0.05) / (np.minimum(a, b) + 0.05)


MOST = 2500
"""Pixels looked at to find the colours of a place."""


def sample(pixels: np.ndarray) -> np.ndarray:
    """Up to `MOST` pixels spread evenly over a picture, as (n, 3) whole numbers."""
    step = max(1, int(np.ceil(np.sqrt(pixels.shape[0] * pixels.shape[1] / MOST))))
    return pixels[::step, ::step].reshape(-1, 3).astype(np.int32)


def near(pixels: np.ndarray, colour: tuple[int, int, int]) -> np.ndarray:
    """Which of these pixels have the colour, give or take 10 a channel."""
    apart = np.abs(pixels - np.array(colour))
    return (apart[:, 0] <= 10) & (apart[:, 1] <= 10) & (apart[:, 2] <= 10)


def dominant(pixels: np.ndarray) -> tuple[int, int, int] | None:
    """The commonest colour of these pixels (n, 3); None if there are none."""
    if not len(pixels):
        return None
    bins = (pixels[:, 0] >> 2 << 12) | (pixels[:, 1] >> 2 << 6) | (pixels[:, 2] >> 2)
    values, counts = np.unique(bins, return_counts=True)
    r, g, b = pixels[np.argmax(bins == values[counts.argmax()])]
    return int(r), int(g), int(b)
