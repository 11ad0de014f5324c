"""What a board has besides its drawing and its hands: filters, twins, arranging, photos, and motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from .arrange_deeds import Arranging
from .filtering import Filtering
from .photo_taking import PhotoTaking
from .settling import Settling
from .twins import Twins

if TYPE_CHECKING:
    from .board import Board


class BoardExtras(QObject):
    """One of each for one board."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.filtering = Filtering(board)
        self.twins = Twins(board)
        self.arranging = Arranging(board)
        self.photos = PhotoTaking(board)
        self.settling = Settling(board)
        board.typing.typed.connect(self.twins.offer)
