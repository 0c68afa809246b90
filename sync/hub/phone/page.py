"""A lesson as a page for a telephone: pictures, sentences, three things to take home, questions. Plain HTML that reads
and answers without a script; bai.js adds hearing and keeping.
"""

import hashlib
import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from pathlib import Path

from content.lesson import Lesson, Pack, Sentence
from sync.hub.phone.quiz import question_html
from sync.hub.phone.words import WORDS

PATH = "/bai"
STATIC = Path(__file__).parent
ART = Path(__file__).parents[3] / "ui" / "qml" / "DiemHoc" / "art"

Hear = Callable[[Sentence], tuple[str, int] | None]
"""The address of a sentence's rendered sound and its bytes, None when it has not been rendered."""


def lesson_page(pack: Pack, lesson: Lesson, lang: str, hear: Hear) -> bytes:
    """The page of one lesson."""
    words = WORDS[lang]
    unit = pack.unit(lesson.unit)
    parts = _Parts(lang, hear)
    scenes = "".join(
        f'<li class="card"><img src="{picture_url(lesson, scene.picture)}" width="900" height="756"'
        f' alt="{escape(scene.alt.show(lang))}">{parts.say(scene.sentence, "say")}'
        f"{parts.say(scene.note, 'note') if scene.note else ''}</li>"
        for scene in lesson.scenes
    )
    points = "".join(
        f'<li class="card">{icon(point.icon)}<div>{parts.say(point.sentence, "")}</div></li>'
        for point in lesson.take_home
    )
    questions = "".join(question_html(one, lesson.id, lang, icon) for one in lesson.quiz)
    following = _next(pack, lesson)
    onward = (
        f'<a class="button wide" href="{PATH}/{following.id}{_query(lang)}">'
        f"{escape(words['next'].format(following.title.show(lang)))}</a>"
        if following
        else ""
    )
    meta = [f"{words['lesson']} {lesson.number}", unit.title.show(lang) if unit else ""]
    meta.append(words["minutes"].format(lesson.minutes))
    inside = (
        f"<h1>{escape(lesson.title.show(lang))}</h1>"
        f'<p class="meta">{escape(" · ".join(filter(None, meta)))}</p>'
        f'<ol class="scenes">{scenes}</ol>'
        f'<h2>{words["home"]}</h2><ul class="points">{points}</ul>'
        f"<h2>{words['quiz']}</h2>{questions}"
        f'<p>{words["practice"]}</p><p class="kept" hidden role="status">{words["kept"]}</p>'
        f'{onward}<p><a href="{PATH}{_query(lang)}">{words["all"]}</a></p>'
    )
    return _page(lesson.title.show(lang), inside, lang, f"{PATH}/{lesson.id}", parts.sound_bytes)


def list_page(pack: Pack, lang: str, missing: bool = False) -> bytes:
    """The page with all lessons, by unit."""
    words = WORDS[lang]
    units = "".join(
        f'<h2>{escape(unit.title.show(lang))}</h2><ul class="list">'
        + "".join(
            f'<li><a href="{PATH}/{lesson.id}{_query(lang)}">{icon(lesson.icon)}'
            f"<span>{escape(lesson.title.show(lang))}</span></a></li>"
            for lesson in pack.of_unit(unit.id)
        )
        + "</ul>"
        for unit in pack.units
        if pack.of_unit(unit.id)
    )
    says = words["missing"] if missing else words["list_says"]
    inside = f'<h1>{words["list"]}</h1><p class="meta">{says}</p>{units}'
    return _page(words["list"], inside, lang, PATH, 0)


def static_url(name: str) -> str:
    """The address of a file of STATIC or the mark, another one whenever its bytes are others."""
    return f"{PATH}/tinh/{name}?v={_digest(static_file(name))}"


def static_file(name: str) -> Path:
    """Where such a file lies."""
    return ART / name if name.endswith(".svg") else STATIC / name


def picture_url(lesson: Lesson, name: str) -> str:
    """The address of a lesson's picture, another one whenever its bytes are others."""
    return f"{PATH}/{lesson.id}/hinh/{name}?v={_digest(lesson.picture(name))}"


@lru_cache(512)
def icon(name: str) -> str:
    """An icon drawn into the page; nothing where there is no such icon (an installed pack may name its own)."""
    file = ART / "icons" / f"{name}.svg"
    if not re.fullmatch(r"[a-z0-9-]+", name) or not file.is_file():
        return ""
    drawn = "".join(re.findall(r"<path[^>]*/>", file.read_text("utf-8")))
    return f'<svg class="icon" viewBox="0 0 256 256" aria-hidden="true" focusable="false">{drawn}</svg>'


class _Parts:
    """Sentences with what a script needs to let them be heard; counts the bytes of their sounds."""

    def __init__(self, lang: str, hear: Hear) -> None:
        self._lang, self._hear = lang, hear
        self.sound_bytes = 0

    def say(self, sentence: Sentence, name: str) -> str:
        """A paragraph. Without a script its sound, if rendered, is the browser's own player."""
        own = sentence.language(self._lang)
        spoken, shown = sentence.say(self._lang), sentence.show(self._lang)
        sound = self._hear(sentence)
        told = f' class="{name}"' if name else ""
        told += f' lang="{own}"' if own != self._lang else ""
        told += f' data-say="{escape(spoken if spoken != shown else "")}"'
        if sound is None:
            return f"<p{told}>{escape(shown)}</p>"
        address, size = sound
        self.sound_bytes += size
        player = f'<noscript><audio controls preload="none" src="{address}"></audio></noscript>'
        return f'<p{told} data-sound="{address}">{escape(shown)}</p>{player}'


def _next(pack: Pack, lesson: Lesson) -> Lesson | None:
    ids = [one.id for one in pack.lessons]
    at = ids.index(lesson.id) + 1
    return pack.lessons[at] if at < len(ids) else None


def _query(lang: str) -> str:
    return "" if lang == "vi" else f"?lang={lang}"


def _page(title: str, inside: str, lang: str, path: str, sound_bytes: int) -> bytes:
    words = WORDS[lang]
    other = "en" if lang == "vi" else "vi"
    told = {"hear": words["hear"], "whole": words["whole"], "stop": words["stop"]}
    told |= {
        "keep-sound": words["keep_sound"].format(-(-sound_bytes // 1024)),
        "kept-sound": words["kept_sound"],
    }
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in told.items())
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="theme-color" content="#FBF3E2"><title>{escape(title)} · {words["brand"]}</title>'
        f'<link rel="stylesheet" href="{static_url("bai.css")}">'
        f'<link rel="icon" type="image/svg+xml" href="{static_url("mark.svg")}">'
        f'<script src="{static_url("bai.js")}" defer></script></head><body{data}>'
        f'<header class="top"><a class="brand" href="{PATH}{_query(lang)}">'
        f'<img src="{static_url("mark.svg")}" alt="" width="48" height="48">{words["brand"]}</a>'
        f'<a href="{path}{_query(other)}" lang="{other}" hreflang="{other}">{words["other"]}</a></header>'
        f"<main>{inside}</main></body></html>"
    ).encode()


@lru_cache(2048)
def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10] if file.is_file() else "0"
