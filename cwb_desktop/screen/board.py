"""A canvas on the screen that hands work on: one document, one drawing, and what hands and keys do with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..look.marks import Drawing
from ..look.view import View
from ..workshop.border import Refused
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit
from . import board_edits
from .board_context import BoardContext, Sight
from .board_extras import BoardExtras
from .board_parts import BoardParts
from .canvas_scene import CanvasScene
from .canvas_view import CanvasView
from .card_typing import CardTyping
from .choosing import Choosing
from .deeds import Deeds
from .grounds import Point, ground
from .hand import Hand
from .inline_editor import InlineEditor
from .key_hand import KeyHand
from .looking import Looking
from .own_hands_of import own_hands
from .ports import Doc
from .wording import sentence

#: What tells that theme, size or language of the interface changed.
DRESSES = (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


class Board(QWidget):
    """One canvas over one document.

    `selected(keys)`: what is chosen. `message(text)`: a sentence for a toast. `places_changed(places)`: where markers are during a drag.
    `wanted(what)`: the window is wanted, to "find" or to "filter".
    """

    selected = Signal(list)
    message = Signal(str)
    wanted = Signal(str)
    zoom_changed = Signal(float)
    tool_changed = Signal(str)
    places_changed = Signal(object)
    page_changed = Signal(int, int)

    def __init__(self, document: Doc, canvas: str, context: BoardContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._redress = QTimer(self, singleShot=True, interval=0)
        self.document = document
        self.canvas = canvas
        self.context = context
        self.ground = ground(canvas)
        self.own = own_hands(self)
        self.scene = CanvasScene(context.measure, self)
        self.view = CanvasView(self)
        self.view.setScene(self.scene)
        self.looking = Looking(self)
        self.parts = BoardParts(self)
        self.choosing = Choosing(self)
        self.deeds = Deeds(self, self)
        self.typing = CardTyping(self, InlineEditor(self.view), self)
        self.hand = Hand(self)
        self.keys = KeyHand(self, self.hand)
        self.extras = BoardExtras(self)
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
        self.looking.looked.connect(self._looked)
        self.looking.page_changed.connect(self.page_changed)
        self.choosing.changed.connect(self.selected)
        self.choosing.changed.connect(self.parts.question.hide)
        self.typing.began.connect(self.parts.question.hide)
        self.destroyed.connect(self.document.listen(self._changed))

    # -- the drawing --

    @property
    def records(self) -> Records:
        """The records as they are now."""
        return self.document.records

    @property
    def drawing(self) -> Drawing | None:
        """The page that is shown."""
        return self.looking.drawing

    @property
    def view_options(self) -> View:
        """How the canvas is looked at: filters, lines, page."""
        return self.looking.options

    def set_view(self, view: View) -> None:
        """Looks in another way: lines, only anchors, worlds, page … Sheet, scale, numbers and figures are the board's own."""
        self.looking.set_options(view)

    def set_filter(self, name: str, on: bool) -> None:
        """Switches what is seen (`lines`, `attitudes` …), or a single tick of the filters (`missing`, `late` …)."""
        self.looking.set_filter(name, on)

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
        self.choosing.prune()

    # -- chosen --

    @property
    def chosen(self) -> list[Key]:
        """What is chosen, in the order it was."""
        return list(self.choosing.keys)

    def select(self, keys: Iterable[Key]) -> None:
        """Chooses these records; turns to the page where a single one is."""
        self.choosing.select(keys)

    # -- editing --

    def do(self, edit: Edit, join: bool = False) -> bool:
        """Carries an edit out; what a border rule refuses is said in a sentence. True where something changed."""
        filtering = self.extras.filtering
        before = filtering.counted()
        try:
            done = self.document.do(board_edits.steady(self.records, edit) if self.canvas == "network" else edit, join) is not None
        except Refused as refused:
            self.message.emit(sentence(refused, self.context.words()))
            return False
        if done:
            filtering.keep_in_sight(before)
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

    def publish(self, places: Mapping[Key, Point]) -> None:
        """Tells where markers are while they are dragged; lines follow them."""
        self.places_changed.emit(dict(places))
        self.looking.follow(places)

    # -- what is in view --

    def fit(self) -> None:
        """The whole sheet."""
        self.view.fit()

    def fit_chosen(self) -> None:
        """What is chosen, as large as it goes."""
        box = self.scene.box_around(self.chosen)
        if not box.isEmpty():
            self.view.fit_box(box.adjusted(-20, -20, 20, 20))

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller around the middle."""
        self.view.zoom_by(factor)

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
