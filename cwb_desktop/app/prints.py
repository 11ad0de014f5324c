"""Sheets for the print centre: each made once, counted, and put together as one PDF or as a folder of them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import RLock
from typing import IO

from ..paper.gathered import Gathered, measured
from ..paper.sheets.making import spec_of
from ..paper.sheets.registry import Duplex
from ..screen.print_order import Counted, Progress, Wanted
from ..workshop.collection import Records
from .names import slug
from .paper import html_text
from .render import Kit
from .sheets import Cancelled, Order, PrintStyle, file_name, sheet_into
from .trouble import reason_of, sentence

Stopped = Callable[[], bool]
#: So many sheets are kept at hand; a sheet takes some tens of kilobytes.
_KEPT = 60
#: Points of the long side of each size, half way to the next one.
_SIDES = ((1010, "A4"), (1430, "A3"), (2020, "A2"), (2860, "A1"), (10**6, "A0"))


class Prints:
    """Makes sheets from records that never change. One sheet is made at a time: the fonts of ReportLab are shared by all threads."""

    def __init__(self, kit: Kit, records: Records, today: str) -> None:
        self.records = records
        self._kit, self._today = kit, today
        self._lock = RLock()
        self._made: dict[Wanted, bytes] = {}

    def order(self, wanted: Wanted) -> Order:
        """The same for the maker of sheets."""
        style: PrintStyle = "bw" if wanted.style == "bw" else "ink" if wanted.style == "ink" else "colour"
        paper = wanted.paper if wanted.paper != spec_of(wanted.code).paper else ""
        return Order(
            wanted.code, wanted.languages, self._today, paper, wanted.tile, style, wanted.blank, wanted.fillable,
            wanted.copies, wanted.people, wanted.step, wanted.meeting, wanted.audience,
        )  # fmt: skip

    def one(self, wanted: Wanted, progress: Progress | None, stopped: Stopped) -> bytes:
        """The PDF of one copy of a sheet; of a form to fill in on a screen, of all copies: each has fields of its own."""
        single = wanted if wanted.fillable else replace(wanted, copies=1)
        with self._lock:
            found = self._made.get(single)
            if found is None:
                if stopped():
                    raise Cancelled
                store = BytesIO()
                sheet_into(self._kit, self.records, self.order(single), store, progress, stopped)
                found = store.getvalue()
                if len(self._made) >= _KEPT:
                    self._made.pop(next(iter(self._made)))
                self._made[single] = found
            return found

    def count(self, wanted: Sequence[Wanted], progress: Progress, stopped: Stopped) -> Mapping[str, Counted]:
        """How much paper one copy of each takes; those that cannot be made say why."""
        say, found = self._kit.say(wanted[0].languages[0] if wanted else "en"), dict[str, Counted]()
        for place, one in enumerate(wanted, 1):
            single = replace(one, copies=1)
            try:
                pages, longest = measured(self.one(single, None, stopped))
            except Cancelled:
                raise
            except Exception as error:
                if reason_of(error) is None:
                    raise
                found[one.code] = Counted(trouble=sentence(error, say))
                continue
            paper = next(name for most, name in _SIDES if longest < most)
            sides = spec_of(one.code).sides
            found[one.code] = Counted(pages, -(-pages // sides), paper)
            progress(place, len(wanted))
        return found

    def by_duplex(self, wanted: Sequence[Wanted]) -> Mapping[Duplex, tuple[Wanted, ...]]:
        """The sheets by how the printer must turn its paper, in their order: it has one setting for a whole file."""
        found: dict[Duplex, tuple[Wanted, ...]] = {}
        for one in wanted:
            duplex = spec_of(one.code).duplex
            found[duplex] = (*found.get(duplex, ()), one)
        return found

    def whole(self, wanted: Sequence[Wanted], progress: Progress, stopped: Stopped) -> tuple[tuple[Duplex, bytes], ...]:
        """All sheets as one PDF for each way of turning the paper, each as often as it is wanted, with a bookmark at each."""
        made: list[tuple[Duplex, bytes]] = []
        for duplex, sheets in self.by_duplex(wanted).items():
            store = BytesIO()
            self._whole_into(sheets, store, progress, stopped)
            made.append((duplex, store.getvalue()))
        return tuple(made)

    def files(self, wanted: Sequence[Wanted], target: Path) -> tuple[Path, ...]:
        """Which files `write` makes."""
        parts, say = self.by_duplex(wanted), self._kit.say(wanted[0].languages[0])
        if len(parts) == 1:
            return (target,)
        return tuple(target.with_name(f"{target.stem}_{slug(say(f'sheet.duplex.{way}'))}{target.suffix}") for way in parts)

    def files_in(self, wanted: Sequence[Wanted], folder: Path) -> tuple[Path, ...]:
        """Which PDFs `folder` makes."""
        return tuple(folder / file_name(self._kit, self.records, self.order(one)) for one in wanted)

    def write(self, wanted: Sequence[Wanted], target: Path, progress: Progress, stopped: Stopped) -> tuple[str, ...]:
        """The same into a file, or into one for each way of turning the paper, which its name tells; answers with their names.

        They are there whole or not at all.
        """
        targets = self.files(wanted, target)
        with _Whole() as files:
            for one, sheets in zip(targets, self.by_duplex(wanted).values(), strict=True):
                with files.begun(one) as file:
                    self._whole_into(sheets, file, progress, stopped)
            if stopped():
                raise Cancelled
            files.keep()
        return tuple(one.name for one in targets)

    def folder(self, wanted: Sequence[Wanted], folder: Path, progress: Progress, stopped: Stopped) -> tuple[str, ...]:
        """A PDF for each sheet with a speaking name, the summary also as a page to hear; all or none. Answers with the folder's name."""
        with _Whole() as files:
            for place, (one, target) in enumerate(zip(wanted, self.files_in(wanted, folder), strict=True), 1):
                with files.begun(target) as file:
                    self._whole_into((one,), file, None, stopped)
                for name, words in self._to_hear(one, target.stem):
                    with files.begun(folder / name) as file:
                        file.write(words.encode())
                progress(place, len(wanted))
            if stopped():
                raise Cancelled
            files.keep()
        return (folder.name,)

    def _to_hear(self, wanted: Wanted, stem: str) -> Iterator[tuple[str, str]]:
        """The summary as HTML in each of its languages, with its file's name; nothing for other sheets."""
        if spec_of(wanted.code).family != "report" or wanted.blank:
            return
        for language in wanted.languages:
            name = f"{stem}.html" if len(wanted.languages) == 1 else f"{stem}_{language}.html"
            yield name, html_text(self._kit, self.records, language, self._today, wanted.audience)

    def _whole_into(self, wanted: Sequence[Wanted], target: IO[bytes], progress: Progress | None, stopped: Stopped) -> None:
        say = self._kit.say(wanted[0].languages[0])
        total, done = sum(1 if one.fillable else one.copies for one in wanted), 0
        gathered = Gathered()
        for one in wanted:
            data, spec = self.one(one, None, stopped), spec_of(one.code)
            apart = one.code.replace(".", "-") if one.fillable and len(wanted) > 1 else ""
            copies = 1 if one.fillable else one.copies
            for _copy in gathered.add(data, f"{spec.code} {say(spec.name)}", copies, apart, spec.sides > 1):
                if stopped():
                    raise Cancelled
                done += 1
                if progress is not None:
                    progress(done, total)
        shop = self.records.workshop
        first = f"{wanted[0].code} {say(spec_of(wanted[0].code).name)}" if len(wanted) == 1 else say("meeting.handouts")
        gathered.write(target, ", ".join(part for part in (shop.name, first) if part), say.language, spec_of(wanted[0].code).duplex)


class _Whole:
    """Files that come together or not at all: each is written beside its place and put there at the end."""

    def __init__(self) -> None:
        self._made: list[tuple[Path, Path]] = []

    def __enter__(self) -> _Whole:
        return self

    def __exit__(self, *_error: object) -> None:
        for beside, _target in self._made:
            with suppress(OSError):
                beside.unlink(missing_ok=True)

    @contextmanager
    def begun(self, target: Path) -> Generator[IO[bytes]]:
        """A file that is on disk when this ends, under another name still."""
        beside = target.with_name(f".{target.stem[:40]}.{secrets.token_hex(4)}{target.suffix}")
        self._made.append((beside, target))
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())

    def keep(self) -> None:
        """Puts all of them in their places."""
        for beside, target in self._made:
            beside.replace(target)


def test_sheet(kit: Kit, languages: Sequence[str], paper: str) -> bytes:
    """The sheet that shows whether the printer is true to size and reaches the margin."""
    from ..paper.proof import proof
    from ..paper.sheets.printing import write
    from ..paper.text import Ink

    says = tuple(kit.say(language) for language in languages)
    store, ink = BytesIO(), Ink(kit.style("paper"), kit.measure)
    title = says[0]("sheet.test.title")
    write(store, (proof(ink, says, paper),), kit.resources / "fonts", kit.measure, title=title, language=says[0].language)
    return store.getvalue()
