"""A canvas on the screen that hands work on: one document, one drawing, and what hands and keys do with it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..look.canvases import LOOKS
from ..look.marks import Drawing
from ..look.numbers import numbers
from ..look.view import View
from ..workshop.border import Refused
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit
from ..workshop.people import Stakeholder
from .board_context import BoardContext, Sight
from .board_parts import PageControl, QuestionBar
from .canvas_menu import CanvasMenu
from .canvas_scene import CanvasScene, numbers_of
from .canvas_view import CanvasView
from .card_typing import CardTyping
from .deeds import Deeds
from .grounds import Dropped, Point, Wish, ground
from .hand import Hand
from .inline_editor import InlineEditor
from .measuring import Measuring
from .ports import Doc
from .wording import sentence

#: After so many milliseconds without zooming the drawing is looked at again, for text that became readable.
SETTLED = 200
#: What the switches of a step page are called in a View.
FILTERS = {"missing": "only_missing", "anchors": "only_anchors", "lines": "lines", "wanted": "wanted_too", "notes": "notes"}


class Board(QWidget):
    """One canvas over one document.

    `selected(keys)` what is chosen; `message(text)` a sentence for a toast; `places_changed(places)` where markers are while they are dragged.
    """

    selected = Signal(list)
    message = Signal(str)
    zoom_changed = Signal(float)
    tool_changed = Signal(str)
    places_changed = Signal(dict)
    page_changed = Signal(int, int)

    def __init__(self, document: Doc, canvas: str, context: BoardContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.canvas = canvas
        self.context = context
        self.ground = ground(canvas)
        self.numbers: dict[Key, int] = {}
        self.focus_key: Key | None = None
        self.drawing: Drawing | None = None
        self._view = View(lines=self.ground.lines_shown)
        self._facts: Any = None
        self._chosen: list[Key] = []
        self._places: Mapping[Key, Point] = {}
        self._stale = True
        self._restored = False
        self.scene = CanvasScene(context.measure)
        self.view = CanvasView(self)
        self.view.setScene(self.scene)
        self.question = QuestionBar(self)
        self.pages = PageControl(self)
        self.deeds = Deeds(self, self)
        self.typing = CardTyping(self, InlineEditor(self.view), self)
        self.hand = Hand(self)
        self.view.listener = self.hand
        self._measuring = Measuring(canvas, self)
        self._dragged = QTimer(self, singleShot=True)
        self._zoomed = QTimer(self, singleShot=True, interval=SETTLED)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._unlisten = document.listen(self._changed)
        self.destroyed.connect(self._unlisten)

    def _connect(self) -> None:
        self.view.resized.connect(self.refresh)
        self.view.zoomed.connect(self._zoom_moved)
        self.pages.turned.connect(self._turn)
        self.typing.ended.connect(self._typing_ended)
        self._measuring.ready.connect(self._take_facts)
        self._dragged.timeout.connect(self._relook_lines)
        self._zoomed.timeout.connect(self.refresh)

    # -- the drawing --

    @property
    def records(self) -> Records:
        """The records as they are now."""
        return self.document.records

    @property
    def view_options(self) -> View:
        """How the canvas is looked at: filters, lines, page."""
        return self._view

    def refresh(self) -> None:
        """Looks again, and repaints what differs; for new records, another theme, size or language."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self.hand.forget()
        style = self.context.style()
        self.view.set_style(style)
        drawing = self._look(self._whole_view())
        if drawing.page != self._view.page or drawing.page > drawing.pages:
            self._view = replace(self._view, page=max(1, min(drawing.page, drawing.pages)))
            drawing = self._look(self._whole_view())
        self.drawing = drawing
        self.scene.show_drawing(drawing, style)
        self._measuring.ask(self.records, self._view.wanted_too)
        self._show_pages(drawing)
        self.view.setAccessibleName(self.context.words()(f"canvas.{self.canvas}.title"))

    def _look(self, view: View) -> Drawing:
        context = self.context
        return LOOKS[self.canvas](context.style(), context.say(), view, self.records, context.measure)

    def _whole_view(self) -> View:
        """The options, with what only the board knows: date, sheet, scale, numbers, figures."""
        given = numbers(self.canvas, self.records)
        self.numbers = numbers_of((), given)
        scale = self.view.fitted * max(1.0, self.view.zoom) / self.context.scale()
        return replace(
            self._view, today=self.context.today(), area=self.view.area, scale=scale, places=self._places, numbers=given, facts=self._facts
        )

    def set_view(self, view: View) -> None:
        """Looks in another way: lines on, only anchors, worlds, page … Sheet, scale, numbers and figures are the board's own."""
        self._view = view
        self.refresh()

    def set_filter(self, name: str, on: bool) -> None:
        """Switches `missing`, `anchors`, `lines`, `wanted` or `notes`; lines that a canvas always shows stay."""
        if name in FILTERS and not (name == "lines" and self.ground.lines_shown):
            self.set_view(replace(self._view, page=1, **{FILTERS[name]: on}))

    @property
    def lines_on(self) -> bool:
        """Whether lines are drawn now."""
        return self._view.lines or self.ground.lines_shown

    def show_lines(self) -> None:
        """Lines are drawn from now on: somebody draws one."""
        if not self.lines_on:
            self.set_filter("lines", True)

    def set_compact(self, compact: bool) -> None:
        """Without header band and shadow, for a small window."""
        self.view.set_compact(compact)

    def _take_facts(self, facts: Any) -> None:
        self._facts = facts
        self.refresh()

    def _changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.after is None and change.key[0] == Stakeholder.KIND for change in changes):
            # Figures may name who is gone.
            self._facts = None
        if self.hand.gesture is not None:
            self.hand.cancel()
        self.question.hide()
        still = [key for key in self._chosen if self.records.by_key(key) is not None]
        self.refresh()
        if still != self._chosen:
            self.select(still)

    # -- chosen --

    @property
    def chosen(self) -> list[Key]:
        """What is chosen, in the order it was."""
        return list(self._chosen)

    def select(self, keys: Iterable[Key]) -> None:
        """Chooses these records; turns to the page where the first one is."""
        wanted = list(dict.fromkeys((kind, one_id) for kind, one_id in keys))
        if wanted == self._chosen:
            return
        self._chosen = wanted
        self.scene.set_chosen(wanted)
        if wanted and self.focus_key not in wanted:
            self.set_focus_key(None)
        if len(wanted) == 1:
            self._reveal(wanted[0])
        self._announce()
        self.selected.emit(list(wanted))

    def _reveal(self, key: Key) -> None:
        drawing = self.drawing
        if drawing is None or drawing.pages < 2 or key in self.scene.keys() or self.records.by_key(key) is None:
            return
        for page in range(1, drawing.pages + 1):
            if any(item.key == key for item in self._look(replace(self._whole_view(), page=page)).items):
                self._to_page(page)
                return

    def set_focus_key(self, key: Key | None) -> None:
        """What the keyboard is at; screen readers are told."""
        self.focus_key = key
        self.scene.set_focus_key(key)
        self._announce()

    def _announce(self) -> None:
        key = self.focus_key or (self._chosen[-1] if self._chosen else None)
        found = self.scene.held(key) if key else None
        words = found.item.title if found else ""
        if words != self.view.accessibleDescription():
            self.view.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.DescriptionChanged))

    # -- editing --

    def do(self, edit: Edit, join: bool = False) -> bool:
        """Carries an edit out; what a border rule refuses is said in a sentence. True where something changed."""
        try:
            return self.document.do(edit, join) is not None
        except Refused as refused:
            self.message.emit(sentence(refused, self.context.words()))
            return False

    def drop(self, dropped: Dropped) -> bool:
        """Markers were let go: their new place, and a quiet question where one left its world."""
        done = self.do(dropped.edit)
        wish = dropped.wish
        if wish is not None:
            self._ask(wish, join=done)
        return done

    def _ask(self, wish: Wish, join: bool) -> None:
        world = self.context.words()(f"sphere.{wish.sphere}")
        names = [who.name for one_id, _, _ in wish.moves if (who := self.records.get(Stakeholder, one_id))]
        if len(names) == 1:
            text = self.tr("Move {name} to {world}?").format(name=names[0], world=world)
        else:
            text = self.tr("Move these {n} to {world}?").format(n=len(names), world=world)
        self.question.ask(text, self.tr("Move"), self.tr("Leave it"), lambda: self.do(wish.edit(self.records), join=join))
        self._place_parts()

    def connect_to(self, source: str, target: str) -> None:
        """A line between two stakeholders."""
        self.deeds.connect_to(source, target)

    def start_card(self, point: Point | None, source: str | None = None) -> None:
        """Begins a new card, with a line from `source`."""
        self.typing.new_card(point, source)

    def add_card(self, name: str = "") -> None:
        """A card of this name where there is room; without a name the cursor waits for one."""
        if name.strip():
            self.typing.paste([" ".join(name.split())])
        else:
            self.typing.new_card(None)

    def tidy(self) -> None:
        """Lays the network out anew, as one edit."""
        self.deeds.tidy()

    def say_so(self, text: str) -> None:
        """A sentence for the toast."""
        self.message.emit(text)

    def new_id(self) -> str:
        """An id for a new record."""
        return self.context.new_id()

    def open_meeting(self) -> str | None:
        """The meeting that is open, if any."""
        return self.context.open_meeting()

    def interface_scale(self) -> float:
        """The interface size, 1.0 to 2.0."""
        return self.context.scale()

    # -- tools, menu --

    @property
    def tool(self) -> str:
        """The tool in hand."""
        return self.hand.tool

    def set_tool(self, tool: str) -> None:
        """choose, card, note, connect or hand."""
        before = self.hand.tool
        if self.hand.set_tool(tool) and tool != before:
            self.tool_changed.emit(tool)

    def _typing_ended(self) -> None:
        if self.hand.tool in ("card", "note"):
            self.set_tool("choose")
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_menu(self, point: QPoint) -> None:
        """The menu of what is chosen, at a point of the view."""
        builder = CanvasMenu(self, self.context.words())
        menu = builder.build(point)
        menu.aboutToHide.connect(builder.deleteLater)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(point))

    # -- while dragging --

    def publish(self, places: Mapping[Key, Point]) -> None:
        """Tells where markers are while they are dragged; lines follow them."""
        self._places = dict(places)
        self.places_changed.emit(self._places)
        if not self.lines_on:
            return
        if places:
            if not self._dragged.isActive():
                self._dragged.start()
        else:
            self._dragged.stop()
            if self.drawing is not None:
                self.scene.show_lines(self.drawing.items)

    def _relook_lines(self) -> None:
        started = time.monotonic()
        self.scene.show_lines(self._look(self._whole_view()).items)
        # Half of the time stays for the hand.
        self._dragged.setInterval(round(1000 * (time.monotonic() - started)))

    # -- what is in view --

    def fit(self) -> None:
        """The whole sheet."""
        self.view.fit()

    def fit_chosen(self) -> None:
        """What is chosen, as large as it goes."""
        found = [one for key in self._chosen if (one := self.scene.held(key))]
        if found:
            box = QRectF()
            for one in found:
                box = box.united(one.sceneBoundingRect())
            self.view.fit_box(box.adjusted(-20, -20, 20, 20))

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller around the middle."""
        self.view.zoom_by(factor)

    @property
    def sight(self) -> Sight:
        """Zoom and centre, to come back to."""
        return self.view.sight()

    def _zoom_moved(self) -> None:
        if self.typing.editor.is_open:
            self.typing.editor.finish(more=False)
        self._zoomed.start()
        self.zoom_changed.emit(self.view.zoom)

    # -- pages --

    def page_next(self) -> None:
        """The next page."""
        self._turn(1)

    def page_prev(self) -> None:
        """The page before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        if self.drawing is not None:
            self._to_page(max(1, min(self.drawing.pages, self._view.page + step)))

    def _to_page(self, page: int) -> None:
        if page != self._view.page:
            self.set_view(replace(self._view, page=page))
            self.page_changed.emit(page, self.drawing.pages if self.drawing else 1)

    def _show_pages(self, drawing: Drawing) -> None:
        text = self.tr("{page} of {pages}").format(page=drawing.page, pages=drawing.pages)
        self.pages.show_page(drawing.page, drawing.pages, text, self.tr("Page before"), self.tr("Next page"))
        self._place_parts()

    def _place_parts(self) -> None:
        sheet = self.view.mapFromScene(QRectF(0, self.view.area.y, 1000, self.view.area.h)).boundingRect()
        bottom = min(self.height(), sheet.bottom())
        self.pages.move((self.width() - self.pages.width()) // 2, bottom - self.pages.height() - 2)
        self.question.adjustSize()
        self.question.move((self.width() - self.question.width()) // 2, bottom - self.question.height() - 8)

    # -- what Qt asks --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._restored:
            self._restored = True
            self.view.restore(self.context.place)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "pages"):
            self.refresh()
