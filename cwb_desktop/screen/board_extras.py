"""What a board has besides its drawing and its hands: filters, twins, arranging, photos, and motion."""

from __future__ import annotations

from PySide6.QtCore import QObject

from .arrange_deeds import Arranging
from .board_parts import BoardParts
from .card_typing import CardTyping
from .desk import Desk
from .filtering import Filtering
from .looking import Looking
from .photo_taking import PhotoTaking
from .settling import Grip, Settling
from .twins import Twins


class BoardExtras(QObject):
    """One of each for one board."""

    def __init__(self, board: Desk, looking: Looking, parts: BoardParts, typing: CardTyping, hand: Grip) -> None:
        super().__init__(board)
        self.filtering = Filtering(board, looking)
        self.twins = Twins(board, parts, typing)
        self.arranging = Arranging(board)
        self.photos = PhotoTaking(board)
        self.settling = Settling(board, hand)
