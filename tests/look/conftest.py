"""The crowd of 120 on every canvas: on the wall in each run, in the other styles in the long form of the tests."""

import pytest

#: Crowds that take seconds each, and the style that stands for the others: its letters are the largest.
_LARGE, _HARDEST = frozenset({"many", "crowd"}), "wall"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        given = getattr(getattr(item, "callspec", None), "params", {})
        if given.get("name") in _LARGE and given.get("style", _HARDEST) != _HARDEST:
            item.add_marker(pytest.mark.soak)
