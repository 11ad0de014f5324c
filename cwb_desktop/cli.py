"""The command line: what may be asked, and one sentence when something is wrong."""

from __future__ import annotations

import argparse
import datetime
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, cast

from . import __version__

USAGE = 64
NO_FILE = 66
FAILED = 1
STOPPED = 130


class _Wrong(Exception):
    """The command was not understood."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Wrong(message)


def _date(value: str) -> str:
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is not a date like 2026-12-31") from None


def _languages(value: str) -> str:
    found = [part.strip() for part in value.split(",")]
    known = _known()
    if not 1 <= len(found) <= 2 or not set(found) <= set(known):
        raise argparse.ArgumentTypeError(f"{value!r} is not {', '.join(known)}, or two of them with a comma")
    return ",".join(found)


def _language(value: str) -> str:
    if value not in _known():
        raise argparse.ArgumentTypeError(f"{value!r} is not {', '.join(_known())}")
    return value


def _known() -> tuple[str, ...]:
    """The languages that there are texts in."""
    from .paths import data_root
    from .texts import languages

    return languages(data_root("resources") / "method")


def _count(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 500:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1 to 500")
    return int(value)


def _sheet_options(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("target", type=Path, metavar="OUT.pdf")
    sub.add_argument("file", type=Path, nargs="?", metavar="FILE.cwb")
    sub.add_argument("--language", type=_languages, metavar="nl|en|nl,en", help="one language, or two on one sheet; else the workshop's")
    sub.add_argument("--paper", choices=("A4", "A3", "A2", "A1", "A0"), default="", help="else the sheet's own size")
    sub.add_argument("--tile", choices=("A4", "A3"), default="", help="cut a poster into sheets of this size, to be glued together")
    sub.add_argument("--style", choices=("colour", "bw", "ink"), default="colour", help="bw: black and white; ink: saves ink")
    sub.add_argument("--blank", action="store_true", help="without what is in the workshop")
    sub.add_argument("--fillable", action="store_true", help="a form that can be filled in on a screen (H1, H2, H13, H23, H24)")
    sub.add_argument("--copies", type=_count, default=1, metavar="N")


def _paper_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from .workshop.method import CANVASES

    report = command("report", "write the summary as a PDF, or as HTML for screen readers", "file", "target", today=True, language=True)
    report.add_argument("--for", dest="audience", choices=("others", "team"), default="others", help="others: only names that are free")
    picture = command("picture", "write a canvas as .png, .svg or .pdf", "file", today=True, language=True)
    picture.add_argument("canvas", choices=CANVASES, metavar="CANVAS", help=", ".join(CANVASES))
    picture.add_argument("target", type=Path, metavar="TARGET")
    picture.add_argument("--style", choices=("light", "dark", "wall", "paper", "bw"), default="paper")
    picture.add_argument("--blank", action="store_true", help="without items, to write on")
    command("sheets", "list the sheets that can be printed", language=True)
    sheet = command("sheet", "write a sheet as a PDF; without FILE it is empty", today=True)
    sheet.add_argument("code", metavar="CODE", help="H1 to H35, C1 to C9: see cwb-desktop sheets")
    booklet = command("booklet", "write the booklet (sheet H29) as a PDF", today=True)
    for sub in (sheet, booklet):
        _sheet_options(sub)


def _parser() -> tuple[argparse.ArgumentParser, frozenset[str]]:
    parser = _Parser(
        prog="cwb-desktop",
        description="Workshops on Community Wealth Building. Without a command: cwb-desktop [FILE] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"cwb-desktop {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str, *files: str, today: bool = False, language: bool = False) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        for file in files:
            sub.add_argument(file, type=Path, metavar=file.upper())
        if today:
            sub.add_argument("--today", type=_date, metavar="DATE", help="the date to reckon with (YYYY-MM-DD)")
        if language:
            sub.add_argument("--language", type=_language, metavar="LANGUAGE", help="the language of the output; else the workshop's")
        return sub

    command("import", "bring a .json workshop into a .cwb file", "source", "file")
    command("export", "write a whole copy for the same team (.json)", "file", "target")
    _paper_commands(command)
    command("facts", "print all computed figures as JSON", "file", today=True)
    command("check", "0 sound, 1 damaged, 2 not ours, 3 made by a newer version", "file")
    command("digest", "print the digest over the records", "file")
    exercise = command("exercise", "make random edits, undos and redos (for tests)", "file")
    exercise.add_argument("--edits", type=int, default=100, metavar="N")
    exercise.add_argument("--seed", type=int, default=1, metavar="S")
    exercise.add_argument("--ack-fd", type=int, metavar="FD", help="write 'k DIGEST' there after each committed edit")
    command("demo", "run both samples through the program, without a screen", "folder")
    command("self-test", "open each page in each language, edit, undo and print (for a frozen build)")
    return parser, frozenset(commands.choices)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the answer is the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser, commands = _parser()
    if not given or (not given[0].startswith("-") and given[0] not in commands):
        return _window(given)
    try:
        asked = parser.parse_args(given)
    except _Wrong as wrong:
        return _say(f"cwb-desktop: {wrong}. See cwb-desktop --help.", USAGE)
    _speak_utf8()
    from .app import commands as work

    run: Callable[[argparse.Namespace], int] = getattr(work, asked.command.replace("-", "_") + "_")
    return guarded(lambda: run(asked))


def _speak_utf8() -> None:
    # Other programs read what is printed, and Windows would use an old code page for them.
    out: object = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        cast("io.TextIOWrapper", out).reconfigure(encoding="utf-8", errors="backslashreplace")


def guarded(run: Callable[[], int]) -> int:
    """Runs a command; an error that a user can meet becomes one sentence, anything else a note in the log and one sentence."""
    from .app.trouble import sentence

    try:
        return run()
    except FileNotFoundError as error:
        return _say(sentence(error), NO_FILE)
    except BrokenPipeError:
        # Who read our output is gone; what Python still holds of it is not worth a second error when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:
        return _say(sentence(error), FAILED)


def _window(given: list[str]) -> int:
    if len(given) > 1:
        return _say(f"cwb-desktop: {given[0]!r} is not a command. See cwb-desktop --help.", USAGE)
    file = Path(given[0]) if given else None
    if file is not None and not file.is_file():
        return _say(f"cwb-desktop: there is no file {given[0]!r}, and it is not a command. See cwb-desktop --help.", NO_FILE)
    from .app.gui import run

    return run(file, dict(os.environ))


def _say(words: str, code: int) -> int:
    print(words, file=sys.stderr)
    return code
