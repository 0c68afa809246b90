"""The commands that bring voices and take them along: `diemhoc voice install`, `export` and `import`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voice.packs import Installed

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(actions: Subparsers, common: argparse.ArgumentParser) -> None:
    """Add `install`, `export` and `import`."""
    installing = actions.add_parser(
        "install",
        parents=[common],
        help="install a Piper voice or a pack of recordings",
        description="Takes a Piper model (X.onnx with X.onnx.json beside it), a zip of one, or a zip of\n"
        "recordings. Size and sha256 are checked before anything changes; a download that broke goes on\n"
        "where it was. Without FILE-or-URL: the Vietnamese voice of docs/voice.md (63 MB).",
        epilog="examples:\n  diemhoc voice install\n  diemhoc voice install hmn-1a2b3c4d.voice.zip\n"
        "  diemhoc voice install https://example.org/X.onnx --sha256 d82296bd...",
    )
    installing.add_argument("source", nargs="?", default="", metavar="FILE-or-URL")
    installing.add_argument("--sha256", default=None, type=_digest, help="what the file must be; needed for an\n"
                            "address of a voice that this program does not know")  # fmt: skip
    installing.set_defaults(handler=voice_install)
    exporting = actions.add_parser(
        "export",
        parents=[common],
        help="write every voice of this kiosk into a folder",
        description="Writes each installed Piper voice and each voice recorded here as a zip that other\n"
        "kiosks install.",
        epilog="example:\n  diemhoc voice export /media/usb",
    )
    exporting.add_argument("folder", type=Path, metavar="DIR")
    exporting.set_defaults(handler=voice_export)
    importing = actions.add_parser(
        "import",
        parents=[common],
        help="install every voice of a folder",
        description="Installs the zips and Piper models of DIR; one that is not taken is told, the rest are.",
        epilog="example:\n  diemhoc voice import /media/usb",
    )
    importing.add_argument("folder", type=Path, metavar="DIR")
    importing.set_defaults(handler=voice_import)


def voice_install(args: argparse.Namespace) -> int:
    """Install one voice; raises VoiceError or SyncError when it is not taken."""
    from kiosk.paths import DataDir
    from voice.packs import install
    from voice.voices import VIETNAMESE

    root, source = DataDir(args.data).voices, args.source or VIETNAMESE.url
    if "://" not in source:
        made = install(Path(source).expanduser(), root, sha256=args.sha256 or "")
    else:
        from ui.sound.voice_download import download

        line = _Line(quiet=args.json or not sys.stderr.isatty())
        made = download(source, root, sha256=args.sha256 or "", on_bytes=line.tell)
        line.end()
    _print(args, [made])
    return 0


def voice_export(args: argparse.Namespace) -> int:
    """Write every voice as a file."""
    from kiosk.paths import DataDir
    from voice.packs import pack
    from voice.recordings import books, export
    from voice.voices import installed, recorded

    data = DataDir(args.data)
    told = [*recorded(data.voices), *(book for book in books(data.recordings) if book.manifest.sentences)]
    files = [*(pack(voice.folder, args.folder) for voice in installed(data.voices))]
    files += [export(book, args.folder) for book in told]
    if args.json:
        print(json.dumps({"files": [str(file) for file in files]}, ensure_ascii=False))
    else:
        for file in files:
            print(f"{file}: {file.stat().st_size:,} bytes")
        print(f"{len(files)} voices written to {args.folder}.")
    return 0


def voice_import(args: argparse.Namespace) -> int:
    """Install what is in the folder; exit code 1 when one was not taken or there was none."""
    from kiosk.paths import DataDir
    from voice.errors import VoiceError
    from voice.packs import install

    if not args.folder.is_dir():
        raise VoiceError("voice.folder", f"{args.folder} is no folder.", "Chưa thấy thư mục này.")
    files = sorted(file for file in args.folder.iterdir() if file.suffix in (".zip", ".onnx"))
    made, refused = [], 0
    for file in files:
        try:
            made.append(install(file, DataDir(args.data).voices))
        except VoiceError as error:
            refused += 1
            print(f"diemhoc: {file.name}: {error.vi if args.lang == 'vi' else error}", file=sys.stderr)
    if not files:
        print(f"diemhoc: no voice is in {args.folder}: none ends in .zip or .onnx", file=sys.stderr)
    _print(args, made)
    return 0 if made and not refused else 1


def _print(args: argparse.Namespace, made: list[Installed]) -> None:
    from voice.voices import piper_there

    if args.json:
        told = [
            {"id": one.id, "kind": one.kind, "language": one.language, "licence": one.licence}
            | {"sentences": one.sentences}
            for one in made
        ]
        print(json.dumps({"installed": told, "piper": piper_there()}, ensure_ascii=False))
        return
    for one in made:
        what = f"{one.sentences} recorded sentences" if one.sentences else "a Piper voice"
        print(f"{one.id}: {what}, language {one.language}, licence {one.licence or 'not told'}. Installed.")
        if one.kind == "piper" and not piper_there():
            print(
                "Piper itself is missing; install it with: pip install -r packaging/requirements-neural.lock"
            )


class _Line:
    """How far a download is, on one line that is written over."""

    def __init__(self, quiet: bool) -> None:
        self._quiet, self._shown = quiet, -1

    def tell(self, have: int, whole: int | None) -> None:
        if not self._quiet and have // 1_000_000 != self._shown:
            self._shown = have // 1_000_000
            print(
                f"\r{self._shown} of {(whole or 0) // 1_000_000 or '?'} MB",
                end="",
                file=sys.stderr,
                flush=True,
            )

    def end(self) -> None:
        if self._shown >= 0:
            print(file=sys.stderr)


def _digest(text: str) -> str:
    if len(text) != 64 or set(text.lower()) - set("0123456789abcdef"):
        raise argparse.ArgumentTypeError("a sha256 has 64 hex digits")
    return text.lower()
