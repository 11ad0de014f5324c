"""The keyboard on a canvas: what each key does, and walking along the cards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from ..workshop.collection import Key
from .board_keys import command_of
from .gestures import Connect
from .hand import Hand
from .hands_part import Workbench
from .inline_editor import pasted_lines
from .keys import as_standard
from .own_hands import OwnHands
from .sheet_view import STEP


class KeyHand(QObject):
    """Listens to the keys in the view of one board."""

    def __init__(self, board: Workbench, own: OwnHands, hand: Hand, set_tool: Callable[[str], object]) -> None:
        super().__init__(board)
        self._board, self._own = board, own
        self._hand, self._set_tool = hand, set_tool
        board.line_wanted.connect(self._on_connect)

    def wants(self, event: QKeyEvent) -> bool:
        """Whether this key is the canvas's own and not the window's: all but those with Ctrl."""
        event = as_standard(event, self._board.context.keys())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return not held & Qt.KeyboardModifier.ControlModifier and (
            command_of(event) is not None or event.key() == Qt.Key.Key_Space or self._own.wants(event)
        )

    def key(self, event: QKeyEvent) -> bool:
        """Does what the key means; False where it means nothing here."""
        event = as_standard(event, self._board.context.keys())
        if self._own.key(event):
            return True
        command = command_of(event)
        if command is None:
            return False
        name, values = command
        getattr(self, f"_on_{name}")(*values)
        return True

    def next(self, forward: bool) -> bool:
        """The next card in reading order; False past the last one, so that the keyboard can leave the canvas."""
        order = self.order()
        scene = self._board.scene
        here = self._board.choosing.focus
        place = order.index(here) + (1 if forward else -1) if here in order else (0 if forward else len(order) - 1)
        if not 0 <= place < len(order):
            self._board.choosing.set_focus(None)
            return False
        self._board.choosing.set_focus(order[place])
        if isinstance(self._hand.gesture, Connect):
            scene.set_hover(scene.held(order[place]))
        else:
            self._board.select([order[place]])
        return True

    def order(self) -> tuple[Key, ...]:
        """What Tab walks along."""
        return self._own.order()

    def focused(self, by_keyboard: bool) -> None:
        """The keyboard came in: it begins at what is chosen."""
        if by_keyboard and self._board.chosen and self._board.chosen[0] in self.order():
            self._board.choosing.set_focus(self._board.chosen[0])

    def _on_edit(self) -> None:
        board = self._board
        if isinstance(self._hand.gesture, Connect) and board.choosing.focus:
            source, target = self._hand.gesture.source, board.choosing.focus
            self._hand.cancel()
            if self._own.joins(source, target):
                self._own.join(source, target)
        elif board.chosen:
            board.typing.rename(board.chosen[-1])

    def _on_card(self) -> None:
        self._board.typing.new(None)

    def _on_connect(self) -> None:
        """A line from what is chosen follows the pointer until the next press."""
        board = self._board
        source = board.scene.held(board.chosen[-1]) if board.chosen else None
        if source is None or not self._own.can_start(source):
            self._set_tool("connect")
            return
        self._hand.cancel()
        self._hand.gesture = Connect(board, self._own, source, None, sticky=True)
        board.choosing.set_focus(source.item.key)

    def _on_stop(self) -> None:
        board = self._board
        if self._hand.gesture is not None:
            self._hand.cancel()
        elif board.parts.question.isVisible():
            board.parts.question.hide()
        elif self._hand.tool != "choose":
            self._set_tool("choose")
        else:
            board.select([])

    def _on_nudge(self, dx: int, dy: int) -> None:
        self._board.deeds.nudge(dx, dy)

    def _on_tool(self, tool: str) -> None:
        self._set_tool(tool if self._hand.tool != tool else "choose")

    def _on_all(self) -> None:
        self._board.select(list(self.order()))

    def _on_none(self) -> None:
        self._board.select([])

    def _on_paste(self) -> None:
        if self._board.extras.photos.paste():
            return
        lines = pasted_lines()
        if lines:
            self._board.typing.paste(lines)

    def _on_cut(self) -> None:
        self._board.deeds.copy()
        self._board.deeds.off_canvas()

    def _on_deed(self, name: str, *values: object) -> None:
        deed: Callable[..., None] = getattr(self._board.deeds, name)
        deed(*values)

    def _on_arrange(self, name: str, *values: object) -> None:
        deed: Callable[..., None] = getattr(self._board.extras.arranging, name)
        deed(*values)

    def _on_ask(self, what: str) -> None:
        self._board.wanted.emit(what)

    def _on_lines(self, direction: str) -> None:
        if self._board.deeds.lines():
            self._board.deeds.set_lines(direction=direction)

    def _on_turn(self) -> None:
        self._board.deeds.turn_lines()

    def _on_undo(self) -> None:
        self._board.document.undo()

    def _on_redo(self) -> None:
        self._board.document.redo()

    def _on_fit(self) -> None:
        self._board.fit()

    def _on_fit_chosen(self) -> None:
        self._board.fit_chosen()

    def _on_zoom(self, steps: int) -> None:
        self._board.zoom_by(STEP**steps)

    def _on_zoom_whole(self) -> None:
        self._board.fit()
