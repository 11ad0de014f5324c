"""Runs the program as a user does, in a process of its own, and makes the files that users come with."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from cwb_desktop.app.files import OpenFile
from cwb_desktop.paths import data_root
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.people import Stakeholder

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = data_root("resources") / "samples"
LANGUAGES = ("nl", "en")


def sample_path(language="nl"):
    return SAMPLES / f"sample_{language}.json"


def sample(language="nl"):
    return json.loads(sample_path(language).read_text(encoding="utf-8"))


def environment(home, **more):
    """What a process of ours sees: a home of its own, no screen, English, and this checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "CWB_", "PYTHON", "XDG_"))}
    ours = {"CWB_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    return {**kept, **ours, **more}


def run(*arguments, home, cwd=None, before=(), **more):
    """Runs a command to its end; there is never a traceback, and what goes to stderr is one line."""
    command = [*before, sys.executable, "-W", "error", "-m", "cwb_desktop", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, env=environment(home, **more), timeout=120, check=False)
    assert "Traceback" not in done.stderr
    if done.returncode:
        assert len(done.stderr.splitlines()) == 1, done.stderr
    return done


def kill_while_writing(path):
    """Changes every stakeholder in a process that is killed before it commits: a journal stays behind, half of it is in the file."""
    before = path.read_bytes()
    script = (
        "import os, signal, sqlite3, sys\n"
        "con = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "con.execute('PRAGMA cache_size=1')\n"
        "con.execute('BEGIN IMMEDIATE')\n"
        "con.execute('UPDATE stakeholder SET name = ?', ('half written',))\n"
        "con.execute('UPDATE relation SET label = ?', ('half written' * 4,))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert path.with_name(path.name + "-journal").stat().st_size > 512
    assert path.read_bytes() != before


def sql(path, *statements):
    """Does to a file what the program would never do."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def state(folder):
    """Every file of a folder with its bytes and the moment it changed."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.iterdir()) if path.is_file()}


def flip(path):
    """Changes a letter of a name inside the file as a bad disk would: SQLite itself does not see it."""
    name = sample()["stakeholders"][0]["name"].encode("utf-8")
    data = path.read_bytes()
    assert name in data
    path.write_bytes(data.replace(name, name[:-1] + bytes([name[-1] ^ 1]), 1))


def rename(path, name="Iets anders"):
    """One edit through the program's own door."""
    with OpenFile(path, lambda: "2026-11-20") as opened:
        opened.document.do(edits.set_fields(opened.document.records.all(Stakeholder)[0], name=name))
