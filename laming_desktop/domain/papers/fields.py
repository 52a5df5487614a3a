"""The fields of a register, one list for all that shows, exports or reads them: label, width, and who may see them.

The labels are the heads of our own workbooks: by them a workbook that comes back is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES

ItemSheet = Literal["actions", "recommendations"]
ACTION_ID: Final = "Laming action ID"
RECOMMENDATION_ID: Final = "Laming recommendation ID"
JOURNAL: Final = "Laming journal"
"""What stands before the hash of the journal on the sheet about a workbook."""


@dataclass(frozen=True, slots=True)
class RegisterField:
    """One field: `is_told` where it follows from others or is not changed by an import; `names` where it names persons."""

    key: str
    label: str
    width: int = 16
    is_told: bool = False
    names: bool = False
    choices: tuple[str, ...] = ()

    @property
    def is_identity(self) -> bool:
        """Tell whether the field is the identity of its item."""
        return self.key == "id"


_STATE_WORDS: Final = tuple(MARK_WORDS[state] for state in ACTION_STATES)
_POSITION_WORDS: Final = tuple(MARK_WORDS[position] for position in POSITIONS)
_PRIORITY_WORDS: Final = tuple(priority.capitalize() for priority in PRIORITIES)

ACTION_FIELDS: Final = (
    RegisterField("id", ACTION_ID, 34),
    RegisterField("reference", "Reference", 10, is_told=True),
    RegisterField("recommendations", "Recommendations", 14, is_told=True),
    RegisterField("theme", "Theme", 22, is_told=True),
    RegisterField("title", "Short title", 22, is_told=True),
    RegisterField("text", "Action", 52),
    RegisterField("outcome", "Outcome sought", 36),
    RegisterField("steps", "Steps", 30, is_told=True),
    RegisterField("owners", "Owners", 26, names=True),
    RegisterField("owners_read", "Owners as read", 26, is_told=True, names=True),
    RegisterField("start", "Start", 16),
    RegisterField("timescale", "Timescale", 22),
    RegisterField("review", "Review", 16),
    RegisterField("priority", "Priority", 11, choices=_PRIORITY_WORDS),
    RegisterField("state", "State", 13, choices=_STATE_WORDS),
    RegisterField("progress", "Progress", 52),
    RegisterField("progress_on", "Progress as at", 14),
    RegisterField("progress_by", "Progress told by", 18, is_told=True, names=True),
    RegisterField("first_timescale", "First timescale", 20, is_told=True),
    RegisterField("moved", "Times moved", 9, is_told=True),
    RegisterField("earliest", "Earliest day", 13, is_told=True),
    RegisterField("latest", "Latest day", 13, is_told=True),
    RegisterField("next_due", "Next due", 13, is_told=True),
    RegisterField("days_late", "Days overdue", 9, is_told=True),
    RegisterField("start_on", "Start day", 13, is_told=True),
    RegisterField("review_on", "Review day", 13, is_told=True),
    RegisterField("questions", "Open questions", 9, is_told=True),
)
RECOMMENDATION_FIELDS: Final = (
    RegisterField("id", RECOMMENDATION_ID, 34),
    RegisterField("inquiry", "Inquiry", 30, is_told=True),
    RegisterField("number", "Number", 9, is_told=True),
    RegisterField("parent", "Part of", 9, is_told=True),
    RegisterField("theme", "Theme", 24),
    RegisterField("title", "Short title", 24, is_told=True),
    RegisterField("text", "Recommendation", 60),
    RegisterField("addressees", "Addressees", 22),
    RegisterField("audience", "Audience", 12, is_told=True),
    RegisterField("response", "Response", 60),
    RegisterField("response_body", "Response by", 18, is_told=True),
    RegisterField("response_on", "Response of", 13, is_told=True),
    RegisterField("response_position", "Position of the response", 16),
    RegisterField("national_position", "National position", 16, choices=_POSITION_WORDS),
    RegisterField("local_position", "Local position", 16, choices=_POSITION_WORDS),
    RegisterField("counted", "Counts as", 14, is_told=True),
    RegisterField("counted_at", "Counts at", 10, is_told=True),
    RegisterField("actions", "Actions", 16, is_told=True),
)
ITEM_FIELDS: Final[Mapping[ItemSheet, tuple[RegisterField, ...]]] = {
    "actions": ACTION_FIELDS,
    "recommendations": RECOMMENDATION_FIELDS,
}
