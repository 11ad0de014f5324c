"""Counters that must add up: nothing is kept before they do, and then all of them at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from .controls import labelled
from .panel_kit import Desk, Part
from .plain import plain_label
from .stepper import Stepper

#: What is being counted and does not add up yet, for each open workshop: who turns to another page and comes back finds it.
_OPEN: WeakKeyDictionary[object, dict[str, tuple[dict[str, int], dict[str, int]]]] = WeakKeyDictionary()


class Counts(Part):
    """`parts` must add up to `whole` (a counter of its own, or a number that stands). `settled` tells all numbers once they do.

    `about` names what is counted, so that numbers that do not add up yet are there again.
    """

    settled = Signal(object)

    def __init__(self, desk: Desk, parts: Sequence[tuple[str, str]], whole: tuple[str, str] | None, about: str = "") -> None:
        super().__init__(desk)
        self._about = about
        self._fixed, self._whole, self._parts = 0, whole[0] if whole else "", [name for name, _ in parts]
        self.steppers: dict[str, Stepper] = {}
        self._kept: Mapping[str, int] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.px(12))
        grid.setVerticalSpacing(self.px(8))
        rows = [*([whole] if whole else []), *parts]
        for place, (name, words) in enumerate(rows):
            stepper = self.steppers[name] = Stepper(desk.interface, words)
            stepper.changed.connect(lambda _value: self._changed())
            grid.addWidget(_field(words, stepper), *((place, 0) if desk.narrow else (place // 2, place % 2)))
        self.column.addLayout(grid)
        self.hint = plain_label("", "small", wrap=True)
        self.hint.hide()
        self.column.addWidget(self.hint)
        self.rest = self.button("", self.give_rest, "soft")
        self.rest.hide()
        self.column.addWidget(self.rest)

    def values(self) -> dict[str, int]:
        """The numbers as they stand."""
        return {name: stepper.value() for name, stepper in self.steppers.items()}

    def show_values(self, kept: Mapping[str, int], fixed: int | None = None) -> None:
        """The numbers as they are kept; what is being counted stays as long as those do not change."""
        changed = dict(kept) != dict(self._kept) or (fixed is not None and fixed != self._fixed)
        if fixed is not None:
            self._fixed = fixed
        if changed:
            self._kept = dict(kept)
            for name, value in kept.items():
                self.steppers[name].set_value(value)
            before, counted = self._open.get(self._about, ({}, {}))
            if counted and before == self._kept:
                for name, value in counted.items():
                    self.steppers[name].set_value(value)
            self._say()

    @property
    def _open(self) -> dict[str, tuple[dict[str, int], dict[str, int]]]:
        return _OPEN.setdefault(self.desk.document, {})

    def whole(self) -> int:
        """What they must add up to."""
        return self.steppers[self._whole].value() if self._whole else self._fixed

    def left(self) -> int:
        """What is still to be given; negative when there is too much."""
        return self.whole() - sum(self.steppers[name].value() for name in self._parts)

    def give_rest(self) -> None:
        """What is left goes to the first of them."""
        first = self.steppers[self._parts[0]]
        first.set_value(first.value() + self.left())
        self._changed()
        first.field.setFocus()

    def _changed(self) -> None:
        self._say()
        if self.left() and self._about:
            self._open[self._about] = (dict(self._kept), self.values())
        else:
            self._open.pop(self._about, None)
        if self.left() == 0 and self.values() != dict(self._kept):
            self.settled.emit(self.values())

    def _say(self) -> None:
        left = self.left()
        self.hint.setText(self.tr("{0} still to count. Nothing is kept yet.").format(left) if left > 0 else "")
        self.hint.setVisible(left > 0)
        self.tell(self.tr("{0} too many. Nothing is kept yet.").format(-left) if left < 0 else "")
        first = self.steppers[self._parts[0]].field.accessibleName()
        self.rest.setText(self.tr("The rest: {0}").format(first[:1].lower() + first[1:]))
        self.rest.setAccessibleName(self.rest.text())
        self.rest.setVisible(left > 0)


def _field(words: str, stepper: Stepper) -> QWidget:
    made = labelled(words, stepper)
    stepper.field.setAccessibleName(words)
    return made


