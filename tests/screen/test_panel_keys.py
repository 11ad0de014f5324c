"""Tab walks through the panel of whatever is chosen as the eyes do, past every field and button, and each has a name to be heard."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from cwb_desktop.screen.evening_clock import EveningClock
from cwb_desktop.screen.panel import Panel
from cwb_desktop.workshop.ids import new_id
from cwb_desktop.workshop.records import BY_KIND

from .shell_kit import TODAY, document, settle

#: What is chosen and on which canvas; a line of a case and a concern are opened in the panel of their whole.
PANELS = [
    ("participant", ""), ("meeting", ""), ("evaluation", ""), ("stakeholder", "ring_map"), ("stakeholder", "power_interest"),
    ("need", "assets_needs"), ("asset", "assets_needs"), ("problem", "assets_needs"), ("plug", "money_flows"), ("inflow", "money_flows"),
    ("spending", "money_flows"), ("lm3_case", "money_flows"), ("lm3_line", "money_flows"), ("plan", "plan_board"), ("vote", "plan_board"),
    ("relation", "network"), ("note", "ring_map"), ("cell", "pillars_matrix"), ("agreement", "action_board"), ("action", "action_board"),
    ("decision", "decisions"),
]  # fmt: skip


def fields(widget):
    """What Tab should stop at: of choices that belong together only the chosen one."""
    for one in widget.findChildren(QWidget):
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            group = one.group() if isinstance(one, QAbstractButton) else None
            if group is None or one is (group.checkedButton() or group.buttons()[0]):
                yield one


def open_folds(shown):
    """Opens the first row that can be opened, by key."""
    for one in shown.findChildren(QAbstractButton):
        if one.property("kind") == "fold.row" and one.isVisible():
            one.setFocus()
            QTest.keyClick(one, Qt.Key.Key_Space)
            return


def walk(panel, shown):
    """What has the keys one after the other, from the first on."""
    seen, now = [], next(iter(fields(shown)))
    now.setFocus(Qt.FocusReason.TabFocusReason)
    while now is not None and shown.isAncestorOf(now):
        QTest.keyClick(now, Qt.Key.Key_Backtab)
        now = panel.focusWidget()
    QTest.keyClick(now, Qt.Key.Key_Tab)
    now = panel.focusWidget()
    while now is not None and shown.isAncestorOf(now) and now not in seen:
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        now = panel.focusWidget()
    return seen


@pytest.mark.parametrize(("kind", "canvas"), PANELS)
def test_tab_follows_the_eyes_through_the_panel(qtbot, dressed, kind, canvas):
    doc = document("nl")
    panel = Panel(dressed(), doc, 2, lambda: TODAY, new_id, EveningClock(), False, False)
    qtbot.addWidget(panel)
    panel.resize(460, 900)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.choose((doc.records.all(BY_KIND[kind])[0].key,), lambda _key: "", canvas)
    shown = panel.selected
    settle(qtbot)
    open_folds(shown)
    settle(qtbot)
    seen, wanted = walk(panel, shown), list(fields(shown))
    names = [QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in wanted]
    assert all(names), "a name for each"
    missed = [name for one, name in zip(wanted, names, strict=True) if one not in seen]
    assert len(seen) > 2 and not missed
    middles = {one: one.mapTo(shown, one.rect().center()) for one in seen}
    for one, following in pairwise(seen):
        here, there = middles[one], middles[following]
        # In the next column one goes up again, by no more than a column of three buttons.
        beside = there.x() > here.x() + one.width() // 2 and there.y() > here.y() - 160
        assert there.y() >= here.y() - 4 or beside, f"{one.accessibleName()} then {following.accessibleName()}"
