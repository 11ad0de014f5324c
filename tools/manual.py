"""The manual's pictures: a thumbnail of every printed sheet with the list of them all, and a few screenshots.

Usage: python tools/manual.py [FOLDER], usually docs/manual
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PIL import Image
from PySide6.QtWidgets import QWidget

from cwb_desktop.app.demo import TODAY
from cwb_desktop.app.files import read_strange
from cwb_desktop.app.render import Kit, needs_gui
from cwb_desktop.app.sheets import Order, sheet_into
from cwb_desktop.app.stage import Stage
from cwb_desktop.paper.sheets.registry import SHEETS, SheetSpec
from cwb_desktop.settings import Settings
from cwb_desktop.texts import Say
from cwb_desktop.workshop.collection import Records

ROOT = Path(__file__).resolve().parents[1]
#: Thumbnails have this width in pixels, screenshots that one.
SMALL, LARGE = 220, 1200
#: Home and the window are grabbed at these sizes, so that its words stay readable when made smaller.
HOME, WINDOW = (1366, 768), (1640, 960)
#: Colours in a palette: enough for letters and flat colours.
FEW, MANY = 64, 128
#: Rests until the print centre has made and counted its sheets.
_COUNTED = 12
#: Step and tab of the canvases that get a picture, by the name of the picture.
SHOWN = {"ring_map": (1, "ring_map"), "money_flows": (2, "money_flows")}

HEAD = """# Alle bladen · All sheets

Dit overzicht maakt `make manual`. De plaatjes tonen het Nederlandse voorbeeld; elk blad bestaat ook in het Engels en in beide talen.
`make manual` makes this list. The pictures show the Dutch sample; each sheet also exists in English and in both languages.

[Handleiding](nl.md) · [Manual](en.md)

| code | naam | name | papier · paper | {picture} |
|---|---|---|---|---|
"""


def main(folder: Path) -> None:
    """Makes all pictures and the list."""
    kit = Kit.load()
    needs_gui(kit)
    pictures = folder / "pictures"
    thumbnails(kit, _sample(kit), pictures / "sheets")
    (folder / "sheets.md").write_text(listing(kit.say("nl"), kit.say("en")), encoding="utf-8")
    screenshots(pictures)


def _sample(kit: Kit) -> Records:
    records, _identity = read_strange(kit.resources / "samples" / "sample_nl.json")
    return records


def picture_of(spec: SheetSpec) -> str:
    """The name of a sheet's thumbnail."""
    return f"{spec.code}.png"


def thumbnails(kit: Kit, records: Records, folder: Path) -> None:
    """The first page of every sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    for spec in SHEETS.values():
        print(spec.code)
        saved(first_page(kit, records, spec), folder / picture_of(spec), SMALL, FEW)
    cleared(folder)


def cleared(folder: Path) -> None:
    """Takes away the thumbnails of sheets that are no more."""
    wanted = {picture_of(spec) for spec in SHEETS.values()}
    for old in folder.glob("*.png"):
        if old.name not in wanted:
            old.unlink()


def first_page(kit: Kit, records: Records, spec: SheetSpec) -> Image.Image:
    """The first page as a picture, on its usual paper in Dutch."""
    store = BytesIO()
    sheet_into(kit, records, Order(spec.code, ("nl",), TODAY), store)
    with pypdfium2.PdfDocument(store.getvalue()) as pdf:
        page = pdf[0]
        # Twice the size and then smaller: thin lines stay.
        return cast(Image.Image, page.render(scale=2 * SMALL / page.get_width()).to_pil())


def saved(image: Image.Image, path: Path, width: int, colours: int) -> None:
    """Writes a picture at a width, with few colours."""
    size = (width, round(image.height * width / image.width))
    small = image.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    # Of Pillow's ways the octree alone keeps the few colours of markers among many greys.
    small.quantize(colours, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)


def name_of(spec: SheetSpec, say: Say) -> str:
    """A sheet's name with its variant."""
    base, _, variant = spec.code.partition(".")
    key = next((key for key in (f"sheet.{base}.set.{variant}", f"sheet.{base}.{variant}") if variant and say.has(key)), "")
    return f"{say(spec.name)}, {say(key)}" if key else say(spec.name)


def listing(nl: Say, en: Say) -> str:
    """The list of all sheets, as a page of the manual."""
    return HEAD.format(picture="plaatje · picture") + "".join(f"{row}\n" for row in _rows(nl, en))


def _rows(nl: Say, en: Say) -> Iterator[str]:
    for spec in SHEETS.values():
        picture = f'<img src="pictures/sheets/{picture_of(spec)}" width="110" alt="{spec.code}">'
        yield f"| {spec.code} | {name_of(spec, nl)} | {name_of(spec, en)} | {', '.join(spec.papers)} | {picture} |"


def screenshots(folder: Path) -> None:
    """Home, some canvases and the print centre, in both languages."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cwb-") as home:
        stage = Stage(Path(home), TODAY)
        for language in ("nl", "en"):
            stage.set(Settings(language=language))
            stage.open_sample(language).close()
            _grabbed(stage, stage.home(), folder / f"home-{language}.png", HOME)
            window = stage.open_sample(language)
            # The width decides the layout; a page that is built anew halfway would end the walk.
            stage.picture(window, Path(home) / "first.png", *WINDOW)
            for step, tab in stage.pages(window):
                for name, place in SHOWN.items():
                    if place == (step, tab):
                        _grabbed(stage, window, folder / f"{name}-{language}.png")
            window.shell.go_place("print")
            for _again in range(_COUNTED):
                stage.settle()
            _grabbed(stage, window, folder / f"print-{language}.png")
        stage.close()


def _grabbed(stage: Stage, widget: QWidget, path: Path, size: tuple[int, int] = WINDOW) -> None:
    stage.settle()
    stage.picture(widget, path, *size)
    with Image.open(path) as image:
        image.load()
    saved(image, path, LARGE, MANY)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "manual")
