"""What the user chose about the program itself: language, size, theme. Defaults stand in for what cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast

LANGUAGES = ("nl", "en")
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """How the user likes the program: language, size in per cent (100 to 200), theme, whether things may move, and own keys.

    `keys` holds the standard key and the one chosen instead, as Qt writes them in every language.
    """

    language: str = "nl"
    size: int = 100
    theme: str = "light"
    motion: bool = True
    keys: Mapping[str, str] = field(default_factory=dict[str, str])


MOST_KEYS, LONGEST_KEY = 100, 40


def _sound_keys(value: Any) -> bool:
    if not isinstance(value, dict) or len(cast("dict[Any, Any]", value)) > MOST_KEYS:
        return False
    written = [*cast("dict[Any, Any]", value).keys(), *cast("dict[Any, Any]", value).values()]
    own = list(cast("dict[Any, Any]", value).values())
    return all(isinstance(key, str) and 0 < len(key) <= LONGEST_KEY for key in written) and len(set(own)) == len(own)


_SOUND: Mapping[str, Callable[[Any], bool]] = {
    "language": lambda value: value in LANGUAGES,
    "size": lambda value: type(value) is int and 100 <= value <= 200,
    "theme": lambda value: value in THEMES,
    "motion": lambda value: type(value) is bool,
    "keys": _sound_keys,
}


def read(file: Path, language: str) -> Settings:
    """The settings kept in a file; `language` where none was chosen."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        found = None
    kept = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    sound = {name: kept[name] for name, check in _SOUND.items() if name in kept and check(kept[name])}
    chosen: dict[str, Any] = {"language": language, **sound}
    return Settings(**chosen)


def write(file: Path, settings: Settings) -> None:
    """Keeps the settings; a disk that refuses is no reason to trouble anybody."""
    beside = file.with_name(file.name + ".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(asdict(settings)), encoding="utf-8")
        beside.replace(file)
    except OSError:
        return


def system_language(environment: Mapping[str, str]) -> str:
    """The language of the system where it is Dutch, else English."""
    system = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "nl" if system.lower().startswith("nl") else "en"
