"""What differs today from an item as it was, in words: "Now: At risk"."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.labels import POSITION_WORDS, PRIORITY_WORDS, STATE_WORDS
from laming_desktop.wording.texts import clean

GONE: Final = "removed from the plan"
_LONGEST: Final = 600


class NowLine(TextRuns):
    """One line in the colour of the past below a value; hidden where the value is the same today."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, style="small")
        self.hide()

    def show_now(self, words: str) -> None:
        """Say what stands there today; nothing where it is the same."""
        self.show_runs(Run("Now: ", is_bold=True, ink="then"), Run(words, ink="then"))
        self.setVisible(bool(words))


def compare_action(then: Action, now: Action | None) -> Mapping[str, str]:
    """Say by field what is different today; an action that is gone says so in its text."""
    if now is None:
        return {"text": GONE}
    pairs = {
        "text": (then.text, now.text),
        "outcome": (then.outcome, now.outcome),
        "state": (_say_state(then), _say_state(now)),
        "priority": (_say_priority(then), _say_priority(now)),
        "owners": (_say_owners(then), _say_owners(now)),
        "timescale": (_say_timescale(then), _say_timescale(now)),
    }
    found = {field: clean(today, _LONGEST) or "nothing" for field, (was, today) in pairs.items() if was != today}
    later = _say_later_updates(then, now)
    return found | ({"progress": later} if later else {})


def compare_recommendation(then: Recommendation, now: Recommendation | None) -> Mapping[str, str]:
    """Say by field what is different today; a recommendation that is gone says so in its title."""
    if now is None:
        return {"title": GONE}
    pairs = {
        "title": (then.title, now.title),
        "text": (then.text, now.text),
        "local": (_say_position(then.local_position), _say_position(now.local_position)),
        "national": (_say_position(then.national_position), _say_position(now.national_position)),
    }
    return {field: clean(today, _LONGEST) or "nothing" for field, (was, today) in pairs.items() if was != today}


def _say_state(action: Action) -> str:
    return STATE_WORDS[action.state] if action.state else "no state yet"


def _say_priority(action: Action) -> str:
    return PRIORITY_WORDS[action.priority] if action.priority else "no priority"


def _say_owners(action: Action) -> str:
    return ", ".join(owner.name for owner in action.owners) or "nobody"


def _say_timescale(action: Action) -> str:
    return f"“{action.timescale.text}”" if action.timescale else "no timescale"


def _say_position(position: str | None) -> str:
    return {**POSITION_WORDS}.get(position or "not_assessed", "")


def _say_later_updates(then: Action, now: Action) -> str:
    """Count the updates that are in force today and were not yet there, with the day of the newest."""
    known = {update.id for update in then.progress}
    days = [update.on for update in now.progress if not update.replaced and update.id not in known]
    if not days:
        return ""
    if len(days) == 1:
        return f"one later update, {say_date(days[0])}"
    return f"{say_count(len(days), 'later update')}, the last {say_date(max(days))}"
