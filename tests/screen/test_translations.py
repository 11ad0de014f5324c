"""The Dutch words of the interface are complete and fit their English ones."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from cwb_desktop.paths import data_root
from tools import translations

FILE = data_root("translations") / "cwb_nl.ts"
PLACES = re.compile(r"\{\w*\}|%n")


def test_every_word_has_its_dutch() -> None:
    for message in ElementTree.parse(FILE).getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None and translation.get("type") is None, source
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        assert all(forms), source
        for form in forms:
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(source)), source


def test_no_word_of_the_code_is_missing(tmp_path) -> None:
    root = FILE.parents[1]
    (tmp_path / "translations").mkdir()
    (tmp_path / "cwb_desktop").symlink_to(root / "cwb_desktop")
    (tmp_path / "translations" / FILE.name).write_bytes(FILE.read_bytes())
    translations.update(tmp_path)
    unfinished = [
        message.findtext("source")
        for message in ElementTree.parse(tmp_path / "translations" / FILE.name).getroot().iter("message")
        if message.find("translation").get("type") == "unfinished"
    ]
    assert not unfinished
