"""Workshops of many sizes to draw, and the rule that every drawing keeps: each name once, nothing over words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from cwb_desktop.look.bounds import apart, around, corners
from cwb_desktop.look.canvases import leaves
from cwb_desktop.look.marks import Drawing, Rect, Text
from cwb_desktop.look.measure import HYPHEN, Measure
from cwb_desktop.look.style import Style
from cwb_desktop.look.view import View
from cwb_desktop.texts import Say
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.format import records as read
from cwb_desktop.workshop.method import KINDS, SPHERES
from cwb_desktop.workshop.records import Note, Stakeholder, Workshop

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
MEASURE = Measure.load(RESOURCES / "fonts" / "widths.json")
STYLES = {name: Style.load(RESOURCES / "themes", name) for name in ("light", "dark", "wall", "paper", "bw")}
SAYS = {language: Say.load(RESOURCES / "method", language) for language in ("nl", "en")}

WALL_AREA = Rect(-128.5, 0, 1257, 707)
_LAPTOP = View(date="2026-09-10", scale=1.17)
VIEWS = {
    "light": _LAPTOP,
    "dark": replace(_LAPTOP, scale=0.933, area=Rect(-33, 52, 1066, 655)),
    "wall": View(date="2026-09-10", scale=1.53, area=WALL_AREA),
    "paper": View(date="2026-09-10"),
    "bw": View(date="2026-09-10", scale=0.269),
}
_WORDS = [
    "Bewonersgroep",
    "Oeverlicht",
    "Havenrade",
    "gebiedsteam",
    "Stichting",
    "Groen",
    "Samenwerking",
    "Zuid",
    "Buurtwinkel",
    "Werkplaats",
]


def sample(folder: Path, language: str) -> Records:
    """The sample workshop of a language."""
    return read(json.loads((folder / f"sample_{language}.json").read_text(encoding="utf-8")))


def crowd(count: int, name_length: int = 0, one_zone: tuple[int, str] | None = None, anchors: int = 6, notes: int = 2) -> Records:
    """A made-up workshop with so many stakeholders spread over the map, or all in one zone."""
    shop = Workshop(name="De Linden", city="Havenrade", question="Hoe blijft de waarde die wij samen maken in onze wijk?", example=True)
    whos = [_who(place, count, name_length, one_zone, anchors) for place in range(count)]
    papers = [
        Note(id=f"n{place}", canvas="ring_map", x=500 + 30 * place, y=300, text="Wie kent iemand bij Noordpand? " * (1 + 2 * place))
        for place in range(notes)
    ]
    return Records([shop, *whos, *papers])


def _who(place: int, count: int, name_length: int, one_zone: tuple[int, str] | None, anchors: int) -> Stakeholder:
    ring, sphere = one_zone or (1 + place % 4, SPHERES[(place // 4) % 4])
    name = (
        " ".join((_WORDS[place % 10], _WORDS[(place * 7 + 3) % 10], str(place)))
        if not name_length
        else f"{place} " + "W" * (name_length - 4)
    )
    angle = 90 * SPHERES.index(sphere) + (place * 37) % 90
    return Stakeholder(
        id=f"s{place:03}", name=name[:60] if place % 11 or not place else "", sphere=sphere, kind=KINDS[place % 20], ring=ring, angle=angle,
        anchor=bool(anchors) and place % max(1, count // anchors) == 1, missing_voice=place % 9 == 2, order=place,
    )  # fmt: skip


def pages(canvas: str, records: Records, style: str, language: str, view: View | None = None) -> list[Drawing]:
    """All pages of a canvas."""
    return list(leaves(canvas, STYLES[style], SAYS[language], view or VIEWS[style], records, MEASURE))


def bare(text: str) -> str:
    """The text without blanks, and without the hyphens of broken words."""
    return "".join(text.split()).replace(HYPHEN, "")


def names_written(drawings: list[Drawing]) -> dict[tuple[str, str], list[str]]:
    """What is written as the name of each record, in rows and beside markers, bare."""
    found: dict[tuple[str, str], list[str]] = {}
    for item in (item for drawing in drawings for item in drawing.items):
        texts = [mark for mark in item.marks if isinstance(mark, Text) and not mark.bold]
        if item.part in ("row", "marker", "card", "note") and texts:
            found.setdefault(item.key, []).append(bare("".join(text.text for text in texts)))
    return found


def broken_rules(drawing: Drawing) -> list[str]:
    """Texts that overlap or lie outside what is seen; nothing when all is well."""
    texts = [mark for mark in drawing.marks() if isinstance(mark, Text) and mark.text.strip()]
    shapes = [(text, corners(text, MEASURE, -0.05)) for text in texts]
    boxes = [around(shape) for _, shape in shapes]
    found = [f"outside: {text.text}" for (text, _), box in zip(shapes, boxes) if not drawing.area.holds(box)]
    for place, (text, shape) in enumerate(shapes):
        for other in range(place):
            if boxes[place].meets(boxes[other]) and not apart(shape, shapes[other][1]):
                found.append(f"overlap: {text.text!r} {shapes[other][0].text!r}")
    return found
