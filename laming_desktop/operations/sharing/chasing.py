"""Keep track of what was sent: what is out, what is overdue, what came back and what became of it."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.papers.chase_log import ChaseState
from laming_desktop.domain.shares import Share, ShareReturn
from laming_desktop.store.register import Register
from laming_desktop.store.shares import list_returns, list_shares


@dataclass(frozen=True, slots=True)
class Chased:
    """One share with what came back of it, oldest first, and how it stands on a day."""

    share: Share
    returns: tuple[ShareReturn, ...]
    state: ChaseState


def list_chased(register: Register, today: date) -> tuple[Chased, ...]:
    """List every share with its returns, newest share first."""
    returns = list_returns(register)
    return tuple(
        _judge(share, tuple(one for one in returns if one.share_id == share.id), today)
        for share in list_shares(register)
    )


def _judge(share: Share, returns: tuple[ShareReturn, ...], today: date) -> Chased:
    due, outcomes = share.wishes.due_on, {one.outcome for one in returns}
    if "merged" in outcomes:
        return Chased(share, returns, "merged")
    if "wrong_format" in outcomes:
        return Chased(share, returns, "wrong_format")
    if returns:
        return Chased(share, returns, "returned")
    return Chased(share, returns, "overdue" if due is not None and due < today else "out")
