"""From what went wrong to one sentence for the user."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..workshop.border import Refused
from ..workshop.document import NotWritten
from .ports import Trouble
from .values import Unread

if TYPE_CHECKING:
    from ..texts import Say

#: What an action of the user may end in, apart from bugs.
EXPECTED = (Refused, Unread, NotWritten, Trouble)
#: Among the values of a reason: the kind and the field that a border rule is about.
_ABOUT = "about"


def sentence(error: Exception, say: Say, label: str = "") -> str:
    """What happened, with the field named in words."""
    return told(*reason(error), say, label)


def reason(error: Exception) -> tuple[str, dict[str, Any]]:
    """What happened, in no language yet: the key of a sentence and what it names."""
    match error:
        case Refused():
            return error.rule, {_ABOUT: f"{error.kind}.{error.field}", **error.values}
        case Unread() | Trouble():
            return getattr(error, "rule", getattr(error, "reason", "")), dict(error.values)
        case NotWritten():
            return error.reason, {"detail": error.detail}
        case _:
            raise error


def told(rule: str, values: Mapping[str, Any], say: Say, label: str = "") -> str:
    """A reason in words."""
    if _ABOUT in values:
        label = say.get(f"field.{values[_ABOUT]}", label or values[_ABOUT].partition(".")[2])
    blank = {"field": label, "value": "", "where": "", "most": "", "low": "", "high": "", "name": "", "detail": "", "host": ""}
    key = f"problem.{rule}"
    return say(key, **{**blank, **values}) if say.has(key) else f"{label}: {rule}" if label else rule
