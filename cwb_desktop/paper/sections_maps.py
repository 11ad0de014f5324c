"""The two maps of the summary: the drawing with all its numbers, what strikes beside it, and all names below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..look.marks import Drawing, Mark, Rect, Text
from ..look.measure import MIDDLE
from ..look.relations import End, line
from ..look.ring_words import visit
from ..look.shapes import anchor_sign, missing_sign, shape
from ..workshop.figures.counts import drawn
from ..workshop.method import RELATION_TYPES
from ..workshop.places import OUTER_RADIUS
from ..workshop.records import Meeting, Note, Relation, Stakeholder
from .bare import WINDOWS, bare, scaled
from .flow import Flow, column_width
from .page import BLOCK, MM
from .report import Canvas, Report, joined
from .text import BODY, CAUTION, FIGURE, LIST, SECTION, SMALL, Block, beside, space, stack

#: How wide the drawing is, and the numbers in its markers.
DRAWING = {"ring_map": 118 * MM, "network": 127 * MM}
_NUMBER = 7.1
_GAP = 8 * MM
_SIDE_BODY = BODY.sized(11)
_LIST_COLUMNS = 3


def ring_map(report: Report, flow: Flow) -> None:
    """Who belongs: the ring map."""
    say = report.say
    there = [one for one in drawn(report.records, "ring_map") if one.ring is not None]
    if not there or not report.ring_map.pages:
        flow.missing.append(say("report.ring_map.empty"))
        return
    flow.new_page()
    flow.chapter(say("report.ring_map.title"), report.side(1), _ring_lead(report))
    figures = [
        report.ink.paragraph(say.number(len(there)), _side_width("ring_map"), FIGURE),
        report.ink.paragraph(say.count("report.ring_map.in_rings", len(there)), _side_width("ring_map"), BODY.toned("text.second")),
        space(8), *_ring_counts(report, there), space(10),
    ]  # fmt: skip
    _map(report, flow, "ring_map", report.ring_map, figures)
    rows: list[Block] = []
    for ring in OUTER_RADIUS:
        rows += _group(report, _ring_name(report, ring), [one for one in there if one.ring == ring], report.ring_map)
    flow.gap(6)
    flow.columns(rows, _LIST_COLUMNS)
    waiting = [one for one in drawn(report.records, "ring_map") if one.ring is None]
    if waiting:
        flow.gap(6)
        flow.columns(_group(report, say("drawing.not_placed"), waiting, report.ring_map), _LIST_COLUMNS)
    _notes(report, flow, "ring_map")
    _caution(report, flow, there, say("drawing.opinion", date=say.date(_date(report, 1))))


def network(report: Report, flow: Flow) -> None:
    """Who knows whom: the network."""
    say, relations = report.say, report.records.all(Relation)
    there = drawn(report.records, "network")
    if not relations or not there or not report.network.pages:
        flow.missing.append(say("report.network.empty"))
        return
    flow.new_page()
    flow.chapter(say("report.network.title"), report.side(4), say("report.network.lead"))
    width = _side_width("network")
    now = sum(one.status == "now" for one in relations)
    wanted = say.count("report.network.wanted", len(relations) - now) if len(relations) > now else ""
    figures = [
        report.ink.paragraph(say.number(now), width, FIGURE),
        report.ink.paragraph(joined((say.count("report.network.lines", now), wanted), ", "), width, BODY.toned("text.second")), space(8),
    ]  # fmt: skip
    _map(report, flow, "network", report.network, figures)
    flow.gap(2)
    flow.put(_legend(report, {one.type for one in relations}))
    flow.gap(6)
    flow.columns([_row(report, one, report.network) for one in _in_order(there, report.network)], _LIST_COLUMNS)
    _notes(report, flow, "network")
    _caution(report, flow, there, say("canvas.network.caution"))


# -- the drawing and what stands beside it --


def _side_width(canvas: str) -> float:
    return BLOCK - DRAWING[canvas] - _GAP


def _map(report: Report, flow: Flow, name: str, canvas: Canvas, figures: Sequence[Block]) -> None:
    """The drawing at the left, figures and findings at the right; what finds no room there stands below it."""
    width, window = DRAWING[name], WINDOWS[name]
    scale = width / window.w
    first, *others = canvas.pages
    drawing = scaled(bare(first, canvas.numbers, report.ink, _NUMBER / scale), window, scale)
    side, left = _filled(report, figures, canvas.findings, drawing.height, _side_width(name))
    flow.put(beside(((0.0, drawing), (width + _GAP, side))), heard=side)
    for sentence in left:
        flow.gap(3)
        flow.put(report.ink.paragraph(sentence, BLOCK, _SIDE_BODY))
    for page in others:
        flow.gap(8)
        flow.put(_further(report, page, canvas, scale), heard=space(0))


def _further(report: Report, page: Drawing, canvas: Canvas, scale: float) -> Block:
    """A further page of the drawing, for those who found no place on the one before."""
    return scaled(bare(page, canvas.numbers, report.ink, _NUMBER / scale), WINDOWS[page.canvas], scale)


def _filled(
    report: Report, figures: Sequence[Block], sentences: Sequence[str], height: float, width: float
) -> tuple[Block, tuple[str, ...]]:
    """Figures and as many sentences as fit into this height, and the sentences that are left."""
    blocks = list(figures)
    head = stack((report.ink.paragraph(report.say("report.strikes"), width, SECTION), space(3)))
    used = stack(blocks).height + head.height
    placed = 0
    for sentence in sentences:
        block = report.ink.paragraph(sentence, width, _SIDE_BODY)
        if used + block.height > height:
            break
        blocks += [*([head] if not placed else []), block, space(6)]
        used += block.height + 6
        placed += 1
    return stack(blocks), tuple(sentences[placed:])


def _ring_counts(report: Report, there: Sequence[Stakeholder]) -> list[Block]:
    ink, width = report.ink, _side_width("ring_map")
    counts = Counter(one.ring for one in there)
    rows: list[Block] = []
    for ring in OUTER_RADIUS:
        name = ink.paragraph(_ring_name(report, ring), width - 24, BODY)
        count = ink.paragraph(report.say.number(counts[ring]), width, BODY.heavy(), "end")
        rows += [ink.rule(width), space(2.6), beside(((0.0, name), (0.0, count))), space(2.6)]
    return [*rows, ink.rule(width)]


def _ring_name(report: Report, ring: int) -> str:
    return report.say(f"ring.{report.records.workshop.ring_meaning or 'closeness'}.{ring}")


def _ring_lead(report: Report) -> str:
    say = report.say
    first = next(iter(report.meetings(1)), None)
    meaning = report.records.workshop.ring_meaning or "closeness"
    parts = [_laid(report, first)] if first is not None and first.present else []
    parts.append(say(f"report.ring_map.{meaning}"))
    found = drawn(report.records, "ring_map")
    parts += [say("report.ring_map.anchor")] if any(one.anchor for one in found) else []
    parts += [say("report.ring_map.missing")] if any(one.missing_voice for one in found) else []
    return " ".join(parts)


def _laid(report: Report, first: Meeting) -> str:
    return report.say("report.ring_map.laid", date=report.say.date(first.date), n=report.say.number(first.present))


def _date(report: Report, step: int) -> str:
    found = [one.date for one in report.meetings(step) if one.date <= report.today]
    return found[-1] if found else report.today


# -- the names --


def _in_order(found: Iterable[Stakeholder], canvas: Canvas) -> list[Stakeholder]:
    return sorted(found, key=lambda one: canvas.numbers.get(one.key, 0))


def _group(report: Report, name: str, found: Sequence[Stakeholder], canvas: Canvas) -> list[Block]:
    """A head with its count, and its rows; nothing where there is nobody."""
    if not found:
        return []
    ink, width = report.ink, column_width(_LIST_COLUMNS)
    bold = LIST.sized(11).heavy()
    count = ink.paragraph(report.say.number(len(found)), width, SMALL, "end")
    title = beside(((0.0, ink.paragraph(name, width - 24, bold)), (0.0, count)))
    head = stack((title, space(2), ink.rule(width, 1.0, "text"), space(3))).kept()
    rows = [_visited(report, one, canvas) for one in _in_order(found, canvas)]
    return [head, *rows, space(9)]


def _visited(report: Report, one: Stakeholder, canvas: Canvas) -> Block:
    """A row, and under the name of a missed voice who goes there and when."""
    row, words = _row(report, one, canvas), visit(report.say, one)
    if not words:
        return row
    x = _name_x(report, canvas)
    below = report.ink.paragraph(words, column_width(_LIST_COLUMNS) - x, SMALL)
    cells = (*row.cells[:-1], joined((row.cells[-1], words), ", "))
    return replace(row, height=row.height + below.height, marks=(*row.marks, *below.at(x, row.height - 1.6)), cells=cells)


def _name_x(report: Report, canvas: Canvas) -> float:
    """Where names begin in a list, after shape and number."""
    return 16.0 + report.ink.width("0" * max(2, len(str(len(canvas.numbers)))), LIST.heavy())


def _row(report: Report, one: Stakeholder, canvas: Canvas) -> Block:
    """A small shape, the number, the name, and a sign for an anchor or a missed voice after its last word."""
    ink, width = report.ink, column_width(_LIST_COLUMNS)
    name, kind = report.stakeholder(one.id), report.kind_of_name(one.id, LIST)
    sign = anchor_sign if one.anchor else missing_sign if one.missing_voice else None
    x = _name_x(report, canvas)
    lines = ink.measure.wrap(name, width - x, kind.size, kind.bold, kind.italic, tail=kind.size * 1.4 if sign else 0.0)
    base = kind.line / 2 + MIDDLE * kind.size
    fill = None if one.missing_voice else ink[f"sphere.{one.sphere}.fill"]
    marks: list[Mark] = [shape(one.sphere, 4.5, kind.line / 2, fill, ink[f"sphere.{one.sphere}.edge"], 0.9, scale=0.3)]
    marks.append(ink.text(x - 4, base, report.say.number(canvas.numbers.get(one.key, 0)), LIST.heavy(), "end"))
    for place, words in enumerate(lines):
        marks.append(ink.text(x, base + place * kind.line, words, kind))
    if sign is not None:
        last = marks[-1]
        end = x + ink.width(last.text, kind) if isinstance(last, Text) else x
        marks += sign(end + 0.75 * kind.size, (len(lines) - 0.5) * kind.line, 0.95 * kind.size, ink["text"])
    words = report.say("field.stakeholder.anchor" if one.anchor else "field.stakeholder.missing_voice").lower() if sign else ""
    cells = (f"{report.say.number(canvas.numbers.get(one.key, 0))} {name}", words)
    return Block(len(lines) * kind.line + 1.6, tuple(marks), cells=cells)


def _legend(report: Report, types: set[str]) -> Block:
    """A short piece of each kind of line that occurs, with its word."""
    ink = report.ink
    entries = [(kind, report.say(f"relation_type.{kind}")) for kind in RELATION_TYPES if kind in types]
    x, y = 0.0, 0.0
    marks: list[Mark] = []
    for kind, word in entries:
        width = 32 + ink.width(word, SMALL) + 14
        if x + width - 14 > BLOCK:
            x, y = 0.0, y + 15
        marks += _sample(report, kind, x, y + 6.5)
        marks.append(ink.text(x + 32, y + 6.5 + MIDDLE * SMALL.size, word, SMALL))
        x += width
    return Block(y + 14, tuple(marks))


def _sample(report: Report, kind: str, x: float, y: float) -> tuple[Mark, ...]:
    relation = Relation(id="", source="a", target="b", type=kind, direction="one" if kind not in ("support", "tension") else "both")
    drawn_line = line(relation, End(0, 0, 0), End(46, 0, 0), report.ink.style, report.records.workshop.currency)
    return scaled(drawn_line.marks, Rect(0, 0, 46, 0), 0.6).at(x, y)


def _notes(report: Report, flow: Flow, canvas: str) -> None:
    """What is on the sticky notes of a map, in one paragraph."""
    found = [one.text for one in report.records.all(Note) if one.canvas == canvas and one.text.strip()]
    if found:
        quotes = " ".join(report.say("report.quote", text=text) for text in found)
        flow.gap(2)
        flow.write(f"{report.say('drawing.notes')}: {quotes}", LIST, 0)


def _caution(report: Report, flow: Flow, there: Sequence[Stakeholder], first: str) -> None:
    hidden = sum(not one.name for one in there)
    words = f"{first.rstrip('.')}."
    if hidden:
        words += " " + report.say.count("report.hidden", hidden)
    flow.gap(3)
    flow.put(report.ink.paragraph(words, BLOCK, CAUTION))
