from pathlib import Path as File
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from cwb_desktop.exchange.svg import svg
from cwb_desktop.look.marks import Box, Drawing, Item, Oval, Path, Rect, Text
from cwb_desktop.screen import painter
from tests.look.crowds import MEASURE
from tests.look.sample_marks import WORDS, drawing

SVG = "{http://www.w3.org/2000/svg}"
FONTS = File(__file__).parents[2] / "resources" / "fonts"


def one(*marks, title=""):
    return ElementTree.fromstring(svg(Drawing("x", (Item("furniture", ("furniture", "x"), marks, title=title),), Rect(-5, 0, 100, 50))))


def test_it_is_xml_with_every_text_once():
    root = ElementTree.fromstring(svg(drawing()))
    texts = " ".join(entry.text or "" for entry in root.iter(f"{SVG}text")).split()
    assert {word: texts.count(word) for word in WORDS} == dict.fromkeys(WORDS, 1)


def test_hostile_text_stays_text():
    hostile = '</text><script>alert("&amp;")</script>\x07\x00 ]]> \ud800'
    root = one(Text(1, 2, hostile, 10, "#000000"), title='a"b<c>&')
    assert not list(root.iter(f"{SVG}script"))
    (text,) = root.iter(f"{SVG}text")
    assert (text.text or "").startswith('</text><script>alert("&amp;")</script>')
    assert [title.text for title in root.iter(f"{SVG}title")] == ['a"b<c>&']


def test_the_area_is_the_view():
    assert one(Box(Rect(0, 0, 1, 1), fill="#000000")).get("viewBox") == "-5 0 100 50"


def test_text_keeps_place_weight_turn_and_halo():
    (text,) = one(Text(1.25, 2, "x", 10.3, "#211E19", bold=True, italic=True, anchor="end", angle=45, halo="#FFFEFB", halo_width=3.3)).iter(
        f"{SVG}text"
    )
    expected = {
        "x": "1.25", "y": "2", "font-size": "10.3", "fill": "#211E19", "font-weight": "700", "font-style": "italic", "text-anchor": "end",
        "transform": "rotate(45 1.25 2)", "stroke": "#FFFEFB", "stroke-width": "3.3", "stroke-linejoin": "round", "paint-order": "stroke",
    }  # fmt: skip
    assert text.attrib == expected


def test_a_measured_line_says_how_long_it_is():
    sample = Drawing("x", (Item("furniture", ("furniture", "x"), (Text(1, 2, "abc", 10, "#000000"),)),))
    assert f'textLength="{MEASURE.width("abc", 10):.3f}'.rstrip("0") in svg(sample, MEASURE)
    assert "textLength" not in svg(sample)


def test_a_line_with_letters_that_only_a_browser_has_is_not_stretched():
    sample = Drawing("x", (Item("furniture", ("furniture", "x"), (Text(1, 2, "مرحبا", 10, "#000000"),)),))
    assert "textLength" not in svg(sample, MEASURE) and "مرحبا" in svg(sample, MEASURE)


def test_lines_and_shapes():
    root = one(
        Oval(5, 6, 7, 8, stroke="#000000", width=2, dash=(4, 3)),
        Path((("M", 0, 0), ("C", 1, 2, 3, 4, 5, 6), ("Z",)), fill="#FFFFFF"),
        Path((("M", 0, 0), ("L", 9, 9)), stroke="#000000", width=1.5),
    )
    (oval,) = root.iter(f"{SVG}ellipse")
    assert (oval.get("fill"), oval.get("stroke-dasharray")) == ("none", "4 3")
    closed, opened = root.iter(f"{SVG}path")
    assert closed.get("d") == "M0 0 C1 2 3 4 5 6 Z"
    assert closed.get("stroke") is None
    assert opened.get("stroke-linecap") == "round"


def test_a_photograph_is_carried_inside():
    assert 'href="data:image/png;base64,' in svg(drawing(b"\x89PNG\r\n\x1a\n"))
    assert 'href="data:image/jpeg;base64,' in svg(drawing(b"\xff\xd8\xff\xe0"))
    assert 'href="data:image/webp;base64,' in svg(drawing(b"RIFF0000WEBP"))


def test_a_reader_draws_the_shapes_as_the_screen_does(qapp):
    painter.load_fonts(FONTS)
    shapes = Drawing("x", (Item("furniture", ("furniture", "x"), tuple(m for m in drawing().marks() if not isinstance(m, Text))),))
    read = QImage.fromData(QByteArray(svg(shapes).encode())).convertToFormat(QImage.Format.Format_RGB888)
    if read.isNull():
        pytest.skip("this Qt reads no SVG")
    ours = painter.image(shapes, 1.0).convertToFormat(QImage.Format.Format_RGB888)
    first, second = (
        Image.frombuffer("RGB", (1000, 707), bytes(shown.constBits()), "raw", "RGB", shown.bytesPerLine(), 1) for shown in (read, ours)
    )
    differing = ImageChops.difference(first, second).convert("L").point([255 if v > 96 else 0 for v in range(256)])
    assert differing.histogram()[255] / 707_000 < 0.001
