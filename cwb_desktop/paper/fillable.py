"""Fields on a page of a PDF that are filled in on a screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from .sheets.model import Entry

_FONT, _MOST = "Helvetica", 500
#: Sizes of letters, tried from the first on until all words are to be seen; and from line to line in sizes.
_SIZES, _LEADING = (11, 10, 9, 8, 7), 1.2


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
        lines = entry.kind == "lines"
        value, size = shown(latin(entry.value), rect.w, rect.h, lines)
        form.textfield(
            **base, width=rect.w, height=rect.h, value=value, fontName=_FONT, fontSize=size, maxlen=_MOST,
            fieldFlags="multiline" if lines else "",
        )  # fmt: skip


def shown(text: str, width: float, height: float, lines: bool) -> tuple[str, int]:
    """The text, broken into lines where its field has some, and the size at which all of it is to be seen."""
    from reportlab.lib.utils import simpleSplit  # pyright: ignore[reportUnknownVariableType]
    from reportlab.pdfbase.pdfmetrics import stringWidth

    broken = text
    for size in _SIZES:
        rows = cast("list[str]", simpleSplit(text, _FONT, size, width)) if lines else [text]
        broken = "\n".join(rows)
        if len(rows) * _LEADING * size <= max(height, _LEADING * size) and all(stringWidth(row, _FONT, size) <= width for row in rows):
            return broken, size
    return broken, _SIZES[-1]


def latin(text: str) -> str:
    """The text when fields can show it: their fonts know only the letters of Western Europe. Else nothing; it is typed by hand."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return ""
    return text
