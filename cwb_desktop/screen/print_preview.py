"""The summary before it is printed: its real pages in the window, in which language, for whom, as a PDF or on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from .background import Background
from .controls import clear
from .interface import LANGUAGES, Interface
from .plain import plain_label
from .print_panel import PrintPanel
from .print_sheet import Pages, print_pages
from .print_view import PageView

#: Told how many of how many pages are there.
Progress = Callable[[int, int], object]
#: Makes the PDF in a thread; the second argument says whether it is not wanted any more.
Make = Callable[[Progress, Callable[[], bool]], bytes]
_WIDE = 1500
Made = tuple[int, bytes, Exception | None]


@dataclass(frozen=True, slots=True)
class PrintServices:
    """What the preview can have done. `prepare(language, audience)` is called on the main thread and answers with the work for a thread.

    `keep(data, path)` writes the PDF whole or not at all; `ask_file` and `ask_printer` answer None when the user thought better of it.
    """

    prepare: Callable[[str, str], Make]
    keep: Callable[[bytes, Path], object]
    ask_file: Callable[[QWidget], Path | None]
    ask_printer: Callable[[QWidget, int], QPrinter | None]


class _Steps(QObject):
    """Carries the progress out of the thread. It has no parent: a thread may outlive the page."""

    told = Signal(int, int, int)


class _Wanted:
    """Which making is wanted; read in the thread."""

    def __init__(self) -> None:
        self.number = 0

    def next(self, _gone: object = None) -> int:
        """Gives up what is being made."""
        self.number += 1
        return self.number


class PrintPreview(QWidget):
    """The page of the print preview."""

    said = Signal(str)
    ready = Signal(int)

    def __init__(self, interface: Interface, services: PrintServices, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface, self._services = interface, services
        self.language = language if language in LANGUAGES else "en"
        self.audience = "others"
        self.data = b""
        self.busy = False
        self._wanted = _Wanted()
        self._background: Background[Made] = Background()
        self._steps = _Steps()
        self._steps.told.connect(self._told)
        self.destroyed.connect(self._wanted.next)
        self._build()
        self._fill()
        interface.changed.connect(self._fill)
        self.make()

    @property
    def pages(self) -> Pages | None:
        """The pages that are shown."""
        return self.view.pages

    def _build(self) -> None:
        self.setObjectName("page")
        px = self._interface.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(px(28), px(16), px(24), px(10))
        self._head = QVBoxLayout()
        middle.addLayout(self._head)
        self.view = PageView(self._interface)
        middle.addWidget(self.view, 1)
        row.addLayout(middle, 1)
        self.panel = PrintPanel(self._interface)
        row.addWidget(self.panel)
        self.panel.language_chosen.connect(self.set_language)
        self.panel.audience_chosen.connect(self.set_audience)
        self.panel.asked.connect(self._do)
        self.setFocusProxy(self.view)

    def _fill(self) -> None:
        """Everything with words, anew: language and size of the interface may have changed."""
        clear(self._head)
        self._head.addWidget(plain_label(self.tr("The summary on paper"), "title"))
        self.view.fill()
        self.panel.fill(self.language, self.audience, self.window().width() >= self._interface.px(_WIDE))
        self.panel.say("")
        self._show_state()

    # -- what the user does --

    def set_language(self, language: str) -> None:
        """The paper in another language."""
        self.language = language
        self.make()

    def set_audience(self, audience: str) -> None:
        """The paper for others or for the team."""
        self.audience = audience
        self.make()

    def _do(self, what: str) -> None:
        {"print": self.print_, "save": self.save, "stop": self.stop, "again": self.make}[what]()

    def save(self) -> None:
        """Saves the PDF where the user wants it."""
        target = self._services.ask_file(self) if self.data and not self.busy else None
        if target is None:
            return
        try:
            self._services.keep(self.data, target)
        except OSError:
            self.panel.say(self.tr("The PDF could not be written there. Choose another place."))
            return
        self._say(self.tr("Saved as {0}.").format(target.name))

    def print_(self) -> None:
        """Sends the pages to the printer that the user chooses."""
        pages = self.pages
        printer = self._services.ask_printer(self, len(pages)) if pages is not None and not self.busy else None
        if printer is None or pages is None:
            return
        if print_pages(pages, printer):
            self._say(self.tr("The pages went to the printer."))
        else:
            self.panel.say(self.tr("The printer does not answer. Save the PDF and print it elsewhere."))

    def stop(self) -> None:
        """Gives up what is being made; the pages before stay."""
        self._wanted.next()
        self.busy = False
        self._show_state()
        self.panel.say(self.tr("Stopped. Your work is kept."))

    def _say(self, words: str) -> None:
        self.panel.say(words)
        self.said.emit(words)

    # -- the work in the thread --

    def make(self) -> None:
        """Begins to make the pages; what was begun before is given up."""
        number, wanted, told = self._wanted.next(), self._wanted, self._steps.told
        work = self._services.prepare(self.language, self.audience)

        def run() -> Made:
            try:
                return number, work(lambda page, of: told.emit(number, page, of), lambda: number != wanted.number), None
            except Exception as error:  # told on the main thread
                return number, b"", error

        self.busy = True
        self.panel.say("")
        self.panel.tell(0, 0)
        self._show_state()
        self._background.ask(run, self._made)

    def _told(self, number: int, page: int, of: int) -> None:
        if number == self._wanted.number:
            self.panel.tell(page, of)

    def _made(self, made: Made) -> None:
        number, data, error = made
        if number != self._wanted.number or not isValid(self):
            return
        self.busy = False
        if error is None:
            self.data = data
            self.view.set_pages(Pages(data))
        self._show_state()
        if error is not None:
            self.panel.say(self.tr("The summary could not be made. Your work is kept."))
            raise error
        self.ready.emit(len(self.view.pages or ()))

    def _show_state(self) -> None:
        self.panel.show_state(len(self.pages) if self.pages is not None else 0, self.busy, self.audience)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)
