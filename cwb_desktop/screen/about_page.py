"""About this workshop: neighbourhood, question, languages, and what the rings mean."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from ..workshop.method import RING_MEANINGS
from .field_editor import FieldEditor
from .interface import Interface
from .panel_fields import LongEditor
from .plain import plain_label
from .ports import Doc
from .record_form import RecordForm
from .scrolled import Scrolled

_FIELDS = (
    "name", "city", "title", "ladder_level", "question", "local_area", "description", "residents", "households", "ring_meaning", "language",
    "currency", "quality_note", "levels", "example", "notice",
)  # fmt: skip
#: Texts that may be longer than a line.
_LONG = ("question", "local_area", "description", "quality_note", "notice")


class AboutPage(QScrollArea):
    """The one record about the whole, as a form."""

    def __init__(self, interface: Interface, document: Doc) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        inner = Scrolled()
        px = interface.px
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(28), px(4), px(28), px(28))
        column.setSpacing(px(16))
        column.addWidget(plain_label(self.tr("About this workshop"), "question", wrap=True))
        makes: dict[str, type[FieldEditor]] = dict.fromkeys(_LONG, LongEditor)
        self.form = RecordForm(interface, document, ("workshop", "workshop"), _FIELDS, ("ring_meaning",), pairs=True, makes=makes)
        self.form.setMaximumWidth(px(860))
        column.addWidget(self.form)
        column.addStretch(1)
        self.setWidget(inner)
        self._document = document
        self.refresh()

    def refresh(self) -> None:
        """Follows the document. Without a meaning of its own the rings mean how close somebody is."""
        self.form.refresh()
        meaning = self.form.editors["ring_meaning"]
        if self._document.records.workshop.ring_meaning is None:
            meaning.set_value(RING_MEANINGS[0])
