"""What stands beside the bucket: how sure the amounts are, the sums after LM3, the plugs, and names without room at their arrow.

Rows are the records inflow, spending, lm3_case and plug, and notes too long for their sheet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ..workshop.figures.bucket import Bucket
from ..workshop.figures.lm3 import Lm3, gain, lm3
from ..workshop.figures.rounding import rounded
from ..workshop.figures.votes import plan_figures, standing_plan
from ..workshop.method import QUALITIES
from ..workshop.records import Inflow, Lm3Case, Note, Plug, Spending, Vote, VoteOption
from .bucket_arrows import quality_sign
from .bucket_flows import Flow, Flows, in_full, in_words
from .columns import Maker, Pen, Piece, Section, row
from .glyphs import glyph
from .marks import Box, Key, Mark, Oval, Rect, Text
from .measure import ABOVE, LINE, MIDDLE
from .notes import note_sign
from .sheet import Sheet

_BAR = 11.0
_ROUNDS = ("accent", "text.hint", "accent.soft")
_SCORE_MOST = 3


def sure(sheet: Sheet, sums: Bucket) -> Section:
    """How many amounts are counted, estimated or a guess, and what local is."""
    found = Counter(one.quality for kind in (Inflow, Spending) for one in sheet.records.all(kind) if one.amount is not None)
    pieces = [_quality(sheet, quality, found[quality]) for quality in QUALITIES]
    if sums.unknown:
        pieces.append(_line(sheet, "unknown", sheet.say.count("money_flows.not_known", len(sums.unknown))))
    area = sheet.records.workshop.local_area
    if area:
        pieces.append(_line(sheet, "local", sheet.say("canvas.money_flows.local_area", text=area), 0.4))
    return Section("sure", sheet.say("canvas.money_flows.sure"), tuple(pieces))


def _quality(sheet: Sheet, quality: str, count: int) -> Maker:
    """Sign, count and word of a quality, and what it means where there is room."""

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        base = ABOVE * size
        word, meaning = sheet.say(f"quality.{quality}"), sheet.say(f"quality_explained.{quality}")
        number = "" if sheet.view.blank else str(count)
        x = 1.5 * size + sheet.width("88", size, True)
        pen.marks += quality_sign(sheet, quality, 0.5 * size, base - MIDDLE * size, 1.1 * size)
        pen.marks.append(Text(x, base, number, size, sheet["text"], True, anchor="end"))
        pen.marks.append(sheet.line(x + 0.7 * size, base, word))
        if x + 1.7 * size + sheet.width(word, size) + sheet.width(meaning, size) <= width:
            pen.marks.append(sheet.line(width, base, meaning, role="text.second", anchor="end"))
        pen.y = LINE * size
        return pen.piece("furniture", ("furniture", f"sure.{quality}"), gap=0.35 * size)

    return made


def _line(sheet: Sheet, name: str, words: str, gap: float = 0.35, italic: bool = False) -> Maker:
    """A paragraph in the second colour."""

    def made(width: float) -> Piece:
        pen = Pen(sheet, width)
        pen.text(words, role="text.second", italic=italic)
        return pen.piece("furniture", ("furniture", f"panel.{name}"), gap=gap * sheet.size("label"))

    return made


def lm3_section(sheet: Sheet) -> Section | None:
    """The cases after LM3 with their bars, and the caution."""
    cases = sheet.records.all(Lm3Case)
    if not cases:
        return None
    currency = sheet.records.workshop.currency
    head = sheet.say("canvas.money_flows.lm3", currency=sheet.say.get(f"currency_one.{currency}", currency))
    cautions = [sheet.say("canvas.money_flows.caution")]
    if sheet.style.draws("subtitles"):
        cautions.append(sheet.say("canvas.money_flows.caution_more"))
    pieces = (
        _line(sheet, "lm3.method", sheet.say("canvas.money_flows.lm3_method"), 0),
        *(_case(sheet, case) for case in cases),
        _legend(sheet),
        _line(sheet, "lm3.caution", " ".join(cautions), 0.6, italic=True),
    )
    return Section("lm3", head, pieces)


def _case(sheet: Sheet, case: Lm3Case) -> Maker:
    """Title, score and a bar of three rounds; a whole bar is the most there can be, 3."""
    sums, more = lm3(sheet.records, case.id), gain(sheet.records, case)
    score = sheet.say.decimal(sums.score, 2)

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        large = max(1.5 * size, sheet.size("zone"))
        figure = sheet.width(score, large, True)
        pen.text(case.title, right=figure + size)
        pen.y = max(pen.y, LINE * large)
        pen.marks.append(Text(width, pen.y - (LINE - ABOVE) * size, score, large, sheet["text"], True, anchor="end"))
        pen.y += 0.25 * size
        bar = max(_BAR, 0.9 * size)
        pen.marks += _bar(sheet, sums, pen.y, width, bar)
        pen.y += bar
        if more:
            pen.y += 0.2 * size
            pen.text(_gain(sheet, more), role="text.second")
        return pen.piece("row", case.key, gap=0.75 * size, names=1, zone="lm3", title=f"{case.title}, {score}")

    return made


def _gain(sheet: Sheet, more: Fraction) -> str:
    money = sheet.say.money(int(rounded(abs(more), 0)), sheet.records.workshop.currency)
    return sheet.say("money_flows.gain" if more > 0 else "money_flows.loss", money=money)


def _bar(sheet: Sheet, sums: Lm3, y: float, width: float, height: float) -> Iterator[Mark]:
    if sums.score is None:
        yield Box(Rect(0, y, width, height), None, sheet["control"], 0.8)
        return
    unit, x = width / _SCORE_MOST / sums.round1, 0.0
    for amount, role in zip((sums.round1, sums.round2, sums.round3), _ROUNDS):
        wide = float(amount) * unit
        if wide:
            yield _round(sheet, role, Rect(x, y, wide, height))
        x += wide


def _round(sheet: Sheet, role: str, rect: Rect) -> Mark:
    """A piece of a bar; in black and white the three differ as black, grey by edge only, and white."""
    return Box(rect, sheet[role], sheet["accent"], 0.8)


def _legend(sheet: Sheet) -> Maker:
    def made(width: float) -> Piece:
        size, pen, x = sheet.size("label"), Pen(sheet, width), 0.0
        for number, role in enumerate(_ROUNDS, 1):
            word = sheet.say("canvas.money_flows.round", n=number)
            wide = 1.2 * size + sheet.width(word, size)
            if x and x + wide > width:
                x, pen.y = 0.0, pen.y + LINE * size
            base = pen.y + ABOVE * size
            pen.marks.append(_round(sheet, role, Rect(x, base - 0.68 * size, 0.72 * size, 0.72 * size)))
            pen.marks.append(sheet.line(x + 1.1 * size, base, word, role="text.second"))
            x += wide + 1.1 * size
        pen.y += LINE * size
        return pen.piece("furniture", ("furniture", "panel.lm3.rounds"), gap=0.5 * size)

    return made


def plugs(sheet: Sheet, numbered: frozenset[Key]) -> Section | None:
    """The ideas that close a leak, each with what it is worth, the leak and its dots."""
    found = sheet.records.all(Plug)
    dots = {one.id: _dots(sheet, one) for one in found}
    beside = sheet.say("canvas.money_flows.plug_votes") if any(count is not None for count in dots.values()) else ""
    pieces = tuple(_plug(sheet, one, dots[one.id], bool(beside), numbered) for one in found)
    return Section("plugs", sheet.say("canvas.money_flows.plugs"), pieces, beside) if pieces else None


def _dots(sheet: Sheet, plug: Plug) -> int | None:
    """The dots of a plug's plan, else of the option that says the same; None when it was not voted on."""
    vote = sheet.records.get(Vote, plug.votes_from)
    if vote is None:
        return None
    if plug.plan:
        return plan_figures(sheet.records, vote).dots.get(standing_plan(sheet.records, plug.plan))
    options = sheet.records.parts(VoteOption, vote.id)
    return next((one.dots for one in options if one.option == plug.id or one.text.casefold() == plug.text.casefold()), None)


def _plug(sheet: Sheet, plug: Plug, dots: int | None, voted: bool, numbered: frozenset[Key]) -> Maker:
    leak = sheet.records.get(Spending, plug.spending)
    money = sheet.say.money(plug.amount, sheet.records.workshop.currency, per_year=plug.amount is not None)
    number = str(sheet.numbers.get(plug.key, ""))

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        radius = max(11.0, 0.55 * sheet.width("88", size, True) + 0.35 * size)
        right = 2 * radius + 0.5 * size if voted else 0.0
        pen.text(plug.text, bold=sheet.style.draws("subtitles"), right=right)
        pen.text(money, right=right)
        if leak:
            name = str(sheet.numbers.get(leak.key, leak.text)) if leak.key in numbered else leak.text
            pen.text(sheet.say("canvas.money_flows.closes", leak=name), role="text.second")
        if voted:
            pen.marks += _dot_count(sheet, dots, width - radius, radius)
        return pen.piece("row", plug.key, gap=0.85 * size, names=1, zone="plugs", title=f"{number} {plug.text}, {money}")

    return made


def _dot_count(sheet: Sheet, dots: int | None, x: float, radius: float) -> tuple[Mark, ...]:
    size = sheet.size("label")
    if dots is None:
        return (sheet.centred(x, radius, sheet.say("number.none"), size, sheet["text.second"]),)
    edge = Oval(x, radius, radius - 0.5, radius - 0.5, sheet["accent.soft"], sheet["accent"], 1.0)
    return (edge, sheet.centred(x, radius, str(dots), size, sheet["accent"], bold=True))


def names(sheet: Sheet, flows: Flows, nameless: frozenset[Key]) -> dict[str, Section]:
    """The lists of money by zone: names without room, joined arrows, what does not leak, what is not known, long notes."""
    own = [(one, False) for one in (*flows.inflows, *flows.leaks) if one.key in nameless and one.number]
    joined = [(one, True) for one in (*flows.joined_inflows, *flows.joined_leaks)]
    found: dict[str, list[Maker]] = {}
    for one, amount in (*own, *joined):
        found.setdefault("in" if one.key[0] == Inflow.KIND else "out", []).append(_money_row(sheet, one, amount))
    found["kept"] = [_money_row(sheet, one, False) for one in flows.kept]
    found["unknown"] = [_money_row(sheet, one, False) for one in flows.unknown]
    found["notes"] = list(_long_notes(sheet))
    heads = {
        "in": "canvas.money_flows.in", "out": "canvas.money_flows.out", "kept": "money_flows.kept", "unknown": "canvas.money_flows.not_known",
        "notes": "drawing.notes",
    }  # fmt: skip
    return {name: Section(name, _capital(sheet.say(heads[name])), tuple(rows)) for name, rows in found.items() if rows}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _money_row(sheet: Sheet, one: Flow, with_amount: bool) -> Maker:
    extra = (in_words(sheet, one), sheet.say(f"quality.{one.quality}")) if with_amount else ("", "")
    return row(sheet, one.key, _sign(sheet, one.key[0]), one.number, one.text, extra, one.key[0], in_full(sheet, one))


def _sign(sheet: Sheet, kind: str) -> Callable[[float, float, float], Iterable[Mark]]:
    """A small arrow down for what comes in, out for what goes."""

    def drawn(x: float, y: float, size: float) -> Iterable[Mark]:
        if kind == Inflow.KIND:
            return glyph("head_down", x, y, 0.9 * size, sheet["bucket.inflow"])
        marks = glyph("head_right", x, y, 0.9 * size, sheet["bucket.leak"])
        return tuple(replace(mark, stroke=sheet["bucket.leak.edge"], width=0.1 * size) for mark in marks if not isinstance(mark, Text))  # pyright: ignore

    return drawn


def _long_notes(sheet: Sheet) -> Iterator[Maker]:
    """Notes whose text finds no room on their sheet."""
    from .notes import lines_of

    if not sheet.view.notes:
        return
    notes: Sequence[Note] = [note for note in sheet.records.all(Note) if note.canvas == sheet.canvas and not lines_of(sheet, note)]
    for note in sorted(notes, key=lambda note: sheet.numbers.get(note.key, 0)):
        yield row(sheet, note.key, lambda x, y, size: (note_sign(x, y, size, sheet),), str(sheet.numbers.get(note.key, "")), note.text)
