"""The interface as it is now: language, size and theme, and what follows from them; tells when they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from ..settings import THEMES as THEMES
from .focus import FocusRing
from .icons import Icons
from .keys import Instead
from .ports import Settings
from .theme import Colours, dress

if TYPE_CHECKING:
    from ..texts import Say

LANGUAGES = {"nl": "Nederlands", "en": "English"}
SIZES = (100, 110, 125, 150, 175, 200)


def language_name(code: str) -> str:
    """What a language calls itself; its code where nobody knows."""
    return LANGUAGES.get(code) or QLocale(code).nativeLanguageName() or code


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the interface gets its words, colours and icons, and where a changed setting is kept."""

    say: Callable[[str], Say]
    style: Callable[[str], Colours]
    icons: Path
    themes: Path
    translations: Path
    keep: Callable[[Settings], object]


class Interface(QObject):
    """Hands words, colours, icons and lengths to the widgets, and dresses the program anew when the user wants it otherwise."""

    changed = Signal()
    keys_changed = Signal()

    def __init__(self, app: QApplication, sources: Sources, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._sources = sources
        self._translators: list[QTranslator] = []
        self.settings = settings
        self._fill()
        self._translate()
        self._dress()
        self.focus_ring = FocusRing(app, lambda: self.style, lambda: self.scale)

    # -- what widgets ask --

    @property
    def scale(self) -> float:
        """The interface size, 1.0 to 2.0."""
        return self.settings.size / 100

    @property
    def theme(self) -> str:
        """The theme in use: light or dark."""
        return self.settings.theme

    def px(self, length: float) -> int:
        """A length of look.md at the size of the interface."""
        return round(length * self.scale)

    def icon(self, name: str, role: str = "text", size: int = 20, on: str = "") -> QIcon:
        """An icon in the colour of a role; `on` is the role while its button is checked."""
        return self.icons.icon(name, self.style[role], size, self.style[on] if on else "", self.style["line"])

    def pixmap(self, name: str, role: str = "text", size: int = 20) -> QPixmap:
        """The picture of an icon in the colour of a role."""
        return self.icons.pixmap(name, self.style[role], size)

    # -- what the user wants --

    def set_language(self, language: str) -> None:
        """Another language for the interface; Qt tells every widget."""
        self._set(language=language)

    def set_size(self, size: int) -> None:
        """Another size, in per cent."""
        self._set(size=max(SIZES[0], min(SIZES[-1], size)))

    def larger(self, steps: int) -> None:
        """The next larger size, or with -1 the next smaller one."""
        near = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - self.settings.size))
        self.set_size(SIZES[max(0, min(len(SIZES) - 1, near + steps))])

    def set_theme(self, theme: str) -> None:
        """Another theme: light or dark."""
        self._set(theme=theme)

    def set_motion(self, motion: bool) -> None:
        """Whether things may move."""
        self._set(motion=motion)

    def set_key(self, standard: str, own: str) -> None:
        """Another key for what a standard key does; the standard key itself takes the choice back."""
        rest = {key: value for key, value in self.settings.keys.items() if key != standard}
        self._set_keys(rest if own == standard else {**rest, standard: own})

    def standard_keys(self) -> None:
        """All keys as they came."""
        self._set_keys({})

    def _set_keys(self, keys: Instead) -> None:
        if self._keep(keys=keys):
            self.keys_changed.emit()

    def _keep(self, **values: object) -> bool:
        wanted = replace(self.settings, **values)  # pyright: ignore[reportArgumentType]
        if wanted == self.settings:
            return False
        self.settings = wanted
        self._sources.keep(wanted)
        return True

    def _set(self, **values: object) -> None:
        before = self.settings
        if not self._keep(**values):
            return
        wanted = self.settings
        self._fill()
        if before.language != wanted.language:
            self._translate()
        if (before.size, before.theme) != (wanted.size, wanted.theme):
            self._dress()
        self.changed.emit()

    # -- what follows --

    def _fill(self) -> None:
        self.say = self._sources.say(self.settings.language)
        self.style = self._sources.style(self.settings.theme)
        screen = QGuiApplication.primaryScreen()
        self.icons = Icons(self._sources.icons, self.scale, max(2.0, screen.devicePixelRatio() if screen else 2.0))

    def _dress(self) -> None:
        dress(self._app, self._sources.themes, self.style, self.scale)

    def undress(self) -> None:
        """Takes the words away again and stops following the focus."""
        self._forget_words()
        self.focus_ring.stop()

    def _forget_words(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []

    def _translate(self) -> None:
        self._forget_words()
        language = self.settings.language
        QLocale.setDefault(QLocale(language))
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in ((qt_words, f"qtbase_{language}"), (str(self._sources.translations), f"cwb_{language}")):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)
