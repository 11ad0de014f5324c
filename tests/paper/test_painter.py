import subprocess
import sys
from collections import Counter
from io import BytesIO
from pathlib import Path as File

import pikepdf
import pypdfium2 as pdfium
import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from cwb_desktop.app.render import drawings
from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import BASE, Drawing, Item, Rect, Text
from cwb_desktop.look.view import View
from cwb_desktop.paper import fonts
from cwb_desktop.paper.painter import fitted, paint, paint_drawing
from cwb_desktop.screen import painter as screen
from tests.look.sample_marks import WORDS, drawing
from tests.paper.summaries import TODAY, kit
from tests.paper.summaries import sample as sample_of

FONTS = File(__file__).parents[2] / "resources" / "fonts"
POINTS = (1000, 707)


def photograph(kind="JPEG", **more):
    store = BytesIO()
    picture = Image.new("RGB", (60, 30), "#3366CC")
    picture.paste("#CC3333", (0, 0, 20, 30))
    picture.save(store, kind, **more)
    return store.getvalue()


def pdf(sample=None, **more):
    store = BytesIO()
    sheet = fonts.new_canvas(store, FONTS, POINTS, title="Ringenkaart Łódź", language="nl", author="Team", **more)
    paint_drawing(sheet, sample or drawing(), 0, 0, *POINTS)
    sheet.showPage()
    sheet.save()
    return store.getvalue()


def raster(data, scale=2.0):
    return pdfium.PdfDocument(data)[0].render(scale=scale).to_pil().convert("RGB")


def words(data):
    return pdfium.PdfDocument(data)[0].get_textpage().get_text_bounded().split()


def test_screen_and_paper_show_the_same_picture(qapp):
    screen.load_fonts(FONTS)
    sample = drawing(photograph())
    shown = screen.image(sample, 2.0).convertToFormat(screen.QImage.Format.Format_RGB888)
    ours = Image.frombuffer("RGB", (2000, 1414), bytes(shown.constBits()), "raw", "RGB", shown.bytesPerLine(), 1)
    printed = raster(pdf(sample))
    assert printed.size == ours.size
    # A shift of a line by a whole pixel shows as full contrast; a different rounding of its edge does not.
    differing = ImageChops.difference(ours, printed).convert("L").point([255 if v > 96 else 0 for v in range(256)])
    assert differing.histogram()[255] / (2000 * 1414) < 0.001


@pytest.mark.parametrize("canvas", LOOKS)
def test_each_canvas_is_the_same_picture_on_screen_and_on_paper(qapp, canvas):
    screen.load_fonts(FONTS)
    language = "en" if sorted(LOOKS).index(canvas) % 2 else "nl"
    page = drawings(kit(), sample_of(language), canvas, kit().style("paper"), kit().say(language), View(today=TODAY[language]))[0]
    shown = screen.image(page, 2.0).convertToFormat(screen.QImage.Format.Format_RGB888)
    ours = Image.frombuffer("RGB", (2000, 1414), bytes(shown.constBits()), "raw", "RGB", shown.bytesPerLine(), 1)
    differing = ImageChops.difference(ours, raster(pdf(page))).convert("L").point([255 if v > 96 else 0 for v in range(256)])
    assert differing.histogram()[255] / (2000 * 1414) < 0.001
    assert len(ours.getcolors(1 << 20)) > 20  # something is drawn


def test_each_word_stands_in_the_pdf_once_though_it_has_a_halo():
    found = Counter(words(pdf()))
    assert {word: found[word] for word in WORDS} == dict.fromkeys(WORDS, 1)


def test_lines_are_read_in_the_order_of_the_marks():
    assert words(pdf())[:4] == ["Woonstichting", "Wijktafel", "Łódź", "Київ"]


def test_only_our_fonts_are_listed_and_all_are_embedded():
    with pikepdf.open(BytesIO(pdf())) as file:
        listed = {str(entry.BaseFont): entry for page in file.pages for entry in page.Resources.Font.values()}
        assert listed
        for name, entry in listed.items():
            assert "Atkinson" in name or "Noto" in name
            assert "/FontFile2" in entry.FontDescriptor


def test_the_pdf_says_what_it_is():
    with pikepdf.open(BytesIO(pdf(subject="Stap 1"))) as file:
        assert str(file.docinfo["/Title"]) == "Ringenkaart Łódź"
        assert str(file.docinfo["/Author"]) == "Team"
        assert str(file.docinfo["/Subject"]) == "Stap 1"
        assert str(file.Root.Lang) == "nl"
        assert file.Root.ViewerPreferences.DisplayDocTitle is True


def test_invariant_makes_equal_bytes():
    assert pdf(invariant=True) == pdf(invariant=True)


def test_widths_are_those_of_the_screen(qapp):
    screen.load_fonts(FONTS)
    for text in ("AVATAR fi Woonstichting", "Київ 1.000 ₺", "é è ñ ĳ"):
        for bold in (False, True):
            for italic in (False, True):
                assert fonts.width(text, 12, bold, italic) == pytest.approx(screen.text_width(text, 12, bold, italic), rel=0.002)


def test_registering_twice_changes_nothing():
    fonts.register(FONTS)
    first = fonts.pdfmetrics.getFont("AtkinsonHyperlegibleNext-Regular")
    fonts.register(FONTS)
    assert fonts.pdfmetrics.getFont("AtkinsonHyperlegibleNext-Regular") is first


def test_fitted_puts_the_area_in_the_middle():
    width, height = landscape(A4)
    scale, x, y = fitted(BASE, 28, 28, width - 56, height - 56)
    assert scale == pytest.approx(min((width - 56) / 1000, (height - 56) / 707))
    assert x + 500 * scale == pytest.approx(width / 2)
    assert y - 353.5 * scale == pytest.approx(height / 2)
    scale, x, y = fitted(Rect(-100, 0, 1200, 707), 0, 0, 1200, 707)
    assert (scale, x, y) == (1, 100, 707)


def test_a_letter_without_edge_has_no_form():
    fonts.register(FONTS)
    assert fonts.outline("AtkinsonHyperlegibleNext-Regular", " ") == ()
    kinds = {kind for kind, _ in fonts.outline("AtkinsonHyperlegibleNext-Regular", "é")}
    assert kinds == {"m", "l", "c", "h"}


def test_a_halo_letter_is_kept_once_however_often_it_is_used():
    def size(times):
        store = BytesIO()
        sheet = fonts.new_canvas(store, FONTS, POINTS, title="x", language="en", invariant=True)
        paint(sheet, [Text(20, 20 + 10 * i, "Haven", 9, "#000000", halo="#FFFFFF", halo_width=3) for i in range(times)], 1, 0, 707)
        sheet.save()
        return len(store.getvalue())

    assert size(60) - size(30) < 3_000


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_photographs_of_each_kind_are_painted(kind):
    shown = raster(pdf(drawing(photograph(kind))), 1.0)
    red, _, blue = shown.getpixel((150, 560))
    assert blue > 180 > red
    red, _, blue = shown.getpixel((40, 560))
    assert red > 180 > blue


def test_a_photograph_loses_what_the_camera_wrote_and_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    exif[0x013B] = "Secret Owner"
    data = pdf(drawing(photograph("JPEG", exif=exif)))
    assert b"Secret Owner" not in data
    red, _, blue = raster(data, 1.0).getpixel((200, 560))
    assert red > 180 > blue


def test_a_plain_canvas_would_list_helvetica():
    """Why the start font is given: without it every PDF names a font that is not in it."""
    fonts.register(FONTS)
    store = BytesIO()
    sheet = Canvas(store)
    paint(sheet, [Text(10, 10, "x", 10, "#000000")], 1, 0, 700)
    sheet.save()
    assert b"Helvetica" in store.getvalue()
    assert b"Helvetica" not in pdf()


NAMES = ("Buurtcafé 🎉", "ሰላም ጎረቤት", "Київ", "👍🏽 Team 👩‍👩‍👧", "🇳🇱 Oranje")


def lettered_pdf(*texts):
    marks = tuple(
        Text(40, 60 + 40 * place, text, 24, "#000000", bold=bool(place % 2), halo="#FFFF00", halo_width=4)
        for place, text in enumerate(texts)
    )
    return pdf(Drawing("x", (Item("furniture", ("furniture", "x"), marks),), BASE))


def test_emoji_and_other_scripts_are_found_again_in_the_pdf():
    data = lettered_pdf(*NAMES)
    page = pdfium.PdfDocument(data)[0].get_textpage()
    words = page.get_text_range().replace("\r", "").replace("\n", " ")
    for drawn in ("Buurtcafé 🎉", "ሰላም ጎረቤት", "Київ", "👍 Team 👩👩👧", "NL Oranje"):
        assert drawn in words, (drawn, words)


@pytest.mark.parametrize("text", ["مرحبا شاي", "नमस्ते", "中文", "a\u200b\u202eb", "\U0001fae8\U0001faf7", "𝓑𝓾𝓾𝓻𝓽", "\x07\ufffe?", "தமிழ்"])
def test_no_empty_box_stands_for_a_letter_and_every_font_is_in_the_file(text):
    data = lettered_pdf(text, f"{text} 🎉")
    everything: set[int] = set()
    with pikepdf.open(BytesIO(data)) as file:
        for entry in file.pages[0].Resources.Font.values():
            assert "/FontFile2" in entry.FontDescriptor
            font = TTFont(BytesIO(bytes(entry.FontDescriptor.FontFile2.read_bytes())))
            # The codes that the page shows: none of them is the box that a font keeps for letters it lacks.
            shown = {code for code in _codes(file, entry) if code}
            everything |= shown
            glyphs = font["cmap"].tables[0].cmap
            assert all(font.getGlyphID(glyphs[code]) != 0 for code in shown if code in glyphs)
            assert shown <= set(glyphs)
    assert everything


def _codes(file, wanted):
    page = file.pages[0]
    here = {str(name) for name, entry in page.Resources.Font.items() if entry.objgen == wanted.objgen}
    current, found = "", set()
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            current = str(operands[0])
        elif str(operator) == "Tj" and current in here:
            found |= set(bytes(operands[0]))
    return found


def test_the_screen_shows_the_same_letters_as_paper(qapp):
    screen.load_fonts(FONTS)
    for text in NAMES:
        shape = Drawing("x", (Item("furniture", ("furniture", "x"), (Text(20, 60, text, 40, "#000000"),)),), Rect(0, 0, 500, 90))
        assert fonts.width(text, 40) == pytest.approx(screen.text_width(text, 40), rel=0.002)
        on_screen = screen.image(shape, 2.0)
        store = BytesIO()
        sheet = fonts.new_canvas(store, FONTS, (500, 90), title="x", language="nl")
        paint_drawing(sheet, shape, 0, 0, 500, 90)
        sheet.save()
        on_paper = pdfium.PdfDocument(store.getvalue())[0].render(scale=2.0).to_pil().convert("L")
        dark = {(x, y) for x in range(0, 1000, 2) for y in range(0, 180, 2) if on_screen.pixelColor(x, y).lightness() < 128}
        same = sum(on_paper.getpixel((x, y)) < 160 for x, y in dark)
        assert len(dark) > 300 and same > 0.95 * len(dark), text


def test_further_fonts_are_read_only_when_a_letter_needs_them():
    code = (
        "from io import BytesIO; from pathlib import Path; from cwb_desktop.paper import fonts\n"
        f"sheet = fonts.new_canvas(BytesIO(), Path({str(FONTS)!r}), (500, 500), title='x', language='nl')\n"
        "print(fonts.runs('Bakkerij De Korst – 1.000 €'), sorted(fonts.pdfmetrics.getRegisteredFontNames()))\n"
        "print(fonts.runs('🎉'), 'NotoEmoji-Regular' in fonts.pdfmetrics.getRegisteredFontNames())\n"
    )
    plain, festive = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()
    assert "Noto" not in plain and festive.endswith("True")
