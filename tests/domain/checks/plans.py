"""Actions and recommendations of an invented plan, made with only what a test says of them."""

from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.checks.remarks import PlanView
from laming_desktop.domain.plan import (
    Action,
    ActionOwner,
    Due,
    Inquiry,
    PositionEntry,
    ProgressUpdate,
    Question,
    Recommendation,
    TimescaleEntry,
)
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext
from laming_desktop.domain.vocabulary import ActionState, Position

TODAY: Final = date(2009, 11, 3)
INQUIRY: Final = Inquiry("i", "A progress report", "", "", date(2009, 3, 12))
_NOT_LATE: Final = Due(None, None, 0)
_OWNER: Final = ActionOwner("o", "Head of Safeguarding", "post", "lead", "Head of Safeguarding")
ACTION: Final = Action(
    id="a1", reference="A1", title="", text="Audit twenty contacts a month", outcome="", steps="", priority=None,
    priority_text="", state=None, owners=(_OWNER,), owners_text="Head of Safeguarding", timescales=(), due=_NOT_LATE,
    progress=(), recommendation_ids=("r1",), recommendations=("1",), open_questions=0,
)  # fmt: skip
RECOMMENDATION: Final = Recommendation(
    id="r1", number="1", inquiry_id="i", parent_id=None, parent_number=None, theme_id=None, theme=None, title="",
    text="Keep records", addressees="", audience="local", responses=(), local_position=None, national_position=None,
    counted_position="not_assessed", counted_at=None, actions=("A1",), sub_items=(),
)  # fmt: skip


def update(on: date = TODAY, text: str = "Begun", state: ActionState | None = None) -> ProgressUpdate:
    """Make an update."""
    return ProgressUpdate(f"p{on}{text}", "a1", on, text, "", state, None, replaced=False)


def dated(*texts: str, action: Action = ACTION) -> Action:
    """Give an action its timescales, the last of which is in force."""
    entries = tuple(
        TimescaleEntry(f"t{nth}", action.id, read_timescale(text, ReadingContext(document_date=TODAY)), "", "", None)
        for nth, text in enumerate(texts)
    )
    return replace(action, timescales=entries)


def late(days: int, action: Action = ACTION) -> Action:
    """Make an action overdue."""
    return replace(action, due=Due(None, "overdue", days))


def stand(position: Position, reason: str = "", on: date = TODAY) -> PositionEntry:
    """Make an entry of a recommendation's local position."""
    return PositionEntry(f"e{on}", "r1", "local", position, on, reason)


def ask(field: str = "owners", answer: str | None = None) -> Question:
    """Make a question about the action."""
    return Question("q", "action", "a1", field, "owners_doubtful", "", (), answer)


def view(*actions: Action, items: tuple[Recommendation, ...] = (RECOMMENDATION,)) -> PlanView:
    """Make a plan of some actions."""
    return PlanView(TODAY, actions, items, (INQUIRY,))
