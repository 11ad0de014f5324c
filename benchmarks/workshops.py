"""Workshops of any size, the same ones each time."""

from __future__ import annotations

import random

from cwb_desktop.exchange import json_file
from cwb_desktop.paths import data_root
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.method import KINDS, RELATION_TYPES
from cwb_desktop.workshop.people import Relation, Stakeholder, Workshop
from cwb_desktop.workshop.places import lattice, sphere_at

_WORDS = ("Buurt", "Moestuin", "Wijk", "Kringloop", "Zorg", "School", "Woning", "Energie", "Bibliotheek", "Ondernemers", "Groen", "Huis")


def sample() -> Records:
    """The Dutch sample: 38 stakeholders."""
    return json_file.read(data_root("resources") / "samples" / "sample_nl.json")


def grown(stakeholders: int) -> Records:
    """The sample with so many stakeholders, all on the ring map, and half as many lines more."""
    records, chance = sample(), random.Random(7)
    kept = [record for record in records if not isinstance(record, Stakeholder | Relation)]
    here, lines = list(records.all(Stakeholder)), list(records.all(Relation))
    more = [card(number, chance) for number in range(stakeholders - len(here))]
    everybody = [*here, *more]
    for number in range(stakeholders // 2):
        source, target = chance.sample(everybody, 2)
        lines.append(Relation(id=f"x{number}", source=source.id, target=target.id, type=chance.choice(RELATION_TYPES), order=1000 + number))
    return Records([*kept, *everybody, *lines])


def plain(stakeholders: int) -> Records:
    """A workshop and stakeholders, nothing else: rows to store."""
    chance = random.Random(7)
    return Records([Workshop(name="De Linden"), *(card(number, chance) for number in range(stakeholders))])


def card(number: int, chance: random.Random) -> Stakeholder:
    """One stakeholder somewhere on the ring map."""
    angle = chance.randrange(360)
    sphere, ring = sphere_at(angle), chance.randint(1, 4)
    return Stakeholder(
        id=f"n{number}",
        name=f"{chance.choice(_WORDS)} {chance.choice(_WORDS).lower()} {number}",
        kind=chance.choice(KINDS),
        sphere=sphere,
        ring=ring,
        angle=chance.choice(lattice(sphere, ring)),
        interest=chance.randint(0, 20) / 2,
        influence=chance.randint(0, 20) / 2,
        role="doet mee in de buurt en kent veel mensen",
        order=100 + number,
    )
