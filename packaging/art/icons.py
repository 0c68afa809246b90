"""Build the two-plate icons of the interface from the Phosphor icon package.

    npm pack @phosphor-icons/core        # or npm install; unpack it anywhere
    python packaging/art/icons.py PATH/TO/@phosphor-icons/core

For each name in icons.txt one `ui/qml/DiemHoc/art/icons/<name>.svg` is written, viewBox 0 0 256 256:
first the pigment (the duotone plate, #F6B32B, printed 10 right and 9 down of its line), then the ink
(the bold line, #24190F). The app replaces these two colour strings and nothing else. Icons whose
duotone plate is only a background (arrows, check, x, ...) are line alone; a name ending in "-fill" is
the solid icon, ink alone. Phosphor Icons are MIT licensed: see packaging/notices/phosphor.txt.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "ui" / "qml" / "DiemHoc" / "art" / "icons"
INK, PIGMENT = "#24190F", "#F6B32B"
OFF_REGISTER = "translate(10,9)"

# Names whose duotone plate is a mere background of the sign, not the body of a thing.
LINE_ONLY = re.compile(
    r"(arrow|arrows|caret|trend|wifi|cell-signal|gender|list|sign)-.*"
    r"|check|checks|x|plus|minus|list|swap|path|pulse|translate|text-.*|qr-code|barcode"
    r"|dots-three.*|share-network|sliders-horizontal|bluetooth|wind|waveform|usb|frame-corners|scan"
    r"|export|download-simple|upload-simple|selection|link|link-break|paperclip|fingerprint|numpad|power|password"
)
PLATED = {"arrow-fat-up"}  # an exception: its plate is the body of the arrow

PATH = re.compile(r'<path d="([^"]+)"( opacity="0\.2")?\s*/>')


def paths(asset: Path) -> tuple[list[str], list[str]]:
    """The outlines of one Phosphor file: (line, plate)."""
    found = PATH.findall(asset.read_text(encoding="utf-8"))
    return [d for d, plate in found if not plate], [d for d, plate in found if plate]


def icon(name: str, assets: Path) -> str:
    """The SVG text of one two-plate icon. FileNotFoundError when Phosphor has no such name."""
    if name.endswith("-fill"):
        line, plate = paths(assets / "fill" / f"{name}.svg")[0], []
    else:
        line = paths(assets / "bold" / f"{name}-bold.svg")[0]
        plate = paths(assets / "duotone" / f"{name}-duotone.svg")[1]
        if LINE_ONLY.fullmatch(name) and name not in PLATED:
            plate = []
    drawn = [f'<path d="{d}" fill="{PIGMENT}" transform="{OFF_REGISTER}"/>' for d in plate]
    drawn += [f'<path d="{d}" fill="{INK}"/>' for d in line]
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">{"".join(drawn)}</svg>\n'


def main() -> int:
    parser = argparse.ArgumentParser(description="Build the two-plate icons from the Phosphor package.")
    parser.add_argument("phosphor", type=Path, help="folder of the unpacked @phosphor-icons/core package")
    assets = parser.parse_args().phosphor / "assets"
    names = (HERE / "icons.txt").read_text(encoding="utf-8").split()
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.svg"):
        if old.stem not in names:
            old.unlink()
    unknown = []
    for name in names:
        try:
            (OUT / f"{name}.svg").write_text(icon(name, assets), encoding="utf-8")
        except FileNotFoundError:
            unknown.append(name)
    if unknown:
        print(f"Phosphor has no icon called: {', '.join(unknown)}. Mend icons.txt.", file=sys.stderr)
        return 1
    print(f"{len(names)} icons in {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
