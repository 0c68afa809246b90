"""Every word on the screens is Vietnamese in the source and has its English; the compiled file fits."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMITTED = ROOT / "ui" / "i18n"
LETTER = re.compile(r"[À-ỹđĐ]")
"""A letter that only Vietnamese text has here."""
KEPT = {"Điểm Học Số", "Tiếng Việt", "Việt"}
"""Names that are the same in every language."""
FINDS = re.compile(r"(qsTr|QT_TR_NOOP)\($|qsTranslate\([^()]*$")
"""What stands before a text in QML that lupdate finds."""


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the translation brought up to date with today's sources."""
    folder = tmp_path_factory.mktemp("i18n")
    shutil.copy(COMMITTED / "diemhoc_en.ts", folder)
    subprocess.run([ROOT / "packaging" / "translate", folder], check=True, capture_output=True)
    return folder


def messages(file: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    """The messages of a .ts file by context, source text and comment."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            found[key] = message
    return found


def test_vietnamese_is_the_source(updated: Path) -> None:
    root = ElementTree.parse(updated / "diemhoc_en.ts").getroot()
    assert (root.get("sourcelanguage"), root.get("language")) == ("vi", "en")
    assert len(messages(updated / "diemhoc_en.ts")) > 50, "lupdate found too few texts"


def forms(translation: ElementTree.Element) -> list[str]:
    """The English: one text, or one for each number ("1 card", "2 cards")."""
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def test_a_text_whose_english_leaves_a_word_out_is_not_filled_by_arg(updated: Path) -> None:
    """Qt complains of a place that is not there; `replace` does not. The Vietnamese says "bà", the English nothing."""
    screens = "".join(file.read_text("utf-8") for file in sorted((ROOT / "ui" / "qml").rglob("*.qml")))
    wrong = []
    for (_, source, _), message in messages(updated / "diemhoc_en.ts").items():
        written = re.escape(source.replace("\n", "\\n").replace('"', '\\"'))
        translation = message.find("translation")
        assert translation is not None
        kept = min(len(set(re.findall(r"%\d", form))) for form in forms(translation))
        for used in re.finditer(rf'qsTr\("{written}"[^()]*\)((?:\s*\.arg\([^()]*\))+)', screens):
            if used.group(1).count(".arg(") > kept:
                wrong.append(source)
    assert wrong == []


def test_every_text_has_its_english(updated: Path) -> None:
    """Missing or unfinished ones are listed; packaging/translate puts them into the file to be filled in."""
    committed, now = messages(COMMITTED / "diemhoc_en.ts"), messages(updated / "diemhoc_en.ts")
    assert sorted(now.keys() - committed.keys()) == [], "new: run packaging/translate"
    assert sorted(committed.keys() - now.keys()) == [], "no longer used: run packaging/translate"
    unfinished = [
        key
        for key, message in now.items()
        if (english := message.find("translation")) is None
        or english.get("type")
        or not all(form.strip() for form in forms(english))
    ]
    assert unfinished == []


def test_places_in_a_text_stay(updated: Path) -> None:
    """The English fills in nothing that the Vietnamese does not have. It may leave out ("you")."""
    marks = re.compile(r"%\d|%n|</?b>")
    for (context, source, _), message in messages(updated / "diemhoc_en.ts").items():
        english = "".join("".join(one.itertext()) for one in message.iter("translation"))
        assert set(marks.findall(english)) <= set(marks.findall(source)), (context, source, english)


def test_english_has_no_vietnamese_letters(updated: Path) -> None:
    """None of the English texts is the Vietnamese one left standing, but for the language's own name."""
    for (context, source, _), message in messages(updated / "diemhoc_en.ts").items():
        if LETTER.search(source) and source not in KEPT:
            assert message.findtext("translation") != source, (context, source)


def test_compiled_file_is_up_to_date(updated: Path) -> None:
    assert (updated / "diemhoc_en.qm").read_bytes() == (COMMITTED / "diemhoc_en.qm").read_bytes()


def test_no_text_passes_by_qstr() -> None:
    """A Vietnamese text in QML stands inside qsTr() or qsTranslate(), or it would never be English. Single letters are
    keys, the same in every language."""
    bare = []
    for file in sorted((ROOT / "ui" / "qml").rglob("*.qml")):
        text = re.sub(r"//[^\n]*|/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.S)
        for found in re.finditer(r'"(?:[^"\\\n]|\\.)*"', text):
            before = text[max(0, found.start() - 60) : found.start()].rstrip()
            words = found.group().strip('"')
            text_alone = LETTER.search(words) and words not in KEPT and max(map(len, words.split())) > 1
            if text_alone and not FINDS.search(before):
                bare.append(f"{file.relative_to(ROOT)}: {found.group()}")
    assert bare == []


def _noted(tree: ast.Module, text: ast.expr) -> bool:
    """Whether `TABLE[key]` is one of a table in which each text stands as QT_TRANSLATE_NOOP("Context", "text")."""
    if not isinstance(text, ast.Subscript):
        return False
    table = next(
        (
            one.value
            for one in tree.body
            if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == ast.unparse(text.value)
        ),
        None,
    )
    return isinstance(table, ast.Dict) and all(
        isinstance(one, ast.Call)
        and ast.unparse(one.func) == "QT_TRANSLATE_NOOP"
        and [type(getattr(part, "value", None)) for part in one.args] == [str, str]
        for one in table.values
    )


def test_python_texts_can_be_found() -> None:
    """lupdate sees only whole texts: `translate("Context", "text")` both written out, or taken from a table of the same
    file whose texts are all noted for it."""
    hidden = []
    for file in sorted((ROOT / "ui").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not ast.unparse(node.func).endswith("Application.translate"):
                continue
            context, text, *_ = node.args
            whole = [type(getattr(one, "value", None)) for one in (context, text)] == [str, str]
            if not whole and not _noted(tree, text):
                hidden.append(f"{file.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)}")
    assert hidden == []
