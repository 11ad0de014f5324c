"""What the method promises of a sheet, as rows of words, counts and sizes, and whether its PDF keeps that."""

import re
from ctypes import c_float
from dataclasses import dataclass
from io import BytesIO

import pypdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from cwb_desktop.paper.page import MM
from cwb_desktop.paper.sheets.model import SIZES
from cwb_desktop.paper.sheets.registry import SHEETS
from tests.paper.sheets.sheet_kit import TODAY, dotted, made, pdf, read, times
from tests.paper.summaries import TODAY as REPORTED
from tests.paper.summaries import flat, kit, of_sample, sample


@dataclass(frozen=True)
class Row:
    """A sheet: its paper, how many pages, how many dotted lines to write on (0: not counted), and the words on it in both languages.

    A number before the words: they stand there exactly so often. `apart`: each language has pages of its own. `blank`: without content.
    """

    code: str
    paper: str
    pages: int
    written: int
    words: str
    apart: bool = False
    blank: bool = False

    def said(self, language):
        """The words in a language, and how often they must be there; None for once at least."""
        found = []
        for line in self.words.strip().splitlines():
            first, *rest = line.split()
            count, both = (int(first), " ".join(rest)) if first.isdecimal() else (None, line)
            dutch, _, english = (part.strip() for part in both.partition("|"))
            found.append((count, dutch if language == "nl" else english))
        return found

    def pdf(self, *languages, **more):
        """Its PDF; the summary is the one that other tests read too."""
        if self.code == "H26":
            return of_sample(languages[0], languages[0])
        return pdf(self.code, languages, **({"blank": True} if self.blank else {}), **more)


def shapes(data, page=0):
    """Width and height in millimetres of all that is drawn on a page, with its line."""
    found = []
    for one in pdfium.PdfDocument(data)[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        line = c_float()
        raw.FPDFPageObj_GetStrokeWidth(one, line)
        left, bottom, right, top = one.get_bounds()  # a whole line beyond the middle of the line
        found.append(((right - left - line.value) / MM, (top - bottom - line.value) / MM))
    return found


def keeps(row, language):
    """The sheet has its size, its pages, its words and its lines."""
    data = row.pdf(language)
    found = read(data)
    assert len(found) == row.pages
    short, long = SIZES[row.paper[:2]]
    width, height = (float(side) / MM for side in pypdf.PdfReader(BytesIO(data)).pages[0].mediabox[2:])
    assert (width, height) == pytest.approx((long, short) if row.paper.endswith("wide") else (short, long), abs=0.5)
    for count, words in row.said(language):
        assert times(words, found) == count if count else times(words, found), words
    if row.written:
        assert sum(map(dotted, made(row.code, (language,), blank=row.blank))) == row.written


def has_feet(row, language):
    """Every page says where, when, which sheet, which page, and that it is an example."""
    say, today = kit().say(language), (REPORTED if row.code == "H26" else TODAY)[language]
    marks = (sample(language).workshop.name, say.date(today), SHEETS[row.code].base, say("drawing.example"))
    for text in read(row.pdf(language)):
        assert all(flat(mark) in flat(text) for mark in marks)
        assert re.search(r"1\s+(van|of)\s+\d" if row.pages == 1 else r"\d\s+(van|of)\s+\d", text)


def says_both(row, **more):
    """In two languages the sheet has the same words in both, and about as many lines to write on."""
    found = read(row.pdf("nl", "en", **more))
    for (_, dutch), (_, english) in zip(row.said("nl"), row.said("en"), strict=True):
        first, second = times(dutch, found), times(english, found)
        assert first == second > 0, (dutch, english)
    assert sum(map(dotted, made(row.code, ("nl", "en"), blank=row.blank, **more))) >= 0.85 * row.written
