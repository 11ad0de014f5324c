"""The tools of a drawing: a column of icons over words, or a row of icons where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout

from ..look.filters import is_filtered
from ..look.view import View
from .controls import clear
from .interface import Interface
from .plain import named, tip

#: What a tool does: it changes the hand, or it changes what is seen, or the zoom.
ICONS = {
    "choose": "mouse-pointer-2", "card": "square-plus", "note": "sticky-note", "missing": "user-round-search", "anchors": "anchor",
    "lines": "spline", "filter": "funnel", "connect": "spline", "wanted": "move-up-right", "problem": "message-circle-question-mark",
    "inflow": "banknote-arrow-down", "spending": "banknote-arrow-up", "plug": "wrench", "wish": "move-up-right",
    "attitudes": "smile", "sizes": "circle", "new_anchor": "anchor", "vote": "vote", "agreement": "handshake", "stopped": "octagon-pause",
    "promises": "handshake", "late": "clock-alert", "help": "hand-helping",
    "decision": "scale", "zoom_in": "zoom-in", "zoom_out": "zoom-out", "fit": "maximize",
}  # fmt: skip
#: The single ticks of the filters that have a tool of their own.
SINGLES = ("promises", "late", "help")
FILTERS = ("missing", "anchors", "lines", "attitudes", "sizes", "stopped", *SINGLES, "filter")
ZOOMS = ("zoom_in", "zoom_out", "fit")
#: So many tools stand in a row however narrow it is; the others may go under three dots. What one of them takes, in pixels.
LEAST = 2
_SLOT = 48


class ToolBar(QFrame):
    """Tells `tool`, `filtered` and `zoomed`; the hand that is chosen stays lit. `fit` puts under three dots what finds no room in a row."""

    tool = Signal(str)
    filtered = Signal(str, bool)
    zoomed = Signal(str)

    def __init__(self, interface: Interface, tools: Sequence[str], upright: bool) -> None:
        super().__init__()
        self._interface, self._upright = interface, upright
        self.buttons: dict[str, QToolButton] = {}
        self._ticks: dict[str, QAction] = {}
        self._box: QBoxLayout = QVBoxLayout(self) if upright else QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(interface.px(4))
        self._hands = QButtonGroup(self)
        hands = ["choose", *(tool for tool in tools if tool not in FILTERS)]
        self._names = [*hands, *(tool for tool in tools if tool in FILTERS)]
        self._zooms = ZOOMS if upright else ("zoom_in", "fit")
        self._most, self._whole = len(self._names), True
        self._tool, self._view = "choose", View()
        self._fill()

    def fit(self, width: int) -> None:
        """As many tools as there is room for, in pixels; the rest and the zoom under three dots."""
        slots, every = width // self._interface.px(_SLOT), len(self._names)
        whole = slots > every + len(self._zooms)
        most = every if whole else max(LEAST, min(every, slots - 1))
        if (most, whole) != (self._most, self._whole):
            self._most, self._whole = most, whole
            self._fill()

    def _fill(self) -> None:
        clear(self._box)
        self.buttons, self._ticks = {}, {}
        late = [] if self._whole else [*self._names[self._most :], *self._zooms]
        first = next((one for one in self._names if one in FILTERS), None)
        for name in self._names[: self._most]:
            if name == first:
                self._box.addWidget(self._between())
            self._box.addWidget(self._make(name))
        if late:
            self._box.addWidget(self._more(late))
        else:
            if self._upright:
                self._box.addStretch(1)
            else:
                self._box.addWidget(self._between())
            for name in self._zooms:
                self._box.addWidget(self._make(name))
        self.show_tool(self._tool)
        self.show_view(self._view)

    def words(self, name: str) -> str:
        """The name of a tool."""
        return {
            "choose": self.tr("Choose"),
            "card": self.tr("Card"),
            "note": self.tr("Note"),
            "missing": self.tr("Who is missing?"),
            "anchors": self.tr("Anchors"),
            "lines": self.tr("Lines"),
            "filter": self.tr("Filter"),
            "connect": self.tr("Connect"),
            "wanted": self.tr("Wanted line"),
            "problem": self.tr("Problem"),
            "inflow": self.tr("Money in"),
            "spending": self.tr("Money out"),
            "plug": self.tr("Plug"),
            "wish": self.tr("Wished place"),
            "attitudes": self.tr("Attitude"),
            "sizes": self.tr("Size by lines"),
            "new_anchor": self.tr("Anchor"),
            "vote": self.tr("Dots"),
            "agreement": self.tr("Agreement"),
            "stopped": self.tr("Stopped"),
            "promises": self.tr("Only promises"),
            "late": self.tr("Late"),
            "help": self.tr("Help needed"),
            "decision": self.tr("Proposal"),
            "zoom_in": self.tr("Larger"),
            "zoom_out": self.tr("Smaller"),
            "fit": self.tr("All in view"),
        }[name]

    def _make(self, name: str) -> QToolButton:
        px, words = self._interface.px, self.words(name)
        made = QToolButton()
        made.setProperty("kind", "tool" if self._upright else "quiet")
        made.setCheckable(name not in ZOOMS)
        made.setIcon(self._interface.icon(ICONS[name], "text", 24, on="accent"))
        made.setIconSize(QSize(px(24), px(24)))
        quiet = name in ("zoom_in", "zoom_out")
        if self._upright and not quiet:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setText(_two_lines(words))
            made.setFixedWidth(px(84))
            made.setMinimumHeight(px(82 if "\n" in made.text() else 66))
        else:
            made.setFixedSize(px(84 if self._upright else 44), px(44))
            tip(made, words)
        named(made, words)
        self.buttons[name] = made
        if name in ZOOMS:
            made.clicked.connect(lambda: self.zoomed.emit(name))
        elif name in FILTERS:
            made.clicked.connect(lambda on: self.filtered.emit(name, on))
        else:
            self._hands.addButton(made)
            made.clicked.connect(lambda: self._use(name))
        return made

    def _between(self) -> QFrame:
        made = QFrame()
        made.setObjectName("line" if self._upright else "standing")
        return made

    def _more(self, names: Sequence[str]) -> QToolButton:
        px = self._interface.px
        made = QToolButton()
        made.setProperty("kind", "quiet")
        made.setIcon(self._interface.icon("ellipsis-vertical", "text", 24))
        made.setIconSize(QSize(px(24), px(24)))
        made.setFixedSize(px(44), px(44))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        named(made, self.tr("More tools"))
        tip(made, self.tr("More tools"))
        menu = QMenu(made)
        for name in names:
            action = menu.addAction(self._interface.icon(ICONS[name]), self.words(name))
            action.setCheckable(name in FILTERS)
            if name in ZOOMS:
                action.triggered.connect(lambda _on=False, name=name: self.zoomed.emit(name))
            elif name in FILTERS:
                action.triggered.connect(lambda on=False, name=name: self.filtered.emit(name, on))
                self._ticks[name] = action
            else:
                action.triggered.connect(lambda _on=False, name=name: self._use(name))
        made.setMenu(menu)
        self.more = made
        return made

    def _use(self, name: str) -> None:
        self._tool = name
        self.tool.emit(name)

    def show_tool(self, name: str) -> None:
        """Shows which hand is chosen, when the drawing changed it by itself."""
        self._tool = name
        if name in self.buttons and self.buttons[name].isCheckable():
            self.buttons[name].setChecked(True)

    def show_view(self, view: View) -> None:
        """Shows what a drawing leaves out, when that changed elsewhere."""
        self._view = view
        on = {
            **{name: name in view.only for name in ("missing", "anchors", *SINGLES)}, "lines": view.lines, "filter": is_filtered(view),
            "attitudes": view.attitudes, "sizes": view.sizes, "stopped": view.stopped,
        }  # fmt: skip
        for name, checked in on.items():
            for place in (self.buttons.get(name), self._ticks.get(name)):
                if place is not None:
                    place.setChecked(checked)


def _two_lines(words: str) -> str:
    """Long words under an icon break at a space near the middle."""
    if len(words) <= 11 or " " not in words:
        return words
    places = [place for place, letter in enumerate(words) if letter == " "]
    middle = min(places, key=lambda place: abs(place - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"
