"""Who an anchor's row or a promise belongs to: the marker of a stakeholder without a place, and the name beside it."""

from __future__ import annotations

from ..workshop.records import Stakeholder
from .columns import Maker
from .markers import Marker, marker
from .marks import Mark
from .numbered import numbered
from .prose import Para, Span
from .shapes import shape
from .sheet import Sheet

_LARGE = 16 / 13


def party_marker(sheet: Sheet, who: Stakeholder, x: float, y: float, number: int | None = None) -> tuple[Mark, ...]:
    """The marker with a number in it, else with the code of its kind where the style writes codes."""
    if number is None:
        return marker(sheet, Marker(who, x, y, sheet.say(f"kind_code.{who.kind}") if sheet.style.draws("codes") else ""), badge=False)
    scale = 1.0 if sheet.style.draws("codes") or who.sphere == "community" else _LARGE
    return marker(sheet, Marker(who, x, y, str(number), scale=scale), badge=False)


def name_para(sheet: Sheet, who: Stakeholder | None) -> Para:
    """The name in bold, or in italic that it is not free."""
    if who is None or not who.name:
        return Para((Span(sheet.say("privacy.withheld"), "text.second", italic=True),))
    return Para((Span(who.name, bold=True),))


def called(sheet: Sheet, who: Stakeholder | None) -> str:
    """The name, or that it is not free."""
    return who.name if who and who.name else sheet.say("privacy.withheld")


def party_row(sheet: Sheet, who: Stakeholder) -> Maker:
    """The row for a name that found no room beside its marker."""
    texts = (called(sheet, who), "")
    return numbered(sheet, who.key, lambda x, y, size: (small_shape(sheet, who, x, y, size),), texts, "anchors", withheld=not who.name)


def small_shape(sheet: Sheet, who: Stakeholder, x: float, y: float, size: float) -> Mark:
    """The shape of a stakeholder's world, for lists."""
    fill, edge = sheet[f"sphere.{who.sphere}.fill"], sheet[f"sphere.{who.sphere}.edge"]
    return shape(who.sphere, x, y, sheet["sheet"] if who.missing_voice else fill, edge, 0.11 * size, scale=0.4 * size / 13)
