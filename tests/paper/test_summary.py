from collections import Counter
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdf
import pypdfium2 as pdfium
import pytest

from cwb_desktop.app.paper import prepared, write_report
from cwb_desktop.look.marks import Text
from cwb_desktop.paper.page import BOTTOM, ON_SIDE, SAFE
from cwb_desktop.paper.summary import Cancelled, finished, pages
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Action, Inflow, Meeting, Participant, Relation, Stakeholder, Workshop
from tests.paper.summaries import TODAY, flat, kit, of_sample, sample, summary

BOTH = [(which, language) for which in ("nl", "en") for language in ("nl", "en")]
both = pytest.mark.parametrize(("which", "language"), BOTH)


def texts(data):
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def crowd(count):
    whos = sample("nl").all(Stakeholder)
    many = [replace(whos[n % 38], id=f"z{n:03}", name=f"{whos[n % 38].name[:40]} nummer {n}q", anchor=False) for n in range(count)]
    lines = [Relation(id=f"r{n}", source=f"z{n:03}", target=f"z{n + 1:03}", type="money") for n in range(0, count - 1, 2)]
    return Records([sample("nl").workshop, *many, *lines])


@both
def test_it_has_at_most_fifteen_pages_each_with_its_number_place_and_example(which, language):
    found = texts(of_sample(which, language))
    say = kit().say(language)
    assert len(found) <= 15
    for number, text in enumerate(found, 1):
        assert flat(say("report.page", page=number, pages=len(found))) in flat(text)
        assert flat(f"{sample(which).workshop.name}, {sample(which).workshop.city}") in flat(text)
        assert say("drawing.example") in text
        assert "H26" in text
    assert say("drawing.example") in found[0]
    assert flat(sample(which).workshop.notice.partition(".")[2]) in flat(found[0])


@both
def test_every_name_stands_once_in_the_list_of_each_map_or_as_withheld(which, language):
    found = texts(of_sample(which, language))
    say = kit().say(language)
    withheld = say("privacy.withheld")
    for key in ("ring_map", "network"):
        page = next(text for text in found if say(f"report.{key}.title") in text)
        for who in sample(which).all(Stakeholder):
            free = who.consent_to_record in ("organisation_public", "given")
            assert flat(page).count(flat(who.name)) >= (1 if free else 0), who.name
            assert free or flat(who.name) not in flat(page)
        hidden = sum(who.consent_to_record not in ("organisation_public", "given") for who in sample(which).all(Stakeholder))
        listed = flat(page).replace(flat(kit().say(language).count("report.hidden", hidden)), "")
        assert listed.count(flat(withheld)) == hidden


def test_every_number_of_the_list_stands_on_the_map_too():
    report = prepared(kit(), sample("nl"), "nl", TODAY["nl"])
    whole = finished(report, pages(report))
    for title in ("Wie hoort erbij?", "Wie werkt met wie?"):
        place = next(number for number, marks in enumerate(whole) if any(isinstance(mark, Text) and mark.text == title for mark in marks))
        numbers = Counter(mark.text for mark in whole[place] if isinstance(mark, Text) and mark.text.isdigit() and mark.bold)
        assert all(numbers[str(n)] >= 2 for n in range(1, 39)), numbers


@both
def test_it_says_what_it_is_in_the_outline_and_the_metadata(which, language):
    with pikepdf.open(BytesIO(of_sample(which, language))) as file:
        assert sample(which).workshop.title in str(file.docinfo["/Title"])
        assert str(file.docinfo["/Author"]) == "CWB Desktop"
        assert str(file.Root.Lang) == language
        assert file.Root.ViewerPreferences.DisplayDocTitle is True
        with file.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
            inner = [child.title for entry in outline.root for child in entry.children]
    say = kit().say(language)
    before = [say(f"report.{key}.title") for key in ("meetings", "ring_map", "problem", "money", "plans", "network")]
    boards = [say(f"canvas.{name}.title") for name in ("power_interest", "pillars_matrix", "action_board", "decisions")]
    after = [say(f"report.{key}.title") for key in ("more", "evaluation", "next")]
    assert titles == [sample(which).workshop.title, *before, *boards, *after]
    assert inner == [say(f"canvas.{name}.title") for name in ("assets_needs", "money_flows", "plan_board")]


@both
def test_all_fonts_are_ours_and_embedded(which, language):
    with pikepdf.open(BytesIO(of_sample(which, language))) as file:
        fonts = {str(entry.BaseFont): entry for page in file.pages for entry in page.Resources.Font.values()}
        assert fonts
        assert all(("Atkinson" in name or "Noto" in name) and "/FontFile2" in entry.FontDescriptor for name, entry in fonts.items())


def boxes(page):
    text = page.get_textpage()
    return [(text.get_text_range(n, 1), text.get_charbox(n)) for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]


@pytest.mark.parametrize("make", [
    lambda: of_sample("nl", "nl"), lambda: of_sample("en", "en"),
    lambda: summary(crowd(120), "nl"), lambda: summary(long_words(), "nl"),
], ids=["nl", "en", "crowd", "long"])  # fmt: skip
def test_no_letter_stands_outside_the_safe_area(make):
    for page in pdfium.PdfDocument(make()):
        for letter, (left, bottom, right, top) in boxes(page):
            assert left >= SAFE - 0.5 and bottom >= SAFE - 0.5, (letter, left, bottom)
            assert right <= page.get_width() - SAFE + 0.5 and top <= page.get_height() - SAFE + 0.5, (letter, right, top)


def long_words():
    """Every text as long as it may be, of wide words."""
    base = sample("nl")
    shop = replace(base.workshop, title="W" * 80, name="Wijkwaarden " * 5, city="M" * 60, question="Waarom " * 22)
    wide = {"first_step": "M" * 120, "help_needed": "W" * 120}
    others = [
        replace(one, name=f"Woningbouwvereniging{n} {'W' * 25}") if isinstance(one, Stakeholder)
        else replace(one, what="Wederopbouwwerkzaamheden " * 3, **wide) if isinstance(one, Action)
        else replace(one, notes="Wij waren met velen. " * 90, title="W" * 80) if isinstance(one, Meeting)
        else one
        for n, one in enumerate(base) if not isinstance(one, Workshop)
    ]  # fmt: skip
    return Records([shop, *others])


SETS = {"nl": lambda: sample("nl"), "en": lambda: sample("en"), "crowd": lambda: crowd(120), "long": long_words}


@pytest.mark.parametrize("make", SETS.values(), ids=SETS)
def test_nothing_reaches_into_the_foot_and_no_words_are_too_small(make):
    report = prepared(kit(), make(), "nl", "2027-01-21")
    for page in pages(report):
        for mark in page.marks:
            if isinstance(mark, Text):
                assert page.bare or mark.y <= (ON_SIDE.rule if page.on_side else BOTTOM) + 1, mark
                assert mark.size >= 6.8, mark


def test_a_crowd_is_listed_whole():
    found = flat("".join(texts(summary(crowd(120), "nl", audience="team"))))
    for n in range(120):
        assert found.count(flat(f"nummer {n}q")) == 3, n  # once with each map, once on the grid


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_workshop_with_nothing_in_it_prints_what_is_open(language):
    found = texts(summary(Records([Workshop()]), language, "2026-12-20"))
    say = kit().say(language)
    assert len(found) == 2
    keys = ("meetings", "ring_map", "network", "problem", "needs", "money", "plans", "grid", "matrix", "agreements", "actions", "decisions")
    for key in keys:
        assert flat(say(f"report.{key}.empty")) in flat(found[1])
    assert say("drawing.example") not in "".join(found)


def test_a_workshop_after_its_first_evening_prints_that_evening_and_its_map():
    base = sample("nl")
    first = [one for one in base if isinstance(one, (Workshop, Stakeholder, Participant)) or (isinstance(one, Meeting) and one.step == 1)]
    found = texts(summary(Records(first), "nl"))
    assert len(found) == 6
    assert "Wie hoort erbij?" in found[2]
    assert "Krachtenveld" in found[3]
    assert "Pijlers en ankers" in found[4]
    assert flat(kit().say("nl")("report.network.empty")) in flat(found[5])


def test_late_ones_are_late_in_words_and_money_is_exact_in_tables_and_rounded_in_sentences():
    found = "\n".join(texts(of_sample("nl", "nl")))
    assert "1 te laat" in found
    assert "€ 28.520.000" in found
    assert "€ 129.194.000" in found
    assert "ongeveer € 129,2 mln" in " ".join(found.split())
    assert "1,85" in found and "2,21" in found
    assert flat("Een schets, geen controle.") in flat(found)
    assert flat("Mening van de groep op 10 september 2026") in flat(found)


def test_equal_plans_share_their_place():
    found = "\n".join(texts(of_sample("en", "en")))
    assert "tie" in found.split()


def test_the_same_records_give_the_same_bytes():
    assert summary(sample("en"), "en") == summary(sample("en"), "en")


@both
def test_a_short_table_is_in_one_piece(which, language):
    """What comes in: drawings of whole pages would lie between its parts."""
    head = kit().say(language)("report.money.what").capitalize()
    rows = [one.text for one in sample(which).all(Inflow)]
    listed = [page for page in map(flat, texts(of_sample(which, language))) if flat(head) in page and flat(rows[0]) in page]
    assert any(all(flat(row) in page for row in rows) for page in listed)


def test_it_tells_how_far_it_is_and_can_be_called_off():
    told = []
    summary(sample("en"), "en", progress=lambda page, of: told.append((page, of)))
    assert [page for page, _ in told] == list(range(1, told[0][1] + 1))
    with pytest.raises(Cancelled):
        summary(sample("en"), "en", cancelled=lambda: True)


def test_a_file_is_replaced_only_by_a_whole_one(tmp_path):
    target = tmp_path / "verslag één.pdf"
    target.write_bytes(b"before")
    with pytest.raises(Cancelled):
        write_report(kit(), sample("nl"), target, "nl", TODAY["nl"], cancelled=lambda: True)
    assert target.read_bytes() == b"before"
    write_report(kit(), sample("nl"), target, "nl", TODAY["nl"])
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_another_style_prints_too():
    report = prepared(kit(), sample("nl"), "nl", TODAY["nl"], style_name="bw")
    colours = {mark.colour for page in pages(report) for mark in page.marks if isinstance(mark, Text)}
    assert colours <= {"#000000", "#FFFFFF"}


def test_strange_letters_do_not_stop_it():
    shop = replace(sample("nl").workshop, title="<b>Wijk</b> & \x07Łódź \ud800 \U0010f000 Київ", question="<img src='/etc/passwd'/> &amp;")
    found = texts(summary(Records([shop]), "nl"))
    assert "<b>Wijk</b>" in found[0]
    assert "Київ" in found[0]
    assert "&amp;" in found[0]
