"""What the main window does with the workshop: undo and redo, print, copies, the evening, and deeds with chosen records."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ..workshop import edits
from ..workshop.border import shown
from ..workshop.collection import Key
from ..workshop.document import Edit
from ..workshop.evening import meeting_of
from ..workshop.joining import similar
from .interface import Interface
from .ports import Doc, WindowServices
from .shell import Shell
from .twins import join_edit
from .unfinished import all_waiting, keep_whole
from .values import title
from .wording import EXPECTED, sentence

#: So many records are not chosen all at once after an undo.
MANY = 10


class Doings(QObject):
    """Each ends in an edit, a service or a sentence. `tried` tells that writing was tried again."""

    tried = Signal()

    def __init__(self, document: Doc, interface: Interface, services: WindowServices, window: QWidget, shell: Callable[[], Shell]) -> None:
        super().__init__(window)
        self._document, self._interface, self._services = document, interface, services
        self._window, self._shell = window, shell
        keep_whole(document, interface.say, services.today())
        #: What waited when the workshop was opened, until the window has its real size and has said so.
        self.left = all_waiting(document)

    def undo(self) -> None:
        """Takes back: in the focused text first, then in the workshop; turns to the page it touched."""
        self._undo("undo")

    def redo(self) -> None:
        """Does again what was taken back."""
        self._undo("redo")

    def _undo(self, how: str) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) and (focused.isUndoAvailable() if how == "undo" else focused.isRedoAvailable()):
            getattr(focused, how)()
            return
        if isinstance(focused, QPlainTextEdit) and getattr(focused.document(), "isUndoAvailable" if how == "undo" else "isRedoAvailable")():
            getattr(focused, how)()
            return
        edit: Edit | None = getattr(self._document, how)()
        if edit is None:
            self._shell().toast.say(
                self.tr("There is nothing more to take back.") if how == "undo" else self.tr("There is nothing to do again.")
            )
            return
        there = [key for key in edit.keys if self._document.records.by_key(key) is not None]
        if there:
            about = _about(edit, there)
            rest = (key for key in there if key != about) if len(there) < MANY else ()
            # A list turns to the first: what the edit was about, not what went with it.
            self._shell().select((about, *rest))
        self._shell().toast.say(self.tr("Taken back.") if how == "undo" else self.tr("Done again."))

    def retry(self) -> None:
        """Tries to write what is not on disk yet."""
        self._document.retry()
        self.tried.emit()

    def save(self) -> None:
        """Hands that save by habit hear that all is saved, a text in the making too; what is not on disk yet is tried again."""
        focused = QApplication.focusWidget()
        if focused is not None and self._window.isAncestorOf(focused):
            focused.clearFocus()
            focused.setFocus()
        self.retry()
        if self._document.trouble is None:
            self._shell().toast.say(self.tr("All is saved. This happens by itself."))

    def say_waiting(self) -> None:
        """What was typed last time and is not finished, with the way to it."""
        texts = [shown(one.text) for one in self.left.values() if one.text.strip()]
        if not texts:
            return
        shell = self._shell()
        words = self.tr("Typed, but not finished: {0}. It waits in its field.").format(", ".join(texts))
        place = next((one for one in self.left if shell.finding.where_waits(one) is not None), None)
        shell.toast.say(words, self.tr("Show"), (lambda: self._shell().finding.go_waiting(place)) if place is not None else None)

    def print_(self) -> None:
        """To the print centre."""
        self.safely(lambda: self._shell().go_place("print"))

    def save_copy(self) -> None:
        """A copy somewhere else."""
        target = self._services.ask_save(self._window, self._document.records.workshop.name or "workshop")
        if target is not None and self.safely(lambda: self._services.save_copy(target)):
            self._shell().toast.say(self.tr("A copy is in {0}.").format(target.name))

    def close_meeting(self) -> None:
        """Ends the evening of this step: what is there now is kept as it is."""
        meeting = meeting_of(self._document.records, self._shell().where.step, self._services.today())
        if meeting is not None and self.safely(lambda: self._services.close_meeting(meeting.id)):
            self._shell().toast_with_undo(self.tr("The evening is closed. How it is now is kept."), True)

    def carry_out(self, what: str, keys: tuple[Key, ...]) -> None:
        """A deed of the panel with the chosen records."""
        records = self._document.records
        chosen = [record for key in keys if (record := records.by_key(key)) is not None]
        if not chosen:
            return
        name = title(chosen[0], records, self._interface.say)
        if what == "take_off":
            canvas = self._shell().canvas or "ring_map"
            done = self.safely(lambda: self._document.do(edits.take_off(records, [record.id for record in chosen], canvas)))
            words = self.tr("{0} is off the map.").format(name) if len(chosen) == 1 else self.tr("%n are off the map.", "", len(chosen))
        elif what == "remove":
            done = self.safely(lambda: self._document.do(edits.remove(records, *chosen)))
            words = self.tr("{0} is out of the workshop.").format(name) if len(chosen) == 1 else self.tr("%n removed.", "", len(chosen))
        elif what == "join":
            twin = similar(records, name, chosen[0].id)[0]
            done = self.safely(lambda: self._document.do(join_edit(records, chosen[0].id, twin.id)))
            words = self.tr("Joined into {0}.").format(twin.name)
        elif what == "withdraw":
            # Cannot be taken back: never what any other word leads to.
            if self.safely(lambda: self._services.withdraw(chosen[0])):
                self._shell().toast.say(self.tr("The name is gone for good, from texts and from what can be taken back too."))
            return
        else:
            raise ValueError(what)
        if done:
            self._shell().choose(())
            self._shell().toast_with_undo(words, True)

    def safely(self, run: Callable[[], object]) -> bool:
        """Does it; what the world outside refuses becomes a sentence."""
        try:
            run()
        except EXPECTED as error:
            self._shell().toast.say(sentence(error, self._interface.say))
            return False
        return True


def _about(edit: Edit, keys: Sequence[Key]) -> Key:
    """The record that an edit is named after."""
    kind = edit.verb.partition(".")[0]
    return next((key for key in reversed(keys) if key[0] == kind), keys[0])
