"""A canvas without what stands round it: its drawing alone, every marker with its number, for a page that has its own lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..look.bounds import bounds, bounds_of
from ..look.marks import Box, Drawing, Item, Key, Mark, Oval, Path, Rect, Step, Text
from ..look.measure import MIDDLE, Measure
from ..workshop.places import CENTRE, OUTER_RADIUS
from .text import Block, Ink

#: The part of the base rectangle that holds the drawing itself.
WINDOWS = {"ring_map": Rect(181, 51, 638, 620), "network": Rect(22, 54, 748, 610)}
_HALO = 0.26


def bare(drawing: Drawing, numbers: Mapping[Key, int], ink: Ink, size: float) -> tuple[Mark, ...]:
    """The marks of the drawing alone, in canvas units; `size` is that of the numbers."""
    window = WINDOWS[drawing.canvas]
    marks: list[Mark] = []
    for item in drawing.items:
        if item.part == "marker":
            marks += _numbered(item, numbers, ink, size)
        elif item.part in ("line", "furniture") and item.marks and window.holds(bounds_of(item.marks, ink.measure), slack=4):
            marks += item.marks
    return tuple(marks)


def has_markers(drawing: Drawing) -> bool:
    """Whether it is a page with a drawing, not one of lists alone."""
    return drawing.page == 1 or any(item.part == "marker" for item in drawing.items)


def _numbered(item: Item, numbers: Mapping[Key, int], ink: Ink, size: float) -> list[Mark]:
    marks: list[Mark] = [mark for mark in item.marks if not isinstance(mark, Text)]
    number = numbers.get(item.key)
    if item.at is None or number is None:
        return marks
    x, y = item.at
    ground = next((fill for mark in reversed(marks) if _round(mark, x, y, ink.measure) and (fill := _fill(mark))), None)
    text = Text(x, y + MIDDLE * size, str(number), size, ink["marker.text"], bold=True, anchor="middle")
    marks.append(replace(text, halo=ground, halo_width=_HALO * size) if ground else text)
    return marks


def shapes_only(drawing: Drawing, measure: Measure) -> tuple[Mark, ...]:
    """The markers without words and without badges: what lies in the middle of each."""
    found: list[Mark] = []
    for item in drawing.items:
        if item.part == "marker" and item.at is not None:
            found += [mark for mark in item.marks if not isinstance(mark, Text) and _round(mark, *item.at, measure)]
    return tuple(found)


def rings(ink: Ink) -> tuple[Mark, ...]:
    """The rings and the disc without a word."""
    x, y = CENTRE
    width = ink.style.width("ring_line")
    outwards = sorted(OUTER_RADIUS.items(), reverse=True)
    marks: list[Mark] = [Oval(x, y, radius, radius, ink[f"ring.{ring}"], ink["ring.line"], width) for ring, radius in outwards]
    edge = ink.style.width("disc_edge")
    return (*marks, Oval(x, y, 55, 55, ink["disc"], ink["disc.edge"] if edge else None, edge or 1.0))


def scaled(marks: Iterable[Mark], area: Rect, scale: float) -> Block:
    """Marks in units as a block of points: the area becomes the block."""
    return Block(area.h * scale, tuple(_scaled(mark, scale, -area.x * scale, -area.y * scale) for mark in marks))


def _scaled(mark: Mark, k: float, x: float, y: float) -> Mark:
    """The mark k times as large, and then moved. Most are made anew and not by `replace`: there are thousands on a sheet."""
    match mark:
        case Text():
            return Text(
                mark.x * k + x, mark.y * k + y, mark.text, mark.size * k, mark.colour, mark.bold, mark.italic, mark.anchor, mark.angle,
                mark.halo, mark.halo_width * k,
            )  # fmt: skip
        case Box():
            rect = _rect(mark.rect, k, x, y)
            return replace(mark, rect=rect, width=mark.width * k, dash=_dash(mark.dash, k), radius=mark.radius * k)
        case Oval():
            return Oval(
                mark.x * k + x, mark.y * k + y, mark.rx * k, mark.ry * k, mark.fill, mark.stroke, mark.width * k, _dash(mark.dash, k)
            )
        case Path():
            steps = tuple(_step(step, k, x, y) for step in mark.steps)
            return Path(steps, mark.fill, mark.stroke, mark.width * k, _dash(mark.dash, k), mark.round)
        case _:
            return replace(mark, rect=_rect(mark.rect, k, x, y))


def _step(step: Step, k: float, x: float, y: float) -> Step:
    if len(step) == 3:
        return (step[0], step[1] * k + x, step[2] * k + y)
    return (step[0], *(value * k + (y if place % 2 else x) for place, value in enumerate(step[1:])))


def _rect(rect: Rect, k: float, x: float, y: float) -> Rect:
    return Rect(rect.x * k + x, rect.y * k + y, rect.w * k, rect.h * k)


def _dash(dash: tuple[float, ...], k: float) -> tuple[float, ...]:
    return tuple(part * k for part in dash) if dash else dash


def _round(mark: Mark, x: float, y: float, measure: Measure) -> bool:
    """Whether a mark lies around a point."""
    box = bounds(mark, measure)
    return abs(box.x + box.w / 2 - x) < 1 and abs(box.y + box.h / 2 - y) < 1 and box.w > 12


def _fill(mark: Mark) -> str | None:
    return mark.fill if isinstance(mark, (Box, Oval, Path)) else None
