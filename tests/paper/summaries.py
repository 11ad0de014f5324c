"""Summaries for tests: a sample or made-up records as a finished PDF in memory."""

import json
from functools import cache
from io import BytesIO
from pathlib import Path

from cwb_desktop.app.paper import prepared
from cwb_desktop.app.render import Kit
from cwb_desktop.look.measure import HYPHEN
from cwb_desktop.paper.summary import write_summary
from cwb_desktop.workshop.format import records

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = {"nl": "2027-01-21", "en": "2027-01-19"}


@cache
def kit():
    return Kit.load()


@cache
def sample(language):
    return records(json.loads((RESOURCES / "samples" / f"sample_{language}.json").read_text(encoding="utf-8")))


def summary(found, language, today="2027-01-21", audience="others", **more):
    store = BytesIO()
    write_summary(store, prepared(kit(), found, language, today, audience), RESOURCES / "fonts", invariant=True, **more)
    return store.getvalue()


@cache
def of_sample(which, language, audience="others"):
    return summary(sample(which), language, TODAY[which], audience)


def flat(text):
    """Text without what differs by line breaks alone."""
    return "".join(text.split()).replace(HYPHEN, "")
