from collections import Counter
from io import BytesIO
from pathlib import Path as File

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from cwb_desktop.app.render import drawings
from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import BASE, Rect, Text
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
    first = fonts.pdfmetrics.getFont("Atkinson")
    fonts.register(FONTS)
    assert fonts.pdfmetrics.getFont("Atkinson") is first


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
    assert fonts.outline("Atkinson", " ") == ()
    kinds = {kind for kind, _ in fonts.outline("Atkinson", "é")}
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
