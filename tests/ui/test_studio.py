"""The recording studio by finger: from the first question to a pack that another kiosk speaks with."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kiosk.consent import SPEAKER_TEXT
from kiosk.forgetting import forgotten
from kiosk.store import Store
from tests.ui.hands import TREMOR_S, Hand, at, rest, until, words
from tests.ui.test_class_flow import lead, open_class
from ui.sound.languages import NAMES, tag_for
from ui.sound.microphone import Ear
from ui.studio.lessons_model import to_record
from ui.studio.record_model import Line, StudioRecordModel, StudioRecordWays
from ui.studio.recorder import Recorder
from ui.studio.sound import StudioSound
from ui.tour.stage import Stage
from voice import recordings
from voice.ladder import Ladder, Shelf
from voice.loudness import TARGET_LUFS, loudness
from voice.narrator import Job
from voice.recordings import MANIFEST, PRIVATE, Book

RATE = 48_000
SPEAKER = "Vàng Thị Dín"
TYPED = "vangf thij dins"


def spoken(file: Path, seconds: float = 1.2, level: float = 0.1, before: float = 0.15) -> Path:
    """A sound file with something like a voice, after a moment of a quiet room."""
    t = np.arange(round(seconds * RATE)) / RATE
    buzz = sum(np.sin(2 * np.pi * 150 * n * t) / n for n in range(1, 10))
    voice = level * 0.5 * buzz * (0.6 + 0.4 * np.sin(2 * np.pi * 5 * t))
    room = np.random.default_rng(2).normal(0, 0.0005, round((seconds + before + 3) * RATE))
    start = round(before * RATE)
    room[start : start + len(voice)] += voice
    soundfile.write(file, room.astype(np.float32), RATE)
    return file


@pytest.fixture
def microphone(stage: Stage, tmp_path: Path) -> Path:
    """What is heard instead of the microphone that this machine does not have."""
    assert stage.kiosk.services is not None
    stage.kiosk.services.ear.file = spoken(tmp_path / "heard.wav")
    return stage.kiosk.services.ear.file


@pytest.fixture
def usb(tmp_path: Path, stage: Stage) -> Path:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    stage.kiosk.services.sticks.also.append(folder)
    return folder


def studio(stage: Stage, hand: Hand) -> None:
    lead(stage, hand)
    hand.tap("Thu giọng")
    assert at(stage, "StudioVoices")


def to_consent(stage: Stage, hand: Hand, language: str = "Tiếng Mông") -> None:
    studio(stage, hand)
    hand.tap("Thêm giọng mới")
    assert at(stage, "StudioLanguage")
    hand.tap(language)
    assert at(stage, "StudioText")
    for letter in TYPED:
        stage.kiosk.shell.model.keys.key(letter)
    hand.tap("Tiếp theo")
    assert at(stage, "StudioAsk")


def books(stage: Stage) -> list[Book]:
    return recordings.books(stage.kiosk.services.data.recordings)


def begin(stage: Stage, hand: Hand, language: str = "Tiếng Mông", named: str = "Không ghi tên") -> Book:
    """A new voice by touch, up to its lessons."""
    to_consent(stage, hand, language)
    hand.tap("Đồng ý")
    assert until(lambda: stage.kiosk.shell.model.question == "named")
    hand.tap(named)
    assert until(lambda: stage.kiosk.shell.model.question == "licence")
    hand.tap("Ai cũng được dùng")
    assert at(stage, "StudioLessons")
    (book,) = books(stage)
    return book


def record(stage: Stage, hand: Hand, seconds: float = 1.55) -> None:
    """Thu, the time that the sentence takes, Xong."""
    hand.tap("Thu")
    assert until(lambda: stage.kiosk.shell.model.state == "recording")
    assert until(lambda: stage.kiosk.shell.model.seconds >= seconds)
    hand.tap("Xong")


def test_a_new_voice_is_begun_with_a_yes_and_its_name_stays_here(
    stage: Stage, hand: Hand, store: Store, microphone: Path
) -> None:
    to_consent(stage, hand)
    for sentence in SPEAKER_TEXT.sentences("vi"):
        assert sentence in " ".join(stage.kiosk.shell.model.sentences)
    assert stage.kiosk.shell.private
    hand.tap("Đồng ý")
    assert until(lambda: stage.kiosk.shell.model.question == "named")
    assert not books(stage), "nothing is kept before the last answer"
    hand.tap("Không ghi tên")
    assert until(lambda: stage.kiosk.shell.model.question == "licence")
    hand.tap("Chỉ khi không bán lấy tiền")
    assert at(stage, "StudioLessons")
    (book,) = books(stage)
    assert (book.manifest.language, book.manifest.language_name) == ("hmn", "Tiếng Mông")
    assert (book.manifest.licence, book.manifest.speaker) == ("CC-BY-NC-4.0", "")
    assert (book.manifest.consent.how, book.manifest.consent.text) == ("ticked", SPEAKER_TEXT.version)
    for file in (one for one in stage.kiosk.services.data.root.rglob("*") if one.is_file()):
        assert "Dín".encode() not in file.read_bytes(), file
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "StudioVoices")
    assert until(lambda: SPEAKER in words(hand)), "the facilitator sees whose voice it is"


def test_who_says_no_leaves_nothing(stage: Stage, hand: Hand, microphone: Path) -> None:
    to_consent(stage, hand)
    hand.tap("Không")
    assert at(stage, "StudioVoices")
    assert books(stage) == []
    assert not list(stage.kiosk.services.data.recordings.glob("*"))


def test_who_leaves_before_the_last_answer_leaves_nothing(stage: Stage, hand: Hand, microphone: Path) -> None:
    to_consent(stage, hand)
    hand.tap("Nói lời đồng ý")
    assert at(stage, "StudioRecord")
    record(stage, hand)
    assert until(lambda: stage.kiosk.shell.model.state == "taken")
    hand.tap("Lấy lời này")
    assert at(stage, "StudioAsk")
    stage.kiosk.shell.leave()
    assert at(stage, "Welcome")
    assert not list(stage.kiosk.services.data.recordings.glob("*"))


def test_the_yes_may_be_said_aloud_and_the_name_given(stage: Stage, hand: Hand, microphone: Path) -> None:
    to_consent(stage, hand)
    hand.tap("Nói lời đồng ý")
    assert at(stage, "StudioRecord")
    assert "đồng ý" in " ".join(stage.kiosk.shell.model.phrases)
    record(stage, hand)
    assert until(lambda: stage.kiosk.shell.model.state == "taken")
    hand.tap("Lấy lời này")
    assert at(stage, "StudioAsk")
    assert until(lambda: stage.kiosk.shell.model.question == "named")
    hand.tap("Ghi tên")
    assert until(lambda: stage.kiosk.shell.model.question == "licence")
    hand.tap("Ai cũng được dùng")
    assert at(stage, "StudioLessons")
    (book,) = books(stage)
    assert (book.manifest.consent.how, book.manifest.speaker) == ("spoken", SPEAKER)
    assert soundfile.info(book.folder / PRIVATE / "consent.ogg").duration > 1


def test_a_sentence_is_recorded_trimmed_levelled_and_the_next_comes(
    stage: Stage, hand: Hand, microphone: Path
) -> None:
    begin(stage, hand)
    lesson = stage.flow.pack.lessons[0]
    hand.tap(lesson.title.show())
    assert at(stage, "StudioRecord")
    model = stage.kiosk.shell.model
    first, second = to_record(lesson)[:2]
    assert model.said == list(first)
    assert hand.block("Thu đã nhé").property("off")
    levels: list[float] = []
    model.heard.connect(lambda: levels.append(model.level))
    record(stage, hand)
    assert until(lambda: model.state == "taken"), model.trouble
    assert max(levels) > 0.5, "the meter moves while somebody speaks"
    assert books(stage)[0].manifest.sentences == {}, "nothing is kept before it is taken"
    hand.tap("Lấy câu này")
    assert until(lambda: model.number == 2)
    assert model.said == list(second)
    (book,) = books(stage)
    file = book.file(first)
    assert file is not None
    samples, rate = soundfile.read(file, dtype="float32")
    assert 1.2 <= len(samples) / rate <= 1.6
    assert loudness(samples, rate) == pytest.approx(TARGET_LUFS, abs=1.5)
    shelf = Shelf(recordings=(stage.kiosk.services.data.recordings,))
    assert Ladder(shelf).rung_for(first, "vi", "hmn").file == file


def test_recording_again_before_taking_it(stage: Stage, hand: Hand, microphone: Path, tmp_path: Path) -> None:
    begin(stage, hand)
    hand.tap(stage.flow.pack.lessons[0].title.show())
    assert at(stage, "StudioRecord")
    model = stage.kiosk.shell.model
    record(stage, hand)
    assert until(lambda: model.state == "taken")
    short = model.seconds
    spoken(microphone, 1.8)
    rest(TREMOR_S)
    hand.tap("Thu lại")
    assert until(lambda: model.state == "recording")
    assert until(lambda: model.seconds >= 2.1)
    rest(TREMOR_S)
    hand.tap("Xong")
    assert until(lambda: model.state == "taken")
    assert model.seconds > short + 0.3
    assert model.number == 1


def test_one_stops_and_goes_on_another_day(stage: Stage, hand: Hand, microphone: Path) -> None:
    book = begin(stage, hand)
    lesson = stage.flow.pack.lessons[0]
    lines = to_record(lesson)
    for number, line in enumerate(lines[:3]):
        draft = spoken(book.folder / PRIVATE / f"{number}.wav")
        book = recordings.keep(book, line, draft, 1.0)
    stage.kiosk.shell.leave()
    studio(stage, hand)
    assert until(lambda: "Đã thu 3 trên" in words(hand))
    hand.tap("Tiếng Mông")
    assert at(stage, "StudioLessons")
    assert until(lambda: f"Thu 3 trên {len(lines)} câu" in words(hand))
    hand.tap(lesson.title.show())
    assert at(stage, "StudioRecord")
    model = stage.kiosk.shell.model
    assert (model.number, model.recorded) == (4, 3)
    hand.tap("Câu trước")
    assert until(lambda: model.state == "kept")
    hand.tap("Câu sau")
    assert until(lambda: model.number == 4)
    hand.tap("Bỏ qua câu này")
    assert until(lambda: model.number == 5)
    hand.tap("Nghỉ, thu sau")
    assert at(stage, "StudioLessons")


def test_stopping_in_the_middle_of_a_sentence_keeps_the_others(
    stage: Stage, hand: Hand, microphone: Path
) -> None:
    book = begin(stage, hand)
    hand.tap(stage.flow.pack.lessons[0].title.show())
    assert at(stage, "StudioRecord")
    hand.tap("Thu")
    assert until(lambda: stage.kiosk.shell.model.state == "recording")
    hand.tap("Nghỉ, thu sau")
    assert at(stage, "StudioLessons")
    rest(0.1)
    assert books(stage)[0].manifest == book.manifest


@pytest.mark.parametrize(
    ("level", "seconds", "told"),
    [
        (0.0, 1.0, "chưa nghe thấy tiếng"),
        (3.0, 1.0, "Tiếng to quá"),
        (0.1, 0.1, "mới nghe được một chút"),
    ],
)
def test_what_is_no_use_is_told_and_recorded_again(
    stage: Stage, hand: Hand, microphone: Path, level: float, seconds: float, told: str
) -> None:
    begin(stage, hand)
    hand.tap(stage.flow.pack.lessons[0].title.show())
    assert at(stage, "StudioRecord")
    spoken(microphone, seconds, level)
    model = stage.kiosk.shell.model
    record(stage, hand, 0.5)
    assert until(lambda: told in words(hand))
    assert model.state == "new"
    assert hand.block("Thu đã nhé").property("off")
    spoken(microphone)
    rest(TREMOR_S)
    record(stage, hand)
    assert until(lambda: model.state == "taken")
    assert model.trouble == ""


def test_without_a_microphone_a_kind_sentence_says_so(stage: Stage, hand: Hand) -> None:
    studio(stage, hand)
    assert until(
        lambda: (
            "Máy chưa thấy micro"
            in " ".join(one.property("text") for one in hand.items("StatusPill") if one.isVisible())
        )
    )
    to_consent(stage, hand)
    assert stage.kiosk.shell.model.answers == ["yes", "no"], "there is nothing to say it into"
    hand.tap("Đồng ý")
    assert until(lambda: stage.kiosk.shell.model.question == "named")
    hand.tap("Ghi tên")
    assert until(lambda: stage.kiosk.shell.model.question == "licence")
    hand.tap("Ai cũng được dùng")
    assert at(stage, "StudioLessons")
    hand.tap(stage.flow.pack.lessons[0].title.show())
    assert at(stage, "StudioRecord")
    assert "Máy chưa thấy micro" in words(hand)
    assert hand.block("Thu").property("off")


def test_there_and_back_by_stick(stage: Stage, hand: Hand, microphone: Path, usb: Path) -> None:
    book = begin(stage, hand)
    line = to_record(stage.flow.pack.lessons[0])[0]
    sound = book.folder / PRIVATE / "a.ogg"
    soundfile.write(sound, np.full(24_000, 0.1, np.float32), 24_000, format="OGG", subtype="OPUS")
    recordings.keep(book, line, sound, 1.0)
    hand.tap("Quay lại")
    assert at(stage, "StudioVoices")
    hand.tap("Tiếng Mông")
    assert at(stage, "StudioLessons")
    hand.tap("Chép gói ra USB")
    assert at(stage, "StudioPack")
    hand.tap("KINGSTON")
    assert until(lambda: stage.kiosk.shell.model.step == "written"), stage.kiosk.shell.model.trouble
    (pack,) = usb.iterdir()
    with zipfile.ZipFile(pack) as opened:
        assert recordings.read_manifest(opened.read(MANIFEST)).sentences.keys() == {recordings.key_of(line)}
    hand.tap("Xong")
    assert at(stage, "StudioLessons")
    hand.tap("Xoá giọng này")
    assert at(stage, "StudioAsk")
    hand.tap("Xoá giọng")
    assert at(stage, "StudioVoices")
    assert books(stage) == []
    hand.tap("Nhận gói từ USB")
    assert at(stage, "StudioPack")
    hand.tap("KINGSTON")
    assert until(lambda: stage.kiosk.shell.model.step == "read"), stage.kiosk.shell.model.trouble
    shelf = Shelf(voices=stage.kiosk.services.data.voices)
    assert Ladder(shelf).rung_for(line, "vi", "hmn").name == "recorded"


def test_a_stick_without_a_pack_and_a_spoilt_pack_are_told(
    stage: Stage, hand: Hand, microphone: Path, usb: Path
) -> None:
    studio(stage, hand)
    hand.tap("Nhận gói từ USB")
    assert at(stage, "StudioPack")
    hand.tap("KINGSTON")
    assert until(lambda: stage.kiosk.shell.model.step == "none")
    (usb / "hmn-1.voice.zip").write_bytes(b"PK\x03\x04 spoilt")
    rest(TREMOR_S)
    hand.tap("KINGSTON")
    assert until(lambda: stage.kiosk.shell.model.step == "failed")
    assert until(lambda: stage.kiosk.shell.model.trouble in words(hand))
    assert not stage.kiosk.services.data.voices.exists() or not list(
        stage.kiosk.services.data.voices.glob("*@*")
    )


def test_what_is_recorded_is_heard_when_the_lesson_comes_and_goes_with_its_voice(
    stage: Stage, hand: Hand, microphone: Path
) -> None:
    """No old clip stands in its way, and none is left of a voice that was deleted."""
    narrator = stage.kiosk.services.narrator
    lesson = stage.flow.pack.lessons[0]
    line = next(one.utterance() for one in lesson.sentences())
    narrator.render([Job(line)])
    begin(stage, hand, "Tiếng Việt, giọng Nam")
    hand.tap(lesson.title.show())
    assert at(stage, "StudioRecord")
    record(stage, hand)
    assert until(lambda: stage.kiosk.shell.model.state == "taken")
    hand.tap("Lấy câu này")
    assert until(lambda: stage.kiosk.shell.model.number == 2)
    assert narrator.cached(line) is None
    narrator.render([Job(line)])
    clip = narrator.cached(line)
    assert narrator.found(Job(line)) == (Ladder(narrator.ladder.shelf).rung_for(line, "vi"), clip)
    hand.tap("Nghỉ, thu sau")
    assert at(stage, "StudioLessons")
    hand.tap("Xoá giọng này")
    assert at(stage, "StudioAsk")
    hand.tap("Xoá giọng")
    assert at(stage, "StudioVoices")
    assert until(lambda: not clip.path.exists())
    assert forgotten(stage.kiosk.services.data), "an older backup does not bring it back"


def test_one_s_own_recording_falls_silent_when_anything_else_is_touched_or_said(stage: Stage) -> None:
    """Before, the reference and the recording spoke at the same time."""
    sound = StudioSound(stage.kiosk.services.ear, stage.kiosk.shell)
    sound.play(Path("x.ogg"))
    for silence in (
        lambda: stage.kiosk.shell.speak(["Câu mẫu."]),
        stage.kiosk.shell.hush,
        lambda: stage.kiosk.shell.show("Welcome", None),
    ):
        sound._player._playing = True
        silence()
        assert not sound._player._playing


def test_thinking_again_keeps_the_voice(stage: Stage, hand: Hand, microphone: Path) -> None:
    book = begin(stage, hand)
    hand.tap("Xoá giọng này")
    assert at(stage, "StudioAsk")
    hand.tap("Thôi, đừng xoá")
    assert at(stage, "StudioLessons")
    assert books(stage) == [book]


def test_any_language_may_be_typed(stage: Stage, hand: Hand, microphone: Path) -> None:
    studio(stage, hand)
    hand.tap("Thêm giọng mới")
    assert at(stage, "StudioLanguage")
    hand.tap("Tiếng khác nữa")
    hand.tap("Tiếng khác, mình gõ tên")
    assert at(stage, "StudioText")
    for letter in "nungf":
        stage.kiosk.shell.model.keys.key(letter)
    hand.tap("Tiếp theo")
    assert until(lambda: stage.kiosk.shell.model.question == "speaker")
    assert tag_for("Nùng") == "mis-x-nung"


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("Mông", "hmn"), ("tiếng mông", "hmn"), ("Gia Rai", "jra"), ("ê đê", "rad"), ("E de", "rad"),
        ("Sán Chay (Cao Lan)", "mis-x-sanchayc-aolan"), ("Chăm", "mis-x-cham"), ("ខ្មែរ", "mis-x-khac"),
    ],
)  # fmt: skip
def test_a_typed_language_gets_a_tag_that_a_pack_may_carry(typed: str, tag: str) -> None:
    assert tag_for(typed) == tag


def test_every_language_s_tag_may_stand_in_a_manifest(tmp_path: Path) -> None:
    import msgspec

    for tag in (*NAMES, "mis-x-sanchayc-aolan"):
        assert msgspec.convert(tag, recordings.Language) == tag
        assert recordings.new_id(tag).startswith(tag)


def test_while_a_class_is_open_the_place_is_the_class_s(stage: Stage, hand: Hand) -> None:
    open_class(stage, hand)
    lead(stage, hand)
    assert hand.block("Kết thúc lớp")
    with pytest.raises(AssertionError):
        hand.block("Thu giọng")


def test_a_microphone_pulled_out_is_told(qapp: object, tmp_path: Path) -> None:
    ear = Ear()
    ear.file = spoken(tmp_path / "heard.wav")
    recorder = Recorder(ear, tmp_path / "draft.ogg")
    line = Line(("Một",), ("Một",))
    ways = StudioRecordWays(
        back=lambda: None, done=lambda: None, keep=lambda *_: True, kept=lambda _: None,
        play=lambda _: None, hush=lambda: None,
    )  # fmt: skip
    model = StudioRecordModel("", "", [line], recorder, True, ways)
    model.record()
    assert until(lambda: model.seconds > 0.1)
    recorder._source.lost.emit()
    assert (model.state, model.trouble) == ("new", "microphone")


def test_listening_plays_what_was_recorded_and_silences_the_narrator(qapp: object, tmp_path: Path) -> None:
    ear, told = Ear(), []
    ear.file = spoken(tmp_path / "heard.wav", 0.8)
    kept: list[Path] = []
    ways = StudioRecordWays(
        back=lambda: None,
        done=lambda: told.append("done"),
        keep=lambda line, file, seconds: kept.append(file) or True,
        kept=lambda _: kept[0] if kept else None,
        play=lambda file: told.append(file.name),
        hush=lambda: told.append("hush"),
    )
    model = StudioRecordModel("", "", [Line(("A",), ("A",))], Recorder(ear, tmp_path / "x.ogg"), True, ways)
    model.listen()
    assert told == []
    model.record()
    assert until(lambda: model.seconds > 1.1)
    model.record()
    assert until(lambda: model.state == "taken")
    told.clear()
    model.listen()
    assert told == ["hush", "x.ogg"]
    model.accept()
    assert told[-1] == "done"
