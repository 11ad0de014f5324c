"""Many pasted lines become many records in one edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..workshop.collection import Records
from ..workshop.document import Edit
from ..workshop.fields import Field
from ..workshop.record import Record
from .field_edits import add_edit, first_values, fixed, new_record
from .values import Unread, choices, label, read
from .wording import EXPECTED, sentence

if TYPE_CHECKING:
    from ..texts import Say

#: So many lines at most are taken at once.
MOST = 2000


class BadLine(Exception):
    """A line that cannot become a record: its number and the sentence."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(number, reason)
        self.number, self.reason = number, reason


def pasted(
    records: Records,
    record_type: type[Record],
    specs: Sequence[Field],
    text: str,
    given: Mapping[str, Any],
    today: str,
    new_id: Callable[[], str],
    say: Say,
) -> Edit | None:
    """One record for each line, its columns divided by tabs in the order of `specs`; raises BadLine, and then nothing is added."""
    rows = [row.strip("\r").split("\t") for row in text.split("\n") if row.strip()][:MOST]
    open_specs = [spec for spec in specs if not fixed(record_type.KIND, spec)]
    if rows and len(rows[0]) == 1:
        # A plain list: the words go into the first field that takes words.
        free = [spec for spec in open_specs if choices(record_type.KIND, spec, records, say) is None]
        open_specs = [spec for spec in free if spec.type in ("text", "lines")][:1] or open_specs[:1]
    so_far, changes = records, []
    for number, row in enumerate(rows, start=1):
        try:
            values = first_values(record_type, so_far, given, today)
            values |= _values(record_type.KIND, open_specs, row, so_far, say, today)
            edit = add_edit(so_far, new_record(record_type, so_far, values, new_id()))
        except EXPECTED as error:
            raise BadLine(number, sentence(error, say, _label(record_type.KIND, open_specs, error, say))) from None
        so_far = so_far.apply(edit.changes)
        changes.extend(edit.changes)
    return Edit(f"{record_type.KIND}.add", tuple(changes)) if changes else None


def _values(kind: str, specs: Sequence[Field], row: Sequence[str], records: Records, say: Say, today: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for spec, text in zip(specs, row):
        if text.strip():
            try:
                found[spec.name] = read(kind, spec, text.replace("\x00", ""), records, say, today)
            except Unread as error:
                raise Unread(error.rule, **{**error.values, "field_name": spec.name}) from None
    return found


def _label(kind: str, specs: Sequence[Field], error: Exception, say: Say) -> str:
    name = getattr(error, "values", {}).get("field_name", "")
    return next((label(kind, spec, say) for spec in specs if spec.name == name), str(name))
