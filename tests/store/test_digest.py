"""The digest follows the records alone, and any value that differs changes it."""

import dataclasses
import os
import subprocess
import sys

import pytest

from cwb_desktop.store.digest import Sums, digest_of, row_number, sums_of
from cwb_desktop.store.tables import values
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.records import BY_KIND

from .things import bare, full, rename, small


def test_it_does_not_depend_on_the_order_in_which_records_come():
    records = list(small())
    assert digest_of(records) == digest_of(reversed(records))


@pytest.mark.parametrize("kind", BY_KIND)
def test_each_field_counts(kind):
    whole, empty = full(BY_KIND[kind]), bare(BY_KIND[kind])
    for name in ("order", *(spec.name for spec in fields_of(type(whole)))):
        if getattr(whole, name) != getattr(empty, name):
            assert digest_of([whole]) != digest_of([dataclasses.replace(whole, **{name: getattr(empty, name)})]), name


def test_the_same_row_in_two_tables_is_not_the_same():
    assert row_number("asset", ("a", 1)) != row_number("need", ("a", 1))


def test_what_comes_and_goes_leaves_nothing():
    sums = sums_of(small())
    before = sums.digest()
    row = values(full(BY_KIND["dream"]))
    sums.add("dream", row.values())
    assert sums.digest() != before
    sums.take("dream", row.values())
    assert sums.digest() == before
    assert sums == sums_of(small())


def test_history_has_no_part_in_it():
    sums = sums_of(small())
    sums.add("history", (1, "verb", "2026-01-01", 0, "[]"))
    assert sums.digest() == digest_of(small())
    assert sums != sums_of(small())


def test_a_whole_and_a_broken_number_are_the_same_score():
    card = full(BY_KIND["stakeholder"])
    assert digest_of([dataclasses.replace(card, interest=5)]) == digest_of([dataclasses.replace(card, interest=5.0)])


def test_a_file_follows_edits_row_by_row(store, document):
    start = store.digest()
    card = document.records.by_key(("stakeholder", "s1"))
    document.do(rename(card, "Moestuin"))
    assert store.digest() == digest_of(document.records) != start
    document.undo()
    assert store.digest() == digest_of(document.records) == start


def test_it_is_the_same_in_another_process():
    code = "from tests.store.things import small; from cwb_desktop.store.digest import digest_of; print(digest_of(small()))"
    told: list[str] = []
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        told.append(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment).stdout)
    assert told == [digest_of(small()) + "\n"] * 2


def test_no_records_have_a_digest_too():
    assert Sums().digest() == digest_of(Records())
