"""Which key does what: the standard keys, and those that the user chose instead of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

#: What the user chose: standard key to own key, both as Qt writes them in every language ("Ctrl+P").
Instead = Mapping[str, str]

_K = Qt.Key
_BARE = Qt.KeyboardModifier.NoModifier
#: These mean the same everywhere: leaving, walking, and writing numbers and signs.
_FIXED = frozenset({
    _K.Key_Escape, _K.Key_Tab, _K.Key_Backtab, _K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Space, _K.Key_Plus, _K.Key_Minus,
    *range(_K.Key_0, _K.Key_9 + 1),
})  # fmt: skip
_MODIFIERS = frozenset({_K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_AltGr, _K.Key_Meta, _K.Key_CapsLock, _K.Key_unknown})


def pressed(event: QKeyEvent) -> str:
    """The key of a press as it is kept; empty while only Ctrl, Alt or Shift is held."""
    return "" if event.key() in _MODIFIERS else written(event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)


def is_fixed(event: QKeyEvent) -> bool:
    """Whether this key cannot be chosen for something else."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return event.key() in _FIXED and held == _BARE


def used(standard: Iterable[str], instead: Instead) -> tuple[str, ...]:
    """The keys of a deed as they are now."""
    return tuple(instead.get(key, key) for key in standard)


def as_standard(event: QKeyEvent, instead: Instead) -> QKeyEvent:
    """The press as it would be on a keyboard where nobody chose other keys.

    A standard key whose deed went to another key means nothing any more.
    """
    here = pressed(event)
    standard = next((old for old, own in instead.items() if own == here), "" if here in instead else here)
    if standard == here:
        return event
    if not standard:
        return QKeyEvent(event.type(), _K.Key_unknown, _BARE)
    combination = QKeySequence(standard)[0]  # pyright: ignore[reportIndexIssue]
    return QKeyEvent(event.type(), combination.key(), combination.keyboardModifiers())


def shown(key: str) -> str:
    """A key as the user's system writes it, in the language of the interface."""
    # Keyboards say Enter on the key that Qt calls Return.
    return QKeySequence(key.replace("Return", "Enter")).toString(QKeySequence.SequenceFormat.NativeText)


def written(key: int, held: Qt.KeyboardModifier) -> str:
    """A key with what is held beside it, as it is kept."""
    return QKeySequence(held.value | key).toString(QKeySequence.SequenceFormat.PortableText)
