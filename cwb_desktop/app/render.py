"""From records to a picture file of one canvas: filter, look, paint."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ..look.canvases import LOOKS
from ..look.canvases import pages as pages_of
from ..look.marks import Box, Drawing, Item
from ..look.measure import Measure
from ..look.numbers import numbers
from ..look.style import Style
from ..look.view import View
from ..paths import data_root
from ..texts import Say, languages
from ..workshop.collection import Records
from ..workshop.permitted import Audience, permitted

#: The width of a picture in pixels; the height follows from the base rectangle.
WIDTH = 2000


class NotDrawn(Exception):
    """A canvas or a kind of file that this version does not draw yet; `reason` is the key of the sentence."""

    def __init__(self, reason: str, **values: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


@dataclass(frozen=True, slots=True)
class Kit:
    """What every drawing needs and nobody fetches from a global: measure, styles and words."""

    measure: Measure
    resources: Path

    @staticmethod
    def load() -> Kit:
        """The kit from the program's own resources."""
        resources = data_root("resources")
        return Kit(Measure.load(resources / "fonts" / "widths.json"), resources)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that canvases and sheets have words in: those with a folder of texts, Dutch first."""
        return languages(self.resources / "method")

    def style(self, name: str) -> Style:
        """A style by name: light, dark, wall, paper, bw."""
        return Style.load(self.resources / "themes", name)

    def say(self, language: str) -> Say:
        """The method's words in a language."""
        return Say.load(self.resources / "method", language)


def drawings(kit: Kit, records: Records, canvas: str, style: Style, say: Say, view: View, audience: Audience = "others") -> list[Drawing]:
    """All pages of a canvas as an audience may see it: how anybody feels about it is for the team alone."""
    if canvas not in LOOKS:
        raise NotDrawn("not_drawn", canvas=say(f"canvas.{canvas}.title"))
    free = permitted(records, audience, say("privacy.participant"))
    told = replace(view, attitudes=view.attitudes and audience == "team")
    given = _with_numbers(told, numbers(canvas, records), free, canvas)
    return list(pages_of(canvas, style, say, given, free, kit.measure))


def _with_numbers(view: View, given: Mapping[tuple[str, str], int], free: Records, canvas: str) -> View:
    facts = view.facts
    if canvas == "network" and facts is None and not view.blank:
        from ..workshop.figures.network import measures

        facts = measures(free, view.wanted_too)
    return replace(view, numbers=given, facts=facts)


def write_picture(kit: Kit, pages: list[Drawing], style: Style, say: Say, target: Path, title: str) -> list[Path]:
    """Writes a canvas as .png or .svg (one file a page, -2, -3 … behind the name) or as one .pdf; complete or not at all."""
    pages = [_on_sheet(page, style) for page in pages]
    ending = target.suffix.lower()
    if ending == ".pdf":
        from ..paper.picture import write_pdf

        replaced(target, lambda beside: write_pdf(beside, pages, kit.resources, title, say.language))
        return [target]
    writers = {".svg": _svg, ".png": _png}
    if ending not in writers:
        raise NotDrawn("picture_ending", ending=ending or target.name)
    written: list[Path] = []
    for number, page in enumerate(pages, 1):
        path = target if number == 1 else target.with_name(f"{target.stem}-{number}{ending}")
        replaced(path, lambda beside, page=page: writers[ending](kit, page, beside))
        written.append(path)
    return written


def _on_sheet(drawing: Drawing, style: Style) -> Drawing:
    """The drawing with the sheet's colour under it."""
    sheet = Item("furniture", ("furniture", "sheet"), (Box(drawing.area, fill=style["sheet"]),))
    return replace(drawing, items=(sheet, *drawing.items))


def _svg(kit: Kit, page: Drawing, path: Path) -> None:
    from ..exchange.svg import svg

    path.write_text(svg(page, kit.measure), encoding="utf-8")


def _png(kit: Kit, page: Drawing, path: Path) -> None:
    from ..screen import painter

    needs_gui(kit)
    image = painter.image(page, WIDTH / page.area.w)
    if not image.save(str(path)):
        raise OSError(f"{path.name} could not be written")


def needs_gui(kit: Kit) -> None:
    """Makes sure that there is a Qt application with our fonts, without a screen when there is none yet."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from ..screen import painter

    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _KEPT.append(QApplication(["cwb-desktop"]))
    painter.load_fonts(kit.resources / "fonts")


#: Qt's application must outlive the call that made it.
_KEPT: list[object] = []


def replaced(target: Path, write: Callable[[Path], object]) -> None:
    """Lets `write(path)` make a file beside the target and puts it in its place only when it is complete and on disk."""
    beside = target.with_name(f".{target.stem[:40]}.{secrets.token_hex(4)}{target.suffix}")
    try:
        write(beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
