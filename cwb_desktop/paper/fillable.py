"""Fields on a page of a PDF that are filled in on a screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .sheets.model import Entry

_FONT, _SIZE, _MOST = "Helvetica", 11, 500


def add_fields(canvas: Any, entries: Iterable[Entry], height: float, copy: int = 1) -> None:
    """Puts a field at each place to write; `height` is that of the page, `copy` makes the names of another copy others."""
    form = canvas.acroForm
    for place, entry in enumerate(entries, 1):
        rect = entry.rect
        base: dict[str, Any] = {
            "name": f"{entry.name}.{copy}.{place}", "tooltip": entry.name.partition(".")[0].replace("_", " "), "x": rect.x,
            "y": height - rect.bottom, "borderWidth": 0, "fillColor": None, "borderColor": None,
        }  # fmt: skip
        if entry.kind == "tick":
            form.checkbox(**base, size=min(rect.w, rect.h), buttonStyle="check")
            continue
        form.textfield(
            **base, width=rect.w, height=rect.h, value=latin(entry.value), fontName=_FONT, fontSize=_SIZE, maxlen=_MOST,
            fieldFlags="multiline" if entry.kind == "lines" else "",
        )  # fmt: skip


def latin(text: str) -> str:
    """The text when fields can show it: their fonts know only the letters of Western Europe. Else nothing; it is typed by hand."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return ""
    return text
