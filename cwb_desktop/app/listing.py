"""What Home shows of each workshop, from a look into its file."""

from __future__ import annotations

from datetime import date

from ..screen.ports import Ask, Listed, Spot
from ..store.peek import Peek


def listed(peeked: Peek, today: str) -> Listed:
    """A look into a file in the terms of Home."""
    return Listed(
        path=peeked.path,
        name=peeked.name or peeked.path.stem,
        city=peeked.city,
        language=peeked.language or "nl",
        example=peeked.example,
        step=max(peeked.held, default=1 if peeked.spots else 0),
        spots=tuple(Spot(s.ring, s.angle, s.sphere, s.missing, s.anchor) for s in peeked.spots),
        stakeholders=peeked.counts.stakeholders,
        plans=peeked.counts.plans,
        agreements=peeked.counts.agreements,
        actions=peeked.counts.actions,
        late=len(peeked.late),
        asks=_asks(peeked, today),
        next_date=min(filter(None, (peeked.next_meeting, peeked.next_follow_up)), default=""),
        next_title=peeked.follow_up_title if _follow_up_first(peeked) else peeked.next_title,
        size=peeked.size,
        changed=peeked.changed,
        trouble=peeked.trouble,
    )


def _follow_up_first(peeked: Peek) -> bool:
    return bool(peeked.next_follow_up) and (not peeked.next_meeting or peeked.next_follow_up <= peeked.next_meeting)


def _asks(peeked: Peek, today: str) -> tuple[Ask, ...]:
    late = [Ask("late", one.what, one.who, (date.fromisoformat(today) - date.fromisoformat(one.due)).days) for one in peeked.late]
    known = {one.what for one in peeked.late}
    stuck = [Ask("stuck", one.what, one.who) for one in peeked.stuck if one.what not in known]
    missing = [Ask("missing", count=peeked.missing)] if peeked.missing else []
    return (*late, *stuck, *missing)
