"""Typing on a canvas: new cards one after another, another name, a note, a label."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPointF, Signal

from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.fields import fields_of
from ..workshop.people import Relation, Stakeholder
from ..workshop.records import Note, Photo
from . import board_edits
from .deeds import Deeds
from .desk import Desk, Hooks
from .grounds import Point, Spot, note_at
from .half_line import HalfLine
from .inline_editor import InlineEditor
from .looking import Looking

#: Where a new card comes when nothing was pointed at (method 2.3).
RING = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line to be typed: where, over what, and what comes of it.

    `finish(text, more)` gets the answer; `read` tells what is understood while it is typed; `lines` takes several lines pasted at once.
    """

    at: Point
    hint: str
    most: int
    finish: Callable[[str, bool], object]
    text: str = ""
    names: Sequence[str] = ()
    read: Callable[[str], str] | None = None
    lines: Callable[[list[str]], object] | None = None


class CardTyping(QObject):
    """Opens the editor and turns what was typed into an edit. `typed(key)`: a card is new, or has another name."""

    began = Signal()
    ended = Signal()
    typed = Signal(object)

    def __init__(self, desk: Desk, own: Hooks, looking: Looking, deeds: Deeds, editor: InlineEditor) -> None:
        super().__init__(desk)
        self._desk, self._own, self._looking, self._deeds = desk, own, looking, deeds
        self.editor = editor
        self._half = HalfLine(desk, editor)
        self._finish: Callable[[str, bool], None] | None = None
        self._lines: Callable[[list[str]], object] | None = None
        self._point: Point | None = None
        self._source: str | None = None
        #: The world used last: a card typed without pointing belongs there.
        self.sphere = "community"
        editor.done.connect(self._done)
        editor.pasted.connect(self._pasted)

    # -- new cards --

    def new(self, point: Point | None) -> None:
        """What a new card is on this canvas, at a point or where there is room."""
        if not self._own.new(point):
            self.new_card(point)

    def new_card(self, point: Point | None, source: str | None = None) -> None:
        """A new card at a point, or where there is room; with a line from `source`."""
        self._point, self._source = point, source
        spot = self._spot(self._desk.records, 0)
        hint = self.tr("Who is missing?") if self._about_missing else self.tr("Name of a group, organisation or role")
        taken = [who.name for who in self._desk.records.all(Stakeholder) if who.name]
        self._open(spot.at, "", hint, most(Stakeholder, "name"), taken, self._card_typed)

    def add_card(self, name: str) -> None:
        """A card of this name where there is room; without a name the cursor waits for one."""
        if name.strip():
            self.paste([" ".join(name.split())])
        else:
            self.new(None)

    def paste(self, lines: Sequence[str]) -> None:
        """A card for each line."""
        if self._own.paste(lines):
            return
        self._point, self._source = None, None
        self._add(lines)

    @property
    def _about_missing(self) -> bool:
        """Whether the room looks at the missing voices alone."""
        return "missing" in self._looking.options.only

    def _spot(self, records: Records, place: int) -> Spot:
        first = self._desk.ground.spot(records, self._point, self.sphere, RING)
        if place == 0 or self._point is None:
            return first
        return self._desk.ground.spot(records, None, first.sphere, first.ring or RING)

    def _card_typed(self, text: str, more: bool) -> None:
        if not text:
            self.ended.emit()
            return
        spot = self._spot(self._desk.records, 0)
        before = len(self._desk.records.all(Stakeholder))
        added = self._add([text])
        if added and more:
            # The next one goes on in the same ring, beside this one where a place was pointed at.
            self.sphere = spot.sphere
            self._next_after(spot)
        else:
            self.ended.emit()
        now = self._desk.records.all(Stakeholder)
        if added and len(now) > before:
            self.typed.emit(now[-1].key)

    def _next_after(self, spot: Spot) -> None:
        if self._point is None:
            self.new_card(None)
            return
        following = self._desk.ground.spot(self._desk.records, None, spot.sphere, spot.ring or RING)
        self.new_card((spot.at[0] + 28, spot.at[1]) if following.angle is None else following.at)

    def _pasted(self, lines: list[str]) -> None:
        if self._lines is not None:
            self._lines(lines)
            self.ended.emit()
        elif self._finish == self._card_typed:
            self._add(lines)
            self.ended.emit()
        elif self._finish is not None:
            self._done(" ".join(lines), False)

    def _add(self, names: Sequence[str]) -> bool:
        """Cards of these names; one that is there already is chosen, and the room goes on with the next."""
        desk = self._desk
        known = {who.key for who in desk.records.all(Stakeholder) if desk.ground.shown(who)}
        new_id, meeting = desk.context.new_id, desk.context.open_meeting()
        made = board_edits.cards(
            desk.records, names, new_id, desk.ground, self._spot, meeting, self._source, self._deeds.new_line, self._about_missing
        )
        done = desk.do(made.edit)
        if done:
            if self._source is not None:
                self._looking.show_lines()
            last = desk.records.get(Stakeholder, made.keys[-1][1])
            self.sphere = last.sphere if last else self.sphere
        there = done or all(key in known for key in made.keys)
        if there:
            desk.select(list(made.keys))
        return there

    # -- other texts --

    def rename(self, key: Key) -> None:
        """Another name for a stakeholder, another text for a note, another label for a line."""
        if self._own.write(key):
            return
        found = self._desk.scene.held(key)
        record = self._desk.records.by_key(key)
        texts = {
            Stakeholder.KIND: ("name", self.tr("Name")),
            Note.KIND: ("text", self.tr("Note")),
            Relation.KIND: ("label", self.tr("Label")),
            Photo.KIND: ("caption", self.tr("Caption")),
        }
        if found is None or record is None or key[0] not in texts:
            return
        field, hint = texts[key[0]]

        def typed(text: str, _more: bool) -> None:
            edit = _retitled(self._desk.records, key, field, text)
            done = edit is not None and self._desk.do(edit)
            self.ended.emit()
            if done and key[0] == Stakeholder.KIND:
                self.typed.emit(key)

        at = (found.centre.x(), found.centre.y())
        self._open(at, str(getattr(record, field)), hint, most(type(record), field), (), typed)

    def new_note(self, point: Point) -> None:
        """A sticky note around a point."""

        def typed(text: str, _more: bool) -> None:
            if text:
                x, y = note_at(point)
                context = self._desk.context
                meeting = context.open_meeting()
                note = Note(id=context.new_id(), canvas=self._desk.canvas, x=x, y=y, text=text, meeting=meeting, named=True)
                if self._desk.do(edits.add(self._desk.records, note)):
                    self._desk.select([note.key])
            self.ended.emit()

        self._open(point, "", self.tr("What should we not forget?"), most(Note, "text"), (), typed)

    def ask(self, at: Point, text: str, hint: str, names: Sequence[str], finish: Callable[[str, bool], None]) -> None:
        """Lets the user type a name, with these to choose from; `finish` gets it."""

        def typed(answer: str, more: bool) -> None:
            self.ended.emit()
            finish(answer, more)

        self._open(at, text, hint, most(Stakeholder, "name"), names, typed)

    def write(self, line: Line) -> None:
        """Lets the user type one line of any kind; where the answer opens no other line, typing has ended."""

        def typed(text: str, more: bool) -> None:
            line.finish(text, more)
            if not self.editor.is_open:
                self.ended.emit()

        self._open(line.at, line.text, line.hint, line.most, line.names, typed, line.read)
        self._lines = line.lines

    # -- the editor --

    def _open(
        self, at: Point, text: str, hint: str, longest: int, names: Sequence[str], finish: Callable[[str, bool], None],
        read: Callable[[str], str] | None = None,
    ) -> None:  # fmt: skip
        self._finish, self._lines = finish, None
        self.began.emit()
        place = self._desk.view.mapFromScene(QPointF(*at))
        begun = self._half.begin(hint, text)
        self.editor.start(place, begun, hint, longest, names, self._desk.context.scale(), read)
        if begun != text:
            # Not selected: what is typed goes on from here.
            self.editor.end(False)

    def _done(self, text: str, more: bool) -> None:
        finish, self._finish = self._finish, None
        if finish is not None:
            finish(text, more)


def _retitled(records: Records, key: Key, field: str, text: str) -> Edit | None:
    """What an emptied or another text makes of a record: a note without words goes, a name stays."""
    record = records.by_key(key)
    if record is None or getattr(record, field) == text:
        return None
    if not text and key[0] == Note.KIND:
        return edits.remove(records, record)
    return edits.set_fields(record, **{field: text}) if text or key[0] in (Relation.KIND, Photo.KIND) else None


def most(record_type: type[Any], field: str) -> int:
    """The most letters that a field holds."""
    return next(spec.most for spec in fields_of(record_type) if spec.name == field)
