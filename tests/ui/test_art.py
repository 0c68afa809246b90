"""Every drawing shows in Qt's own SVG renderer, and every named icon exists."""

import os
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import yaml
import zxingcpp

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from content.load import builtin_pack
from content.yaml_tree import Loader

ROOT = Path(__file__).parents[2]
ART = ROOT / "ui" / "qml" / "DiemHoc" / "art"
PACKS = ROOT / "content" / "packs"
DRAWINGS = sorted(ART.glob("*.svg"))
LESSON_PICTURES = sorted(PACKS.rglob("*.svg"))
SCENES = [lesson.picture(scene.picture) for lesson in builtin_pack().lessons for scene in lesson.scenes]
ICONS = sorted((ART / "icons").glob("*.svg"))
PICTURES = [*DRAWINGS, *LESSON_PICTURES]
WITH_CODES = [*LESSON_PICTURES, ART / "card-pictogram.svg", ART / "scan-sample.svg"]
SHAPES = {"svg", "g", "path", "rect", "circle"}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tags(path: Path) -> list[str]:
    return [element.tag.rpartition("}")[2] for element in ElementTree.parse(path).iter()]


def rendered(path: Path, width: int) -> QImage:
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid(), f"{named(path)} is not a picture Qt can show"
    box = renderer.viewBoxF()
    assert not box.isEmpty(), f"{named(path)} has no viewBox"
    image = QImage(width, round(width * box.height() / box.width()), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray:
    """The picture's bytes as (height, width, 4), its own copy."""
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 4].reshape(image.height(), image.width(), 4).copy()


@pytest.fixture(autouse=True)
def _application(qapp: QGuiApplication) -> None:
    """Pictures are drawn with Qt's painter, which wants an application."""


@pytest.mark.parametrize("path", PICTURES, ids=named)
def test_picture_shows_in_qt(path: Path) -> None:
    """Ink and at least one pigment reach the paper; a dropped shape would leave it bare."""
    seen = pixels(rendered(path, 225))
    opaque = seen[seen[..., 3] > 250][:, :3]
    assert len(opaque) > 0.05 * seen.shape[0] * seen.shape[1]
    assert len(np.unique(opaque, axis=0)) >= 2


@pytest.mark.parametrize("path", PICTURES, ids=named)
def test_picture_keeps_to_plain_shapes(path: Path) -> None:
    """No text (needs a font), no nested svg, clip, mask or style (Qt ignores them); small enough to ship."""
    found = tags(path)
    assert found.count("svg") == 1
    assert set(found) <= SHAPES
    assert "style=" not in path.read_text("utf-8")
    assert path.stat().st_size < 120_000


@pytest.mark.parametrize("path", SCENES, ids=named)
def test_lesson_picture_fills_its_frame(path: Path) -> None:
    """A scene's picture is 900 x 756 and leaves no corner bare; those on the drawn phone may have another shape."""
    assert ElementTree.parse(path).getroot().get("viewBox") == "0 0 900 756"
    alpha = pixels(rendered(path, 450))[..., 3]
    assert alpha.min() == 255


@pytest.mark.parametrize("path", WITH_CODES, ids=named)
def test_drawn_codes_cannot_be_read(path: Path) -> None:
    """The codes in the pictures are pictograms: a camera that sees the screen finds nothing in them."""
    blue_green_red = pixels(rendered(path, 900))[..., :3]
    assert zxingcpp.read_barcodes(np.ascontiguousarray(blue_green_red.mean(axis=2).astype(np.uint8))) == []


def test_icons_have_the_two_plates_the_app_replaces() -> None:
    """Each icon is valid, draws something, and uses the two replaceable colours and no other."""
    for path in ICONS:
        colours = set(re.findall(r'fill="([^"]+)"', path.read_text("utf-8")))
        assert "#24190F" in colours, named(path)
        assert colours <= {"#24190F", "#F6B32B"}, named(path)
        assert tags(path).count("svg") == 1
        assert pixels(rendered(path, 32))[..., 3].max() > 200, named(path)


def test_icons_are_those_listed() -> None:
    """packaging/art/icons.txt is the list from which the icons are built."""
    listed = (ROOT / "packaging" / "art" / "icons.txt").read_text("utf-8").split()
    assert sorted(path.stem for path in ICONS) == sorted(listed)


def icons_in(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key == "icon" and isinstance(value, str):
                yield value
            else:
                yield from icons_in(value)
    elif isinstance(tree, list):
        for item in tree:
            yield from icons_in(item)


def test_every_icon_of_the_lessons_exists() -> None:
    """An icon named by a lesson or a pack is one the app has."""
    named_icons: dict[str, Path] = {}
    for file in PACKS.rglob("*.yaml"):
        named_icons |= dict.fromkeys(icons_in(yaml.load(file.read_text("utf-8"), Loader=Loader)), file)
    assert named_icons
    have = {path.stem for path in ICONS}
    assert {icon: named(file) for icon, file in named_icons.items() if icon not in have} == {}


def test_every_icon_of_the_screens_exists() -> None:
    """An icon written out in QML is one the app has."""
    have = {path.stem for path in ICONS}
    for file in (ROOT / "ui" / "qml").rglob("*.qml"):
        for line in file.read_text("utf-8").splitlines():
            for words in re.findall(r"\b[iI]con:\s*([^;,}]+)", line):
                for icon in re.findall(r'"([a-z][a-z-]+)"', re.sub(r'===? *"[^"]*"', "", words)):
                    assert icon in have, f"{named(file)}: no icon called {icon}"


def test_every_picture_of_the_lessons_exists() -> None:
    """Each `picture:` of a lesson stands in the lesson's folder."""
    for file in PACKS.rglob("lesson.yaml"):
        for picture in re.findall(r"\bpicture:\s*([\w./-]+\.svg)", file.read_text("utf-8")):
            assert (file.parent / picture).is_file(), f"{named(file)}: {picture} is missing"
