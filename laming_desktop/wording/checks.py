"""Checks of the plan in the user's words: what each rule is called, what it found, and what one click would do."""

from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.domain.checks.remarks import Fix, Remark, Rule
from laming_desktop.domain.papers.check_words import RULE_WORDS
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.labels import STATE_WORDS
from laming_desktop.wording.texts import clean, quote

__all__ = ["FIX_WORDS", "RULE_WORDS", "say_remark", "say_remark_item"]

_WIDEST: Final = 80

FIX_WORDS: Final[Mapping[Fix, str]] = {
    "mark_off_track": "Mark as off track",
    "review_in_three_months": "Review in three months",
    "not_applicable_locally": "Not applicable locally",
    "date_today": "Date it today",
    "answer_question": "Answer the question",
    "share_actions": "Take over its actions",
    "mark_superseded": "Mark as superseded",
}


def say_remark(remark: Remark) -> str:
    """Say what was found, for a list under the name of its rule; empty where the name says it all."""
    say = _DETAILS.get(remark.rule)
    return say(remark.detail) if say else clean(remark.detail, _WIDEST)


def say_remark_item(remark: Remark) -> str:
    """Name the item that a remark is about."""
    name = clean(remark.name, _WIDEST)
    return f"Recommendation {name}" if remark.item_table == "recommendation" else name


def _say_days_late(detail: str) -> str:
    return f"overdue {say_count(int(detail), 'day')}"


def _say_silence(detail: str) -> str:
    return f"last word {say_count(int(detail), 'day')} ago" if detail else "no word yet"


def _say_state(detail: str) -> str:
    return next((word for state, word in STATE_WORDS.items() if state == detail), clean(detail, _WIDEST))


def _say_quoted(detail: str) -> str:
    return quote(clean(detail, _WIDEST)) if detail else ""


_DETAILS: Final[Mapping[Rule, Callable[[str], str]]] = {
    "on_track_late": _say_days_late,
    "no_update": _say_silence,
    "update_in_future": lambda detail: f"dated {clean(detail)}",
    "number_missing": lambda detail: f"no recommendation {clean(detail)}",
    "owner_twins": lambda detail: f"perhaps {clean(detail, _WIDEST)}",
    "no_action": lambda detail: (
        f"recommendation {clean(detail)}, which it repeats or which repeats it, has actions" if detail else ""
    ),
    "superseded_open": lambda detail: f"superseded by recommendation {clean(detail)}",
    "same_text": lambda detail: f"as {clean(detail)}",
    "slipped_often": lambda detail: f"moved {say_count(int(detail), 'time')}",
    "state_without_note": _say_state,
    "owner_unknown": _say_quoted,
    "timescale_unread": _say_quoted,
    "timescale_ambiguous": _say_quoted,
    "before_inquiry": _say_quoted,
}
