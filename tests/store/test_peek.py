"""Home's look into a file: quick, never raising, without the large libraries."""

import os
import subprocess
import sys

import pytest

from cwb_desktop.store.peek import Open, Peek, Spot, peek
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.people import Stakeholder

from .test_copying import hot_journal, names
from .things import TODAY, sample, small, sql


def test_what_home_shows(store, path):
    store.close()
    seen = peek(path, TODAY)
    assert (seen.trouble, seen.name, seen.city, seen.title) == ("", "De Linden", "Havenrade", "WijkWelvaart")
    assert (seen.language, seen.example) == ("nl", False)
    assert (seen.last_meeting, seen.next_meeting, seen.next_title, seen.next_follow_up) == ("2026-10-01", "2026-12-10", "Afspreken", "")
    assert (seen.steps, seen.held) == ((1, 5), (1,))
    assert seen.spots == (Spot(1, 24, "community", False, False), Spot(3, 190, "institutions", False, True))
    assert (seen.counts.stakeholders, seen.counts.plans, seen.counts.agreements, seen.counts.actions) == (3, 0, 0, 1)
    assert (seen.late, seen.stuck, seen.missing) == ((Open("Offerte vragen", "Fatma", "2026-11-14"),), (), 1)
    assert seen.identity == store.identity
    assert (seen.size, seen.changed[:2]) == (path.stat().st_size, "20")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_whole_sample(path, language):
    from cwb_desktop.workshop.figures.facts import facts

    records = sample(language)
    Store.create(path, records).close()
    late = facts(records, "2027-02-15")["actions_late_on"]["ids"]
    seen = peek(path, "2027-02-15")
    assert (seen.trouble, seen.example, seen.name) == ("", True, records.workshop.name)
    assert sorted(action.what for action in seen.late) == sorted(records.by_key(("action", record_id)).what for record_id in late)
    assert len(seen.spots) == sum(card.ring is not None for card in records.all(Stakeholder))
    assert seen.counts.stakeholders == len(records.all(Stakeholder))
    assert seen.steps == (1, 2, 3, 4, 5)


def test_a_meeting_today_is_the_next_one(store, path):
    assert (peek(path, "2026-12-10").next_meeting, peek(path, "2026-12-10").held) == ("2026-12-10", (1, 5))
    assert (peek(path, "2026-12-11").next_meeting, peek(path, "2026-12-11").last_meeting) == ("", "2026-12-10")


def test_it_rolls_the_journal_of_a_killed_program_back(path):
    hot_journal(path, sample())
    seen = peek(path, TODAY)
    assert seen.trouble == ""
    assert names(path.parent) == [path.name]
    assert b"half written" not in path.read_bytes()


def test_it_looks_into_a_file_that_is_open(store, document, path):
    assert peek(path, TODAY).name == "De Linden"
    assert store.load() == small()


@pytest.mark.parametrize("trouble, change", [
    ("newer", "PRAGMA user_version=2"),
    ("damaged", "CREATE VIEW v AS SELECT 1"),
    ("damaged", "DROP TABLE action"),
    ("not_ours", "PRAGMA application_id=7"),
])  # fmt: skip
def test_trouble_is_told_and_never_raised(store, path, trouble, change):
    store.close()
    sql(path, change)
    seen = peek(path, TODAY)
    assert seen == Peek(path, seen.size, seen.changed, trouble)
    assert seen.size > 0


def test_files_that_are_no_files(path, tmp_path):
    assert peek(path, TODAY).trouble == "disk"
    assert peek(tmp_path, TODAY).trouble == "disk"
    path.write_bytes(b"letter " * 99)
    assert peek(path, TODAY).trouble == "not_ours"
    path.write_bytes(b"")
    assert peek(path, TODAY).trouble == "not_ours"
    assert path.read_bytes() == b""


def test_the_large_libraries_stay_out(store, path):
    code = (
        "import sys; from pathlib import Path; from cwb_desktop.store.peek import peek;"
        "print(peek(Path(sys.argv[1]), '2026-11-20').name, {'sqlalchemy', 'reportlab', 'PySide6'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert told.stdout == "De Linden set()\n"
