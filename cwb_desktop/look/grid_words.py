"""The words of the power-interest grid: its lists, legend and counts, and what a screen reader says."""

from __future__ import annotations

from collections.abc import Sequence

from ..workshop.figures.grid import quadrant
from ..workshop.method import QUADRANTS
from ..workshop.records import Meeting, Stakeholder
from .attitude import attitude_sign, sign_size, sign_width
from .frame import Sign
from .grid_arrows import DASH, WIDTH
from .grid_page import GridPage
from .lists import Group, Row
from .marks import Mark, Oval, Path
from .sheet import Sheet

_STEP = 4
_ARROW, _TWO_SIZES = 26.0, 22.0


def groups(sheet: Sheet, shown: Sequence[Stakeholder], waiting: Sequence[Stakeholder], pages: Sequence[GridPage]) -> list[Group]:
    """The names that are not in the plot, quadrant by quadrant, then who waits for a place, then the notes that are too long."""
    named = {key for page in pages for key in page.labels}
    order = sorted(shown, key=lambda who: sheet.numbers.get(who.key, 0))
    found: list[Group] = []
    for key in QUADRANTS:
        there = [who for who in order if quadrant(who) == key]
        rows = tuple(_row(sheet, who) for who in there if who.key not in named)
        advice = sheet.say(f"quadrant_advice.{key}") if sheet.style.draws("subtitles") else ""
        found += [Group(sheet.say(f"quadrant.{key}"), str(len(there)), rows, key, advice, key == "subjects")] if rows else []
    rows = tuple(_row(sheet, who) for who in sorted(waiting, key=lambda who: sheet.numbers.get(who.key, 0)))
    found += [Group(sheet.say("canvas.power_interest.waiting"), str(len(rows)), rows, "waiting")] if rows else []
    long = [placed.note for page in pages for placed in page.notes if not placed.lines]
    long.sort(key=lambda note: sheet.numbers.get(note.key, 0))
    rows = tuple(Row(note.key, sheet.numbers.get(note.key, 0), note.text, title=note.text) for note in long)
    return [*found, Group(sheet.say("drawing.notes"), str(len(rows)), rows, "notes")] if rows else found


def _row(sheet: Sheet, who: Stakeholder) -> Row:
    sign = "missing" if who.missing_voice else "anchor" if who.anchor else ""
    name = who.name or sheet.say("privacy.withheld")
    extra = sheet.say(f"attitude_sign.{who.attitude}") if sheet.view.attitudes and who.attitude is not None else ""
    return Row(who.key, sheet.numbers[who.key], name, who.sphere, sign, not who.name, title(sheet, who), extra)


def title(sheet: Sheet, who: Stakeholder) -> str:
    """What a screen reader says."""
    zone = quadrant(who)
    words = [sheet.say(f"quadrant.{zone}") if zone else sheet.say("canvas.power_interest.waiting"), sheet.say(f"sphere.{who.sphere}")]
    if who.interest is not None and who.influence is not None:
        words.append(values(sheet, who.interest, who.influence))
    if sheet.view.attitudes and who.attitude is not None:
        words.append(f"{sheet.say('canvas.power_interest.attitude')} {sheet.say(f'attitude.{who.attitude}')}")
    words += [sheet.say("anchor.name")] if who.anchor else []
    words += [sheet.say("missing_voice.name")] if who.missing_voice else []
    return ", ".join((called(sheet, who), *words))


def called(sheet: Sheet, who: Stakeholder) -> str:
    """Number and name."""
    return f"{sheet.numbers[who.key]} {who.name or sheet.say('privacy.withheld')}"


def desired_title(sheet: Sheet, who: Stakeholder) -> str:
    """What a screen reader says of an arrow."""
    wish = values(sheet, who.desired_interest or 0, who.desired_influence or 0)
    return f"{called(sheet, who)}, {sheet.say('canvas.power_interest.desired')}: {wish}"


def values(sheet: Sheet, interest: float, influence: float) -> str:
    """Interest and influence in words and figures."""
    written = [f"{value:g}".replace(".", sheet.say("number.decimal")) for value in (interest, influence)]
    return ", ".join((
        sheet.say("canvas.power_interest.x_high", n=written[0]),
        sheet.say("canvas.power_interest.y_high", n=written[1]),
    ))  # fmt: skip


def legend(sheet: Sheet, shown: Sequence[Stakeholder]) -> tuple[Sign, ...]:
    """The legend: only what occurs; on a blank grid, what may come to occur."""
    blank = sheet.view.blank
    found: list[Sign] = []
    if blank or any(who.desired_interest is not None for who in shown):
        found.append(Sign.of(sheet, lambda x, y: _arrow(sheet, x, y), _ARROW, "canvas.power_interest.desired"))
    if sheet.view.sizes:
        found.append(Sign(lambda x, y: _two_sizes(sheet, x, y), _TWO_SIZES, (sheet.say("canvas.power_interest.sizes"),)))
    if sheet.view.attitudes:
        found += [_attitude(sheet, value) for value in (2, 1, 0, -1, -2) if blank or any(who.attitude == value for who in shown)]
    return tuple(found)


def _attitude(sheet: Sheet, value: int) -> Sign:
    size = sign_size(sheet)
    return Sign(lambda x, y: attitude_sign(sheet, value, x, y, size), sign_width(value, size), (sheet.say(f"attitude.{value}"),))


def _two_sizes(sheet: Sheet, x: float, y: float) -> tuple[Mark, ...]:
    """A small and a large circle."""
    left, right = x - _TWO_SIZES / 2, x + _TWO_SIZES / 2
    return tuple(Oval(centre, y, radius, radius, None, sheet["text"], 1.0) for centre, radius in ((left + 3, 3.0), (right - 6.6, 6.6)))


def _arrow(sheet: Sheet, x: float, y: float) -> tuple[Mark, ...]:
    end, colour = x + _ARROW / 2, sheet["text.hint"]
    return (
        Path((("M", x - _ARROW / 2, y), ("L", end, y)), None, colour, WIDTH, DASH),
        Path((("M", end - 7, y - 4), ("L", end, y), ("L", end - 7, y + 4)), None, colour, WIDTH),
    )


def counts(sheet: Sheet, shown: Sequence[Stakeholder], waiting: Sequence[Stakeholder], large: bool) -> tuple[tuple[str, ...], ...]:
    """How many there are and whose opinion this is; the opinion last and always."""
    if sheet.view.blank:
        return ((),)
    date = opinion_date(sheet, shown)
    opinion = (sheet.say("drawing.opinion", date=sheet.say.date(date)),) if date and shown else ()
    first = () if large else (sheet.say.count("count.stakeholders", len(shown)),)
    more = (sheet.say.count("drawing.count.not_placed", len(waiting)),) if waiting else ()
    hidden = sum(not who.name for who in (*shown, *waiting))
    more += (sheet.say.count("drawing.count.hidden", hidden),) if hidden else ()
    return (*first, *more, *opinion), (*more, *opinion), opinion


def opinion_date(sheet: Sheet, shown: Sequence[Stakeholder]) -> str:
    """The day of the last opinion, else that of the meeting of step 4, else the day of the drawing."""
    said = [who.opinion_on for who in shown if who.opinion_on]
    met = [meeting.date for meeting in sheet.records.all(Meeting) if meeting.step == _STEP and meeting.date]
    return max(said or met, default=sheet.view.date or sheet.view.today)
