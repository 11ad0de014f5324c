"""In a small window, and with a large interface, nothing is cut and no two texts overlap: letters grow against the sheet there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import Rect
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Workshop

from .crowds import RESOURCES, VIEWS, broken_rules, pages, sample

#: Pixels a unit and the sheet: 1366 pixels at an interface of 200 %, and windows of 1000 and of 800 pixels.
SMALL = ((12 / 18.5, Rect(-42, 0, 1085, 707)), (0.581, Rect(-40, 0, 1080, 707)), (0.525, Rect(-121, 0, 1242, 707)))


EMPTY = Records([Workshop(name="De Linden", city="Havenrade", question="Wat nu?")])


@pytest.mark.parametrize(("scale", "area"), SMALL)
@pytest.mark.parametrize("canvas", LOOKS)
def test_nothing_is_cut_and_no_texts_overlap_in_a_small_window(canvas: str, scale: float, area: Rect) -> None:
    view = replace(VIEWS["light"], scale=scale, area=area, today="2027-01-21")
    for language in ("nl", "en"):
        for records in (sample(RESOURCES / "samples", language), EMPTY):
            for drawing in pages(canvas, records, "light", language, view):
                assert broken_rules(drawing) == []
