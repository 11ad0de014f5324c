"""The two samples, and small sets of records made by hand."""

import json
from pathlib import Path

import pytest

from cwb_desktop.texts import Say
from cwb_desktop.workshop import format as exchange_format

RESOURCES = Path(__file__).parents[3] / "resources"


def sample(language):
    return json.loads((RESOURCES / "samples" / f"sample_{language}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session", params=["nl", "en"])
def language(request):
    return request.param


@pytest.fixture(scope="session")
def expected(language):
    return sample(language)["expected"]


@pytest.fixture(scope="session")
def records(language):
    return exchange_format.records(sample(language))


@pytest.fixture(scope="session")
def dutch():
    return exchange_format.records(sample("nl"))


@pytest.fixture(scope="session")
def say(language):
    return Say.load(RESOURCES / "method", language)


@pytest.fixture(scope="session")
def zeg():
    return Say.load(RESOURCES / "method", "nl")
