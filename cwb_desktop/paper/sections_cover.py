"""The cover of the summary: place and time, title, question, the ring map without words, and what came of it."""

from __future__ import annotations

from ..look.marks import Mark, Rect
from ..workshop.figures.votes import standing_plans
from ..workshop.places import CENTRE, OUTER_RADIUS
from ..workshop.records import Action, Agreement
from .bare import rings, scaled, shapes_only
from .page import BLOCK, LEFT, MM, RIGHT, SAFE, UPRIGHT, WIDTH, balanced, fitted, rule
from .report import Report, joined
from .text import Type

_COVER = Type(61, 66, bold=True)
_QUESTION = Type(16, 20.8)
_EDGE = Type(11.5, 15.6)
_NOTICE = Type(9, 11.5, role="text.second")
_CORNER = 50 * MM


def cover(report: Report) -> tuple[Mark, ...]:
    """All marks of the cover."""
    marks: list[Mark] = list(_top(report))
    y, words = _title(report)
    marks += words
    foot, lowest = _notice(report)
    marks += foot
    marks += _corners(report, lowest)
    return (*marks, *_map(report, y, lowest))


def _top(report: Report) -> list[Mark]:
    ink, shop, days = report.ink, report.records.workshop, [one.date for one in report.meetings()]
    period = report.say.period(days[0], days[-1]) if days else report.say.date(report.today)
    place = joined((shop.name if shop.name not in report.title() else "", shop.city), ", ")
    room = BLOCK - ink.width(period, _EDGE) - 14
    kind, lines = fitted(ink, place, room, _EDGE.heavy(), 1, 9)
    if len(lines) > 1:
        kind, lines = fitted(ink, place, room, kind, 2, 7)
    marks: list[Mark] = [rule(22.5 * MM, 0.5 * MM, ink["text"])]
    last = max(18.3 * MM, SAFE + kind.size + kind.line * (len(lines) - 1))
    marks += [ink.text(LEFT, last - kind.line * place, line, kind) for place, line in enumerate(reversed(lines))]
    return [*marks, ink.text(RIGHT, 18.3 * MM, period, _EDGE.toned("text.second"), "end")]


def _title(report: Report) -> tuple[float, list[Mark]]:
    """The title and the question under it, and where they end."""
    ink = report.ink
    kind, _ = fitted(ink, report.title(), BLOCK, _COVER, 2, 38)
    lines = balanced(ink, report.title(), BLOCK, kind)
    y = 26 * MM + kind.size * 0.95
    marks: list[Mark] = []
    for line in lines:
        # The side of a large letter is white: it is moved out, so that it stands on the same line as the small ones.
        marks.append(ink.text(LEFT - kind.size * 0.035, y, line, kind))
        y += kind.line
    y += 34 - kind.line
    for line in ink.wrap(report.records.workshop.question, BLOCK - 20 * MM, _QUESTION):
        marks.append(ink.text(LEFT, y, line, _QUESTION))
        y += _QUESTION.line
    return y, marks


def _notice(report: Report) -> tuple[list[Mark], float]:
    """The notice of an example above the foot, and how far down the rest may go."""
    ink, shop = report.ink, report.records.workshop
    words = shop.notice if shop.example and shop.notice else report.say("drawing.example_notice") if shop.example else ""
    bold = _NOTICE.heavy().toned("text")
    first = report.say("drawing.example")
    words = _without(words, first)
    head = f"{first}. " if words else ""
    indent = ink.width(head, bold)
    lines = report.ink.measure.flow(words, lambda row: BLOCK - (indent if row == 0 else 0.0), _NOTICE.size) if words else ()
    if not words:
        return [], UPRIGHT.rule
    y = UPRIGHT.rule - 8 - (len(lines) - 1) * _NOTICE.line
    marks: list[Mark] = []
    if head:
        marks.append(ink.text(LEFT, y, head.strip(), bold))
    for place, line in enumerate(lines):
        marks.append(ink.text(LEFT + (indent if place == 0 and head else 0), y + place * _NOTICE.line, line, _NOTICE))
    return marks, y - 14


def _without(notice: str, word: str) -> str:
    """The notice without the word that is set in bold before it."""
    start = notice[: len(word) + 1].rstrip(".:").casefold()
    return notice[len(word) + 1 :].strip() if start == word.casefold() else notice


def _corners(report: Report, lowest: float) -> list[Mark]:
    """At the left what the summary holds, at the right how much say people had."""
    ink, say = report.ink, report.say
    sizes = (
        ("count.meetings", len(report.meetings())), ("count.plans", len(standing_plans(report.records))),
        ("count.agreements", len(report.records.all(Agreement))), ("count.actions", len(report.records.all(Action))),
    )  # fmt: skip
    counts = [say.count(key, count) for key, count in sizes if count]
    lines = [(say("handout.H26"), _EDGE.heavy())]
    if counts:
        lines += [(line, _EDGE) for line in ink.wrap(say("report.holds", what=say.join(counts)), _CORNER, _EDGE)]
    marks: list[Mark] = []
    base = lowest - 22
    for place, (line, kind) in enumerate(reversed(lines)):
        marks.append(ink.text(LEFT, base - place * kind.line, line, kind))
    ladder = balanced(ink, say(f"report.ladder.{report.records.workshop.ladder_level}"), _CORNER * 0.8, _EDGE.heavy())
    for place, line in enumerate(reversed(ladder)):
        marks.append(ink.text(RIGHT, base - place * _EDGE.line, line, _EDGE.heavy(), "end"))
    return marks


def _map(report: Report, top: float, lowest: float) -> tuple[Mark, ...]:
    """The ring map in what is left, as large as its corners leave it."""
    far = OUTER_RADIUS[4] + 2
    radius = min(82 * MM, (lowest - 30 - top - 12) / 2)
    drawing = report.ring_map.pages[0] if report.ring_map.pages else None
    marks = (*rings(report.ink), *(shapes_only(drawing, report.ink.measure) if drawing else ()))
    area = Rect(CENTRE[0] - far, CENTRE[1] - far, 2 * far, 2 * far)
    middle = top + 14 + radius + max(0.0, (lowest - 42 - top - 14 - 2 * radius) / 2)
    return scaled(marks, area, radius / far).at(WIDTH / 2 - radius, middle - radius)
