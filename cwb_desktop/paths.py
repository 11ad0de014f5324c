"""Where things are: what the program brings along, and the folder where the user's workshops live."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import cast

import appdirs  # pyright: ignore[reportMissingTypeStubs]

APP_NAME = "cwb-desktop"
HOME_VARIABLE = "CWB_HOME"


def data_root(name: str) -> Path:
    """The folder "resources" or "translations": from a wheel, a frozen program, an editable install or a checkout."""
    inside = files("cwb_desktop") / name
    if isinstance(inside, Path) and inside.is_dir():
        return inside
    return Path(__file__).resolve().parents[1] / name


def user_folder(environment: Mapping[str, str]) -> Path:
    """The folder where workshops live: CWB_HOME (a portable stick), else the one that the system gives to programs; may not exist yet."""
    chosen = environment.get(HOME_VARIABLE, "")
    if chosen:
        return Path(chosen).expanduser().resolve()
    # appauthor=False: no second folder of the same name on Windows. The library has no types.
    return Path(cast(str, appdirs.user_data_dir(APP_NAME, appauthor=False)))  # pyright: ignore[reportUnknownMemberType]
