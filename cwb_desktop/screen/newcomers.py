"""Names that are typed in a field and stand for nobody yet: what a name becomes there, and whom it looks like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ..workshop import edits
from ..workshop.collection import Records
from ..workshop.document import Edit
from ..workshop.fields import Field, fields_of
from ..workshop.ids import new_id
from ..workshop.joining import ALIKE, likeness
from ..workshop.neighbourhood import Asset, Need
from ..workshop.people import Meeting, Participant, Stakeholder
from ..workshop.record import Record
from ..workshop.records import BY_KIND
from ..workshop.searching import folded
from .ground_cards import card_spot
from .values import Unread, title

if TYPE_CHECKING:
    from ..texts import Say

# The kinds that a name alone makes, with the field that holds the name.
_NAMED_BY = {"participant": "first_name", "stakeholder": "name", "plan": "title", "need": "text", "asset": "text"}


@dataclass(frozen=True, slots=True)
class Named:
    """What was typed in a field for names: the value with those that are there, and the records that are new."""

    value: Any
    new: tuple[Record, ...] = ()


def takes_names(spec: Field) -> bool:
    """Whether a name that is not there yet can be typed in this field."""
    return spec.type in ("ref", "refs") and any(kind in _NAMED_BY for kind in spec.targets)


def is_first_name(text: str) -> bool:
    """One word of letters: a surname is never recorded (method 1.11)."""
    most = next(spec.most for spec in fields_of(Participant) if spec.name == "first_name")
    return 0 < len(text) <= most and text.replace("-", "").replace("’", "").replace("'", "").isalpha()


def kinds(spec: Field, name: str) -> tuple[str, ...]:
    """The kinds of record that a new name can become in this field, the likeliest first."""
    found = (kind for kind in spec.targets if kind in _NAMED_BY)
    return tuple(kind for kind in found if kind != "participant" or is_first_name(name))


def alike(records: Records, spec: Field, name: str, say: Say) -> tuple[str, ...]:
    """The names in this field's reach that look like this one, the likest first."""
    known = {title(one, records, say) for kind in spec.targets for one in records.all(BY_KIND[kind])}
    found = sorted((-likeness(name, word), word) for word in known if word)
    return tuple(word for score, word in found if -score >= ALIKE)


def ask_alike(records: Records, spec: Field, new: tuple[Record, ...], say: Say) -> None:
    """Raises Unread where a new name looks like one that is there: it may be the same."""
    for one in new:
        name = title(one, records, say)
        like = alike(records, spec, name, say)
        if like:
            raise Unread("looks_like", value=name, name=like[0])


def read_names(spec: Field, text: str, records: Records, say: Say, today: str = "", kind: str = "") -> Named:
    """Who is meant: those that are there, and a new record for each name that is not; raises Unread where nobody may be made.

    `kind` is what a new name becomes, where the field leaves a choice.
    """
    several = spec.type == "refs"
    parts = [" ".join(part.split()) for part in (text.split(",") if several else [text])]
    known = tuple((one, title(one, records, say)) for target in spec.targets for one in records.all(BY_KIND[target]))
    ids, new = list[str](), list[Record]()
    for part in filter(None, parts):
        found = None if kind and not several else _meant(known, part)
        if found is None:
            found = _made(records, spec, part, kind, today)
            records = having(records, (found,))
            known = (*known, (found, part))
            new.append(found)
        ids += [found.id] if found.id not in ids else []
    if several:
        return Named(tuple(ids) or (None if spec.empty_allowed else ()), tuple(new))
    if not ids and not spec.empty_allowed:
        raise Unread("missing")
    return Named(ids[0] if ids else None, tuple(new))


def _meant(known: tuple[tuple[Record, str], ...], name: str) -> Record | None:
    """By the whole name, however it is written, else the only one that begins so."""
    wanted = folded(name)
    exact = [one for one, word in known if folded(word) == wanted or one.id == name]
    if exact:
        return exact[0]
    begun = {folded(word): one for one, word in known if folded(word).startswith(wanted)}
    if len(begun) > 1:
        raise Unread("several_begin", value=name)
    return next(iter(begun.values()), None)


def _made(records: Records, spec: Field, name: str, kind: str, today: str) -> Record:
    kind = kind or next(iter(kinds(spec, name)), "")
    if not kind:
        raise Unread("first_name" if Participant.KIND in spec.targets else "not_choice", value=name)
    if kind == Stakeholder.KIND:
        return edits.new_stakeholder(records, name, new_id(), meeting=open_meeting(records, today))
    values: dict[str, Any] = {"id": new_id(), _NAMED_BY[kind]: name}
    if kind in ("need", "asset"):
        values["x"], values["y"] = card_spot(records, Need if kind == "need" else Asset, "people", None)
    return BY_KIND[kind](**values)


def open_meeting(records: Records, today: str) -> str | None:
    """The meeting that is going on: today's, not closed."""
    return next((one.id for one in records.all(Meeting) if one.date == today and one.closed_at is None), None)


def having(records: Records, new: tuple[Record, ...]) -> Records:
    """The records with these as well."""
    return records.apply(edits.add(records, *new).changes) if new else records


def with_new(records: Records, new: tuple[Record, ...], make: Callable[[Records], Edit]) -> Edit:
    """An edit together with the records that it is the first to name: one step for undo."""
    if not new:
        return make(records)
    added = edits.add(records, *new)
    edit = make(records.apply(added.changes))
    return Edit(edit.verb, (*added.changes, *edit.changes))


def told(new: tuple[Record, ...], records: Records, say: Say) -> str:
    """Who is new, in words."""
    people = ", ".join(title(one, records, say) for one in new if isinstance(one, Participant))
    cards = ", ".join(title(one, records, say) for one in new if isinstance(one, Stakeholder))
    others = ", ".join(title(one, records, say) for one in new if not isinstance(one, (Participant, Stakeholder)))
    found = (
        (people, QCoreApplication.translate("Newcomers", "{0} is new, under People. The name is not on paper without permission.")),
        (cards, QCoreApplication.translate("Newcomers", "{0} is new, on the map too. The name is not on paper without permission.")),
        (others, QCoreApplication.translate("Newcomers", "{0} is new.")),
    )
    return " ".join(words.format(names) for names, words in found if names)


def offer_words(kind: str, name: str) -> str:
    """What a button says that makes a record of a name."""
    words = {
        "participant": QCoreApplication.translate("Newcomers", "Add {0} as a new person"),
        "stakeholder": QCoreApplication.translate("Newcomers", "Add {0} as a new group or organisation"),
        "plan": QCoreApplication.translate("Newcomers", "Add {0} as a new plan"),
        "need": QCoreApplication.translate("Newcomers", "Add {0} as a new need"),
        "asset": QCoreApplication.translate("Newcomers", "Add {0} as a new asset"),
    }
    return words[kind].format(name)
