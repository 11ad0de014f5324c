"""The first look at Home needs sqlite3 alone: what is heavy comes after it, or never."""

import json
import subprocess
import sys

from cwb_desktop.app import files
from cwb_desktop.exchange import json_file

from ..command import ROOT, environment, sample, sample_path

_LATE = ("sqlalchemy", "reportlab", "pypdfium2", "pypdf", "PIL")
_LIST = (
    "import json, sys\nfrom pathlib import Path\nfrom cwb_desktop.app.library import Library\n"
    "found = Library(Path(sys.argv[1]), lambda: '2026-11-20', str).list()\n"
    f"print(json.dumps([[[one.name, one.counts.stakeholders] for one in found], [name for name in {_LATE} if name in sys.modules]]))\n"
)


def _json(script, *arguments, home):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=environment(home), capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_homes_list_is_read_without_the_heavy_libraries(tmp_path):
    for language in ("nl", "en"):
        files.write_new(tmp_path / f"{language}.cwb", json_file.read(sample_path(language)), None)
    listed, loaded = _json(_LIST, tmp_path, home=tmp_path)
    assert sorted(listed) == sorted([sample(one)["neighbourhood"]["name"], len(sample(one)["stakeholders"])] for one in ("nl", "en"))
    assert loaded == []


def test_the_command_line_says_its_version_without_qt_or_a_database(tmp_path):
    script = (
        "import json, sys\nfrom cwb_desktop.cli import main\n"
        "try:\n    main(['--version'])\nexcept SystemExit:\n    pass\n"
        f"print(json.dumps([name for name in ('PySide6', *{_LATE}) if name in sys.modules]))\n"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, env=environment(tmp_path), capture_output=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout.splitlines()[-1]) == []


_PAINT = (
    "import json, os, sys\nfrom PySide6.QtCore import QEvent, QObject\nfrom PySide6.QtWidgets import QApplication\n"
    "from cwb_desktop.app.gui import Program\n"
    "class Painted(QObject):\n"
    "    def eventFilter(self, watched, event):\n"
    "        if event.type() == QEvent.Type.Paint:\n"
    f"            print(json.dumps([name for name in {_LATE} if name in sys.modules]), flush=True)\n"
    "            os._exit(0)\n"
    "        return False\n"
    "app = QApplication([])\nprogram = Program(app, os.environ)\npainted = Painted()\napp.installEventFilter(painted)\n"
    "program.start(None)\napp.exec()\n"
)


def test_home_is_painted_before_anything_heavy_is_loaded(tmp_path):
    files.write_new(tmp_path / "a.cwb", json_file.read(sample_path()), None)
    assert _json(_PAINT, home=tmp_path) == []
