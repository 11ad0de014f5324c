"""A canvas on the screen that hands work on: one document, one drawing, and what hands and keys do with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..look.marks import Drawing
from ..look.view import View
from ..workshop.collection import Change
from ..workshop.document import Edit
from .board_context import BoardContext, Sight
from .board_extras import BoardExtras
from .board_parts import BoardParts
from .card_typing import CardTyping
from .deeds import Deeds
from .hand import Hand
from .hands_part import Workbench
from .inline_editor import InlineEditor
from .key_hand import KeyHand
from .looking import Looking
from .own_hands_of import own_hands
from .ports import Doc

#: What tells that theme, size or language of the interface changed.
DRESSES = (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


class Board(Workbench):
    """One canvas over one document. `selected(keys)`: what is chosen."""

    selected = Signal(list)
    zoom_changed = Signal(float)
    tool_changed = Signal(str)
    page_changed = Signal(int, int)

    def __init__(self, document: Doc, canvas: str, context: BoardContext, parent: QWidget | None = None) -> None:
        super().__init__(document, canvas, context, parent)
        self._redress = QTimer(self, singleShot=True, interval=0)
        self.own = own_hands(self)
        self.looking = Looking(self, self.own)
        self.parts = BoardParts(self, self.looking)
        self.deeds = Deeds(self, self.own, self.looking, self.parts)
        self.typing = CardTyping(self, self.own, self.looking, self.deeds, InlineEditor(self.view))
        self.hand = Hand(self, self.own)
        self.keys = KeyHand(self, self.own, self.hand, self.set_tool)
        self.extras = BoardExtras(self, self.looking, self.parts, self.typing, self.hand)
        self.view.listener, self.view.keys = self.hand, self.keys
        self._restored = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()

    def _connect(self) -> None:
        self._redress.timeout.connect(self.refresh)
        self.view.resized.connect(self.looking.refresh)
        self.view.zoomed.connect(self._zoom_moved)
        self.typing.ended.connect(self._typing_ended)
        self.looking.parting.connect(self.hand.forget)
        self.looking.looked.connect(self._looked)
        self.looking.page_changed.connect(self.page_changed)
        self.choosing.single.connect(self.looking.reveal)
        self.choosing.changed.connect(self.own.chosen_changed)
        self.choosing.changed.connect(self.selected)
        self.choosing.changed.connect(self.parts.question.hide)
        self.typing.began.connect(self.parts.question.hide)
        self.destroyed.connect(self.document.listen(self._changed))

    # -- the drawing --

    def set_view(self, view: View) -> None:
        """Looks in another way: lines, only anchors, worlds, page … Sheet, scale, numbers and figures are the board's own."""
        self.looking.set_options(view)

    def refresh(self) -> None:
        """Looks again: another theme, size or language."""
        self.looking.restyle()

    def set_compact(self, compact: bool) -> None:
        """Without header band and shadow, for a small window."""
        self.view.set_compact(compact)

    def page_next(self) -> None:
        """The next page."""
        self.looking.turn(1)

    def page_prev(self) -> None:
        """The page before."""
        self.looking.turn(-1)

    def _looked(self, drawing: Drawing) -> None:
        self.parts.show_pages(drawing)
        self.own.chosen_changed()
        self.view.setAccessibleName(self.context.words()(f"canvas.{self.canvas}.title"))

    def _changed(self, changes: tuple[Change, ...]) -> None:
        self.parts.question.hide()
        self.extras.settling.over(lambda: self.looking.changed(changes))
        self._prune()

    def _prune(self) -> None:
        """Records that are gone are not chosen any more."""
        kept = [key if self.own.there(key) else self.own.heir(key) for key in self.chosen]
        self.select([key for key in kept if key is not None])
        self.own.chosen_changed()

    # -- editing --

    def do(self, edit: Edit, join: bool = False) -> bool:
        """Carries an edit out; a filter that would hide what is new lets go."""
        before = self.extras.filtering.counted()
        done = super().do(edit, join)
        if done:
            self.extras.filtering.keep_in_sight(before)
        return done

    def add_card(self, name: str = "") -> None:
        """A card of this name where there is room; without a name the cursor waits for one."""
        self.typing.add_card(name)

    def tidy(self) -> None:
        """Lays the network out anew, as one edit."""
        self.deeds.tidy()

    # -- tools, menu, gestures --

    @property
    def tool(self) -> str:
        """The tool in hand."""
        return self.hand.tool

    def set_tool(self, tool: str) -> None:
        """choose, card, note, connect or hand, or a tool of this canvas only."""
        before = self.hand.tool
        if self.hand.set_tool(tool) and tool != before:
            # A tool that is done at once leaves the one before in hand.
            self.tool_changed.emit(self.hand.tool)

    def _typing_ended(self) -> None:
        if self.hand.tool in ("card", "note"):
            self.set_tool("choose")

    # -- what is in view --

    @property
    def sight(self) -> Sight:
        """Zoom and centre, to come back to."""
        return self.view.sight()

    def _zoom_moved(self) -> None:
        self.typing.editor.finish(more=False)
        self.looking.soon()
        self.parts.place()
        self.zoom_changed.emit(self.view.zoom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._restored:
            self._restored = True
            self.view.restore(self.context.place)
        self.looking.shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in DRESSES and hasattr(self, "_redress"):
            # Several of these come at once.
            self._redress.start()
