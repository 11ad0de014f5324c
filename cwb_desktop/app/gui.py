"""The program with a window: Home first, then a workshop, and back."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from .. import settings
from ..paths import data_root, user_folder
from ..screen import painter
from ..screen.home import Home
from ..screen.interface import Interface, Sources
from ..screen.ports import Done, HomeServices, NewWorkshop, Settings
from ..screen.theme import Colours
from ..screen.trouble import Trouble
from ..texts import Say
from ..workshop.document import NotWritten
from .library import Library
from .listing import listed
from .sweeping import Sweeper
from .trouble import guarded

if TYPE_CHECKING:
    from .workshop import OpenWorkshop

SETTINGS = "settings.json"
PLACES = "place.json"


P = ParamSpec("P")
R = TypeVar("R")
#: What the program asks the date and the time of day.
Today = Callable[[], str]
Now = Callable[[], datetime]


def _today() -> str:
    return date.today().isoformat()


def run(file: Path | None, environment: Mapping[str, str]) -> int:
    """Opens the window and stays until the last one is closed."""
    app = QApplication.instance() or QApplication(["cwb-desktop"])
    assert isinstance(app, QApplication)
    program = Program(app, environment)
    program.start(file)
    return app.exec()


class Program(QObject):
    """Home, the open workshop, and what both need of files and settings."""

    def __init__(self, app: QApplication, environment: Mapping[str, str], today: Today = _today, now: Now = datetime.now) -> None:
        super().__init__(app)
        app.setApplicationName("CWB Desktop")
        self.folder = user_folder(environment)
        self.today, self.now = today, now
        self.library = Library(self.folder, today, lambda language: self._say(language)("privacy.participant"))
        self._resources = data_root("resources")
        painter.load_fonts(self._resources / "fonts")
        kept = settings.read(self.folder / SETTINGS, settings.system_language(environment))
        self.interface = Interface(app, self._sources(), kept)
        self.home: Home | None = None
        self.workshop: OpenWorkshop | None = None
        self._home_wanted = False
        self._warming: threading.Thread | None = None
        self.sweeper = Sweeper(self)
        sys.excepthook = self._bug

    def _sources(self) -> Sources:
        from ..look.style import Style

        def style(name: str) -> Colours:
            return Style.load(self._resources / "themes", name)

        def keep(chosen: Settings) -> None:
            settings.write(self.folder / SETTINGS, chosen)

        return Sources(self._say, style, self._resources / "icons", self._resources / "themes", data_root("translations"), keep)

    def _say(self, language: str) -> Say:
        return Say.load(self._resources / "method", language)

    # -- Home --

    def start(self, file: Path | None) -> None:
        """Home, or the file that was named."""
        self.show_home()
        if file is not None and self.home is not None:
            self.home.attempt(lambda: guarded(self.open_any)(file))

    def show_home(self) -> None:
        """Home, with what is in the folder now."""
        if self.home is None:
            self.home = Home(self.interface, self.services())
        self.home.reload()
        self.home.show()
        # Heavy libraries load in a thread once something is on the screen (first paint does not wait for them).
        QTimer.singleShot(200, self, self._start_warming)

    def _start_warming(self) -> None:
        self._warming = threading.Thread(target=_warm, daemon=True)
        self._warming.start()

    def _warmed(self, run: Callable[P, R]) -> Callable[P, R]:
        """The same, once the libraries are loaded: two threads that load one library by halves get half a library."""
        careful = guarded(run)

        def later(*given: P.args, **named: P.kwargs) -> R:
            if self._warming is not None:
                self._warming.join()
            return careful(*given, **named)

        return later

    def services(self) -> HomeServices:
        """What Home can have done."""
        guard = self._warmed
        return HomeServices(
            list_workshops=lambda: [listed(peeked, self.today()) for peeked in self.library.list()],
            open=guard(self.open),
            new=guard(self.new),
            sample=guard(self.sample),
            bring_in=guard(self.bring_in),
            duplicate=guard(self.duplicate),
            rename=guard(self.library.rename),
            delete=guard(self.delete),
            save_copy=guard(self.library.save_copy),
            print_report=guard(lambda path: self.open(path, printing=True)),
            today=self.today,
            ask_open=self.ask_open,
            ask_save=self.ask_save,
        )

    def open(self, path: Path, printing: bool = False) -> None:
        """The workshop in its window; Home steps back."""
        from .files import OpenFile
        from .outside import Outside
        from .render import Kit
        from .workshop import OpenWorkshop

        try:
            opened = OpenFile(path, self.today)
        except NotWritten as refused:
            # Nothing is on the screen yet: the sentence about a failing save would not be true.
            raise Trouble("cannot_open", name=path.name) from refused
        outside = Outside(self.today, self.now, self.ask_save, self._going_home, self._workshop_closed)
        self._home_wanted = False
        self.workshop = OpenWorkshop(opened, self.interface, Kit.load(), self.folder / PLACES, outside)
        self.workshop.window.showMaximized()
        if printing:
            self.workshop.window.ask("print")
        if self.home is not None:
            self.home.hide()

    def open_any(self, file: Path) -> None:
        """A file named by the user: in place when it lies at home, else brought in."""
        self.open(file if self.library.holds(file) else self.library.bring_in(file))

    def new(self, wanted: NewWorkshop) -> None:
        """A new workshop, opened."""
        from ..workshop.people import Workshop

        say = self.interface.say
        levels = tuple(f"{level} {say(f'level.{level}')}" for level in range(5))
        workshop = Workshop(
            name=wanted.name,
            city=wanted.city,
            question=wanted.question,
            language=wanted.language,
            currency=wanted.currency,
            title=wanted.name,
            levels=levels,
        )
        self.open(self.library.new(workshop))

    def sample(self, language: str) -> None:
        """The example workshop in a language: the one that is here already, else a fresh one."""
        there = next((p.path for p in self.library.list() if p.example and p.language == language and not p.trouble), None)
        self.open(there or self.library.bring_in(self._resources / "samples" / f"sample_{language}.json"))

    def bring_in(self, path: Path) -> None:
        """A file from elsewhere, into the list."""
        self.library.bring_in(path)

    def duplicate(self, path: Path) -> None:
        """A copy under the next free name."""
        from .library import default_name

        names = [peeked.name for peeked in self.library.list()]
        own = next((peeked.name for peeked in self.library.list() if peeked.path == path), path.stem)
        self.library.duplicate(path, default_name(names, own))

    def delete(self, path: Path) -> Done | None:
        """To the trash; the answer brings it back."""
        return self.library.delete(path)

    # -- files the user points at --

    def ask_open(self, parent: QWidget) -> Path | None:
        """A file chosen by the user."""
        name, _ = QFileDialog.getOpenFileName(parent, self.tr("Bring in a file"), "", self.tr("Workshops (*.cwb *.json)"))
        return Path(name) if name else None

    def ask_save(self, parent: QWidget, name: str) -> Path | None:
        """A place for a copy chosen by the user."""
        from .files import safe_name

        proposed = f"{self.today()}_{safe_name(name)}.cwb"
        kinds = self.tr("Workshop (*.cwb);;Exchange file (*.json)")
        chosen, _ = QFileDialog.getSaveFileName(parent, self.tr("Save a copy"), proposed, kinds)
        if not chosen:
            return None
        # A name typed without its ending is a workshop; some systems' dialogs do not add it.
        return Path(chosen) if Path(chosen).suffix else Path(chosen + ".cwb")

    # -- coming and going --

    def _going_home(self) -> None:
        self._home_wanted = True

    def _workshop_closed(self) -> None:
        self.workshop = None
        if self._home_wanted:
            self.show_home()

    def _bug(self, kind: type[BaseException], error: BaseException, _trace: object) -> None:
        """A bug is noted in the log and said once; the workshop is on disk already."""
        from .trouble import sentence

        del kind
        words = sentence(error, self.interface.say)
        window = self.workshop.window if self.workshop is not None else None
        if window is not None:
            window.shell.toast.say(words)
        elif self.home is not None:
            self.home.say(words)


def _warm() -> None:
    """Loads what opening a workshop needs."""
    import importlib

    importlib.import_module("cwb_desktop.store.store")
