"""Digits as keys, also on keyboards that write them only with Shift."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_K = Qt.Key
#: The keys of the top row of an AZERTY keyboard, from 0 on.
_AZERTY = (
    _K.Key_Agrave, _K.Key_Ampersand, _K.Key_Eacute, _K.Key_QuoteDbl, _K.Key_Apostrophe, _K.Key_ParenLeft, _K.Key_section, _K.Key_Egrave,
    _K.Key_Exclam, _K.Key_Ccedilla,
)  # fmt: skip


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of a key press without Ctrl, Alt or Shift; None where it is none."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    key = event.key()
    if _K.Key_0 <= key <= _K.Key_9:
        return key - _K.Key_0
    return next((digit for digit, one in enumerate(_AZERTY) if one == key), None)
