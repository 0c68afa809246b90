"""A question for a telephone. Each answer is a `details` that opens to say why: it works without a script."""

import hashlib
from collections.abc import Callable
from html import escape

from content.lesson import Answer, Question, Sentence
from sync.hub.phone.words import WORDS


def question_html(question: Question, lesson: str, lang: str, icon: Callable[[str], str]) -> str:
    """The question with its answers, praise and hint; `icon` draws one by its name."""
    words = WORDS[lang]
    places = ("that", "gia", "hoi") if question.kind == "sort" else ()
    shown = "".join(
        f'<div class="answer">{_answer(question, number, answer, lang, icon)}</div>'
        for number, answer in _shown(question, lesson)
    )
    names = "".join(f'<span hidden data-place-name="{place}">{words[place]}</span>' for place in places)
    hint, praise = (f' class="after {name}" role="status"' for name in ("hint", "praise"))
    return (
        f'<section class="question card" data-kind="{question.kind}">{_told("h3", question.ask, lang)}'
        f'<p class="small">{words[question.kind]}</p>{names}<div class="answers">{shown}</div>'
        f"{_told('p', question.hint, lang, hint)}{_told('p', question.praise, lang, praise)}</section>"
    )


def _shown(question: Question, lesson: str) -> list[tuple[int, Answer]]:
    """The answers with their numbers from 1. Steps to put in order are mixed, always in the same way, never into
    their right order."""
    numbered = list(enumerate(question.answers, 1))
    if question.kind != "order":
        return numbered
    mixed = sorted(
        numbered, key=lambda one: hashlib.sha256(f"{lesson} {question.id} {one[1].id}".encode()).digest()
    )
    return mixed if mixed != numbered else [*mixed[1:], mixed[0]]


def _answer(question: Question, number: int, answer: Answer, lang: str, icon: Callable[[str], str]) -> str:
    words = WORDS[lang]
    right = answer.right or question.kind == "order"
    match question.kind:
        case "order":
            data, tell = f' data-place="{number}"', words["step"].format(number)
        case "sort":
            data, tell = f' data-place="{answer.place}"', f"{words[answer.place or 'hoi']}."
        case _:
            data, tell = ' data-right="1"' if right else "", words["right" if right else "again"]
    name = "" if question.kind == "sort" else ' class="right"' if right else ' class="again"'
    return (
        f"<details{name}{data}><summary>{icon(answer.icon)}{_told('span', answer.text, lang)}</summary>"
        f'<p class="why"><span class="tell">{escape(tell)}</span>{_told("span", answer.why, lang)}</p></details>'
    )


def _told(tag: str, sentence: Sentence, lang: str, more: str = "") -> str:
    """A sentence in its element, marked when it is in another language than the page: few lessons have English."""
    own = sentence.language(lang)
    told = more if own == lang else f'{more} lang="{own}"'
    return f"<{tag}{told}>{escape(sentence.show(lang))}</{tag}>"
