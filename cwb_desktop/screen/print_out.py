"""Out of the print centre: to the printer, into one PDF, into a folder of them, and the test page; one at a time, in a thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from .print_order import PrintServices, Progress, Wanted, Work
from .print_panel import PrintPanel
from .print_sheet import Pages, print_parts
from .print_work import Bench
from .wording import EXPECTED


class Out(QObject):
    """Begins what is asked for and says what came of it."""

    said = Signal(str)
    changed = Signal()

    def __init__(self, page: QWidget, services: PrintServices, panel: PrintPanel) -> None:
        super().__init__(page)
        self._services, self._panel = services, panel
        self._bench: Bench[tuple[str, ...]] = Bench(page)
        self._bench.progress.connect(panel.tell)

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._bench.busy

    def pdf(self, asking: QWidget, order: tuple[Wanted, ...]) -> None:
        """All sheets in one PDF where the user wants it."""
        target = self._services.ask_file(asking, order) if order and not self.busy else None
        if target is not None:
            self._begin(self._services.write(order, target), self.tr("Saved as {0}."), self._no_file())

    def folder(self, asking: QWidget, order: tuple[Wanted, ...]) -> None:
        """A PDF for each sheet into a folder."""
        target: Path | None = self._services.ask_folder(asking, order) if order and not self.busy else None
        if target is not None:
            self._begin(self._services.folder(order, target), self.tr("The PDFs are in {0}."), self._no_file())

    def print_(self, asking: QWidget, order: tuple[Wanted, ...], pages: int) -> None:
        """All sheets to the printer that the user chooses."""
        printer = self._services.ask_printer(asking, pages) if order and not self.busy else None
        if printer is not None:
            self._begin(_printed(self._services.whole(order), printer), self.tr("The pages went to the printer."), self._no_printer())

    def test(self, asking: QWidget, languages: tuple[str, ...], paper: str) -> None:
        """The test page to the printer."""
        printer = self._services.ask_printer(asking, 1) if not self.busy else None
        if printer is not None:
            made = self._services.test(languages, paper)
            work = _printed(lambda progress, stopped: (("one", made(progress, stopped)),), printer)
            self._begin(work, self.tr("The test page went to the printer."), self._no_printer())

    def stop(self) -> None:
        """Gives up what is being made; nothing of it stays."""
        if self.busy:
            self._bench.stop()
            self.changed.emit()
            self.said.emit(self.tr("Stopped. Nothing was left half done."))

    def _no_file(self) -> str:
        return self.tr("The PDF could not be written there. Choose another place.")

    def _why(self, error: Exception) -> str:
        """What the disk says, where the user can do something about it."""
        match getattr(error, "reason", ""):
            case "disk_full":
                return self.tr("The disk is full. No PDF was made. Make room, or choose another place.")
            case "read_only":
                return self.tr("This place is closed, or the old PDF is still open. No PDF was made. Choose another place or name.")
            case _:
                return ""

    def _no_printer(self) -> str:
        return self.tr("The printer does not answer. Save the PDF and print it elsewhere.")

    def _begin(self, work: Work[tuple[str, ...]], well: str, badly: str) -> None:
        def done(names: tuple[str, ...]) -> None:
            self.changed.emit()
            apart = self.tr("They are apart: the printer turns the paper of each in another way.") if len(names) > 1 else ""
            # A long name may break after its parts.
            there = well.format(", ".join(names).replace("_", "_\u200b"))
            self.said.emit(f"{there} {apart}".strip())

        def failed(error: Exception) -> None:
            self.changed.emit()
            self.said.emit(self._why(error) or badly)
            if not isinstance(error, (*EXPECTED, OSError)):
                raise error

        self._panel.say("")
        self._panel.tell(0, 0)
        self._bench.do(work, done, failed)
        self.changed.emit()


def _printed(make: Work[tuple[tuple[str, bytes], ...]], printer: QPrinter) -> Work[tuple[str, ...]]:
    """Makes the pages, then draws them on the printer."""

    def work(progress: Progress, stopped: Callable[[], bool]) -> tuple[str, ...]:
        def tell(page: int, of: int) -> bool:
            progress(page, of)
            return not stopped()

        parts = tuple((duplex, Pages(data)) for duplex, data in make(progress, stopped))
        try:
            if not print_parts(parts, printer, tell):
                raise OSError("no answer")
        finally:
            for _duplex, pages in parts:
                pages.close()
        return ()

    return work
