"""Colours and lengths come from the theme, everywhere."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from cwb_desktop.look.style import Style
from cwb_desktop.paths import data_root
from cwb_desktop.screen.theme import palette, style_sheet

THEMES = data_root("resources") / "themes"
TEMPLATE = (THEMES / "screen.qss").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_role_of_the_style_sheet_is_in_the_theme(name: str) -> None:
    sheet = style_sheet(TEMPLATE, Style.load(THEMES, name), 1.0)
    assert "@" not in sheet
    assert Style.load(THEMES, name)["accent"] in sheet


def test_lengths_grow_and_hairlines_stay() -> None:
    style = Style.load(THEMES, "light")
    sheet = style_sheet("QLabel { border: 1px solid @line; padding: 10px -3px; }", style, 2.0)
    assert sheet == f"QLabel {{ border: 1px solid {style['line']}; padding: 20px -6px; }}"


def test_no_colour_is_written_anywhere_else() -> None:
    literal = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\d|GlobalColor\.(?!transparent|black)")
    package = data_root("resources").parent / "cwb_desktop" / "screen"
    # The painter's default background is bare paper, whatever the theme.
    files = [path for path in package.glob("*.py") if path.name != "painter.py"]
    found = [f"{path.name}: {hit[0]}" for path in files for hit in literal.finditer(path.read_text(encoding="utf-8"))]
    assert not found
    assert not re.search(r"#[0-9A-Fa-f]{6}", TEMPLATE)


def test_the_palette_is_filled_from_the_roles(qapp: QApplication) -> None:
    style = Style.load(THEMES, "dark")
    filled = palette(style)
    assert filled.color(QPalette.ColorRole.Window) == QColor(style["window"])
    assert filled.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(style["text.hint"])
