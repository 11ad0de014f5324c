"""Text of people never becomes markup, and icons take the colour of their place."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from cwb_desktop.paths import data_root
from cwb_desktop.screen.icons import Icons
from cwb_desktop.screen.plain import plain_label, tip

EVIL = "<b>Jan</b> &lt;i&gt; <img src='//host/share'>"


def test_a_label_shows_markup_as_it_is(qapp: QApplication) -> None:
    label = plain_label(EVIL)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == EVIL


def test_a_tooltip_escapes(qapp: QApplication) -> None:
    widget = QWidget()
    tip(widget, EVIL)
    assert "<b>" not in widget.toolTip() and "<img" not in widget.toolTip() and "&lt;b&gt;" in widget.toolTip()


def test_no_label_is_made_elsewhere() -> None:
    package = data_root("resources").parent / "cwb_desktop" / "screen"
    makers = [path.name for path in package.glob("*.py") if re.search(r"\bQLabel\(|\bQMessageBox\b|\.setToolTip\(", path.read_text())]
    assert makers == ["plain.py"]


def test_an_icon_has_the_colour_asked_for(qapp: QApplication) -> None:
    icons = Icons(Path(data_root("resources")) / "icons", scale=2.0, ratio=1.0)
    picture = icons.pixmap("square", "#FF0000", 24).toImage()
    dots = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    colours = {dot.rgb() for dot in dots if dot.alpha() == 255}
    assert picture.width() == 48
    assert colours == {QColor("#FF0000").rgb()}
