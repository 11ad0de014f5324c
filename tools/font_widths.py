"""Write resources/fonts/widths.json: the advance width of every letter in the bundled fonts, for the one measurer of text.

Form of the file (plain JSON, ASCII)::

    {"AtkinsonHyperlegibleNext-Regular": {          face = file name without .ttf
        "unitsPerEm": 1000,                         widths are in these units
        "missing": 600,                             the width of the box drawn for a letter the face lacks
        "widths": {"32": [238, 276, …], …}}, …}     first code point (decimal) -> widths of it and the code points that follow

A run ends where the face lacks a code point, so "the face has this letter" and "some run covers it" are the same.
A flat dictionary is one line: ``{int(first) + i: w for first, run in face["widths"].items() for i, w in enumerate(run)}``.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
PRIVATE_USE = range(0xE000, 0xF900)

Face = dict[str, int | dict[str, list[int]]]


def face_widths(path: Path) -> Face:
    """One face's entry: its units, the width of a missing letter, and runs of widths."""
    with TTFont(path) as font:
        head: Any = font["head"]
        metrics: dict[str, tuple[int, int]] = font["hmtx"].metrics
        letters: dict[int, str] = font.getBestCmap() or {}
        widths = {code: metrics[glyph][0] for code, glyph in letters.items() if code >= 32 and code not in PRIVATE_USE}
        return {"unitsPerEm": head.unitsPerEm, "missing": metrics[".notdef"][0], "widths": runs(widths)}


def runs(widths: dict[int, int]) -> dict[str, list[int]]:
    """Neighbouring code points gathered under the first of them."""
    found: dict[str, list[int]] = {}
    run: list[int] = []
    last = -2
    for code in sorted(widths):
        if code != last + 1:
            run = found[str(code)] = []
        run.append(widths[code])
        last = code
    return found


def table(folder: Path) -> str:
    """The whole file as text, the same for the same fonts, one face a line."""
    faces = {path.stem: face_widths(path) for path in sorted(folder.glob("*.ttf"))}
    lines = (f"{json.dumps(name)}:{json.dumps(face, separators=(',', ':'))}" for name, face in faces.items())
    return "{" + ",\n".join(lines) + "}\n"


def main() -> None:
    """Write the table beside the fonts."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, nargs="?", default=FONTS)
    folder: Path = arguments.parse_args().folder
    (folder / "widths.json").write_text(table(folder), encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
