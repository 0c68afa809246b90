"""The panel's light goes down at night and comes back, in a folder laid out as the kernel's."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.backlight import Backlight


@pytest.fixture
def light(tmp_path: Path) -> Path:
    folder = tmp_path / "intel_backlight"
    folder.mkdir()
    (folder / "max_brightness").write_text("1000\n")
    (folder / "brightness").write_text("700\n")
    return folder / "brightness"


def test_down_and_back(light: Path) -> None:
    backlight = Backlight(light.parents[1])
    backlight.wake_up()
    assert int(light.read_text()) == 700
    backlight.dim()
    backlight.dim()  # dark already: what was before is not forgotten
    assert int(light.read_text()) == 50
    backlight.restore()
    assert int(light.read_text()) == 700


def test_a_kiosk_that_died_in_the_dark_is_light_at_the_next_start(light: Path) -> None:
    Backlight(light.parents[1]).dim()
    Backlight(light.parents[1]).wake_up()
    assert int(light.read_text()) == 1000


def test_never_quite_off(light: Path) -> None:
    (light.parent / "max_brightness").write_text("7\n")
    Backlight(light.parents[1]).dim()
    assert int(light.read_text()) == 1


def test_no_panel_with_a_light_or_odd_files(light: Path, tmp_path: Path) -> None:
    Backlight(tmp_path / "none").dim()
    light.write_text("bright\n")
    backlight = Backlight(light.parents[1])
    backlight.dim()
    backlight.restore()
    assert light.read_text() == "bright\n"
