"""What the group calls local, on the money page: each share on it means inside this line (method 1.5)."""

from __future__ import annotations

from .panel_fields import LongEditor
from .panel_kit import Desk, Part
from .record_form import RecordForm


class LocalArea(Part):
    """One sentence, to agree on before shares are given."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        key = self.records.workshop.key
        self.form = RecordForm(desk.interface, desk.document, key, ("local_area",), narrow=desk.narrow, makes={"local_area": LongEditor})
        self.column.addWidget(self.form)

    def refresh(self) -> None:
        """Follows the document."""
        self.form.refresh()
