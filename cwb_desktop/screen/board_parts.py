"""What lies on a board beside the drawing: a question that nobody has to answer, and the pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ..look.marks import Drawing, Text
from ..workshop.people import Stakeholder
from .desk import Desk
from .grounds import Point, Wish
from .looking import Looking
from .plain import named, plain_label

#: The right end of the control of pages, in the header of the sheet: between place and step nothing is written there.
PAGES_AT = (862.0, 25.0)
#: The header's height, and the least gap between its words and the control, in units.
HEADER, BESIDE = 50.0, 8
#: Where the footer begins, and how high its capitals are, in units.
FOOTER, LETTER = 672.0, 8.0
#: How far above the foot of the board things stand, in pixels.
FOOT = 20


class QuestionBar(QFrame):
    """One sentence and a button at the foot of the board; it goes away by itself with the next deed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 4, 4)
        self._text = plain_label()
        self._yes = QPushButton()
        self._yes.setProperty("kind", "soft")
        self._no = QPushButton()
        self._no.setProperty("kind", "quiet")
        for part in (self._text, self._yes, self._no):
            row.addWidget(part)
        self._run: Callable[[], object] | None = None
        self._otherwise: Callable[[], object] | None = None
        for part in (self._yes, self._no):
            # A click must not end what is being typed meanwhile.
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._yes.clicked.connect(lambda: self._answered(True))
        self._no.clicked.connect(lambda: self._answered(False))
        self.hide()

    def ask(self, question: str, yes: str, no: str, run: Callable[[], object], otherwise: Callable[[], object] | None = None) -> None:
        """Shows the question; `run` happens on yes, `otherwise` on no."""
        self._run, self._otherwise = run, otherwise
        self._text.setText(question)
        self._yes.setText(yes)
        self._no.setText(no)
        named(self, question)
        self.adjustSize()
        self.show()
        self.raise_()

    def _answered(self, yes: bool) -> None:
        run = self._run if yes else self._otherwise
        self._run = self._otherwise = None
        self.hide()
        if run is not None:
            run()


class PageControl(QFrame):
    """ "1 of 2" with a step back and on; there only when there are more pages."""

    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._back = QPushButton("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}")
        self._on = QPushButton("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}")
        self._text = plain_label(role="small")
        for part in (self._back, self._text, self._on):
            row.addWidget(part)
        for button, step in ((self._back, -1), (self._on, 1)):
            button.setProperty("kind", "icon")
            button.clicked.connect(lambda _=False, step=step: self.turned.emit(step))
        self.hide()

    def show_page(self, page: int, pages: int, text: str, back: str, on: str) -> None:
        """Shows where one is."""
        self._text.setText(text)
        named(self._back, back)
        named(self._on, on)
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < pages)
        self.setVisible(pages > 1)
        self.adjustSize()


class BoardParts(QObject):
    """The question and the pages of one board, each in its place."""

    def __init__(self, board: Desk, looking: Looking) -> None:
        super().__init__(board)
        self._board, self._looking = board, looking
        self.question = QuestionBar(board)
        self.pages = PageControl(board)
        self.pages.turned.connect(looking.turn)

    def ask_world(self, wish: Wish, join: bool) -> None:
        """Asks whether what left its world's sector belongs to the other world now; `join`: as one step with the move."""
        board = self._board
        world = board.context.words()(f"sphere.{wish.sphere}")
        names = [who.name for one_id, _, _ in wish.moves if (who := board.records.get(Stakeholder, one_id))]
        if len(names) == 1:
            text = self.tr("Move {name} to {world}?").format(name=names[0], world=world)
        else:
            text = self.tr("Move these {n} to {world}?").format(n=len(names), world=world)
        self.ask(text, self.tr("Move"), self.tr("Leave it"), lambda: board.do(wish.edit(board.records), join=join))

    def ask(self, text: str, yes: str, no: str, run: Callable[[], object], otherwise: Callable[[], object] | None = None) -> None:
        """Asks something that nobody has to answer."""
        self.question.ask(text, yes, no, run, otherwise)
        self.place()

    def show_pages(self, drawing: Drawing) -> None:
        """Which page of how many."""
        text = self.tr("{page} of {pages}").format(page=drawing.page, pages=drawing.pages)
        self.pages.show_page(drawing.page, drawing.pages, text, self.tr("Page before"), self.tr("Next page"))
        self.place()

    def place(self) -> None:
        """Puts both where they belong at this size."""
        board, view = self._board, self._board.view
        bottom = board.height() - FOOT
        self.question.adjustSize()
        self.question.move((board.width() - self.question.width()) // 2, bottom - self.question.height())
        begin, end = (round(view.mapFromScene(QPointF(x, PAGES_AT[1])).x()) for x in self._between())
        # Where there is too little room only the empty edges of its buttons lie over words.
        left = end - self.pages.width() + max(0, self.pages.width() - (end - begin)) // 2
        top = view.mapFromScene(QPointF(*PAGES_AT)).y() - self.pages.height() // 2
        if view.zoom == 1 and view.base.y > 0:
            # In a small window there is no header: in the footer then.
            middle = view.mapFromScene(QPointF(*self._in_footer()))
            left, top = middle.x() - self.pages.width() // 2, middle.y() - self.pages.height() // 2
        elif view.zoom != 1:
            left, top = (board.width() - self.pages.width()) // 2, bottom - self.pages.height()
        self.pages.move(left, top)

    def _in_footer(self) -> Point:
        """The middle of the widest part of the footer's last line where nothing is written, in units."""
        drawing, measure, area = self._looking.drawing, self._board.context.measure, self._board.view.area
        texts = [mark for mark in drawing.marks() if isinstance(mark, Text) and mark.y > FOOTER] if drawing else []
        low = max((mark.y for mark in texts), default=FOOTER)
        boxes = sorted((measure.box(mark) for mark in texts if mark.y > low - 1), key=lambda box: box.x)
        edges = [area.x, *(edge for box in boxes for edge in (box.x, box.right)), area.right]
        begin, end = max(zip(edges[::2], edges[1::2]), key=lambda gap: gap[1] - gap[0])
        return (begin + end) / 2, low - LETTER / 2

    def _between(self) -> tuple[float, float]:
        """From where to where the header says nothing, in units: between place and step; large letters leave less room."""
        drawing, measure = self._looking.drawing, self._board.context.measure
        texts = [mark for mark in drawing.marks() if isinstance(mark, Text) and mark.y < HEADER] if drawing else []
        place = [measure.box(mark).right for mark in texts if mark.anchor == "middle" and mark.x < PAGES_AT[0] - HEADER]
        step = [measure.box(mark).x for mark in texts if measure.box(mark).x > max(place, default=PAGES_AT[0])]
        return max(place, default=0.0) + BESIDE, min((PAGES_AT[0], *(x - BESIDE for x in step)))
