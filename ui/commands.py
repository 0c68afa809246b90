"""Commands that draw: `run`, `demo`, `screenshots`. Qt is loaded inside the handlers only."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from ui import commands_doctor

if TYPE_CHECKING:
    from kiosk.only_one import Held
    from kiosk.paths import DataDir

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

LEAST, MOST = (640, 360), (7680, 4320)
"""Sizes of window between which the screens can be drawn, in pixels."""
THEMES = ("light", "contrast")


def register(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    """Add these commands to the command line."""
    run = sub.add_parser(
        "run",
        parents=[common],
        help="the kiosk (what `diemhoc` alone does)",
        description="Run the kiosk, fullscreen unless told otherwise: its window cannot be closed then. A facilitator\n"
        "ends it with card and private number (Tiếng, cỡ chữ; Cỡ chữ và màu; Đóng phần mềm), anybody with Ctrl+C\n"
        "in its terminal or by ending its session. A second start on the same data brings the first to the front.",
        epilog="examples:\n  diemhoc run\n  diemhoc run --windowed --camera photos/ --lang en",
    )
    run.add_argument("--windowed", action="store_true", help="in a window of 1280x720, which may be closed")
    run.add_argument(
        "--size", type=_size, metavar="WxH", help="size of that window in pixels (means --windowed)"
    )
    run.add_argument(
        "--camera", type=Path, metavar="PATH", help="a picture, a folder of pictures or a video as the camera"
    )
    run.add_argument("--theme", choices=THEMES, help="colours (default: as the machine is set, else light)")
    run.add_argument(
        "--first-run",
        action="store_true",
        help="ask the questions of a new machine also in a window, if nobody has answered them yet",
    )
    run.add_argument(
        "--room-window",
        type=_size,
        metavar="WxH",
        help="what a second screen would show, in a window of its own: for looking at it where there is none",
    )
    run.set_defaults(handler=run_kiosk)

    demo = sub.add_parser(
        "demo",
        parents=[common],
        help="see the whole job done with real parts",
        description="The main job from one end to the other, by itself: enrol twelve people, print their cards,\n"
        "read them back through the camera path, speak the lessons, learn three of them by touch, hold a\n"
        "class, send every fact to a hub that is killed on the way, and count what arrived.\n"
        "With a display it happens in a window; without one it leaves pictures all the same. --data is\n"
        "not touched. Exit code 1 if any figure disagrees.",
        epilog="examples:\n  diemhoc demo\n  diemhoc demo --fast --out /tmp/demo --json",
    )
    demo.add_argument(
        "--out", type=Path, default=Path("demo-out"), metavar="DIR", help="where it leaves what it made"
    )
    demo.add_argument("--fast", action="store_true", help="speak one lesson only, and do not linger")
    demo.set_defaults(handler=run_demo)

    screenshots = sub.add_parser(
        "screenshots",
        parents=[common],
        help="every screen and state as PNG",
        description="Draw every screen in every state, in both themes, in Vietnamese and English, as\n"
        "DIR/<theme>-<lang>/<stop>.png. The people and places on them are samples.",
        epilog="examples:\n  diemhoc screenshots shots\n"
        "  diemhoc screenshots shots --only 06-quiz --theme contrast --lang vi",
    )
    screenshots.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    screenshots.add_argument(
        "--size", type=_size, default=(1920, 1080), metavar="WxH", help="default 1920x1080"
    )
    screenshots.add_argument("--only", metavar="NAME", help="the stops whose name begins so")
    screenshots.add_argument("--theme", choices=THEMES, help="one theme instead of both")
    screenshots.set_defaults(handler=take_screenshots)

    commands_doctor.register(sub, common)


def run_kiosk(args: argparse.Namespace) -> int:
    """`diemhoc run`."""
    from ui.display import has_display

    if args.camera is not None and not args.camera.exists():
        raise KioskError(
            "camera.missing",
            f"{args.camera}: there is no such picture, folder or video. Give --camera a path that exists.",
            f"{args.camera}: chưa thấy hình hay thư mục nào ở đây.",
        )
    if not has_display():
        raise KioskError(
            "display.none",
            "There is no display here to open a window on. `diemhoc demo` works without one.",
            "Máy này chưa có màn hình. Lệnh `diemhoc demo` chạy được mà không cần màn hình.",
        )
    from PySide6.QtCore import QSize

    from kiosk.paths import DataDir
    from ui.options import Options
    from ui.preferences import Preferences
    from ui.start import run

    size = args.size or ((1280, 720) if args.windowed else None)
    asked = {row: value for row, value in (("language", args.lang), ("theme", args.theme)) if value}
    data = DataDir(args.data).make()
    held = _hold(data)
    room = QSize(*args.room_window) if args.room_window else None
    options = Options(
        data,
        QSize(*size) if size else None,
        args.camera,
        Preferences(**asked),
        room=room,
        asked=frozenset(asked),
        first_run=size is None or args.first_run,
        offer_voice=True,
    )
    try:
        return run(options)
    finally:
        held.release()


def _hold(data: DataDir) -> Held:
    """One kiosk a data folder; one that runs already comes to the front. Raises KioskError (kiosk.running)."""
    from kiosk.only_one import hold

    try:
        return hold(data)
    except KioskError:
        from ui.session.doorbell import ring

        ring(data)
        raise


def run_demo(args: argparse.Namespace) -> int:
    """`diemhoc demo`."""
    from ui.demo.run import demo
    from ui.demo.scene import Wish
    from ui.demo.story import Story

    story = Story(args.lang or "en", quiet_stdout=args.json)
    summary = demo(Wish(args.out, fast=args.fast), story)
    print(summary.document() if args.json else summary.table(story.lang))
    return summary.exit_code


def take_screenshots(args: argparse.Namespace) -> int:
    """`diemhoc screenshots DIR`."""
    from ui.tour.screenshots import Wish, take

    wish = Wish(
        folder=args.folder,
        size=args.size,
        only=args.only,
        themes=(args.theme,) if args.theme else THEMES,
        languages=(args.lang,) if args.lang else ("vi", "en"),
    )
    return take(wish, as_json=args.json)


def _size(text: str) -> tuple[int, int]:
    width, x, height = text.lower().partition("x")
    if x and width.isdecimal() and height.isdecimal() and width.isascii() and height.isascii():
        size = (int(width[:6]), int(height[:6]))
        if all(low <= given <= high for low, given, high in zip(LEAST, size, MOST, strict=True)):
            return size
    raise argparse.ArgumentTypeError(
        f"{text!r} is no size like 1280x720, from {LEAST[0]}x{LEAST[1]} to {MOST[0]}x{MOST[1]}"
    )
