"""What stands beside the bucket: how sure the amounts are, the plugs, and names without room at their arrow.

Rows are the records inflow, spending and plug, and notes too long for their sheet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..workshop.figures.bucket import Bucket
from ..workshop.figures.votes import plan_figures, standing_plan
from ..workshop.method import QUALITIES
from ..workshop.records import Inflow, Plug, Spending, Vote, VoteOption
from .blank import PITCH, writing_line
from .bucket_arrows import quality_sign
from .bucket_flows import Flow, Flows, in_full, in_words
from .columns import Extra, Maker, Pen, Piece, Section, Sign, paragraph, row
from .glyphs import glyph
from .languages import length, on_line, pair, under
from .loose_notes import long_notes
from .marks import Key, Mark, Oval, Path, Text
from .measure import ABOVE, LINE, MIDDLE
from .sheet import Sheet


def sure(sheet: Sheet, sums: Bucket) -> Section:
    """How many amounts are counted, estimated or a guess, and what local is."""
    found = Counter(one.quality for kind in (Inflow, Spending) for one in sheet.records.all(kind) if one.amount is not None)
    pieces = [_quality(sheet, quality, found[quality]) for quality in QUALITIES]
    if sums.unknown:
        pieces.append(paragraph(sheet, "unknown", sheet.say.count("money_flows.not_known", len(sums.unknown))))
    area = sheet.records.workshop.local_area
    if (area or sheet.view.blank) and sheet.style.draws("subtitles"):
        pieces.append(_local(sheet, area))
    head = pair(sheet, "canvas.money_flows.sure")
    return Section("sure", head.first, tuple(pieces), second=head.second)


def _local(sheet: Sheet, area: str) -> Maker:
    """What local is; on a blank bucket lines for it, as long as nobody has said it."""
    key = "canvas.money_flows.local_area"
    if area and not sheet.say.second:
        return paragraph(sheet, "local", sheet.say(key, text=area), 0.4)

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        words = pair(sheet, key, text="")
        pen.marks += on_line(sheet, sheet.line(0.0, ABOVE * size, words.first.strip(), role="text.second"), words.second.strip())
        pen.y = LINE * size
        if area:
            pen.text(area, role="text.second")
        else:
            pen.marks += (writing_line(sheet, 0.0, pen.y + PITCH * (row + 0.8), width) for row in range(2))
            pen.y += 1.8 * PITCH
        return pen.piece("furniture", ("furniture", "panel.local"), gap=0.4 * size)

    return made


def _quality(sheet: Sheet, quality: str, count: int) -> Maker:
    """Sign, count and word of a quality, and what it means where there is room."""

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        base = ABOVE * size
        word, meaning = pair(sheet, f"quality.{quality}"), pair(sheet, f"quality_explained.{quality}")
        number = "" if sheet.view.blank else str(count)
        x = 1.5 * size + sheet.width("88", size, True)
        pen.marks += quality_sign(sheet, quality, 0.5 * size, base - MIDDLE * size, 1.1 * size)
        pen.marks.append(Text(x, base, number, size, sheet["text"], True, anchor="end"))
        pen.marks += on_line(sheet, sheet.line(x + 0.7 * size, base, word.first), word.second)
        if x + 1.7 * size + length(sheet, word, size) + length(sheet, meaning, size) <= width:
            pen.marks += on_line(sheet, sheet.line(width, base, meaning.first, role="text.second", anchor="end"), meaning.second)
        elif meaning.second:
            first = sheet.line(x + 0.7 * size, base + LINE * size, meaning.first, role="text.second")
            more = under(sheet, first, meaning.second, width - first.x)
            pen.marks += (first, *more)
            pen.y = more[-1].y + (LINE - ABOVE) * size - LINE * size
        pen.y += LINE * size
        return pen.piece("furniture", ("furniture", f"sure.{quality}"), gap=0.35 * size)

    return made


def plugs(sheet: Sheet, numbered: frozenset[Key]) -> Section | None:
    """The ideas that close a leak, each with what it is worth, the leak and its dots."""
    found = sheet.records.all(Plug)
    dots = {one.id: _dots(sheet, one) for one in found}
    beside = sheet.say("canvas.money_flows.plug_votes") if any(count is not None for count in dots.values()) else ""
    pieces = tuple(_plug(sheet, one, dots[one.id], bool(beside), numbered) for one in found)
    return Section("plugs", sheet.say("canvas.money_flows.plugs"), pieces, beside) if pieces else None


def _dots(sheet: Sheet, plug: Plug) -> int | None:
    """The dots of the option that is the plug, else of its plan, else of the one that says the same; None when it was not voted on."""
    vote = sheet.records.get(Vote, plug.votes_from)
    if vote is None:
        return None
    options = sheet.records.parts(VoteOption, vote.id)
    own = next((one.dots for one in options if one.option == plug.id), None)
    if own is None and plug.plan:
        return plan_figures(sheet.records, vote).dots.get(standing_plan(sheet.records, plug.plan))
    return next((one.dots for one in options if one.text.casefold() == plug.text.casefold()), None) if own is None else own


def _plug(sheet: Sheet, plug: Plug, dots: int | None, voted: bool, numbered: frozenset[Key]) -> Maker:
    leak = sheet.records.get(Spending, plug.spending)
    money = sheet.say.money(plug.amount, sheet.records.workshop.currency, per_year=plug.amount is not None)
    said = [f"{sheet.numbers.get(plug.key, '')} {plug.text}", money]
    said += [] if dots is None else [sheet.say.count("count.dots", dots)]

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        radius = max(11.0, 0.55 * sheet.width("88", size, True) + 0.35 * size)
        right = 2 * radius + 0.5 * size if voted else 0.0
        pen.text(plug.text, bold=sheet.style.draws("subtitles"), right=right)
        name = (str(sheet.numbers.get(leak.key, leak.text)) if leak.key in numbered else leak.text) if leak else ""
        closes, beside = sheet.say("canvas.money_flows.closes", leak=name) if name else "", sheet.width(money, size) + size
        pen.text(money, right=right)
        if closes and beside + sheet.width(closes, size) <= width - right:
            pen.marks.append(sheet.line(beside, pen.y - (LINE - ABOVE) * size, closes, role="text.second"))
        elif closes:
            pen.text(closes, role="text.second")
        if voted:
            pen.marks += _dot_count(sheet, dots, width - radius, radius)
        return pen.piece("row", plug.key, gap=0.85 * size, names=1, zone="plugs", title=", ".join(said))

    return made


def _dot_count(sheet: Sheet, dots: int | None, x: float, radius: float) -> tuple[Mark, ...]:
    size = sheet.size("label")
    if dots is None:
        return (sheet.centred(x, radius, sheet.say("number.none"), size, sheet["text.second"]),)
    edge = Oval(x, radius, radius - 0.5, radius - 0.5, sheet["accent.soft"], sheet["accent"], 1.0)
    return (edge, sheet.centred(x, radius, str(dots), size, sheet["accent"], bold=True))


def names(sheet: Sheet, flows: Flows, nameless: frozenset[Key], bare: frozenset[Key]) -> dict[str, Section]:
    """The lists of money by zone: names without room, joined arrows, what does not leak, what is not known, long notes.

    `bare` are the arrows without their amount, which stands here then.
    """
    own = [(one, one.key in bare) for one in (*flows.inflows, *flows.leaks) if one.key in nameless and one.number]
    joined = [(one, True) for one in (*flows.joined_inflows, *flows.joined_leaks)]
    found: dict[str, list[Maker]] = {}
    for one, amount in (*own, *joined):
        found.setdefault("in" if one.key[0] == Inflow.KIND else "out", []).append(_money_row(sheet, one, amount))
    found["kept"] = [_money_row(sheet, one, False) for one in flows.kept]
    found["unknown"] = [_money_row(sheet, one, False) for one in flows.unknown]
    found["notes"] = list(long_notes(sheet))
    heads = {
        "in": "canvas.money_flows.in", "out": "canvas.money_flows.out", "kept": "money_flows.kept",
        "unknown": "canvas.money_flows.not_known", "notes": "drawing.notes",
    }  # fmt: skip
    return {name: Section(name, _capital(sheet.say(heads[name])), tuple(rows)) for name, rows in found.items() if rows}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _money_row(sheet: Sheet, one: Flow, with_amount: bool) -> Maker:
    extra = Extra(in_words(sheet, one), lambda x, y, size: quality_sign(sheet, one.quality, x, y, size)) if with_amount else None
    return row(sheet, one.key, _sign(sheet, one.key[0]), one.number, one.text, extra, one.key[0], in_full(sheet, one))


def _sign(sheet: Sheet, kind: str) -> Sign:
    """A small arrow down for what comes in, out for what goes."""

    def drawn(x: float, y: float, size: float) -> Iterable[Mark]:
        if kind == Inflow.KIND:
            return glyph("head_down", x, y, 0.9 * size, sheet["bucket.inflow"])
        head, half = 0.34 * size, 0.32 * size
        steps = (("M", x - half, y - head), ("L", x + half, y), ("L", x - half, y + head), ("Z",))
        return (Path(steps, sheet["bucket.leak"], sheet["bucket.leak.edge"], 0.1 * size),)

    return drawn
