"""Drawings as plain text, one mark a line, so that a difference shows what changed; `python -m tests.look.golden` writes them anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.marks import Drawing, Mark, Text

from .crowds import MEASURE, RESOURCES, VIEWS, pages, sample
from .scenes import SCENES

FOLDER = Path(__file__).parent / "golden"
#: Canvas, style and language of each kept drawing of the samples.
KEPT = (
    ("ring_map", "light", "nl"), ("ring_map", "wall", "nl"), ("ring_map", "bw", "en"),
    ("power_interest", "light", "nl"), ("power_interest", "wall", "en"),
    ("assets_needs", "light", "nl"), ("assets_needs", "wall", "en"),
    ("plan_board", "light", "nl"), ("plan_board", "wall", "en"), ("network", "light", "nl"), ("network", "paper", "en"),
)  # fmt: skip
#: What is looked at otherwise: canvas, style, language, and what differs from the usual view.
VIEWED: Mapping[str, tuple[str, str, str, Mapping[str, Any]]] = MappingProxyType({
    "sizes": ("power_interest", "light", "nl", {"sizes": True}),
    "anchors": ("power_interest", "dark", "en", {"only": frozenset({"anchors"})}),
    "promises": ("pillars_matrix", "dark", "nl", {"only": frozenset({"promises"})}),
    "late": ("action_board", "light", "en", {"only": frozenset({"late"}), "today": "2027-01-21"}),
    "whys": ("assets_needs", "dark", "nl", {"unfolded": frozenset({"q1"})}),
    "chosen": ("plan_board", "light", "en", {"only": frozenset({"chosen"})}),
    "lines": ("ring_map", "dark", "nl", {"lines": True}),
})  # fmt: skip

#: Canvas, style, language and scene of each kept drawing that is not of a sample.
KEPT_SCENES = tuple(
    (canvas, style, language, scene)
    for canvas in SCENES
    for scene, style, language in (("empty", "light", "nl"), ("one", "paper", "en"), ("crowd", "bw", "nl"))
)


def path(canvas: str, style: str, language: str, scene: str = "") -> Path:
    """Where a drawing is kept."""
    return FOLDER / f"{canvas}-{style}-{language}{scene and '-'}{scene}.txt"


def text_viewed(name: str) -> str:
    """All pages of a canvas of a sample, looked at otherwise."""
    canvas, style, language, values = VIEWED[name]
    return _told(pages(canvas, sample(RESOURCES / "samples", language), style, language, replace(VIEWS[style], **values)))


def text_of(canvas: str, style: str, language: str, scene: str = "") -> str:
    """All pages of a canvas of the sample, or of a scene, as text."""
    drawings = pages(canvas, SCENES[canvas][scene] if scene else sample(RESOURCES / "samples", language), style, language)
    return _told(drawings)


def _told(drawings: Iterable[Drawing]) -> str:
    return "".join(f"{line}\n" for drawing in drawings for line in lines(drawing))


def lines(drawing: Drawing) -> Iterator[str]:
    """The items of a page, each with its marks."""
    yield f"page {drawing.page} of {drawing.pages}"
    for item in drawing.items:
        at = f" at {item.at[0]:.0f} {item.at[1]:.0f}" if item.at else ""
        yield f"{item.part} {'/'.join(item.key)}{at}"
        yield from (f"  {_line(mark)}" for mark in item.marks)


def _line(mark: Mark) -> str:
    if isinstance(mark, Text):
        turn = f" turned {mark.angle:.0f}" if mark.angle else ""
        return f"{mark.x:.0f} {mark.y:.0f} size {mark.size:.1f}{turn} {mark.text}"
    box = bounds(mark, MEASURE)
    return f"{box.x:.0f} {box.y:.0f} {box.w:.0f} x {box.h:.0f} {type(mark).__name__.lower()}"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for kept in (*KEPT, *KEPT_SCENES):
        path(*kept).write_text(text_of(*kept), encoding="utf-8", newline="\n")
    for name, (canvas, style, language, _values) in VIEWED.items():
        path(canvas, style, language, name).write_text(text_viewed(name), encoding="utf-8", newline="\n")
