"""Posters in tiles: the numbers of the method, and that the tiles laid together are the poster."""

from io import BytesIO

import pypdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from cwb_desktop.look.marks import Path
from cwb_desktop.paper.page import MM
from cwb_desktop.paper.tiling import tiling
from tests.paper.sheets.sheet_kit import made, pdf, texts

LANDSCAPE = {"A3": (420, 297), "A2": (594, 420), "A1": (841, 594), "A0": (1189, 841)}
_DOTS = 2.0


@pytest.mark.parametrize(("paper", "columns", "rows"), [("A3", 2, 2), ("A2", 4, 2), ("A1", 5, 3), ("A0", 5, 5)])
def test_a_poster_takes_so_many_tiles(paper, columns, rows):
    how = tiling(*LANDSCAPE[paper])
    assert (how.columns, how.rows, len(how.tiles)) == (columns, rows, columns * rows)
    assert how.tiles[-1].code == f"{'ABCDE'[rows - 1]}{columns}"


@pytest.mark.parametrize("paper", LANDSCAPE)
@pytest.mark.parametrize("sheet", ["A4", "A3"])
def test_every_point_of_a_poster_is_on_one_tile_and_there_is_room_beside_the_last(paper, sheet):
    width, height = LANDSCAPE[paper]
    how = tiling(width, height, sheet)
    assert sum(tile.area.w * tile.area.h for tile in how.tiles) == pytest.approx(width * height)
    for tile in how.tiles:
        assert tile.area.w <= how.printable[0] - 10
        assert tile.area.h <= how.printable[1] - 10


@pytest.mark.parametrize(("code", "more"), [("H4", {"paper": "A2"}), ("C1", {"paper": "A3"}), ("H25", {"paper": "A3"})])
def test_the_tiles_laid_together_are_the_poster(code, more):
    whole = pdfium.PdfDocument(pdf(code, **more))[0]
    width, height = whole.get_size()
    tiles = pdfium.PdfDocument(pdf(code, tile="A4", **more))
    how = tiling(width / MM, height / MM)
    assert len(tiles) == len(how.tiles)
    together = Image.new("RGB", (round(width * _DOTS), round(height * _DOTS)), "white")
    for page, tile in zip(tiles, how.tiles):
        picture = page.render(scale=_DOTS).to_pil().convert("RGB")
        unit = _DOTS * MM
        box = (10 * unit, 10 * unit, (10 + tile.area.w) * unit, (10 + tile.area.h) * unit)
        together.paste(picture.crop(tuple(round(value) for value in box)), (round(tile.area.x * unit), round(tile.area.y * unit)))
    expected = whole.render(scale=_DOTS).to_pil().convert("RGB").resize(together.size)
    # Edges of lines fall between pixels differently; whatever is really elsewhere differs over whole areas.
    small = [picture.resize((width_ // 6, height_ // 6), Image.Resampling.BOX) for picture in (expected, together)
             for width_, height_ in [picture.size]]  # fmt: skip
    difference = ImageChops.difference(*small).convert("L")
    assert sum(difference.histogram()[80:]) <= 0.0005 * difference.size[0] * difference.size[1]


def test_each_tile_has_its_code_a_ruler_of_a_hundred_millimetres_and_where_to_glue():
    papers = made("H4", paper="A1", tile="A4")
    found = texts(pdf("H4", paper="A1", tile="A4"))
    assert len(papers) == 15
    for place, (paper, text) in enumerate(zip(papers, found)):
        row, column = divmod(place, 5)
        assert f"{'ABC'[row]}{column + 1}" in text.split()
        strip = [mark for mark in paper.layers[1].marks if isinstance(mark, Path) and len(mark.steps) == 2]
        long = [abs(mark.steps[1][2] - mark.steps[0][2]) for mark in strip]
        assert any(length == pytest.approx(100 * MM, abs=0.5) for length in long)
        glued = (column < 4) + (row < 2)
        assert text.count("Hier plakken") == glued


def test_what_helps_to_glue_never_covers_the_picture():
    for paper in made("H4", paper="A1", tile="A4"):
        window = paper.layers[0].window
        for mark in paper.layers[1].marks:
            if hasattr(mark, "rect"):
                assert not mark.rect.grown(-0.5).meets(window)


def test_every_tile_is_a_page_of_the_small_paper():
    reader = pypdf.PdfReader(BytesIO(pdf("H25", paper="A2", tile="A4")))
    assert len(reader.pages) == 8
    assert {tuple(sorted((round(float(page.mediabox.width)), round(float(page.mediabox.height))))) for page in reader.pages} == {(595, 842)}
