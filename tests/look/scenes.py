"""Made-up grids, maps of assets and plan boards of many sizes."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.method import ASSET_CATEGORIES, PILLARS, RELATION_TYPES
from cwb_desktop.workshop.people import Relation
from cwb_desktop.workshop.records import Asset, Dream, Match, Need, Note, Plan, Problem, Stakeholder, Vote, VoteOption, Workshop

from .crowds import crowd


def on_grid(records: Records, one_cell: bool = False, unplaced: int = 9) -> Records:
    """The same workshop with interest, influence, attitude and wishes; every so many wait for a place."""
    whos = [_opinion(who, place, one_cell, unplaced) for place, who in enumerate(records.all(Stakeholder))]
    notes = [replace(note, canvas="power_interest") for note in records.all(Note)]
    return Records([records.workshop, *whos, *notes])


def _opinion(who: Stakeholder, place: int, one_cell: bool, unplaced: int) -> Stakeholder:
    if place % unplaced == unplaced - 1:
        return who
    interest, influence = (7.0, 7.0) if one_cell else ((place * 7) % 21 / 2, (place * 11 + place // 21) % 21 / 2)
    wish = {"desired_interest": 8.0, "desired_influence": 9.0} if place % 5 == 0 else {}
    return replace(who, interest=interest, influence=influence, attitude=place % 5 - 2 if place % 7 else None, **wish)


_TEXTS = (
    "Keuken van de moskee, door de week leeg",
    "Tuin",
    "Corporatie geeft 1,48 miljoen per jaar uit in de wijk",
    "Gepensioneerde boekhouder",
)


def assets_board(count: int, text: str = "", problems: int = 2, notes: int = 1, one_column: bool = False) -> Records:
    """A made-up map with so many assets and as many needs."""
    cards = [_card(kind, place, text, one_column) for kind in (Asset, Need) for place in range(count)]
    matches = [Match(id=f"m{place}", asset=f"asset{place:03}", need=f"need{(place * 5) % count:03}") for place in range(0, count, 2)]
    why = tuple(f"{place} {text or 'Niemand heeft gevraagd of het kleiner kan'} waarom" for place in range(5))
    chains = [Problem(id=f"q{place}", text=f"{place} " + (text or "De plekken zijn tijdelijk. ") * 2, why=why) for place in range(problems)]
    papers = [
        Note(id=f"n{place}", canvas="assets_needs", x=500, y=360, text="Wie kent iemand? " * (1 + 2 * place)) for place in range(notes)
    ]
    who = Stakeholder(id="s", name="Moskee", sphere="public")
    return Records([Workshop(name="De Linden", city="Havenrade", example=True), who, *cards, *matches, *chains, *papers])


def _card(kind: type[Asset] | type[Need], place: int, text: str, one_column: bool) -> Asset | Need:
    category = "money" if one_column else ASSET_CATEGORIES[place % 6]
    return kind(
        id=f"{kind.KIND}{place:03}", category=category, text=text or f"{place} {_TEXTS[place % 4]}", stakeholder="s" if place % 2 else None,
        x=(place * 37) % 1000, y=(place * 61) % 700, help=place % 5 == 0,
    )  # fmt: skip


_OWNER = Stakeholder(id="s", name="Buurtkeuken De Lange Tafel", consent_to_record="asked")


def plans_board(count: int, word: str = "", dreams: int = 4, notes: int = 1, dots: int | None = None) -> Records:
    """A made-up board with so many plans."""
    plans = [_plan(place, word) for place in range(count)]
    needs = [Need(id="n1", text="Betaald werk onder schooltijd", x=0, y=0), Need(id="n2", text="W" * 60, x=0, y=9)]
    vote = Vote(id="v", meeting="", question="Welk plan geeft de meeste energie? " * 3, dots_per_person=5, voters=31)
    options = [
        VoteOption(id=f"o{place}", vote="v", option=f"pl{place:03}", dots=place % 27 if dots is None else dots) for place in range(count)
    ]
    wishes = [_dream(place, word) for place in range(dreams)]
    papers = [Note(id=f"p{place}", canvas="plan_board", x=300, y=200, text="Wie kent iemand? " * (1 + 2 * place)) for place in range(notes)]
    return Records([Workshop(name="De Linden", city="Havenrade", example=True), _OWNER, *plans, *needs, vote, *options, *wishes, *papers])


def _plan(place: int, word: str) -> Plan:
    text = word or "Buurtkamer, jongerenruimte en koelruimte onder één dak, in beheer van de wijk. "
    return Plan(
        id=f"pl{place:03}", title=(f"{place} " + (word or "Oude school wordt Lindehuis"))[:40], text=(f"Dit x{place}x " + text * 2)[:120],
        pillar=PILLARS[place % 5], owner="s", answers_need=("n1", "n2")[: place % 3], chosen=place % 4 == 0,
    )  # fmt: skip


def _dream(place: int, word: str) -> Dream:
    text = f"{place} " + (word or "Een plek waar iedereen binnenloopt. ") * (1 + place % 7)
    return Dream(id=f"d{place:03}", text=text[:160], x=place * 31 % 400, y=place * 73 % 700)


def linked(records: Records, share: float = 1.4, notes: int = 1) -> Records:
    """The same workshop with relations of all types, and notes on the network."""
    chance = random.Random(3)
    whos = [who.id for who in records.all(Stakeholder)]
    count = int(share * len(whos)) if len(whos) > 1 else 0
    relations = [_relation(place, *chance.sample(whos, 2)) for place in range(count)]
    papers = [Note(id=f"n{n}", canvas="network", x=300 + 40 * n, y=200, text="Wie kent iemand? " * (1 + 3 * n)) for n in range(notes)]
    kept = [record for record in records if record.KIND != "note"]
    return Records([*kept, *relations, *papers])


def _relation(place: int, source: str, target: str) -> Relation:
    kind = RELATION_TYPES[place % 7]
    return Relation(
        id=f"r{place:03}", source=source, target=target, type=kind, direction=("one", "both")[place % 2], strength=1 + place % 3,
        status=("now", "now", "wanted")[place % 3], label=f"Samen op dinsdag {place}", amount=5000 * place if kind == "money" else None,
    )  # fmt: skip


#: What is kept as golden files beside the samples, by canvas.
SCENES: Mapping[str, Mapping[str, Records]] = MappingProxyType({
    "ring_map": {"empty": crowd(0, notes=0), "one": crowd(1), "crowd": crowd(60)},
    "network": {"empty": linked(crowd(0, notes=0), notes=0), "one": linked(crowd(1)), "crowd": linked(crowd(60))},
    "power_interest": {"empty": on_grid(crowd(0, notes=0)), "one": on_grid(crowd(1)), "crowd": on_grid(crowd(40))},
    "assets_needs": {"empty": assets_board(0, problems=0, notes=0), "one": assets_board(1, problems=1), "crowd": assets_board(24)},
    "plan_board": {"empty": plans_board(0, dreams=0, notes=0), "one": plans_board(1, dreams=1), "crowd": plans_board(12, dreams=12)},
})  # fmt: skip
