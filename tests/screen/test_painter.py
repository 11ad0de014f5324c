import json
from pathlib import Path as File

import pytest
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from cwb_desktop.look.marks import BASE, Box, Drawing, Item, Picture, Rect, Text
from cwb_desktop.screen import painter
from tests.look.sample_marks import drawing, marks

FONTS = File(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(autouse=True)
def families(qapp):
    return painter.load_fonts(FONTS)


def advance(face, text):
    entry = json.loads((FONTS / "widths.json").read_text())[face]
    table = {int(first) + i: w for first, run in entry["widths"].items() for i, w in enumerate(run)}
    return sum(table[ord(letter)] for letter in text) / entry["unitsPerEm"]


def ink_box(picture, paper="#ffffff"):
    dark = [
        (x, y) for y in range(picture.height()) for x in range(picture.width()) if picture.pixelColor(x, y).lightness() < 160
    ]  # fmt: skip
    return min(x for x, _ in dark), min(y for _, y in dark), max(x for x, _ in dark), max(y for _, y in dark)


def one(mark, **more):
    return painter.image(Drawing("x", (Item("furniture", ("furniture", "x"), (mark,)),), Rect(0, 0, 400, 60)), **more)


def test_both_families_are_loaded(families):
    assert set(painter.FAMILIES) <= set(families)


def test_a_folder_without_a_usable_font_is_said(tmp_path):
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    with pytest.raises(FileNotFoundError):
        painter.load_fonts(tmp_path)


@pytest.mark.parametrize("size", [7.5, 10.3, 18.5, 104])
@pytest.mark.parametrize(("bold", "face"), [(False, "AtkinsonHyperlegibleNext-Regular"), (True, "AtkinsonHyperlegibleNext-Bold")])
def test_width_is_the_sum_of_the_fonts_own_widths(size, bold, face):
    text = "AVATAR Tot fi ffi Woonstichting 1,000"
    assert painter.text_width(text, size, bold) == pytest.approx(advance(face, text) * size, rel=0.002)


def test_letters_that_atkinson_lacks_come_from_noto():
    assert painter.text_width("Київ ₺", 10) == pytest.approx(
        advance("NotoSans-Regular", "Київ₺") * 10 + advance("AtkinsonHyperlegibleNext-Regular", " ") * 10, rel=0.002
    )


@pytest.mark.parametrize("scale", [0.8, 1.53, 3.0])
def test_drawn_text_is_as_wide_as_measured_at_any_scale(scale):
    text = "AVATAVATAVATAVATAVAT fi fi fi fi HI"
    left, _, right, _ = ink_box(one(Text(10, 40, text, 18, "#000000"), pixels_per_unit=scale))
    width = painter.text_width(text, 18) * scale
    assert right - left == pytest.approx(width, abs=3 * scale + 2)


def test_halo_lies_under_the_letters():
    with_halo = one(Text(10, 40, "HHH", 40, "#000000", halo="#FF0000", halo_width=12))
    without = one(Text(10, 40, "HHH", 40, "#000000"))
    black = [(x, y) for x in range(0, 200, 3) for y in range(0, 120) if without.pixelColor(x, y) == QColor("#000000")]
    assert black
    assert all(with_halo.pixelColor(x, y) == QColor("#000000") for x, y in black)
    assert any(with_halo.pixelColor(x, 60) == QColor("#FF0000") for x in range(200))


def test_text_can_stand_in_the_middle_end_and_turned():
    width = painter.text_width("HHHH", 20)
    left, _, right, _ = ink_box(one(Text(200, 40, "HHHH", 20, "#000000", anchor="end"), pixels_per_unit=1))
    assert right == pytest.approx(199, abs=3)
    assert left == pytest.approx(200 - width, abs=3)
    left, top, right, bottom = ink_box(one(Text(200, 10, "HH", 20, "#000000", angle=90), pixels_per_unit=1))
    assert bottom - top > right - left
    assert left >= 199


def test_the_picture_has_the_size_asked_for_and_letterboxes():
    picture = painter.image(drawing(), size=QSize(1920, 1080), background="#112233")
    assert (picture.width(), picture.height()) == (1920, 1080)
    assert picture.pixelColor(5, 540) == QColor("#112233")
    assert picture.pixelColor(960, 20) == QColor("#FFFEFB")
    assert painter.image(drawing(), 1.0).size() == QSize(round(BASE.w), round(BASE.h))
    assert painter.image(Drawing("x", ()), 1.0, background=None).pixelColor(0, 0).alpha() == 0


def test_png_bytes_are_a_png():
    assert QImage.fromData(painter.png(drawing(), 1.0)).size() == QSize(1000, 707)


def photograph(kind="PNG", width=40, height=20, colour="#3366CC"):
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, kind)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_photograph_keeps_its_proportion_in_the_middle(kind):
    picture = one(Picture(Rect(0, 0, 400, 60), photograph(kind)), pixels_per_unit=1)
    assert picture.pixelColor(200, 30).blue() > 180
    assert picture.pixelColor(100, 30) == QColor("#FFFFFF")
    assert picture.pixelColor(300, 30) == QColor("#FFFFFF")


def test_a_broken_photograph_leaves_the_sheet_empty():
    assert one(Picture(Rect(0, 0, 400, 60), b"no picture"), pixels_per_unit=1).pixelColor(200, 30) == QColor("#FFFFFF")


def test_painting_leaves_the_painter_as_it_was():
    picture = QImage(100, 100, QImage.Format.Format_RGB32)
    brush = QPainter(picture)
    brush.translate(7, 3)
    before = brush.worldTransform(), brush.pen(), brush.renderHints()
    painter.paint(brush, marks())
    assert (brush.worldTransform(), brush.pen(), brush.renderHints()) == before
    brush.end()


def test_a_missing_stroke_draws_no_line():
    picture = one(Box(Rect(10, 10, 40, 40), fill="#00FF00", stroke=None, width=6), pixels_per_unit=1)
    assert picture.pixelColor(8, 30) == QColor("#FFFFFF")
