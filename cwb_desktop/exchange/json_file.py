"""A workshop as a .json file: read with distrust, written whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import re
import secrets
from pathlib import Path
from typing import Any, NoReturn

from ..workshop.border import shown
from ..workshop.collection import Records
from ..workshop.document import NotWritten
from ..workshop.format import plain
from ..workshop.format import records as from_plain

#: Larger files are not read, in bytes: photos are the only large thing, and a workshop has a few dozen.
MOST_BYTES = 200 * 2**20
#: Digits of the longest number that means something here; Python refuses thousands of them with an error of its own.
MOST_DIGITS = 30
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}\[\]:,]')
_LONE_HALF = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


class Unreadable(Exception):
    """A file that is not sound JSON. `reason` is the key of the sentence, `where` its line or what stands there."""

    def __init__(self, reason: str, where: str = "", **values: object) -> None:
        super().__init__(reason, where)
        self.reason = reason
        self.where = where
        self.values: dict[str, object] = {"value": "", **values}


def read(path: Path) -> Records:
    """The records of a file in the exchange format; raises Unreadable, or FormatError where it is JSON but not the format."""
    return from_plain(load(text_of(path)))


def text_of(path: Path) -> str:
    """The text of a file; raises Unreadable when it is too large, cannot be opened or is not UTF-8."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable("too_large", value=f"{MOST_BYTES // 2**20}")
        raw = path.read_bytes()
    except OSError as error:
        raise Unreadable("no_file" if isinstance(error, FileNotFoundError) else "cannot_open", name=path.name) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("not_utf8", str(raw.count(b"\n", 0, error.start) + 1)) from None


def load(text: str) -> Any:
    """The object in a JSON text, stricter than the library: no NaN, no key twice, no endless numbers or nesting, no half characters."""
    try:
        found = json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_int, parse_float=_float)
    except json.JSONDecodeError as error:
        raise Unreadable("not_json", str(error.lineno)) from None
    except RecursionError:
        raise Unreadable("too_deep") from None
    except Unreadable as error:
        raise Unreadable(error.reason, _line_of(text, error), **error.values) from None
    if _LONE_HALF.search(text):
        _whole_characters(found)
    return found


def write(records: Records, path: Path) -> None:
    """A whole copy of the records as JSON: beside the target first, then in its place; raises document.NotWritten."""
    text = json.dumps(plain(records), ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise NotWritten(_REASONS.get(error.errno or 0, "disk"), error.strerror or "") from error


_REASONS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "moved",
    errno.ENOTDIR: "moved",
}


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# -- what the library would let pass --


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise Unreadable("key_twice", value=shown(key))
        found[key] = value
    return found


def _constant(name: str) -> NoReturn:
    raise Unreadable("not_finite", value=name)


def _int(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise Unreadable("long_number", value=digits[:10])
    return int(digits)


def _float(digits: str) -> float:
    if len(digits) > MOST_DIGITS:
        raise Unreadable("long_number", value=digits[:10])
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise Unreadable("not_finite", value=digits)
    return number


def _whole_characters(found: object) -> None:
    """Raises Unreadable where a text holds half a character, with the line it would have in our own writing."""
    lines = json.dumps(found, ensure_ascii=False, indent=1).split("\n")
    for number, line in enumerate(lines):
        if re.search(r"[\ud800-\udfff]", line):
            raise Unreadable("half_character", str(number + 1))


def _line_of(text: str, error: Unreadable) -> str:
    """The line of the first token that the error is about; keys that stand twice are looked for per object."""
    value = str(error.values["value"])
    open_keys: list[set[str]] = []
    last = ""
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word in "{[":
            open_keys.append(set())
        elif word in "}]" and open_keys:
            open_keys.pop()
        elif word == ":" and open_keys:
            key = _key(last)
            if error.reason == "key_twice" and shown(key) == value and key in open_keys[-1]:
                return _line_at(text, token.start())
            open_keys[-1].add(key)
        elif error.reason != "key_twice" and word.startswith(value):
            return _line_at(text, token.start())
        last = word
    return ""


def _key(token: str) -> str:
    return json.loads(token) if token.startswith('"') else token


def _line_at(text: str, place: int) -> str:
    return str(text.count("\n", 0, place) + 1)
