<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About this workshop</source>
        <extracomment>Texts that may be longer than a line.</extracomment>
        <translation>Over deze workshop</translation>
    </message>
</context>
<context>
    <name>ActionHands</name>
    <message>
        <source>There is nobody named {name}.</source>
        <extracomment>What the menu offers besides soon, in days.</extracomment>
        <translation>Er is niemand met de naam {name}.</translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation>Wie doet het?</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Tekst veranderen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Who does it …</source>
        <translation>Wie doet het …</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Over twee weken</translation>
    </message>
    <message>
        <source>In six weeks</source>
        <translation>Over zes weken</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Hoe het staat</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pijler</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nieuwe actie</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>Show what stopped</source>
        <translation>Laat zien wat gestopt is</translation>
    </message>
</context>
<context>
    <name>ActionPart</name>
    <message>
        <source>New date</source>
        <translation>Nieuwe datum</translation>
    </message>
    <message>
        <source>in {0} weeks</source>
        <translation>over {0} weken</translation>
    </message>
    <message>
        <source>This is more than two weeks after the evening. What small thing can be done before {0}?</source>
        <translation>Dit is meer dan twee weken na de avond. Wat kleins kan er al vóór {0}?</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} te laat</translation>
    </message>
    <message>
        <source>The first step is late</source>
        <translation>De eerste stap is te laat</translation>
    </message>
    <message>
        <source>Nobody carries this yet.</source>
        <translation>Dit heeft nog niemand op zich genomen.</translation>
    </message>
    <message>
        <source>Others without a name: {0}.</source>
        <translation>Andere zonder naam: {0}.</translation>
    </message>
</context>
<context>
    <name>ActionTyping</name>
    <message>
        <source>What; who; when</source>
        <extracomment>When an action is due that was typed without a date, in days. A day typed without its year is the one nearest to so many days from today: almost always one that comes.</extracomment>
        <translation>Wat; wie; wanneer</translation>
    </message>
    <message>
        <source>{name}, new</source>
        <translation>{name}, nieuw</translation>
    </message>
    <message>
        <source>not understood: {text}</source>
        <translation>niet begrepen: {text}</translation>
    </message>
    <message>
        <source>Not understood: {text}. It stands behind the action.</source>
        <translation>Niet begrepen: {text}. Het staat nu achter de actie.</translation>
    </message>
    <message>
        <source>{name} is new, under People. The name is not on paper without permission.</source>
        <translation>{name} is nieuw, bij Mensen. Zonder toestemming staat de naam niet op papier.</translation>
    </message>
    <message>
        <source>Agreement with whom?</source>
        <translation>Afspraak met wie?</translation>
    </message>
    <message>
        <source>{name} is a new anchor, on the map too.</source>
        <translation>{name} is een nieuw anker, ook op de kaart.</translation>
    </message>
    <message>
        <source>What does {name} promise?</source>
        <translation>Wat zegt {name} toe?</translation>
    </message>
    <message>
        <source>What is promised?</source>
        <translation>Wat is toegezegd?</translation>
    </message>
</context>
<context>
    <name>AgreementPart</name>
    <message>
        <source>It was to begin on {0}</source>
        <translation>Dit zou beginnen op {0}</translation>
    </message>
</context>
<context>
    <name>AmountLine</name>
    <message>
        <source>, rounded</source>
        <extracomment>Whether what stands there is no amount.</extracomment>
        <translation>, afgerond</translation>
    </message>
</context>
<context>
    <name>AnchorRows</name>
    <message>
        <source>Which large organisation?</source>
        <translation>Welke grote organisatie?</translation>
    </message>
    <message>
        <source>No anchor any more: {names}.</source>
        <translation>Geen anker meer: {names}.</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Cards snap to each other.</source>
        <extracomment>The canvases where a place is only a place: there cards can be lined up (hands.md).</extracomment>
        <translation>Kaartjes springen op één lijn.</translation>
    </message>
    <message>
        <source>Cards do not snap to each other.</source>
        <translation>Kaartjes springen niet op één lijn.</translation>
    </message>
</context>
<context>
    <name>AssetHands</name>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Who has this?</source>
        <translation>Van wie is dit?</translation>
    </message>
</context>
<context>
    <name>AssetMenu</name>
    <message>
        <source>Change the text</source>
        <translation>Tekst veranderen</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Vraag waarom</translation>
    </message>
    <message>
        <source>Whys on the card</source>
        <translation>Waaroms op het kaartje</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Who has this …</source>
        <translation>Van wie is dit …</translation>
    </message>
    <message>
        <source>Help is needed</source>
        <translation>Hulp nodig</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>New asset</source>
        <translation>Nieuw: wat er is</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>Nieuw: wat we missen</translation>
    </message>
    <message>
        <source>New problem</source>
        <translation>Nieuw probleem</translation>
    </message>
</context>
<context>
    <name>AssetTyping</name>
    <message>
        <source>What do we miss here?</source>
        <translation>Wat missen we hier?</translation>
    </message>
</context>
<context>
    <name>BoardParts</name>
    <message>
        <source>Move {name} to {world}?</source>
        <extracomment>The right end of the control of pages, in the header of the sheet: between place and step nothing is written there. The header&apos;s height, and the least gap between its words and the control, in units. How far above the foot of the board things stand, in pixels.</extracomment>
        <translation>{name} naar {world} verplaatsen?</translation>
    </message>
    <message>
        <source>Move these {n} to {world}?</source>
        <translation>Deze {n} naar {world} verplaatsen?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaats</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} van {pages}</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
</context>
<context>
    <name>CanvasKeys</name>
    <message>
        <source>New card</source>
        <extracomment>Lists, fields and other programs know these too: they stay as they are.</extracomment>
        <translation>Nieuw kaartje</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Naam veranderen</translation>
    </message>
    <message>
        <source>Draw a line to another</source>
        <translation>Lijn trekken naar een ander</translation>
    </message>
    <message>
        <source>Off the map, or remove the row</source>
        <translation>Van de kaart, of rij weghalen</translation>
    </message>
    <message>
        <source>Out of the workshop</source>
        <translation>Uit de workshop</translation>
    </message>
    <message>
        <source>They said yes today</source>
        <translation>Zij zeiden vandaag ja</translation>
    </message>
    <message>
        <source>Hold in this place, in the network</source>
        <translation>Op deze plek vastzetten, in het netwerk</translation>
    </message>
    <message>
        <source>Tidy up the network; at a need: help needed</source>
        <translation>Netwerk opruimen; bij iets dat mist: hulp nodig</translation>
    </message>
    <message>
        <source>Fold out the whys of a problem</source>
        <translation>De waaroms van een probleem uitklappen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Cards snap to each other, or not</source>
        <translation>Kaartjes springen op één lijn, of niet</translation>
    </message>
    <message>
        <source>Edges in line, with all arrows</source>
        <translation>Randen op één lijn, met alle pijlen</translation>
    </message>
    <message>
        <source>Wished place, on the grid; wanted line, in the network</source>
        <translation>Gewenste plek, op het krachtenveld; gewenste lijn, in het netwerk</translation>
    </message>
    <message>
        <source>Write the dots of a plan, a problem or a plug</source>
        <translation>Stippen van een plan, een probleem of een stop opschrijven</translation>
    </message>
    <message>
        <source>A guess, at an amount</source>
        <translation>Een gok, bij een bedrag</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Volgend kaartje</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>All in view</source>
        <translation>Alles in beeld</translation>
    </message>
    <message>
        <source>Chosen in view</source>
        <translation>Gekozen in beeld</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom naar 100 %</translation>
    </message>
    <message>
        <source>Row up or down</source>
        <translation>Rij omhoog of omlaag</translation>
    </message>
    <message>
        <source>Paste lines: one card or row each</source>
        <translation>Regels plakken: elk een kaartje of rij</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <source>Change the text</source>
        <translation>Tekst veranderen</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Notitie weghalen</translation>
    </message>
    <message>
        <source>Change the caption</source>
        <translation>Bijschrift veranderen</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Foto weghalen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Andere naam</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Wereld</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>Missing voice</source>
        <translation>Gemiste stem</translation>
    </message>
    <message>
        <source>Said yes today</source>
        <translation>Zei vandaag ja</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Join with …</source>
        <translation>Samenvoegen met …</translation>
    </message>
    <message>
        <source>Only around this one</source>
        <translation>Alleen om deze heen</translation>
    </message>
    <message>
        <source>Hold in this place</source>
        <translation>Op deze plek vastzetten</translation>
    </message>
    <message>
        <source>Off the map</source>
        <translation>Van de kaart</translation>
    </message>
    <message>
        <source>Out of the workshop</source>
        <translation>Uit de workshop</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort lijn</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersom</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterkte</translation>
    </message>
    <message>
        <source>Now or wanted</source>
        <translation>Nu of gewenst</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bijschrift</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Lijn weghalen</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nieuw kaartje</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nieuwe notitie</translation>
    </message>
    <message>
        <source>Add a photo …</source>
        <translation>Foto erbij …</translation>
    </message>
    <message>
        <source>Off each other</source>
        <translation>Uit elkaar</translation>
    </message>
    <message>
        <source>Cards snap to each other</source>
        <translation>Kaartjes springen op één lijn</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Opruimen</translation>
    </message>
    <message>
        <source>Filter …</source>
        <translation>Filter …</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Toon weer alles</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>Zoeken …</translation>
    </message>
    <message>
        <source>Choose everything</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>Everything in view</source>
        <translation>Alles in beeld</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ordenen</translation>
    </message>
    <message>
        <source>Left edges in line</source>
        <translation>Linkerranden op één lijn</translation>
    </message>
    <message>
        <source>Right edges in line</source>
        <translation>Rechterranden op één lijn</translation>
    </message>
    <message>
        <source>Tops in line</source>
        <translation>Bovenranden op één lijn</translation>
    </message>
    <message>
        <source>Feet in line</source>
        <translation>Onderranden op één lijn</translation>
    </message>
    <message>
        <source>Evenly side by side</source>
        <translation>Gelijk verdeeld naast elkaar</translation>
    </message>
    <message>
        <source>Evenly below each other</source>
        <translation>Gelijk verdeeld onder elkaar</translation>
    </message>
</context>
<context>
    <name>CardTyping</name>
    <message>
        <source>Name of a group, organisation or role</source>
        <translation>Naam van een groep, organisatie of rol</translation>
    </message>
    <message>
        <source>Who is missing?</source>
        <extracomment>Where a new card comes when nothing was pointed at (method 2.3). The world used last: a card typed without pointing belongs there.</extracomment>
        <translation>Wie missen we?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bijschrift</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bijschrift</translation>
    </message>
    <message>
        <source>What should we not forget?</source>
        <translation>Wat mogen we niet vergeten?</translation>
    </message>
</context>
<context>
    <name>CellPart</name>
    <message>
        <source>Make empty</source>
        <extracomment>The kind of the virtual key of a cell that is not in the records yet: its id is the anchor and the pillar with a dot between.</extracomment>
        <translation>Leeg maken</translation>
    </message>
    <message>
        <source>Who promises this, and from when?</source>
        <translation>Wie zegt dit toe, en vanaf wanneer?</translation>
    </message>
    <message>
        <source>Keys 0 to 4</source>
        <translation>Toets 0 tot en met 4</translation>
    </message>
    <message>
        <source>This is a promise.</source>
        <translation>Dit is een toezegging.</translation>
    </message>
    <message>
        <source>Make it an agreement, and it stands ready in step 5.</source>
        <translation>Maak er een afspraak van, dan staat die in stap 5 klaar.</translation>
    </message>
    <message>
        <source>Make an agreement</source>
        <translation>Maak een afspraak</translation>
    </message>
</context>
<context>
    <name>CellTyping</name>
    <message>
        <source>What can they do?</source>
        <extracomment>A text in a cell that was empty is a chance that somebody saw (method 3.7).</extracomment>
        <translation>Wat kunnen zij doen?</translation>
    </message>
    <message>
        <source>not understood: {text}</source>
        <translation>niet begrepen: {text}</translation>
    </message>
    <message>
        <source>How much? 12.500, or 3 jobs</source>
        <translation>Hoeveel? 12.500, of 3 banen</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>{0} still to count. Nothing is kept yet.</source>
        <translation>Nog {0} te tellen. Er is nog niets bewaard.</translation>
    </message>
    <message>
        <source>{0} too many. Nothing is kept yet.</source>
        <translation>{0} te veel. Er is nog niets bewaard.</translation>
    </message>
    <message>
        <source>The rest: {0}</source>
        <translation>De rest: {0}</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>d-m-yyyy</source>
        <extracomment>The quick choices of a date: so many weeks from today.</extracomment>
        <translation>d-m-jjjj</translation>
    </message>
    <message>
        <source>{0}: choose a date</source>
        <translation>{0}: kies een datum</translation>
    </message>
    <message>
        <source>in {0} weeks</source>
        <translation>over {0} weken</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>geen datum</translation>
    </message>
</context>
<context>
    <name>DecisionHands</name>
    <message>
        <source>What do we propose?</source>
        <extracomment>Where a proposal is typed when nothing was pointed at.</extracomment>
        <translation>Wat stellen we voor?</translation>
    </message>
    <message>
        <source>An evening of today was added, under Evenings.</source>
        <translation>Er is een avond van vandaag bij gezet, bij Avonden.</translation>
    </message>
    <message>
        <source>Fill in the round</source>
        <translation>Ronde invullen</translation>
    </message>
    <message>
        <source>Change the proposal</source>
        <translation>Voorstel veranderen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Nieuw voorstel</translation>
    </message>
</context>
<context>
    <name>DecisionPart</name>
    <message>
        <source>New round</source>
        <translation>Nieuwe ronde</translation>
    </message>
    <message>
        <source>Write first what was changed.</source>
        <translation>Schrijf eerst wat er is aangepast.</translation>
    </message>
    <message>
        <source>Look back in 6 months: {0}</source>
        <translation>Over 6 maanden terugkijken: {0}</translation>
    </message>
    <message>
        <source>Objections that stand: {0}. Change the proposal and do a new round.</source>
        <translation>Bezwaren die nog staan: {0}. Pas het voorstel aan en doe een nieuwe ronde.</translation>
    </message>
    <message>
        <source>Concerns without an answer: {0}.</source>
        <translation>Zorgen zonder antwoord: {0}.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>{names} said yes today.</source>
        <extracomment>After so many milliseconds without a nudge the next one is a step of its own for undo. The kind of line drawn last; the next one is the same. How the next line is: now, or wanted with the tool for that in hand.</extracomment>
        <translation>{names}: vandaag ja gezegd.</translation>
    </message>
    <message>
        <source>{name} is off the map.</source>
        <translation>{name} is van de kaart.</translation>
    </message>
    <message>
        <source>{n} are off the map.</source>
        <translation>{n} zijn van de kaart.</translation>
    </message>
    <message>
        <source>{name} is out of the workshop.</source>
        <translation>{name} is uit de workshop.</translation>
    </message>
    <message>
        <source>{n} are out of the workshop.</source>
        <translation>{n} zijn uit de workshop.</translation>
    </message>
    <message>
        <source>This is something that is there. It stays above the real problem.</source>
        <translation>Dit is er al. Het blijft boven het echte probleem.</translation>
    </message>
    <message>
        <source>This is something we miss. It stays below the real problem.</source>
        <translation>Dit missen we. Het blijft onder het echte probleem.</translation>
    </message>
</context>
<context>
    <name>Doings</name>
    <message>
        <source>There is nothing more to take back.</source>
        <extracomment>So many records are not chosen all at once after an undo. What waited when the workshop was opened, until the window has its real size and has said so.</extracomment>
        <translation>Er is niets meer om ongedaan te maken.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Er is niets om opnieuw te doen.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Opnieuw gedaan.</translation>
    </message>
    <message>
        <source>All is saved. This happens by itself.</source>
        <translation>Alles is bewaard. Dat gaat vanzelf.</translation>
    </message>
    <message>
        <source>Typed, but not finished: {0}. It waits in its field.</source>
        <translation>Getypt, maar niet af: {0}. Het wacht in zijn veld.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>A copy is in {0}.</source>
        <translation>Er staat een kopie in {0}.</translation>
    </message>
    <message>
        <source>The evening is closed. How it is now is kept.</source>
        <translation>De avond is gesloten. Zoals het nu is, blijft bewaard.</translation>
    </message>
    <message>
        <source>{0} is off the map.</source>
        <translation>{0} is van de kaart.</translation>
    </message>
    <message numerus="yes">
        <source>%n are off the map.</source>
        <translation>
            <numerusform>%n zijn van de kaart.</numerusform>
            <numerusform>%n zijn van de kaart.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is out of the workshop.</source>
        <translation>{0} is uit de workshop.</translation>
    </message>
    <message numerus="yes">
        <source>%n removed.</source>
        <translation>
            <numerusform>%n weggehaald.</numerusform>
            <numerusform>%n weggehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined into {0}.</source>
        <translation>Samengevoegd tot {0}.</translation>
    </message>
    <message>
        <source>The name is gone for good, from texts and from what can be taken back too.</source>
        <translation>De naam is voorgoed weg, ook uit teksten en uit wat je kunt terughalen.</translation>
    </message>
</context>
<context>
    <name>DoneList</name>
    <message>
        <source>Show all</source>
        <translation>Toon alles</translation>
    </message>
</context>
<context>
    <name>DotsTyping</name>
    <message>
        <source>Dots for {name}</source>
        <translation>Stippen voor {name}</translation>
    </message>
    <message>
        <source>Dots</source>
        <extracomment>As many figures as dots may have, and as many letters as a hint has of what they are for.</extracomment>
        <translation>Stippen</translation>
    </message>
    <message>
        <source>There is nothing to vote on yet.</source>
        <translation>Er is nog niets om op te stemmen.</translation>
    </message>
    <message>
        <source>A vote is begun. Fill in at the right how many vote.</source>
        <translation>De stemming is begonnen. Vul rechts in hoeveel mensen stemmen.</translation>
    </message>
    <message>
        <source>not understood: {text}</source>
        <translation>niet begrepen: {text}</translation>
    </message>
    <message>
        <source>{cast} of {most} dots</source>
        <translation>{cast} van {most} stippen</translation>
    </message>
    <message>
        <source>{sum}: more than there are</source>
        <translation>{sum}: meer dan er zijn</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Nothing here yet. Press Add, or paste lines with Ctrl+V.</source>
        <translation>Hier staat nog niets. Druk op Toevoegen, of plak regels met Ctrl+V.</translation>
    </message>
    <message>
        <source>Nothing here yet. Press Add.</source>
        <translation>Hier staat nog niets. Druk op Toevoegen.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Hier staat nog niets.</translation>
    </message>
</context>
<context>
    <name>EvaluationPart</name>
    <message>
        <source>There are no statements yet.</source>
        <translation>Er zijn nog geen zinnen.</translation>
    </message>
    <message>
        <source>Add the five statements</source>
        <translation>Zet de vijf zinnen erbij</translation>
    </message>
    <message>
        <source>Statements that do not add up: {0}. Nothing is kept yet.</source>
        <translation>Zinnen die niet kloppen: {0}. Er is nog niets bewaard.</translation>
    </message>
</context>
<context>
    <name>FeatureCard</name>
    <message>
        <source>On from where you were</source>
        <translation>Verder waar je was</translation>
    </message>
    <message>
        <source>Nothing in it yet</source>
        <translation>Er staat nog niets in</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} te laat</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>Asks attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Nobody goes to see them yet</source>
        <translation>Nog niemand gaat langs</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Zit vast</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>d-m-yyyy</source>
        <extracomment>Tells what is understood of a number while it is typed.</extracomment>
        <translation>d-m-jjjj</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filter</source>
        <extracomment>The ticks of each group, by the value that they let through.</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Close the filters</source>
        <translation>Filters sluiten</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Toon weer alles</translation>
    </message>
    <message>
        <source>Only anchors</source>
        <translation>Alleen ankers</translation>
    </message>
    <message>
        <source>Only missing voices</source>
        <translation>Alleen gemiste stemmen</translation>
    </message>
    <message>
        <source>Only needs without a match</source>
        <translation>Alleen wat we missen zonder koppeling</translation>
    </message>
    <message>
        <source>Only where help is needed</source>
        <translation>Alleen waar hulp nodig is</translation>
    </message>
    <message>
        <source>Only promises</source>
        <translation>Alleen beloftes</translation>
    </message>
    <message>
        <source>Only what is late</source>
        <translation>Alleen wat te laat is</translation>
    </message>
    <message>
        <source>Only chosen plans</source>
        <translation>Alleen gekozen plannen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pijler</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Trekker</translation>
    </message>
    <message>
        <source>With owner</source>
        <translation>Met trekker</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Zonder trekker</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Om wie heen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Wereld</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Type of line</source>
        <translation>Soort lijn</translation>
    </message>
    <message>
        <source>Now or wanted</source>
        <translation>Nu of gewenst</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Allebei</translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>The filter hid what is new. Everything is shown again.</source>
        <translation>Het filter verborg wat nieuw is. Alles is weer te zien.</translation>
    </message>
    <message>
        <source>Filtered: {n} of {all}</source>
        <translation>Gefilterd: {n} van {all}</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Toon weer alles</translation>
    </message>
</context>
<context>
    <name>GridHands</name>
    <message>
        <source>Choose somebody on the grid first.</source>
        <extracomment>Where the handle of a wish stands from the centre of the chosen marker. A finger needs more, in pixels. How far a wish made by key goes, in the direction of each quadrant (method 3.5: those below are made stronger).</extracomment>
        <translation>Kies eerst iemand op het krachtenveld.</translation>
    </message>
    <message>
        <source>No wish</source>
        <translation>Geen gewenste plek</translation>
    </message>
    <message>
        <source>For or against</source>
        <translation>Voor of tegen</translation>
    </message>
    <message>
        <source>Wished place</source>
        <translation>Gewenste plek</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>In the middle of the grid</source>
        <translation>In het midden van het veld</translation>
    </message>
</context>
<context>
    <name>GridPart</name>
    <message>
        <source>no opinion</source>
        <translation>geen mening</translation>
    </message>
    <message>
        <source>No wished place</source>
        <translation>Geen gewenste plek</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>{0} is in the list.</source>
        <extracomment>Below this the whole window scrolls. From this width on the roomy layout fits.</extracomment>
        <translation>{0} staat in de lijst.</translation>
    </message>
    <message>
        <source>A copy is in {0}.</source>
        <translation>Er staat een kopie in {0}.</translation>
    </message>
    <message>
        <source>{0} is in the trash.</source>
        <translation>{0} ligt in de prullenbak.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>HomeLeft</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>See together where value stays</source>
        <translation>Samen zien waar de waarde blijft</translation>
    </message>
    <message>
        <source>Five evenings with your neighbourhood. On screen, on the wall and on paper.</source>
        <translation>Vijf avonden met je wijk. Op het scherm, aan de muur en op papier.</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nieuwe workshop</translation>
    </message>
    <message>
        <source>Begin with your area and your question</source>
        <translation>Begin met je wijk en je vraag</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Bestand binnenhalen</translation>
    </message>
    <message>
        <source>From a stick or another program</source>
        <translation>Van een stick of een ander programma</translation>
    </message>
    <message>
        <source>Look at the example</source>
        <translation>Voorbeeld bekijken</translation>
    </message>
    <message>
        <source>A whole workshop to practise with</source>
        <translation>Een hele workshop om in te oefenen</translation>
    </message>
    <message>
        <source>Everything stays on this computer and is saved by itself.</source>
        <translation>Alles blijft op deze computer en wordt vanzelf bewaard.</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Taal van het programma</translation>
    </message>
    <message>
        <source>Size of words and buttons</source>
        <translation>Grootte van woorden en knoppen</translation>
    </message>
</context>
<context>
    <name>HomeList</name>
    <message>
        <source>All workshops</source>
        <extracomment>A file that can be brought in.</extracomment>
        <translation>Alle workshops</translation>
    </message>
    <message>
        <source>Search by name or place</source>
        <translation>Zoek op naam of plaats</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Laatst gewijzigd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Volgorde van de lijst</translation>
    </message>
    <message>
        <source>Drag a file here to bring it in</source>
        <translation>Sleep een bestand hierheen om het binnen te halen</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Niets gevonden.</translation>
    </message>
    <message>
        <source>No workshops yet. Start with a new one, or look at the example.</source>
        <translation>Nog geen workshops. Begin een nieuwe, of bekijk het voorbeeld.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>Druk op een toets …</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>In a drawing or a list</source>
        <translation>In een tekening of lijst</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>Alle toetsen zoals ze waren</translation>
    </message>
    <message>
        <source>That key means the same everywhere. Choose another one.</source>
        <translation>Die toets doet overal hetzelfde. Kies een andere.</translation>
    </message>
    <message>
        <source>{key} is already for ‘{deed}’. Choose another one.</source>
        <translation>{key} is al voor ‘{deed}’. Kies een andere.</translation>
    </message>
    <message>
        <source>That key already does something in a drawing. Choose another one.</source>
        <translation>Die toets doet al iets in een tekening. Kies een andere.</translation>
    </message>
    <message>
        <source>Click on a key to change it.</source>
        <translation>Klik op een toets om hem te veranderen.</translation>
    </message>
</context>
<context>
    <name>LateAdvice</name>
    <message>
        <source>{0} minutes behind.</source>
        <translation>{0} minuten achter.</translation>
    </message>
    <message>
        <source>Shorten ‘{0}’ by {1} min.</source>
        <translation>Maak ‘{0}’ {1} min korter.</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Maak korter</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat zo</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>At most {0} characters</source>
        <translation>Hoogstens {0} tekens</translation>
    </message>
</context>
<context>
    <name>Lm3Part</name>
    <message>
        <source>Where the money goes</source>
        <translation>Waar gaat het geld heen?</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Regel erbij</translation>
    </message>
    <message>
        <source>All the money there was</source>
        <translation>Al het geld dat er was</translation>
    </message>
    <message>
        <source>Beside the other cases</source>
        <translation>Naast de andere sommen</translation>
    </message>
    <message>
        <source>local {0} %</source>
        <translation>lokaal, {0} % blijft</translation>
    </message>
    <message>
        <source>not local</source>
        <translation>niet lokaal</translation>
    </message>
    <message>
        <source>More each year than {0}</source>
        <translation>Meer per jaar dan bij: {0}</translation>
    </message>
    <message>
        <source>The lines say {0} less.</source>
        <translation>De regels zijn samen {0} minder.</translation>
    </message>
    <message>
        <source>Add as not known, not local</source>
        <translation>Zet erbij als onbekend</translation>
    </message>
    <message>
        <source>The lines say {0} more than there was.</source>
        <translation>De regels zijn samen {0} meer dan er was.</translation>
    </message>
    <message>
        <source>not known, not local</source>
        <translation>onbekend, niet lokaal</translation>
    </message>
    <message>
        <source>show</source>
        <translation>toon</translation>
    </message>
    <message>
        <source>show {0}</source>
        <translation>toon {0}</translation>
    </message>
</context>
<context>
    <name>MatchPart</name>
    <message>
        <source>Helps with</source>
        <extracomment>So many whys stand under a problem at most (method 3.3).</extracomment>
        <translation>Helpt bij</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Wat helpt</translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation>Iets erbij dat we missen</translation>
    </message>
    <message>
        <source>Add what helps</source>
        <translation>Iets erbij dat helpt</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nog niets.</translation>
    </message>
    <message>
        <source>{0}: no longer goes with it</source>
        <translation>{0}: hoort er niet meer bij</translation>
    </message>
</context>
<context>
    <name>MatrixHands</name>
    <message>
        <source>This is a promise. Make it an agreement?</source>
        <extracomment>The kind of the virtual key of a cell that is not in the records yet; its id is &quot;&lt;stakeholder&gt;.&lt;pillar&gt;&quot;. So near the middle of a pie means the pie; a finger may be anywhere left of the words.</extracomment>
        <translation>Dit is een toezegging. Maak er een afspraak van?</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Maak afspraak</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>The agreement stands in step 5.</source>
        <translation>De afspraak staat bij stap 5.</translation>
    </message>
</context>
<context>
    <name>MatrixMenu</name>
    <message>
        <source>How far</source>
        <translation>Hoe ver</translation>
    </message>
    <message>
        <source>Text and amount</source>
        <translation>Tekst en bedrag</translation>
    </message>
    <message>
        <source>Make an agreement</source>
        <translation>Maak een afspraak</translation>
    </message>
    <message>
        <source>Empty the cell</source>
        <translation>Vak leegmaken</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Row up</source>
        <translation>Rij omhoog</translation>
    </message>
    <message>
        <source>Row down</source>
        <translation>Rij omlaag</translation>
    </message>
    <message>
        <source>New anchor</source>
        <translation>Nieuw anker</translation>
    </message>
</context>
<context>
    <name>MergePart</name>
    <message>
        <source>The same as another plan?</source>
        <translation>Hetzelfde als een ander plan?</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>Samenvoegen met</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Which plan?</source>
        <translation>Welk plan?</translation>
    </message>
</context>
<context>
    <name>MoneyHands</name>
    <message>
        <source>Change the line</source>
        <extracomment>Above this inflows are typed, right of this plugs, elsewhere what is spent. So wide is the right of a plug where its dots are.</extracomment>
        <translation>Regel veranderen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hoe zeker</translation>
    </message>
    <message>
        <source>Kind of money</source>
        <translation>Soort geld</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Blijft hier</translation>
    </message>
    <message>
        <source>Plug for this leak</source>
        <translation>Stop voor dit lek</translation>
    </message>
    <message>
        <source>Which leak</source>
        <translation>Welk lek</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Geld erin</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Geld eruit</translation>
    </message>
    <message>
        <source>Plug</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>MoneyTyping</name>
    <message>
        <source>There is no leak yet. Write first what is spent.</source>
        <extracomment>Where a line is typed when nothing was pointed at. Room for the parts after the text.</extracomment>
        <translation>Er is nog geen lek. Schrijf eerst op wat eruit gaat.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What comes in; amount a year</source>
        <translation>Wat komt erin; bedrag per jaar</translation>
    </message>
    <message>
        <source>What is spent; amount a year; % local</source>
        <translation>Wat gaat eruit; bedrag per jaar; % lokaal</translation>
    </message>
    <message>
        <source>Idea that closes a leak; amount a year</source>
        <translation>Idee dat een lek stopt; bedrag per jaar</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>afgerond</translation>
    </message>
    <message>
        <source>{share} % local</source>
        <translation>{share} % lokaal</translation>
    </message>
    <message>
        <source>not understood: {text}</source>
        <translation>niet begrepen: {text}</translation>
    </message>
    <message>
        <source>Not understood: {text}. It stands behind the words.</source>
        <translation>Niet begrepen: {text}. Het staat nu achter de tekst.</translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Type a name</source>
        <translation>Typ een naam</translation>
    </message>
    <message>
        <source>Type names, with commas</source>
        <translation>Typ namen, met komma&apos;s</translation>
    </message>
    <message>
        <source>{0} looks like a name that is there. Is it the same?</source>
        <translation>{0} lijkt op een naam die er al is. Is dat dezelfde?</translation>
    </message>
    <message>
        <source>{0} is not there yet. Enter adds the name.</source>
        <translation>{0} staat er nog niet bij. Enter zet de naam erbij.</translation>
    </message>
    <message>
        <source>Or is {0} somebody else?</source>
        <translation>Of is {0} iemand anders?</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>Het is {0}</translation>
    </message>
</context>
<context>
    <name>NewPage</name>
    <message>
        <source>A new workshop</source>
        <translation>Een nieuwe workshop</translation>
    </message>
    <message>
        <source>Begin with the neighbourhood and the question. You can change everything later.</source>
        <translation>Begin met de wijk en de vraag. Je kunt alles later veranderen.</translation>
    </message>
    <message>
        <source>What do you want to find out together?</source>
        <translation>Wat willen jullie samen weten?</translation>
    </message>
    <message>
        <source>Name of the neighbourhood</source>
        <translation>Naam van de wijk</translation>
    </message>
    <message>
        <source>Town or city</source>
        <translation>Dorp of stad</translation>
    </message>
    <message>
        <source>The big question</source>
        <translation>De grote vraag</translation>
    </message>
    <message>
        <source>Language of canvases and paper</source>
        <translation>Taal van kaarten en papier</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Munt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Write the name of the neighbourhood first.</source>
        <translation>Schrijf eerst de naam van de wijk op.</translation>
    </message>
</context>
<context>
    <name>NewRound</name>
    <message>
        <source>New round: count again</source>
        <translation>Nieuwe ronde: tel opnieuw</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
</context>
<context>
    <name>NewVote</name>
    <message>
        <source>Which plan gives most energy?</source>
        <translation>Welk plan geeft de meeste energie?</translation>
    </message>
    <message>
        <source>Which problem do we tackle first?</source>
        <translation>Welk probleem pakken we eerst aan?</translation>
    </message>
    <message>
        <source>Which plug do we begin with?</source>
        <translation>Met welke stop beginnen we?</translation>
    </message>
</context>
<context>
    <name>Newcomers</name>
    <message>
        <source>{0} is new, under People. The name is not on paper without permission.</source>
        <translation>{0} is nieuw, bij Mensen. De naam komt niet op papier zonder toestemming.</translation>
    </message>
    <message>
        <source>{0} is new, on the map too. The name is not on paper without permission.</source>
        <translation>{0} is nieuw, ook op de kaart. De naam komt niet op papier zonder toestemming.</translation>
    </message>
    <message>
        <source>{0} is new.</source>
        <translation>{0} is nieuw.</translation>
    </message>
    <message>
        <source>Add {0} as a new person</source>
        <translation>Zet {0} erbij als nieuwe persoon</translation>
    </message>
    <message>
        <source>Add {0} as a new group or organisation</source>
        <translation>Zet {0} erbij als nieuwe groep of organisatie</translation>
    </message>
    <message>
        <source>Add {0} as a new plan</source>
        <translation>Zet {0} erbij als nieuw plan</translation>
    </message>
    <message>
        <source>Add {0} as a new need</source>
        <translation>Zet {0} erbij als nieuwe behoefte</translation>
    </message>
    <message>
        <source>Add {0} as a new asset</source>
        <translation>Zet {0} erbij als iets dat er al is</translation>
    </message>
</context>
<context>
    <name>NowThen</name>
    <message>
        <source>Now</source>
        <extracomment>A whole bar: no LM3 is higher, and no share. So many places the knob can stand at, about.</extracomment>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Straks</translation>
    </message>
</context>
<context>
    <name>Out</name>
    <message>
        <source>Saved as {0}.</source>
        <translation>Bewaard als {0}.</translation>
    </message>
    <message>
        <source>The PDFs are in {0}.</source>
        <translation>De PDF&apos;s staan in {0}.</translation>
    </message>
    <message>
        <source>The pages went to the printer.</source>
        <translation>De bladzijden zijn naar de printer.</translation>
    </message>
    <message>
        <source>The test page went to the printer.</source>
        <translation>Het proefblad is naar de printer.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left half done.</source>
        <translation>Gestopt. Er is niets half gemaakt.</translation>
    </message>
    <message>
        <source>The PDF could not be written there. Choose another place.</source>
        <translation>De PDF kan daar niet worden bewaard. Kies een andere plek.</translation>
    </message>
    <message>
        <source>The disk is full. No PDF was made. Make room, or choose another place.</source>
        <translation>De schijf is vol. Er is geen PDF gemaakt. Maak ruimte of kies een andere plek.</translation>
    </message>
    <message>
        <source>This place is closed, or the old PDF is still open. No PDF was made. Choose another place or name.</source>
        <translation>Hier mag niet worden bewaard, of de oude PDF staat nog open. Er is geen PDF gemaakt. Kies een andere plek of naam.</translation>
    </message>
    <message>
        <source>The printer does not answer. Save the PDF and print it elsewhere.</source>
        <translation>De printer geeft geen antwoord. Bewaar de PDF en print die ergens anders.</translation>
    </message>
    <message>
        <source>They are apart: the printer turns the paper of each in another way.</source>
        <translation>Ze zijn apart: de printer draait het papier van elk bestand anders om.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page before</source>
        <extracomment>Pixels a point at 100 %: a screen has about 96 pixels an inch, paper 72 points.</extracomment>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hele bladzijde</translation>
    </message>
    <message>
        <source>Margin of 10 mm</source>
        <translation>Rand van 10 mm</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Bladzijde {0} van {1}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>What stands out</source>
        <translation>Wat valt op</translation>
    </message>
    <message>
        <source>to read aloud</source>
        <translation>om voor te lezen</translation>
    </message>
    <message numerus="yes">
        <source>show %n</source>
        <translation>
            <numerusform>toon %n</numerusform>
            <numerusform>toon %n</numerusform>
        </translation>
    </message>
    <message>
        <source>changes nothing until kept</source>
        <extracomment>Kinds whose panel has the name of its own in it. Kinds whose panel begins with the whole sentence that they are: the head does not say it a second time.</extracomment>
        <translation>verandert niets tot je bewaart</translation>
    </message>
    <message>
        <source>What if …?</source>
        <translation>Wat als …?</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>alleen totalen</translation>
    </message>
    <message>
        <source>Our line</source>
        <translation>Onze grens</translation>
    </message>
    <message>
        <source>agree on it first</source>
        <translation>spreek dit eerst af</translation>
    </message>
</context>
<context>
    <name>PaperLanguages</name>
    <message>
        <source>Language of the paper</source>
        <translation>Taal van het papier</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Tweede taal</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
</context>
<context>
    <name>PhotoTaking</name>
    <message>
        <source>This is not a PNG, JPEG or WebP picture. Nothing was added. Choose another file.</source>
        <extracomment>The canvases that photos can hang on (issue of the nine canvases). Where a photo comes that was not pointed at, and how far the next one hangs from it. Asks the user for files; replaced in tests.</extracomment>
        <translation>Dit is geen beeld in PNG, JPEG of WebP. Er is niets toegevoegd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Nothing was added. Choose another file.</source>
        <translation>Dit beeld is niet te lezen. Er is niets toegevoegd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>This picture is too large. Nothing was added. Make it smaller first.</source>
        <translation>Dit beeld is te groot. Er is niets toegevoegd. Maak het eerst kleiner.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Beelden (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Foto toevoegen</translation>
    </message>
</context>
<context>
    <name>PlanHands</name>
    <message>
        <source>Join {one} with {other}?</source>
        <extracomment>The corner of a plan card where its dots are, from its right upper corner.</extracomment>
        <translation>{one} samenvoegen met {other}?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat zo</translation>
    </message>
    <message>
        <source>Joined into {name}.</source>
        <translation>Samengevoegd tot {name}.</translation>
    </message>
    <message>
        <source>There is no card named {name}.</source>
        <translation>Er is geen kaart met de naam {name}.</translation>
    </message>
    <message>
        <source>Who pulls it?</source>
        <translation>Wie trekt dit plan?</translation>
    </message>
</context>
<context>
    <name>PlanMenu</name>
    <message>
        <source>Change the text</source>
        <translation>Tekst veranderen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pijler</translation>
    </message>
    <message>
        <source>Who pulls it …</source>
        <translation>Wie trekt dit plan …</translation>
    </message>
    <message>
        <source>We go on with this</source>
        <translation>Hiermee gaan we door</translation>
    </message>
    <message>
        <source>Answers these needs</source>
        <translation>Antwoord op wat we missen</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>Samenvoegen met</translation>
    </message>
    <message>
        <source>Take apart again</source>
        <translation>Weer los maken</translation>
    </message>
    <message>
        <source>New dream</source>
        <translation>Nieuwe droom</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nieuw plan</translation>
    </message>
</context>
<context>
    <name>PlanPart</name>
    <message>
        <source>Counts with {0}.</source>
        <translation>Telt mee bij {0}.</translation>
    </message>
</context>
<context>
    <name>PlanTyping</name>
    <message>
        <source>What do you see in five years?</source>
        <translation>Wat zie je over vijf jaar?</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Naam van het plan</translation>
    </message>
    <message>
        <source>What will we do?</source>
        <translation>Wat gaan we doen?</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>PrintCentre</name>
    <message>
        <source>This sheet could not be made. Your work is kept.</source>
        <translation>Dit blad kan niet worden gemaakt. Je werk is bewaard.</translation>
    </message>
    <message>
        <source>cannot be made</source>
        <translation>kan niet</translation>
    </message>
    <message>
        <source>1 sheet</source>
        <translation>1 vel</translation>
    </message>
    <message>
        <source>{0} sheets</source>
        <translation>{0} vellen</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} tot {1}</translation>
    </message>
</context>
<context>
    <name>PrintFrame</name>
    <message>
        <source>What lies ready on the table?</source>
        <translation>Wat ligt er klaar op tafel?</translation>
    </message>
    <message>
        <source>Tick what you need. You see each sheet as it comes out.</source>
        <translation>Vink aan wat je nodig hebt. Je ziet elk blad zoals het uit de printer komt.</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Deel van de pagina</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>All sheets</source>
        <extracomment>&quot;print&quot;, &quot;pdf&quot;, &quot;folder&quot;, &quot;test&quot;, &quot;leave&quot; or &quot;stop&quot;</extracomment>
        <translation>Alle bladen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Paper in the printer</source>
        <translation>Papier in de printer</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Black, white</source>
        <translation>Zwart-wit</translation>
    </message>
    <message>
        <source>Little ink</source>
        <translation>Weinig inkt</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stijl</translation>
    </message>
    <message>
        <source>Sheets that are there</source>
        <translation>Bladen die er al zijn</translation>
    </message>
    <message>
        <source>One PDF</source>
        <translation>Eén PDF</translation>
    </message>
    <message>
        <source>All ticked sheets in one file</source>
        <translation>Alle aangevinkte bladen in één bestand</translation>
    </message>
    <message>
        <source>A folder with a PDF for each sheet</source>
        <translation>Een map met een PDF voor elk blad</translation>
    </message>
    <message>
        <source>Folder of PDFs</source>
        <translation>Map met PDF&apos;s</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Proefblad</translation>
    </message>
    <message>
        <source>Shows the margin and a ruler</source>
        <translation>Laat de rand en een liniaal zien</translation>
    </message>
    <message>
        <source>Before they leave</source>
        <translation>Voordat ze gaan</translation>
    </message>
    <message>
        <source>Result, actions and the next date for everybody, as one PDF</source>
        <translation>Resultaat, acties en de volgende datum voor iedereen, als één PDF</translation>
    </message>
    <message>
        <source>for 1 person</source>
        <translation>voor 1 mens</translation>
    </message>
    <message>
        <source>for {0} people</source>
        <translation>voor {0} mensen</translation>
    </message>
    <message>
        <source>One name is not on paper for others. There is no permission for it.</source>
        <translation>Eén naam staat niet op papier voor anderen. Daar is geen toestemming voor.</translation>
    </message>
    <message>
        <source>{0} names are not on paper for others. There is no permission for them.</source>
        <translation>{0} namen staan niet op papier voor anderen. Daar is geen toestemming voor.</translation>
    </message>
    <message>
        <source>Print 1 sheet</source>
        <translation>Print 1 vel</translation>
    </message>
    <message>
        <source>Print {0} sheets</source>
        <translation>Print {0} vellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papier</translation>
    </message>
    <message>
        <source>sheet of {0}</source>
        <translation>vel {0}</translation>
    </message>
    <message>
        <source>sheets of {0}</source>
        <translation>vellen {0}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
</context>
<context>
    <name>PrintPlaces</name>
    <message>
        <source>Already there: {0}.</source>
        <extracomment>So many names are told; of more only how many there are. Which files will be made for an answer.</extracomment>
        <translation>Dit staat er al: {0}.</translation>
    </message>
    <message>
        <source>{0} of these PDFs are already there.</source>
        <translation>{0} van deze PDF&apos;s staan er al.</translation>
    </message>
    <message>
        <source>Replace the old with the new?</source>
        <translation>De oude vervangen door de nieuwe?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Keep the old</source>
        <translation>De oude houden</translation>
    </message>
</context>
<context>
    <name>ProblemPart</name>
    <message>
        <source>Why is that so?</source>
        <translation>Waarom is dat zo?</translation>
    </message>
    <message>
        <source>The next why</source>
        <translation>Het volgende waarom</translation>
    </message>
    <message>
        <source>Why {0}</source>
        <translation>Waarom {0}</translation>
    </message>
    <message>
        <source>Why {0}: earlier</source>
        <translation>Waarom {0}: eerder</translation>
    </message>
    <message>
        <source>Why {0}: later</source>
        <translation>Waarom {0}: later</translation>
    </message>
</context>
<context>
    <name>ProblemTyping</name>
    <message>
        <source>What is the real problem?</source>
        <extracomment>The kind of the virtual key of one why: its id is the problem&apos;s and the place from 1. Where the real problem is typed when none is drawn yet. As many whys as a chain has at most. So far from its right border a problem is pressed to fold its whys out, in units.</extracomment>
        <translation>Wat is het echte probleem?</translation>
    </message>
    <message>
        <source>Why? ({n} of 5)</source>
        <translation>Waarom? ({n} van 5)</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Bring in a file</source>
        <extracomment>What the program asks the date and the time of day.</extracomment>
        <translation>Bestand binnenhalen</translation>
    </message>
    <message>
        <source>Workshops (*.cwb *.json)</source>
        <translation>Workshops (*.cwb *.json)</translation>
    </message>
    <message>
        <source>Workshop (*.cwb);;Exchange file (*.json)</source>
        <translation>Workshop (*.cwb);;Uitwisselbestand (*.json)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie bewaren</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Plan an evening</source>
        <translation>Plan een avond</translation>
    </message>
    <message>
        <source>Another form</source>
        <translation>Een andere vorm</translation>
    </message>
    <message>
        <source>That was the last part. What is there now can be kept as it is.</source>
        <translation>Dat was het laatste onderdeel. Wat er nu staat, kan zo bewaard blijven.</translation>
    </message>
    <message>
        <source>Close the evening</source>
        <translation>Avond afsluiten</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Start de klok</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>An evening of today was added, under Evenings.</source>
        <translation>Er is een avond van vandaag bij gezet, bij Avonden.</translation>
    </message>
    <message>
        <source>There is no evening to time. Plan one first.</source>
        <translation>Er is geen avond om te klokken. Plan er eerst een.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>About this workshop</source>
        <translation>Over deze workshop</translation>
    </message>
    <message>
        <source>All workshops</source>
        <translation>Alle workshops</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Menu of the workshop</source>
        <translation>Menu van de workshop</translation>
    </message>
</context>
<context>
    <name>RhythmButton</name>
    <message>
        <source>Propose four dates</source>
        <translation>Stel vier data voor</translation>
    </message>
</context>
<context>
    <name>RoundPart</name>
    <message>
        <source>Round {0}</source>
        <extracomment>Where the counts of a round wait that is not there yet.</extracomment>
        <translation>Ronde {0}</translation>
    </message>
    <message>
        <source>Add concern</source>
        <translation>Zorg erbij</translation>
    </message>
    <message>
        <source>Add objection</source>
        <translation>Bezwaar erbij</translation>
    </message>
    <message>
        <source>Remove this round</source>
        <translation>Ronde weghalen</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>zonder tekst</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>nog geen antwoord</translation>
    </message>
</context>
<context>
    <name>RunningPart</name>
    <message>
        <source>The part before</source>
        <extracomment>Below these shares of its minutes a part is nearly over, and as good as over.</extracomment>
        <translation>Het onderdeel ervoor</translation>
    </message>
    <message>
        <source>Hold the clock</source>
        <translation>Zet de klok stil</translation>
    </message>
    <message>
        <source>Let the clock run</source>
        <translation>Laat de klok lopen</translation>
    </message>
    <message>
        <source>+5 min</source>
        <translation>+5 min</translation>
    </message>
    <message>
        <source>Five minutes more</source>
        <translation>Vijf minuten erbij</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>staat stil</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>bijna klaar</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>de tijd is om</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find a name, a note or a text</source>
        <extracomment>Keys that walk along the rows while the cursor stays in the field. How the width of a row is shared between words, kind and step, in hundredths.</extracomment>
        <translation>Zoek een naam, notitie of tekst</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Zoeken sluiten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er is gevonden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>About this workshop</source>
        <translation>Over deze workshop</translation>
    </message>
</context>
<context>
    <name>Selected</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <extracomment>The fields that the panel shows at once; for other kinds the first ones of the table.</extracomment>
        <translation>
            <numerusform>%n gekozen</numerusform>
            <numerusform>%n gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw the name</source>
        <translation>Naam intrekken</translation>
    </message>
    <message>
        <source>Looks like {0}. Is it the same?</source>
        <translation>Lijkt op {0}. Is dit dezelfde?</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>All details</source>
        <translation>Alle gegevens</translation>
    </message>
    <message>
        <source>Off the map</source>
        <translation>Van de kaart</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Does: {0}</source>
        <translation>Doet: {0}</translation>
    </message>
    <message>
        <source>Wants: {0}</source>
        <translation>Wil: {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPopup</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Taal van het programma</translation>
    </message>
    <message>
        <source>Size of words and buttons</source>
        <translation>Grootte van woorden en knoppen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Things may move</source>
        <translation>Dingen mogen bewegen</translation>
    </message>
</context>
<context>
    <name>SheetChoices</name>
    <message>
        <source>Copies</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Ingevuld</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Anderen</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Het team</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>To fill in on a screen</source>
        <translation>Invullen op een scherm</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>In tiles</source>
        <translation>In tegels</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Heel</translation>
    </message>
    <message>
        <source>Larger than the printer</source>
        <translation>Groter dan de printer</translation>
    </message>
    <message>
        <source>All names of the team are on this paper. Do not hand it out.</source>
        <translation>Alle namen van het team staan op dit papier. Deel het niet uit.</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>Sheets to print</source>
        <extracomment>Width kept free at the right of a name: &quot;100 vellen&quot;.</extracomment>
        <translation>Bladen om te printen</translation>
    </message>
    <message>
        <source>slips</source>
        <translation>strookjes</translation>
    </message>
    <message>
        <source>With what is on it now.</source>
        <translation>Met wat er nu op staat.</translation>
    </message>
    <message>
        <source>For this evening</source>
        <translation>Voor deze avond</translation>
    </message>
    <message>
        <source>Drawings, filled in</source>
        <translation>Tekeningen, ingevuld</translation>
    </message>
    <message>
        <source>Drawings, blank</source>
        <translation>Tekeningen, leeg</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kaartjes</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Om in te vullen</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Om te lezen</translation>
    </message>
    <message>
        <source>To hang up</source>
        <translation>Om op te hangen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Boekje</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Voor het team</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Evenings</source>
        <translation>Avonden</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hulp en toetsen</translation>
    </message>
</context>
<context>
    <name>ShellFrame</name>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>About this workshop</source>
        <translation>Over deze workshop</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>StakeholderPanel</name>
    <message>
        <source>Back to the panel</source>
        <translation>Terug naar het paneel</translation>
    </message>
    <message>
        <source>What they have and buy</source>
        <translation>Wat ze hebben en kopen</translation>
    </message>
    <message>
        <source>Out of the workshop</source>
        <translation>Uit de workshop</translation>
    </message>
    <message>
        <source>Withdraw the name</source>
        <translation>Naam intrekken</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What they do and want</source>
        <translation>Wat ze doen en willen</translation>
    </message>
    <message>
        <source>On the ring map</source>
        <translation>Op de ringenkaart</translation>
    </message>
    <message>
        <source>Visit and door</source>
        <translation>Bezoek en deur</translation>
    </message>
    <message>
        <source>Opinion of the group</source>
        <translation>Mening van de groep</translation>
    </message>
    <message>
        <source>Contact and permission</source>
        <translation>Contact en toestemming</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>In het netwerk</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>StepHeader</name>
    <message>
        <source>The question of the step</source>
        <translation>De vraag van de stap</translation>
    </message>
    <message>
        <source>The question that runs now</source>
        <translation>De vraag die nu loopt</translation>
    </message>
</context>
<context>
    <name>StepItem</name>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>je bent hier</translation>
    </message>
</context>
<context>
    <name>TableBox</name>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message numerus="yes">
        <source>%n removed.</source>
        <translation>
            <numerusform>%n weggehaald.</numerusform>
            <numerusform>%n weggehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle velden</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Omhoog (Alt+Omhoog)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Omlaag (Alt+Omlaag)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Weghalen (Del)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Line {0}: {1} Nothing was added.</source>
        <translation>Regel {0}: {1} Er is niets toegevoegd.</translation>
    </message>
    <message numerus="yes">
        <source>%n added.</source>
        <translation>
            <numerusform>%n toegevoegd.</numerusform>
            <numerusform>%n toegevoegd.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} van {all}</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Which list</source>
        <translation>Welke lijst</translation>
    </message>
</context>
<context>
    <name>TabsRow</name>
    <message>
        <source>Parts of this step</source>
        <translation>Delen van deze stap</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Tekening</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Drawing or list</source>
        <translation>Tekening of lijst</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Uitleg</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Choose</source>
        <extracomment>What a tool does: it changes the hand, or it changes what is seen, or the zoom. The single ticks of the filters that have a tool of their own. So many tools stand in a row however narrow it is; the others may go under three dots. What one of them takes, in pixels.</extracomment>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kaartje</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Who is missing?</source>
        <translation>Wie missen we?</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Ankers</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lijnen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Wanted line</source>
        <translation>Gewenste lijn</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Geld erin</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Geld eruit</translation>
    </message>
    <message>
        <source>Plug</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Wished place</source>
        <translation>Gewenste plek</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>Houding</translation>
    </message>
    <message>
        <source>Size by lines</source>
        <translation>Grootte naar lijnen</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Stippen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Only promises</source>
        <translation>Alleen beloftes</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Help needed</source>
        <translation>Hulp nodig</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>All in view</source>
        <translation>Alles in beeld</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Meer gereedschap</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Step back (Page Up)</source>
        <translation>Stap terug (Page Up)</translation>
    </message>
    <message>
        <source>Next step (Page Down)</source>
        <translation>Volgende stap (Page Down)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ongedaan maken (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Opnieuw doen (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Size, language and colours</source>
        <translation>Grootte, taal en kleuren</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Paneel</translation>
    </message>
    <message numerus="yes">
        <source>%n not on disk</source>
        <translation>
            <numerusform>%n niet op de schijf</numerusform>
            <numerusform>%n niet op de schijf</numerusform>
        </translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Alles bewaard</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>Looks like {name}. Is it the same?</source>
        <translation>Lijkt op {name}. Is dit dezelfde?</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Zelfde</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>There is no other card named {name}.</source>
        <translation>Er is geen ander kaartje met de naam {name}.</translation>
    </message>
    <message>
        <source>Join with which card?</source>
        <translation>Samenvoegen met welk kaartje?</translation>
    </message>
    <message>
        <source>Joined into {name}.</source>
        <translation>Samengevoegd tot {name}.</translation>
    </message>
</context>
<context>
    <name>VotePart</name>
    <message>
        <source>{0} cast, at most {1}</source>
        <extracomment>So many plans are chosen, unless somebody says otherwise (method 1.6).</extracomment>
        <translation>{0} geplakt, hoogstens {1}</translation>
    </message>
    <message>
        <source>counts with {0}</source>
        <translation>telt mee bij {0}</translation>
    </message>
    <message>
        <source>place {0}</source>
        <translation>plaats {0}</translation>
    </message>
    <message>
        <source>{0}, a tie</source>
        <translation>{0}, gelijk</translation>
    </message>
    <message>
        <source>{0}: dots</source>
        <translation>{0}: stippen</translation>
    </message>
    <message>
        <source>Not in this vote yet: {0}.</source>
        <translation>Nog niet in deze stemming: {0}.</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Zet ze erbij</translation>
    </message>
    <message>
        <source>So many on top are chosen</source>
        <translation>Zoveel bovenste zijn gekozen</translation>
    </message>
    <message>
        <source>Choose the top</source>
        <translation>Kies de bovenste</translation>
    </message>
    <message>
        <source>A tie at the border: {0}. Let the room choose.</source>
        <translation>Gelijk op de grens: {0}. Laat de zaal kiezen.</translation>
    </message>
</context>
<context>
    <name>Voting</name>
    <message>
        <source>Which vote?</source>
        <translation>Welke stemming?</translation>
    </message>
    <message>
        <source>New vote</source>
        <translation>Nieuwe stemming</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>zonder tekst</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Take away from</source>
        <translation>Haal weg bij</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Geef aan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Keep as a case</source>
        <translation>Bewaar als geval</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>zonder tekst</translation>
    </message>
    <message>
        <source>to the neighbourhood</source>
        <translation>naar de wijk</translation>
    </message>
    <message>
        <source>Choose two different lines.</source>
        <translation>Kies twee verschillende regels.</translation>
    </message>
    <message>
        <source>There is only {0} here.</source>
        <translation>Er is hier maar {0}.</translation>
    </message>
    <message>
        <source>Keep as an idea</source>
        <translation>Bewaar als idee</translation>
    </message>
    <message>
        <source>Choose an amount, and see what it does.</source>
        <translation>Kies een bedrag en zie wat het doet.</translation>
    </message>
    <message>
        <source>Nothing more stays in the neighbourhood.</source>
        <translation>Er blijft niet meer in de wijk.</translation>
    </message>
    <message>
        <source>Each year {0} more stays in the neighbourhood.</source>
        <translation>Er blijft elk jaar {0} meer in de wijk.</translation>
    </message>
    <message>
        <source>Each year {0} less stays in the neighbourhood.</source>
        <translation>Er blijft elk jaar {0} minder in de wijk.</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>{0}: {1} → {2}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Try again</source>
        <extracomment>Below this the whole window scrolls; nothing is cut.</extracomment>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Bewaar elders een kopie</translation>
    </message>
    <message>
        <source>Not everything is on disk</source>
        <translation>Niet alles staat op de schijf</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Workshop</source>
        <translation>&amp;Workshop</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Printen …</translation>
    </message>
    <message>
        <source>Is everything saved?</source>
        <translation>Is alles bewaard?</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Kopie bewaren …</translation>
    </message>
    <message>
        <source>Close the evening</source>
        <translation>Avond afsluiten</translation>
    </message>
    <message>
        <source>About this workshop</source>
        <translation>Over deze workshop</translation>
    </message>
    <message>
        <source>All workshops</source>
        <translation>Alle workshops</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Bewerken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>Zoeken …</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Zoeken in de lijst</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ga naar</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Stap terug</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Start or hold the clock</source>
        <translation>Klok starten of stilzetten</translation>
    </message>
    <message>
        <source>Next part of the evening</source>
        <translation>Volgend onderdeel van de avond</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Stop de klok</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>Avonden</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>Filter …</source>
        <translation>Filter …</translation>
    </message>
    <message>
        <source>Larger words</source>
        <translation>Grotere woorden</translation>
    </message>
    <message>
        <source>Smaller words</source>
        <translation>Kleinere woorden</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Lichte kleuren</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Donkere kleuren</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hulp</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
</context>
<context>
    <name>WorkshopRow</name>
    <message>
        <source>More for {0}</source>
        <extracomment>Names of more letters may take all the room of their column, and so much more of it than the empty place behind them.</extracomment>
        <translation>Meer voor {0}</translation>
    </message>
    <message>
        <source>still empty</source>
        <translation>nog leeg</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nieuwe naam</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Andere naam</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Kopie maken</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Kopie bewaren …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Printen …</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>Naar de prullenbak</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>_Statement</name>
    <message>
        <source>{0}: face {1}</source>
        <translation>{0}: gezicht {1}</translation>
    </message>
    <message>
        <source>{0} missing</source>
        <extracomment>Where its counts wait as long as they do not add up.</extracomment>
        <translation>{0} te weinig</translation>
    </message>
    <message>
        <source>{0} too many</source>
        <translation>{0} te veel</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>gemiddeld {0}</translation>
    </message>
</context>
</TS>
