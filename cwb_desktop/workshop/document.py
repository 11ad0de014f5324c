"""The records in memory, and the only way to change them: disk first, then memory, then the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from . import border
from .collection import Change, Key, Records
from .record import Record
from .waiting import Held, Place, Waiting, is_new

How = Literal["do", "undo", "redo", "join"]
#: How many edits can be taken back.
DEPTH = 200


@dataclass(frozen=True, slots=True)
class Edit:
    """A verb and its changes: what the user did, and what one undo takes back.

    `verb` is a key of the interface's words (`stakeholder.place`); `on` the date it was done, stamped by the document.
    """

    verb: str
    changes: tuple[Change, ...]
    on: str = ""

    @property
    def keys(self) -> tuple[Key, ...]:
        """The records that it touches."""
        return tuple(change.key for change in self.changes)

    def inverse(self) -> Edit:
        """The edit that takes this one back, last change first."""
        return replace(self, changes=tuple(change.inverse() for change in reversed(self.changes)))


@dataclass(frozen=True, slots=True)
class Written:
    """An edit as it goes to disk: the changes to carry out, and what that means for the history."""

    edit: Edit
    how: How


class NotWritten(Exception):
    """The disk did not take an edit for a reason outside the program (full, read-only, gone). `reason` is a key for a sentence."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Scrub:
    """What takes a name out of records and out of texts."""

    record: Callable[[Record], Record]
    text: Callable[[str], str]

    def __call__(self, record: Record) -> Record:
        """The record without the name."""
        return self.record(record)

    def waiting(self, one: Waiting) -> Waiting:
        """What waits, without the name, also in what its sentence says."""
        values = tuple((key, self.text(value) if isinstance(value, str) else value) for key, value in one.values)
        return replace(one, text=self.text(one.text), values=values)


Write = Callable[[Sequence[Written | Held]], object]
Listener = Callable[[tuple[Change, ...]], None]


def joined(first: Edit, second: Edit) -> Edit | None:
    """Two edits of the same one record with the same verb as one; None where they do not belong together."""
    if first.verb != second.verb or len(first.changes) != 1 or len(second.changes) != 1 or first.keys != second.keys:
        return None
    before, after = first.changes[0].before, second.changes[0].after
    if before is None or first.changes[0].after != second.changes[0].before:
        return None
    return replace(first, changes=(Change(before, after),))


class Document:
    """A workshop being worked on.

    Invariant: what is on disk plus `unsaved` equals `records` equals what listeners were told.
    `write` stores a list of edits in one transaction and raises NotWritten when the world outside refuses;
    `today` gives the date stamped on edits; `waiting` are the texts that are no values yet.
    """

    def __init__(
        self,
        records: Records,
        write: Write,
        today: Callable[[], str],
        done: Iterable[Edit] = (),
        undone: Iterable[Edit] = (),
        waiting: Mapping[Place, Waiting] = MappingProxyType({}),
    ) -> None:
        self.records = records
        self.waiting = dict(waiting)
        self.unsaved: list[Written | Held] = []
        # What no longer waits leaves the disk with the next write: never before the edit that it became.
        self._left: list[Held] = []
        self.trouble: NotWritten | None = None
        self._write = write
        self._today = today
        self._done = list(done)[-DEPTH:]
        self._undone = list(undone)
        self._listeners: list[Listener] = []
        self._may_join = False

    # -- what others hear --

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener(changes)` after each edit; the answer stops that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # -- editing --

    def do(self, edit: Edit, join: bool = False) -> Edit | None:
        """Carries an edit out. With `join` it becomes one with the edit before it where they belong together (typing).

        Raises Refused when a border rule is broken; then nothing has happened. An edit that changes nothing is not done.
        """
        edit = replace(edit, changes=tuple(c for c in edit.changes if c.before != c.after), on=self._today())
        if not edit.changes:
            return None
        after = self.records.apply(edit.changes)
        border.check_changes(after, edit.changes)
        whole = joined(self._done[-1], edit) if join and self._may_join and self._done and not self._undone else None
        self._commit(Written(edit, "join" if whole else "do"))
        if whole:
            self._done[-1] = whole
        else:
            self._done = [*self._done, edit][-DEPTH:]
        self._undone.clear()
        self._may_join = True
        self._tell(after, edit.changes)
        return edit

    def hold(self, place: Place, waiting: Waiting | None) -> None:
        """Keeps a text that is no value yet, on disk as well; None: nothing waits there any more, which the next write tells the disk."""
        if self.waiting.get(place) == waiting:
            return
        if waiting is None:
            del self.waiting[place]
            self._left.append(Held(place, None))
            return
        trouble = self.trouble
        self._commit(Held(place, waiting))
        self.waiting[place] = waiting
        if self.trouble is not trouble:
            self._tell(self.records, ())

    def forget_lost(self) -> None:
        """Lets go what waits at records that are gone and that no undo brings back."""
        known = {key for edit in (*self._done, *self._undone) for key in edit.keys}
        for place in [*self.waiting]:
            if not is_new(place[0]) and place[0] not in known and self.records.by_key(place[0]) is None:
                self.hold(place, None)

    def rest(self) -> None:
        """Ends the joining of edits: what is typed from now on is a step of its own."""
        self._may_join = False

    def next_undo(self) -> Edit | None:
        """The edit that `undo` would take back."""
        return self._done[-1] if self._done else None

    def next_redo(self) -> Edit | None:
        """The edit that `redo` would do again."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> Edit | None:
        """Takes the last edit back through the same path; the answer is that edit, so that the window can turn to it."""
        return self._play(self._done, self._undone, "undo")

    def redo(self) -> Edit | None:
        """Does again what was undone last."""
        return self._play(self._undone, self._done, "redo")

    def _play(self, source: list[Edit], target: list[Edit], how: Literal["undo", "redo"]) -> Edit | None:
        if not source:
            return None
        edit = source[-1]
        played = edit.inverse() if how == "undo" else edit
        after = self.records.apply(played.changes)
        self._commit(Written(played, how))
        target.append(source.pop())
        self._may_join = False
        self._tell(after, played.changes)
        return edit

    def _commit(self, *written: Written | Held) -> None:
        waiting = [*self.unsaved, *self._left, *written]
        self._left = []
        try:
            self._write(waiting)
        except NotWritten as trouble:
            self.unsaved = waiting
            self.trouble = trouble
        else:
            self.unsaved = []
            self.trouble = None

    def _tell(self, records: Records, changes: tuple[Change, ...]) -> None:
        self.records = records
        for listener in tuple(self._listeners):
            listener(changes)

    # -- trouble --

    def retry(self) -> bool:
        """Tries to write what is unsaved; True when everything is on disk."""
        if self.unsaved or self._left:
            self._commit()
        return not self.unsaved

    # -- what cannot be undone --

    def rewrite(
        self, scrub: Scrub, store: Callable[[Records, Sequence[Edit], Sequence[Edit], Mapping[Place, Waiting]], object]
    ) -> None:
        """Passes every record, here and in the history, and what waits through `scrub`, stores it in one transaction, tells listeners.

        For withdrawing and anonymising. Raises NotWritten, and then nothing has changed; unsaved edits go along.
        """
        records = Records(map(scrub, self.records))
        done, undone = [[_scrubbed(edit, scrub) for edit in edits] for edits in (self._done, self._undone)]
        waiting = {place: scrub.waiting(one) for place, one in self.waiting.items()}
        store(records, done, undone, waiting)
        changes = tuple(Change(old, new) for old, new in zip(self.records, records, strict=True) if old != new)
        self._done, self._undone, self.unsaved, self.trouble, self._may_join = done, undone, [], None, False
        self._left = []
        self.waiting = waiting
        self._tell(records, changes)


def _scrubbed(edit: Edit, scrub: Scrub) -> Edit:
    def one(record: Record | None) -> Record | None:
        return None if record is None else scrub(record)

    return replace(edit, changes=tuple(Change(one(change.before), one(change.after)) for change in edit.changes))
