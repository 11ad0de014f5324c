"""What the user chose about the program itself: language, size, theme. Defaults stand in for what cannot be read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

LANGUAGES = ("nl", "en")
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices. `language` empty = the system's; `size` in per cent, 100 to 200."""

    language: str = ""
    size: int = 100
    theme: str = "light"
    motion: bool = True


_SOUND: Mapping[str, Callable[[Any], bool]] = {
    "language": lambda value: value in ("", *LANGUAGES),
    "size": lambda value: type(value) is int and 100 <= value <= 200,
    "theme": lambda value: value in THEMES,
    "motion": lambda value: type(value) is bool,
}


def read(file: Path) -> Settings:
    """The settings kept in a file."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    kept = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    return Settings(**{name: kept[name] for name, sound in _SOUND.items() if name in kept and sound(kept[name])})


def write(file: Path, settings: Settings) -> None:
    """Keeps the settings; a disk that refuses is no reason to trouble anybody."""
    beside = file.with_name(file.name + ".new")
    try:
        beside.write_text(json.dumps(asdict(settings)), encoding="utf-8")
        os.replace(beside, file)
    except OSError:
        return


def interface_language(settings: Settings, environment: Mapping[str, str]) -> str:
    """The language of the interface: as chosen, else the system's where it is Dutch, else English."""
    if settings.language:
        return settings.language
    system = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "nl" if system.lower().startswith("nl") else "en"
