"""The summary for those who listen: well-formed, headings in order, every word that stands on paper, and no name that paper hides."""

import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from cwb_desktop.app.paper import html_text, write_html
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Action, Meeting, Note, Participant, Relation, Stakeholder, Workshop
from tests.paper.summaries import TODAY, flat, kit, sample, summary
from tests.paper.test_summary_privacy import marked, text

X = "{http://www.w3.org/1999/xhtml}"


def page(words):
    """The page as a tree; a page that is not well-formed has none."""
    return ElementTree.fromstring(words.removeprefix("<!DOCTYPE html>"))


@cache
def of_sample(which, language):
    return html_text(kit(), sample(which), language, TODAY[which])


def heard(words):
    """What is read aloud: everything but the drawings and the style."""
    return flat("".join(page(re.sub(r"<svg.*?</svg>|<style>.*?</style>", "", words, flags=re.DOTALL)).itertext()))


@pytest.mark.parametrize(("which", "language"), [("nl", "nl"), ("en", "en"), ("nl", "en")])
def test_it_is_one_whole_page_with_headings_in_order(which, language):
    tree = page(of_sample(which, language))
    assert tree.get("lang") == language and tree.find(f"{X}head/{X}title").text == sample(which).workshop.title
    levels = [int(one.tag[-1]) for one in tree.iter() if re.fullmatch(rf"{re.escape(X)}h[1-6]", str(one.tag))]
    assert levels[0] == 1 and levels.count(1) == 1 and levels.count(2) >= 6
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all("".join(one.itertext()).strip() for one in tree.iter() if one.tag in (f"{X}h2", f"{X}h3", f"{X}p", f"{X}li"))


@pytest.mark.parametrize("which", ["nl", "en"])
def test_tables_have_heads_and_as_many_cells_as_heads(which):
    tables = list(page(of_sample(which, which)).iter(f"{X}table"))
    assert len(tables) >= 3
    for table in tables:
        assert table.find(f"{X}caption").text
        heads = list(table.find(f"{X}thead/{X}tr"))
        assert [one.get("scope") for one in heads if one.tag == f"{X}th"] and heads[0].text
        for row in table.find(f"{X}tbody"):
            assert len(row) == len(heads)


@pytest.mark.parametrize("which", ["nl", "en"])
def test_it_says_what_the_records_say(which):
    words = heard(of_sample(which, which))
    records = sample(which)
    for one in records.all(Meeting):
        assert flat(one.title) in words
    for one in records.all(Action):
        assert flat(one.what) in words
    everybody = [one for one in records.all(Stakeholder) if one.consent_to_record in ("organisation_public", "given")]
    assert len(everybody) > 20
    missing = [one.name for one in everybody if one.sensitivity is None and flat(one.name) not in words]
    assert not missing


@pytest.mark.parametrize(("which", "anchor", "missing"), [("nl", "anker", "gemiste stem"), ("en", "anchor", "missing voice")])
def test_signs_beside_names_are_words(which, anchor, missing):
    words = heard(of_sample(which, which))
    free = [one for one in sample(which).all(Stakeholder) if one.consent_to_record == "organisation_public" and one.sensitivity is None]
    assert any(one.anchor for one in free) and all(flat(f"{one.name}, {anchor}") in words for one in free if one.anchor and one.ring)
    missed = [one for one in free if one.missing_voice and not one.anchor and one.ring]
    assert missed and all(flat(f"{one.name}, {missing}") in words for one in missed)


def test_every_drawing_has_a_name_and_nothing_comes_from_elsewhere():
    words = of_sample("nl", "nl")
    figures = list(page(words).iter(f"{X}figure"))
    assert len(figures) >= 6 and all(one.get("aria-label") for one in figures)
    outside = re.findall(r"""(?:src|href)=["'](?!data:)[^"']*|url\([^)]*\)|<script|@import""", words)
    assert outside == []


def test_no_hidden_name_is_in_it():
    found = []
    for one in sample("nl"):
        if isinstance(one, Stakeholder) and one.id in ("s01", "s29"):
            found.append(replace(marked(one, "Zwaluwstaart"), consent_to_record="refused"))
        elif isinstance(one, Participant) and one.id == "p01":
            found.append(replace(one, first_name="Zwaluw", name_in_report=False))
        elif isinstance(one, Action):
            found.append(replace(one, what="Zwaluw belt", who="p01"))
        elif isinstance(one, (Relation, Note)):
            found.append(replace(one, sensitivity="facilitator", **{"label" if isinstance(one, Relation) else "text": "Kievitsbloem"}))
        else:
            found.append(one)
    words = html_text(kit(), Records(found), "nl", TODAY["nl"])
    for hidden in ("Zwaluw", "Kievitsbloem", "example.org"):
        assert hidden not in words
    assert "naam niet vrij" in words and "deelnemer belt" in words
    assert not re.search("[\U0010f000-\U0010ffff]", words), "stand-ins became letters"


def test_texts_of_strangers_stay_texts():
    evil = "</p><script>alert(1)</script><img src=x onerror=y> & \"'"
    found = [
        replace(one, title=evil) if isinstance(one, Workshop)
        else replace(one, name=f"{evil} {one.id}"[:80]) if isinstance(one, Stakeholder)
        else replace(one, what=evil) if isinstance(one, Action)
        else one
        for one in sample("nl")
    ]  # fmt: skip
    words = html_text(kit(), Records(found), "nl", TODAY["nl"])
    tree = page(words)
    assert not list(tree.iter(f"{X}script")) and not list(tree.iter(f"{X}img"))
    assert tree.find(f"{X}head/{X}title").text == evil
    assert "<script" not in words


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_workshop_with_nothing_in_it_is_a_page_too(language):
    words = html_text(kit(), Records([Workshop(id="workshop", name="Lege wijk", language=language)]), language, "2027-01-21")
    assert page(words).find(f".//{X}h1").text == "Lege wijk"


def test_paper_and_page_tell_the_same_tables():
    """Every whole amount of the money tables on paper is in the page too."""
    on_paper = set(re.findall(r"€ ?\d{1,3}(?:\.\d{3})+", text(summary(sample("nl"), "nl", TODAY["nl"]))))
    assert len(on_paper) > 10
    words = heard(of_sample("nl", "nl"))
    assert [amount for amount in on_paper if flat(amount) not in words] == []


def test_the_command_writes_it(tmp_path):
    target = tmp_path / "verslag.html"
    write_html(kit(), sample("nl"), target, "nl", TODAY["nl"])
    assert page(target.read_text(encoding="utf-8")).get("lang") == "nl" and [one.name for one in tmp_path.iterdir()] == ["verslag.html"]
    source = tmp_path / "a.json"
    source.write_bytes((kit().resources / "samples" / "sample_en.json").read_bytes())
    run = [sys.executable, "-m", "cwb_desktop"]
    assert subprocess.run([*run, "import", str(source), str(tmp_path / "a.cwb")], check=False).returncode == 0
    made = subprocess.run([*run, "report", str(tmp_path / "a.cwb"), str(tmp_path / "a.html"), "--language", "en"], check=False)
    assert made.returncode == 0 and page((tmp_path / "a.html").read_text(encoding="utf-8")).get("lang") == "en"
