"""The closed sets of words that registers, documents and papers share."""

from typing import Final, Literal

Priority = Literal["high", "medium", "low"]
ActionState = Literal[
    "not_started", "on_track", "at_risk", "off_track", "complete", "waiting", "superseded", "abandoned"
]
Position = Literal["not_assessed", "not_in_place", "ongoing", "in_place", "in_place_evidenced", "not_applicable"]
Scope = Literal["local", "national"]
Audience = Literal["national", "local", "both"]
ResponsePosition = Literal["accepted", "accepted_in_part", "noted", "rejected"]
OwnerKind = Literal["person", "post", "team", "agency"]
OwnerRole = Literal["lead", "support"]
Certainty = Literal["certain", "likely", "ambiguous", "not_understood"]
ChangeKind = Literal[
    "begin", "edit", "import", "merge", "restore", "share", "undo", "redo", "migration", "redaction", "reason"
]

PRIORITIES: Final[tuple[Priority, ...]] = ("high", "medium", "low")
ACTION_STATES: Final[tuple[ActionState, ...]] = (
    "off_track",
    "at_risk",
    "on_track",
    "complete",
    "waiting",
    "not_started",
    "superseded",
    "abandoned",
)
POSITIONS: Final[tuple[Position, ...]] = (
    "not_in_place",
    "ongoing",
    "not_assessed",
    "in_place",
    "in_place_evidenced",
    "not_applicable",
)
"""Least favourable first: the order in which sub-items decide for their recommendation."""

CLOSED_STATES: Final[frozenset[ActionState]] = frozenset({"complete", "superseded", "abandoned"})
CERTAINTIES: Final[tuple[Certainty, ...]] = ("certain", "likely", "ambiguous", "not_understood")
"""Surest first."""
