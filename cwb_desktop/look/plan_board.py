"""The plan board (C8): dreams at the left, plans with their dots at the right, and what the room voted.

Zones: "dreams", "plans", "voting" and, for photographs, "photo". The voting panel is an item ("vote", id) without a place to be dragged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..workshop.collection import Records
from ..workshop.records import Dream, Note, Photo, Plan
from .blank import PITCH, writing_line
from .bounds import bounds
from .filters import plans as filtered
from .frame import Footer, Sign, frame, furniture
from .glyphs import glyph
from .invitation import invitation
from .languages import length, on_line, pair
from .lists import Group, Row, lay, list_columns
from .marks import Box, Drawing, Item, Mark, Path, Rect, Text
from .measure import ABOVE, Measure
from .notes import Placed, note_item, place_notes
from .photos import PlacedPhoto, place_photos
from .plan_cards import PlacedPlan, placed_plan, plan_item
from .plan_dreams import PlacedDream, dream_item, placed_dreams
from .plan_places import HEAD, PLANS_ON_PAGE, STEPS, dream_box, dream_places, dreams_field, plan_rect, plans_field, shift, voting_field
from .plan_votes import asked, voting_item
from .sheet import Sheet, Words
from .style import Style
from .view import View
from .votes import LastVote, last_vote

CANVAS = "plan_board"
#: The part of an empty plan where its dots are counted.
_DOTS = 104.0
#: Between words and what is laid beside them.
_AIR = 4.0


@dataclass(frozen=True, slots=True)
class _Page:
    """A page with cards on it."""

    dreams: tuple[PlacedDream, ...]
    plans: tuple[PlacedPlan, ...]
    notes: tuple[Placed, ...]
    photos: tuple[PlacedPhoto, ...]


def plan_board(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the plan board."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    about = None if view.blank else last_vote(records, Plan)
    boards = sheet.once("boards", lambda: _pages(sheet, about))
    filled = lay(sheet, [] if view.blank else _groups(sheet, boards, about), list_columns(sheet, len(boards) + 1))
    pages = max([len(boards), *(one.column.page for one in filled if one.items)])
    page = min(max(view.page, 1), pages)
    items = _board_items(sheet, boards[page - 1], about, page) if page <= len(boards) else []
    items += [item for one in filled if one.column.page == page for item in one.items]
    return Drawing(CANVAS, (*frame(sheet, Footer(_legend(sheet), _counts(sheet), page, pages)), *items), view.area, page, pages)


def _pages(sheet: Sheet, about: LastVote | None) -> tuple[_Page, ...]:
    """As many pages with cards as dreams, plans, notes and photographs need, at least one."""
    if sheet.view.blank:
        return (_Page((), (), (), ()),)
    dreams = {one.key: one for one in sheet.records.all(Dream)}
    places = list(dream_places(dreams.values()))
    plans = list(filtered(sheet.records, sheet.view))
    notes = [note for note in sheet.records.all(Note) if note.canvas == CANVAS and sheet.view.notes]
    photos = [photo for photo in sheet.records.all(Photo) if photo.canvas == CANVAS]
    area, pages = sheet.view.area, list[_Page]()
    while places or plans or notes or photos or not pages:
        placed = placed_dreams(sheet, dreams, places.pop(0)) if places else ()
        cards = tuple(placed_plan(sheet, plan, _box(sheet, plan, place), about) for place, plan in enumerate(plans[:PLANS_ON_PAGE]))
        there = (*(one.rect for one in (*placed, *cards)), replace(dreams_field(area), h=HEAD), *([] if pages else [voting_field(area)]))
        taken = [one.grown(_AIR) for one in there]
        pictures, left_photos = place_photos(sheet, photos, taken)
        papers, left = place_notes(sheet, notes, [*taken, *(one.rect.grown(_AIR) for one in pictures)])
        pages.append(_Page(placed, cards, papers, pictures))
        plans = plans[PLANS_ON_PAGE:]
        if not places and not plans and len(left) == len(notes) and len(left_photos) == len(photos):
            break
        notes, photos = list(left), left_photos
    return tuple(pages)


def _box(sheet: Sheet, plan: Plan, place: int) -> Rect:
    """The box of a plan at its place; while it is held, round the hand."""
    box, held = plan_rect(sheet.view.area, place), sheet.view.places.get(plan.key)
    return box if held is None else replace(box, x=held[0] - box.w / 2, y=held[1] - box.h / 2)


def _groups(sheet: Sheet, pages: Sequence[_Page], about: LastVote | None) -> list[Group]:
    """The texts that find no room on their cards: plans, dreams, the question of the vote, notes."""
    plans = [
        Row(one.plan.key, sheet.numbers.get(one.plan.key, 0), " · ".join(piece.text for piece in one.listed), "none", title=one.plan.title)
        for page in pages for one in page.plans if one.listed
    ]  # fmt: skip
    dreams = [
        Row(one.dream.key, sheet.numbers.get(one.dream.key, 0), one.dream.text, "none", title=one.dream.text)
        for page in pages for one in page.dreams if not one.lines and one.dream.text.strip()
    ]  # fmt: skip
    long = [placed.note for page in pages for placed in page.notes if not placed.lines]
    notes = sorted((Row(one.key, sheet.numbers.get(one.key, 0), one.text, title=one.text) for one in long), key=lambda row: row.number)
    votes: list[Row] = []
    if about and about.vote.question.strip() and not asked(sheet, about):
        votes = [Row(about.vote.key, 0, about.vote.question, "none", title=about.vote.question)]
    named = (("canvas.plan_board.plans", plans, "plans"), ("canvas.plan_board.dreams", dreams, "dreams"),
             ("canvas.plan_board.voting", votes, "voting"), ("drawing.notes", notes, "notes"))  # fmt: skip
    return [Group(sheet.say(key), str(len(rows)), tuple(rows), zone) for key, rows, zone in named if rows]


def _board_items(sheet: Sheet, page: _Page, about: LastVote | None, number: int) -> list[Item]:
    items = [_head(sheet)]
    items += [photo.item(sheet) for photo in page.photos]
    items += [note_item(sheet, note) for note in page.notes]
    items += [dream_item(sheet, one) for one in page.dreams]
    items += [plan_item(sheet, one, about) for one in page.plans]
    items += [voting_item(sheet, about)] if number == 1 else []
    if sheet.view.blank:
        items += _blank_items(sheet)
    elif sheet.style.draws("hints"):
        items += _empty(sheet, [*(one.rect for one in page.notes), *(one.rect for one in page.photos)])
    return items


def _head(sheet: Sheet) -> Item:
    """The name of the left third with its count, on a line."""
    size, count = sheet.size("zone"), len(sheet.records.all(Dream))
    field = dreams_field(sheet.view.area)
    base, rule = field.y + ABOVE * size, field.y + HEAD - 3
    name = pair(sheet, "canvas.plan_board.dreams")
    marks: list[Mark] = [
        *on_line(sheet, Text(field.x, base, name.first, size, sheet["text"], bold=True), name.second),
        Path((("M", field.x, rule), ("L", field.right, rule)), None, sheet["line"], sheet.style.width("line")),
    ]
    if count and not sheet.view.blank:
        marks.append(sheet.line(field.right, base, str(count), "label", "text.second", "end"))
    return furniture("dreams", tuple(marks))


def _empty(sheet: Sheet, taken: Sequence[Rect]) -> list[Item]:
    """What to do first: where there is no dream yet, then where there is no plan; unless something else is in its place."""
    dreamt = bool(sheet.records.all(Dream))
    if dreamt and sheet.records.all(Plan):
        return []
    field = dreams_field(sheet.view.area)
    room, which = (plans_field(sheet.view.area), "empty_plans") if dreamt else (field, "empty")
    item = invitation(sheet, CANVAS, room.x + room.w / 2, field.y + field.h * 0.6, room=room.w - 30, which=which)
    covers = any(bounds(mark, sheet.measure).meets(one) for mark in item.marks for one in taken)
    return [] if covers else [item]


def _blank_items(sheet: Sheet) -> list[Item]:
    """Empty dreams and empty plans with lines to write on."""
    dreams: list[Mark] = []
    for x, y in STEPS:
        box = dream_box((x + shift(sheet.view.area), y)).grown(-2)
        dreams.append(Box(box, None, sheet["ring.line"], 1.0, radius=9.0))
        dreams += [writing_line(sheet, box.x + 10, box.y + PITCH * row + 6, box.right - 10) for row in (1, 2, 3)]
    plans: list[Mark] = []
    size = sheet.size("small")
    for place in range(PLANS_ON_PAGE):
        box = plan_rect(sheet.view.area, place).grown(-2)
        plans.append(Box(box, None, sheet["control"], 1.0, radius=4.0))
        dots = box.right - _DOTS
        for key, row, x, right in (
            ("line_title", 1, box.x, box.right), ("line_text", 2, box.x, box.right), ("line_owner", 4, box.x, dots),
            ("voting", 4, dots, box.right),
        ):  # fmt: skip
            word = pair(sheet, f"canvas.{CANVAS}.{key}")
            base = box.y + PITCH * row + 1
            plans += on_line(sheet, sheet.line(x + 8, base, word.first, "small", "text.second"), word.second)
            plans.append(writing_line(sheet, x + 12 + length(sheet, word, size), base + 2, right - 10))
        plans.append(writing_line(sheet, box.x + 8, box.y + PITCH * 3 + 3, box.right - 10))
    return [furniture("blank.dreams", tuple(dreams)), furniture("blank.plans", tuple(plans))]


def _legend(sheet: Sheet) -> tuple[Sign, ...]:
    """The signs of the pillars that occur."""
    there = dict.fromkeys(plan.pillar for plan in filtered(sheet.records, sheet.view)) if not sheet.view.blank else {}
    return tuple(_pillar(sheet, pillar) for pillar in there)


def _pillar(sheet: Sheet, pillar: str) -> Sign:
    size = 1.2 * sheet.size("small")
    return Sign(lambda x, y: glyph(f"pillar_{pillar}", x, y, size, sheet["text.second"]), size, (sheet.say(f"pillar.{pillar}"),))


def _counts(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    """How many plans and dreams there are."""
    if sheet.view.blank:
        return ((),)
    plans, dreams = len(filtered(sheet.records, sheet.view)), len(sheet.records.all(Dream))
    words = (sheet.say.count("count.plans", plans), *((sheet.say.count("boards.count.dreams", dreams),) if dreams else ()))
    return words, words[:1]
