"""The course of an evening in figures: when it ends, how late it is, and which part could be shorter."""

from datetime import datetime

import pytest

from cwb_desktop.workshop.evening import cut_for, ends, minutes_late
from cwb_desktop.workshop.people import AgendaItem, Meeting


def meeting(start="19:00", end="21:00"):
    return Meeting(id="m", order=0, step=1, date="2026-09-10", start=start, end=end)


def parts(*minutes, pause=None):
    return [
        AgendaItem(id=f"p{n}", order=n, meeting="m", minutes=many, title=f"part {n}", form="break" if n == pause else "plenary")
        for n, many in enumerate(minutes)
    ]


@pytest.mark.parametrize(
    "now, left, later, late",
    [
        ("19:00:00", 10 * 60, (50, 60), 0),
        ("19:04:00", 10 * 60, (50, 60), 4),
        ("19:04:59", 10 * 60, (50, 60), 4),
        ("18:50:00", 10 * 60, (50, 60), -10),
        # Over already: what is gone does not count twice.
        ("20:10:00", -10 * 60, (60,), 10),
        ("21:03:00", -180, (), 3),
        ("20:59:30", 30, (), 0),
    ],
)
def test_an_evening_is_late_by_what_is_still_to_come(now, left, later, late):
    assert minutes_late(meeting(), parts(*later), left, datetime.fromisoformat(f"2026-09-10T{now}")) == late


def test_an_evening_over_midnight_ends_on_the_next_day():
    late = meeting("22:30", "00:15")
    assert ends(late) == datetime(2026, 9, 11, 0, 15)
    assert minutes_late(late, (), 60, datetime(2026, 9, 11, 0, 20)) == 6


@pytest.mark.parametrize(
    "minutes, pause, late, cut",
    [
        ((15, 35, 20), None, 4, ("p1", 4)),
        ((15, 35, 20), 1, 4, ("p2", 4)),
        ((15, 35, 20), None, 50, ("p1", 30)),
        ((5, 5), None, 10, None),
        ((30,), 0, 10, None),
        ((), None, 10, None),
    ],
)
def test_the_longest_part_gives_its_minutes_but_never_the_break(minutes, pause, late, cut):
    found = cut_for(parts(*minutes, pause=pause), late)
    assert (found and (found.item.id, found.minutes)) == cut
    if found is not None:
        assert found.edit().changes[0].after.minutes == found.item.minutes - found.minutes >= 5
