"""Makes files/v1.cwb anew from the Dutch sample: only while version 1 has not been released. After that a step is needed instead."""

import dataclasses
import sys
from pathlib import Path

from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.collection import Change
from cwb_desktop.workshop.document import Document, Edit
from cwb_desktop.workshop.format import pack_snapshot
from cwb_desktop.workshop.keepsakes import Snapshot

from .things import TODAY, rename, sample, small

FILE = Path(__file__).parent / "files" / "v1.cwb"


def make() -> str:
    """Writes the file; the answer is its digest, for test_migrations.py."""
    FILE.unlink(missing_ok=True)
    store = Store.create(FILE, sample(), "versionone")
    document = Document(store.load(), store.write, lambda: TODAY)
    photo = dataclasses.replace(small().by_key(("photo", "f1")), shows=())
    snapshot = Snapshot(id="snapshot1", taken_on=TODAY, data=pack_snapshot(document.records))
    document.do(Edit("photo.add", (Change(None, photo), Change(None, snapshot))))
    card = document.records.by_key(("stakeholder", "s01"))
    for name in ("De", "De Nieuwe Naam"):
        document.do(rename(document.records.by_key(card.key), name), join=True)
        document.rest()
    document.undo()
    store.close()
    return digest_of(document.records)


if __name__ == "__main__":
    sys.stdout.write(make() + "\n")
