"""Speaking ahead: in a process of its own, nothing twice, and only what lessons say stays."""

import os
import signal
import sys
import time

import pytest
import soundfile

from tests.voice.test_ladder import record
from voice.ahead import Ahead
from voice.cache import LISTED, STALE_S
from voice.ladder import Shelf
from voice.narrator import Clip, Job, Narrator

JOBS = [
    Job(("Mã OTP", "giống như", "chìa khoá", "nhà mình.")),
    Job(("Gọi 113", "khi gặp nguy hiểm.")),
    Job(("Mình giữ kín nhé.",), speed="slow"),
]


@pytest.fixture
def narrator(tmp_path):
    narrator = Narrator(tmp_path / "voice")
    yield narrator
    narrator.close()


def run(root, jobs, **how):
    ahead = Ahead(root / "voice", jobs, **how)
    ahead.start()
    assert ahead.wait(40)
    return ahead.progress()


def clips(narrator, jobs):
    return [narrator.cached(job.phrases, job.lang, job.speed) for job in jobs]


def test_every_sentence_is_a_playable_file_and_the_count_says_so(narrator, tmp_path):
    told = run(tmp_path, [*JOBS, JOBS[0]])
    assert (told.total, told.done, told.failed, told.running, told.trouble) == (3, 3, 0, False, None)
    for clip in clips(narrator, JOBS):
        assert soundfile.info(clip.path).duration > 0.3
    assert narrator._link.pid is None


def test_what_is_cached_is_not_rendered_again(narrator, tmp_path):
    run(tmp_path, JOBS)
    before = [clip.path.stat().st_mtime_ns for clip in clips(narrator, JOBS)]
    told = run(tmp_path, JOBS)
    assert (told.done, told.total) == (3, 3)
    assert [clip.path.stat().st_mtime_ns for clip in clips(narrator, JOBS)] == before


def test_what_no_lesson_says_any_more_goes_at_once_and_what_a_person_was_told_later(narrator, tmp_path):
    person = [Job(("Chào bà Lan!",)), Job(("Chào bà Mai!",))]
    narrator.render(person)
    old, fresh = clips(narrator, person)
    os.utime(old.path, (1000, 1000))
    run(tmp_path, JOBS, keep=[person[0]])
    assert None not in clips(narrator, [*JOBS, *person])
    run(tmp_path, JOBS[:2])
    assert clips(narrator, [*JOBS, *person]) == [*clips(narrator, JOBS[:2]), None, None, fresh]
    left = {path.name for path in (tmp_path / "voice").iterdir()}
    assert len(left) == 2 * 3 + 1
    assert LISTED in left


def test_half_written_files_of_writers_long_dead_are_swept(tmp_path):
    (tmp_path / "voice").mkdir()
    old, new = (tmp_path / "voice" / f".part-{pid}-x.ogg" for pid in (1, 2))
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    then = time.time() - STALE_S - 10
    os.utime(old, (then, then))
    run(tmp_path, JOBS[:1])
    assert (old.exists(), new.exists()) == (False, True)


def test_a_sentence_without_sound_is_counted_and_the_others_are_rendered(narrator, tmp_path):
    told = run(tmp_path, [Job(("…",)), JOBS[0]])
    assert (told.total, told.done, told.failed) == (2, 1, 1)
    assert told.trouble.code == "voice.empty"
    assert isinstance(clips(narrator, JOBS[:1])[0], Clip)


@pytest.fixture
def no_engine(tmp_path, monkeypatch):
    """The processes started here find no pyttsx3, as where espeak-ng is missing."""
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "pyttsx3.py").write_text("raise RuntimeError('no eSpeak here')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "bare"))


def test_without_the_platforms_engine_what_people_recorded_is_made_ready(tmp_path, no_engine):
    """One sentence that nobody says does not keep the others from being heard."""
    shelf = Shelf(None, (tmp_path / "recordings",))
    record(shelf.recordings[0], JOBS[1], tmp_path, id="vi-b1")
    told = run(tmp_path, JOBS, shelf=shelf)
    assert (told.total, told.done, told.failed, told.trouble.code) == (3, 1, 2, "voice.engine")
    narrator = Narrator(tmp_path / "voice", shelf)
    assert [clip is not None for clip in clips(narrator, JOBS)] == [False, True, False]
    assert narrator.engine_problem().code == "voice.engine"
    assert narrator.problem() is None, "it does have a voice"
    narrator.close()


def test_a_language_that_was_chosen_is_rendered_as_chosen(tmp_path):
    shelf = Shelf(None, (tmp_path / "recordings",))
    record(shelf.recordings[0], JOBS[1], tmp_path, "hmn", "hmn-1")
    chosen = Job(JOBS[1].phrases, tongue="hmn")
    run(tmp_path, [chosen], shelf=shelf)
    narrator = Narrator(tmp_path / "voice", shelf)
    rung, clip = narrator.found(chosen)
    narrator.close()
    assert rung.language == "hmn"
    assert clip is not None


def test_a_voice_that_comes_when_all_ends_begins_nothing_again(tmp_path):
    ahead = Ahead(tmp_path / "voice", JOBS)
    ahead.start()
    ahead.close()
    ahead.again()
    assert ahead.wait(1)
    assert ahead.pid is None
    assert not ahead.progress().running


def test_closing_stops_it_and_the_process_ends(tmp_path):
    many = [Job((f"Câu số {n}", "của một bài dài.")) for n in range(300)]
    ahead = Ahead(tmp_path / "voice", many)
    ahead.start()
    until = time.monotonic() + 30
    while ahead.progress().done < 2 and time.monotonic() < until:
        time.sleep(0.02)
    ahead.close()
    assert ahead.pid is None
    assert 2 <= ahead.progress().done < 300
    assert not ahead.progress().running


def test_the_process_ends_when_nobody_listens_any_more(tmp_path):
    """Its kiosk was killed: rendering for nobody would go on for an hour."""
    reader, writer = os.pipe()
    pid = os.posix_spawn(
        sys.executable,
        [sys.executable, "-m", "voice.ahead_process", str(tmp_path / "voice")],
        os.environ,
        file_actions=[
            (os.POSIX_SPAWN_DUP2, reader, 0),
            (os.POSIX_SPAWN_CLOSE, writer),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        ],
    )
    os.close(reader)
    os.write(writer, b'{"jobs": [' + b",".join(b'[["Nam %d"], "vi", "slow"]' % n for n in range(500)))
    os.write(writer, b'], "keep": [], "days": 30, "shelf": null}\n')
    os.close(writer)
    for _ in range(100):
        if os.waitpid(pid, os.WNOHANG)[0]:
            return
        time.sleep(0.1)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    pytest.fail("it went on by itself")
