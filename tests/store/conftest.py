"""A workshop file on disk, and a document on it."""

import pytest

from cwb_desktop.store.store import Store
from cwb_desktop.workshop.document import Document

from .things import TODAY, small


@pytest.fixture
def path(tmp_path):
    """Where the workshop file is."""
    return tmp_path / "De Linden # 100 % é.cwb"


@pytest.fixture
def store(path):
    """An open file with the small workshop."""
    opened = Store.create(path, small())
    yield opened
    opened.close()


@pytest.fixture
def document(store):
    """A document on the open file."""
    return Document(store.load(), store.write, lambda: TODAY)
