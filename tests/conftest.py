"""What all tests share: no screen is needed."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

from .read_only import taken_writing

# No test asserts a time.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


@pytest.fixture
def read_only():
    """Makes a folder read-only for the commands that get what it gives put before them."""
    return taken_writing


@pytest.fixture(autouse=True)
def nothing_left_over(request):
    """A window or menu that an earlier test left open would keep the keyboard to itself."""
    if "qapp" in request.fixturenames:
        app = request.getfixturevalue("qapp")
        while app.activePopupWidget() is not None:
            app.activePopupWidget().close()
        for window in app.topLevelWidgets():
            window.hide()
