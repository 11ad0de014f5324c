"""What can be done with what is chosen on a canvas: the same deeds for the keys and for the menu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from ..look.layout import tidied
from ..workshop import edits, places
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.people import Relation, Stakeholder
from ..workshop.record import Record
from ..workshop.records import Note, Photo
from . import board_edits
from .board_parts import BoardParts
from .desk import Desk, Hooks
from .grounds import Dropped
from .looking import Looking

#: After so many milliseconds without a nudge the next one is a step of its own for undo.
REST = 1000


class Deeds(QObject):
    """Turns a command on what is chosen into an edit."""

    def __init__(self, desk: Desk, own: Hooks, looking: Looking, parts: BoardParts) -> None:
        super().__init__(desk)
        self._desk, self._own, self._looking, self._parts = desk, own, looking, parts
        self._resting = QTimer(self, singleShot=True, interval=REST)
        #: The kind of line drawn last; the next one is the same.
        self.relation_type = "support"

    # -- what is chosen --

    def stakeholders(self) -> list[Stakeholder]:
        """The stakeholders among what is chosen."""
        records = self._desk.records
        return [who for kind, one_id in self._desk.chosen if kind == Stakeholder.KIND and (who := records.get(Stakeholder, one_id))]

    def lines(self) -> list[Relation]:
        """The lines among what is chosen."""
        return [line for kind, one_id in self._desk.chosen if kind == Relation.KIND and (line := self._desk.records.get(Relation, one_id))]

    def notes(self) -> list[Note]:
        """The notes among what is chosen."""
        return [note for kind, one_id in self._desk.chosen if kind == Note.KIND and (note := self._desk.records.get(Note, one_id))]

    def photos(self) -> list[Photo]:
        """The photos among what is chosen."""
        return [photo for kind, one_id in self._desk.chosen if kind == Photo.KIND and (photo := self._desk.records.get(Photo, one_id))]

    # -- stakeholders --

    def set_ring(self, ring: int) -> None:
        """Into another ring, at the angle they have or the first free one."""

        def step(now: Records, who: Stakeholder) -> Edit:
            return edits.put_on_ring(who, ring, who.angle if who.angle is not None else places.free_angle(now, who.sphere, ring))

        self._every("stakeholder.place", step)

    def set_world(self, sphere: str) -> None:
        """Into another world, where there is room in the ring they have."""

        def step(now: Records, who: Stakeholder) -> Edit:
            if who.sphere == sphere:
                return Edit("stakeholder.place", ())
            if who.ring is None:
                return edits.set_fields(who, sphere=sphere)
            return edits.put_on_ring(who, who.ring, places.free_angle(now, sphere, who.ring), sphere)

        self._every("stakeholder.place", step)

    def set_anchor(self, anchor: bool) -> None:
        """Anchors, or no longer."""
        self._every("stakeholder.change", lambda now, who: edits.set_anchor(now, who, anchor) if who.anchor != anchor else Edit("", ()))

    def set_missing(self, missing: bool) -> None:
        """Missing voices, or no longer."""
        self._every("stakeholder.change", lambda _now, who: edits.set_fields(who, missing_voice=missing))

    def set_kind(self, kind: str) -> None:
        """Another kind."""
        self._every("stakeholder.change", lambda _now, who: edits.set_kind(who, kind))

    def said_yes(self) -> None:
        """They said yes today."""
        names = [who.name for who in self.stakeholders()]
        if names and self._desk.do(edits.said_yes(self._desk.records, [who.id for who in self.stakeholders()])):
            self._desk.message.emit(self.tr("{names} said yes today.").format(names=", ".join(names)))

    def pin(self) -> None:
        """Holds markers where they are, or lets them go where all were held."""
        if not self._desk.ground.pins or not self.stakeholders():
            return
        at = self._desk.scene.centres(self._desk.chosen)
        where = {one_id: at[kind, one_id] for kind, one_id in at if kind == Stakeholder.KIND}
        if all(who.network_pinned for who in self.stakeholders()):
            self._every("stakeholder.place", lambda _now, who: edits.set_fields(who, network_pinned=False))
        else:
            self._desk.do(edits.put_in_network(self._desk.records, where))

    def tidy(self) -> None:
        """Lays out all markers that are not held, as one edit."""
        if self._desk.ground.pins:
            self._desk.do(edits.put_in_network(self._desk.records, tidied(self._desk.records), pinned=False))

    def _every(self, verb: str, step: Any) -> None:
        self._desk.do(board_edits.every(self._desk.records, self._desk.chosen, verb, step))

    # -- lines --

    def connect_to(self, source: str, target: str) -> None:
        """A line of the type drawn last, chosen at once so that it can be made another."""
        one_id = self._desk.context.new_id()
        if self._desk.do(edits.connect(self._desk.records, source, target, one_id, self.relation_type)):
            self._looking.show_lines()
            self._desk.select([(Relation.KIND, one_id)])

    def set_type(self, type_: str) -> None:
        """Another kind of line."""
        self.relation_type = type_
        self._desk.do(board_edits.every_line(self._desk.records, self._desk.chosen, lambda line: board_edits.of_type(line, type_)))

    def set_lines(self, **values: Any) -> None:
        """Direction, strength or status of the lines."""
        self._desk.do(board_edits.every_line(self._desk.records, self._desk.chosen, lambda line: replace(line, **values)))

    def turn_lines(self) -> None:
        """The lines the other way round."""
        self._desk.do(board_edits.every_line(self._desk.records, self._desk.chosen, board_edits.turned))

    # -- off and out --

    def off_canvas(self) -> None:
        """Stakeholders off this canvas; lines and notes gone."""
        if self._own.remove(self._desk.chosen):
            return
        names = [who.name for who in self.stakeholders()]
        if self._desk.do(board_edits.off_canvas(self._desk.records, self._desk.chosen, self._desk.canvas)):
            self._desk.select([])
            if len(names) == 1:
                self._desk.message.emit(self.tr("{name} is off the map.").format(name=names[0]))
            elif names:
                self._desk.message.emit(self.tr("{n} are off the map.").format(n=len(names)))

    def out_of_workshop(self) -> None:
        """Gone from every canvas and table."""
        names = [who.name for who in self.stakeholders()]
        if self._desk.do(board_edits.out_of_workshop(self._desk.records, self._desk.chosen)):
            self._desk.select([])
            if len(names) == 1:
                self._desk.message.emit(self.tr("{name} is out of the workshop.").format(name=names[0]))
            elif names:
                self._desk.message.emit(self.tr("{n} are out of the workshop.").format(n=len(names)))

    # -- moving --

    def drop(self, dropped: Dropped) -> None:
        """Markers were let go: their new place, and a quiet question where one left its world."""
        done = self._desk.do(dropped.edit)
        if dropped.refused:
            self._desk.message.emit(self._refusal(dropped.refused))
        if dropped.wish is not None:
            self._parts.ask_world(dropped.wish, join=done)

    def _refusal(self, reason: str) -> str:
        return {
            "other_band.asset": self.tr("This is something that is there. It stays above the real problem."),
            "other_band.need": self.tr("This is something we miss. It stays below the real problem."),
        }[reason]

    def nudge(self, dx: int, dy: int) -> None:
        """One step of what the place means; a series of steps of one card is one undo."""
        at: Mapping[Key, tuple[float, float]] = self._own.places(self._desk.chosen)
        if not self._resting.isActive():
            self._desk.document.rest()
        self._desk.do(self._desk.ground.nudge(self._desk.records, at, dx, dy), join=self._resting.isActive())
        self._resting.start()

    # -- clipboard --

    def copy(self) -> None:
        """The names of what is chosen, one a line."""
        found = [record for key in self._desk.chosen if (record := self._desk.records.by_key(key)) is not None]
        texts = [text for record in found if (text := _words(record))]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))


def _words(record: Record) -> str:
    """What a record says in one line."""
    names = ("name", "text", "title", "what", "proposal", "label")
    return next((str(getattr(record, name)) for name in names if hasattr(record, name)), "")
