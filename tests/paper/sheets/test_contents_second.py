"""What the method promises of the sheets H19 to H35, line by line, read back from the PDFs in both languages."""

import re

import pytest

from tests.paper.sheets.promises import Row, has_feet, keeps, says_both
from tests.paper.sheets.sheet_kit import TODAY, pdf, read, times
from tests.paper.summaries import kit

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
    Row("H21", "A4", 1, 1, """
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


@pytest.mark.parametrize("languages", [("nl", "en"), ("en", "nl")], ids="-".join)
@pytest.mark.parametrize("code", ["H23", "H27"])
def test_a_small_card_in_two_languages_keeps_its_date_and_the_mark_of_an_example(code, languages):
    say, found = kit().say(languages[0]), read(pdf(code, languages, blank=True))
    assert times(say.date(TODAY[languages[0]]), found) == 4
    assert "".join(found).count(say("drawing.example")) == 4


@pytest.mark.parametrize("code", ["H21", "H31"])
def test_where_each_language_has_pages_of_its_own_the_foot_speaks_it_too(code):
    found = read(pdf(code, ("nl", "en")))
    half = len(found) // 2
    for number, text in enumerate(found, 1):
        page, date, mark = ("blad", "20 oktober 2026", "Voorbeeld") if number <= half else ("sheet", "20 October 2026", "Example")
        assert all(times(words, [text]) for words in (date, mark)) and re.search(rf"{page} {number} \w+ {len(found)}", text)
