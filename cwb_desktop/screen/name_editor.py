"""A field for names: who is there is found while it is typed, and who is not there yet is offered to be added."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QVBoxLayout, QWidget

from ..workshop.records import BY_KIND
from ..workshop.searching import folded, offered
from .controls import Line, button, clear
from .field_editor import FieldEditor
from .newcomers import alike, kinds, offer_words, read_names
from .plain import plain_label
from .resting import when_rested
from .values import title
from .wording import EXPECTED

_ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class NameEditor(FieldEditor):
    """One of many names, or several with commas between them. `named(name, Named)`: somebody among them is new.

    Enter and leaving the field add who is not there yet; a name that looks like another one is asked about first.
    """

    named = Signal(str, object)

    def _make(self, known: Any, segment: bool) -> QWidget:
        line = Line()
        line.setPlaceholderText(self.tr("Type a name") if self.spec.type == "ref" else self.tr("Type names, with commas"))
        self._names, self._found, self._asked = QStringListModel(self), list[str](), ""
        completer = QCompleter(self._names, line)
        # What is offered is found here: Qt would mind accents and the order of words.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        line.setCompleter(completer)
        line.textEdited.connect(self._edited)
        when_rested(line, line.textEdited, self._rest)
        completer.activated.connect(lambda _text: self.commit())
        line.returnPressed.connect(self._enter)
        line.left.connect(self._leave)
        return line

    def _around(self, control: QWidget) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._interface.px(4))
        column.addWidget(control)
        self.offer = QFrame()
        self.offer.setProperty("offer", "true")
        self._offers = QVBoxLayout(self.offer)
        self.offer.hide()
        column.addWidget(self.offer)
        return box

    def _known(self) -> list[str]:
        records, say = self._records(), self._interface.say
        found = (title(one, records, say) for kind in self.spec.targets for one in records.all(BY_KIND[kind]))
        return list(dict.fromkeys(filter(None, found)))

    def _last(self) -> tuple[str, str]:
        """What stands before the name that is being typed, and that name."""
        head, comma, name = self.text().rpartition(",") if self.spec.type == "refs" else ("", "", self.text())
        return (f"{head}, " if comma else ""), " ".join(name.split())

    def _edited(self, _typed: str) -> None:
        head, name = self._last()
        known = self._known()
        self._found = [head + one for one in offered(known, name)]
        like = [head + one for one in alike(self._records(), self.spec, name, self._interface.say)] if name else []
        self._names.setStringList(list(dict.fromkeys([*self._found, *like])))
        self._asked = ""
        self.show_problem("")
        self._offer(name, known)

    def _offer(self, name: str, known: list[str]) -> None:
        """Whom a name looks like, and what it can become."""
        clear(self._offers)
        new = bool(name) and all(folded(one) != folded(name) for one in known)
        made = kinds(self.spec, name) if new else ()
        self.offer.setVisible(bool(made))
        if not made:
            return
        like = [] if self._found else alike(self._records(), self.spec, name, self._interface.say)[:2]
        if like:
            words = self.tr("{0} looks like a name that is there. Is it the same?")
        else:
            words = self.tr("{0} is not there yet. Enter adds the name.") if not self._found else self.tr("Or is {0} somebody else?")
        self._offers.addWidget(plain_label(words.format(name), "row", wrap=True))
        for one in like:
            self._press(self.tr("It is {0}").format(one), lambda one=one: self._choose(one))
        for kind in made:
            self._press(offer_words(kind, name), lambda kind=kind: self.commit(kind))

    def _press(self, words: str, run: Any) -> None:
        made = button(self._interface, words, run, "soft")
        made.setProperty("narrow", "true")
        # A press must not leave the field first: leaving adds the name.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offers.addWidget(made)

    def _choose(self, name: str) -> None:
        self._line.setText(self._last()[0] + name)
        self.commit()

    @property
    def _line(self) -> Line:
        assert isinstance(self.control, Line)
        return self.control

    def _rest(self) -> None:
        """A name that is being typed may become anybody: it waits, and nobody is asked about it yet."""
        if self.unkept:
            self.waits.emit(self.spec.name, None)
        else:
            self.taken.emit(self.spec.name)

    def _enter(self) -> None:
        """The only name that is offered is the one that is meant; one that looks like another is asked about once."""
        text = self.text()
        if len(self._found) == 1 and text.strip() and text != self._found[0]:
            self._line.setText(self._found[0])
        elif not self._found and self._asked != text and self._names.stringList():
            self._asked = text
            return
        self.commit()

    def _leave(self) -> None:
        if self._line.left_for in _ELSEWHERE:
            # Another window, or a menu: the hands come back here, unless the cursor went on in the meantime.
            QTimer.singleShot(0, self, lambda: None if self.window().focusWidget() is self._line else self._leave_for_good())
        else:
            self._leave_for_good()

    def _leave_for_good(self) -> None:
        completer = self._line.completer()
        popup = completer.popup() if completer is not None else None
        if self.unkept and (popup is None or not popup.isVisible()):
            self.commit()

    def commit(self, kind: str = "") -> None:
        """Takes what was typed; who is new in it becomes a record of this kind."""
        today = self.today() if self.today is not None else ""
        try:
            found = read_names(self.spec, self.text(), self._records(), self._interface.say, today, kind)
        except EXPECTED as error:
            self.refuse(error)
            return
        if found.new:
            self.named.emit(self.spec.name, found)
            return
        if found.value == self._value:
            self.take(found.value)
        self._tell(found.value)

    def set_value(self, value: Any) -> None:
        """Shows a value; nothing is offered then."""
        super().set_value(value)
        self._found, self._asked = [], ""
        self.tell("")

    def tell(self, words: str) -> None:
        """Who came in by this field."""
        clear(self._offers)
        if words:
            self._offers.addWidget(plain_label(words, "row", wrap=True))
        self.offer.setVisible(bool(words))
