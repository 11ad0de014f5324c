"""The summary as an HTML page for those who listen to it: the same sections as on paper, as headings, sentences, lists and tables.

ReportLab writes PDFs without tags, so a screen reader cannot tell a heading from a sentence there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from ..look.marks import Drawing, Mark, Text
from .flow import Flow
from .letters import lettered_text
from .page import Page
from .report import Report, joined
from .summary import SECTIONS
from .text import BODY, Block, Type

#: What draws a page of a canvas as an SVG element.
Draw = Callable[[Drawing], str]

_LOOK = """
body { font: 1.15rem/1.5 sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #000000; background: #ffffff; }
table { border-collapse: collapse; margin: 1rem 0; } th, td { border: 1px solid #000000; padding: 0.3rem 0.6rem; text-align: left; }
figure { margin: 1rem 0; } svg { width: 100%; height: auto; } caption { text-align: left; font-weight: bold; }
"""


def html_report(report: Report, draw: Draw) -> str:
    """The whole page. Nothing in it is fetched from elsewhere, nothing in it runs."""
    say, shop = report.say, report.records.workshop
    spoken = Spoken(report, draw)
    for section in SECTIONS:
        section(report, spoken)
    title = escape(report.title())
    example = f"<p><strong>{escape(say('drawing.example'))}</strong> {escape(shop.notice or '')}</p>" if shop.example else ""
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(say.language)}" xmlns="http://www.w3.org/1999/xhtml">',
        f'<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><title>{title}</title>',
        f"<style>{_LOOK}</style></head>", "<body>", f"<header><h1>{title}</h1>", _p(report.place()), _p(shop.question),
        _p(say("report.made_on", date=say.date(report.today))), example, "</header>", "<main>",
    ]  # fmt: skip
    whole = (*head, *spoken.parts(), "</main>", "</body>", "</html>")
    return lettered_text("\n".join(part for part in whole if part)) + "\n"


class Spoken(Flow):
    """Takes what the sections put on paper, and keeps it as HTML in the order in which it is read."""

    def __init__(self, report: Report, draw: Draw) -> None:
        super().__init__(report.ink)
        self._report, self._draw = report, draw
        self._parts: list[str] = []
        self._title = ""

    def parts(self) -> Iterator[str]:
        """Everything so far."""
        yield from self._parts

    # -- what the sections call --

    def chapter(self, title: str, side: str = "", lead: str = "", least: float = 0.0) -> None:
        """A heading of the second level, with its sentence."""
        self._title = title
        self._parts += [f"<h2>{escape(title)}</h2>", _p(side), _p(lead)]

    def section(self, title: str, note: str = "") -> None:
        """A heading of the third level."""
        self._title = title
        self._parts += [f"<h3>{escape(title)}</h3>", _p(note)]

    def put(self, block: Block, heard: Block | None = None) -> None:
        """The words of a block, paragraph by paragraph."""
        self._parts += [_p(words) for words in paragraphs((heard or block).marks)]

    def write(self, text: str, kind: Type = BODY, after: float = 5.0) -> None:
        """A paragraph."""
        self._parts += [_p(part) for part in text.splitlines()]

    def table(self, head: Block, rows: Iterable[Block]) -> None:
        """A table with heads for its columns and rows."""
        columns = "".join(f'<th scope="col">{escape(words)}</th>' if words else "<td></td>" for words in head.cells)
        body = "\n".join(f"<tr>{''.join(_cell(words, place == 0) for place, words in enumerate(row.cells))}</tr>" for row in rows)
        caption = f"<caption>{escape(self._title)}</caption>"
        self._parts.append(f"<table>{caption}\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{body}\n</tbody></table>")

    def columns(self, rows: Sequence[Block], count: int) -> None:
        """A list; what heads a part of it stands above that part."""
        items: list[str] = []
        for row in rows:
            words = joined(row.cells, ", ") or " ".join(paragraphs(row.marks))
            if row.keep:
                self._close_list(items)
                self._parts.append(f"<p><strong>{escape(words)}</strong></p>")
            elif words:
                items.append(f"<li>{escape(words)}</li>")
        self._close_list(items)

    def beside(self, pages: Iterable[Page]) -> None:
        """Pages of a canvas: the drawing for those who see it, and each of its records as words."""
        for page in pages:
            for mark in page.bookmarks:
                self._parts.append(f"<h2>{escape(mark.title)}</h2>" if mark.level == 0 else f"<h3>{escape(mark.title)}</h3>")
                self._title = mark.title
            if page.drawing is not None:
                self._picture(page.drawing)

    def gap(self, height: float) -> None:
        """White is for the eye alone."""

    def new_page(self) -> None:
        """Neither are pages heard."""

    # -- drawings --

    def _picture(self, drawing: Drawing) -> None:
        name = escape(self._title)
        self._parts.append(f'<figure aria-label="{name}">{self._draw(drawing)}</figure>')
        self._parts += [_p(words) for words in _told(drawing, furniture=True)]
        self._close_list([f"<li>{escape(words)}</li>" for words in _told(drawing, furniture=False)])

    def _close_list(self, items: list[str]) -> None:
        if items:
            self._parts.append("<ul>\n" + "\n".join(items) + "\n</ul>")
            items.clear()


def _told(drawing: Drawing, furniture: bool) -> Iterator[str]:
    """The words of each record on a page, or those of its furniture: heads of columns, totals, legend."""
    for item in drawing.items:
        words = " ".join(paragraphs(item.marks))
        if words and (item.key[0] == "furniture") == furniture:
            yield words


def paragraphs(marks: Iterable[Mark]) -> list[str]:
    """The lines of text among marks, those of one paragraph or one row joined."""
    found: list[str] = []
    before: Text | None = None
    for mark in marks:
        if not isinstance(mark, Text) or not mark.text.strip():
            continue
        if before is not None and _goes_on(before, mark):
            found[-1] += " " + mark.text
        else:
            found.append(mark.text)
        before = mark
    return found


def _goes_on(one: Text, other: Text) -> bool:
    """Whether a line is the next of the same paragraph, or stands beside it."""
    if abs(other.y - one.y) < 0.1:
        return True
    alike = (one.x, one.size, one.bold, one.italic, one.anchor) == (other.x, other.size, other.bold, other.italic, other.anchor)
    return alike and 0 < other.y - one.y <= 1.42 * one.size


def _p(words: str) -> str:
    return f"<p>{escape(words)}</p>" if words.strip() else ""


def _cell(words: str, first: bool) -> str:
    inner = "<br/>".join(escape(part) for part in words.split("\n"))
    return f'<th scope="row">{inner}</th>' if first and words else f"<td>{inner}</td>"
