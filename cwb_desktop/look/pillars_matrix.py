"""The five pillars and the anchors (C6): what each large organisation can own, pay, hire, share and buy here, and how far that is.

Virtual keys: ("empty_cell", "<stakeholder id>.<pillar>") is the cell of an anchor that is not in the records yet; the furniture
("furniture", "new_anchor") is where the next anchor comes. Anchors are markers, cells are cards, words without room are rows.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..workshop.collection import Records
from ..workshop.figures.matrix import Matrix, matrix
from ..workshop.method import LEVELS
from ..workshop.records import Cell, Stakeholder
from .columns import Columns, Section
from .filters import cell_passes
from .filters import rows as filtered
from .frame import Footer, Sign, frame
from .invitation import invitation
from .loose_notes import long_notes, with_notes
from .marks import Drawing, Item
from .measure import Measure
from .pillars_cells import Placed, anchor_head, cells_of, level_word, pie
from .pillars_ground import COLUMNS, END, ROWS, TOP, blank_rows, ground, next_row, totals
from .sheet import Sheet, Words
from .style import Style
from .view import View

CANVAS = "pillars_matrix"


def pillars_matrix(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the matrix."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    rows = () if view.blank else filtered(records, view)
    # A column must add up to what stands under it.
    sums = matrix(records, rows, lambda cell: cell_passes(cell, view))
    cells = {(cell.stakeholder, cell.pillar): cell for cell in records.all(Cell)}
    placed = [_row(sheet, who, cells, number % ROWS, sums) for number, who in enumerate(rows)]
    pages = sheet.once("pages", lambda: _with_notes(sheet, _pages(sheet, placed, sums)))
    lists = _lists(sheet, placed, len(pages))
    last = max(len(pages), *lists.pages) if lists.pages else len(pages)
    page = min(max(view.page, 1), last)
    items = pages[page - 1] if page <= len(pages) else lists.pages.get(page, [])
    footer = Footer(_legend(sheet, placed), _counts(sheet, rows), page, last)
    return Drawing(CANVAS, (*frame(sheet, footer), *items), view.area, page, last)


def _row(sheet: Sheet, who: Stakeholder, cells: Mapping[tuple[str, str], Cell], place: int, sums: Matrix) -> list[Placed]:
    return [anchor_head(sheet, who, place, sums.highest_per_anchor[who.id]), *cells_of(sheet, who, cells, place)]


def _pages(sheet: Sheet, placed: list[list[Placed]], sums: Matrix) -> list[list[Item]]:
    """The pages with the matrix on them: eight rows on each, the totals on the last."""
    parts = [placed[first : first + ROWS] for first in range(0, len(placed), ROWS)] or [[]]
    pages = [[*ground(sheet, len(part)), *(one.item for line in part for one in line)] for part in parts]
    if sheet.view.blank:
        return [[*ground(sheet, ROWS), *blank_rows(sheet)]]
    if sums.anchors:
        pages[-1] += totals(sheet, sums)
    if sheet.style.draws("hints"):
        pages[-1] += [next_row(sheet, len(parts[-1]))] if len(parts[-1]) < ROWS else []
        pages[-1] += [] if sums.anchors else [invitation(sheet, CANVAS, (COLUMNS + sheet.right) / 2, (TOP + END) / 2 - 20)]
    return pages


def _with_notes(sheet: Sheet, pages: list[list[Item]]) -> list[list[Item]]:
    """The pages with notes: beside what is written, on empty cells where a full page leaves no other place."""
    found = with_notes(sheet, pages)
    if len(found) == len(pages):
        return found
    bare = [[item for item in page if item.key[0] != "empty_cell"] for page in pages]
    tighter = with_notes(sheet, bare)
    empty = [[item for item in page if item.key[0] == "empty_cell"] for page in pages]
    return [[*(empty[number] if number < len(empty) else []), *page] for number, page in enumerate(tighter)]


def _lists(sheet: Sheet, placed: list[list[Placed]], pages: int) -> Columns:
    """What found no room: names of anchors, words of cells, long notes."""
    columns = Columns(sheet, (), pages + 1)
    heads = tuple(line[0].listed for line in placed)
    cells = tuple(one.listed for line in placed for one in line[1:])
    sections = (
        ("anchors", "canvas.pillars_matrix.anchors", heads), ("cells", "canvas.pillars_matrix.line", cells),
        ("notes", "drawing.notes", tuple(long_notes(sheet))),
    )  # fmt: skip
    for name, head, makers in sections:
        pieces = tuple(one for one in makers if one)
        if pieces:
            columns.put(Section(name, sheet.say(head), pieces))
    return columns


def _legend(sheet: Sheet, placed: list[list[Placed]]) -> tuple[Sign, ...]:
    """The levels that occur; on a blank matrix all."""
    there = {cell.level for cell in sheet.records.all(Cell) if cell_passes(cell, sheet.view)} if placed else set[int]()
    there |= {0} if placed and cell_passes(None, sheet.view) else set()
    if sheet.view.blank:
        there = set(LEVELS)
    size = 1.25 * sheet.size("small")
    return tuple(_sign(sheet, level, size) for level in LEVELS if level in there)


def _sign(sheet: Sheet, level: int, size: float) -> Sign:
    if sheet.view.blank:
        return Sign.of(sheet, lambda x, y: pie(sheet, level, x, y, size), size, f"level.{level}", f"level_short.{level}")
    return Sign(lambda x, y: pie(sheet, level, x, y, size), size, (level_word(sheet, level), sheet.say(f"level_short.{level}")))


def _counts(sheet: Sheet, rows: tuple[Stakeholder, ...]) -> tuple[tuple[str, ...], ...]:
    if sheet.view.blank or not rows:
        return ((),)
    hidden = sum(not who.name for who in rows)
    many = [sheet.say.count("canvas.pillars_matrix.count.anchors", len(rows))]
    many += [sheet.say.count("drawing.count.hidden", hidden)] if hidden else []
    return (*many, sheet.say("canvas.pillars_matrix.chances_note")), tuple(many)
