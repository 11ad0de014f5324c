"""The cells of the decision register: each a block of lines and signs, drawn from its upper left corner down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..workshop.method import RESPONSE_KINDS
from ..workshop.records import Decision, Participant, Response, Round, Stakeholder
from .blank import writing_line
from .columns import Pen, Piece
from .glyphs import glyph
from .languages import length, on_line, pair, under
from .marks import Box, Mark, Rect, Text
from .measure import ABOVE, LINE, MIDDLE
from .sheet import Sheet

#: The three answers with their sign and its colour.
ANSWERS = (("agree", "tick", "good"), ("concern", "exclamation", "warn"), ("objection", "cross", "danger"))
_RESULTS = {
    "adopted": ("circle_ticked", "good"), "adopted_after_change": ("circle_ticked", "good"),
    "parked": ("hourglass", "warn"), "rejected": ("circle", "danger"),
}  # fmt: skip
_SIGN = 1.35


@dataclass(frozen=True, slots=True)
class Table:
    """How a decision is written on a sheet."""

    sheet: Sheet

    @property
    def size(self) -> float:
        """The size of text."""
        return self.sheet.size("label")

    def say(self, key: str, **values: object) -> str:
        """A word of this canvas."""
        return self.sheet.say(f"canvas.decisions.{key}", **values)

    def unbroken(self) -> dict[str, float]:
        """How wide the counts with their words are, and how much say people had; neither goes on in a next line."""
        sheet, size = self.sheet, self.size
        words = [self.say(key) for key in ("present", *(key for key, _, _ in ANSWERS))]
        counts = (_SIGN + 0.45) * size + sheet.width("88", size, True) + max(sheet.width(word, size) for word in words)
        levels = {one.ladder_level for one in sheet.records.all(Decision) if one.ladder_level}
        chip = max((self._chip_width(sheet.say(f"ladder_level.{level}")) for level in levels), default=0.0)
        return {"answers": counts, "review": chip}

    def number(self, one: Decision, pen: Pen) -> None:
        """The number, and the date under it."""
        sheet, size = self.sheet, self.sheet.size("list_head")
        pen.marks.append(Text(0, ABOVE * size, str(sheet.numbers.get(one.key, "")), size, sheet["text"], True))
        pen.y += LINE * size
        pen.text(sheet.say.date(one.date, "brief_year"), role="text.second")

    def proposal(self, one: Decision, pen: Pen) -> None:
        """The proposal, and whose it is under it."""
        pen.text(one.proposal)
        name, free = self._proposer(one)
        if name:
            pen.y += 0.15 * self.size
            pen.text(name, role="text.second", italic=not free)

    def _proposer(self, one: Decision) -> tuple[str, bool]:
        """Whose proposal it is, and whether that may be said: a person by role, or by first name, which the wall never shows."""
        person = self.sheet.records.get(Participant, one.proposed_by)
        if person and person.role:
            return person.role, True
        if person and not self.sheet.style.draws("subtitles"):
            return "", True
        if person:
            return (person.first_name, True) if person.first_name else (self.sheet.say("privacy.participant"), False)
        group = self.sheet.records.get(Stakeholder, one.proposed_by)
        if group:
            return (group.name, True) if group.name else (self.sheet.say("privacy.withheld"), False)
        return "", True

    def counts(self, one: Decision, pen: Pen) -> Iterator[tuple[Round, Pen]]:
        """Who was there and what they said, with words; each later round shorter, on a pen of its own that ends where this one goes on."""
        rounds, sheet = self.sheet.records.parts(Round, one.id), self.sheet
        if not one.present:
            pen.text(sheet.say("decisions.no_round"), role="text.second", italic=True)
            return
        self._counted(pen, one.present, self.say("present"))
        for key, sign, role in ANSWERS:
            self._counted(pen, getattr(one, key), self.say(key), sign, role)
        for place, later in enumerate(rounds, 2):
            pen.y += 0.4 * self.size
            own = Pen(sheet, pen.width, pen.y)
            own.text(self.say("round", n=place), role="text.second")
            self._short(own, later)
            pen.y = own.y
            yield later, own

    def _counted(self, pen: Pen, count: int, word: str, sign: str = "", role: str = "text") -> None:
        """One count with its sign and word."""
        size, sheet = self.size, self.sheet
        base, figures = pen.y + ABOVE * size, sheet.width("88", size, True)
        if sign:
            pen.marks += glyph(sign, 0.45 * size, base - MIDDLE * size, 0.85 * size, sheet[role], sheet["sheet"])
        number = sheet.say.number(count)
        right = _SIGN * size + max(figures, sheet.width(number, size, True))
        pen.marks.append(Text(right, base, number, size, sheet["text"], True, anchor="end"))
        pen.marks.append(sheet.line(right + 0.45 * size, base, word))
        pen.y += LINE * size

    def blank_counts(self, pen: Pen, step: float) -> None:
        """The words of the counts with room for a figure before each."""
        size, sheet = self.size, self.sheet
        for place, (key, sign, role) in enumerate((("present", "", ""), *ANSWERS)):
            base = place * step + ABOVE * size
            if sign:
                pen.marks += glyph(sign, 0.45 * size, base - MIDDLE * size, 0.85 * size, sheet[role], sheet["sheet"])
            pen.marks.append(writing_line(sheet, _SIGN * size, base + 1, 4.2 * size))
            word = pair(sheet, f"canvas.decisions.{key}")
            first = sheet.line(4.6 * size, base, word.first)
            fits = length(sheet, word, size) <= pen.width - 4.6 * size
            pen.marks += on_line(sheet, first, word.second) if fits else (first, *under(sheet, first, word.second, pen.width - 4.6 * size))

    def _short(self, pen: Pen, later: Round) -> None:
        """The counts of a later round in a row, with signs; in more rows where that is too wide."""
        size, sheet, x = self.size, self.sheet, 0.0
        for key, sign, role in ANSWERS:
            number = sheet.say.number(getattr(later, key))
            wide = 1.1 * size + sheet.width(number, size, True)
            if x and x + wide > pen.width:
                x, pen.y = 0.0, pen.y + LINE * size
            base = pen.y + ABOVE * size
            pen.marks += glyph(sign, x + 0.45 * size, base - MIDDLE * size, 0.85 * size, sheet[role], sheet["sheet"])
            pen.marks.append(Text(x + 1.1 * size, base, number, size, sheet["text"], True))
            x += wide + 0.7 * size
        pen.y += LINE * size

    def result(self, one: Decision, pen: Pen) -> None:
        """The outcome with its sign, and what was changed."""
        sign, role = _RESULTS.get(one.result, _RESULTS["parked"])
        size, sheet = self.size, self.sheet
        word = sheet.say(f"result.{one.result}")
        x, y = 0.5 * size, (ABOVE - MIDDLE) * size
        pen.marks += glyph(sign, x, y, 1.05 * size, sheet[role], sheet["sheet"], width=0.1 * size)
        if one.result == "rejected":
            pen.marks += glyph("cross", x, y, 0.55 * size, sheet[role])
        pen.text(word[:1].upper() + word[1:], bold=True, left=_SIGN * size)
        if one.change:
            pen.y += 0.15 * size
            pen.text(one.change)

    def review(self, one: Decision, pen: Pen) -> None:
        """When we look back, and how much say people had."""
        sheet, size = self.sheet, self.size
        if one.review_on:
            pen.text(sheet.say.date(one.review_on, "brief_year"))
        if one.ladder_level:
            pen.y += 0.3 * size if pen.y else 0.0
            self._chip(pen, sheet.say(f"ladder_level.{one.ladder_level}"))

    def _chip_width(self, word: str) -> float:
        return self.sheet.width(word, self.size) + 0.9 * self.size

    def _chip(self, pen: Pen, word: str) -> None:
        size, sheet = self.size, self.sheet
        width, height = self._chip_width(word), 1.6 * size
        pen.marks.append(Box(Rect(0.5, pen.y, width, height), None, sheet["text.second"], 1.0, radius=4.0))
        pen.marks.append(sheet.line(0.5 + 0.45 * size, pen.y + height / 2 + MIDDLE * size, word))
        pen.y += height

    def responses(self, one: Decision) -> Sequence[tuple[str, Response]]:
        """The concerns and objections, round by round, each with the round's name where a new one begins."""
        rounds = [None, *(later.id for later in self.sheet.records.parts(Round, one.id))]
        there = self.sheet.records.parts(Response, one.id)
        found: list[tuple[str, Response]] = []
        for place, later in enumerate(rounds, 1):
            own = [answer for answer in there if answer.round == later]
            own.sort(key=lambda answer: RESPONSE_KINDS.index(answer.kind))
            named = self.say("round", n=place) if len(rounds) > 1 and own and later else ""
            found += [(named if not number else "", answer) for number, answer in enumerate(own)]
        return found

    def response(self, pen: Pen, answer: Response) -> None:
        """A concern or an objection with its sign, and what is done about it."""
        size, sheet = self.size, self.sheet
        _, sign, role = next(found for found in ANSWERS if found[0] == answer.kind)
        pen.marks += glyph(sign, 0.45 * size, pen.y + (ABOVE - MIDDLE) * size, 0.85 * size, sheet[role], sheet["sheet"])
        pen.text(answer.text, left=_SIGN * size)
        if answer.answer:
            pen.text(answer.answer, role="text.second", italic=True, left=_SIGN * size)

    def response_piece(self, head: str, answer: Response, width: float, gap: float = 0.0) -> Piece:
        """The same as a row by itself, under the name of its round where that begins."""
        pen = Pen(self.sheet, width)
        if head:
            pen.y += 0.25 * self.size
            pen.text(head, role="text.second")
        self.response(pen, answer)
        title = f"{self.sheet.say(f'response_kind.{answer.kind}')}: {answer.text}"
        return pen.piece("row", answer.key, gap=gap * self.size, zone="responses", title=title)

    def counted(self, one: Decision) -> str:
        """The decision in one sentence, for who does not see the drawing."""
        counts = ", ".join(f"{getattr(one, key)} {self.say(key)}" for key, _, _ in ANSWERS)
        return f"{self.sheet.numbers.get(one.key, '')} {one.proposal} {counts}. {self.sheet.say(f'result.{one.result}')}"


def signs(sheet: Sheet, sign: str, role: str, x: float, y: float, size: float) -> tuple[Mark, ...]:
    """A sign of an answer round a point."""
    return glyph(sign, x, y, 0.85 * size, sheet[role], sheet["sheet"])
