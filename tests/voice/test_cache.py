"""A clip is whole or it is not there."""

import os

import pytest

from voice.cache import Cache

MARKS = ((40, 300), (420, 900))


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "voice")


def put(cache, sound=b"OggS" * 100):
    path = cache.path_for(("a", "b"), "espeak", "vi", 4.0)
    temporary = cache.temporary(path)
    temporary.write_bytes(sound)
    return cache.put(temporary, path, 1000, MARKS)


def test_what_was_put_is_found_with_its_marks_and_nothing_is_left_over(cache):
    clip = put(cache)
    assert cache.look(clip.path) == clip
    assert clip.marks == MARKS
    assert sorted(p.suffix for p in cache.root.iterdir()) == [".json", ".ogg"]


def test_everything_that_decides_the_sound_is_in_the_name(cache):
    names = {
        cache.path_for(phrases, engine, voice, rate).name
        for phrases in (("a", "b"), ("a b",), ("ab",))
        for engine in ("espeak", "sapi5")
        for voice in ("vi", "en")
        for rate in (3.2, 4.0)
    }
    assert len(names) == 24


@pytest.mark.parametrize("damage", ["ogg gone", "ogg short", "marks gone", "marks cut", "marks odd"])
def test_a_damaged_clip_is_not_a_clip(cache, damage):
    clip = put(cache)
    marks = clip.path.with_suffix(".json")
    match damage:
        case "ogg gone":
            clip.path.unlink()
        case "ogg short":
            clip.path.write_bytes(clip.path.read_bytes()[:50])
        case "marks gone":
            marks.unlink()
        case "marks cut":
            marks.write_text(marks.read_text()[:20])
        case "marks odd":
            marks.write_text('{"size": 400, "duration_ms": 1, "marks": [7]}')
    assert cache.look(clip.path) is None


def test_a_clip_is_replaced_whole(cache):
    first = put(cache)
    second = put(cache, b"other")
    assert second.path == first.path
    assert second.path.read_bytes() == b"other"
    assert cache.look(second.path) == second


def test_what_a_dead_writer_left_is_swept_and_the_clips_stay(cache):
    clip = put(cache)
    left = cache.temporary(clip.path)
    left.write_bytes(b"half")
    cache.sweep(os.getpid() + 1)
    assert left.exists()
    cache.sweep(os.getpid())
    assert not left.exists()
    assert cache.look(clip.path) == clip


def test_old_clips_go_save_those_to_keep(cache):
    kept, old, new = (
        cache.put(_written(cache, path), path, 1000, MARKS)
        for path in (cache.path_for((word,), "espeak", "vi", 4.0) for word in ("bài", "bà Lan", "bà Mai"))
    )
    for clip in (kept, old):
        os.utime(clip.path, (1000, 1000))
    assert cache.drop({kept.path}, 2000) == 1
    assert [cache.look(clip.path) for clip in (kept, old, new)] == [kept, None, new]
    assert not old.path.with_suffix(".json").exists()
    assert cache.drop({kept.path}, 1e12) == 1
    assert [path.stem for path in cache.root.iterdir()] == [kept.path.stem] * 2


def _written(cache, path):
    temporary = cache.temporary(path)
    temporary.write_bytes(b"OggS" * 10)
    return temporary
