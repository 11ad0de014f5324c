"""The commands: each works on the named file under its lock and needs no screen. The answer is the exit code."""

from __future__ import annotations

import errno
import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from ..look.view import View
from ..paths import data_root
from ..texts import Say
from ..workshop.collection import Records
from ..workshop.document import NotWritten
from . import files
from .render import Kit, drawings, write_picture
from .trouble import system_say


def _today(asked: Namespace) -> str:
    return asked.today or date.today().isoformat()


def _system_today() -> str:
    return date.today().isoformat()


def _say(records: Records) -> Say:
    return Say.load(data_root("resources") / "method", records.workshop.language)


class Exists(Exception):
    """The target is there already and is another workshop."""

    reason = "exists"

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.values = {"name": path.name}


class NotMade(Exception):
    """The disk does not take the target of a command; the workshop itself is where it was."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path.name)
        self.reason = reason
        self.values = {"name": path.name}


@contextmanager
def _making(target: Path, source: Path | None = None) -> Generator[None]:
    """While `target` is made, what the disk refuses is said of the target. It never takes the place of the workshop itself."""
    if source is not None and target.resolve() == source.resolve():
        raise NotMade(target, "same_file")
    try:
        yield
    except (NotWritten, OSError) as error:
        full = getattr(error, "reason", "") == "disk_full" or getattr(error, "errno", 0) in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise NotMade(target, "no_room" if full else "not_made") from error


class UnknownEnding(Exception):
    """No export writes this kind of file."""

    reason = "unknown_ending"

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.values = {"name": path.name, "ending": path.suffix}


def import_(asked: Namespace) -> int:
    """A .json into a new .cwb; into the .cwb of the same workshop it is merged, as one edit."""
    records, identity = files.read_strange(asked.source)
    if not asked.file.exists():
        with _making(asked.file):
            files.write_new(asked.file, records, identity)
        return 0
    with files.reading(asked.file) as store:
        here = store.identity
    if identity is None or identity != here:
        raise Exists(asked.file)
    files.merge_into(asked.file, records, _system_today, _say(records)("privacy.participant"))
    return 0


def export_(asked: Namespace) -> int:
    """A whole copy for the same team, the kind of file by its ending."""
    from ..exchange import json_file

    writers: dict[str, Callable[[Records, Path], object]] = {".json": json_file.write}
    write = writers.get(asked.target.suffix.lower())
    if write is None:
        raise UnknownEnding(asked.target)
    records = files.records_of(asked.file)
    with _making(asked.target, asked.file):
        write(records, asked.target)
    print(system_say(os.environ)("privacy.whole_copy"))
    return 0


def report_(asked: Namespace) -> int:
    """The summary as a PDF, or as an HTML page for screen readers."""
    from .paper import write_html, write_report

    writers: dict[str, Callable[..., None]] = {".pdf": write_report, ".html": write_html}
    write = writers.get(asked.target.suffix.lower())
    if write is None:
        raise UnknownEnding(asked.target)
    records = files.records_of(asked.file)
    kit, language = Kit.load(), asked.language or records.workshop.language
    with _making(asked.target, asked.file):
        write(kit, records, asked.target, language, _today(asked), asked.audience)
    if write is write_report:
        _tell_printed(kit, records, "H26", kit.say(language))
    return 0


def _tell_printed(kit: Kit, records: Records | None, code: str, say: Say) -> None:
    """How the paper is turned, and whether letters are missing."""
    from .sheets import letters_missing, spec_of

    turn = spec_of(code).turn
    if turn:
        print(say(turn))
    if letters_missing(kit, records):
        print(system_say(os.environ)("sheet.letters_missing"), file=sys.stderr)


def picture_(asked: Namespace) -> int:
    """One canvas as a picture, as others may see it."""
    kit = Kit.load()
    records = files.records_of(asked.file)
    say, style = kit.say(asked.language or records.workshop.language), kit.style(asked.style)
    # Sticky notes are not on the wall, unless somebody puts them there.
    seen = View(today=_today(asked), blank=asked.blank, notes=style.name != "wall")
    pages = drawings(kit, records, asked.canvas, style, say, seen)
    with _making(asked.target, asked.file):
        written = write_picture(kit, pages, style, say, asked.target, say(f"canvas.{asked.canvas}.title"))
    for path in written:
        print(path)
    return 0


def sheets_(asked: Namespace) -> int:
    """The code, the size and the name of every sheet."""
    from ..paper.sheets.registry import SHEETS

    say = Say.load(data_root("resources") / "method", asked.language) if asked.language else system_say(os.environ)
    for spec in SHEETS.values():
        print(f"{spec.code:<11}{spec.paper:<4}{say(spec.name)}")
    return 0


def sheet_(asked: Namespace) -> int:
    """A sheet as a PDF, from a workshop or empty."""
    from .sheets import Order, languages_of, write_sheet

    target, source = asked.target, asked.file
    if source is not None and source.suffix.lower() == ".pdf" and target.suffix.lower() != ".pdf":
        target, source = source, target
    if target.suffix.lower() != ".pdf":
        raise UnknownEnding(target)
    records = files.records_of(source) if source is not None else None
    kit = Kit.load()
    wanted = asked.language or ("" if records else system_say(os.environ).language)
    order = Order(
        asked.code, languages_of(wanted, records, kit.languages), _today(asked),
        asked.paper, asked.tile, asked.style, asked.blank, asked.fillable, asked.copies,
    )  # fmt: skip
    with _making(target, source):
        write_sheet(kit, records, order, target)
    _tell_printed(kit, records, asked.code, kit.say(order.languages[0]))
    return 0


def booklet_(asked: Namespace) -> int:
    """The booklet: sheet H29."""
    asked.code = "H29"
    return sheet_(asked)


def facts_(asked: Namespace) -> int:
    """All computed figures as JSON."""
    from ..workshop.figures.facts import facts

    print(json.dumps(facts(files.records_of(asked.file), _today(asked)), ensure_ascii=False, indent=2))
    return 0


def check_(asked: Namespace) -> int:
    """0 sound, 1 damaged, 2 not ours, 3 made by a newer version; works on a private copy."""
    from ..store.check import check

    if not asked.file.is_file():
        raise FileNotFoundError(str(asked.file))
    code = check(asked.file)
    print(system_say(os.environ)(f"check.{('sound', 'damaged', 'not_ours', 'too_new')[code]}", name=asked.file.name))
    return code


def digest_(asked: Namespace) -> int:
    """The digest over the records."""
    from ..store.digest import digest_of

    print(digest_of(files.records_of(asked.file)))
    return 0


def exercise_(asked: Namespace) -> int:
    """Random edits, undos and redos; after each is committed a line `k DIGEST` goes to the descriptor."""
    from ..workshop.exercise import RandomUser
    from ..workshop.format import pack_snapshot

    user = RandomUser(asked.seed, pack_snapshot)
    with files.OpenFile(asked.file, user.today) as opened:
        for count in range(1, asked.edits + 1):
            user.act(opened.document)
            if opened.document.trouble is not None:
                raise opened.document.trouble
            if asked.ack_fd is not None:
                os.write(asked.ack_fd, f"{count} {opened.store.digest()}\n".encode("ascii"))
    return 0


def demo_(asked: Namespace) -> int:
    """Both samples through the whole program: import, summary, a picture of each canvas and of each step page."""
    from .demo import run

    for path in run(asked.folder, Kit.load(), data_root("resources") / "samples"):
        print(path)
    return 0


def self_test_(_asked: Namespace) -> int:
    """Opens each page in each language, edits, undoes and prints; 0 when all of it works."""
    from .selftest import run

    return run(Kit.load(), lambda line: print(line, file=sys.stderr))
