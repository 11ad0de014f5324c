"""Counters that must add up: nothing is kept before they do, and then all of them at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ..workshop.waiting import Place
from .controls import labelled
from .panel_kit import Desk, Part
from .plain import plain_label
from .stepper import Stepper
from .unfinished import Slot


class Counts(Part):
    """`parts` must add up to `whole` (a counter of its own, or a number that stands). `settled` tells all numbers once they do.

    `about` is the record that is counted for and a name: numbers that do not add up yet wait there.
    """

    settled = Signal(object)

    def __init__(self, desk: Desk, parts: Sequence[tuple[str, str]], whole: tuple[str, str] | None, about: Place) -> None:
        super().__init__(desk)
        key, called = about
        self._slot = Slot(desk.document, key, called)
        self._fixed, self._whole, self._parts = 0, whole[0] if whole else "", [name for name, _ in parts]
        self.steppers: dict[str, Stepper] = {}
        self._kept: Mapping[str, int] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.px(12))
        grid.setVerticalSpacing(self.px(8))
        rows = [*([whole] if whole else []), *parts]
        for place, (name, words) in enumerate(rows):
            stepper = self.steppers[name] = Stepper(desk.interface, words, slot=Slot(desk.document, key, f"{called}.{name}"))
            stepper.changed.connect(lambda _value: self._changed())
            at = (place, 0) if desk.narrow else (place // 2, place % 2)
            grid.addWidget(_field(words, stepper), *at, Qt.AlignmentFlag.AlignTop)
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
        """The numbers as they are kept; what is being counted stays until it adds up."""
        changed = dict(kept) != dict(self._kept) or (fixed is not None and fixed != self._fixed)
        if fixed is not None:
            self._fixed = fixed
        if changed:
            self._kept = dict(kept)
            counted = zip(self.steppers, self._slot.numbers(len(self.steppers)))
            for name, value in {**kept, **dict(counted)}.items():
                self.steppers[name].set_value(value)
            self._say()

    def forget(self) -> None:
        """Whatever was counted, it is not wanted."""
        self._slot.let_go()
        for stepper in self.steppers.values():
            stepper.let_go()

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
        if self.left():
            self._slot.hold_numbers(self.values().values())
        else:
            self._slot.let_go()
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


