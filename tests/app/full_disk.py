"""A process whose disk takes no file longer than so much: run by test_full_disk, each part by its name."""

import resource
import signal
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from cwb_desktop.app import files
from cwb_desktop.app.library import Library
from cwb_desktop.app.paper import write_report
from cwb_desktop.app.render import Kit, drawings, write_picture
from cwb_desktop.app.trouble import reason_of
from cwb_desktop.look.view import View
from cwb_desktop.store.check import Verdict, check
from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.document import NotWritten
from cwb_desktop.workshop.exercise import RandomUser
from cwb_desktop.workshop.format import pack_snapshot

from ..command import sample_path

TODAY = "2026-11-20"


@contextmanager
def room(most):
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def on_disk(opened):
    records = opened.store.load()
    assert opened.store.digest() == digest_of(records)
    for written in opened.document.unsaved:
        records = records.apply(written.edit.changes)
    return records


def edits(path, seed):
    """Edits, undos and redos while the disk is full now and then."""
    user = RandomUser(seed, pack_snapshot)
    refused = taken = 0
    with files.OpenFile(path, lambda: TODAY) as opened:
        document = opened.document
        start = document.records
        for count in range(120):
            most = path.stat().st_size + 4096 * user.random.choice((-40, 0, 1, 1000))
            with room(most):
                user.act(document)
            refused += bool(document.unsaved)
            taken += not document.unsaved
            assert bool(document.unsaved) == (document.trouble is not None)
            if document.unsaved:
                assert document.trouble.reason in ("disk_full", "disk"), document.trouble
                with room(1024):
                    assert not document.retry()
            if count % 5 == 0 or document.unsaved:
                assert on_disk(opened) == document.records
        assert document.retry()
        assert not document.unsaved
        last = document.records
        assert on_disk(opened) == last
    assert refused > 10, refused
    assert taken > 10, taken
    assert check(path) == Verdict.SOUND
    with files.OpenFile(path, lambda: TODAY) as opened:
        assert opened.document.records == last
        while opened.document.undo():
            pass
        assert opened.store.load() == opened.document.records
    assert start is not None


def copy_with_unsaved(path):
    """What the disk did not take goes along in a copy elsewhere."""
    user = RandomUser(5, pack_snapshot)
    with files.OpenFile(path, lambda: TODAY) as opened:
        with room(1024):
            for _ in range(10):
                user.act(opened.document)
        assert opened.document.unsaved
        copy = path.with_name("elsewhere.cwb")
        opened.store.copy_to(copy, opened.document.records)
        held = opened.document.records
    store = Store.open(copy)
    assert store.load() == held
    store.close()


def outputs(path):
    """Whatever is made: complete or not at all, and what stood there stays."""
    library, kit = Library(path.parent, lambda: TODAY, str), Kit.load()
    records = files.records_of(path)
    say, style = kit.say("nl"), kit.style("paper")
    pages = drawings(kit, records, "ring_map", style, say, View(today=TODAY))
    folder = path.parent / "out"
    folder.mkdir()
    makers = {
        "copy.cwb": lambda target: library.save_copy(path, target),
        "copy.json": lambda target: library.save_copy(path, target),
        "report.pdf": lambda target: write_report(kit, records, target, "nl", TODAY),
        "map.png": lambda target: write_picture(kit, pages, style, say, target, "x"),
        "map.svg": lambda target: write_picture(kit, pages, style, say, target, "x"),
        "map.pdf": lambda target: write_picture(kit, pages, style, say, target, "x"),
    }
    for name, make in makers.items():
        target = folder / name
        for before in (None, b"what stood there"):
            if before:
                target.write_bytes(before)
            for most in (0, 1, 4096, 20_000):
                with room(most), pytest.raises((NotWritten, OSError)):
                    make(target)
                assert [one.name for one in folder.iterdir()] == ([name] if before else []), (name, most)
                assert not before or target.read_bytes() == before
        make(target)
        assert target.stat().st_size > 20_000
        target.unlink()


def new_files(path):
    """A workshop that does not fit is not there."""
    library = Library(path.parent / "home", lambda: TODAY, str)
    for most in (0, 4096, 50_000):
        for source in (path, sample_path()):
            with room(most), pytest.raises((NotWritten, OSError)) as refused:
                library.bring_in(source)
            assert reason_of(refused.value)[0] in ("disk_full", "disk", "read_only")
            assert list(library.folder.glob("*")) == []
    assert library.bring_in(path).stat().st_size > 50_000




if __name__ == "__main__":
    # Python ignores SIGXFSZ already; said here because the tests mean nothing without it.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    name, file, *more = sys.argv[1:]
    {"edits": edits, "copy": copy_with_unsaved, "outputs": outputs, "new": new_files}[name](Path(file), *map(int, more))
