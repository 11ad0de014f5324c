"""What the screen is handed from outside: the parts that files, paper, figures and the clock do for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from ..settings import Settings as Settings
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.record import Record
from ..workshop.waiting import Place, Waiting
from .evening_clock import EveningClock
from .trouble import Trouble as Trouble

Done = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Spot:
    """A stakeholder's place on the small ring map of a workshop."""

    ring: int
    angle: int
    sphere: str
    missing: bool = False
    anchor: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that asks attention: `kind` is late, stuck or missing; `count` the days late or the voices missed."""

    kind: str
    what: str = ""
    who: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """What Home shows of one workshop without opening it.

    `changed` is a local moment; `trouble` a key in [problem] when it cannot be read.
    """

    path: Path
    name: str
    city: str = ""
    language: str = "nl"
    example: bool = False
    step: int = 0
    spots: tuple[Spot, ...] = ()
    stakeholders: int = 0
    plans: int = 0
    agreements: int = 0
    actions: int = 0
    late: int = 0
    asks: tuple[Ask, ...] = ()
    next_date: str = ""
    next_title: str = ""
    size: int = 0
    changed: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    """What a new workshop begins with."""

    name: str
    city: str
    question: str
    language: str
    currency: str = "EUR"


@dataclass(frozen=True, slots=True)
class HomeServices:
    """What Home can have done. Each may raise Trouble; `delete` answers with what brings the file back, or None."""

    list_workshops: Callable[[], Sequence[Listed]]
    open: Callable[[Path], object]
    new: Callable[[NewWorkshop], object]
    sample: Callable[[str], object]
    bring_in: Callable[[Path], object]
    duplicate: Callable[[Path], object]
    rename: Callable[[Path, str], object]
    delete: Callable[[Path], Done | None]
    save_copy: Callable[[Path, Path], object]
    print_report: Callable[[Path], object]
    today: Callable[[], str]
    ask_open: Callable[[QWidget], Path | None]
    ask_save: Callable[[QWidget, str], Path | None]


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in words and the records it is about."""

    sentence: str
    keys: tuple[Key, ...] = ()


class Doc(Protocol):
    """The document as the screen uses it; workshop.document.Document is one."""

    records: Records
    waiting: dict[Place, Waiting]
    unsaved: list[Any]
    trouble: Any

    def listen(self, listener: Callable[[tuple[Any, ...]], None]) -> Callable[[], None]: ...
    def do(self, edit: Edit, join: bool = False) -> Edit | None: ...
    def hold(self, place: Place, waiting: Waiting | None) -> None: ...
    def rest(self) -> None: ...
    def next_undo(self) -> Edit | None: ...
    def next_redo(self) -> Edit | None: ...
    def undo(self) -> Edit | None: ...
    def redo(self) -> Edit | None: ...
    def retry(self) -> bool: ...


#: Makes the drawing of a canvas. The widget may have signals `selected(keys)` and `message(text)`, and the methods of `Board`.
BoardFactory = Callable[[str, QWidget], QWidget]


class Board(Protocol):
    """What the step page asks of a drawing; each of these may be absent."""

    def set_tool(self, tool: str) -> None: ...
    def set_filter(self, name: str, on: bool) -> None: ...
    def select(self, keys: Sequence[Key]) -> None: ...
    def zoom_by(self, factor: float) -> None: ...
    def fit(self) -> None: ...


@dataclass(frozen=True, slots=True)
class WindowServices:
    """What the main window can have done. `findings` calls `tell` with sentences, now or later, on the main thread.

    `drawn` are the canvases that have a drawing. `print_page` makes the page of the print centre.
    """

    today: Callable[[], str]
    clock: EveningClock
    new_id: Callable[[], str]
    board: BoardFactory
    drawn: frozenset[str]
    findings: Callable[[str, Records, Callable[[Sequence[Said]], None]], None]
    print_page: Callable[[QWidget], QWidget]
    save_copy: Callable[[Path], object]
    go_home: Callable[[], object]
    close_meeting: Callable[[str], object]
    withdraw: Callable[[Record], object]
    ask_save: Callable[[QWidget, str], Path | None]
    numbers: Callable[[str, Records], Mapping[Key, int]] = field(default=lambda _canvas, _records: MappingProxyType({}))
