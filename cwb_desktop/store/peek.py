"""What Home shows of a workshop file without opening it as a document; sqlite3 alone."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from .connection import connect, schema_of, version
from .errors import Damaged, StoreError, unusable
from .schema import VERSION, expected

#: How long Home waits for a file that another program is just writing to, in milliseconds.
_PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Spot:
    """A stakeholder's place on the small ring map."""

    ring: int
    angle: int
    sphere: str
    missing: bool
    anchor: bool


@dataclass(frozen=True, slots=True)
class Open:
    """An action that asks attention: what, its owner's name (may be empty) and its date."""

    what: str
    who: str
    due: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of what Home names."""

    stakeholders: int = 0
    plans: int = 0
    agreements: int = 0
    actions: int = 0


@dataclass(frozen=True, slots=True)
class Peek:
    """A workshop at a glance.

    `changed` is the local moment (ISO, to the second) at which the file changed last, `size` its bytes, `trouble` the reason why it
    cannot be read (a key), or empty. `steps` are those that have a meeting, `held` those whose first meeting lies before today or is
    today. A stuck action that is late stands in `late` and in `stuck`. `missing` counts the missing voices that nobody visits yet.
    """

    path: Path
    size: int = 0
    changed: str = ""
    trouble: str = ""
    identity: str = ""
    name: str = ""
    city: str = ""
    title: str = ""
    language: str = ""
    example: bool = False
    last_meeting: str = ""
    next_meeting: str = ""
    next_title: str = ""
    next_follow_up: str = ""
    follow_up_title: str = ""
    steps: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    spots: tuple[Spot, ...] = ()
    counts: Counts = Counts()
    late: tuple[Open, ...] = ()
    stuck: tuple[Open, ...] = ()
    missing: int = 0


_ABOUT = 'SELECT "name", "city", "title", "language", "example" FROM "workshop"'
_MEETINGS = 'SELECT "step", "date", "title" FROM "meeting" ORDER BY "date", "start", "id"'
_FOLLOW_UPS = 'SELECT "date", "title" FROM "follow_up" WHERE "date" >= ? ORDER BY "date", "order" LIMIT 1'
_SPOTS = (
    'SELECT "ring", "angle", "sphere", "missing_voice", "anchor" FROM "stakeholder"'
    ' WHERE "ring" IS NOT NULL AND "angle" IS NOT NULL ORDER BY "order", "id"'
)
_COUNTS = (
    'SELECT (SELECT count(*) FROM "stakeholder"), (SELECT count(*) FROM "plan"), (SELECT count(*) FROM "agreement"),'
    ' (SELECT count(*) FROM "action")'
)
_OPEN = (
    'SELECT a."what", coalesce(p."first_name", s."name", \'\'), a."due", a."status" FROM "action" AS a'
    ' LEFT JOIN "participant" AS p ON p."id" = a."who" LEFT JOIN "stakeholder" AS s ON s."id" = a."who"'
    " WHERE a.\"status\" = 'stuck' OR (a.\"status\" NOT IN ('done', 'stopped') AND a.\"due\" < ?) ORDER BY a.\"due\", a.\"id\""
)
_MISSING = 'SELECT count(*) FROM "stakeholder" WHERE "missing_voice" = 1 AND coalesce("visited_by", \'\') = \'\''
_IDENTITY = "SELECT \"value\" FROM \"meta\" WHERE \"key\" = 'identity'"


def peek(path: Path, today: str) -> Peek:
    """Looks into a file, read-write so that a killed program's journal is rolled back. Never raises: what is wrong stands in `trouble`."""
    size, changed = 0, ""
    try:
        status = path.stat()
        size, changed = status.st_size, datetime.fromtimestamp(status.st_mtime).isoformat(timespec="seconds")
        with contextlib.closing(connect(path.resolve(), patience=_PATIENCE)) as connection:
            connection.execute("BEGIN")
            if version(connection) == VERSION and schema_of(connection) != expected():
                raise Damaged("schema")
            return _look(connection, Peek(path, size, changed), today)
    except (sqlite3.Error, OSError, ValueError, TypeError, OverflowError, StoreError) as error:
        return Peek(path, size, changed, trouble=unusable(error).reason)


def _look(connection: sqlite3.Connection, peeked: Peek, today: str) -> Peek:
    name, city, title, language, example = connection.execute(_ABOUT).fetchone() or ("", "", "", "", 0)
    meetings = connection.execute(_MEETINGS).fetchall()
    ahead = next((meeting for meeting in meetings if meeting[1] >= today), (None, "", ""))
    follow_up = connection.execute(_FOLLOW_UPS, (today,)).fetchone() or ("", "")
    opened = connection.execute(_OPEN, (today,)).fetchall()
    return replace(
        peeked,
        identity=str((connection.execute(_IDENTITY).fetchone() or ("",))[0]),
        name=name,
        city=city,
        title=title,
        language=language,
        example=bool(example),
        last_meeting=max((date for _, date, _ in meetings if date < today), default=""),
        next_meeting=ahead[1],
        next_title=ahead[2],
        next_follow_up=follow_up[0],
        follow_up_title=follow_up[1],
        steps=tuple(sorted({step for step, _, _ in meetings if step})),
        held=tuple(sorted({step for step, date, _ in meetings if step and date <= today})),
        spots=tuple(_spot(*row) for row in connection.execute(_SPOTS)),
        counts=Counts(*connection.execute(_COUNTS).fetchone()),
        late=tuple(Open(what, who, due) for what, who, due, _ in opened if due < today),
        stuck=tuple(Open(what, who, due) for what, who, due, status in opened if status == "stuck"),
        missing=connection.execute(_MISSING).fetchone()[0],
    )


def _spot(ring: int, angle: int, sphere: str, missing: int, anchor: int) -> Spot:
    return Spot(ring, angle, sphere, bool(missing), bool(anchor))
