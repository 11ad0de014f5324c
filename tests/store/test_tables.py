"""Each kind goes into its table and comes out the same; what a field may not hold, its table refuses."""

import sqlite3
from contextlib import closing

import pytest

from cwb_desktop.store import schema
from cwb_desktop.store.tables import SHAPES, record, values
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.records import BY_KIND, TYPES

from .things import bare, full, record_id

KINDS = pytest.mark.parametrize("kind", BY_KIND)


@pytest.fixture
def database():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        for statement in schema.statements().values():
            connection.execute(statement)
        connection.execute("BEGIN")
        yield connection


def insert(connection, kind, row):
    connection.execute(f'INSERT INTO "{kind}" VALUES ({", ".join("?" * len(row))})', list(row.values()))  # noqa: S608


@KINDS
@pytest.mark.parametrize("make", [full, bare])
def test_a_record_comes_back_as_it_went(database, kind, make):
    went = make(BY_KIND[kind])
    insert(database, kind, values(went))
    (row,) = database.execute(SHAPES[type(went)].query)
    came = record(type(went), row)
    assert came == went
    for spec in fields_of(type(went)):
        assert type(getattr(came, spec.name)) is type(getattr(went, spec.name))


_WRONG = {
    "half": (-0.5, 10.5, 0.25, float("inf")), "bool": (2,), "date": ("2026-1-01", "2026-01-01 ", "20260101", ""),
    "time": ("9:00", "19:00:00"),
    "moment": ("2026-01-01 19:00:00", "2026-01-01"), "code": ("Nl",), "ref": ("", "a b", "x" * 41, "é"), "id": ("", "a b", "x" * 41, "é"),
    "hash": ("0" * 63, "G" * 64), "blob": ("text",), **dict.fromkeys(schema.LISTS, ("", "a", "{}")),
}  # fmt: skip


def wrong(spec):
    """Values that the field may not hold, as they would lie in the table."""
    if not spec.empty_allowed:
        yield None
    if spec.most and spec.type in ("text", "lines"):
        yield "é" * (spec.most + 1)
    if spec.type == "int":
        yield from (spec.low - 1, spec.high + 1, 1.5, "x")
    if spec.type == "enum":
        yield spec.choices[0].upper()
    yield from _WRONG.get(spec.type, ())


@KINDS
def test_the_table_refuses_what_a_field_may_not_hold(database, kind):
    record_type = BY_KIND[kind]
    tried = [("order", bad) for bad in (None, -1, "x")] + [("id", bad) for bad in (None, "", "a b", "x" * 41)]
    tried += [(spec.name, bad) for spec in fields_of(record_type) for bad in wrong(spec)]
    for name, bad in tried:
        with pytest.raises(sqlite3.IntegrityError):
            insert(database, kind, values(full(record_type)) | {name: bad})


def test_all_tables_are_strict_and_sqlite_keeps_them_to_the_letter(database):
    assert frozenset(database.execute("SELECT type, name, sql FROM sqlite_schema")) == schema.expected()
    strict = {name for _, name, kind, _, _, strict in database.execute("PRAGMA table_list") if strict and kind == "table"}
    assert strict == {"meta", "history", *BY_KIND}


def test_a_reference_may_come_before_what_it_refers_to_but_not_stay_without_it(database):
    lever = BY_KIND["lever"]
    insert(database, "lever", values(full(lever)))
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        database.execute("COMMIT")
    card = values(full(BY_KIND["stakeholder"])) | {"id": full(lever).stakeholder, "typed_in": None}
    insert(database, "stakeholder", card)
    database.execute("COMMIT")


def test_each_single_reference_is_a_foreign_key(database):
    for record_type in TYPES:
        wanted = {(spec.name, spec.targets[0]) for spec in fields_of(record_type) if spec.type == "ref" and len(spec.targets) == 1}
        assert {(row[3], row[2]) for row in database.execute(f'PRAGMA foreign_key_list("{record_type.KIND}")')} == wanted


def test_the_workshop_is_one_record():
    assert record_id(BY_KIND["workshop"]) == "workshop"
    assert "\"id\" = 'workshop'" in schema.statements()["workshop"]
