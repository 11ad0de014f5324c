"""A plan card: what it is, who pulls it, whether it is chosen, and the plan it can be joined with."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ..workshop.agreements import Plan
from ..workshop.figures.votes import standing_plans
from ..workshop.working import merge_plans
from .controls import Choice
from .name_editor import NameEditor
from .panel_fields import LongEditor
from .panel_kit import Desk, Part
from .plain import named, plain_label
from .record_form import RecordForm

_FIELDS = ("title", "text", "pillar", "owner", "answers_need", "helpers", "money_needed", "first_customer", "ladder_level", "chosen")


class MergePart(Part):
    """Two plans that are the same become one; dots and needs count together."""

    def __init__(self, desk: Desk, keep: str, gone: str = "") -> None:
        super().__init__(desk)
        self._keep = keep
        self.column.addWidget(plain_label(self.tr("The same as another plan?"), "row.bold", wrap=True))
        self.which = Choice(desk.interface)
        named(self.which, self.tr("Join with"))
        self.deed = self.button(self.tr("Join them"), self.merge, "soft")
        self.which.currentIndexChanged.connect(lambda _place: self.deed.setEnabled(bool(self.which.currentData())))
        row = QVBoxLayout() if desk.narrow else QHBoxLayout()
        row.setSpacing(self.px(8))
        row.addWidget(self.which, 0 if desk.narrow else 1)
        row.addWidget(self.deed)
        self.column.addLayout(row)
        self._gone = gone
        self.refresh()

    def refresh(self) -> None:
        """Follows the document."""
        kept = self.which.currentData() or self._gone
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItem(self.tr("Which plan?"), "")
        for plan in standing_plans(self.records):
            if plan.id != self._keep:
                self.which.addItem(plan.title, plan.id)
        self.which.setCurrentIndex(max(0, self.which.findData(kept)))
        self.which.blockSignals(False)
        self.deed.setEnabled(bool(self.which.currentData()))
        keep = self.records.get(Plan, self._keep)
        # Not before it stands somewhere: it would be a window of its own.
        if self.parentWidget() is not None:
            self.setVisible(keep is not None and keep.merged_into is None and self.which.count() > 1)

    def merge(self) -> None:
        """Joins the chosen plan into this one."""
        keep, gone = self.records.get(Plan, self._keep), self.records.get(Plan, self.which.currentData())
        if keep is not None and gone is not None and self.do(lambda: merge_plans(self.records, keep, gone)):
            self.desk.show((keep.key,))


class PlanPart(Part):
    """All fields of a plan, and the plan it can be joined with."""

    def __init__(self, desk: Desk, plan_id: str) -> None:
        super().__init__(desk)
        self._id = plan_id
        self._joined = plain_label("", "bold", wrap=True)
        self.column.addWidget(self._joined)
        self.form = RecordForm(
            desk.interface, desk.document, ("plan", plan_id), _FIELDS, pairs=not desk.narrow, narrow=desk.narrow,
            makes={"owner": NameEditor, "text": LongEditor},
        )  # fmt: skip
        self.form.set_today(desk.today)
        self.column.addWidget(self.form)
        self.merging = MergePart(desk, plan_id)
        self.column.addWidget(self.merging)
        self.refresh()

    def refresh(self) -> None:
        """Follows the document."""
        plan = self.records.get(Plan, self._id)
        if plan is None:
            return
        other = self.records.get(Plan, plan.merged_into)
        self._joined.setText(self.tr("Counts with {0}.").format(other.title) if other else "")
        self._joined.setVisible(other is not None)
        self.form.refresh()
        self.merging.refresh()
