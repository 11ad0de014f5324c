"""The texts that wait in their fields, as rows among the file's own words: never in a copy, and no part of the digest."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from ..workshop.records import BY_KIND
from ..workshop.waiting import Held, Place, Waiting
from .tables import META

_WAITS = "waits."
_HERE = META.c.key.startswith(_WAITS, autoescape=True)


def read(connection: Connection) -> dict[Place, Waiting]:
    """Every text that waits. One that a bad disk spoiled is left out: a word is no reason to refuse the workshop."""
    found: dict[Place, Waiting] = {}
    for key, value in connection.execute(select(META.c.key, META.c.value).where(_HERE)):
        try:
            kind, record_id, name = map(_text, json.loads(key.removeprefix(_WAITS)))
            if kind not in BY_KIND:
                continue
            text, rule, values = json.loads(value)
            found[(kind, record_id), name] = Waiting(_text(text), _text(rule), tuple((_text(one), _plain(said)) for one, said in values))
        except (ValueError, TypeError, RecursionError):
            continue
    return found


def note(connection: Connection, held: Held) -> None:
    """Keeps what waits at a place from now on."""
    (kind, record_id), name = held.place
    key = _WAITS + json.dumps([kind, record_id, name])
    if held.waiting is None:
        connection.execute(delete(META).where(META.c.key == key))
        return
    value = json.dumps([held.waiting.text, held.waiting.rule, held.waiting.values])
    connection.execute(insert(META).prefix_with("OR REPLACE"), {"key": key, "value": value})


def fill(connection: Connection, waiting: Mapping[Place, Waiting]) -> None:
    """Keeps these and no others."""
    connection.execute(delete(META).where(_HERE))
    for place, one in waiting.items():
        note(connection, Held(place, one))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _plain(value: object) -> str | int | float:
    if not isinstance(value, (str, int, float)):
        raise TypeError("not plain")
    return value
