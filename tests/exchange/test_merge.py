"""A workshop that comes back: added and changed, never less, and no name that was withdrawn."""

import random
from dataclasses import replace

import pytest

from cwb_desktop.exchange import json_file
from cwb_desktop.exchange.merge import merge
from cwb_desktop.paths import data_root
from cwb_desktop.workshop import border
from cwb_desktop.workshop import format as exchange
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.exercise import RandomUser
from cwb_desktop.workshop.format import pack_snapshot, plain, unpack_snapshot
from cwb_desktop.workshop.records import (
    AgendaItem,
    Cell,
    FollowUp,
    Meeting,
    Note,
    Participant,
    Plan,
    Round,
    Snapshot,
    Stakeholder,
    Workshop,
)
from cwb_desktop.workshop.withdraw import withdraw_participant, withdraw_stakeholder

from ..workshop.generated import generated

WORD = "deelnemer"
SAMPLE = data_root("resources") / "samples" / "sample_nl.json"


def merged(here, there):
    edit = merge(here, there, WORD)
    after = here.apply(edit.changes)
    border.check_changes(after, edit.changes)
    return after


@pytest.fixture(scope="module")
def sample():
    return json_file.read(SAMPLE)


def test_the_same_again_changes_nothing(sample):
    assert merge(sample, sample, WORD).changes == ()
    assert merge(sample, exchange.records(plain(sample)), WORD).changes == ()


@pytest.mark.parametrize("seed", range(6))
def test_a_copy_in_json_changes_nothing_whatever_the_ids(seed):
    here = generated(random.Random(seed))
    after = merged(here, exchange.records(plain(here)))
    assert plain(after) == plain(here)
    assert {record.key for record in after} == {record.key for record in here}


def test_new_and_changed_come_and_nothing_goes(sample):
    plan = sample.all(Plan)[0]
    there = Records([r for r in sample if r.key not in {plan.key, ("note", sample.all(Note)[0].id)}])
    second = there.all(Plan)[0]
    there = there.apply([Change(second, replace(second, title="Anders")), Change(None, Plan(id="new", title="Nieuw", order=99))])
    after = merged(sample, there)
    assert after.get(Plan, plan.id) == plan and len(after.all(Note)) == len(sample.all(Note))
    assert after.get(Plan, second.id).title == "Anders"
    assert after.get(Plan, "new").title == "Nieuw"
    assert len(after) == len(sample) + 1


def test_cells_are_the_same_by_what_they_are_about():
    base = [Workshop(), Stakeholder(id="a", anchor=True)]
    here = Records([*base, Cell(id="mine", stakeholder="a", pillar="buy", level=1)])
    there = Records(
        [*base, Cell(id="theirs", stakeholder="a", pillar="buy", level=3), Cell(id="mine", stakeholder="a", pillar="own", level=2)]
    )
    after = merged(here, there)
    assert {(cell.pillar, cell.level) for cell in after.all(Cell)} == {("buy", 3), ("own", 2)}
    assert after.get(Cell, "mine").pillar == "buy"


def test_parts_are_the_same_by_id_or_else_by_place():
    base = [Workshop(), Meeting(id="m", date="2026-01-01")]
    one, two = AgendaItem(id="one", meeting="m", minutes=5, title="a"), AgendaItem(id="two", meeting="m", minutes=5, order=1)
    here = Records([*base, one, two])
    by_id = Records([*base, AgendaItem(id="new", meeting="m", minutes=9), replace(one, order=1, title="b")])
    after = merged(here, by_id)
    assert {item.id: item.title for item in after.all(AgendaItem)} == {"new": "", "one": "b", "two": ""}
    by_place = Records([*base, replace(one, id="x", minutes=7), replace(two, id="y", minutes=8)])
    after = merged(here, by_place)
    assert [(item.id, item.minutes) for item in after.all(AgendaItem)] == [("one", 7), ("two", 8)]


def test_follow_ups_are_the_same_by_title():
    here = Records([Workshop(), FollowUp(id="x", date="2027-01-01", title="Avond")])
    there = Records(
        [Workshop(), FollowUp(id="y", date="2027-02-01", title="Avond"), FollowUp(id="z", date="2027-03-01", title="Feest", order=1)]
    )
    assert [(one.id, one.date) for one in merged(here, there).all(FollowUp)] == [("x", "2027-02-01"), ("z", "2027-03-01")]


def test_rounds_keep_their_responses(sample):
    here = sample.apply([Change(one, replace(one, order=5)) for one in sample.all(Round)])
    assert plain(merged(here, exchange.records(plain(sample)))) == plain(sample)


def test_the_identity_stays():
    here = Records([Workshop(own_id="abc", title="Oud")])
    workshop = merged(here, Records([Workshop(own_id=None, title="Nieuw", file_format="cwb-workshop-sample")])).workshop
    assert (workshop.own_id, workshop.title, workshop.file_format) == ("abc", "Nieuw", "cwb-workshop")


def test_who_withdrew_here_does_not_come_back(sample):
    there = Records([*sample, Snapshot(id="s", taken_on="2026-10-01", data=pack_snapshot(sample))])
    there = there.apply([Change(None, Note(id="n", canvas="network", x=1, y=1, text="Kevin belt"))])
    scrub, _places = withdraw_participant(sample, "p07", "2026-12-01", WORD)
    here = Records(map(scrub, sample))
    after = merged(here, there)
    person = after.get(Participant, "p07")
    assert (person.first_name, person.withdrawn_on) == ("", "2026-12-01")
    assert "Kevin" not in repr(list(after))
    assert "Kevin" not in repr(list(unpack_snapshot(after.get(Snapshot, "s").data)))


def test_who_withdrew_there_is_gone_here(sample):
    scrub, _places = withdraw_participant(sample, "p07", "2026-12-01", WORD)
    after = merged(sample, Records(map(scrub, sample)))
    assert after.get(Participant, "p07").withdrawn_on == "2026-12-01"
    assert "Kevin" not in repr(list(after))


def test_a_withdrawn_stakeholder_stays_withdrawn(sample):
    name = sample.get(Stakeholder, "s04").name
    here = Records(map(withdraw_stakeholder(sample, "s04", "", WORD)[0], sample))
    after = merged(here, sample)
    assert (after.get(Stakeholder, "s04").name, after.get(Stakeholder, "s04").consent_to_record) == ("", "withdrawn")
    assert name not in repr(list(after))


def test_a_file_that_kept_the_name_is_kept_as_it_came(sample):
    assert sample.get(Participant, "p10").first_name == "Sem"
    assert merged(sample, sample).get(Participant, "p10").first_name == "Sem"


@pytest.mark.parametrize("seed", range(4))
def test_two_teams_that_went_on_apart(seed, sample):
    sides = []
    for number in range(2):
        user = RandomUser(seed * 10 + number, pack_snapshot)
        document = Document(sample, lambda waiting: None, user.today)
        for _ in range(60):
            user.act(document)
        sides.append(document.records)
    here, there = sides
    edit = merge(here, exchange.records(plain(there)), WORD)
    after = here.apply(edit.changes)
    assert {record.key for record in here} <= {record.key for record in after}
    assert not merge(after, exchange.records(plain(there)), WORD).changes
