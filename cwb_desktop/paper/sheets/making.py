"""One sheet from a request: its leaves, on its paper, whole or in tiles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..letters import lettered
from ..page import MM
from ..poster import canvas_pages
from ..tiling import TileWords, tiled
from .desk import Desk
from .laying import lay
from .model import SIZES, Leaf, NoSheet, Paper, Request
from .printing import grown
from .registry import BOOKLET, SHEETS, SINGLE_A5, SheetSpec

#: How tight a sheet may be set that does not fit otherwise.
_TIGHTER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65)


def spec_of(code: str) -> SheetSpec:
    """The sheet with this code, however it is written; raises NoSheet."""
    wanted = code.strip().casefold()
    for known, spec in SHEETS.items():
        if known.casefold() == wanted:
            return spec
    raise NoSheet("unknown_sheet", code=code)


def make(code: str, request: Request) -> tuple[Paper, ...]:
    """The papers of a sheet; raises NoSheet where it cannot be made so."""
    spec = spec_of(code)
    paper = _paper_of(spec, request)
    desk = Desk(request, spec.base)
    if spec.canvas:
        found = canvas_pages(request, spec.code, spec.canvas, _blank(spec, request), paper)
    elif spec.family == "booklet":
        found = BOOKLET(desk)
    else:
        found = _laid(spec, desk, paper)
    found = tuple(_lettered(one) for one in found)
    return _tiles(request, found) if request.tile else found


def _blank(spec: SheetSpec, request: Request) -> bool:
    return spec.blank or not request.given


def _paper_of(spec: SheetSpec, request: Request) -> str:
    paper = request.paper or spec.paper
    if paper not in spec.papers:
        raise NoSheet("sheet_paper", code=spec.code, paper=paper, papers=", ".join(spec.papers))
    if request.fillable and not spec.fillable:
        raise NoSheet("sheet_fillable", code=spec.code)
    if request.tile and SIZES[request.tile][0] >= SIZES[paper][0]:
        raise NoSheet("sheet_tile", code=spec.code, paper=paper, tile=request.tile)
    return paper


def _laid(spec: SheetSpec, desk: Desk, paper: str) -> tuple[Paper, ...]:
    assert spec.leaves is not None
    leaves = _fitting(spec.leaves, desk)
    if paper == "A4":
        return lay(desk.request, spec.base, leaves, spec.how)
    how = SINGLE_A5 if spec.code == "H1" else spec.how
    own = replace(how, cut="none")
    width, height = SIZES[paper]
    return tuple(grown(one, width * MM, height * MM) for one in lay(desk.request, spec.base, leaves, own, fill=False))


def _fitting(make_leaves: Callable[[Desk], tuple[Leaf, ...]], desk: Desk) -> tuple[Leaf, ...]:
    """The leaves, set tighter where two languages or long words take more room than there is."""
    found = make_leaves(desk)
    for tight in _TIGHTER:
        if not any(leaf.over for leaf in found):
            break
        found = make_leaves(replace(desk, tight=tight))
    return found


def _tiles(request: Request, papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    say = request.says[0]
    paste, ruler = say.get("sheet.paste"), say.get("sheet.ruler")
    if len(request.says) > 1:
        paste = f"{paste} / {request.says[1].get('sheet.paste')}"
    words = TileWords(paste, ruler)
    return tuple(tile for one in papers for tile in tiled(request.ink, one, words, request.tile))


def _lettered(paper: Paper) -> Paper:
    """Letters for participants without a name, where a leaf has not got them yet."""
    return replace(paper, layers=tuple(replace(layer, marks=lettered(layer.marks)) for layer in paper.layers))
