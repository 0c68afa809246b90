"""Words in drawings: pale or small ones are seen, on whatever they lie and however they are moved."""

import pytest

from content.picture_text import contrast, words_of


def drawn(inner: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 756">{inner}</svg>'.encode()


def test_contrast_is_that_of_the_standard() -> None:
    """The two ends of WCAG's scale, and a pair from the product's own table (muc on giay 15.6)."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#24190f", "#faf3e3") == pytest.approx(15.6, abs=0.1)


def test_words_are_compared_with_the_last_thing_under_them() -> None:
    svg = drawn(
        '<rect width="900" height="756" fill="#fff"/><rect x="100" y="100" width="300" height="100" fill="#24190F"/>'
        '<text x="120" y="170" fill="#24190f" font-size="60">Tối</text><text x="500" y="170" font-size="60">Rõ</text>'
    )
    dark, clear = words_of(svg)
    assert (dark.text, round(dark.contrast)) == ("Tối", 1)
    assert (clear.text, round(clear.contrast)) == ("Rõ", 21)


def test_moves_styles_and_spans_are_followed() -> None:
    svg = drawn(
        '<circle cx="200" cy="200" r="90" style="fill:#9a6400"/>'
        '<g transform="translate(150,150) scale(2)"><text x="10" y="40" style="fill: white; font-size: 24px">'
        "<tspan>Hai</tspan> mươi</text></g>"
    )
    (words,) = words_of(svg)
    assert words.text == "Hai mươi"
    assert words.size == 48
    assert words.contrast == pytest.approx(contrast("#ffffff", "#9a6400"))


@pytest.mark.parametrize(
    "svg",
    [b"", b"<svg", b'<!DOCTYPE s [<!ENTITY a "b">]><svg><text>&a;</text></svg>', drawn('<path d="M0,0"/>')],
)
def test_what_has_no_words_gives_none(svg: bytes) -> None:
    assert words_of(svg) == ()
