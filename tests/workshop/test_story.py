"""A random user makes thousands of edits over all kinds, with failing writes among them: disk + unsaved == memory == screen."""

import random

import pytest

from cwb_desktop.app.files import OpenFile, write_new
from cwb_desktop.exchange import json_file
from cwb_desktop.paths import data_root
from cwb_desktop.workshop.document import DEPTH, NotWritten
from cwb_desktop.workshop.exercise import RandomUser
from cwb_desktop.workshop.format import pack_snapshot


class Screen:
    """What a listener knows: it starts from the records and hears of changes only."""

    def __init__(self, document):
        self.records = document.records
        document.listen(self.hear)

    def hear(self, changes):
        self.records = self.records.apply(changes)


class Flaky:
    """A disk that refuses now and then, for a while."""

    def __init__(self, write, seed):
        self.write = write
        self.random = random.Random(seed)
        self.bad = 0

    def __call__(self, waiting):
        if self.bad == 0 and self.random.random() < 0.03:
            self.bad = self.random.randint(1, 4)
        if self.bad:
            self.bad -= 1
            raise NotWritten("disk_full")
        return self.write(waiting)


def on_disk(opened):
    """The records that the file holds, with what is unsaved on top."""
    records = opened.store.load()
    for written in opened.document.unsaved:
        records = records.apply(written.edit.changes)
    return records


def story(tmp_path, sample, edits, seed, every):
    path = tmp_path / "story.cwb"
    start = json_file.read(data_root("resources") / "samples" / sample)
    write_new(path, start, None)
    user = RandomUser(seed, pack_snapshot)
    kinds = set()
    with OpenFile(path, user.today) as opened:
        document, screen = opened.document, Screen(opened.document)
        document._write = Flaky(opened.store.write, seed)
        for count in range(edits):
            user.act(document)
            kinds |= {key[0] for key in (document.next_undo().keys if document.next_undo() else ())}
            assert screen.records == document.records
            if count % every == 0 or document.unsaved:
                assert on_disk(opened) == document.records
        document._write = opened.store.write
        assert document.retry()
        assert opened.store.load() == document.records == screen.records
        last, digest = document.records, opened.store.digest()
    return path, last, digest, kinds, user


@pytest.mark.parametrize(("sample", "seed"), [("sample_nl.json", 1), ("sample_en.json", 2)])
def test_a_thousand_edits_keep_disk_memory_and_screen_the_same(tmp_path, sample, seed):
    path, last, digest, kinds, user = story(tmp_path, sample, 1000, seed, 20)
    assert len(kinds) > 25
    with OpenFile(path, user.today) as opened:
        assert opened.store.load() == last and opened.store.digest() == digest


def test_undo_all_gives_the_start_also_after_a_restart(tmp_path):
    path = tmp_path / "undo.cwb"
    start = json_file.read(data_root("resources") / "samples" / "sample_nl.json")
    write_new(path, start, None)
    user = RandomUser(7, pack_snapshot)
    with OpenFile(path, user.today) as opened:
        begin, digest = opened.document.records, opened.store.digest()
        for _ in range(DEPTH // 2):
            opened.document.do(user.think(opened.document.records))
        done = opened.document.records
    with OpenFile(path, user.today) as opened:
        assert opened.document.records == done
        count = 0
        while opened.document.undo():
            count += 1
        assert count == DEPTH // 2
        assert opened.document.records == begin == opened.store.load() and opened.store.digest() == digest
    with OpenFile(path, user.today) as opened:
        while opened.document.redo():
            pass
        assert opened.document.records == done == opened.store.load()


@pytest.mark.soak
def test_twenty_thousand_edits(tmp_path):
    story(tmp_path, "sample_nl.json", 20_000, 3, 100)
