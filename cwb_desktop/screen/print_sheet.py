"""Pages of a PDF as pictures: read by pypdfium2, shown as white sheets with a shadow, and drawn on the system's printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from threading import RLock
from typing import Any

import pypdfium2 as pdfium
from PySide6.QtCore import QMarginsF, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPaintEvent, QPen
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from .interface import Interface

#: Millimetres of the margin that home printers leave white, and points in one millimetre.
MARGIN, MM = 10.0, 72 / 25.4
#: Dots an inch on paper: letters of 7 points stay sharp, and a page is 26 MB while it is drawn.
DOTS = 300
_SHADOW = 18
#: The library that reads PDF holds one state for the whole process: one thread at a time.
_PDFIUM = RLock()
#: The paper sizes by the points of their short side.
_PAPERS = ((700, "A4"), (1000, "A3"), (1400, "A2"), (2000, "A1"), (10**6, "A0"))


class Pages:
    """The pages of one PDF in memory."""

    def __init__(self, data: bytes) -> None:
        with _PDFIUM:
            self._document = pdfium.PdfDocument(data)
            self._sizes = [self._document.get_page_size(page) for page in range(len(self._document))]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points, counted from 0."""
        return self._sizes[page]

    def image(self, page: int, scale: float) -> QImage:
        """A page at so many pixels a point."""
        with _PDFIUM:
            whole: Any = self._document[page]
            bitmap = whole.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            picture = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
            copied = picture.copy()  # the bytes go when this ends
            bitmap.close()
        return copied

    def close(self) -> None:
        """Lets the PDF go."""
        with _PDFIUM:
            self._document.close()


class Sheet(QWidget):
    """One page as it lies on a table: white, with a thin edge, a soft shadow and, on demand, the margin that stays free."""

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._picture: QImage | None = None
        self._points = (210 * MM, 297 * MM)
        self._scale = 1.0
        self.margin = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def show_page(self, pages: Pages, page: int, scale: float) -> None:
        """Shows a page at so many of our pixels a point."""
        ratio = self.devicePixelRatioF()
        self._points, self._scale = pages.size(page), scale
        self._picture = pages.image(page, scale * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self.setFixedSize(self.sizeHint())
        self.update()

    def clear(self) -> None:
        """Shows no page."""
        self._picture = None
        self.update()

    def sizeHint(self) -> QSize:
        """The page and its shadow."""
        width, height = (length * self._scale for length in self._points)
        if self._picture is not None:
            whole = self._picture.deviceIndependentSize()
            width, height = whole.width(), whole.height()
        return QSize(round(width) + 2 * _SHADOW, round(height) + 2 * _SHADOW)

    def picture(self) -> QImage | None:
        """The page that is shown."""
        return self._picture

    def set_margin(self, shown: bool) -> None:
        """Shows or hides the line that printers do not reach beyond."""
        self.margin = shown
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shadow, page, edge and margin."""
        if self._picture is None:
            return
        style = self._interface.style
        painter = QPainter(self)
        place = QRect(QPoint(_SHADOW, _SHADOW), QSize(self.width() - 2 * _SHADOW, self.height() - 2 * _SHADOW))
        shade = QColor(Qt.GlobalColor.black)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(_SHADOW - 4, 0, -2):
            shade.setAlphaF(0.012)
            painter.setBrush(shade)
            painter.drawRoundedRect(place.adjusted(-step, -step + 4, step, step + 3), step, step)
        painter.drawImage(place.topLeft(), self._picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(style["line"]), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        if self.margin:
            inset = MARGIN * MM * self._scale
            painter.setPen(QPen(QColor(style["accent"]), 1, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(place).adjusted(inset, inset, -inset, -inset))


def ask_printer(parent: QWidget, count: int) -> QPrinter | None:
    """The printer that the user chooses in the system's dialogue; None when there is none or it was called off."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, count)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


#: How a printer is told to turn its paper.
_DUPLEX = {
    "one": QPrinter.DuplexMode.DuplexNone, "long": QPrinter.DuplexMode.DuplexLongSide, "short": QPrinter.DuplexMode.DuplexShortSide,
}  # fmt: skip


def print_parts(
    parts: Sequence[tuple[str, Pages]], printer: QPrinter, tell: Callable[[int, int], bool] = lambda _page, _of: True
) -> bool:
    """Draws the pages on the printer, those of each part as a job with its own way of turning the paper (one, long or short).

    A printer that is a file gets all of them as one job: the next job would take the place of the last. The range that was asked for
    counts all of them. False when `tell` called it off.
    """
    wanted = _range(printer, sum(len(pages) for _duplex, pages in parts))
    leaves = [(duplex, pages, page) for duplex, pages in parts for page in range(len(pages))][wanted.start : wanted.stop]
    done = 0
    for duplex, job in groupby(leaves, key=lambda leaf: "one" if printer.outputFileName() else leaf[0]):
        own = [(pages, page) for _duplex, pages, page in job]
        printer.setDuplex(_DUPLEX[duplex])
        if not _print(own, printer, lambda count, done=done: tell(done + count, len(leaves))):
            return False
        done += len(own)
    return True


def _print(leaves: Sequence[tuple[Pages, int]], printer: QPrinter, tell: Callable[[int], bool]) -> bool:
    """These pages as one job, true to size and each on its own paper turned its own way."""
    printer.setFullPage(True)
    first, page = leaves[0]
    _lay(printer, first.size(page))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        dots = min(DOTS, printer.resolution())
        for count, (pages, page) in enumerate(leaves):
            if count:
                _lay(printer, pages.size(page))  # before the page begins: afterwards it is too late
                printer.newPage()
            across, down = pages.size(page)
            target = QRectF(0, 0, across / 72 * printer.resolution(), down / 72 * printer.resolution())
            painter.drawImage(target, pages.image(page, dots / 72))
            if not tell(count + 1):
                printer.abort()
                return False
    finally:
        painter.end()
    return True


def _lay(printer: QPrinter, size: tuple[float, float]) -> None:
    """The paper of a page, upright or on its side."""
    paper = next(name for most, name in _PAPERS if min(size) < most)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId[paper]))
    turned = QPageLayout.Orientation.Landscape if size[0] > size[1] else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _range(printer: QPrinter, count: int) -> range:
    """The pages that were asked for in the system's dialogue, counted from 0."""
    first, last = printer.fromPage(), printer.toPage()
    return range(max(0, first - 1), min(count, last)) if first and last else range(count)
