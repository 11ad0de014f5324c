"""Tab goes the way of the eyes: from top to bottom, whenever a part was made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


class InOrder(QObject):
    """Keeps Tab in the way of the eyes inside a widget, whatever comes or goes there: a row that opens, a further round."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(lambda: follow_eyes(widget))
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Something came or went, at whatever depth."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn.start(0)
        return super().eventFilter(watched, event)


def follow_eyes(widget: QWidget) -> None:
    """The fields and buttons inside a widget get the keys in the order of its layout."""
    for one, following in pairwise(_fields(widget)):
        QWidget.setTabOrder(one, following)


def _fields(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _in(layout)


def _in(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # pyright: ignore[reportIndexIssue]
    for place in places:
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _fields(widget)
        elif inner is not None:
            yield from _in(inner)
