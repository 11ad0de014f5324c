"""From an error to one sentence for people; what is a bug goes to the log, without anybody's words in it."""

from __future__ import annotations

import datetime
import os
import traceback
from collections.abc import Mapping
from pathlib import Path

from ..paths import data_root, user_folder
from ..settings import system_language
from ..texts import Say
from ..workshop.border import Refused
from ..workshop.document import NotWritten
from .lock import Locked

LOG = "log.txt"


def system_say(environment: Mapping[str, str]) -> Say:
    """The words in the system's language, for the command line."""
    return Say.load(data_root("resources") / "method", system_language(environment))


def sentence(error: BaseException, say: Say | None = None) -> str:
    """What happened, what was kept and what to do, in one sentence or two."""
    words = say or system_say(os.environ)
    match error:
        case FileNotFoundError():
            return words("problem.no_file", name=Path(str(error.filename or error)).name)
        case Locked():
            key = "problem.locked_elsewhere" if error.host else "problem.locked"
            return words(key, name=error.path.name, host=error.host)
        case Refused():
            return refusal(error, words)
        case NotWritten():
            return words(f"problem.{error.reason}") if words.has(f"problem.{error.reason}") else words("problem.disk", detail=error.detail)
        case _:
            reason = getattr(error, "reason", None)
            if isinstance(reason, str) and words.has(f"problem.{reason}"):
                return words(f"problem.{reason}", **_values(error))
            if isinstance(error, OSError):
                return words("problem.disk", detail=error.strerror or type(error).__name__)
            return words("problem.bug", where=note(error, user_folder(os.environ)))


def refusal(error: Refused, say: Say) -> str:
    """The sentence of a border rule, with the field in words."""
    label = say.get(f"field.{error.kind}.{error.field}", error.field)
    return say(f"problem.{error.rule}", **{"field": label, **{key: str(value) for key, value in error.values.items()}})


def _values(error: BaseException) -> dict[str, str]:
    values = getattr(error, "values", None)
    found: dict[str, object] = values if isinstance(values, dict) else {}
    where = getattr(error, "where", "")
    return {"where": str(where), "detail": str(getattr(error, "detail", "")), **{key: str(value) for key, value in found.items()}}


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
