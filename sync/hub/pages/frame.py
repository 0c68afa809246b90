"""Filling the templates: words in two languages, numbers, moments, drawn icons, and what the pages are styled with.

Imports Jinja2 when the first page is asked for: a hub that only takes batches never does.
"""

import gzip
import hashlib
import json
import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sync.hub.facts.dating import VIETNAM_MS, day_of
from sync.hub.figures.figures import Count, Words, grouped
from sync.hub.pages.names import commune_name, province_name
from sync.hub.pages.visit import Shown, Visit
from sync.hub.places import communes_of, provinces

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

HERE = Path(__file__).parent
LIVE = 'hx-boost="true" hx-target="#noi-dung" hx-select="#noi-dung" hx-swap="outerHTML show:none"'
"""What a form or a link carries whose answer takes the place of the page's middle (htmx); without a script it is another
page."""
HTMX = {
    "includeIndicatorStyles": False,
    "allowEval": False,
    "allowScriptTags": False,
    "selfRequestsOnly": True,
    "historyCacheSize": 0,
    "refreshOnHistoryMiss": True,
    "scrollIntoViewOnBoost": False,
    "timeout": 20_000,
    "responseHandling": [{"code": ".*", "swap": True}],
}
"""htmx as our Content-Security-Policy wants it; it keeps no copy of a page in the browser, and shows refusals too."""
_ART = HERE.parents[2] / "ui" / "qml" / "DiemHoc"
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
}


@lru_cache(256)
def static(name: str) -> tuple[bytes, str] | None:
    """A file that pages load, and its kind; None when there is no such file."""
    if not re.fullmatch(r"[A-Za-z0-9_.-]{1,60}", name) or Path(name).suffix not in _KINDS:
        return None
    for folder in (HERE / "static", HERE / "static" / "vendor", _ART / "fonts", _ART / "art"):
        if (folder / name).is_file():
            return (folder / name).read_bytes(), _KINDS[Path(name).suffix]
    return None


@lru_cache(256)
def static_small(name: str) -> bytes | None:
    """The same file compressed; None where that is no shorter."""
    found = static(name)
    small = gzip.compress(found[0], 9, mtime=0) if found else b""
    return small if found and len(small) < len(found[0]) else None


@lru_cache(256)
def static_url(name: str) -> str:
    """The address of such a file, another one whenever its bytes are others."""
    found = static(name)
    assert found is not None, name
    return f"/static/{name}?v={hashlib.sha256(found[0]).hexdigest()[:10]}"


def render(shown: Shown, visit: Visit) -> bytes:
    """The page as HTML."""
    page = _templates().get_template(shown.template)
    words = {
        "visit": visit,
        "lang": visit.lang,
        "t": visit.say,
        "w": lambda words: words_in(words, visit),
        "num": lambda number, digits=0: number_text(number, visit, digits),
        "day": day_text,
        "moment": lambda at: moment_text(at, visit),
        "month": lambda month: month_text(month, visit),
        "clock": clock_text,
        "ago": lambda at: ago_text(at, visit),
    }
    return page.render(words | shown.facts).encode()


def words_in(words: Words, visit: Visit) -> str:
    """Two wordings in the visitor's language."""
    return words.vi if visit.lang == "vi" else words.en


def number_text(number: Count | float | int | None, visit: Visit, digits: int = 0) -> str:
    """A number with its separators ("1.246", "3,5"); counts of people below five as words; an en dash for none."""
    if number is None:
        return "–"
    if isinstance(number, Count):
        return number.text(visit.lang)
    if not digits or float(number).is_integer():
        return grouped(round(number), visit.lang)
    whole, _, rest = f"{number:.{digits}f}".partition(".")
    return f"{grouped(int(whole), visit.lang)}{',' if visit.lang == 'vi' else '.'}{rest}"


def day_text(iso: str | None) -> str:
    """A day as written in Viet Nam: 22/11/2026."""
    try:
        return f"{date.fromisoformat(iso or ''):%d/%m/%Y}"
    except ValueError:
        return iso or "–"


def month_text(month: str, visit: Visit) -> str:
    """A month: "Tháng 10/2026", "10/2026"."""
    year, _, number = month.partition("-")
    return f"Tháng {number.lstrip('0')}/{year}" if visit.lang == "vi" else f"{number}/{year}"


def moment_text(at: int | None, visit: Visit) -> str:
    """A moment (ms since 1970, UTC) as the clock in Viet Nam showed it: "8:10 ngày 22/11/2026"."""
    if at is None:
        return visit.say("chưa có", "not yet")
    minutes = (at + VIETNAM_MS) // 60_000 % (24 * 60)
    clock = f"{minutes // 60}:{minutes % 60:02}"
    return visit.say(f"{clock} ngày {day_text(day_of(at))}", f"{clock}, {day_text(day_of(at))}")


def clock_text(at: int) -> str:
    """The clock in Viet Nam at a moment, with its seconds: "8:10:05"."""
    seconds = (at + VIETNAM_MS) // 1000 % (24 * 3600)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def ago_text(at: int | None, visit: Visit) -> str:
    """How long ago something was, roughly."""
    if at is None:
        return visit.say("chưa lần nào", "never")
    minutes = max(visit.now - at, 0) // 60_000
    if minutes < 2:
        return visit.say("vừa xong", "just now")
    if minutes < 120:
        return visit.say(f"{minutes} phút trước", f"{minutes} minutes ago")
    if minutes < 48 * 60:
        return visit.say(f"{minutes // 60} giờ trước", f"{minutes // 60} hours ago")
    return visit.say(f"{minutes // 1440} ngày trước", f"{minutes // 1440} days ago")


@lru_cache(256)
def icon(name: str, plate: bool = True) -> "Markup":
    """An icon drawn in the colour of the text beside it, with its coloured plate or without."""
    from markupsafe import Markup

    svg = (_ART / "art" / "icons" / f"{name}.svg").read_text("utf-8")
    paths = re.findall(r"<path[^>]*/>", svg)
    kept = paths if plate else paths[-1:]
    drawn = "".join(kept).replace('fill="#24190F"', 'fill="currentColor"')
    return Markup(
        f'<svg class="icon" viewBox="0 0 256 256" aria-hidden="true" focusable="false">{drawn}</svg>'
    )


@lru_cache(1)
def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    templates = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    known: dict[str, Any] = {
        "icon": icon,
        "static": static_url,
        "all_provinces": provinces,
        "communes_of": communes_of,
        "commune_name": commune_name,
        "province_name": province_name,
        "live": Markup(LIVE),
        "htmx_config": json.dumps(HTMX),
        "min": min,
        "max": max,
    }
    templates.globals.update(known)
    return templates
