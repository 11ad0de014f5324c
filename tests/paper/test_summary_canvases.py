"""Every canvas in the summary: all its words, on sheets on their side, once, in the order of the steps, and nothing lost beside it."""

from collections import Counter
from dataclasses import replace
from functools import cache
from io import BytesIO

import pypdf
import pypdfium2 as pdfium
import pytest

from cwb_desktop.app.paper import prepared
from cwb_desktop.app.render import drawings
from cwb_desktop.look import network
from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.canvases import pages as pages_of
from cwb_desktop.look.marks import Text
from cwb_desktop.look.view import View
from cwb_desktop.paper.page import HEIGHT, SAFE, WIDTH
from cwb_desktop.paper.summary import pages
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Action, Agreement, Asset, Decision, Match, Need, Note, Participant, Plan, Stakeholder, Workshop
from tests.paper.summaries import TODAY, flat, kit, of_sample, sample, summary
from tests.paper.test_summary import BOTH, crowd

UPRIGHT = ("ring_map", "network")
ON_SIDE = ("assets_needs", "money_flows", "plan_board", "power_interest", "pillars_matrix", "action_board", "decisions")


@cache
def report_of(which, language):
    return prepared(kit(), sample(which), language, TODAY[which])


def texts(data):
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


@cache
def sample_texts(which, language):
    return texts(of_sample(which, language))


def words(drawing):
    """The lines of a drawing, but for its head and foot."""
    around = {("furniture", "header"), ("furniture", "footer")}
    return [mark.text for item in drawing.items if item.key not in around for mark in item.marks if isinstance(mark, Text)]


def test_each_canvas_has_its_place_in_the_summary():
    assert {*UPRIGHT, *ON_SIDE} == set(LOOKS)


@pytest.mark.parametrize(("which", "language"), BOTH)
def test_sheets_on_their_side_are_the_drawings_with_every_word_in_the_order_of_the_steps(which, language):
    report, found = report_of(which, language), sample_texts(which, language)
    drawn = [drawing for name in ON_SIDE for drawing in report.canvases[name].pages]
    sheets = [text for text, page in zip(found, pages(report)) if page.on_side]
    assert len(sheets) == len(drawn)
    for text, drawing in zip(map(flat, sheets), drawn):
        for mark in drawing.marks():
            assert not isinstance(mark, Text) or flat(mark.text) in text, (drawing.canvas, mark.text)


@pytest.mark.parametrize(("which", "language"), BOTH)
@pytest.mark.parametrize("canvas", ON_SIDE)
def test_every_line_that_the_canvas_itself_has_is_in_the_summary(canvas, which, language):
    """Drawn as a picture of its own: so nothing was left out by the way it is looked at here, chains of whys for one."""
    whole = flat("".join(sample_texts(which, language)))
    view = View(today=TODAY[which], attitudes=False, scale=0.261)
    for drawing in drawings(kit(), sample(which), canvas, kit().style("paper"), kit().say(language), view):
        for line in words(drawing):
            assert flat(line) in whole, line


@pytest.mark.parametrize(("which", "language"), BOTH)
@pytest.mark.parametrize("canvas", UPRIGHT)
def test_names_and_notes_of_the_upright_maps_are_in_the_summary(canvas, which, language):
    say = kit().say(language)
    page = flat(next(text for text in sample_texts(which, language) if say(f"report.{canvas}.title") in text))
    report = report_of(which, language)
    for who in report.records.all(Stakeholder):
        assert flat(who.name or say("privacy.withheld")) in page
    for note in report.records.all(Note):
        assert note.canvas != canvas or flat(note.text) in page
    numbers = Counter(mark.text for drawing in report.canvases[canvas].pages for mark in drawing.marks() if isinstance(mark, Text))
    assert all(number in page for number in numbers if number.isdigit())


SETS = {"nl": lambda: sample("nl"), "en": lambda: sample("en"), "crowd": lambda: crowd(120)}


@pytest.mark.parametrize("make", SETS.values(), ids=SETS)
def test_the_steps_follow_each_other_and_a_canvas_follows_its_chapter(make):
    found = pages(prepared(kit(), make(), "nl", "2027-01-21"))
    sides = [page.side for page in found if page.side]
    assert sides == sorted(sides)
    titles = [mark.title for page in found for mark in page.bookmarks]
    for before, after in (("Het echte gesprek", "Wat is er, wat missen we"), ("Dromen en plannen", "Plannenbord")):
        assert before not in titles or titles.index(before) < titles.index(after)


def test_sheets_lie_as_they_are_drawn_and_the_foot_is_inside_the_margin():
    report = report_of("nl", "nl")
    for page, sheet in zip(pages(report), pdfium.PdfDocument(of_sample("nl", "nl"))):
        assert sheet.get_size() == pytest.approx((HEIGHT, WIDTH) if page.on_side else (WIDTH, HEIGHT), abs=0.01)
        if page.on_side:
            foot = sheet.get_textpage().get_text_bounded(SAFE, SAFE, HEIGHT - SAFE, SAFE + 20)
            assert "De Linden, Havenrade" in foot and "bladzijde" in foot and "Voorbeeld" in foot and "H26" in foot


def test_what_a_card_has_no_room_for_stands_beside_the_canvas():
    changed = {
        Plan: {"helpers": "Zwaluw helpt", "first_customer": "Kievit koopt", "money_needed": 12345},
        Agreement: {"contact_role": "hoofd Reiger"},
        Action: {"when": "Voor de Grutto"},
        Decision: {"change": "Scholekster komt erbij"},
    }
    found = [replace(one, **changed.get(type(one), {})) for one in sample("nl")]
    stopped = next(one for one in found if isinstance(one, Action))
    ended = replace(stopped, id="stopped", status="stopped", what="Wielewaal tellen", first_step="Kijker lenen", help_needed="Verrekijker")
    whole = "\n".join(texts(summary(Records([*found, ended]), "nl")))
    plans, promises = len(sample("nl").all(Plan)), len(sample("nl").all(Agreement))
    for word, count in (("Zwaluw helpt", plans), ("Kievit koopt", plans), ("12.345", plans), ("hoofd Reiger", promises)):
        assert flat(whole).count(flat(word)) == count, word
    assert flat(whole).count(flat("Voor de Grutto")) == len(sample("nl").all(Action)) + 1
    for word in ("Wielewaal tellen", "Kijker lenen", "Verrekijker", "gestopt", "Scholekster komt erbij"):
        assert flat(word) in flat(whole), word


#: Fields that the summary writes out for every record, on a canvas or beside it.
WHOLE = {
    "problem": "text why", "asset": "text", "need": "text", "inflow": "text", "spending": "text", "plug": "text",
    "lm3_case": "title round1_label", "plan": "title text helpers first_customer", "vote": "question", "cell": "text",
    "agreement": "text contact_role", "action": "what when first_step help_needed", "decision": "proposal change",
    "response": "text answer", "note": "text", "follow_up": "title purpose", "evaluation": "scale good better",
    "workshop": "name city title question description notice local_area quality_note levels",
}  # fmt: skip


def marked(found):
    """The records with a word of its own in each of these fields, and all these words."""
    changed, words = [], []
    for place, one in enumerate(found):
        values = {}
        for name in WHOLE.get(one.KIND, "").split():
            before = getattr(one, name)
            own = [f"Q{place}{name[:2]}{number}q" for number in range(len(before) if isinstance(before, tuple) else 1)]
            values[name] = tuple(own) if isinstance(before, tuple) else own[0]
            words += own
        changed.append(replace(one, **values))
    return Records(changed), words


@pytest.mark.parametrize("which", ["nl", "en"])
def test_no_text_of_any_record_is_lost_between_the_canvases(which):
    found, words = marked(sample(which))
    whole = flat("".join(texts(summary(found, which, TODAY[which]))))
    assert len(words) > 200
    assert [word for word in words if word not in whole] == []


def test_whose_a_card_is_and_what_fits_without_a_line_is_said_in_words():
    base = sample("nl")
    who = base.all(Stakeholder)[0]
    cards = [Asset(id=f"a{n}", text=f"Kaart {n}", category="people", stakeholder=who.id, x=100, y=100) for n in range(30)]
    need = Need(id="n", text="Roerdomp", category="people", stakeholder=who.id, x=100, y=500)
    lines = [Match(id=f"m{n}", need="n", asset=f"a{n}") for n in range(30)]
    report = prepared(kit(), Records([base.workshop, who, *cards, need, *lines]), "nl", "2027-01-21")
    told = report.canvases["assets_needs"].told
    away = [n for n in range(30) if not told.draws(("match", f"m{n}"))]
    assert away  # on another sheet than the need
    whole = flat("".join(texts(summary(report.records, "nl"))))
    said = whole.partition(flat("past bij:"))[2]
    assert all(flat(f"Kaart {n}") in said for n in away)
    assert flat(f"{who.name}heeft: Kaart") in whole
    assert flat("mist: Roerdomp") in whole


def test_a_canvas_without_anything_is_left_out_and_named_and_one_with_only_a_note_is_shown():
    shop = Workshop()
    bare = pages(prepared(kit(), Records([shop]), "nl", "2027-01-21"))
    assert not any(page.on_side for page in bare)
    noted = Records([shop, Note(id="n", canvas="decisions", text="Wij beginnen in mei.", x=300, y=300)])
    assert [page.bookmarks[0].title for page in pages(prepared(kit(), noted, "nl", "2027-01-21")) if page.on_side] == ["Besluitenlijst"]
    assert kit().say("nl")("report.decisions.empty") in texts(summary(noted, "nl"))[-1].replace("\n", " ")


def test_attitudes_are_for_the_team_alone():
    def signs(audience):
        grid = prepared(kit(), sample("nl"), "nl", "2027-01-21", audience).canvases["power_interest"]
        return len(grid.pages[0].marks())

    assert signs("team") > signs("others")


def test_amounts_carry_the_date_of_the_evening_when_the_group_thought_so():
    page = next(text for text in sample_texts("nl", "nl") if "De lekkende emmer" in text and "Stoppen" in text)
    assert "Bedragen: mening van de groep op 1 oktober 2026" in page


def test_pages_made_together_are_the_pages_made_one_by_one_and_laid_out_once(monkeypatch):
    whole, style, say, view = crowd(120), kit().style("paper"), kit().say("nl"), View(today="2027-01-21")
    counted = []
    once = network.node_pages
    monkeypatch.setattr(network, "node_pages", lambda *given: counted.append(1) or once(*given))
    for name, look in LOOKS.items():
        together = pages_of(name, style, say, view, whole, kit().measure)
        assert len(counted) == (1 if name == "network" else 0)
        assert [drawing.page for drawing in together] == list(range(1, together[0].pages + 1))
        last = look(style, say, replace(view, page=len(together)), whole, kit().measure)
        assert last == together[-1]
        counted.clear()


def test_a_hidden_participant_is_no_letter_where_nobody_else_is_hidden():
    board = report_of("nl", "nl").canvases["action_board"]
    assert any(not one.name_in_report for one in sample("nl").all(Participant))
    assert any(mark.text == "deelnemer" for mark in board.pages[0].marks() if isinstance(mark, Text))
