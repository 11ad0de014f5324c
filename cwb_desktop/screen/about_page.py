"""About this workshop: neighbourhood, question, languages, and what the rings mean."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from .interface import Interface
from .plain import plain_label
from .ports import Doc
from .record_form import RecordForm

_FIELDS = (
    "name", "city", "title", "ladder_level", "question", "local_area", "description", "residents", "households", "ring_meaning", "language",
    "currency", "quality_note", "levels", "example", "notice",
)  # fmt: skip


class AboutPage(QScrollArea):
    """The one record about the whole, as a form."""

    def __init__(self, interface: Interface, document: Doc) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        inner = QWidget()
        inner.setObjectName("scrolled")
        px = interface.px
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(28), px(4), px(28), px(28))
        column.setSpacing(px(16))
        column.addWidget(plain_label(self.tr("About this workshop"), "question", wrap=True))
        self.form = RecordForm(interface, document, ("workshop", "workshop"), _FIELDS, ("ring_meaning",), pairs=True)
        self.form.setMaximumWidth(px(860))
        column.addWidget(self.form)
        column.addStretch(1)
        self.setWidget(inner)

    def refresh(self) -> None:
        """Follows the document."""
        self.form.refresh()
