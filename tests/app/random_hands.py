"""Random hands on the real window: clicks, keys, drags, pages, languages and sizes, from a seed; what must hold after each burst.

`python -m tests.app.random_hands FOLDER FIRST LAST` plays the seeds from first to last and tells which ones broke something.
"""

import random
import sys
import tempfile
import traceback
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QMenu, QPlainTextEdit, QTableView
from shiboken6 import isValid

from cwb_desktop.app.render import Kit, needs_gui
from cwb_desktop.app.stage import Stage
from cwb_desktop.screen import print_sheet
from cwb_desktop.screen.board import Board
from cwb_desktop.screen.ports import NewWorkshop
from cwb_desktop.screen.step_page import StepPage
from cwb_desktop.settings import Settings
from cwb_desktop.workshop.border import check_all
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.document import DEPTH
from cwb_desktop.workshop.waiting import is_new

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
TODAY = "2027-01-21"
TEXTS = (
    "Anna", "bakker", "12", "1,5 mln", "tachtig", "31-2-2027", "3-4-2027", "19:30", "", "x" * 130, "0", "-3", "99999999999999999999",
    "💧 é", "\u202eabc", "a\u200bb", "é, ø; Ł", "<b>vet</b>", "%n {0} {x}", "&weg", "7;8",
)  # fmt: skip
KEYS = [
    KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Return, KEY.Key_Escape, KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Space, KEY.Key_Left,
    KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End, KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_F1, KEY.Key_F2,
    KEY.Key_F8, KEY.Key_F9, KEY.Key_Menu, KEY.Key_Question, KEY.Key_Plus, KEY.Key_Minus,
    *(KEY(code) for code in range(KEY.Key_A, KEY.Key_Z + 1)), *(KEY(code) for code in range(KEY.Key_0, KEY.Key_9 + 1)),
]  # fmt: skip
WITH_CONTROL = [*(KEY(ord(letter)) for letter in "AFDXCVSTP"), KEY.Key_Return, KEY.Key_Comma, KEY.Key_Plus, KEY.Key_Minus, KEY.Key_0]
SIZES = ((1920, 1080), (1280, 720), (1024, 768), (800, 600), (640, 480))


class Hands:
    """One pair of hands over one workshop; what they did last stands in `did`."""

    def __init__(self, stage, seed):
        self.stage, self.rng = stage, random.Random(seed)
        self.did, self.broken = [], []
        self.edits = 0
        self.deeds = {
            self.click: 24, self.press_something: 24, self.type: 18, self.key: 24, self.control: 3, self.drag: 8, self.double: 5,
            self.right: 5, self.wheel: 3, self.undo: 4, self.redo: 3, self.turn: 5, self.listing: 3, self.choose: 6, self.print_: 1,
            self.dress: 2, self.resize: 1, self.rest: 1, self.again: 1,
        }  # fmt: skip

    # -- one workshop --

    def open(self, which):
        """A sample, or an empty workshop."""
        if which:
            self.stage.open_sample(which)
        else:
            self.stage.program.new(NewWorkshop("Leeg", "Hier", "Wat dan?", "nl"))
        self.path = self.stage.program.workshop.opened.path
        self._begin()
        self.start, self.edits = self.document.records, 0

    def _begin(self):
        document = self.document
        document.listen(self._count)
        rewrite = document.rewrite

        def rewritten(scrub, store):
            # A name that is withdrawn is gone from the start as well.
            self.start = Records(map(scrub, self.start))
            rewrite(scrub, store)

        document.rewrite = rewritten

    def _count(self, changes):
        self.edits += bool(changes)

    @property
    def window(self):
        return self.stage.window

    @property
    def document(self):
        return self.window.document

    def ensure_open(self):
        """Who closed the window or went home comes back."""
        if self.stage.program.workshop is None:
            self.stage.program.open(self.path)
            self._begin()
            self.turns()

    def turns(self):
        """Lets what waits for the next turn happen."""
        for _ in range(2):
            self.stage.app.processEvents()
        # Outside a running loop Qt leaves what goes later for ever.
        self.stage.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # -- deeds --

    def burst(self, events):
        """So many deeds."""
        for _ in range(events):
            self.ensure_open()
            (deed,) = self.rng.choices([*self.deeds], [*self.deeds.values()])
            self.did.append(deed.__name__)
            # A button's own menu stays until something is chosen in it: hands that wait for nobody close it.
            close = QTimer()
            close.timeout.connect(self._close_popups)
            close.start(300)
            deed()
            close.stop()
            self.turns()

    def _close_popups(self):
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            QTest.keyClick(popup, self.rng.choice((KEY.Key_Escape, KEY.Key_Down, KEY.Key_Return)))

    def note(self, *words):
        """What the deed is about."""
        self.did[-1] += " " + " ".join(map(str, words))

    @property
    def target(self):
        return QApplication.activePopupWidget() or self.window

    def at(self):
        """A place in what is on top, and the widget there."""
        # Held on to: what is asked of a popup is no longer known once Python forgets the popup.
        top = self._top = self.target
        point = QPoint(self.rng.randrange(max(1, top.width())), self.rng.randrange(max(1, top.height())))
        widget = top.childAt(point) or top
        self.note(type(widget).__name__, widget.objectName(), point.toTuple())
        return widget, widget.mapFrom(top, point)

    def click(self):
        widget, point = self.at()
        QTest.mouseClick(widget, LEFT, self.rng.choice((NONE, NONE, NONE, SHIFT, CONTROL)), point)

    def double(self):
        widget, point = self.board_place()
        QTest.mouseDClick(widget, LEFT, NONE, point)

    def right(self):
        widget, point = self.board_place()
        QTest.mouseClick(widget, RIGHT, NONE, point)

    def press_something(self):
        kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTableView)
        found = [one for kind in kinds for one in self.target.findChildren(kind) if one.isVisible() and one.isEnabled()]
        if not found:
            return self.key()
        widget = self.rng.choice(found)
        self.note(type(widget).__name__, widget.accessibleName() or getattr(widget, "text", str)())
        if isinstance(widget, QTableView):
            widget = widget.viewport()
        return QTest.mouseClick(widget, LEFT, NONE, QPoint(self.rng.randrange(max(1, widget.width())), widget.height() // 2))

    def type(self):
        text, widget = self.rng.choice(TEXTS), QApplication.focusWidget() or self.window
        self.note(repr(text[:20]), type(widget).__name__)
        if isinstance(widget, QLineEdit) and self.rng.random() < 0.5:
            widget.selectAll()
        for letter in text:
            widget = QApplication.focusWidget() or self.window
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                code = ord(letter.upper()) if letter.isascii() else 0
                QApplication.sendEvent(widget, QKeyEvent(kind, code, NONE, letter))

    def key(self):
        key, top = self.rng.choice(KEYS), QApplication.activePopupWidget()
        widget = top or QApplication.focusWidget() or self.window
        self.note(key.name, type(widget).__name__)
        QTest.keyClick(widget, key, SHIFT if self.rng.random() < 0.1 else NONE)

    def control(self):
        key, widget = self.rng.choice(WITH_CONTROL), QApplication.focusWidget() or self.window
        self.note(key.name, type(widget).__name__)
        QTest.keyClick(widget, key, CONTROL | SHIFT if self.rng.random() < 0.2 else CONTROL)

    def board_place(self):
        """A place on the drawing, often on something; elsewhere where there is none."""
        page = self.window.shell.page
        board = page.board if isinstance(page, StepPage) else None
        if not isinstance(board, Board) or not board.isVisible() or QApplication.activePopupWidget() is not None:
            return self.at()
        view = board.view.viewport()
        things = [one for one in board.scene.items() if one.isVisible()]
        if things and self.rng.random() < 0.7:
            point = board.view.mapFromScene(self.rng.choice(things).sceneBoundingRect().center())
        else:
            point = QPoint(self.rng.randrange(view.width()), self.rng.randrange(view.height()))
        self.note("board", board.canvas if hasattr(board, "canvas") else "", point.toTuple())
        return view, point

    def drag(self):
        widget, begin = self.board_place()
        end = QPoint(self.rng.randrange(max(1, widget.width())), self.rng.randrange(max(1, widget.height())))
        QTest.mousePress(widget, LEFT, self.rng.choice((NONE, NONE, SHIFT, CONTROL)), begin)
        for part in range(1, 5):
            if isValid(widget):
                QTest.mouseMove(widget, begin + (end - begin) * part / 4)
            self.turns()
        if self.rng.random() < 0.1:
            QTest.keyClick(QApplication.focusWidget() or self.window, KEY.Key_Escape)
        if isValid(widget):
            QTest.mouseRelease(widget, LEFT, NONE, end)

    def wheel(self):
        widget, point = self.board_place()
        by = QPoint(0, self.rng.choice((-120, 120)))
        modifier = self.rng.choice((NONE, CONTROL))
        place = QPointF(widget.mapToGlobal(point))
        QApplication.sendEvent(
            widget, QWheelEvent(QPointF(point), place, by, by, Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False)
        )

    def undo(self):
        for _ in range(self.rng.choice((1, 1, 2, 5))):
            self.window.ask("undo")

    def redo(self):
        for _ in range(self.rng.choice((1, 1, 2, 5))):
            self.window.ask("redo")

    def turn(self):
        shell, rng = self.window.shell, self.rng
        if rng.random() < 0.2:
            place = rng.choice(("evenings", "people", "about"))
            self.note(place)
            return shell.go_place(place)
        shell.go_step(rng.randint(1, 5))
        page = shell.page
        if isinstance(page, StepPage):
            page.tabs.setCurrentIndex(rng.randrange(page.tabs.count()))
            self.note(page.tab)
        return None

    def listing(self):
        page = self.window.shell.page
        if isinstance(page, StepPage):
            page.show_table(self.rng.random() < 0.6)

    def choose(self):
        kinds = {}
        for record in self.document.records:
            kinds.setdefault(record.KIND, []).append(record)
        key = self.rng.choice(kinds[self.rng.choice(sorted(kinds))]).key
        self.note(key)
        if self.rng.random() < 0.5:
            self.window.shell.finding.go(key)
        else:
            self.window.shell.choose((key,))

    def print_(self):
        self.window.ask("print")
        self.turns()

    def dress(self):
        interface = self.stage.interface
        change = self.rng.choice(("language", "theme", "size"))
        self.note(change)
        if change == "language":
            interface.set_language(self.rng.choice(("nl", "en")))
        elif change == "theme":
            interface.set_theme(self.rng.choice(("light", "dark")))
        else:
            interface.set_size(self.rng.choice((100, 125, 150, 200)))

    def resize(self):
        self.window.showNormal()
        self.window.resize(*self.rng.choice(SIZES))

    def rest(self):
        """Half a second without a key: what stands in the field is kept."""
        QTest.qWait(550)

    def again(self):
        """Closed and opened again: every word that waited waits still."""
        document = self.document
        while QApplication.activePopupWidget() is not None:
            QApplication.activePopupWidget().close()
        self.window.close()
        records, waiting = document.records, dict(document.waiting)
        self.turns()
        self.ensure_open()
        gone = {place for place in waiting if place not in self.document.waiting}
        lost = {place for place in gone if is_new(place[0]) or waiting[place].rule}
        assert all(records.by_key(place[0]) is None for place in lost), lost
        assert self.document.records == records or gone, "opening changes no record but for a number that was typed whole"

    # -- what must hold --

    def check(self):
        """No fault, sound records, the same on disk."""
        self.ensure_open()
        assert not self.broken, self.broken
        document, store = self.document, self.stage.program.workshop.opened.store
        check_all(document.records)
        assert document.retry() and not document.unsaved and document.trouble is None
        assert store.load() == document.records, "the disk holds what the screen shows"
        assert store.waiting() == document.waiting
        lines = [(place, one.values) for place, one in document.waiting.items() if place[1].startswith("typing.")]
        assert len({(place[1].rpartition(".")[0], values) for place, values in lines}) == len(lines), "no line waits twice"

    def back_and_forth(self):
        """Undo to the start gives the start, and redo the end."""
        document, end = self.document, self.document.records
        if self.edits > DEPTH:
            return
        steps = 0
        while document.undo() is not None:
            steps += 1
        assert document.records == self.start, "undo to the start gives the start"
        for _ in range(steps):
            document.redo()
        self.turns()
        assert document.records == end, "and redo gives the end"
        self.check()


@contextmanager
def nobody_asked(broken):
    """Dialogs of the system are answered with no; what Python or Qt complain about is collected."""
    names = ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory")
    asked = {name: getattr(QFileDialog, name) for name in names}
    hook, ask_printer = sys.excepthook, print_sheet.ask_printer
    for name in names:
        none = "" if name == "getExistingDirectory" else ([] if name.endswith("Names") else "", "")
        setattr(QFileDialog, name, staticmethod(lambda *_given, none=none, **_named: none))
    print_sheet.ask_printer = lambda *_given: None
    sys.excepthook = lambda kind, error, trace: broken.append("".join(traceback.format_exception(kind, error, trace)))
    handler = qInstallMessageHandler(lambda _mode, _context, message: broken.append(message) if message not in QUIET else None)
    try:
        yield
    finally:
        qInstallMessageHandler(handler)
        sys.excepthook, print_sheet.ask_printer = hook, ask_printer
        for name, one in asked.items():
            setattr(QFileDialog, name, one)


#: What Qt says without a screen, whatever the program does.
QUIET = tuple(f"This plugin does not support {what}" for what in ("propagateSizeHints()", "raise()", "grabbing the keyboard"))


def story(home, seed, bursts, events):
    """Hands over one workshop, from a seed; raises where something does not hold."""
    needs_gui(Kit.load())
    stage = Stage(home, TODAY)
    hands = Hands(stage, seed)
    try:
        with nobody_asked(hands.broken):
            stage.set(Settings(language=hands.rng.choice(("nl", "en"))))
            hands.open(("nl", "en", "")[seed % 3])
            for _ in range(bursts):
                hands.burst(events)
                hands.check()
            hands.back_and_forth()
    except BaseException as error:
        error.add_note(f"seed {seed}, the last deeds: {hands.did[-25:]}; {hands.broken}")
        raise
    finally:
        stage.close()
        stage.interface.undress()
    return hands


def main(folder, first, last):
    """Plays seeds one by one."""
    for seed in range(int(first), int(last) + 1):
        with tempfile.TemporaryDirectory(dir=folder) as home:
            try:
                hands = story(Path(home), seed, 12, 40)
                sys.stdout.write(f"seed {seed}: {len(hands.did)} deeds, {hands.edits} edits\n")
            except Exception:
                sys.stdout.write(f"seed {seed} BROKE\n{traceback.format_exc()}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
