"""`exercise` is killed at random moments: the file opens, and every edit that was acknowledged is in it."""

import os
import random
import signal
import subprocess
import sys
import time
from itertools import islice

import pytest

from cwb_desktop.app.files import OpenFile
from cwb_desktop.cli import main
from cwb_desktop.store.check import Verdict, check
from cwb_desktop.store.digest import digest_of

from ..command import environment, sample_path

SEED = 11
EDITS = 400


class Exercise:
    """The command in a process of its own; its acknowledgements come one by one."""

    def __init__(self, path, home, seed=SEED, edits=EDITS):
        reads, writes = os.pipe()
        command = [sys.executable, "-m", "cwb_desktop", "exercise", path, "--edits", edits, "--seed", seed, "--ack-fd", writes]
        self.process = subprocess.Popen(list(map(str, command)), pass_fds=[writes], env=environment(home))
        os.close(writes)
        self.lines = os.fdopen(reads, encoding="ascii")

    def acks(self):
        """(number, digest) of each edit, as it is acknowledged; a line that was cut off is none."""
        with self.lines:
            for line in self.lines:
                if line.endswith("\n"):
                    number, digest = line.split()
                    yield int(number), digest

    def kill(self):
        """Kills it; the answer is whether it was still at work."""
        self.process.kill()
        return self.process.wait() == -signal.SIGKILL

    def end(self):
        assert self.process.wait() == 0


def fresh(path, language="nl"):
    assert main(["import", str(sample_path(language)), str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    """The digest after each edit of a run that nobody disturbs, 0 being the start."""
    folder = tmp_path_factory.mktemp("reference")
    path = fresh(folder / "whole.cwb")
    with OpenFile(path, str) as opened:
        start = opened.store.digest()
    whole = Exercise(path, folder)
    found = dict(whole.acks())
    whole.end()
    assert list(found) == list(range(1, EDITS + 1))
    return {0: start, **found}


def crash(path, home, chance, most):
    """Runs until some edit was acknowledged and a moment more, kills, and gives the last number acknowledged."""
    running = Exercise(path, home)
    acks = running.acks()
    last = max((number for number, _ in islice(acks, chance.randint(0, most))), default=0)
    time.sleep(chance.uniform(0, 0.006) if last else chance.uniform(0.4, 0.9))  # also while it starts
    killed = running.kill()
    return max((number for number, _ in acks), default=last), killed


def crashes(tmp_path, home, reference, times, most, seed):
    chance = random.Random(seed)
    midway = 0
    for number in range(times):
        path = fresh(tmp_path / f"crash {number}.cwb")
        last, killed = crash(path, home, chance, most)
        midway += killed and last > 0
        assert check(path) == Verdict.SOUND
        with OpenFile(path, str) as opened:  # opened without a question: the dead one's lock is taken over
            digest = opened.store.digest()
            assert digest in (reference[last], reference.get(last + 1))
            assert digest_of(opened.document.records) == digest
            before = opened.document.records
            if opened.document.undo() is not None:
                opened.document.redo()
            assert opened.document.records == before
        path.unlink()
    assert midway > times // 2


def test_killed_at_random_moments_no_acknowledged_edit_is_lost(tmp_path, tmp_path_factory, reference):
    crashes(tmp_path, tmp_path_factory.mktemp("home"), reference, 20, 60, 1)


@pytest.mark.soak
def test_killed_two_hundred_times(tmp_path, tmp_path_factory, reference):
    crashes(tmp_path, tmp_path_factory.mktemp("home"), reference, 200, EDITS - 20, 2)


def test_the_same_seed_gives_the_same_edits(tmp_path, reference):
    runs = []
    for name, seed in (("one", SEED), ("other", SEED + 1)):
        again = Exercise(fresh(tmp_path / f"{name}.cwb"), tmp_path, seed, 40)
        runs.append(dict(again.acks()))
        again.end()
    assert runs[0] == {number: reference[number] for number in range(1, 41)}
    assert runs[1] != runs[0]
    assert len(set(runs[0].values())) > 20  # it does change something


def test_what_is_printed_last_is_what_the_file_holds(tmp_path, capsys):
    path = fresh(tmp_path / "a.cwb", "en")
    whole = Exercise(path, tmp_path, 3, 30)
    last = dict(whole.acks())[30]
    whole.end()
    capsys.readouterr()
    assert main(["digest", str(path)]) == 0
    assert capsys.readouterr().out.strip() == last
