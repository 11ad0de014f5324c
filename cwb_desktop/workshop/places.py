"""What a place on a canvas means: ring and angle on the ring map, and back (method 3.2)."""

from __future__ import annotations

import math
from types import MappingProxyType

from .collection import Records
from .method import SPHERES
from .people import Stakeholder

CENTRE = (500.0, 361.0)
#: Radii in canvas units, by ring.
OUTER_RADIUS = MappingProxyType({1: 125.0, 2: 190.0, 3: 250.0, 4: 300.0})
ITEM_RADIUS = MappingProxyType({1: 90.0, 2: 157.5, 3: 220.0, 4: 275.0})
#: The steps on which new markers are laid, in degrees, and the first one after the sector line.
ANGLE_STEP = MappingProxyType({1: 18, 2: 11, 3: 8, 4: 8})
FIRST_ANGLE = MappingProxyType({1: 9, 2: 6, 3: 4, 4: 4})
#: Two markers are free of each other at this distance of their centres, and 3 more for each that is an anchor.
FREE_DISTANCE = 28.0
ANCHOR_EXTRA = 3.0


def ring_point(ring: int, angle: float, radius: float | None = None) -> tuple[float, float]:
    """The centre of a marker in a ring at an angle (degrees, clockwise from up)."""
    reach = ITEM_RADIUS[ring] if radius is None else radius
    turn = math.radians(angle)
    return CENTRE[0] + reach * math.sin(turn), CENTRE[1] - reach * math.cos(turn)


def ring_at(x: float, y: float) -> tuple[int, int]:
    """The ring and the whole angle that a point means; beyond the last ring is still the last ring."""
    dx, dy = x - CENTRE[0], y - CENTRE[1]
    reach = math.hypot(dx, dy)
    ring = next((number for number, outer in OUTER_RADIUS.items() if reach <= outer), 4)
    angle = math.floor(math.degrees(math.atan2(dx, -dy)) + 0.5) % 360
    return ring, angle


def sector_start(sphere: str) -> int:
    """The angle at which a sphere's sector begins."""
    return 90 * SPHERES.index(sphere)


def sphere_at(angle: float) -> str:
    """The sphere whose sector holds an angle."""
    return SPHERES[int(angle % 360) // 90]


def lattice(sphere: str, ring: int) -> tuple[int, ...]:
    """The angles on which a ring's part of a sector is laid out: room for 5, 8, 11 and 11 markers."""
    start = sector_start(sphere)
    return tuple(range(start + FIRST_ANGLE[ring], start + 90 - FIRST_ANGLE[ring] + 1, ANGLE_STEP[ring]))


def free_distance(first_anchor: bool, second_anchor: bool, grown: float = 0.0) -> float:
    """How far apart the centres of two markers must be; `grown` is how much larger their two radii are than plain ones."""
    return FREE_DISTANCE + ANCHOR_EXTRA * (first_anchor + second_anchor) + grown


def free_angle(records: Records, sphere: str, ring: int, taken: tuple[int, ...] = ()) -> int:
    """The first free angle for a new marker; where the sector is full, the step with the fewest markers on it."""
    there = [s for s in records.all(Stakeholder) if s.ring == ring and s.angle is not None and "ring_map" not in (s.off or ())]
    places = [(float(s.angle or 0), s.anchor) for s in there] + [(float(angle), False) for angle in taken]

    def crowd(angle: int) -> int:
        x, y = ring_point(ring, angle)
        near = (math.dist((x, y), ring_point(ring, other)) < free_distance(False, anchor) - 0.01 for other, anchor in places)
        return sum(near)

    return min(lattice(sphere, ring), key=crowd)
