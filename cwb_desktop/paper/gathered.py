"""Several PDFs gathered in one, each as often as it is wanted, with a bookmark at each."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import IO, Any

from .printer import tell


def measured(data: bytes) -> tuple[int, float]:
    """The number of pages of a PDF, and the longest side of the first in points."""
    from pypdf import PdfReader

    pages = PdfReader(BytesIO(data)).pages
    return len(pages), max(float(side) for side in pages[0].mediabox[2:])


class Gathered:
    """A PDF that grows."""

    def __init__(self) -> None:
        from pypdf import PdfWriter

        self._writer: Any = PdfWriter()

    def add(self, data: bytes, name: str, copies: int = 1, apart: str = "", two_sided: bool = False) -> Iterator[int]:
        """Adds copies of a PDF, one for each step; `apart` goes before the names of its fields, which others may have too.

        A two-sided one begins on the front of a sheet of paper, after an empty back where one is needed.
        """
        from pypdf import PdfReader

        reader: Any = PdfReader(BytesIO(data))
        if apart:
            reader.add_form_topname(apart)
        for copy in range(copies):
            yield copy
            if two_sided and len(self._writer.pages) % 2:
                self._writer.add_blank_page()
            self._writer.append(reader, outline_item=None if copy else name, import_outline=not copy)

    def write(self, target: IO[bytes], title: str, language: str, duplex: str) -> int:
        """Writes all of it; answers with the number of pages."""
        from pypdf.generic import NameObject, TextStringObject

        self._writer.add_metadata({"/Title": title, "/Author": "CWB Desktop"})
        self._writer.root_object[NameObject("/Lang")] = TextStringObject(language)
        tell(self._writer, duplex)
        self._writer.write(target)
        return len(self._writer.pages)
