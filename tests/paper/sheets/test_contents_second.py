"""What the method promises of the sheets H19 to H35, line by line, read back from the PDFs in both languages."""

import re

import pytest

from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.marks import Box, Oval, Path
from cwb_desktop.paper.page import MM
from cwb_desktop.workshop.records import Action
from tests.paper.sheets.promises import Row, has_feet, keeps, read, says_both, times
from tests.paper.sheets.sheet_kit import dotted, lines, made, pdf
from tests.paper.summaries import flat, kit, sample

ROWS = (
    Row("H19", "A3 wide", 1, 48, """
        Krachtenveld | Power-interest grid
        2 Samen optrekken | Work together
        2 Erbij halen | Bring on board
        2 Sterker maken | Make stronger
        2 Op de hoogte houden | Keep informed
        in het team of aan tafel | in the team or at the table
        één op één praten, kleine eerste stap | one-to-one talk, small first step
        geld, kennis, een opdracht, een stem | money, knowledge, a contract, a seat
        krant, poster, open deur | paper, poster, open door
        belang 10 | interest 10
        invloed 10 | influence 10
        waar wij hen willen hebben | where we want them to be
    """),
    Row("H20", "A4", 1, 24, """
        Pijlen voor het netwerk | Arrows for the network
        4 steun | support
        4 geld | money
        4 kennis | knowledge
        3 ruimte | space
        3 werk | work
        3 zeggenschap | say
        3 spanning | tension
    """),
    Row("H21", "A4", 1, 3, """
        Drie verhalen van elders | Three stories from elsewhere
        Preston, Engeland | Preston, England
        79,2 % | 79.2%
        Cleveland, Verenigde Staten | Cleveland, United States
        2 320 | 320
        Rotterdam, Afrikaanderwijk | Rotterdam, Afrikaanderwijk
        1 80 | 80
        3 Bron: | Source:
        Wat zou hier passen? | What would fit here?
    """, apart=True),
    Row("H22", "A4", 1, 23, """
        Het voorstel | The proposal
        Voorstel van (rol) | Proposed by (role)
        Aanwezig | Present
        Is het goed genoeg voor nu, en veilig genoeg om te proberen? | Is it good enough for now, and safe enough to try?
        Ronde 1 | Round 1
        Ronde 2 | Round 2
        2 Welke zorgen? | Which concerns?
        2 Wat doen we ermee? | What do we do with it?
        2 Welke bezwaren? | Which objections?
        Akkoord, zorg en bezwaar zijn samen het aantal aanwezigen. | Agree, concern and objection add up to the number present.
        aangenomen na aanpassing | adopted after change
        niet doorgaan | not going ahead
        Aanpassing | Change
        Wij kijken terug op | We look back on
        Zoveel te zeggen | How much say
    """),
    Row("H23", "A4", 1, 36, """
        4 Actie | Action
        4 Wat | What
        4 Wie | Who
        4 Klaar op | Due on
        4 Die stap is klaar op | That step is due on
        4 Eerste stap | First step
        4 Hulp nodig | Help needed
    """, blank=True),
    Row("H24", "A4 wide", 1, 10, """
        2 Ik kon zeggen wat ik wilde | I could say what I wanted
        2 Ik begreep wat er gebeurde | I understood what was going on
        2 Ik heb nieuwe mensen leren kennen | I met new people
        2 Ik geloof dat er iets verandert | I believe something will change
        2 Ik doe de volgende keer weer mee | I will come again
        2 helemaal niet | not at all
        2 heel erg | very much
        2 Wat was goed? | What was good?
        2 Wat kan beter? | What can be better?
        2 Welke taal of hulp wilt u? | Which language or help would you like?
    """),
    Row("H25", "A3", 1, 0, """
        Onze plannen | Our plans
        Afgesproken | Agreed
        Volgende keer | Next time
        Dank u wel! | Thank you!
    """),
    Row("H26", "A4", 15, 0, """
        Samenvatting | Summary report
        Wat we deden | What we did
        Wie hoort erbij? | Who belongs?
        Het echte gesprek | The real conversation
        Waar gaat ons geld heen? | Where does our money go?
        De lekkende emmer | The leaky bucket
        Dromen en plannen | Dreams and plans
        Welk probleem pakken we eerst aan? | Which problem do we tackle first?
        Pijlers en ankers | Pillars and anchors
        Afspraken met ankers | Agreements with anchors
        Te doen | To do
        Besluitenlijst | Decision register
        Wat vonden we ervan? | What did we think of it?
        Tot de volgende keer | Until next time
    """, apart=True),
    Row("H27", "A4", 1, 28, """
        4 Mijn eerste stap | My first step
        4 Dit ga ik doen: | I am going to do this:
        4 Dat doe ik op: | I will do it on:
        4 Dat doe ik samen met: | I will do it together with:
        4 Lukt het niet? Dan bel ik: | Does it not work? Then I call:
        4 Ik kijk hier weer naar op: | I will look at this again on:
    """),
    Row("H28", "A4", 1, 0, """
        Woorden die u kunt horen | Words you may hear
        Hoort u een moeilijk woord? Kijk hier, of vraag het hardop. | Do you hear a hard word? Look here, or ask out loud.
        aanbesteding | tender
        Niemand heeft een groot bezwaar met een goede reden. | Nobody has a serious, reasoned objection.
        WijkWelvaartsWerk | neighbourhood wealth work
        lekkende emmer | leaky bucket
    """),
    Row("H29", "A4 wide", 12, 0, """
        Waarde die blijft | Wealth that stays
        Wat staat erin? | What is inside?
        De lekkende emmer en LM3 | The leaky bucket and LM3
        2 Stap 1: Vorm een team | Step 1: Build the team
        2 Stap 5: Afspreken en volhouden | Step 5: Agree and keep going
        2 Woordenlijst | Glossary
        Dit boekje is van | This booklet belongs to
    """, apart=True),
    Row("H30", "A4", 3, 7, """
        Draaiboek voor stap 3 | Script for step 3
        Alleen voor het team. Deel dit niet uit. | Only for the team. Do not hand this out.
        Rania en Kevin | Farida and Hana
        Vooraf | Before
        Minuut voor minuut | Minute by minute
        19:15 | 18:45
        21:20 | 20:50
        Tips voor wie begeleidt | Tips for the facilitator
        Wat we opschrijven | What we write down
        Wat je nodig hebt | What you need
        1 155 × Stippen | 140 × Dots
        Aantekeningen | Notes
        Wie doet wat? | Who does what?
        Daarna | Afterwards
        Zo staat de zaal | How the room is set
        scherm | screen
        kring van stoelen | circle of chairs
        vrije ruimte voor een rolstoel | free space for a wheelchair
    """, apart=True),
    Row("H31", "A4", 2, 49, """
        Wat nemen we mee? | What do we bring?
        Dikke pennen | Thick pens
        Rollen tape die de muur heel laat | Rolls of tape that do not harm the wall
        Borden met eten, ook zonder vlees | Plates of food, also without meat
        Stekkerdoos met lang snoer | Extension cord with several sockets
        Beamer en laptop met de juiste kabel | Projector and laptop with the right cable
        2 Stippen | Dots
        Meters touw voor wat we wensen | Metres of string for what we want
        6 wie neemt het mee | who brings it
    """, apart=True),
    Row("H32", "A4", 18, 0, """
        Dromen en plannen | Dreams and plans
        Vorm een team | Build the team
        Afspreken en volhouden | Agree and keep going
        5 Zo gaat de avond | How the evening goes
        5 Klaar als | Done when
        5 Wat anderen leerden | What others learned
        Ik geloof dat er iets verandert | I believe something will change
    """, apart=True),
    Row("H33", "A3 wide", 1, 24, """
        Netwerk | Network
        Namen | Names
        Welke lijn wensen we? | Which line do we wish for?
        steun | support
        geld | money
        kennis | knowledge
        ruimte | space
        werk | work
        zeggenschap | say
        spanning | tension
        plus en streepjes: gewenst | plus and dashes: wanted
        Dit gaat over de tekening, niet over de waarheid. | This describes the drawing, not the truth.
    """),
    Row("H34", "A3 wide", 1, 84, """
        Dromen | Dreams
        10 Titel | Title
        10 Wat gaan we doen? | What will we do?
        10 Trekker | Owner
        11 Stippen | Dots
        per persoon | per person
        stemmers | voters
        geplakt | cast
        hoogstens | at most
    """),
    Row("H35", "A3 wide", 1, 124, """
        Afspraken met ankers | Agreements with anchors
        8 Vanaf | From
        8 Afspraak | Agreement
        Te doen | To do
        Bezig | Doing
        Zit vast | Stuck
        Klaar | Done
        28 Wie | Who
        20 Wat | What
        20 Wanneer | When
        20 Eerste stap | First step
        20 Hulp nodig | Help needed
        20 Plan | Plan
    """),
)  # fmt: skip
in_each = pytest.mark.parametrize("language", ["nl", "en"])
each = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)


@in_each
@each
def test_a_sheet_has_what_the_method_promises(row, language):
    keeps(row, language)


@in_each
@each
def test_every_page_has_a_foot_with_place_date_code_page_and_the_mark_of_an_example(row, language):
    has_feet(row, language)


@pytest.mark.parametrize("row", [row for row in ROWS if not row.apart], ids=lambda row: row.code)
def test_a_sheet_in_two_languages_has_the_same_words_in_both(row):
    says_both(row)


# -- what is counted or measured --


@in_each
def test_an_evaluation_has_five_faces_with_a_box_at_each_of_five_statements(language):
    marks = made("H24", (language,))[0].marks()
    circles = [mark for mark in marks if isinstance(mark, Path) and len(mark.steps) > 3]
    faces = [mark for mark in circles if bounds(mark, kit().measure).w > 7 * MM]
    boxes = [mark for mark in marks if type(mark) is Box and mark.rect.w == pytest.approx(4.675 * MM) == mark.rect.h]
    assert (len(faces), len(boxes)) == (2 * 25, 2 * 25)


@pytest.mark.parametrize("languages", [("nl",), ("en",), ("nl", "en"), ("en", "nl")], ids="-".join)
def test_a_poster_has_three_plans_with_their_dots_three_agreements_and_a_date_in_eighty_words(languages):
    plans, dots, parties = {
        "nl": (
            ("Schoonmaakcoöperatie Helder", "Oude school wordt Lindehuis", "De buurtkeuken kookt voor de ankers"), (41, 38, 24),
            ("Woonstichting Havenrade", "Ziekenhuis Oeverlicht", "ROC Havenrade"),
        ),
        "en": (
            ("Reach Retrofit Co-op", "The Depot", "Small lots"), (43, 31, 20),
            ("Reach Homes", "Eastmere College", "Eastmere Borough Council"),
        ),
    }[languages[0]]  # fmt: skip
    found = read(pdf("H25", languages))[0]
    assert all(times(words, [found]) == 1 for words in (*(f"{plan} {count}" for plan, count in zip(plans, dots)), *parties))
    assert re.search(r"2[79] [Oo]ktober 2026|2[79] October 2026", found)
    ovals = [mark for mark in made("H25", languages)[0].marks() if isinstance(mark, Oval)]
    assert len(ovals) == sum(dots)
    assert len(found.split()) <= 80


@pytest.mark.parametrize("languages", [("nl",), ("nl", "en")], ids="-".join)
def test_an_empty_poster_has_room_for_the_question_plans_with_dots_agreements_and_a_date(languages):
    paper = made("H25", languages, "none")[0]
    boxes = [mark.rect for mark in paper.marks() if isinstance(mark, Box)]
    assert (dotted(paper), len(boxes)) == (2 + 3 + 3 + 1, 3)
    found = read(pdf("H25", languages, "none"))
    assert times("Onze vraag", found) == times("Stippen", found) == 1
    assert len(languages) == 1 or times("Our question", found) == times("Dots", found) == 1
    assert times(sample("nl").workshop.question, read(pdf("H25", languages, blank=True))) == 1


@pytest.mark.parametrize("code", ["H16", "H21"])
@in_each
def test_each_story_has_about_a_hundred_words_and_one_number(language, code):
    say, found = kit().say(language), flat("".join(read(pdf(code, (language,)))))
    for place in ("preston", "cleveland", "rotterdam"):
        story = " ".join(say.list(f"story.{place}.text"))
        assert 95 <= len(story.split()) <= 105
        assert flat(story) in found


@in_each
def test_action_cards_are_four_of_a6_with_all_that_is_known_of_an_action(language):
    cards = " ".join(read(pdf("H23", (language,))))
    records = sample(language)
    left = [one for one in records.all(Action) if one.status not in ("done", "stopped")]
    assert len(made("H23", (language,))) == -(-len(left) // 4)
    for one in left:
        for words in (one.what, one.first_step, one.help_needed or "", kit().say(language).date(one.due)):
            assert flat(words) in flat(cards), words


@in_each
def test_the_word_list_stands_in_two_columns_with_a_meaning_under_each_word(language):
    say, marks = kit().say(language), lines(made("H28", (language,))[0])
    terms = {say(f"glossary.g{number:02}.term"): say(f"glossary.g{number:02}.text") for number in range(1, 41)}
    places = [(round(mark.x), mark.y) for mark in marks if mark.text in terms and mark.bold]
    assert len(places) == 40
    left, right = sorted({x for x, _ in places})
    assert right - left > 80 * MM
    found = flat("".join(read(pdf("H28", (language,)))))
    assert all(flat(term + meaning) in found for term, meaning in terms.items())


def test_with_little_ink_the_lines_of_the_grid_are_dotted():
    paths = [mark for mark in made("H19", style="ink")[0].marks() if isinstance(mark, Path) and len(mark.steps) == 2]
    upright = [mark for mark in paths if mark.steps[0][1] == mark.steps[1][1] and mark.width < 1]
    assert len(upright) == 9
    assert all(mark.dash for mark in upright)


@in_each
def test_a_heading_in_large_print_stands_on_the_leaf_of_what_follows(language):
    say = kit().say(language)
    heads = {say(f"sheet.H6.{name}") for name in ("how", "done", "tips", "others")}
    for paper in made("H32", (language,)):
        words = [mark for mark in lines(paper) if mark.y < 275 * MM]
        assert max(words, key=lambda mark: mark.y).text not in heads


def test_the_source_of_what_is_read_stands_on_the_page_of_its_last_words():
    say = kit().say("nl")
    word = say("word.source", source="").strip()
    for text in read(pdf("H29")):
        for place in [found.start() for found in re.finditer(re.escape(word), text)]:
            assert text[:place].rstrip().endswith((".", "!", "?")) and place > 60
