"""The course of an evening: which meeting a step is about, when its parts begin, and what to do when it runs late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .agreements import FollowUp
from .collection import Change, Records
from .document import Edit
from .edits import next_order, set_fields
from .people import AgendaItem, Meeting

_NIGHT = 24 * 60
#: Nobody shortens a part of the evening to less than so many minutes.
_LEAST = 5


def meeting_of(records: Records, step: int, today: str) -> Meeting | None:
    """The meeting that a step's page is about: the next one of this step, else its last one."""
    found = sorted((one for one in records.all(Meeting) if one.step == step), key=lambda one: (one.date, one.start))
    return next((one for one in found if one.date >= today), found[-1] if found else None)


def clock(start: str, minutes: int) -> str:
    """The time HH:MM so many minutes after another."""
    first = int(start[:2]) * 60 + int(start[3:5]) + minutes
    return f"{first % _NIGHT // 60:02}:{first % 60:02}"


def planned(
    records: Records, step: int, date: str, rows: Sequence[dict[str, object]], title: str, new_id: Callable[[], str], start: str = "19:00"
) -> Edit:  # fmt: skip
    """A meeting for a step on a date, with the method's activities as its agenda, as one edit."""
    minutes = sum(int(str(row["minutes"])) for row in rows)
    order = next_order(records, Meeting)
    meeting = Meeting(id=new_id(), order=order, step=step, title=title[:80], date=date, start=start, end=_end(start, minutes))
    changes = [Change(None, meeting)]
    first = next_order(records, AgendaItem)
    for place, row in enumerate(rows):
        item = AgendaItem(
            id=new_id(), order=first + place, meeting=meeting.id, minutes=int(str(row["minutes"])), title=str(row["title"])[:120],
            form=str(row["form"]), item_key=str(row["key"]),
        )  # fmt: skip
        changes.append(Change(None, item))
    return Edit("meeting.add", tuple(changes))


def _end(start: str, minutes: int) -> str:
    """The time so many minutes later, on the same day: a meeting ends after it starts."""
    end = clock(start, minutes)
    return end if end > start else "23:59"


def rhythm(records: Records, start: str, rows: Sequence[dict[str, object]], new_id: Callable[[], str]) -> Edit:
    """The dates to meet again that the method asks for (1.11), `weeks` or `months` after a date, as one edit."""
    first = next_order(records, FollowUp)
    made = [
        FollowUp(
            id=new_id(), order=first + place, date=_later(start, int(str(row.get("weeks", 0))), int(str(row.get("months", 0)))),
            title=str(row["title"])[:60], purpose=str(row["purpose"])[:120],
        )
        for place, row in enumerate(rows)
    ]  # fmt: skip
    return Edit("follow_up.add", tuple(Change(None, one) for one in made))


def _later(start: str, weeks: int, months: int) -> str:
    """So many weeks or months later, on the same day of the week: whoever came on a Thursday can come on a Thursday."""
    day = dt.date.fromisoformat(start)
    if not months:
        return (day + dt.timedelta(weeks=weeks)).isoformat()
    year, month = divmod(day.month - 1 + months, 12)
    there = dt.date(day.year + year, month + 1, min(day.day, 28))
    return (there + dt.timedelta((day.weekday() - there.weekday()) % 7)).isoformat()


def ends(meeting: Meeting) -> dt.datetime:
    """The moment a meeting is to end; after midnight where its end is not later than its start."""
    start, end = (dt.datetime.fromisoformat(f"{meeting.date}T{time}:00") for time in (meeting.start, meeting.end))
    return end if end > start else end + dt.timedelta(days=1)


def minutes_late(meeting: Meeting, later: Sequence[AgendaItem], left: int, now: dt.datetime) -> int:
    """So many whole minutes the meeting will end too late (below zero: early), if each later part keeps to its minutes.

    `left` are the seconds that the running part has left; what it is over already is gone and does not count again.
    """
    expected = now + dt.timedelta(seconds=max(0, left), minutes=sum(item.minutes for item in later))
    return int((expected - ends(meeting)).total_seconds() / 60)


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of the evening, and by how many minutes it could be shorter."""

    item: AgendaItem
    minutes: int

    def edit(self) -> Edit:
        """The part, shorter."""
        return set_fields(self.item, minutes=self.item.minutes - self.minutes)


def cut_for(later: Sequence[AgendaItem], late: int) -> Cut | None:
    """The longest part to come that is not a break, shorter by the minutes that the evening is late."""
    longest = max((item for item in later if item.form != "break"), key=lambda item: item.minutes, default=None)
    minutes = min(late, longest.minutes - _LEAST) if longest is not None else 0
    return Cut(longest, minutes) if longest is not None and minutes > 0 else None
