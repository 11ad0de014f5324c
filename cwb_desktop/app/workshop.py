"""One open workshop: its file, its window, and what the window can have done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from .. import place as places
from ..look.canvases import LOOKS
from ..look.numbers import numbers
from ..screen.background import Background
from ..screen.board import Board
from ..screen.board_context import BoardContext, Sight
from ..screen.evening_clock import EveningClock, Running
from ..screen.interface import Interface
from ..screen.ports import Said, WindowServices
from ..screen.print_order import Tray
from ..screen.shell import Where
from ..screen.window import Window
from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.figures.findings import findings
from ..workshop.figures.sentences import sentence
from ..workshop.format import pack_snapshot
from ..workshop.ids import new_id
from ..workshop.people import Meeting, Participant
from ..workshop.record import Record
from ..workshop.withdraw import withdraw_participant, withdraw_stakeholder
from .files import OpenFile
from .outside import Outside
from .render import Kit
from .trouble import guarded

if TYPE_CHECKING:
    from ..texts import Say

#: Canvases whose findings need the network's measures first.
_MEASURED = frozenset({"network"})


class OpenWorkshop(QObject):
    """Builds the window over an open file and keeps what belongs to it together until the window closes."""

    def __init__(self, opened: OpenFile, interface: Interface, kit: Kit, places_file: Path, outside: Outside) -> None:
        super().__init__()
        self.opened, self._interface, self._kit, self._outside = opened, interface, kit, outside
        self._places_file = places_file
        self._place = places.read(places_file, opened.store.identity)
        self._background: Background[Sequence[Said]] = Background(self)
        self._boards: dict[str, Board] = {}
        self._tray = Tray()
        kept = self._place
        self._clock = EveningClock(outside.now, Running.kept(kept.block, kept.since, kept.spent, outside.now()))
        self._clock.changed.connect(self.keep_place)
        where = Where(self._place.step if 1 <= self._place.step <= 5 else 1, "", self._place.tab, self._place.table)
        self.window = Window(opened.document, interface, self._services(), where)
        self.window.closed.connect(self._closed)

    def _services(self) -> WindowServices:
        return WindowServices(
            today=self._outside.today,
            clock=self._clock,
            new_id=new_id,
            board=self._board,
            drawn=frozenset(LOOKS),
            findings=self._findings,
            save_copy=guarded(self._save_copy),
            go_home=self._go_home,
            close_meeting=guarded(self._close_meeting),
            withdraw=guarded(self._withdraw),
            ask_save=self._outside.ask_save,
            print_page=self._print_page,
            numbers=numbers,
        )

    # -- what the window asks --

    def _workshop_say(self) -> Say:
        return self._kit.say(self.opened.document.records.workshop.language)

    def _board(self, canvas: str, parent: QWidget) -> Board:
        kept = self._place
        sight = Sight(kept.zoom, kept.x, kept.y) if kept.tab in ("", canvas) else Sight()
        context = BoardContext(
            measure=self._kit.measure,
            style=lambda: self._kit.style(self._interface.settings.theme),
            say=self._workshop_say,
            words=lambda: self._interface.say,
            today=self._outside.today,
            new_id=new_id,
            open_meeting=self._open_meeting,
            scale=lambda: self._interface.scale,
            place=sight,
            icon=self._interface.icon,
            motion=lambda: self._interface.settings.motion,
            keys=lambda: self._interface.settings.keys,
        )
        board = Board(self.opened.document, canvas, context, parent)
        self._boards[canvas] = board
        return board

    def _open_meeting(self) -> str | None:
        """The meeting that is going on: today's, not closed."""
        today = self._outside.today()
        meetings = self.opened.document.records.all(Meeting)
        return next((meeting.id for meeting in meetings if meeting.date == today and meeting.closed_at is None), None)

    def _findings(self, canvas: str, records: Records, tell: Callable[[Sequence[Said]], None]) -> None:
        say, today = self._interface.say, self._outside.today()
        self._background.ask(lambda: _said(canvas, records, say, today), tell)

    def _save_copy(self, target: Path) -> None:
        document = self.opened.document
        if target.suffix.lower() == ".json":
            from ..exchange import json_file

            json_file.write(document.records, target)
        else:
            self.opened.store.copy_to(target, document.records)

    def _close_meeting(self, meeting_id: str) -> None:
        document = self.opened.document
        meeting = document.records.get(Meeting, meeting_id)
        if meeting is not None:
            now = self._outside.now().replace(microsecond=0).isoformat()
            document.do(edits.close_meeting(document.records, meeting, now, new_id(), pack_snapshot))

    def _withdraw(self, record: Record) -> None:
        document, word = self.opened.document, self._workshop_say()("privacy.participant")
        withdraw = withdraw_participant if isinstance(record, Participant) else withdraw_stakeholder
        for place in [place for place in document.waiting if place[0] == record.key]:
            document.hold(place, None)
        scrub, _places = withdraw(document.records, record.id, self._outside.today(), word)
        document.rewrite(scrub, self.opened.store.rewrite)

    def _print_page(self, parent: QWidget) -> QWidget:
        from .print_centre import print_page

        step = getattr(getattr(parent, "where", None), "step", 1)
        return print_page(self._kit, self.opened.document, self._interface, self._outside, parent, step, self._tray)

    # -- coming and going --

    def _go_home(self) -> None:
        self._outside.going_home()
        self.window.close()

    def _closed(self) -> None:
        self.keep_place()
        self.opened.close()
        self.window.deleteLater()
        self._outside.closed()

    def keep_place(self) -> None:
        """Keeps where one is, beside the workshops."""
        where = self.window.where
        board = self._boards.get(self.window.shell.canvas)
        sight = board.sight if board is not None else Sight()
        runs = self._clock.running
        now = places.Place(where.step, where.tab, where.table, sight.zoom, sight.x, sight.y, runs.block, runs.since, runs.spent)
        places.write(self._places_file, self.opened.store.identity, now)


def _said(canvas: str, records: Records, say: Say, today: str) -> Sequence[Said]:
    """The findings of a canvas in words; in a thread, on frozen records."""
    measured = None
    if canvas in _MEASURED:
        from ..workshop.figures.network import measures

        measured = measures(records)
    carried: Mapping[Key, int] = {}
    return [Said(sentence(finding, say, records, carried), finding.rows) for finding in findings(canvas, records, measured, today)]
