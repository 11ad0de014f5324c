"""Fills Qt's palette and the style sheet from the roles of a theme."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ..look.lettering import FAMILIES

_ROLE = re.compile(r"@([a-z]+(?:\.[a-z0-9]+)*)")
_PIXELS = re.compile(r"(-?\d+)px")

_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "rail",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "accent.text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent.text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text.hint",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Mid: "control",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Shadow: "control",
}


class Colours(Protocol):
    """What gives a colour for a role; look.style.Style does."""

    def __getitem__(self, role: str) -> str: ...


def palette(style: Colours) -> QPalette:
    """Qt's own palette in the colours of the theme, for what no style sheet reaches."""
    filled = QPalette()
    for qt_role, role in _PALETTE.items():
        filled.setColor(qt_role, QColor(style[role]))
    for qt_role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        filled.setColor(QPalette.ColorGroup.Disabled, qt_role, QColor(style["text.hint"]))
    return filled


def style_sheet(template: str, style: Colours, scale: float) -> str:
    """The style sheet with the colours of the theme, every length times `scale`; hairlines never vanish."""

    def scaled(found: re.Match[str]) -> str:
        length = int(found[1])
        return f"{length if abs(length) <= 1 else round(length * scale)}px"

    coloured = _ROLE.sub(lambda found: style[found[1]], template)
    return _PIXELS.sub(scaled, coloured)


def dress(app: QApplication, folder: Path, style: Colours, scale: float) -> None:
    """Dresses the whole program: font, palette and style sheet."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(round(16 * scale))
    app.setFont(font)
    app.setPalette(palette(style))
    app.setStyleSheet(style_sheet((folder / "screen.qss").read_text(encoding="utf-8"), style, scale))
