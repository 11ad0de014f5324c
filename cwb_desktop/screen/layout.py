"""Which of the three layouts fits the window (look.md chapter 5)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """Compact, regular or wide; with a drawer for the panel; low, where only one long section fits; tiny, where few tools do."""

    compact: bool
    wide: bool
    drawer: bool
    low: bool
    tiny: bool = False

    @classmethod
    def of(cls, width: int, height: int, scale: float) -> Layout:
        """The layout for a window of so many pixels at an interface size."""
        w, h = width / scale, height / scale
        return cls(w < 1500, w >= 2400, w < 1000, h < 800, w < 800)

    @property
    def panel(self) -> int:
        """The width of the panel at 100 %."""
        return 320 if self.drawer else 280 if self.compact else 480 if self.wide else 376
