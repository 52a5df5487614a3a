"""What can be said of one action by itself: the same for checks, exceptions, lists and papers."""

from collections.abc import Iterable
from datetime import date

from laming_desktop.domain.plan import Action, ProgressUpdate
from laming_desktop.domain.vocabulary import CLOSED_STATES


def is_open(action: Action) -> bool:
    """Tell whether somebody still has something to do."""
    return action.state not in CLOSED_STATES


def is_complete(action: Action) -> bool:
    """Tell whether an action is done: its state says so, or its timescale where nobody has given it a state."""
    says_done = action.timescale is not None and action.timescale.nature == "done"
    return action.state == "complete" or (action.state is None and says_done)


def is_waiting(action: Action) -> bool:
    """Tell whether an action waits for something: it says so, or its timescale does."""
    return action.state == "waiting" or (action.timescale is not None and action.timescale.nature == "waiting")


def has_no_date(action: Action) -> bool:
    """Tell whether nothing was written of when an action is to be done."""
    return action.timescale is None or not action.timescale.text.strip()


def is_unreviewed(action: Action) -> bool:
    """Tell whether an action goes on without anybody having said when it is looked at again.

    One that names a day besides ("autumn 2009, ongoing thereafter") falls due then, and is seen when it is late.
    """
    timescale = action.timescale
    is_ongoing = timescale is not None and timescale.nature == "ongoing" and timescale.latest is None
    return is_ongoing and action.review_on is None and not action.review_text.strip()


def find_latest_update(updates: Iterable[ProgressUpdate], until: date) -> ProgressUpdate | None:
    """Find the latest update that still counts and does not speak of a later day."""
    standing = [update for update in updates if not update.replaced and update.on <= until]
    return max(standing, key=lambda update: update.on, default=None)
