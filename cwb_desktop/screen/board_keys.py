"""Keys of a canvas: from a key press to the name of a command and its values."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from .keys import written

_K = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier

Command = tuple[str, tuple[Any, ...]]

_ARROWS: dict[int, tuple[int, int]] = {_K.Key_Left: (-1, 0), _K.Key_Right: (1, 0), _K.Key_Up: (0, -1), _K.Key_Down: (0, 1)}
#: Shift and arrows: so many steps.
MANY = 5

_TABLE: dict[tuple[int, Qt.KeyboardModifier], Command] = {
    (_K.Key_F2, _NONE): ("edit", ()), (_K.Key_Return, _NONE): ("edit", ()), (_K.Key_Enter, _NONE): ("edit", ()),
    (_K.Key_N, _NONE): ("card", ()), (_K.Key_E, _NONE): ("card", ()),
    (_K.Key_C, _NONE): ("connect", ()), (_K.Key_W, _NONE): ("wanted", ()), (_K.Key_Escape, _NONE): ("stop", ()),
    (_K.Key_H, _NONE): ("tool", ("hand",)),
    (_K.Key_U, _NONE): ("lines", ("both",)), (_K.Key_M, _NONE): ("lines", ("both",)), (_K.Key_D, _NONE): ("lines", ("one",)),
    (_K.Key_D, _ALT): ("turn", ()),
    (_K.Key_Y, _NONE): ("deed", ("said_yes",)),
    (_K.Key_P, _NONE): ("deed", ("pin",)), (_K.Key_L, _CTRL | _SHIFT): ("deed", ("pin",)),
    (_K.Key_T, _NONE): ("deed", ("tidy",)),
    (_K.Key_S, _NONE): ("ask", ("find",)), (_K.Key_S, _ALT): ("arrange", ("switch_snapping",)),
    (_K.Key_Left, _CTRL | _SHIFT): ("arrange", ("align", "left")), (_K.Key_Right, _CTRL | _SHIFT): ("arrange", ("align", "right")),
    (_K.Key_Up, _CTRL | _SHIFT): ("arrange", ("align", "top")), (_K.Key_Down, _CTRL | _SHIFT): ("arrange", ("align", "bottom")),
    (_K.Key_Delete, _NONE): ("deed", ("off_canvas",)), (_K.Key_Backspace, _NONE): ("deed", ("off_canvas",)),
    (_K.Key_Delete, _SHIFT): ("deed", ("out_of_workshop",)),
    (_K.Key_A, _CTRL): ("all", ()), (_K.Key_A, _CTRL | _SHIFT): ("none", ()),
    (_K.Key_C, _CTRL): ("deed", ("copy",)), (_K.Key_X, _CTRL): ("cut", ()),
    (_K.Key_V, _CTRL): ("paste", ()), (_K.Key_V, _CTRL | _SHIFT): ("paste", ()),
    (_K.Key_Z, _CTRL): ("undo", ()), (_K.Key_Y, _CTRL): ("redo", ()), (_K.Key_Z, _CTRL | _SHIFT): ("redo", ()),
    (_K.Key_0, _CTRL): ("zoom_whole", ()),
    (_K.Key_Plus, _CTRL): ("zoom", (1,)), (_K.Key_Equal, _CTRL): ("zoom", (1,)), (_K.Key_Minus, _CTRL): ("zoom", (-1,)),
    # What Shift+1 and Shift+2 write differs by keyboard.
    (_K.Key_1, _SHIFT): ("fit", ()), (_K.Key_Exclam, _SHIFT): ("fit", ()),
    (_K.Key_2, _SHIFT): ("fit_chosen", ()), (_K.Key_At, _SHIFT): ("fit_chosen", ()), (_K.Key_QuoteDbl, _SHIFT): ("fit_chosen", ()),
}  # fmt: skip


def all_standard() -> frozenset[str]:
    """Every key of this table, as keys are kept."""
    return frozenset(written(key, held) for key, held in _TABLE)


def command_of(event: QKeyEvent) -> Command | None:
    """The command of a key press on a canvas, None where it has none."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if key in _ARROWS and held in (_NONE, _SHIFT):
        dx, dy = _ARROWS[key]
        steps = MANY if held == _SHIFT else 1
        return "nudge", (dx * steps, dy * steps)
    return _TABLE.get((key, held))
