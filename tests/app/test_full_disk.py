"""The disk is full: nothing is lost, nothing is half, and it goes on when there is room again."""

import os
import subprocess
import sys

import pytest

from cwb_desktop.app.files import write_new
from cwb_desktop.exchange import json_file

from ..command import ROOT, environment, sample_path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs limits of Unix")


@pytest.mark.parametrize("part", [("edits", 1), ("edits", 2), ("copy",), ("outputs",), ("new",)], ids=lambda part: "-".join(map(str, part)))
def test_a_full_disk(tmp_path, part):
    path = tmp_path / "a.cwb"
    write_new(path, json_file.read(sample_path()), None)
    name, *more = map(str, part)
    command = [sys.executable, "-m", "tests.app.full_disk", name, str(path), *more]
    done = subprocess.run(command, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
