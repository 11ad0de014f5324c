"""What a board looks at: the options of its view, the figures it was given, and the drawing that came of them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from ..look.canvases import LOOKS
from ..look.marks import Drawing
from ..look.numbers import numbers
from ..look.style import Style
from ..look.view import View
from ..workshop.collection import Change, Key, Records
from ..workshop.people import Stakeholder
from .desk import Desk, Hooks
from .grounds import Point
from .measuring import Measuring

if TYPE_CHECKING:
    from ..texts import Say

#: After so many milliseconds without zooming the drawing is looked at again, for text that became readable.
SETTLED = 200
#: At so many pixels a unit the least letters, of 12 pixels, are as large as the wall's: the method has places for no larger ones.
_FULL = 12 / 18.5
#: What the switches of a step page are called in a View.
FILTERS = {
    "lines": "lines", "wanted": "wanted_too", "notes": "notes",
    "attitudes": "attitudes", "sizes": "sizes", "stopped": "stopped",
}  # fmt: skip


class Looking(QObject):
    """Looks again when records, options or figures changed, and shows what came of it.

    `looked(drawing)`: after each time; `parting`: the drawing before goes now.
    """

    parting = Signal()
    looked = Signal(object)
    page_changed = Signal(int, int)

    def __init__(self, board: Desk, own: Hooks) -> None:
        super().__init__(board)
        self._board, self._own = board, own
        self.options = View(lines=board.ground.lines_shown)
        self.drawing: Drawing | None = None
        self.numbers: Mapping[Key, int] = {}
        self._numbered: Records | None = None
        self._facts: Any = None
        self._dress: tuple[str, Style, Say] | None = None
        self._places: Mapping[Key, Point] = {}
        self._stale = True
        self._measuring = Measuring(board.canvas, self)
        self._measuring.ready.connect(self._take_facts)
        self._dragged = QTimer(self, singleShot=True)
        self._dragged.timeout.connect(self._relook_lines)
        self._zoomed = QTimer(self, singleShot=True, interval=SETTLED)
        self._zoomed.timeout.connect(self.refresh)

    # -- the whole drawing --

    def refresh(self) -> None:
        """Looks again; only once it is seen where nobody sees it now."""
        board = self._board
        self._stale = not board.isVisible()
        if self._stale:
            return
        style = self._dressed()[0]
        board.view.set_style(style)
        asked = self._measuring.ask(board.records, self.options.wanted_too)
        if asked and self.drawing is None and self._facts is None:
            # The first figures take a while (a library is loaded): the sheet is there already, the drawing comes with them.
            return
        drawing = self.look(self.whole())
        if self.options.page > drawing.pages:
            self.options = replace(self.options, page=drawing.pages)
            drawing = self.look(self.whole())
        self.drawing = drawing
        self.parting.emit()
        board.scene.show_drawing(drawing, style)
        self.looked.emit(drawing)

    def restyle(self) -> None:
        """Asks for colours and words anew, and looks again."""
        self._dress = None
        self.refresh()

    def _dressed(self) -> tuple[Style, Say]:
        """Colours and words, asked for once: they may come from files."""
        language = self._board.records.workshop.language
        if self._dress is None or self._dress[0] != language:
            self._dress = (language, self._board.context.style(), self._board.context.say())
        return self._dress[1:]

    def shown(self) -> None:
        """The board came into sight."""
        if self._stale:
            self.refresh()

    def soon(self) -> None:
        """Looks again when the zooming rests."""
        self._zoomed.start()

    def look(self, view: View) -> Drawing:
        """The drawing of a view."""
        style, say = self._dressed()
        return LOOKS[self._board.canvas](style, say, view, self._board.records, self._board.context.measure)

    def whole(self) -> View:
        """The options, with what only the board knows: date, sheet, scale, numbers, figures."""
        board = self._board
        if self._numbered is not board.records:
            self._numbered, self.numbers = board.records, numbers(board.canvas, board.records)
        # A larger interface asks for larger letters, as far as they find places; they never get smaller than in a small one.
        pixels = board.view.fitted * max(1.0, board.view.zoom)
        scale = max(pixels / board.context.scale(), min(pixels, _FULL))
        today, area = board.context.today(), board.view.area
        return replace(
            self.options, today=today, area=area, scale=scale, places=self._places, numbers=self.numbers, facts=self._facts
        )  # fmt: skip

    def changed(self, changes: tuple[Change, ...]) -> None:
        """Records changed; figures that may name somebody who is gone are forgotten."""
        if any(change.after is None and change.key[0] == Stakeholder.KIND for change in changes):
            self._facts = None
        self.refresh()

    def _take_facts(self, facts: Any) -> None:
        if facts != self._facts or self.drawing is None:
            self._facts = facts
            self.refresh()

    # -- options --

    def set_step(self, step: int) -> None:
        """The step that the drawing is part of now; some belong to two."""
        if step != self.options.step:
            self.set_options(replace(self.options, step=step))

    def set_options(self, view: View) -> None:
        """Looks in another way."""
        self.options = view
        self.refresh()

    def set_filter(self, name: str, on: bool) -> None:
        """Switches one of FILTERS; lines that a canvas always shows stay."""
        if not (name == "lines" and self._board.ground.lines_shown):
            self.set_options(replace(self.options, page=1, **{FILTERS[name]: on}))

    def fold(self, key: Key) -> None:
        """Folds out what belongs to a record, or in again."""
        self.set_options(replace(self.options, unfolded=self.options.unfolded ^ {key[1]}))

    def show_lines(self) -> None:
        """Lines are drawn from now on: somebody draws one."""
        if not self.lines_on:
            self.set_filter("lines", True)

    @property
    def lines_on(self) -> bool:
        """Whether lines are drawn now."""
        return self.options.lines or self._board.ground.lines_shown

    # -- pages --

    def turn(self, step: int) -> None:
        """Some pages on or back."""
        if self.drawing is not None:
            self.to_page(max(1, min(self.drawing.pages, self.options.page + step)))

    def to_page(self, page: int) -> None:
        """To this page."""
        if page != self.options.page and self.drawing is not None:
            self.set_options(replace(self.options, page=page))
            self.page_changed.emit(page, self.drawing.pages)

    def reveal(self, key: Key) -> None:
        """To the page where a record is drawn."""
        drawing = self.drawing
        if drawing is None or drawing.pages < 2 or self._board.scene.draws(key) or not self._own.there(key):
            return
        view = self.whole()
        for page in range(1, drawing.pages + 1):
            if any(item.key == key for item in self.look(replace(view, page=page)).items):
                self.to_page(page)
                return

    # -- while dragging --

    def follow(self, places: Mapping[Key, Point]) -> None:
        """Lines follow markers that are dragged; no places = back to the document."""
        self._places = dict(places)
        if not self.lines_on:
            return
        if places:
            if not self._dragged.isActive():
                self._dragged.start()
        else:
            self._dragged.stop()
            if self.drawing is not None:
                self._board.scene.show_lines(self.drawing.items)

    def _relook_lines(self) -> None:
        started = time.monotonic()
        self._board.scene.show_lines(self.look(self.whole()).items)
        # Half of the time stays for the hand.
        self._dragged.setInterval(round(1000 * (time.monotonic() - started)))
