"""A dressed program for the tests of the windows, undressed again afterwards: other tests share the process."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from cwb_desktop.look.style import Style
from cwb_desktop.paths import data_root
from cwb_desktop.screen.interface import Interface, Sources
from cwb_desktop.screen.painter import load_fonts
from cwb_desktop.screen.ports import Settings
from cwb_desktop.texts import Say
from tools import translations

RESOURCES = data_root("resources")
TRANSLATIONS = data_root("translations")


@pytest.fixture(scope="session")
def says() -> dict[str, Say]:
    """The words of both languages."""
    return {language: Say.load(RESOURCES / "method", language) for language in ("nl", "en")}


@pytest.fixture
def dressed(qapp: QApplication, says: dict[str, Say]) -> Iterator[Callable[..., Interface]]:
    """Makes interfaces; takes off their colours, fonts and words afterwards."""
    translations.release(TRANSLATIONS)
    load_fonts(RESOURCES / "fonts")
    font, palette, locale = qapp.font(), qapp.palette(), QLocale()
    made: list[Interface] = []

    def make(language: str = "nl", size: int = 100, theme: str = "light", kept: list[Settings] | None = None) -> Interface:
        keep = kept.append if kept is not None else lambda _settings: None
        themes = RESOURCES / "themes"
        sources = Sources(says.__getitem__, lambda name: Style.load(themes, name), RESOURCES / "icons", themes, TRANSLATIONS, keep)
        made.append(Interface(qapp, sources, Settings(language, size, theme)))
        return made[-1]

    yield make
    # Closed windows that still wait to be deleted would be dressed once more, with all that is in them.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for interface in made:
        interface.undress()
    # Not an empty one: Qt would throw its table of styled widgets away, forget those that still live, and crash on them later.
    qapp.setStyleSheet(" ")
    qapp.setPalette(palette)
    qapp.setFont(font)
    QLocale.setDefault(locale)
