"""The manual: every sheet is in its list, every picture and page that is linked exists, and both languages tell the same."""

import re
from pathlib import Path

import pytest

from cwb_desktop.app.render import Kit
from cwb_desktop.paper.sheets.registry import SHEETS
from cwb_desktop.screen.actions import canvas_keys
from tools import manual

FOLDER = manual.ROOT / "docs" / "manual"
PAGES = {name: (FOLDER / name).read_text(encoding="utf-8") for name in ("nl.md", "en.md", "sheets.md")}
LINK = re.compile(r'\]\(([^)#]+)\)|src="([^"]+)"')
#: All pictures together, in bytes.
MOST = 3_000_000
#: Words in a sentence.
LONGEST = 15


def linked(text: str) -> set[str]:
    return {one or other for one, other in LINK.findall(text)}


def prose(text: str) -> list[str]:
    """The sentences outside headings, tables and pictures, without marks."""
    lines = [line for line in text.splitlines() if not line.startswith(("#", "|", "!", "["))]
    bare = re.sub(r"\[([^]]*)\]\([^)]*\)|`[^`]*`|[*>]", r"\1", "\n".join(lines))
    return [one.strip(" -") for one in re.split(r"(?<=[.?!:])\s+|\n\s*(?:-|\d+\.)?", bare) if one.strip(" -")]


def keys(text: str) -> list[str]:
    """The left side of the last table."""
    table = text[text.rindex("|---|---|\n") :].splitlines()[1:]
    return [line.split("|")[1].strip() for line in table]


def test_the_list_is_that_of_the_registry() -> None:
    kit = Kit.load()
    assert PAGES["sheets.md"] == manual.listing(kit.say("nl"), kit.say("en")), "make manual"


@pytest.mark.parametrize("code", SHEETS)
def test_every_sheet_is_in_the_list(code: str) -> None:
    row = next(line for line in PAGES["sheets.md"].splitlines() if line.startswith(f"| {code} |"))
    assert (FOLDER / "pictures" / "sheets" / manual.picture_of(SHEETS[code])).exists(), "make manual"
    assert all(cell.strip() for cell in row.split("|")[1:-1])


@pytest.mark.parametrize("page", PAGES)
def test_everything_linked_is_there(page: str) -> None:
    found = linked(PAGES[page])
    assert found
    assert [one for one in found if not (FOLDER / one).resolve().exists()] == []


def test_every_picture_is_used() -> None:
    used = {(FOLDER / one).resolve() for text in PAGES.values() for one in linked(text)}
    assert [path.name for path in (FOLDER / "pictures").rglob("*.png") if path.resolve() not in used] == []


def test_the_pictures_stay_small() -> None:
    assert sum(path.stat().st_size for path in (FOLDER / "pictures").rglob("*.png")) < MOST


def test_the_readme_leads_to_both_languages() -> None:
    readme = (manual.ROOT / "README.md").read_text(encoding="utf-8")
    assert {"docs/manual/nl.md", "docs/manual/en.md"} <= linked(readme)


@pytest.mark.parametrize("page", ["nl.md", "en.md"])
def test_sentences_are_short(page: str) -> None:
    assert [one for one in prose(PAGES[page]) if len(one.split()) > LONGEST] == []


def test_both_languages_tell_the_same() -> None:
    shapes = [[re.match(r"#+|\||\d+\.|-|!", line) for line in PAGES[page].splitlines()] for page in ("nl.md", "en.md")]
    first, second = ([found.group() if found else "" for found in shape] for shape in shapes)
    assert first == second
    assert len(keys(PAGES["nl.md"])) == len(keys(PAGES["en.md"]))


def test_every_key_of_the_key_sheet_is_in_the_manual() -> None:
    told = " ".join(keys(PAGES["en.md"]))
    names = {"Return": "Enter", "Ctrl+Shift+Left": "Ctrl+Shift+arrows"}
    wanted = [names.get(key, key) for key, _words in canvas_keys()]
    assert [key for key in wanted if not re.search(rf"(?<![\w+]){re.escape(key)}(?!\w)", told)] == []


def test_no_page_names_a_place_on_one_machine() -> None:
    for text in PAGES.values():
        assert not re.search(r"/(?:home|work|tmp|root|Users)/", text)


def test_old_thumbnails_go(tmp_path: Path) -> None:
    old = tmp_path / "H99.png"
    old.write_bytes(b"")
    manual.cleared(tmp_path)
    assert not old.exists()
