"""The JSON Schema: the file is what the descriptions give, and it says of files what the program says."""

import copy
import json
import random

import jsonschema
import pytest

from cwb_desktop.exchange import schema
from cwb_desktop.paths import data_root
from cwb_desktop.workshop.format import plain

from ..workshop.generated import generated

CHECK = jsonschema.Draft202012Validator(schema.schema())
SAMPLES = sorted((data_root("resources") / "samples").glob("*.json"))


def test_the_file_is_what_is_generated():
    assert (data_root("resources") / schema.PLACE).read_text(encoding="utf-8") == schema.text()
    CHECK.check_schema(schema.schema())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_are_valid(path):
    CHECK.validate(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("seed", range(10))
def test_exports_are_valid(seed):
    CHECK.validate(plain(generated(random.Random(seed))))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 2),
        (("surprise",), 1),
        (("stakeholders", 0, "ring"), 5),
        (("stakeholders", 0, "name"), "x" * 61),
        (("stakeholders", 0, "name"), "a\nb"),
        (("stakeholders", 0, "interest"), 0.3),
        (("stakeholders", 0, "desired"), {"interest": 1}),
        (("stakeholders", 0, "levers", "steal"), {"text": ""}),
        (("stakeholders", 0, "visited_by"), None),
        (("programme", "sessions", 0, "date"), "1-2-2026"),
        (("matrix", "levels"), ["a"]),
        (("evaluation", "items", 0, "counts"), [1, 2]),
        (("forms",), {"step.2": {"roles": "x"}}),
        (("money", "unit"), "euro"),
    ],
)
def test_what_is_no_workshop_is_not_valid(path, value):
    obj = copy.deepcopy(json.loads(SAMPLES[0].read_text(encoding="utf-8")))
    inner = obj
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not CHECK.is_valid(obj)
