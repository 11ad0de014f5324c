"""From what went wrong to one sentence for the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..workshop.border import Refused
from ..workshop.document import NotWritten
from .ports import Trouble
from .values import Unread

if TYPE_CHECKING:
    from ..texts import Say

#: What an action of the user may end in, apart from bugs.
EXPECTED = (Refused, Unread, NotWritten, Trouble)


def sentence(error: Exception, say: Say, label: str = "") -> str:
    """What happened, with the field named in words."""
    match error:
        case Refused():
            label = say.get(f"field.{error.kind}.{error.field}", label or error.field)
            rule, values = error.rule, dict(error.values)
        case Unread() | Trouble():
            rule, values = getattr(error, "rule", getattr(error, "reason", "")), dict(error.values)
        case NotWritten():
            rule, values = error.reason, {"detail": error.detail}
        case _:
            raise error
    blank = {"field": label, "value": "", "where": "", "most": "", "low": "", "high": "", "name": "", "detail": "", "host": ""}
    key = f"problem.{rule}"
    return say(key, **{**blank, **values}) if say.has(key) else f"{label}: {rule}" if label else rule
