"""What to do first on a canvas where there is nothing yet; it stands on screen only."""

from __future__ import annotations

import math
from dataclasses import replace

from .columns import balanced
from .frame import furniture
from .marks import Item
from .measure import LINE
from .sheet import Sheet

#: So many pixels large, but at most so many units.
_SIZE, _MOST = 20.0, 27.0


def invitation(
    sheet: Sheet, canvas: str, x: float, y: float, room: float = math.inf, most: float = _MOST, halo: str = "sheet", which: str = "empty"
) -> Item:
    """Round a middle: in one line, or each sentence in lines of about equal length where the room is less; at most so large."""
    size = min(_SIZE / (sheet.view.scale or 1.0), most)
    sentences = [sheet.say(f"canvas.{canvas}.{key}") for key in (which, f"{which}_key")]
    whole = " ".join(sentences)
    lines = (whole,) if sheet.width(whole, size) <= room else tuple(line for one in sentences for line in balanced(sheet, one, room, size))
    top = y - (len(lines) - 1) / 2 * LINE * size
    texts = (sheet.centred(x, top + row * LINE * size, line, size, sheet["text"]) for row, line in enumerate(lines))
    return furniture("empty", tuple(replace(text, halo=sheet[halo], halo_width=0.32 * size) for text in texts))
