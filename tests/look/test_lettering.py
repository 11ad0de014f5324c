"""What is drawn of a text: emoji, other scripts, signs without a shape, and what no font has."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cwb_desktop.look.lettering import FAMILIES, LEFT_OUT, STAND_INS, Lettering, file_stem

from .crowds import MEASURE, RESOURCES

LETTERS = Lettering.load(RESOURCES / "fonts" / "widths.json")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Buurtcafé 🎉", "Buurtcafé 🎉"),
        ("👩‍👩‍👧 gezin", "👩👩👧 gezin"),
        ("🇳🇱 vlag", "NL vlag"),
        ("👍🏽 ok ❤️", "👍 ok ❤"),
        ("ሰላም ጎረቤት", "ሰላም ጎረቤት"),
        ("Київ", "Київ"),
        # As a Mac writes it: letter and accent apart.
        ("e\u0301te\u0301", "été"),
        ("𝓑𝓾𝓾𝓻𝓽 ＡＢＣ ①", "Buurt ABC 1"),
        ("geld → wijk ★", "geld → wijk ⭐"),
        ("a\tb\u2028c\x07d\u200be\u202ef", "a b cdef"),
        ("مرحبا بكم", f"{LEFT_OUT} {LEFT_OUT}"),
        ("Café شاي (thee)", f"Café {LEFT_OUT} (thee)"),
        ("नमस्ते", LEFT_OUT),
        ("中文小组", LEFT_OUT),
        ("תה", LEFT_OUT),
    ],
)
def test_what_is_drawn_of_a_text(text, drawn):
    assert LETTERS.drawn(text) == drawn
    assert LETTERS.lacks(text) == (LEFT_OUT in drawn)


def test_each_letter_comes_from_the_first_family_that_has_it():
    assert LETTERS.runs("Ж 7🎉ሰ") == ((1, "Ж"), (0, " 7"), (4, "🎉"), (2, "ሰ"))
    assert FAMILIES[0].startswith("Atkinson") and file_stem(4, True, True) == "NotoEmoji-Regular"


def test_an_arrow_in_a_text_is_a_plain_arrow_and_not_one_in_a_box():
    """Typed or made by a word processor: it comes from our own font, in the text's size and colour."""
    for typed, drawn in zip("→⇒➔←⇐↔⇔↑↓", "→→→←←↔↔↑↓", strict=True):
        assert LETTERS.runs(f"werk {typed} geld") == ((0, "werk "), (FAMILIES.index("CWB Signs"), drawn), (0, " geld"))


def test_who_writes_the_mark_for_left_out_is_not_told_that_letters_are_missing():
    assert not LETTERS.lacks("Ons café […]")


TEXTS = some.text(alphabet=some.characters(blacklist_categories=("Cs",)).filter(lambda one: ord(one) not in STAND_INS), max_size=60)


@given(TEXTS)
def test_whatever_is_drawn_has_a_font_and_is_drawn_the_same_again(text):
    for family, part in LETTERS.runs(text):
        assert part and all(letter in LETTERS._letters[family] for letter in part), part
    once = LETTERS.drawn(text)
    assert LETTERS.drawn(once) == once


@given(TEXTS)
def test_the_measurer_measures_what_is_drawn(text):
    assert MEASURE.width(text, 10) == pytest.approx(sum(MEASURE.width(letter, 10) for letter in LETTERS.drawn(text)))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_from_other_keyboards_stay_whole(form):
    name = "Ömer Çiçek, Łukasz, Nguyễn Thị Hồng, Çağla Şahin, Ђорђе, Ελένη"
    assert LETTERS.drawn(unicodedata.normalize(form, name)) == name
