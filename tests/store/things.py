"""Records and files that several tests of the store begin with."""

import dataclasses
import hashlib
import sqlite3
from contextlib import closing

from cwb_desktop.exchange import json_file
from cwb_desktop.paths import data_root
from cwb_desktop.workshop.agreements import Action
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.document import Edit
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.keepsakes import Photo
from cwb_desktop.workshop.people import Meeting, Participant, Relation, Stakeholder, Workshop

TODAY = "2026-11-20"
_BYTES = b"\x89PNG\x00\xff"
_VALUES = {
    "text": "één 'woord' & \"meer\"", "lines": "één\n\ttwee", "half": 7.5, "bool": True, "date": "2026-02-28", "time": "09:05",
    "moment": "2026-02-28T19:30:00", "ref": "a_B-9", "id": "a_B-9", "refs": ("b", "a"), "texts": ("x, [y]", ""), "codes": ("nl", "en"),
    "hash": hashlib.sha256(_BYTES).hexdigest(), "blob": _BYTES,
}  # fmt: skip


def value(spec):
    """A value that the field may hold."""
    match spec.type:
        case "int":
            return min(spec.high, spec.low + 3)
        case "ints":
            return (spec.low,) * (spec.items or 2)
        case "enum":
            return spec.choices[-1]
        case "names":
            return spec.choices[:2]
        case "code":
            return "EUR" if spec.most == 3 else "nl"
        case "text":
            return _VALUES["text"][: spec.most]
        case _:
            return _VALUES[spec.type]


def record_id(record_type):
    return "workshop" if record_type is Workshop else "x-1"


def full(record_type):
    """A record with every field set."""
    return record_type(id=record_id(record_type), order=3, **{spec.name: value(spec) for spec in fields_of(record_type)})


def bare(record_type):
    """A record with nothing set that may be left out."""
    given = {spec.name: None if spec.empty_allowed else value(spec) for spec in fields_of(record_type)}
    return record_type(id=record_id(record_type), **given)


def small():
    """A workshop with a record of several kinds, a picture among them."""
    picture = bytes(range(256)) * 3
    return Records([
        Workshop(name="De Linden", city="Havenrade", title="WijkWelvaart", levels=("niets", "praat", "proef", "doet", "leidt")),
        Meeting(id="m1", step=1, title="Wie doet mee", date="2026-10-01", start="19:00", end="21:00"),
        Meeting(id="m5", step=5, title="Afspreken", date="2026-12-10", start="19:00", end="21:00", order=1),
        Stakeholder(id="s1", name="Buurtmoestuin", ring=1, angle=24, interest=8.5, network_x=100, network_y=90, notes=("één", "twee")),
        Stakeholder(id="s2", name="Zorg & Co", sphere="institutions", ring=3, angle=190, anchor=True, order=1),
        Stakeholder(id="s3", name="Jongeren", missing_voice=True, order=2),
        Relation(id="r1", source="s1", target="s2", type="money", amount=1200),
        Participant(id="p1", first_name="Fatma", stakeholder="s1", steps=(1, 2), languages=("nl", "tr")),
        Action(id="a1", what="Offerte vragen", who="p1", due="2026-11-14"),
        Photo(id="f1", type="image/png", sha256=hashlib.sha256(picture).hexdigest(), data=picture, caption="De tuin"),
    ])  # fmt: skip


def sample(language="nl"):
    """The large sample in Dutch or English."""
    return json_file.read(data_root("resources") / "samples" / f"sample_{language}.json")


def rename(record, name):
    """An edit that gives a stakeholder another name."""
    return Edit("stakeholder.rename", (Change(record, dataclasses.replace(record, name=name)),))


def sql(path, *statements):
    """Does to a file what no Store would do."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
