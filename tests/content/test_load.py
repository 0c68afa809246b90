"""Lessons load whole or not at all, and what an author got wrong is told with its line and its mending."""

import random
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.errors import ContentError
from content.load import builtin_path, load_lesson, load_pack, read_lesson
from tests.content.drafts import DRAFT, draft, line_of

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


def test_a_draft_loads_whole(tmp_path: Path) -> None:
    lesson = load_lesson(draft(tmp_path), strict=True)
    assert (lesson.id, lesson.unit, lesson.number) == ("goi-nguoi-nha", "dien-thoai", 3)
    assert lesson.scenes[0].sentence.phrases == ("Mở máy,", "tìm hình", "ống nghe.")
    assert lesson.practice.screens["ten"].id == "ten"
    assert lesson.quiz[0].answers[0].right
    assert not lesson.quiz[0].answers[1].right


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("icon: phone\nminutes", "icon: [phone\nminutes", "yaml"),
        ("  - id: mo-may", "\t- id: mo-may", "yaml"),
        ("minutes: 3", "minutes: 3\nsponsor: nobody", "unknown-key"),
        ("look: home", "look: home\n      wallpaper: sen", "unknown-key"),
        ("{text: Hay quá!, en: Well done!}", "{text: Hay quá!, fr: Bravo}", "unknown-key"),
        ("minutes: 3", "minutes: three", "not-number"),
        ("right: true", "right: maybe", "not-yes-no"),
        ("minutes: 3", "minutes: 300", "count"),
        ("  praise: {text: Gọi được rồi!, en: You can call!}\n", "", "missing"),
        ("done: [{do: tap, on: goi}]", "done: tap", "not-list"),
        ("tags: {domains: [giao-tiep], skill: nen-tang, groups: [nguoi-dan]}", "tags: nen-tang", "not-mapping"),
        ("help: {text: Ô đầu tiên., en: The first tile.}", "help:", "empty"),
        ("help: {text: Ô đầu tiên., en: The first tile.}", "help: [a]", "not-mapping"),
        ("skill: nen-tang", "skill: bay", "choice"),
        ("id: la-thu", "id: ong-nghe", "twice"),
        ("id: go-ten", "id: mo", "twice"),
        ("minutes: 3", "minutes: 3\nminutes: 4", "twice"),
        ("picture: mo-may.svg", "picture: ../mo-may.svg", "pattern"),
        ("picture: mo-may.svg", "picture: /etc/passwd", "pattern"),
        ("picture: mo-may.svg", "picture: mo-may.exe", "pattern"),
        ("picture: mo-may.svg", "picture: vang.svg", "no-picture"),
        ("id: mo-may", "id: Mở máy", "pattern"),
        ('"Mở máy, | tìm hình | ống nghe."', '"Mở máy, | | ống nghe."', "phrase-empty"),
        ("{text: Hay quá!, en: Well done!}", "{text: Hay quá!, spoken: Hay | quá}", "phrase-count"),
        ("        right: true\n", "", "no-right"),
        ("icon: envelope-open", "icon: envelope-open\n        right: true", "all-right"),
        ("    ask: {text: Gọi điện bấm", "    kind: several\n    ask: {text: Gọi điện bấm", "count"),
        ("    ask: {text: Gọi điện bấm", "    kind: sort\n    ask: {text: Gọi điện bấm", "count"),
        ("        right: true\n", "        right: true\n        place: gia\n", "no-place"),
        ("        why: {text: Lá thư để đọc tin., en: The letter is for messages.}\n", "", "missing"),
        ("start: man-chinh", "start: nha", "no-screen"),
        ("screen: ten", "screen: cho", "no-screen"),
        ("done: [{do: tap, on: goi}]", "done: []", "count"),
        ("{do: tap, on: goi}", "{do: tap, on: may-bay}", "no-end"),
        ("{do: tap, on: goi}", "{do: hang_up}", "no-end"),
        ("{do: tap, on: goi}", "{do: scan, on: goi}", "no-end"),
        ("{do: type, on: o-ten, text: Lan Anh}", "{do: type, on: o-ten}", "no-end"),
        ("{do: type, on: o-ten, text: Lan Anh}", "{do: type, on: o-ten, text: A, like: any}", "no-end"),
        ("{do: tap, on: goi}", "{do: tap, on: goi, then: xa}", "no-step"),
        ("{do: type, on: o-ten, text: Lan Anh}", "{do: wait, then: mo}", "cycle"),
        ("{do: tap, on: goi}", "{do: tap, on: goi, then: mo}", "cycle"),
        ("{id: anh, kind: tile,", "{id: anh, kind: tile, opens: ten,", "lost"),
        ("{id: anh, kind: tile,", "{id: anh, kind: tile, opens: vang,", "no-screen"),
        ("look: app\n", "look: app\n      back: vang\n", "no-screen"),
        ("text: {text: Tên, en: Name}}", "data: {keys: letters}}", "missing"),
        ("{id: xong, kind: button,", "{id: xong, kind: picture,", "missing"),
        ("        anh: {text: Ô này", "        vang: {text: Ô này", "no-part"),
        ("start: man-chinh", "start: ten", "start"),
        ("{id: goi, kind: tile,", "{kind: tile,", "no-id"),
        ("{id: xong, kind: button,", "{id: xong, kind: button, data: {style: gold},", "data"),
        ("minutes: 3", "minutes: &m 3", "alias"),
        ("minutes: 3", "minutes: !!python/object:os.system 3", "tag"),
        ("minutes: 3", "minutes: 3\n---\n", "documents"),
        ("minutes: 3", "minutes: " + "[" * 60, "depth"),
        ("{text: Hay quá!, en: Well done!}", "Gọi <khong-co> nhé", "no-fact"),
        ("{text: Hay quá!, en: Well done!}", "Gọi <cap-cuu> nhé", "fact-in-quiz"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, code: str) -> None:
    """Every kind of mistake is refused with its own code, the file and a line near it, in both languages."""
    assert old in DRAFT
    folder = draft(tmp_path, DRAFT.replace(old, new, 1))
    with pytest.raises(ContentError) as refused:
        load_lesson(folder, strict=True)
    error = refused.value
    assert error.code == f"content.{code}"
    place = re.match(re.escape(str(folder / "lesson.yaml")) + r":(\d+): .*: ", str(error))
    assert place, f"no file, line and mending in: {error}"
    assert "\n" not in str(error)
    assert str(error) != error.vi
    assert error.vi.startswith(f"{folder / 'lesson.yaml'}:{place[1]}: ")


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("skill: nen-tang", "skill: bay", "skill: bay"),
        ("icon: envelope-open", "icon: Envelope", "icon: Envelope"),
        ("{do: tap, on: goi}", "{do: tap, on: may-bay}", "{do: tap, on: may-bay}"),
        ("        anh: {text: Ô này", "        vang: {text: Ô này", "vang: {text: Ô này"),
        ("minutes: 3", "minutes: 3\nsponsor: nobody", "sponsor"),
    ],
)
def test_the_line_is_the_line_of_the_mistake(tmp_path: Path, old: str, new: str, part: str) -> None:
    text = DRAFT.replace(old, new, 1)
    with pytest.raises(ContentError, match=f":{line_of(part, text)}: "):
        load_lesson(draft(tmp_path, text))


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (DRAFT.encode("utf-16"), "encoding"),
        (DRAFT.replace("Hay quá!", "Hay").encode("cp1258", "replace"), "encoding"),
        (DRAFT.replace("Hay quá!", "Hay\x07").encode(), "character|yaml"),
        (b"", "not-mapping"),
        (b"- one\n- two\n", "not-mapping"),
        (b"hello", "not-mapping"),
        (BOMB.encode(), "alias"),
        (b"a: " + b"[" * 100_000, "depth"),
        (b"a: " + b"x" * 300_000, "size"),
    ],
)
def test_a_file_that_is_no_lesson_is_refused(tmp_path: Path, raw: bytes, code: str) -> None:
    with pytest.raises(ContentError) as refused:
        load_lesson(draft(tmp_path, raw))
    assert refused.value.code in [f"content.{one}" for one in code.split("|")]


def test_a_folder_without_a_lesson_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"lesson\.yaml:1: cannot read this file"):
        load_lesson(tmp_path / "nothing")


def test_a_file_with_a_byte_order_mark_or_loose_accents_reads_the_same(tmp_path: Path) -> None:
    """Notepad writes a mark before the text, some keyboards write accents as letters of their own."""
    import unicodedata

    plain = load_lesson(draft(tmp_path))
    loose = unicodedata.normalize("NFD", DRAFT)
    assert loose != DRAFT
    assert load_lesson(draft(tmp_path, "\ufeff" + loose)).sentences() == plain.sentences()


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    """`no`, `08` and `1.10` are what the author typed, not False, 8 and 1.1."""
    text = DRAFT.replace("{text: Hay quá!, en: Well done!}", "{text: 08, en: no}")
    praise = load_lesson(draft(tmp_path, text)).quiz[0].praise
    assert (praise.text, praise.en) == ("08", "no")


def test_a_picture_not_there_yet_leaves_the_lesson_usable(tmp_path: Path) -> None:
    """A learner gets the words; only the strict way, which the built-in pack is tested with, refuses it."""
    folder = draft(tmp_path)
    (folder / "mo-may.svg").unlink()
    assert load_lesson(folder).id == "goi-nguoi-nha"
    with pytest.raises(ContentError, match=r"mo-may\.svg` is not in the folder"):
        load_lesson(folder, strict=True)


def test_a_picture_that_leads_out_of_the_folder_is_always_refused(tmp_path: Path) -> None:
    folder = draft(tmp_path)
    secret = tmp_path / "secret.svg"
    secret.write_text("<svg/>", encoding="utf-8")
    (folder / "mo-may.svg").unlink()
    (folder / "mo-may.svg").symlink_to(secret)
    with pytest.raises(ContentError) as refused:
        load_lesson(folder)
    assert refused.value.code == "content.picture-place"


def test_a_huge_picture_is_always_refused_without_reading_it(tmp_path: Path) -> None:
    folder = draft(tmp_path)
    with (folder / "mo-may.svg").open("wb") as picture:
        picture.truncate(100 * 1024 * 1024)
    with pytest.raises(ContentError, match="104857600 bytes"):
        load_lesson(folder)


def test_all_mistakes_of_a_file_are_found_at_once(tmp_path: Path) -> None:
    text = (
        DRAFT.replace("skill: nen-tang", "skill: bay")
        .replace("right: true", "right: maybe")
        .replace("look: home", "")
    )
    codes = [problem.code for problem in read_lesson(draft(tmp_path, text))[1]]
    assert codes == ["content.choice", "content.missing", "content.not-yes-no"]


def test_a_dated_fact_gives_a_sentence_its_words_of_the_day(tmp_path: Path) -> None:
    text = DRAFT.replace(
        "{text: Gọi được rồi!, en: You can call!}", "{text: Gọi <cap-cuu> | nhé., en: Call <cap-cuu>.}"
    )
    praise = load_lesson(draft(tmp_path, text)).practice.praise
    assert praise.phrases == ("Gọi 115", "nhé.")
    assert praise.en == "Call 115."


def test_sentence_ids_survive_edits_elsewhere(tmp_path: Path) -> None:
    """A recording belongs to an id: a new scene and a new answer before leave the other ids as they are."""
    before = {sentence.id for sentence in load_lesson(draft(tmp_path)).sentences()}
    scene = DRAFT[DRAFT.index("  - id: mo-may") : DRAFT.index("practice:")]
    text = DRAFT.replace("scenes:\n", "scenes:\n" + scene.replace("id: mo-may", "id: dau-tien"))
    after = {sentence.id for sentence in load_lesson(draft(tmp_path, text)).sentences()}
    assert before < after
    assert "quiz.hinh-gi.answers.la-thu.why" in before


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the built-in pack's plan with one good lesson."""
    shutil.copy(builtin_path() / "pack.yaml", tmp_path / "pack.yaml")
    draft(tmp_path)
    return tmp_path


def test_a_damaged_lesson_does_not_take_the_others_away(pack: Path) -> None:
    draft(pack, "number: x", lesson="hong")
    loaded = load_pack(pack)
    assert [lesson.id for lesson in loaded.lessons] == ["goi-nguoi-nha"]
    assert [(one.unit, one.lesson) for one in loaded.damaged] == [("dien-thoai", "hong")]
    with pytest.raises(ContentError):
        load_pack(pack, strict=True)


def test_lessons_come_in_the_order_of_units_and_numbers(pack: Path) -> None:
    draft(pack, DRAFT.replace("number: 3", "number: 1"), lesson="truoc")
    draft(pack, DRAFT, unit="vneid", lesson="a-dau")
    assert [lesson.id for lesson in load_pack(pack).lessons] == ["truoc", "goi-nguoi-nha", "a-dau"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("number: 2", "number: 1", "twice"),
        ("id: vneid", "id: thanh-toan", "twice"),
        ("tint: sen", "tint: pink", "choice"),
        ("planned: 6", "planned: 9", "count"),
        ("id: vneid", "id: ../vneid", "pattern"),
    ],
)
def test_a_mistake_in_the_plan_of_a_pack_is_told(pack: Path, old: str, new: str, code: str) -> None:
    file = pack / "pack.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=r"pack\.yaml:\d+: ") as refused:
        load_pack(pack)
    assert refused.value.code == f"content.{code}"


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_no_damage_to_a_file_ends_in_anything_but_a_sentence(tmp_path: Path, seed: int) -> None:
    """Lines cut, doubled, moved, swapped, bytes replaced: it loads, or is refused with file and line."""
    chance = random.Random(seed)
    lines = DRAFT.encode().splitlines(keepends=True)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, chance.choice(lines))
            case 2:
                lines[at] = b"  " + lines[at]
            case 3:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case _:
                line = bytearray(lines[at])
                line[chance.randrange(len(line))] = chance.randrange(256)
                lines[at] = bytes(line)
    folder = draft(tmp_path, b"".join(lines))
    lesson, problems = read_lesson(folder)
    assert lesson is not None or problems
    for problem in problems:
        assert re.fullmatch(r".*lesson\.yaml:\d+: .+", problem.tell("vi"))
        assert len(problem.tell()) < 1000
