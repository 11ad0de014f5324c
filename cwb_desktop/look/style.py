"""How one surface looks: colours by role, sizes of text and widths of lines, from one theme file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

NAMES = ("light", "dark", "wall", "paper", "bw")


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A theme: `style["text.second"]` is a colour #RRGGBB, `size` a text size and `width` a line in units, `draws` a way of drawing."""

    name: str
    colours: Mapping[str, str]
    sizes: Mapping[str, float]
    least: Mapping[str, float]
    widths: Mapping[str, float]
    ways: Mapping[str, Any]

    @classmethod
    def load(cls, folder: Path, name: str) -> Style:
        """Read the theme of this name; KeyError where a role has no base colour."""
        tree: dict[str, Any] = tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
        base = {f"{family}.{key}": value for family, values in tree["base"].items() for key, value in values.items()}
        colours = {role: cast(str, base[value]) for role, value in tree["role"].items()}
        return cls(name, colours, tree["size"], tree["least"], tree["width"], tree["draw"])

    def __getitem__(self, role: str) -> str:
        """The colour of a role."""
        return self.colours[role]

    def size(self, kind: str, scale: float = 0.0) -> float:
        """The size of title, zone, list_head, label, small or number, in units.

        `scale` is pixels a unit on a screen, millimetres a unit on paper; 0 = the scale the theme counts with, if any.
        """
        return max(self.sizes[kind], self.floor(kind, scale))

    def floor(self, kind: str, scale: float = 0.0) -> float:
        """The least size that this kind of text may be drawn at, in units."""
        counted = scale or self.least.get("scale", 0.0)
        least = self.least.get(kind, self.least["all"])
        return round(least / counted, 1) if counted else 0.0

    def width(self, kind: str) -> float:
        """The width of a line of this kind, in units."""
        return self.widths[kind]

    def draws(self, way: str) -> bool:
        """Whether this style draws codes, subtitles, figures, hatch or hints."""
        return bool(self.ways[way])

    @property
    def names_a_page(self) -> int:
        """The most names in lists on one page; 0 = as many as fit."""
        return int(self.ways["names_a_page"])
