"""The ladder with its real rungs: a recording, Piper in its own process, pyttsx3; the next one when one cannot."""

import json
import os
import subprocess
import sys
import time

import numpy as np
import pytest
import soundfile

from tests.voice.piper_voice import model, shelf_with_piper
from voice.ladder import Ladder, Rung, Shelf, read_rung, told
from voice.loudness import TARGET_LUFS, loudness, true_peak
from voice.narrator import Clip, Job, Narrator
from voice.recordings import Agreed, Manifest, begin, keep
from voice.voices import MODEL

KEY = Job(("The code", "is your house key."), "en")
KHOA = Job(("Mã OTP", "giống như", "chìa khoá", "nhà mình."))


def book(root, language="vi", id="vi-a1"):
    agreed = Agreed("spoken", "2026-05-03", "Tôi đồng ý cho thu tiếng.")
    return begin(
        root,
        Manifest(
            id=id,
            language=language,
            language_name=language,
            consent=agreed,
            licence="CC-BY-4.0",
            made="2026-05-03",
        ),
    )


def voiced(file, seconds, rate=16_000, pause=None):
    """Something like a voice: a hum with overtones, silent within ``pause`` (s, s)."""
    at = np.arange(round(seconds * rate)) / rate
    samples = sum(0.02 / n * np.sin(2 * np.pi * 140 * n * at) for n in range(1, 12))
    if pause:
        samples[(at > pause[0]) & (at < pause[1])] = 0
    soundfile.write(file, samples, rate)
    return file


def record(root, job, tmp_path, language="vi", id="vi-a1", seconds=2.0, pause=None):
    return keep(
        book(root, language, id), job.phrases, voiced(tmp_path / "take.ogg", seconds, pause=pause), seconds
    )


@pytest.fixture
def kiosk(tmp_path):
    """Makes narrators over one cache and one shelf."""
    made = []

    def narrator(shelf=None, **how):
        made.append(Narrator(tmp_path / "cache", shelf, **how))
        return made[-1]

    yield narrator
    for one in made:
        one.close()


def say(narrator, *jobs):
    made = []
    narrator.render(jobs, lambda _, clip: made.append(clip))
    return made


def heard(clip):
    return soundfile.read(clip.path, dtype="float32")


def test_each_sentence_takes_the_best_rung_there_is_for_it(tmp_path):
    shelf = shelf_with_piper(tmp_path)
    record(tmp_path / "recordings", KHOA, tmp_path)
    ladder = Ladder(shelf)
    rungs = [ladder.rung_for(job.phrases, job.lang).name for job in (KHOA, KEY, Job(("Câu khác.",)))]
    assert rungs == ["recorded", "piper", "pyttsx3"]
    assert ladder.rung_for(("Nyob zoo",), "hmn").name == "silent"
    assert [rung.name for rung in ladder.rungs(KHOA.phrases, "vi")] == ["recorded", "pyttsx3"]


def test_what_comes_with_the_lessons_goes_before_what_was_recorded_here(tmp_path):
    shelf = Shelf(None, (tmp_path / "shipped", tmp_path / "recordings"))
    record(shelf.recordings[1], KHOA, tmp_path, id="vi-here")
    record(shelf.recordings[0], KHOA, tmp_path, id="vi-shipped")
    assert [rung.source for rung in Ladder(shelf).rungs(KHOA.phrases, "vi")][:2] == ["vi-shipped", "vi-here"]


def test_a_language_that_was_chosen_is_heard_where_it_is_recorded_and_its_own_elsewhere(tmp_path):
    shelf = Shelf(None, (tmp_path / "recordings",))
    record(shelf.recordings[0], KHOA, tmp_path, "hmn", "hmn-1")
    ladder = Ladder(shelf)
    assert ladder.rung_for(KHOA.phrases, "vi", "hmn").source == "hmn-1"
    assert ladder.rung_for(KHOA.phrases, "vi").name == "pyttsx3", "nobody asked for it"
    assert ladder.rung_for(("Câu khác.",), "vi", "hmn").name == "pyttsx3"


def test_a_dialect_serves_its_language_but_the_very_one_goes_first(tmp_path):
    shelf = Shelf(None, (tmp_path / "recordings",))
    record(shelf.recordings[0], KHOA, tmp_path, "vi-x-central", "vi-central")
    ladder = Ladder(shelf)
    assert ladder.rung_for(KHOA.phrases, "vi").source == "vi-central"
    record(shelf.recordings[0], KHOA, tmp_path, "vi", "vi-plain")
    assert ladder.rung_for(KHOA.phrases, "vi").source == "vi-plain"
    assert ladder.rung_for(KHOA.phrases, "vi", "vi-x-central").source == "vi-central"


def test_a_sentence_recorded_a_moment_ago_is_seen(tmp_path):
    shelf = Shelf(None, (tmp_path / "recordings",))
    ladder, here = Ladder(shelf), book(shelf.recordings[0])
    assert ladder.rung_for(KHOA.phrases, "vi").name == "pyttsx3"
    keep(here, KHOA.phrases, voiced(tmp_path / "take.ogg", 1.0), 1.0)
    assert ladder.rung_for(KHOA.phrases, "vi").name == "recorded"


def test_a_rung_told_to_a_worker_is_the_same_there(tmp_path):
    for rung in (
        Rung("recorded", "a", "hmn", "b", tmp_path / "x.ogg"),
        Rung("pyttsx3", "espeak", "vi", "vi"),
    ):
        assert read_rung(json.loads(json.dumps(told(rung)))) == rung


def test_piper_speaks_in_phrases_at_the_speed_and_loudness_asked_for(tmp_path, kiosk):
    narrator = kiosk(shelf_with_piper(tmp_path))
    jobs = [
        Job(("Call your family now", "when there is danger."), "en", speed)
        for speed in ("slow", "normal", "fast")
    ]
    made = say(narrator, *jobs)
    lengths = []
    for clip in made:
        assert isinstance(clip, Clip), clip
        samples, rate = heard(clip)
        assert len(clip.marks) == 2
        assert loudness(samples, rate) == pytest.approx(TARGET_LUFS, abs=1.5)
        assert true_peak(samples) < 1.0
        lengths.append(sum(end - start for start, end in clip.marks))
    assert lengths[0] > 1.15 * lengths[1] > 1.15 * lengths[2]
    assert [narrator.found(job)[0].name for job in jobs] == ["piper"] * 3


def test_all_rungs_are_equally_loud(tmp_path, kiosk):
    shelf = shelf_with_piper(tmp_path)
    quiet = record(tmp_path / "recordings", KHOA, tmp_path)
    assert loudness(*soundfile.read(quiet.file(KHOA.phrases), dtype="float32")) < TARGET_LUFS - 5
    made = say(kiosk(shelf), KHOA, KEY, Job(("Mình xem kỹ tên người nhận", "rồi mới bấm nhé!")))
    levels = [loudness(*heard(clip)) for clip in made]
    assert max(levels) - min(levels) < 1.5, levels


def test_no_process_of_the_kiosk_loads_piper(tmp_path, kiosk):
    """Piper is GPL: it is a program that ours starts."""
    narrator = kiosk(shelf_with_piper(tmp_path))
    (clip,) = say(narrator, KEY)
    assert isinstance(clip, Clip)
    assert not {"piper", "onnxruntime"} & set(sys.modules)
    loaded = (
        "import sys, voice.worker, voice.speakers, voice.piper_speech; print('onnxruntime' in sys.modules)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, timeout=30, check=True
    )
    assert shown.stdout.strip() == "False"
    children = f"/proc/{narrator._link.pid}/task/{narrator._link.pid}/children"
    if os.path.exists(children):  # noqa: PTH110
        with open(children) as file:  # noqa: PTH123
            assert len(file.read().split()) == 1


def test_a_voice_that_was_damaged_leaves_its_sentences_to_the_next_rung(tmp_path, kiosk):
    shelf = shelf_with_piper(tmp_path)
    (folder,) = (tmp_path / "voices").glob("*@*")
    spoilt = bytearray((folder / MODEL).read_bytes())
    spoilt[1000] ^= 1
    (folder / MODEL).write_bytes(spoilt)
    narrator = kiosk(shelf)
    first, second = say(narrator, KEY, Job(("Touch the picture.",), "en"))
    assert isinstance(first, Clip)
    assert isinstance(second, Clip)
    assert narrator.found(KEY)[0].name == "pyttsx3"
    assert narrator.cached(KEY.phrases, "en") == first


def test_a_piper_that_dies_is_started_again(tmp_path):
    """In this very process, to have its process at hand."""
    from voice.piper import PiperProcess

    process = PiperProcess(model())
    process.speak("Yes.", 1.0, tmp_path / "a.wav")
    process._process.kill()
    process._process.wait()
    process.speak("Yes.", 1.0, tmp_path / "b.wav")
    process.close()
    assert soundfile.info(tmp_path / "b.wav").duration > 0.2


def test_until_a_new_voice_has_said_a_sentence_the_old_clip_is_played(tmp_path, kiosk):
    narrator = kiosk(Shelf(tmp_path / "voices"))
    (old,) = say(narrator, KEY)
    shelf_with_piper(tmp_path)
    rung, clip = narrator.found(KEY)
    assert (rung.name, clip) == ("piper", None)
    assert narrator.cached(KEY.phrases, "en") == old
    (new,) = say(narrator, KEY)
    assert new.path != old.path
    assert narrator.cached(KEY.phrases, "en") == new


def test_a_sentence_recorded_now_is_heard_at_once_not_the_old_clip(tmp_path, kiosk):
    shelf = Shelf(None, (tmp_path / "recordings",))
    narrator = kiosk(shelf)
    (old,) = say(narrator, KHOA)
    here = record(shelf.recordings[0], KHOA, tmp_path)
    assert narrator.cached(KHOA.phrases) is None, "the recording is waited for"
    (new,) = say(narrator, KHOA)
    assert narrator.cached(KHOA.phrases) == new
    assert new.path != old.path
    here.file(KHOA.phrases).write_bytes(b"noise")
    new.path.unlink()
    assert say(narrator, KHOA) == [old]
    assert narrator.cached(KHOA.phrases) == old, "a damaged one is not waited for again"


def test_a_voice_that_goes_leaves_no_clip_behind(tmp_path, kiosk):
    """Its speaker said no after all: what was made of their voice goes now, not with the next cleaning."""
    shelf = Shelf(None, (tmp_path / "recordings",))
    narrator = kiosk(shelf)
    other = Job(("Câu khác.",))
    here = record(shelf.recordings[0], KHOA, tmp_path)
    made, kept = say(narrator, KHOA, other)
    assert narrator.drop_voice(here, [KHOA.phrases, other.phrases]) == 1
    assert not made.path.exists()
    assert kept.path.exists()
    assert len(list(kept.path.parent.iterdir())) == 2


def test_a_recording_is_one_clip_at_every_speed_and_its_phrases_end_in_its_pauses(tmp_path, kiosk):
    shelf = Shelf(None, (tmp_path / "recordings",))
    two = Job(("Mã ô tê pê", "là chìa khoá."))
    record(shelf.recordings[0], two, tmp_path, seconds=2.0, pause=(0.9, 1.2))
    made = say(kiosk(shelf), two, Job(two.phrases, "vi", "slow"))
    assert made[0] == made[1]
    assert made[0].marks[0][1] == pytest.approx(40 + 1050, abs=60)
    assert made[0].duration_ms == pytest.approx(2160, abs=60)


def test_a_recording_that_was_cut_short_leaves_the_sentence_to_the_next_rung(tmp_path, kiosk):
    shelf = Shelf(None, (tmp_path / "recordings",))
    here = record(shelf.recordings[0], KHOA, tmp_path)
    file = here.file(KHOA.phrases)
    file.write_bytes(file.read_bytes()[:-50])
    (clip,) = say(kiosk(shelf), KHOA)
    assert len(clip.marks) == 4
    assert clip.marks[1][0] - clip.marks[0][1] == pytest.approx(120, abs=3), "spoken by the platform's voice"


def test_without_the_platforms_engine_the_better_rungs_still_speak(tmp_path, kiosk):
    worker = tmp_path / "worker.py"
    worker.write_text(
        "import sys\n"
        "import voice.espeak, voice.worker\n"
        "def register():\n"
        "    raise RuntimeError('no eSpeak')\n"
        "voice.espeak.register = register\n"
        "sys.exit(voice.worker.main(sys.argv[1:]))\n"
    )
    narrator = kiosk(shelf_with_piper(tmp_path), command=[sys.executable, str(worker)])
    assert narrator.problem() is None
    piper, other = say(narrator, KEY, KHOA)
    assert isinstance(piper, Clip)
    assert other.code == "voice.engine"


def test_looking_up_a_sentence_costs_little(tmp_path, kiosk):
    narrator = kiosk(shelf_with_piper(tmp_path))
    record(tmp_path / "recordings", KHOA, tmp_path)
    say(narrator, KHOA)
    began = time.perf_counter()
    for _ in range(100):
        narrator.cached(KHOA.phrases)
    assert (time.perf_counter() - began) / 100 < 0.01
