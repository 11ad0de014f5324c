"""Several PDFs, or several copies of them, as one file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from .printer import tell


def joined_pdfs(target: IO[bytes], parts: Sequence[IO[bytes]], copies: int = 1, duplex: str = "one") -> int:
    """Writes the parts one after the other, all of them so many times; answers with the number of pages."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _ in range(copies):
        for part in parts:
            writer.append(part)
    tell(writer, duplex)
    writer.write(target)
    return len(writer.pages)
