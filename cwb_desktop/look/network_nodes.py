"""The nodes of the network page by page: who passes the filters, where each is drawn, with a name or a number, and its signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..workshop.figures.network import Network
from ..workshop.people import Stakeholder
from ..workshop.records import Note
from .filters import line_passes
from .filters import shown as filtered
from .glyphs import glyph
from .invitation import invitation
from .layout import places, separated
from .markers import Marker, marker, with_badges
from .marks import BASE, Item, Key, Mark, Oval, Picture, Rect, Text
from .network_lines import NetworkLine, NetworkLines, line_items, network_lines
from .notes import Placed, note_item, place_notes
from .relations import sign_box
from .settle import BETWEEN, Label, Taken, labels_one_by_one
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet

CANVAS = "network"
#: Where the panel beside the drawing begins.
PANEL_BEGIN = 780.0
_MIDDLE = (400.0, 360.0)
_HUB_RING = 4.6
#: So much of a node may lie over the edge of a note.
_RIM = 3.0


@dataclass(frozen=True, slots=True)
class Node(Marker):
    """A marker that may have the ring of a hub round it."""

    hub: bool = False

    @property
    def reach(self) -> float:
        """How far its outermost edge is from its centre."""
        own: float = Marker.reach.__get__(self)
        return own + _HUB_RING if self.hub else own


@dataclass(frozen=True, slots=True)
class Page:
    """A page with nodes on it."""

    nodes: tuple[Marker, ...]
    labels: Mapping[Key, Label]
    notes: tuple[Placed, ...]
    lines: tuple[NetworkLine, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """Who is a hub, a weak spot, or linked to nobody."""

    hubs: frozenset[str]
    weak: frozenset[str]
    loose: frozenset[str]

    @classmethod
    def of(cls, figures: Network) -> Signs:
        """The signs that these figures give."""
        hubs = frozenset(one for one, neighbours in figures.hubs if neighbours)
        return cls(hubs, frozenset(figures.weak_spots), frozenset(figures.isolated))


def shown_stakeholders(sheet: Sheet) -> tuple[Stakeholder, ...]:
    """The stakeholders that pass the filters of the view, in the order of their ids."""
    return tuple(sorted(filtered(sheet.records, sheet.view, CANVAS), key=lambda who: who.id))


def node_pages(sheet: Sheet, shown: tuple[Stakeholder, ...], signs: Signs) -> tuple[Page, ...]:
    """The nodes at their drawn places; what finds no free place goes on a further page."""
    whos = {who.id: who for who in shown}
    stored = places(sheet.records) if shown else {}
    held = {who.id: sheet.view.places[who.key] for who in shown if who.key in sheet.view.places}
    notes = [note for note in sheet.records.all(Note) if note.canvas == CANVAS and sheet.view.notes and not sheet.view.blank]
    left: list[str] = [who.id for who in shown if who.id not in held]
    anchors = frozenset(who.id for who in shown if who.anchor)
    pages: list[Page] = []
    while left or notes or not pages:
        found: dict[str, tuple[float, float]] = {**separated({key: stored[key] for key in left}, anchors), **({} if pages else held)}
        left = [key for key in left if key not in found]
        nodes = with_badges(sheet, (Node(whos[key], *at, hub=key in signs.hubs) for key, at in sorted(found.items())))
        page, rest = _page(sheet, nodes, notes, signs, len(shown))
        notes = rest if len(rest) < len(notes) else []
        pages.append(page)
    return tuple(pages)


def _page(sheet: Sheet, nodes: tuple[Marker, ...], notes: list[Note], signs: Signs, total: int) -> tuple[Page, list[Note]]:
    placed, rest = place_notes(sheet, notes, _walls(nodes))
    room = Rect(sheet.left if sheet.view.area.x < 0 else 20, BODY_TOP, 0, BODY_BOTTOM - BODY_TOP)
    room = replace(room, w=PANEL_BEGIN - 10 - room.x)

    def drawn(words: Mapping[Key, Label], others: Sequence[NetworkLine]) -> NetworkLines:
        names, beside = [label.rect for label in words.values()], [sign_box(at) for one in others for at in one.line.signs]
        return network_lines(sheet, nodes, lambda relation: line_passes(relation, sheet.view), placed, names, beside)

    def named(there: Sequence[Marker], taken: Taken, lines: NetworkLines) -> dict[Key, Label]:
        return labels_one_by_one(sheet, _best_known_first(sheet, there, lines), taken, lambda _, rect: room.holds(rect), lines.under, total)

    lines = drawn({}, ())
    taken = _taken(nodes, placed, signs, lines)
    names = named(nodes, taken, lines)
    # Where a hub finds no place for its name, signs of lines make way for it as far as they can.
    left = [one for one in nodes if one.who.id in signs.hubs and one.who.key not in names]
    if first := named(left, _taken(nodes, placed, signs), lines):
        lines = drawn(first, lines)
        beside = [sign_box(at) for one in lines for at in one.line.signs]
        first = {key: label for key, label in first.items() if not any(sign.meets(label.rect) for sign in beside)}
        taken = _taken(nodes, placed, signs, lines)
        taken.rects += [label.rect.grown(BETWEEN * sheet.size("label")) for label in first.values()]
        names = first | named([one for one in nodes if one.who.key not in first], taken, lines)
    inside = tuple(_with_inside(sheet, one, one.who.key in names) for one in nodes)
    ordered = tuple(sorted(inside, key=lambda one: sheet.numbers[one.who.key]))
    return Page(ordered, names, placed, lines.labelled(sheet, taken, room)), list(rest)


def _taken(nodes: tuple[Marker, ...], notes: Sequence[Placed], signs: Signs, lines: Sequence[NetworkLine] = ()) -> Taken:
    """What names must not cover."""
    taken = Taken(rects=[note.rect for note in notes])
    taken.markers(nodes)
    for x, y in (sign for line in lines for sign in line.line.signs):
        taken.circle(("sign", ""), x, y, 8.5)
    for one in nodes:
        if one.who.id in signs.weak:
            taken.circle(one.who.key, one.x - 13, one.y - 12, 8.0)
    return taken


def _walls(nodes: tuple[Marker, ...]) -> list[Rect]:
    """What notes must not cover: the panel, and nodes but for their rims, as long as these cover no words."""
    inner = [Rect(x, y, 0, 0).grown(r - _RIM) for one in nodes for x, y, r in one.covers()]
    return [replace(BASE, x=PANEL_BEGIN - 6), *inner]


def _best_known_first(sheet: Sheet, nodes: Sequence[Marker], lines: Sequence[NetworkLine]) -> list[Marker]:
    """The nodes with the most lines first, then by number: they get their names before there is no room any more."""
    count = Counter(end for one in lines for end in (one.relation.source, one.relation.target))
    return sorted(nodes, key=lambda one: (-count[one.who.id], sheet.numbers[one.who.key]))


def quarter(x: float, y: float) -> str:
    """The quarter of the field that a place lies in."""
    return ("n" if y < _MIDDLE[1] else "s") + ("w" if x < _MIDDLE[0] else "e")


def _with_inside(sheet: Sheet, one: Marker, named: bool) -> Marker:
    if not named:
        return replace(one, inside=str(sheet.numbers[one.who.key]))
    return replace(one, inside=sheet.say(f"kind_code.{one.who.kind}") if sheet.style.draws("codes") else "")


def node_items(sheet: Sheet, shown: tuple[Stakeholder, ...], page: Page, signs: Signs) -> list[Item]:
    """Notes, lines and nodes of a page in paint order, or what to do first where there is nobody."""
    items = [note_item(sheet, note) for note in page.notes]
    items += line_items(sheet, page.lines)
    items += [_node_item(sheet, one, page, signs) for one in page.nodes]
    if not shown and not sheet.view.blank and sheet.style.draws("hints"):
        items.append(invitation(sheet, CANVAS, *_MIDDLE))
    return items


def _node_item(sheet: Sheet, one: Marker, page: Page, signs: Signs) -> Item:
    who = one.who
    own = marker(sheet, one)
    marks: list[Mark] = []
    if who.id in signs.hubs:
        reach = one.reach
        marks += [Oval(one.x, one.y, reach + 1.6, reach + 1.6, sheet["halo"]), Oval(one.x, one.y, reach, reach, None, sheet["accent"], 2.0)]
    marks += _hollow(own, sheet, who.sphere) if who.id in signs.loose else own
    if who.id in signs.weak:
        marks += _crack(sheet, one)
    if label := page.labels.get(who.key):
        marks += label.marks(sheet, sheet["text" if who.name else "text.second"], sheet["halo"], italic=not who.name)
    title = ", ".join((f"{sheet.numbers[who.key]} {who.name or sheet.say('privacy.withheld')}", sheet.say(f"sphere.{who.sphere}")))
    return Item("marker", who.key, tuple(marks), (one.x, one.y), quarter(one.x, one.y), title)


def _crack(sheet: Sheet, one: Marker) -> tuple[Mark, ...]:
    x, y = one.x - 13.0, one.y - 12.0
    return (Oval(x, y, 6.4, 6.4, sheet["sheet"], sheet["danger"], 0.9), *glyph("crack", x, y, 10.0, sheet["danger"], width=1.1))


def _hollow(marks: Iterable[Mark], sheet: Sheet, sphere: str) -> tuple[Mark, ...]:
    """A marker's marks without the fill of its world: nobody is linked to it."""
    fill = sheet[f"sphere.{sphere}.fill"]

    def emptied(mark: Mark) -> Mark:
        if isinstance(mark, Text):
            return replace(mark, colour=sheet["text"], halo=sheet["sheet"] if mark.halo == fill else mark.halo)
        return replace(mark, fill=sheet["sheet"]) if not isinstance(mark, Picture) and mark.fill == fill else mark

    return tuple(emptied(mark) for mark in marks)
