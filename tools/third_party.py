"""Write THIRD-PARTY.md: everything by others that runs with the program or lies in it, with licence and source."""

from __future__ import annotations

import re
from email.message import Message
from importlib.metadata import metadata
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parents[1]

HEAD = """# What others made

CWB Desktop itself has the licence EUPL-1.2 (see LICENSE). It uses the work below, with thanks.
This file is made by `make third-party`; do not edit it by hand.

## Libraries

| library | version | licence | source |
|---|---|---|---|
"""

TAIL = """
Licence texts lie in each library's own `.dist-info` folder; an installed or frozen program carries them along.

**Qt and PySide6.** The program uses Qt 6 and PySide6 (with Shiboken6) under the GNU LGPL, version 3. Both texts that this asks for are
in `resources/licences/` (`LGPL-3.0.txt`, `GPL-3.0.txt`). The program changes nothing in these libraries. They lie as separate files
beside it, so that you can replace them by your own build; taking the program apart to do so is allowed.
The source of Qt and PySide6 is at <https://code.qt.io>.

**Inside libraries.** pypdfium2 brings PDFium (BSD-3-Clause and Apache-2.0, with its own third parties). pillow brings codecs for
pictures under their own free licences. Python (PSF-2.0) and SQLite (public domain) come with the interpreter.

## Lying in this repository

| what | where | licence | source |
|---|---|---|---|
"""

LYING_HERE = (
    ("Atkinson Hyperlegible Next (fonts)", "resources/fonts", "OFL-1.1, in AtkinsonHyperlegibleNext-OFL.txt",
     "<https://github.com/googlefonts/atkinson-hyperlegible-next>"),
    ("Noto Sans (fonts)", "resources/fonts", "OFL-1.1, in NotoSans-OFL.txt", "<https://github.com/notofonts/latin-greek-cyrillic>"),
    ("Noto Sans Ethiopic (font)", "resources/fonts", "OFL-1.1, in NotoSansEthiopic-OFL.txt", "<https://github.com/notofonts/ethiopic>"),
    ("Noto Emoji (font)", "resources/fonts", "OFL-1.1, in NotoEmoji-OFL.txt", "<https://github.com/googlefonts/noto-emoji>"),
    ("Lucide (icons)", "resources/icons", "ISC; those from Feather MIT; both in LICENSE.txt", "<https://lucide.dev>"),
)  # fmt: skip

# What a package's own words mean, where they are not yet a licence's short name.
SHORT = {"BSD license": "BSD-3-Clause", "BSD-3-Clause, Apache-2.0": "BSD-3-Clause AND Apache-2.0"}
SOURCE_LABELS = ("source", "source code", "repository", "code", "homepage", "home")


def locked(lock: str) -> list[tuple[str, str]]:
    """Name and version of each library in a lock file's text."""
    return re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, flags=re.MULTILINE)


def licence(about: Message) -> str:
    """The short name of a library's licence."""
    words = str(about.get("License-Expression") or about.get("License") or "")
    return next((short for start, short in SHORT.items() if words.startswith(start)), words)


def source(about: Message) -> str:
    """Where a library's source is, as far as the library says."""
    links: dict[str, str] = {}
    for line in about.get_all("Project-URL") or []:
        label, _, link = str(line).partition(", ")
        links[label.lower()] = link
    found = next((links[label] for label in SOURCE_LABELS if label in links), about.get("Home-page"))
    return f"<{found}>" if found else ""


def table() -> str:
    """The whole file as text, the same for the same lock file."""
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    libraries: list[str] = []
    for name, version in locked(lock):
        about = cast(Message, metadata(name))
        libraries.append(f"| {about['Name']} | {version} | {licence(about)} | {source(about)} |\n")
    return HEAD + "".join(libraries) + TAIL + "".join(f"| {' | '.join(row)} |\n" for row in LYING_HERE)


def main() -> None:
    """Write the file at the top of the repository."""
    (ROOT / "THIRD-PARTY.md").write_text(table(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
