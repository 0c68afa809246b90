"""How what was heard is compared with what was said."""

import pytest

from tests.bench import judge


@pytest.mark.parametrize(
    ("said", "heard", "with_tones", "without"),
    [
        ("Gọi một một ba.", "gọi 113", 0, 0),
        ("Mã là bốn tám hai", "Mà là bốn tám hai", 1 / 5, 0),
        ("Bấm nút đỏ", "Bấm nút", 1 / 3, 1 / 3),
        ("Bấm nút đỏ", "Bấm cái nút đỏ nhé", 2 / 3, 2 / 3),
        ("khoá máy kỹ", "khóa máy kĩ", 0, 0),
        ("đi", "di", 1, 1),
        ("Bấm nút", "", 1, 1),
    ],
)
def test_misheard_syllables_are_counted(said, heard, with_tones, without):
    assert judge.error_rate([(said, heard)], "vi", tones=True) == pytest.approx(with_tones)
    assert judge.error_rate([(said, heard)], "vi", tones=False) == pytest.approx(without)


def test_the_rate_is_over_all_syllables_not_over_sentences():
    pairs = [("một hai ba bốn năm sáu bảy tám chín", "một hai ba bốn năm sáu bảy tám chín"), ("đỏ", "xanh")]
    assert judge.error_rate(pairs, "vi", tones=True) == pytest.approx(0.1)


def test_without_a_judge_there_is_none(monkeypatch, tmp_path):
    monkeypatch.setenv("JUDGE", str(tmp_path / "none"))
    assert judge.found() is None
