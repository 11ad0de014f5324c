"""The leaky bucket (C3): what comes in, what leaks away, what stays, how sure that is, and what closes a leak.

Arrows are lines of their record, inflow or spending; one that joins the rest is the line ("joined", "inflow") or ("joined", "spending").
Names without room at their arrow, plugs and LM3 cases are rows.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..workshop.collection import Records
from ..workshop.figures.bucket import Bucket, bucket
from ..workshop.method import QUALITIES
from ..workshop.records import Inflow, Spending
from .blank import blank_lists
from .bucket_arrows import Arrows, arrows, quality_sign
from .bucket_blank import blank_bucket
from .bucket_flows import Flows, flows
from .bucket_ground import BUCKET, MIDDLE_X, ground, share_words, totals
from .bucket_lm3 import lm3_section
from .bucket_panels import names, plugs, sure
from .columns import Columns, Section
from .frame import Footer, Sign, frame
from .invitation import invitation
from .languages import pair
from .loose_notes import with_notes
from .marks import Drawing, Item, Rect, Text
from .measure import Measure
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet, Words
from .style import Style
from .view import View

CANVAS = "money_flows"
#: Where the left panel ends and the right one begins.
_LEFT_END, _RIGHT_BEGIN = 220.0, 780.0
#: The middle of the hint, between two marks of the scale, and how wide and large it may be.
_HINT_Y, _HINT_WIDTH, _HINT_SIZE = 347.0, 225.0, 22.0


def money_flows(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the leaky bucket."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    pages = [_blank(sheet)] if view.blank else sheet.once("pages", lambda: with_notes(sheet, _pages(sheet), [BUCKET]))
    page = min(max(view.page, 1), len(pages))
    footer = Footer(_legend(sheet), _opinion(sheet), page, len(pages))
    return Drawing(CANVAS, (*frame(sheet, footer), *pages[page - 1]), view.area, page, len(pages))


def _pages(sheet: Sheet) -> list[list[Item]]:
    """The bucket with what stands beside it, and then list pages."""
    sums = bucket(sheet.records)
    shown = flows(sheet, sums)
    drawn = arrows(sheet, shown)
    columns = Columns(sheet, _panels(sheet))
    _fill(sheet, columns, sums, shown, drawn)
    found = columns.pages
    middle = tuple(_middle(sheet, sums))
    words = [sheet.measure.box(mark) for item in middle for mark in item.marks if isinstance(mark, Text)]
    first = [*ground(sheet, sums.retention_pct, words), *drawn.items, *middle, *found.get(1, [])]
    return [first, *(found.get(page, []) for page in range(2, max(found, default=1) + 1))]


def _panels(sheet: Sheet) -> tuple[Rect, Rect]:
    height = BODY_BOTTOM - BODY_TOP
    return Rect(sheet.left, BODY_TOP, _LEFT_END - sheet.left, height), Rect(_RIGHT_BEGIN, BODY_TOP, sheet.right - _RIGHT_BEGIN, height)


def _fill(sheet: Sheet, columns: Columns, sums: Bucket, shown: Flows, drawn: Arrows) -> None:
    """The panels: what the bucket tells first; where many names have no room at their arrow, those first, as on the wall.

    Plugs with dots stand before the names: the room looks at them while it votes.
    """
    listed = names(sheet, shown, drawn.nameless, drawn.bare)
    left: list[Section | None] = [sure(sheet, sums), lm3_section(sheet)]
    right = plugs(sheet, drawn.nameless)
    if len(drawn.nameless) > len(drawn.items) / 2:
        if right and right.beside:
            columns.put(right, 1)
            right = None
        for name, section in listed.items():
            columns.put(section, 1 if name == "out" and columns.fits(section, 1) else 0)
        for section in (left[0], left[1], right):
            if section:
                columns.put_whole(section)
        return
    for section in filter(None, left):
        columns.put(section, 0, skip=1)
    if right:
        columns.put(right, 1)
    for section in listed.values():
        columns.put(section)


def _middle(sheet: Sheet, sums: Bucket) -> Iterator[Item]:
    """The share that stays and the totals, or what to do first where there is nothing yet."""
    if sums.amounts:
        yield share_words(sheet, sums.retention_pct)
        yield totals(sheet, sums)
    elif sheet.style.draws("hints"):
        yield invitation(sheet, CANVAS, MIDDLE_X, _HINT_Y, room=_HINT_WIDTH, most=_HINT_SIZE)


def _blank(sheet: Sheet) -> list[Item]:
    """An empty bucket with arrows and lines to write on."""
    left, right = _panels(sheet)
    columns = Columns(sheet, (left, right))
    columns.put(sure(sheet, bucket(Records([sheet.records.workshop]))))
    rest = Rect(left.x, columns.end(0) + 14, left.w, left.bottom - columns.end(0) - 14)
    heads = {place: pair(sheet, f"canvas.money_flows.{key}") for place, key in enumerate(("line_in", "line_out", "plugs"), 1)}
    lists = blank_lists(sheet, ((rest, (1, 2)), (right, (3,))), heads, {3: pair(sheet, "canvas.money_flows.line_plug")})
    return [*ground(sheet, None), *blank_bucket(sheet), *columns.pages[1], *lists]


def _legend(sheet: Sheet) -> tuple[Sign, ...]:
    """The marks of quality that occur."""
    found = {one.quality for kind in (Inflow, Spending) for one in sheet.records.all(kind) if one.amount is not None}
    size = sheet.size("small")

    def sign(quality: str) -> Sign:
        return Sign.of(sheet, lambda x, y: quality_sign(sheet, quality, x, y, size), size, f"quality.{quality}")

    return tuple(sign(quality) for quality in QUALITIES if quality in found or sheet.view.blank)


def _opinion(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    """That the amounts are what the group thinks, and when."""
    day = sheet.view.date or sheet.view.today
    if sheet.view.blank or not day or not (sheet.records.all(Inflow) or sheet.records.all(Spending)):
        return ((),)
    date = sheet.say.date(day)
    return (sheet.say("canvas.money_flows.amounts_opinion", date=date),), (sheet.say("drawing.opinion", date=date),), ()
