"""The hand on a canvas: decides which gesture a press begins, by the tool, the keys held and what lies there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer

from ..workshop.collection import Key
from .canvas_menu import open_menu
from .canvas_view import Pointer
from .gestures import SHIFT, BoxSelect, Connect, Drag, Gesture, Pan, tap
from .hands_part import Workbench
from .items import MarkItem
from .own_hands import OwnHands
from .signs import DOT, dot_places

ALT = Qt.KeyboardModifier.AltModifier
TOOLS = ("choose", "card", "note", "connect", "hand")
_CURSORS = {"card": Qt.CursorShape.CrossCursor, "note": Qt.CursorShape.CrossCursor, "connect": Qt.CursorShape.CrossCursor,
            "hand": Qt.CursorShape.OpenHandCursor}  # fmt: skip
#: How long a finger rests before the menu comes, in milliseconds.
LONG_PRESS = 600
#: How near a press must be to a marker to mean it, in pixels: by mouse, and by finger (targets of 44 pixels).
SLACK, TOUCH_SLACK = 4.0, 22.0


class Hand(QObject):
    """Listens to the pointers in the view of one board."""

    def __init__(self, board: Workbench, own: OwnHands) -> None:
        super().__init__(board)
        self._board, self._own = board, own
        self.tool = "choose"
        self.gesture: Gesture | None = None
        self._dots: MarkItem | None = None
        self._pressed: Pointer | None = None
        self._last = QPoint()
        self._long = QTimer(self, singleShot=True, interval=LONG_PRESS)
        self._long.timeout.connect(self._long_pressed)

    # -- tools --

    def set_tool(self, tool: str) -> bool:
        """Takes a tool in hand; False where there is no such tool."""
        if tool not in TOOLS:
            return self._own.use(tool)
        self.cancel()
        self.tool = tool
        cursor = _CURSORS.get(tool)
        viewport = self._board.view.viewport()
        viewport.unsetCursor() if cursor is None else viewport.setCursor(cursor)
        return True

    # -- pointers --

    def press(self, pointer: Pointer) -> None:
        """Begins what the tool, the keys held and what lies there mean."""
        board = self._board
        board.typing.editor.finish(more=False)
        board.view.setFocus(Qt.FocusReason.MouseFocusReason)
        board.choosing.set_focus(None)
        self._pressed, self._last = pointer, pointer.view
        if pointer.touch:
            self._long.start()
        if isinstance(self.gesture, Connect):
            # The line follows the pointer since C was pressed; this press says where it ends.
            return
        self.gesture = self._begin(pointer)
        board.scene.signs.dots(None)
        self._dots = None

    def _begin(self, pointer: Pointer) -> Gesture | None:
        board = self._board
        point = (pointer.scene.x(), pointer.scene.y())
        if self.tool == "hand":
            return Pan(board, pointer)
        if self.tool in ("card", "note"):
            (board.typing.new if self.tool == "card" else board.typing.new_note)(point)
            return None
        found = board.scene.hit(pointer.scene, self._slack(pointer))
        own = self._own.begin(pointer, found) if self.tool == "choose" else None
        if own is not None:
            return own
        source = self._source(pointer, found)
        if source is not None:
            return Connect(board, self._own, source, pointer)
        if self.tool == "connect":
            return None
        if found is None:
            return Pan(board, pointer, lambda: board.select([])) if pointer.touch else BoxSelect(board, pointer)
        return self._take(pointer, found)

    def _source(self, pointer: Pointer, found: MarkItem | None) -> MarkItem | None:
        """The marker that a line begins at: under the dot, or under the press with Alt or the tool for lines."""
        if self._dots is not None:
            near = self._grip()
            if any((QPointF(*dot) - pointer.scene).manhattanLength() <= max(near, 2 * DOT) for dot in dot_places(self._dots)):
                return self._dots
        if not self._own.can_start(found):
            return None
        return found if self.tool == "connect" or pointer.holds(ALT) else None

    def _take(self, pointer: Pointer, found: MarkItem) -> Gesture | None:
        board = self._board
        key = found.item.key
        if pointer.holds(SHIFT):
            board.select([one for one in board.chosen if one != key] if key in board.chosen else [*board.chosen, key])
            return None
        if found.item.part not in ("marker", "card", "note") or not self._own.movable(key):
            if not pointer.touch:
                board.select([key])
            return tap(board, pointer, lambda: self._tapped(key, pointer))
        if key not in board.chosen:
            board.select([key])
        return Drag(board, self._own, [one for one in board.chosen if self._own.movable(one)], pointer, key)

    def _tapped(self, key: Key, pointer: Pointer) -> None:
        self._board.select([key])
        self._own.tapped(key, pointer)

    def pan(self, pointer: Pointer) -> None:
        """Begins to move the sheet."""
        self.cancel()
        self.gesture = Pan(self._board, pointer)

    def move(self, pointer: Pointer, pressed: bool) -> None:
        """Goes on with the gesture; without one shows what lies under the pointer."""
        self._board.over = (pointer.scene.x(), pointer.scene.y()) if pointer.view.x() >= 0 else None
        if self._pressed is not None and (self._pressed.view - pointer.view).manhattanLength() > TOUCH_SLACK:
            self._long.stop()
        if self.gesture is not None:
            self.gesture.move(pointer)
        elif not pressed:
            self._hover(pointer)

    def _hover(self, pointer: Pointer) -> None:
        scene = self._board.scene
        found = scene.hit(pointer.scene, SLACK / self._scale())
        scene.set_hover(found)
        wanted = found if self.tool in ("choose", "connect") and self._own.can_start(found) else None
        if wanted is None and self._dots is not None and self._near_dots(pointer):
            return
        if wanted is not self._dots:
            self._dots = wanted if self._own.lines_on else None
            scene.signs.dots(self._dots)

    def _near_dots(self, pointer: Pointer) -> bool:
        """Whether the pointer is on its way to a dot: those must not vanish before it is there."""
        assert self._dots is not None
        try:
            box = self._dots.outline.boundingRect().adjusted(-16, -16, 16, 16)
        except RuntimeError:
            return False
        return box.contains(pointer.scene)

    def release(self, pointer: Pointer) -> None:
        """Ends the gesture in an edit or in nothing."""
        self._long.stop()
        self._pressed = None
        gesture = self.gesture
        if gesture is not None and gesture.release(pointer) and self.gesture is gesture:
            self.gesture = None

    def double(self, pointer: Pointer) -> None:
        """Another name for what lies there; a new card on empty space."""
        if pointer.touch and (pointer.view - self._last).manhattanLength() > TOUCH_SLACK:
            # To Qt two taps soon after each other are a double one, wherever they are.
            self.press(pointer)
            return
        self.cancel()
        found = self._board.scene.hit(pointer.scene, self._slack(pointer))
        if self.tool not in ("choose", "connect"):
            self.press(pointer)
        elif found is not None:
            self._board.select([found.item.key])
            self._board.typing.rename(found.item.key)
        else:
            self._board.typing.new((pointer.scene.x(), pointer.scene.y()))

    def menu(self, point: QPoint | None) -> None:
        """The menu of what lies there, or at the keyboard's place."""
        self.cancel()
        board = self._board
        if point is None:
            found = board.scene.held(board.chosen[-1]) if board.chosen else None
            point = board.view.mapFromScene(found.centre) if found else board.view.viewport().rect().center()
        else:
            under = board.scene.hit(board.view.mapToScene(point), SLACK / self._scale())
            if under is None:
                board.select([])
            elif under.item.key not in board.chosen:
                board.select([under.item.key])
        open_menu(board, self._own, point)

    def lost(self) -> None:
        """The pointer went to somebody else in the middle of a gesture."""
        self.cancel()

    def cancel(self) -> None:
        """Whatever was going on leaves everything as it was."""
        self._long.stop()
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            gesture.cancel()

    def forget(self) -> None:
        """The drawing changed: what was under the pointer may be gone."""
        self._dots = None
        self._board.scene.signs.dots(None)

    def _long_pressed(self) -> None:
        if self._pressed is not None:
            self.menu(self._pressed.view)

    def _scale(self) -> float:
        return self._board.view.transform().m11()

    def _slack(self, pointer: Pointer) -> float:
        return (TOUCH_SLACK if pointer.touch else SLACK) / self._scale()

    def _grip(self) -> float:
        return 8.0 / self._scale()
