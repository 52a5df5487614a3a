"""Shares, returns and merges in the user's words."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.merging import Why
from laming_desktop.domain.shares import Allowed, ReturnOutcome

OUTCOME_WORDS: Final[Mapping[ReturnOutcome, str]] = {
    "received": "has changes to merge",
    "merged": "merged",
    "nothing_new": "nothing new in it",
    "older": "older than what was merged already; nothing goes back",
    "other_register": "not a copy of this register; it can only be compared, or imported as new",
    "altered": "not the copy that was sent: it was altered on its way",
    "wrong_format": "returned in another form than it was sent",
}
ALLOWED_WORDS: Final[Mapping[Allowed, str]] = {
    "own": "its own actions' progress, state, timescale and evidence",
    "everything": "everything",
    "nothing": "nothing",
}
WHY_WORDS: Final[Mapping[Why, str]] = {
    "both_changed": "Changed here and there",
    "added_twice": "Added here and there",
    "removed_here": "Removed here, changed there",
    "changed_here_removed_there": "Changed here, removed there",
    "parent_gone": "What it belongs to was removed here",
    "others_belong_to_it": "Removed there, but something here belongs to it",
    "under_itself": "Would stand under itself",
}
