"""What the method promises of the sheets H1 to H18, line by line, read back from the PDFs in both languages."""

import pytest

from cwb_desktop.workshop.method import KINDS
from tests.paper.sheets.promises import Row, has_feet, keeps, says_both
from tests.paper.summaries import kit

ROWS = (
    Row("H1", "A4 wide", 1, 10, """
        2 Doet u mee? | Will you join us?
        2 Hier praten we over | This is what we talk about
        2 Waar | Where
        2 Wanneer | When
        2 Hoe laat | What time
        2 Eten | Food
        2 Voor kinderen | For children
        2 Tolk | Interpreter
        2 Telefoon | Phone
        2 Zoveel heeft u te zeggen | How much say you have
    """),
    Row("H2", "A4", 1, 1, """
        1 Voornaam | First name
        1 Groep of organisatie | Group or organisation
        2 1 naam in verslag | 1 name in report
        2 2 op de foto | 2 in photos
        2 3 later contact | 3 contact later
        1 Telefoon of e-mail | Phone or e-mail
        1 Alleen bij vinkje 3 | Only with tick 3
        Wij willen elkaar weer kunnen vinden. | We want to be able to find each other again.
        Het team van de wijk bewaart dit blad. Niemand anders krijgt het. | The neighbourhood team keeps this sheet. Nobody else gets it.
        Vier weken na het verslag gooien wij dit blad weg. | Four weeks after the report we destroy this sheet.
        Dan bewaren wij dat hoogstens 1 jaar. | Then we keep that for 1 year at most.
        Bel, mail of zeg het. Dan halen wij uw naam meteen weg. | Call, write or tell us. We remove your name at once.
        Zegt u overal nee? Dan doet u gewoon mee. | Do you say no to everything? You simply take part.
    """),
    Row("H2.slips", "A4", 1, 24, """
        8 Voornaam | First name
        8 Groep of organisatie | Group or organisation
        8 Mijn voornaam mag in het verslag | My first name may be in the report
        8 Ik mag op de foto | I may be in photos
        8 Jullie mogen later contact met mij opnemen | You may contact me later
        8 Alleen bij vinkje 3 | Only with tick 3
        8 Hiermee vinden wij elkaar weer. | This helps us find each other again.
        8 Het team bewaart dit briefje en geeft het aan niemand. | The team keeps this slip and gives it to nobody.
        8 gooien wij het weg, uw nummer na hoogstens 1 jaar. | We destroy it four weeks after the report
        8 Zeg het, dan halen wij uw naam weg. | Tell us and we remove your name.
    """, apart=True),
    Row("H3", "A4", 1, 0, """
        Dromen en plannen | Dreams and plans
        1 Pauze | Break
        1 Einde | End
        4 15 minuten | 15 minutes
        groepen van 4 tot 6 | groups of 4 to 6
        eerst alleen, dan tweetallen | alone, then pairs
        Zoveel heeft u te zeggen | How much say you have
        Komt u later binnen? | Are you late?
    """),
    Row("H4", "A3 wide", 1, 48, """
        2 Trekt mee | Carries it
        2 Doet mee | Takes part
        2 Nodig | Needed
        2 Op afstand | At a distance
        1 elke week | every week
        1 helpt of gebruikt | helps or uses
        1 kan het mogelijk maken | can make it possible
        1 moet het weten | should know
        1 Bewoners en buurt | Community
        1 Bedrijven | Market
        1 Instellingen | Institutions
        1 Overheid | Public bodies
        dubbele rand: anker | double edge: anchor
        stippelrand: gemiste stem | dashed edge: missing voice
    """),
    Row("H5.empty", "A4", 1, 40, """
        10 Naam | Name
        10 wil | wants
        10 heeft | has
        10 zoekt | seeks
        10 Bewoners en buurt | Community
        10 Bedrijven | Market
        10 Instellingen | Institutions
        10 Overheid | Public bodies
    """),
    Row("H5.starter", "A4", 4, 160, """
        40 Naam | Name
        40 wil | wants
        40 heeft | has
        40 zoekt | seeks
        2 Bewonersgroep | Residents' group
        2 Huurdersvereniging | Tenants' association
        2 Gemeenschap in eigen beheer | Commons
        2 Coöperatie | Cooperative
        2 Sociale onderneming | Social enterprise
        2 Geloof en cultuur | Faith and culture
        2 Sport | Sport
        2 Lokale onderneming | Local business
        2 Ondernemersvereniging | Business association
        2 Groot bedrijf of belegger | Large company or investor
        2 Woningcorporatie | Housing association
        2 Zorg | Care
        2 Onderwijs | Education
        2 Welzijn | Welfare and advice
        2 Fonds of bank | Fund or bank
        2 Wijkmedia | Local media
        2 Gemeente (per afdeling) | Local authority (per department)
        2 Andere overheid | Other public body
        2 Politiek (rol) | Politics (role)
        2 Bewoners en buurt | Community
    """),
    Row("H6", "A4", 10, 0, """
        5 Zo gaat de avond | How the evening goes
        5 Klaar als | Done when
        5 Tips | Tips
        5 Wat anderen leerden | What others learned
    """, apart=True),
    Row("H6.a5", "A4 wide", 10, 0, """
        10 Klaar als | Done when
        10 Tips | Tips
    """, apart=True),
    Row("H7", "A4", 1, 16, """
        Rollen | Roles
        Wie beheert de kas? | Who holds the purse?
        Hoe beslissen we? | How do we decide?
        Hoe kun je later instappen? | How can you join later?
        Hoe gaan we om met namen? | How do we treat names?
        Wie maakt het verslag? | Who takes notes?
        Wanneer zien we elkaar weer? | When do we meet again?
    """),
    Row("H8", "A3 wide", 1, 122, """
        1 Wat is er al? | What do we have?
        1 Het echte probleem | The real problem
        1 Wat missen we? | What do we need?
        2 Mensen en talenten | People and talents
        2 Groepen en netwerken | Groups and networks
        2 Organisaties | Organisations
        2 Plekken en gebouwen | Places and buildings
        2 Geld en werk | Money and work
        2 Verhalen en trots | Stories and pride
        1 wie kan wat? | who can do what?
        1 wie komt al bij elkaar? | who meets already?
        1 wie werkt hier? | who works here?
        1 wat staat er, wat staat leeg? | what is there, what is empty?
        1 welk geld is er al? | which money is there already?
        1 waar zijn we trots op? | what are we proud of?
        pijl: dit helpt bij dat | arrow: this helps with that
    """),
    Row("H9", "A3 wide", 1, 79, """
        Wat weten we zeker? | What do we know for sure?
        2 geteld | counted
        2 geschat | estimated
        2 gok | guess
        Lokaal is: | Local is:
        Wat komt erin? | What comes in?
        Wat gaat eruit? | What goes out?
        Stoppen | Plugs
        idee, bedrag, welk lek, stippen | idea, amount, which leak, dots
        van ons geld blijft in de wijk | of our money stays in the area
        lekt weg | leaks away
        per jaar | a year
    """),
    Row("H10", "A4", 1, 1, """
        Onze zorg | Our worry
        1 Waarom? 1 | Why? 1
        1 Waarom? 2 | Why? 2
        1 Waarom? 3 | Why? 3
        1 Waarom? 4 | Why? 4
        1 Waarom? 5 | Why? 5
        Het echte probleem, in één zin | The real problem, in one sentence
        Begrijpt een kind van twaalf deze zin? | Does a child of twelve understand this sentence?
    """),
    Row("H11", "A4", 3, 36, """
        30 ongeveer | about
        30 per jaar | a year
        30 geteld | counted
        30 geschat | estimated
        30 gok | guess
        13 komt erin | comes in
        17 gaat eruit | goes out
        1 Loon | Wages
        1 Uitkeringen en pensioen | Benefits and pensions
        1 Geld voor zorg en onderwijs | Health and school budgets
        1 Onderhoud en beheer | Repairs and upkeep
        1 Subsidies en fondsen | Grants and funds
        1 Klanten en bezoekers van buiten | Customers and visitors from outside
        1 Giften en fondsen | Gifts and funds
        1 Verkoop buiten de wijk | Sales outside the area
        1 Huur die binnenkomt | Rent coming in
        1 Huur aan de corporatie | Rent to the housing association
        1 Hypotheek en huur aan beleggers | Mortgages and private rent
        1 Winkelketens en webwinkels | Chain stores and online shops
        1 Lokale winkels en diensten | Local shops and services
        1 Energie | Energy
        1 Verzekering en zorgpremie | Insurance and care
        1 Vervoer | Transport
        1 Bedrijven van buiten | Firms from outside
        1 Personeel van buiten de wijk | Staff who live elsewhere
        1 Belasting en rente | Tax and interest
        1 Kinderopvang | Childcare
        1 Vrije tijd en horeca | Leisure and eating out
        1 Telefoon en internet | Phone and internet
        2 Overig | Other
    """),
    Row("H12", "A4", 2, 5, """
        Lokaal is bij ons: | Local for us is:
        2 Ronde 1: alles samen | Round 1: everything together
        2 Ronde 2: wat meteen hier blijft | Round 2: what stays here at once
        2 Ronde 3: wat hier weer wordt uitgegeven | Round 3: what is spent here again
        1 LM3 = (ronde 1 + ronde 2 + ronde 3) gedeeld door ronde 1 | LM3 = (round 1 + round 2 + round 3) divided by round 1
        14 ja | yes
        2 Dit is een schets, geen controle. | This is a sketch, not an audit.
        2 Na drie rondes stopt de som. | The sum stops after three rounds.
        2 De som zegt niet wie er beter van wordt. | The sum does not say who gains from it.
        2 Ook buiten de wijk kan het geld nuttig zijn. | Money can also be useful outside the neighbourhood.
    """, apart=True),
    Row("H13", "A4 wide", 1, 18, """
        2 Ons plan | Our plan
        2 Titel | Title
        2 Wat gaan we doen? | What will we do?
        2 Pijler | Pillar
        2 Eigenaar zijn | Own
        2 Geld dat hier werkt | Finance
        2 Eerlijk werk | Hire
        2 Grond en gebouwen | Land and buildings
        2 Inkopen | Buy
        2 Trekker | Owner
        2 Eerste klant | First customer
        2 Wie helpt mee? | Who helps?
        2 Wat hebben we nog nodig? | What do we still need?
    """, blank=True),
    Row("H14", "A4", 1, 2, """
        Onze wijk over vijf jaar | Our neighbourhood in five years
        Wie komt u tegen? | Whom do you meet?
        Wat hoort, ruikt en proeft u? | What do you hear, smell and taste?
        Teken of schrijf hier. | Draw or write here.
        In één zin | In one sentence
        Vertel het aan één ander. | Tell one other person.
    """),
    Row("H15", "A4", 2, 0, """
        1 Stippen om te knippen | Dots to cut out
        5 Stemstrook | Vote strip
        5 Keuze 1 | Choice 1
        5 Keuze 5 | Choice 5
        5 Zet er geen naam op. | Do not put a name on it.
        5 Doe hem in de doos. | Put it in the box.
    """),
    Row("H16", "A4", 1, 1, """
        1 Preston, Engeland | Preston, England
        1 79,2 % | 79.2%
        1 Cleveland, Verenigde Staten | Cleveland, United States
        2 320 | 320
        1 Rotterdam, Afrikaanderwijk | Rotterdam, Afrikaanderwijk
        1 80 | 80
        3 Bron: | Source:
        Welk stukje kunnen wij hier proberen? | Which piece of this can we try here?
    """, apart=True),
    Row("H17", "A4", 1, 0, """
        Wat kan (deels) van de wijk worden? | What can become (partly) owned by the neighbourhood?
        Welk geld kan hier blijven of geleend worden? | Which money can stay here or be lent here?
        Wie kunt u hier aannemen, tegen welk loon en op welke uren? | Whom can you hire here, at what pay and at which hours?
        Welke ruimte staat leeg of kan gedeeld worden? | Which space is empty or can be shared?
        Wat koopt u, voor hoeveel, en wat kan hier? | What do you buy, for how much, and what can come from here?
        5 niets | nothing
        5 kans | chance
        5 gesprek | talking
        6 belofte | promise
        5 gebeurt | happens
        1 bedrag of aantal | amount or number
        1 wie gaat erover (rol) | who deals with it (role)
        Ik neem mee naar mijn organisatie: | I take back to my organisation:
    """),
    Row("H18", "A3 wide", 1, 101, """
        1 Ankers | Anchors
        1 Eigenaar zijn | Own
        1 Geld dat hier werkt | Finance
        1 Eerlijk werk | Hire
        1 Grond en gebouwen | Land and buildings
        1 Inkopen | Buy
        1 Wat kan (deels) van ons worden? | What can become (partly) ours?
        1 Welk geld kan hier blijven? | Which money can stay here?
        1 Wie kunt u hier aannemen? | Whom can you hire here?
        1 Welke ruimte kan gedeeld worden? | Which space can be shared?
        1 Wat koopt u, en wat kan hier? | What can you buy from here?
        1 nog niets | nothing yet
        1 kans gezien | chance seen
        1 in gesprek | talking
        1 toegezegd | promised
        1 gebeurt | happening
        1 Samen per jaar | Together a year
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


@pytest.mark.parametrize("row", [row for row in ROWS if row.code in ("H4", "H8", "H9", "H18")], ids=lambda row: row.code)
def test_an_empty_canvas_of_a4_has_them_too(row):
    says_both(row, paper="A4")


def test_every_kind_but_the_unknown_is_in_the_starter_set():
    row = next(row for row in ROWS if row.code == "H5.starter")
    for language in ("nl", "en"):
        say = kit().say(language)
        assert {say(f"kind.{kind}") for kind in KINDS if kind != "unknown"} <= {words for _, words in row.said(language)}
