"""What a PDF tells the printer: true to size, and over which edge the paper is turned."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

#: How a PDF names the ways of turning the paper.
DUPLEX: Mapping[str, str] = MappingProxyType({"one": "Simplex", "long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"})


def tell(writer: Any, duplex: str) -> None:
    """Writes it into a PDF that pypdf puts together."""
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject

    said = DictionaryObject()
    said[NameObject("/DisplayDocTitle")] = BooleanObject(True)
    said[NameObject("/PrintScaling")] = NameObject("/None")
    said[NameObject("/Duplex")] = NameObject(f"/{DUPLEX[duplex]}")
    writer.root_object[NameObject("/ViewerPreferences")] = said
