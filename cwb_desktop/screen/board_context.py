"""What a board is handed from outside, and where on the canvas one was looking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from ..look.measure import Measure
from ..look.style import Style
from .keys import Instead

if TYPE_CHECKING:
    from ..texts import Say


@dataclass(frozen=True, slots=True)
class Sight:
    """What is in view: zoom (1 = the whole sheet; 0 = no place kept) and the centre, in canvas units."""

    zoom: float = 0.0
    x: float = 500.0
    y: float = 353.5


@dataclass(frozen=True, slots=True)
class BoardContext:
    """Measure, colours, words, the date, new ids, the open meeting and the place to come back to.

    `style`, `say` (the workshop's language, for the drawing) and `words` (the interface's, for menus and sentences) are asked anew at each
    refresh, so that theme and language can change. `scale` is the interface size, 1.0 to 2.0. `icon` draws the icons of menus by name;
    `motion` tells whether things may move, `keys` which keys the user chose instead of the standard ones.
    """

    measure: Measure
    style: Callable[[], Style]
    say: Callable[[], Say]
    words: Callable[[], Say]
    today: Callable[[], str]
    new_id: Callable[[], str]
    open_meeting: Callable[[], str | None] = lambda: None
    scale: Callable[[], float] = lambda: 1.0
    place: Sight = Sight()
    icon: Callable[[str], QIcon] = lambda _name: QIcon()
    motion: Callable[[], bool] = lambda: False
    keys: Callable[[], Instead] = dict[str, str]
