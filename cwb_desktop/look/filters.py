"""Whether a stakeholder passes the filters of a view."""

from __future__ import annotations

from ..workshop.records import Stakeholder
from .view import View


def passes(who: Stakeholder, view: View) -> bool:
    """Whether a stakeholder is among the anchors, missed voices, spheres and kinds that the view asks for."""
    return (
        (who.anchor or not view.only_anchors)
        and (who.missing_voice or not view.only_missing)
        and (who.sphere in view.spheres or not view.spheres)
        and (who.kind in view.kinds or not view.kinds)
    )
