"""What the rules of the checks are called, the same in the window, on the command line and on paper."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.checks.remarks import Rule

RULE_WORDS: Final[Mapping[Rule, str]] = {
    "on_track_late": "On track, but past its date",
    "red_unexplained": "Red without an explanation",
    "guidance_published": "Waits for guidance that is out",
    "no_action": "Recommendation without an action",
    "number_missing": "Number missing from the plan",
    "no_owner": "No owner",
    "owner_unknown": "Owner not known",
    "owner_left": "Owner has left the post",
    "owner_twins": "Owners who may be the same",
    "timescale_unread": "Timescale not understood",
    "timescale_ambiguous": "Timescale can be read in two ways",
    "before_inquiry": "Date before the inquiry reported",
    "slipped_often": "Date put off more than twice",
    "ongoing_unreviewed": "Ongoing without a review date",
    "no_update": "No update for weeks",
    "update_in_future": "Update dated in the future",
    "state_without_note": "State changed without a note",
    "complete_undated": "Complete, but nobody says since when",
    "complete_unevidenced": "Complete without evidence",
    "same_text": "Same text twice",
    "superseded_open": "Open, though its recommendation is superseded",
}
