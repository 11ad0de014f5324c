"""What stands beside the network: its measures as short sentences and figures, in blocks that flow to further pages (method 3.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from ..workshop.figures.network import Network
from ..workshop.people import Relation, Stakeholder
from .frame import Sign
from .glyphs import glyph
from .marks import Mark, Oval, Path, Text, moved
from .measure import ABOVE, LINE, MIDDLE
from .sheet import Sheet

_TERM_GAP = 0.55
_BLOCK_GAP = 0.75
_TOKEN_GAP = 1.0
_SIGN = 1.7


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the panel that stays together: its marks from (0, 0) down, and its height."""

    name: str
    marks: tuple[Mark, ...]
    height: float

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """The marks with their upper left corner there."""
        return tuple(moved(mark, x, y) for mark in self.marks)


@dataclass(slots=True)
class _Pen:
    """Writes lines one under another."""

    sheet: Sheet
    width: float
    y: float = 0.0
    marks: list[Mark] = field(default_factory=list[Mark])

    @property
    def size(self) -> float:
        return self.sheet.size("label")

    def head(self, words: str) -> None:
        """A head with a line under it."""
        size = self.sheet.size("list_head")
        for line in self.sheet.measure.wrap(words, self.width, size, True):
            self.marks.append(Text(0, self.y + ABOVE * size, line, size, self.sheet["text"], bold=True))
            self.y += LINE * size
        y = self.y + 0.12 * self.size
        self.marks.append(Path((("M", 0, y), ("L", self.width, y)), None, self.sheet["line"], self.sheet.style.width("line")))
        self.y += 0.6 * self.size

    def text(self, words: str, role: str = "text", bold: bool = False, italic: bool = False, left: float = 0.0) -> None:
        """A paragraph."""
        for line in self.sheet.measure.wrap(words, self.width - left, self.size, bold, italic):
            self.marks.append(Text(left, self.y + ABOVE * self.size, line, self.size, self.sheet[role], bold, italic))
            self.y += LINE * self.size

    def tokens(self, tokens: Iterable[tuple[str, str]]) -> None:
        """Pieces beside each other, each a bold name or number and what goes with it."""
        x, size, sheet = 0.0, self.size, self.sheet
        begun = False
        for bold, plain in tokens:
            first = sheet.width(bold, size, True)
            whole = first + (0.3 * size + sheet.width(plain, size) if plain else 0.0)
            if begun and x + whole > self.width:
                x, self.y = 0.0, self.y + LINE * size
            begun = True
            if whole > self.width:
                self._long_token(bold, plain)
                x, begun = 0.0, False
                continue
            base = self.y + ABOVE * size
            self.marks.append(Text(x, base, bold, size, sheet["text"], bold=True))
            if plain:
                self.marks.append(Text(x + first + 0.3 * size, base, plain, size, sheet["text.second"]))
            x += whole + _TOKEN_GAP * size
        if begun:
            self.y += LINE * size

    def _long_token(self, bold: str, plain: str) -> None:
        """A name of several lines, with what goes with it behind the last one."""
        size = self.size
        tail = 0.3 * size + self.sheet.width(plain, size) if plain else 0.0
        lines = self.sheet.measure.wrap(bold, self.width, size, True, tail=tail)
        for line in lines:
            self.marks.append(Text(0, self.y + ABOVE * size, line, size, self.sheet["text"], bold=True))
            self.y += LINE * size
        if plain:
            after = self.sheet.width(lines[-1], size, True) + 0.3 * size
            self.marks.append(Text(after, self.y - (LINE - ABOVE) * size, plain, size, self.sheet["text.second"]))

    def block(self, name: str) -> Block:
        return Block(name, tuple(self.marks), self.y)


@dataclass(frozen=True, slots=True)
class Panel:
    """What the blocks need: the sheet, the figures, how stakeholders are named here, and the figures without wishes to compare with."""

    sheet: Sheet
    figures: Network
    named: Mapping[str, str]
    before: Network | None
    width: float

    def blocks(self) -> tuple[Block, ...]:
        """All blocks, the most telling first."""
        if not self.figures.nodes:
            return ()
        makers = (
            self._first,
            self._hubs,
            self._bridges,
            self._weak,
            self._islands,
            self._loose,
            self._kinds,
            self._across,
            self._density,
            self._tension,
        )
        return tuple(maker() for maker in makers)

    def _term(self, key: str, sign: Callable[[float, float, float], Sequence[Mark]] | None = None) -> _Pen:
        pen, sheet = _Pen(self.sheet, self.width), self.sheet
        left = 0.0
        if sign:
            left = _SIGN * pen.size
            pen.marks += sign(left / 2 - 0.3 * pen.size, (ABOVE - MIDDLE) * pen.size, pen.size)
        pen.text(sheet.say(f"canvas.network.{key}"), bold=True, left=left)
        explained = sheet.say.get(f"canvas.network.{key}_explained")
        if explained and sheet.style.draws("subtitles"):
            pen.text(explained, "text.second")
        pen.y += 0.08 * pen.size
        return pen

    def _first(self) -> Block:
        pen = _Pen(self.sheet, self.width)
        pen.head(self.sheet.say("canvas.network.measures"))
        if not self.figures.links:
            hint = self.sheet.style.draws("hints")
            pen.text(f"{self._say('empty')} {self._say('empty_key')}" if hint else self._say("empty"))
        else:
            pen.text(self._say("only_now" if self.before is None else "with_wanted"), "text.second", italic=True)
        return pen.block("measures")

    def _hubs(self) -> Block:
        pen = self._term("hub", lambda x, y, size: (Oval(x, y, 0.42 * size, 0.42 * size, None, self.sheet["accent"], 0.2 * size),))
        pen.tokens(self._valued(self.figures.hubs))
        return pen.block("hub")

    def _bridges(self) -> Block:
        pen = self._term("bridge")
        levels = self.figures.bridge_levels
        self._or_nothing(pen, [(name, self._say(levels[one])) for one, name in self._known(levels)])
        return pen.block("bridge")

    def _weak(self) -> Block:
        pen = self._term("weak_spot", lambda x, y, size: glyph("crack", x, y, 1.15 * size, self.sheet["danger"]))
        spots = [(name, "") for _, name in self._known(self.figures.weak_spots)]
        self._or_nothing(pen, spots)
        if spots:
            pen.text(self._say("what_if_stops"), "text.second", italic=True)
        return pen.block("weak_spot")

    def _islands(self) -> Block:
        pen = self._term("islands")
        count = len(self.figures.components)
        more = f"{self._say('largest', n=self.figures.largest_component)}{self._was(len, 'components', count)}"
        pen.tokens([(str(count), more)])
        if count > 1:
            pen.text(self._say("who_introduces"), "text.second", italic=True)
        return pen.block("islands")

    def _loose(self) -> Block:
        pen = self._term(
            "isolated", lambda x, y, size: (Oval(x, y, 0.4 * size, 0.4 * size, self.sheet["sheet"], self.sheet["text"], 0.12 * size),)
        )
        self._or_nothing(pen, [(name, "") for _, name in self._known(self.figures.isolated)])
        return pen.block("isolated")

    def _kinds(self) -> Block:
        pen = self._term("links_kinds")
        pen.tokens(self._valued(self.figures.kind_linkers))
        return pen.block("links_kinds")

    def _across(self) -> Block:
        pen, sheet = self._term("ei_index"), self.sheet
        value = self.figures.ei_index
        if value is None:
            pen.text(sheet.say("network.not_known"))
            return pen.block("ei_index")
        y, radius = pen.y + 0.6 * pen.size, 0.34 * pen.size
        left, right = radius, self.width - radius
        at = left + (right - left) * float((value + 1) / 2)
        pen.marks.append(Path((("M", left, y), ("L", right, y)), None, sheet["control"], 1.2))
        pen.marks += [
            Path((("M", x, y - radius), ("L", x, y + radius)), None, sheet["control"], 1.2) for x in (left, (left + right) / 2, right)
        ]
        pen.marks.append(Oval(at, y, radius, radius, sheet["accent"], sheet["halo"], 0.8))
        base = y + radius + 0.35 * pen.size + ABOVE * pen.size
        pen.marks.append(sheet.line(0, base, self._say("ei_inside"), role="text.second"))
        pen.marks.append(sheet.line(self.width, base, self._say("ei_across"), role="text.second", anchor="end"))
        pen.y = base + (LINE - ABOVE) * pen.size
        return pen.block("ei_index")

    def _density(self) -> Block:
        pen = self._term("density")
        share = self.figures.density
        if share is None:
            pen.text(self.sheet.say("network.not_known"))
        else:
            before = self.before and self.before.density
            was = f" ({self.sheet.say('network.was_now', n=_hundredths(before))})" if before is not None else ""
            pen.text(self.sheet.say("network.density_share", n=_hundredths(share)) + was)
        return pen.block("density")

    def _tension(self) -> Block:
        pen = self._term("tension", lambda x, y, size: glyph("exclamation", x, y, size, self.sheet["relation.tension"]))
        lines = [found for key in self.figures.tensions if (found := self.sheet.records.get(Relation, key))]
        pairs = [(one.source, one.target) for one in lines if one.source in self.named and one.target in self.named]
        self._or_nothing(pen, [(self.sheet.say("network.pair", one=self.named[a], other=self.named[b]), "") for a, b in pairs])
        return pen.block("tension")

    def _say(self, key: str, **values: object) -> str:
        return self.sheet.say(f"canvas.network.{key}", **values)

    def _known(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        return [(one, self.named[one]) for one in ids if one in self.named]

    def _valued(self, top: Iterable[tuple[str, int]]) -> list[tuple[str, str]]:
        found = [(self.named[one], f"({value})") for one, value in top if value and one in self.named]
        return found or [(self.sheet.say("network.not_known"), "")]

    def _or_nothing(self, pen: _Pen, tokens: list[tuple[str, str]]) -> None:
        if tokens:
            pen.tokens(tokens)
        else:
            pen.text(self._say("nobody"))

    def _was(self, value: Callable[[Sequence[object]], int], name: str, now: int) -> str:
        """What it was without the wishes, where that differs."""
        was = value(getattr(self.before, name)) if self.before else now
        return "" if was == now else f" ({self.sheet.say('network.was_now', n=was)})"


def legend_block(sheet: Sheet, signs: Sequence[Sign], width: float) -> Block:
    """The legend as a piece of the panel, for where the footer has no room for it."""
    pen = _Pen(sheet, width)
    pen.head(sheet.say("network.lines"))
    widest = max((sign.width for sign in signs), default=0.0)
    for sign in signs:
        pen.marks += sign.draw(widest / 2, pen.y + (ABOVE - MIDDLE) * pen.size)
        pen.text(sign.words[0], left=widest + 0.6 * pen.size)
    return pen.block("legend")


def stacked(blocks: Sequence[Block], height: float, gap: float) -> tuple[tuple[tuple[Block, float], ...], tuple[Block, ...], float]:
    """The blocks that fit one under another, each with how far down it stands; those left over; and where the stack ends."""
    placed: list[tuple[Block, float]] = []
    y = 0.0
    for place, block in enumerate(blocks):
        top = y + (gap if placed else 0.0)
        if placed and top + block.height > height:
            return tuple(placed), tuple(blocks[place:]), y
        placed.append((block, top))
        y = top + block.height
    return tuple(placed), (), y


def gap(sheet: Sheet) -> float:
    """The space between two blocks."""
    return _BLOCK_GAP * sheet.size("label")


def called(sheet: Sheet, who: Stakeholder, numbered: bool) -> str:
    """How the panel names a stakeholder: by its number as soon as it carries one."""
    return str(sheet.numbers[who.key]) if numbered else who.name or sheet.say("privacy.withheld")


def _hundredths(share: Fraction | None) -> int:
    return 0 if share is None else int(share * 100 + Fraction(1, 2))
