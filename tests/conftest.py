"""What all tests share: no screen is needed."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from .read_only import taken_writing


@pytest.fixture
def read_only():
    """Makes a folder read-only for the commands that get what it gives put before them."""
    return taken_writing
