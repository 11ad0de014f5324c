"""Photos onto a canvas: from the menu, dropped, or pasted; read in a thread, then one edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from ..workshop.collection import Key
from .background import Background
from .desk import Desk
from .photos import NotPicture, Prepared, add_photo, from_file, offered

#: The canvases that photos can hang on (issue of the nine canvases).
WITH_PHOTOS = frozenset({"assets_needs", "plan_board"})
#: Where a photo comes that was not pointed at, and how far the next one hangs from it.
MIDDLE, BESIDE = (500.0, 350.0), 24.0

Source = Callable[[], Prepared]
Outcome = Prepared | NotPicture


class PhotoTaking(QObject):
    """Takes pictures in on one board. What is no picture is said in one sentence."""

    def __init__(self, board: Desk) -> None:
        super().__init__(board)
        self._board = board
        self._background: Background[list[Outcome]] = Background(self)
        #: Asks the user for files; replaced in tests.
        self.ask_files: Callable[[], Sequence[Path]] = self._ask_files
        if self.possible:
            board.view.viewport().setAcceptDrops(True)
            board.view.viewport().installEventFilter(self)

    @property
    def possible(self) -> bool:
        """Whether photos can hang on this canvas."""
        return self._board.canvas in WITH_PHOTOS

    def choose(self, at: tuple[float, float] | None) -> None:
        """From files that the user points at."""
        paths = self.ask_files()
        self.take([lambda path=path: from_file(path) for path in paths], at)

    def paste(self) -> bool:
        """From the clipboard; False where it holds none."""
        if not self.possible:
            return False
        sources = offered(QGuiApplication.clipboard().mimeData())
        self.take(sources, None)
        return bool(sources)

    def take(self, sources: Sequence[Source], at: tuple[float, float] | None) -> None:
        """Reads pictures in a thread and hangs them up, one edit each."""
        if sources and self.possible:
            self._background.ask(lambda: [_read(source) for source in sources], lambda read: self._hang(read, at or MIDDLE))

    def _hang(self, read: list[Outcome], at: tuple[float, float]) -> None:
        board = self._board
        keys: list[Key] = []
        for one in read:
            if isinstance(one, NotPicture):
                board.message.emit(self._words(one.reason))
                continue
            by = BESIDE * len(keys)
            photo = one.photo(board.context.new_id(), board.canvas, (at[0] + by, at[1] + by))
            if board.do(add_photo(board.records, photo)):
                keys.append(photo.key)
        if keys:
            board.select(keys)

    def _words(self, reason: str) -> str:
        return {
            "not_picture": self.tr("This is not a PNG, JPEG or WebP picture. Nothing was added. Choose another file."),
            "broken": self.tr("This picture cannot be read. Nothing was added. Choose another file."),
            "too_large": self.tr("This picture is too large. Nothing was added. Make it smaller first."),
        }[reason]

    def _ask_files(self) -> Sequence[Path]:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.webp)")
        names, _ = QFileDialog.getOpenFileNames(self._board, self.tr("Add a photo"), "", kinds)
        return [Path(name) for name in names]

    # -- dropped --

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes what is dropped on the canvas."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
            if _holds_picture(event.mimeData()):
                event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._dropped(event.mimeData(), event.position().toPoint())
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _dropped(self, mime: QMimeData, point: QPoint) -> None:
        place: QPointF = self._board.view.mapToScene(point)
        self.take(offered(mime), (place.x(), place.y()))


def _holds_picture(mime: QMimeData) -> bool:
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def _read(source: Source) -> Outcome:
    try:
        return source()
    except NotPicture as error:
        return error
