"""Names for files that people can read and every system takes."""

from __future__ import annotations

import unicodedata

_MOST = 40


def slug(text: str) -> str:
    """The text in small letters without accents, with a hyphen for everything else."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:_MOST].strip("-")
