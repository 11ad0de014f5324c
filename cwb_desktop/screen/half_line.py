"""What is half typed on a canvas waits, for a power cut: the next line there that asks the same begins with it."""

from __future__ import annotations

from itertools import count
from typing import Any

from ..workshop.waiting import TYPING, Waiting
from .desk import Desk
from .inline_editor import InlineEditor
from .resting import when_rested
from .unfinished import Slot


class HalfLine:
    """Keeps what stands in the editor of a canvas at each rest, until the line is ended."""

    def __init__(self, desk: Desk, editor: InlineEditor) -> None:
        self._desk, self._editor = desk, editor
        self._slot: Slot | None = None
        self._asked: tuple[tuple[str, str], ...] = ()
        when_rested(editor, editor.textEdited, self._rest)
        editor.done.connect(self._end)
        editor.pasted.connect(self._end)

    def begin(self, hint: str, text: str) -> str:
        """What a line begins with that asks for this and shows this text: what was half typed in such a one, or that text.

        It ends by itself as soon as the editor tells what was typed.
        """
        document, about = self._desk.document, f"{TYPING}.{self._desk.canvas}."
        key = document.records.workshop.key
        self._asked = ("hint", hint), ("text", text)
        waiting = {name: one for (at, name), one in document.waiting.items() if at == key and name.startswith(about)}
        same = next((name for name, one in waiting.items() if one.values == self._asked), "")
        free = next(name for number in count(1) if (name := f"{about}{number}") not in waiting)
        self._slot = Slot(document, key, same or free)
        return waiting[same].text if same else text

    def _end(self, *_what: Any) -> None:
        """The line is ended, whatever comes of it."""
        if self._slot is not None:
            self._slot.let_go()
        self._slot = None

    def _rest(self) -> None:
        if self._slot is not None:
            place = self._slot.key, self._slot.name
            self._desk.document.hold(place, Waiting(self._editor.text(), values=self._asked))
