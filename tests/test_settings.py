"""Settings are kept, and a file that cannot be read is as if there were none."""

import math
from dataclasses import asdict, fields

import pytest

from cwb_desktop import settings
from cwb_desktop.settings import Settings

from .broken import BROKEN, odd_files


def test_settings_come_back(tmp_path):
    file = tmp_path / "not there yet" / "settings.json"
    mine = Settings(language="en", size=175, theme="dark", motion=False, keys={"Ctrl+P": "F6", "N": "K"})
    settings.write(file, mine)
    assert settings.read(file, "nl") == mine
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_without_a_file_the_systems_language_counts(tmp_path):
    assert settings.read(tmp_path / "none.json", "en") == Settings(language="en")


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_file_that_cannot_be_read_gives_the_defaults_and_can_be_written_again(tmp_path, content):
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert settings.read(file, "nl") == Settings()
    settings.write(file, Settings(size=150))
    assert settings.read(file, "nl").size == 150


def test_odd_values_give_way_to_the_default_and_the_others_stay(tmp_path):
    file = tmp_path / "settings.json"
    for name, value, content in odd_files([field.name for field in fields(Settings)]):
        file.write_bytes(content)
        found = asdict(settings.read(file, "nl"))
        if not (name == "motion" and value is True):
            assert found == asdict(Settings()), (name, value)
    file.write_text('{"size": 5000, "theme": "dark"}', encoding="utf-8")
    assert settings.read(file, "nl") == Settings(theme="dark")
    assert all(math.isfinite(value) for value in found.values() if isinstance(value, float))


@pytest.mark.parametrize("keys", ['["N"]', '{"N": 1}', '{"N": ""}', '{"N": "K", "C": "K"}', f'{{"N": "{"x" * 41}"}}', "3"])
def test_keys_that_cannot_be_meant_are_the_standard_ones(tmp_path, keys):
    file = tmp_path / "settings.json"
    file.write_text(f'{{"theme": "dark", "keys": {keys}}}', encoding="utf-8")
    assert settings.read(file, "nl") == Settings(theme="dark")


def test_where_nothing_can_be_kept_nobody_is_troubled(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    settings.write(tmp_path / "file" / "settings.json", Settings())
    (tmp_path / "settings.json").mkdir()
    settings.write(tmp_path / "settings.json", Settings())
    assert settings.read(tmp_path / "settings.json", "en") == Settings(language="en")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "NL"}, "nl"),
        ({"LANG": "nl_BE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "nl_NL"}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "nl"}, "nl"),
    ],
)
def test_the_systems_language(environment, language):
    assert settings.system_language(environment) == language
