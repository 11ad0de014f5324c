"""What a place means for cards of assets, needs, dreams and actions: a band, a column, or a point of a field."""

from __future__ import annotations

from collections.abc import Mapping

from ..look.assets_places import BANDS, CENTRES, COLUMN, IN_COLUMN, LEFT, STEP, clamped, column_middle
from ..look.board_ground import COLUMNS as STATUSES
from ..look.board_ground import STRIP_END
from ..look.board_ground import column_at as status_at
from ..look.plan_places import DREAM_HEIGHT, DREAM_WIDTH, HEAD, shift
from ..look.plan_places import DREAMS as FIELD
from ..workshop import edits
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit
from ..workshop.method import ASSET_CATEGORIES
from ..workshop.records import Action, Asset, Dream, Need
from .ground_base import Dropped, PlainGround, Point, drop_notes, inside, nudge_notes, placed

#: How far a card may stand from the middle of its column (method 3.3).
PLAY = 10
#: Where the middle of a dream may lie.
DREAMS = (
    FIELD.x + DREAM_WIDTH / 2, FIELD.y + HEAD + DREAM_HEIGHT / 2, FIELD.right - DREAM_WIDTH / 2, FIELD.bottom - DREAM_HEIGHT / 2,
)  # fmt: skip
#: An action may be let go a little above its column.
_ABOVE = 40.0


def band_at(point: Point) -> str:
    """The band of the assets map at a point: asset, problem or need."""
    if point[1] < BANDS["problem"].y:
        return "asset"
    return "problem" if point[1] < BANDS["need"].y - 5 else "need"


def column_at(x: float) -> str:
    """The category whose column a point lies in."""
    return ASSET_CATEGORIES[max(0, min(len(ASSET_CATEGORIES) - 1, int((x - LEFT) // COLUMN)))]


def card_spot(records: Records, kind: type[Asset] | type[Need], category: str, y: float | None) -> tuple[int, int]:
    """Where a new card comes: at this height, or at the first free step of its column."""
    low, high = CENTRES[kind.KIND]
    x = round(column_middle(category))
    if y is not None:
        return x, round(max(low, min(high, y)))
    taken = [clamped(card)[1] for card in records.all(kind) if card.category == category]
    steps = [low + STEP * place for place in range(IN_COLUMN)]
    return x, round(next((step for step in steps if all(abs(step - other) >= STEP - 0.01 for other in taken)), high))


class AssetsGround(PlainGround):
    """The assets map: a column is a category, and no card leaves its band."""

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """The category under each point; what was let go in the other band stays where it was."""
        changes: list[Change] = list(drop_notes(records, points))
        refused = ""
        for card, point in _cards(records, points):
            if band_at(point) not in (card.KIND, "problem"):
                refused = f"other_band.{card.KIND}"
                continue
            category = column_at(point[0])
            changes += _put(card, category, point[0], point[1])
        return Dropped(placed(changes), refused=refused)

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Some units; sideways beyond its play a card goes to the next column."""
        changes: list[Change] = list(nudge_notes(records, at, dx, dy))
        for card, _ in _cards(records, at):
            x, y = clamped(card)
            away = x - column_middle(card.category)
            place = ASSET_CATEGORIES.index(card.category) + (dx > 0) - (dx < 0)
            if dx and abs(away) >= PLAY and (away > 0) == (dx > 0) and 0 <= place < len(ASSET_CATEGORIES):
                changes += _put(card, ASSET_CATEGORIES[place], column_middle(ASSET_CATEGORIES[place]), y + dy)
            else:
                changes += _put(card, card.category, x + dx, y + dy)
        return placed(changes)


class DreamGround(PlainGround):
    """The plan board: dreams lie where they are put in their field; plans stand in their order."""

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """Dreams where they are let go, wholly in their field."""
        return Dropped(placed((*drop_notes(records, points), *self._dreams(records, points))))

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Dreams some units."""
        moved = {key: (x + dx, y + dy) for key, (x, y) in at.items()}
        return placed((*nudge_notes(records, at, dx, dy), *self._dreams(records, moved)))

    def _dreams(self, records: Records, points: Mapping[Key, Point]) -> list[Change]:
        """Stored as on paper, wherever the left third is drawn."""
        changes: list[Change] = []
        for (kind, one_id), (across, down) in points.items():
            dream = records.get(Dream, one_id) if kind == Dream.KIND else None
            if dream is not None:
                x, y = inside((across - shift(self.area()), down), DREAMS)
                changes += edits.set_fields(dream, x=round(x), y=round(y)).changes
        return changes


class ActionGround(PlainGround):
    """The action board: a column is a status."""

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """The status under each action; above the columns it stays as it was."""
        changes: list[Change] = list(drop_notes(records, points))
        for action, point in _actions(records, points):
            if point[1] > STRIP_END - _ABOVE:
                changes += edits.set_fields(action, status=status_at(self.area(), point[0])).changes
        return Dropped(_statuses(changes))

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Sideways one column at a time."""
        changes: list[Change] = list(nudge_notes(records, at, dx, dy))
        for action, _ in _actions(records, at):
            if dx and action.status in STATUSES:
                place = max(0, min(len(STATUSES) - 1, STATUSES.index(action.status) + (1 if dx > 0 else -1)))
                changes += edits.set_fields(action, status=STATUSES[place]).changes
        return _statuses(changes)


def _statuses(changes: list[Change]) -> Edit:
    kinds = {change.key[0] for change in changes}
    return Edit("action.status", tuple(changes)) if Action.KIND in kinds else placed(changes)


def _put(card: Asset | Need, category: str, x: float, y: float) -> tuple[Change, ...]:
    low, high = CENTRES[card.KIND]
    middle = column_middle(category)
    where = inside((x, y), (middle - PLAY, low, middle + PLAY, high))
    return edits.set_fields(card, category=category, x=round(where[0]), y=round(where[1])).changes


def _cards(records: Records, points: Mapping[Key, Point]) -> list[tuple[Asset | Need, Point]]:
    found = [(records.by_key(key), point) for key, point in points.items() if key[0] in (Asset.KIND, Need.KIND)]
    return [(card, point) for card, point in found if isinstance(card, (Asset, Need))]


def _actions(records: Records, points: Mapping[Key, Point]) -> list[tuple[Action, Point]]:
    found = [(records.get(Action, key[1]), point) for key, point in points.items() if key[0] == Action.KIND]
    return [(action, point) for action, point in found if action is not None]
