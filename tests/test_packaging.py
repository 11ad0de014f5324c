"""What is packed along: fonts, icons, licences, locked libraries, and the wheel that holds them."""

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from tests.test_architecture import imports, modules
from tools import font_widths, signs_font, third_party

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "resources" / "fonts"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
FACES = [f"{family}-{style}" for family in ("AtkinsonHyperlegibleNext", "NotoSans") for style in STYLES]
FURTHER = ["NotoSansEthiopic-Regular", "CWBSigns-Regular", "NotoEmoji-Regular"]


def widths(face: str) -> dict[int, int]:
    """Code point to advance width, as `look` reads it."""
    runs = json.loads((FONTS / "widths.json").read_text(encoding="ascii"))[face]["widths"]
    return {int(first) + step: width for first, run in runs.items() for step, width in enumerate(run)}


def test_the_table_of_widths_is_made_from_these_fonts() -> None:
    assert (FONTS / "widths.json").read_text(encoding="ascii") == font_widths.table(FONTS)
    assert sorted(json.loads((FONTS / "widths.json").read_text(encoding="ascii"))) == sorted([*FACES, *FURTHER])


def test_our_own_arrows_are_made_by_their_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signs_font, "TARGET", tmp_path / "made.ttf")
    signs_font.main()
    assert (tmp_path / "made.ttf").read_bytes() == (FONTS / "CWBSigns-Regular.ttf").read_bytes()


def test_runs_end_where_a_letter_is_missing() -> None:
    assert font_widths.runs({65: 1, 66: 2, 68: 3}) == {"65": [1, 2], "68": [3]}


@pytest.mark.parametrize("face", FACES)
def test_each_face_has_the_letters_of_dutch_and_english(face: str) -> None:
    text = "ABCXYZabcxyz0123456789 ÀÉËÏÖÜáéëïöüĲĳçñŁşğİı €£–—‘’“”…•·×½§°†"
    assert not [letter for letter in text if ord(letter) not in widths(face)]


@pytest.mark.parametrize("face", FACES)
def test_qt_measures_what_the_table_says(face: str, qapp: object) -> None:
    number = QFontDatabase.addApplicationFont(str(FONTS / f"{face}.ttf"))
    assert number >= 0
    font = QFont(QFontDatabase.applicationFontFamilies(number))
    font.setBold("Bold" in face)
    font.setItalic("Italic" in face)
    font.setPixelSize(1000)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    table = widths(face)
    text = "Bakkerij De Korst – wíé doet mee?"
    assert QFontMetricsF(font).horizontalAdvance(text) == pytest.approx(sum(table[ord(letter)] for letter in text), rel=0.002)


def test_every_icon_is_a_drawing_of_24_by_24() -> None:
    icons = list((ROOT / "resources" / "icons").glob("*.svg"))
    assert len(icons) >= 70
    for icon in icons:
        assert ElementTree.parse(icon).getroot().get("viewBox") == "0 0 24 24", icon.name


def test_licences_of_what_lies_here_lie_beside_it() -> None:
    for name, words in {
        "LICENSE": "EUROPEAN UNION PUBLIC LICENCE v. 1.2",
        "resources/licences/LGPL-3.0.txt": "GNU LESSER GENERAL PUBLIC LICENSE",
        "resources/licences/GPL-3.0.txt": "GNU GENERAL PUBLIC LICENSE",
        "resources/icons/LICENSE.txt": "ISC License",
        "resources/fonts/AtkinsonHyperlegibleNext-OFL.txt": "SIL OPEN FONT LICENSE Version 1.1",
        "resources/fonts/NotoSans-OFL.txt": "SIL OPEN FONT LICENSE Version 1.1",
        "resources/fonts/NotoSansEthiopic-OFL.txt": "SIL OPEN FONT LICENSE Version 1.1",
        "resources/fonts/NotoEmoji-OFL.txt": "SIL OPEN FONT LICENSE Version 1.1",
    }.items():
        assert words in (ROOT / name).read_text(encoding="utf-8"), name


def test_third_party_names_every_locked_library() -> None:
    written = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    assert written == third_party.table(), "make third-party"


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_locks_hold_hashes_and_no_hosts(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.findall(r"^[\w.-]+==.*(?:\n {4}.*)+", text, flags=re.MULTILINE)
    assert len(entries) == len(re.findall("==", text)) - len(re.findall(r"_\w+ == ", text)) > 10
    assert all("--hash=sha256:" in entry for entry in entries)


def test_each_dependency_is_locked_and_the_lock_is_what_runs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = dict(third_party.locked((ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")))
    for dependency in project["dependencies"]:
        name = re.split(r"[\[=~<>]", dependency, maxsplit=1)[0].lower()
        assert locked[name] == version(name)


def test_qt_calls_do_not_eat_references_to_none() -> None:
    """PySide6 6.12.0 loses one at every call on Python 3.11 and ends the process after some thousands."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 100


def test_the_wheel_holds_resources_and_dutch(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=ROOT, check=True, capture_output=True,
        env={**os.environ, "PYTHONWARNINGS": "default"},
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        held = set(wheel.namelist())
    assert {"cwb_desktop/paths.py", "cwb_desktop/resources/fonts/NotoSans-Bold.ttf", "cwb_desktop/resources/icons/house.svg"} <= held
    for words in (ROOT / "translations").glob("*.ts"):
        assert f"cwb_desktop/translations/{words.stem}.qm" in held
    assert not [name for name in held if "__pycache__" in name or name.startswith(("tests/", "tools/"))]


def test_the_frozen_program_has_all_that_is_imported_and_starts() -> None:
    spec = (ROOT / "pyinstaller.spec").read_text(encoding="utf-8")
    (left_out,) = re.findall(r"excludes=\[(.*?)\]", spec)
    imported = {name.split(".")[0] for path in modules() for name in imports(path)}
    assert "fontTools" in imported
    assert not imported & set(re.findall(r'"(\w+)"', left_out))
    (start,) = re.findall(r'Analysis\(\s*\["([^"]+)"\]', spec)
    command = [sys.executable, start, "--version"]  # a script, not a module: that is how the frozen program starts
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.startswith("cwb-desktop ")
