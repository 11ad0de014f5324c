"""What the world outside refuses, on its way to a sentence on the screen."""

from __future__ import annotations


class Trouble(Exception):
    """The world outside refused (disk full, file newer, no printer). `reason` is the key of a sentence in [problem]."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values
