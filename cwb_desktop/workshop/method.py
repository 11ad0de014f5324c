"""The method as data: spheres, kinds, steps, canvases and every other closed list (method chapters 1-3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

SPHERES = ("community", "market", "institutions", "public")

KINDS = (
    "resident_group", "tenants", "commons", "cooperative", "social_enterprise", "faith_culture", "sport", "local_business",
    "business_association", "large_company", "housing", "care", "education", "welfare", "fund_bank", "media", "municipality",
    "public_body", "politics", "unknown",
)  # fmt: skip

#: The sphere that a kind usually belongs to (method 2.2, first one named); `unknown` has none.
TYPICAL_SPHERE = MappingProxyType({
    "resident_group": "community", "tenants": "community", "commons": "community", "cooperative": "community",
    "social_enterprise": "community", "faith_culture": "community", "sport": "community", "local_business": "market",
    "business_association": "market", "large_company": "market", "housing": "institutions", "care": "institutions",
    "education": "institutions", "welfare": "institutions", "fund_bank": "institutions", "media": "institutions",
    "municipality": "public", "public_body": "public", "politics": "public",
})  # fmt: skip

#: Kinds whose name needs a yes before it is printed; all others are public information (method 2.3).
ASKED_KINDS = frozenset({"resident_group", "commons", "faith_culture", "unknown"})

NEIGHBOURHOOD_RELATIONS = ("lives_here", "works_here", "owns_here", "serves_here", "decides_about", "elsewhere")
DEFAULT_NEIGHBOURHOOD_RELATION = MappingProxyType({
    "community": "lives_here", "market": "works_here", "institutions": "serves_here", "public": "decides_about",
})  # fmt: skip

CONSENTS = ("organisation_public", "asked", "given", "refused", "withdrawn")
SENSITIVITIES = ("room", "organisers", "facilitator")
PILLARS = ("own", "finance", "hire", "land", "buy")
LEVELS = (0, 1, 2, 3, 4)
RELATION_TYPES = ("support", "money", "knowledge", "space", "work", "say", "tension")
#: The direction a new relation of each type begins with (method 2.4).
DEFAULT_DIRECTION = MappingProxyType({
    "support": "both", "money": "one", "knowledge": "both", "space": "one", "work": "one", "say": "one", "tension": "both",
})  # fmt: skip
DIRECTIONS = ("one", "both")
RELATION_STATUSES = ("now", "wanted")
QUALITIES = ("counted", "estimated", "guess")
ASSET_CATEGORIES = ("people", "groups", "organisations", "places", "money", "stories")
AGREEMENT_STATUSES = ("talking", "promised", "running", "kept", "broken")
ACTION_STATUSES = ("todo", "doing", "stuck", "done", "stopped")
DECISION_RESULTS = ("adopted", "adopted_after_change", "parked", "rejected")
RESPONSE_KINDS = ("concern", "objection")
VOTE_METHODS = ("dots", "hands", "ballot", "rating")
LADDER = ("inform", "consult", "advise", "co_produce", "co_decide", "self_run")
FORMS = ("plenary", "alone", "pairs", "alone_pairs", "small", "1-2-4-all", "circle", "market", "anchor_tables", "break")
RING_MEANINGS = ("closeness", "distance")
QUADRANTS = ("key_players", "context_setters", "subjects", "crowd")
PHOTO_TYPES = ("image/png", "image/jpeg", "image/webp")
CANVASES = (
    "ring_map", "assets_needs", "money_flows", "power_interest", "network", "pillars_matrix", "action_board", "plan_board", "decisions",
)  # fmt: skip
#: The tools of each canvas, besides choosing, zooming and filters.
TOOLS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "ring_map": ("card", "note", "missing", "anchors", "lines"),
    "assets_needs": ("card", "problem", "vote", "connect", "note"),
    "money_flows": ("inflow", "spending", "plug", "vote", "note"),
    "power_interest": ("card", "wish", "note", "attitudes", "sizes"),
    "network": ("card", "connect", "wanted", "note", "anchors"),
    "pillars_matrix": ("new_anchor", "note", "promises"),
    "action_board": ("card", "agreement", "note", "late", "help", "stopped"),
    "plan_board": ("card", "vote", "note"),
    "decisions": ("decision", "note"),
})  # fmt: skip
#: Units that are not money; money units are the workshop's currency and currency + "/year" (method 2.3).
COUNTED_UNITS = ("jobs", "places", "homes", "members", "m2", "rooms", "buildings", "stalls", "plots")


def units(currency: str) -> tuple[str, ...]:
    """The units an amount may have in a workshop with this currency."""
    return (f"{currency}/year", currency, *COUNTED_UNITS)


@dataclass(frozen=True, slots=True)
class StepSpec:
    """One of the five steps: everything about it that is not a word.

    `tables` are the record kinds shown as tables on the step's page, `conditions` the "done when" keys;
    those in `ticked` are ticked by the team, the others are computed from the records (method 1.3-1.8).
    """

    number: int
    minutes: int
    canvases: tuple[str, ...]
    tables: tuple[str, ...]
    conditions: tuple[str, ...]
    ticked: frozenset[str]
    forms: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key of the step's texts and forms, such as `step.1`."""
        return f"step.{self.number}"


STEPS: tuple[StepSpec, ...] = (
    StepSpec(
        1, 120, ("ring_map", "network"), ("stakeholder", "participant", "relation", "meeting"),
        ("core", "placed", "visits", "rules", "signed"), frozenset({"signed"}),
        ("roles", "purse_holder", "decision_rule", "joining_rule", "names_rule", "note_taker", "next_date", "remarks"),
    ),
    StepSpec(
        2, 150, ("assets_needs", "money_flows"),
        ("problem", "asset", "need", "match", "inflow", "spending", "plug", "lm3_case", "question", "vote"),
        ("assets", "whys", "plain", "flows", "local", "questions"), frozenset({"plain"}), ("remarks",),
    ),
    StepSpec(
        3, 150, ("plan_board", "money_flows"), ("dream", "plan", "vote", "lm3_case", "photo", "question"),
        ("plans", "joined", "votes", "chosen", "what_if"), frozenset({"joined"}), ("remarks",),
    ),
    StepSpec(
        4, 150, ("pillars_matrix", "power_interest", "network"), ("cell", "lever", "stakeholder", "relation", "question"),
        ("anchors", "backed", "relations", "doors"), frozenset[str](), ("remarks",),
    ),
    StepSpec(
        5, 150, ("action_board", "decisions"), ("agreement", "action", "decision", "follow_up", "evaluation", "question"),
        ("adopted", "owners", "actions", "parties", "rhythm", "evaluated"), frozenset[str](), ("remarks",),
    ),
)  # fmt: skip

#: The step, and the canvas, table or form, that the room needs for an activity (method 1.4-1.9, "app page shows"); for any other the
#: page stays as it is.
ACTIVITY_PAGES: Mapping[str, tuple[int, str]] = MappingProxyType({
    "ring_map": (1, "ring_map"), "look_back_ring_map": (1, "ring_map"), "steps_1_2": (1, "ring_map"), "missing": (1, "ring_map"),
    "team_agreements": (1, "form"),
    "what_is_there": (2, "assets_needs"), "real_problem": (2, "assets_needs"), "dots_problem": (2, "assets_needs"),
    "leaky_bucket": (2, "money_flows"), "find_out": (2, "question"),
    "dream_walk": (3, "plan_board"), "plan_cards": (3, "plan_board"), "step_3": (3, "plan_board"), "market": (3, "plan_board"),
    "dots_plans": (3, "plan_board"), "who_joins": (3, "plan_board"), "what_if": (3, "money_flows"),
    "grid": (4, "power_interest"), "anchor_tables": (4, "pillars_matrix"), "one_sentence": (4, "pillars_matrix"),
    "who_with_whom": (4, "network"),
    "consent": (5, "decisions"), "action_board": (5, "action_board"), "agreements": (5, "action_board"),
    "rhythm": (5, "follow_up"), "evaluation": (5, "evaluation"),
})  # fmt: skip


def step(number: int) -> StepSpec:
    """The step with this number, 1 to 5."""
    return STEPS[number - 1]
