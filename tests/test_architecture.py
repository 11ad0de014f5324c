"""The picture of the house, executable: who may import whom, no knots, and its size."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "cwb_desktop"
ROOMS = ("workshop", "look", "store", "exchange", "paper", "screen", "app")
LOOSE = {"paths", "settings", "texts", "place"}

#: Our own rooms, and libraries from outside, that each room may use (house rules §3).
OURS = {
    "workshop": set(),
    "look": {"workshop", "texts"},
    "store": {"workshop"},
    "exchange": {"workshop", "look", "texts"},
    "paper": {"workshop", "look", "texts"},
    "screen": {"workshop", "look", "texts", "settings", "place"},
    "app": {*ROOMS, *LOOSE},
    "cli": {*ROOMS, *LOOSE},
    "__main__": {"cli"},
    **dict.fromkeys(LOOSE, LOOSE),
}
OUTSIDE = {
    "workshop": set(),
    "look": set(),
    "store": {"sqlalchemy"},
    "exchange": set(),
    "paper": {"reportlab", "pypdf", "PIL", "fontTools"},
    "screen": {"PySide6", "shiboken6", "pypdfium2"},
    "app": {"PySide6"},
    "cli": set(),
    "__main__": set(),
    "paths": {"appdirs"},
    "settings": set(),
    "texts": set(),
    "place": set(),
}


def modules():
    return sorted(path for path in ROOT.rglob("*.py"))


def name_of(path):
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(path):
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imports(path):
    """Every module imported anywhere in a file: hidden ones inside functions, and those for the type checker, counted."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            full = ".".join([*base, *([node.module] if node.module else [])])
            yield full
            yield from (f"{full}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_who_may_import_whom(path):
    here = room(path)
    if here == "__init__":
        return
    for found in imports(path):
        parts = found.split(".")
        if parts[0] == "cwb_desktop":
            there = parts[1] if len(parts) > 1 else here
            if there in {*ROOMS, *LOOSE, "cli"} and there != here:
                assert there in OURS[here], f"{name_of(path)} imports {found}"
        elif parts[0] not in sys.stdlib_module_names:
            assert parts[0] in OUTSIDE[here], f"{name_of(path)} imports {found}"


def test_peek_needs_sqlite3_alone():
    assert not [found for found in imports(ROOT / "store" / "peek.py") if found.startswith("sqlalchemy")]


def reached():
    """For each module, those that it imports by any way, also for the type checker alone."""
    names = {name_of(path): path for path in modules()}
    # a package's __init__ is imported with each of its modules; only its own imports count
    graph = {name: {found for found in imports(path) if found in names and found != name} for name, path in names.items()}
    found = {}
    for start in graph:
        seen, waiting = set(), list(graph[start])
        while waiting:
            there = waiting.pop()
            if there not in seen:
                seen.add(there)
                waiting += graph[there]
        found[start] = seen
    return found


def test_no_module_imports_itself_by_a_detour():
    assert not [name for name, seen in reached().items() if name in seen]


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_module_says_what_it_is_for_and_stays_small(path):
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert ast.get_docstring(tree), "a module begins with one sentence about what it is for"
    assert source.count("\n") <= 300
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert node.end_lineno - node.lineno < 40, f"{node.name} is longer than 40 lines"
        if isinstance(node, ast.ClassDef):
            assert node.end_lineno - node.lineno < 200, f"{node.name} is longer than 200 lines"


def test_no_network_in_a_default_start():
    banned = {"socket", "http", "urllib", "ssl", "ftplib", "smtplib", "requests"}
    for path in modules():
        found = {name.split(".")[0] for name in imports(path)} & banned
        assert not found, f"{name_of(path)} imports {found}"
        assert "QtNetwork" not in path.read_text(encoding="utf-8")
