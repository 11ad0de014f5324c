"""Icons of the interface: SVG outlines, drawn in the colour of their place and with the same stroke at every size."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

#: Width of a line in pixels at 100 %, whatever the size of the icon.
STROKE = 1.9
_STROKE = re.compile(r'stroke-width="[^"]*"')


class Icons:
    """The icons of one folder. `scale` is the interface size, `ratio` the pixels of the screen in one of ours."""

    def __init__(self, folder: Path, scale: float = 1.0, ratio: float = 2.0) -> None:
        self._folder = folder
        self._scale = scale
        self._ratio = ratio
        self._source = lru_cache(maxsize=None)(self._read)
        self.pixmap = lru_cache(maxsize=512)(self._pixmap)

    def _read(self, name: str) -> str:
        return (self._folder / f"{name}.svg").read_text(encoding="utf-8")

    def _pixmap(self, name: str, colour: str, size: int = 20, stroke: float = STROKE) -> QPixmap:
        side = round(size * self._scale)
        svg = _STROKE.sub(f'stroke-width="{stroke * 24 / size:.3f}"', self._source(name)).replace("currentColor", colour)
        picture = QPixmap(round(side * self._ratio), round(side * self._ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(picture.rect()))
        painter.end()
        picture.setDevicePixelRatio(self._ratio)
        return picture

    def icon(self, name: str, colour: str, size: int = 20, on: str = "", off: str = "") -> QIcon:
        """An icon for a button: `on` is the colour while it is checked, `off` while it is disabled."""
        made = QIcon(self.pixmap(name, colour, size))
        if on:
            made.addPixmap(self.pixmap(name, on, size), QIcon.Mode.Normal, QIcon.State.On)
        if off:
            made.addPixmap(self.pixmap(name, off, size), QIcon.Mode.Disabled)
        return made
