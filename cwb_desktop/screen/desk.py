"""What all parts of a board stand on: one document, its sheet, what is chosen; doing an edit and telling a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..workshop.border import Refused
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from . import board_edits
from .board_context import BoardContext
from .canvas_scene import CanvasScene
from .canvas_view import CanvasView, Pointer
from .choosing import Choosing
from .grounds import Point, ground
from .ports import Doc
from .snapping import Snap
from .wording import sentence


class Hooks(Protocol):
    """What the hands of one canvas are asked before that is done which every canvas does; True = it is done."""

    line_ends: frozenset[str]

    def there(self, key: Key) -> bool: ...
    def new(self, point: Point | None) -> bool: ...
    def paste(self, lines: Sequence[str]) -> bool: ...
    def write(self, key: Key) -> bool: ...
    def remove(self, keys: Sequence[Key]) -> bool: ...
    def places(self, keys: Iterable[Key]) -> Mapping[Key, Point]: ...
    def tapped(self, key: Key, pointer: Pointer) -> None: ...
    def pull(self, held: Key, at: Point, moving: Mapping[Key, Point], suspended: bool) -> Snap: ...
    def let_go(self, points: Mapping[Key, Point], at: Point) -> bool: ...
    def joins(self, source: Key, target: Key) -> bool: ...
    def join(self, source: Key, target: Key) -> None: ...
    def to_space(self, source: Key, point: Point) -> None: ...


class Desk(QWidget):
    """The sheet of one canvas over one document, for whatever works on it.

    `message(text)`: a sentence for a toast. `wanted(what)`: the window is wanted, to "find", "filter" or "edit". `line_wanted()`: a line
    from what is chosen is wanted.
    """

    message = Signal(str)
    wanted = Signal(str)
    line_wanted = Signal()

    def __init__(self, document: Doc, canvas: str, context: BoardContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.document = document
        self.canvas = canvas
        self.context = context
        self.scene = CanvasScene(context.measure, self)
        self.view = CanvasView(self)
        self.view.setScene(self.scene)
        self.ground = ground(canvas, lambda: self.view.area)
        self.choosing = Choosing(self.scene, self.view, self)
        #: Where the pointer is on the sheet; None = not over it.
        self.over: Point | None = None

    @property
    def records(self) -> Records:
        """The records as they are now."""
        return self.document.records

    def do(self, edit: Edit, join: bool = False) -> bool:
        """Carries an edit out; what a border rule refuses is said in a sentence. True where something changed."""
        try:
            return self.document.do(board_edits.steady(self.records, edit) if self.canvas == "network" else edit, join) is not None
        except Refused as refused:
            self.message.emit(sentence(refused, self.context.words()))
            return False

    # -- chosen --

    @property
    def chosen(self) -> list[Key]:
        """What is chosen, in the order it was."""
        return list(self.choosing.keys)

    def select(self, keys: Iterable[Key]) -> None:
        """Chooses these records; turns to the page where a single one is."""
        self.choosing.select(keys)

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
