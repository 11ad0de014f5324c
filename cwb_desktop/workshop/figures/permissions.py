"""Which participants may be named, shown and called (method 1.11); a permission that was withdrawn is none."""

from __future__ import annotations

from ..collection import Records
from ..people import Participant
from .counts import ids


def names_hidden(records: Records) -> tuple[str, ...]:
    """Whose first name may not be in the report."""
    return ids(one for one in records.all(Participant) if not one.name_in_report or one.withdrawn_on is not None)


def photo_allowed(records: Records) -> tuple[str, ...]:
    """Who may be in photos."""
    return ids(one for one in records.all(Participant) if one.photo and one.withdrawn_on is None)


def contact_allowed(records: Records) -> tuple[str, ...]:
    """Who may be called for follow-up."""
    return ids(one for one in records.all(Participant) if one.contact_for_follow_up and one.withdrawn_on is None)
