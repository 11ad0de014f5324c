"""A new vote with the question that the method asks at its canvas, for the panel and for dots typed at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ..texts import Say
from ..workshop import voting
from ..workshop.collection import Records
from ..workshop.document import Edit


def new_vote(records: Records, canvas: str, say: Say, today: str, new_id: Callable[[], str]) -> Edit:
    """A round over all there is to vote on at a canvas; its question can be typed over."""
    questions = {
        "plan_board": QCoreApplication.translate("NewVote", "Which plan gives most energy?"),
        "assets_needs": QCoreApplication.translate("NewVote", "Which problem do we tackle first?"),
        "money_flows": QCoreApplication.translate("NewVote", "Which plug do we begin with?"),
    }
    title = say("meeting.title", n=voting.STEP_OF[canvas])
    return voting.begin(records, canvas, title, questions[canvas], today, new_id)
