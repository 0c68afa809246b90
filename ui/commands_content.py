"""`diemhoc content preview`: an author's lesson on the kiosk's own screens."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers


def register(sub: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Adds `preview` to the subcommands of `content`."""
    made = sub.add_parser(
        "preview",
        parents=[common],
        help="see a lesson as residents will, anew at each save",
        description="Opens the lesson in a window with the kiosk's own screens and voice. Each time a file of it is\n"
        "saved it is shown anew at the part that was open; what has to be mended first is shown with its line.",
        epilog="examples:\n  diemhoc content preview my-pack/dien-thoai/goi-nguoi-nha\n"
        "  diemhoc content preview otp-la-chia-khoa-nha --part 5      (a lesson that is built in)",
    )
    made.add_argument(
        "lesson", metavar="LESSON", help="a lesson's folder, or the name of one on this machine"
    )
    made.add_argument("--part", type=int, default=1, metavar="N", help="scene to begin with (default 1)")
    made.add_argument(
        "--theme", choices=("light", "contrast"), default="light", help="colours (default light)"
    )
    made.set_defaults(handler=content_preview)


def content_preview(args: argparse.Namespace) -> int:
    """Finds the lesson's folder and shows it. A lesson is opened where it lies, so a built-in one is shown as it is."""
    from content.library import load_library
    from kiosk.paths import DataDir
    from ui.display import has_display

    folder = Path(args.lesson)
    if not folder.exists():
        found = load_library(DataDir(args.data).packs).lesson(args.lesson.rpartition("/")[2])
        folder = found.folder if found else folder
    if folder.name == "lesson.yaml":
        folder = folder.parent
    if not has_display():
        from kiosk.errors import KioskError

        raise KioskError(
            "display.none",
            "There is no display here to open a window on. `diemhoc content check` works without one.",
            "Máy này chưa có màn hình. Lệnh `diemhoc content check` chạy được mà không cần màn hình.",
        )
    from PySide6.QtCore import QSize

    from ui.lesson_preview import Wish, preview
    from ui.preferences import Preferences

    chosen = Preferences(language=args.lang or "vi", theme=args.theme)
    return preview(Wish(folder, QSize(1280, 720), chosen, args.part))
