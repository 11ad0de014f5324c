"""From an error to one sentence for people; what is a bug goes to the log, without anybody's words in it."""

from __future__ import annotations

import datetime
import errno
import os
import traceback
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from ..paths import data_root, user_folder
from ..screen.trouble import Trouble
from ..settings import system_language
from ..texts import Say
from ..workshop.border import Refused
from .lock import Locked

P = ParamSpec("P")
R = TypeVar("R")
LOG = "log.txt"


def system_say(environment: Mapping[str, str]) -> Say:
    """The words in the system's language, for the command line."""
    return Say.load(data_root("resources") / "method", system_language(environment))


def sentence(error: BaseException, say: Say | None = None) -> str:
    """What happened, what was kept and what to do, in one sentence or two; what is no error of the user's goes to the log."""
    words = say or system_say(os.environ)
    known = reason_of(error)
    if known is None or not words.has(f"problem.{known[0]}"):
        return words("problem.bug", where=note(error, user_folder(os.environ)))
    reason, values = known
    if isinstance(error, Refused):
        values = {"field": words.get(f"field.{error.kind}.{error.field}", error.field), **values}
    said = words(f"problem.{reason}", **{**_BLANK, **values})
    # A rule of a record, broken in a file: the rule's own sentence does not say where.
    where = values.get("where", "") if isinstance(error, Refused) else ""
    return f"{said} {words('problem.in_file', where=where)}" if where and where not in said else said


#: What a sentence may name and an error may not know.
_BLANK = dict.fromkeys(("field", "value", "where", "most", "low", "high", "name", "detail", "host", "ending"), "")


def reason_of(error: BaseException) -> tuple[str, dict[str, str]] | None:
    """The key of an error's sentence and what the sentence names; None for a bug."""
    match error:
        case FileNotFoundError():
            return "no_file", {"name": Path(str(error.filename or error)).name}
        case Locked():
            return "locked_elsewhere" if error.host else "locked", {"name": error.path.name, "host": error.host}
        case Refused():
            return error.rule, _values(error)
        case _:
            reason = getattr(error, "reason", None)
            if isinstance(reason, str):
                return reason, _values(error)
            if isinstance(error, PermissionError) or (isinstance(error, OSError) and error.errno == errno.EROFS):
                return "read_only", {}
            if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
                return "disk_full", {}
            if isinstance(error, OSError):
                return "disk", {"detail": error.strerror or type(error).__name__}
            return None


def guarded(run: Callable[P, R]) -> Callable[P, R]:
    """The same, but errors that a user can meet become Trouble, which the screen says in words."""

    @wraps(run)
    def careful(*given: P.args, **named: P.kwargs) -> R:
        try:
            return run(*given, **named)
        except Exception as error:
            known = reason_of(error)
            if known is None or isinstance(error, Trouble):
                raise
            raise Trouble(known[0], **known[1]) from error

    return careful


def _values(error: BaseException) -> dict[str, str]:
    values = getattr(error, "values", None)
    found = cast("dict[str, object]", values) if isinstance(values, dict) else {}
    own = {name: str(getattr(error, name, "")) for name in ("where", "detail")}
    return {**own, **{key: str(value) for key, value in found.items()}}


def note(error: BaseException, folder: Path) -> str:
    """Writes a bug to the log: places in the program and the error's kind, never its message, which may hold names."""
    frames = traceback.extract_tb(error.__traceback__)
    rows = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    entry = "\n".join([f"{datetime.datetime.now():%Y-%m-%d %H:%M} {type(error).__name__}", *rows, ""])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / LOG).open("a", encoding="utf-8") as log:
            log.write(entry)
    except OSError:
        return LOG
    return str(folder / LOG)
