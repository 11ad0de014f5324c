"""Sheets from the command line, as a user asks for them."""

import pypdf
import pytest

from cwb_desktop.app.sheets import file_name
from cwb_desktop.paper.sheets.registry import SHEETS, copies_for
from tests.command import run, sample_path
from tests.paper.sheets.sheet_kit import order
from tests.paper.summaries import kit, sample


def pages(path):
    return len(pypdf.PdfReader(path).pages)


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("één map")
    assert run("import", sample_path(), folder / "de linden.cwb", home=folder).returncode == 0
    return folder


def test_the_list_has_every_code(shop):
    done = run("sheets", "--language", "nl", home=shop)
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(SHEETS)
    assert "Uitnodiging en affiche" in done.stdout


def test_a_sheet_is_written_from_a_workshop_or_empty_and_in_tiles(shop):
    file = shop / "de linden.cwb"
    assert run("sheet", "H4", shop / "kaart.pdf", file, "--paper", "A1", "--tile", "A4", home=shop).returncode == 0
    assert pages(shop / "kaart.pdf") == 15
    assert run("sheet", "h24", shop / "leeg.pdf", "--language", "nl,en", "--style", "ink", "--copies", "2", home=shop).returncode == 0
    assert pages(shop / "leeg.pdf") == 2
    assert run("sheet", "H26", shop / "verslag.pdf", file, "--today", "2027-01-21", home=shop).returncode == 0
    assert pages(shop / "verslag.pdf") >= 6


def test_the_booklet_takes_its_file_before_or_after_the_target(shop):
    for given in ((shop / "a.pdf", shop / "de linden.cwb"), (shop / "de linden.cwb", shop / "a.pdf")):
        assert run("booklet", *given, home=shop).returncode == 0
        assert 8 <= pages(shop / "a.pdf") <= 12


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("H99", "x.pdf"), 1, "H99"),
        (("H7", "x.pdf", "--paper", "A0"), 1, "A0"),
        (("H4", "x.pdf", "--paper", "A3", "--tile", "A3"), 1, "A3"),
        (("H7", "x.pdf", "--fillable"), 1, "H7"),
        (("H7", "x.doc"), 1, ".doc"),
        (("H7", "x.pdf", "nothing.cwb"), 66, "nothing.cwb"),
        (("H7", "x.pdf", "--language", "nl,xx"), 64, "nl,xx"),
        (("H7", "x.pdf", "--copies", "0"), 64, "0"),
        (("H7", "x.pdf", "--today", "2026-02-30"), 64, "2026-02-30"),
    ],
)
def test_what_cannot_be_made_is_said_in_one_sentence_and_leaves_nothing(shop, arguments, code, word, tmp_path):
    done = run("sheet", *arguments, home=shop, cwd=tmp_path)
    assert done.returncode == code
    assert word in done.stderr
    assert not list(tmp_path.iterdir())


def test_names_of_files_say_what_is_in_them():
    shop = sample("nl")
    assert file_name(kit(), shop, order("H8", today="2026-10-01", step=2)) == "2026-10-01_de-linden_stap2_H8_lege-kaart.pdf"
    assert file_name(kit(), None, order("H28", today="2026-10-01")) == "2026-10-01_H28_woordenlijst.pdf"
    assert file_name(kit(), None, order("H5.starter", ("nl", "en"))) == "2026-10-20_stap1_H5_deelnemerskaartjes_starter_nl-en.pdf"


def test_so_many_people_need_so_many_sheets():
    assert [copies_for(SHEETS[code], 14) for code in ("H2", "H6", "H24", "H10", "H27")] == [2, 3, 7, 3, 4]
    assert [copies_for(SHEETS["H2"], people) for people in (1, 12, 13, 36)] == [1, 1, 2, 3]  # everybody has a row to sign


@pytest.mark.parametrize(("code", "edge"), [("H12", "lange kant"), ("H6.a5", "korte kant"), ("H29", "korte kant"), ("H7", "")])
def test_the_command_says_over_which_edge_to_turn(shop, code, edge, tmp_path):
    done = run("sheet", code, "out.pdf", "--language", "nl", home=shop, cwd=tmp_path)
    assert done.returncode == 0
    assert edge in done.stdout
    assert bool(done.stdout.strip()) == bool(edge)
