"""The measurer: widths from the fonts, wrapping that loses no letter, and boxes of turned text."""

from __future__ import annotations

from dataclasses import astuple, replace
from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as some

from cwb_desktop.look.bounds import apart, bounds, corners
from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import BASE, Oval, Path, Rect, Text
from cwb_desktop.look.measure import HYPHEN

from .crowds import MEASURE, RESOURCES, VIEWS, pages, sample


@pytest.mark.parametrize(
    ("bold", "italic", "face"), [(False, False, "Regular"), (True, False, "Bold"), (False, True, "Italic"), (True, True, "BoldItalic")]
)
def test_a_width_is_the_sum_of_the_fonts_own_advances(bold: bool, italic: bool, face: str) -> None:
    words = "Buurtkeuken ‘De Lange Tafel’ 1234567890 é"
    with TTFont(RESOURCES / "fonts" / f"AtkinsonHyperlegibleNext-{face}.ttf") as font:
        letters, widths = font.getBestCmap(), font["hmtx"].metrics
        expected = sum(widths[letters[ord(letter)]][0] for letter in words) / font["head"].unitsPerEm
    assert MEASURE.width(words, 10, bold, italic) == pytest.approx(10 * expected)


def test_letters_that_atkinson_lacks_come_from_noto() -> None:
    assert MEASURE.letters.runs("Ω Жуз 9") == ((0, "Ω "), (1, "Жуз"), (0, " 9"))


@given(some.text(alphabet="abcdéW -/–.", max_size=80), some.floats(12, 200), some.floats(6, 19), some.floats(0, 11))
def test_wrapping_keeps_every_letter_and_every_line_fits(words: str, width: float, size: float, tail: float) -> None:
    lines = MEASURE.wrap(words, width, size, tail=tail)
    assert "".join(lines).replace(" ", "").replace(HYPHEN, "") == "".join(words.split())
    assert all(line == line.strip() and line for line in lines)
    for line in lines[:-1]:
        assert MEASURE.width(line, size) <= width + 0.01 or len(line) == 1
    if lines and len(lines[-1]) > 1:
        assert MEASURE.width(lines[-1], size) + tail <= width + 0.01


def test_lines_break_at_blanks_and_after_hyphens_before_they_break_words() -> None:
    assert MEASURE.wrap("Bouw- en klusbedrijf Rechtop", 75, 10) == ("Bouw- en", "klusbedrijf", "Rechtop")
    assert MEASURE.wrap("Oost-Indisch", 40, 10) == ("Oost-", "Indisch")
    assert MEASURE.wrap("   ", 40, 10) == ()


def test_a_word_that_is_too_wide_is_broken_before_a_syllable_with_a_hyphen() -> None:
    words = {"Vrouwengroep": 80, "Havenrade": 80, "Gemeente": 80, "construction": 80, "warehouse": 80, "Schrijven": 60}
    broken = [" ".join(MEASURE.wrap(word, width, 18.5)) for word, width in words.items()]
    assert broken == [f"{first}{HYPHEN} {rest}" for first, rest in (
        ("Vrouwen", "groep"), ("Haven", "rade"), ("Ge", "meente"), ("construc", "tion"), ("ware", "house"), ("Schrij", "ven"),
    )]  # fmt: skip
    assert MEASURE.wrap("WWWWWW", 40, 18.5) == ("WW", "WW", "WW")


def test_the_last_line_leaves_room_for_a_sign() -> None:
    words = "Woonstichting Havenrade"
    whole = MEASURE.width(words, 10)
    assert MEASURE.wrap(words, whole + 5, 10) == (words,)
    assert MEASURE.wrap(words, whole + 5, 10, tail=12) == ("Woonstichting", "Havenrade")


def test_a_turned_text_takes_room_along_its_direction() -> None:
    flat = Text(100, 100, "Bewoners en buurt", 13, "#000000")
    upright = Text(100, 100, "Bewoners en buurt", 13, "#000000", angle=90)
    assert bounds(upright, MEASURE).h == pytest.approx(bounds(flat, MEASURE).w)
    assert bounds(upright, MEASURE).y == pytest.approx(100)
    slanted = [Text(x, 100, "Bewoners en buurt", 13, "#000000", angle=45) for x in (100, 125, 105)]
    shapes = [corners(text, MEASURE) for text in slanted]
    assert apart(shapes[0], shapes[1]) and not apart(shapes[0], shapes[2])


def test_bounds_hold_lines() -> None:
    assert bounds(Oval(10, 10, 5, 4, None, "#000000", 2), MEASURE) == Rect(4, 5, 12, 10)
    assert bounds(Path((("M", 0, 0), ("C", 0, 9, 5, 9, 5, 0), ("Z",)), None, "#000000", 2), MEASURE) == Rect(-1, -1, 7, 11)


@pytest.mark.parametrize("canvas", LOOKS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_of_the_samples_is_broken_without_a_hyphen(language: str, canvas: str) -> None:
    records = sample(RESOURCES / "samples", language)
    words = {word for record in records for value in astuple(record) if isinstance(value, str) for word in value.split() if word.isalpha()}
    for style, view in (("light", replace(VIEWS["light"], scale=0.933)), ("wall", replace(VIEWS["wall"], area=BASE))):
        for item in (item for page in pages(canvas, records, style, language, view) for item in page.items):
            lines = [mark.text.split() for mark in item.marks if isinstance(mark, Text) and mark.text.strip()]
            broken = {first[-1] + second[0] for first, second in pairwise(lines)} & words
            assert not broken, (item.key, broken)
