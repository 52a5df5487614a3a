"""What a register holds, as plain frozen rows: the shape in which everything above the store sees it."""

from dataclasses import dataclass
from datetime import date, datetime

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import (
    ActionState,
    Audience,
    Certainty,
    ChangeKind,
    OwnerKind,
    OwnerRole,
    Position,
    Priority,
    ResponsePosition,
    Scope,
)


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """What the register says of itself: whose it is and from which day and for which period its plan speaks."""

    id: str
    authority: str
    board: str
    plan_date: date | None
    plan_period: str | None


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A report that makes recommendations; `reference` is what documents call it ("AO-2018-005")."""

    id: str
    title: str
    author: str
    publisher: str
    published_on: date | None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A chapter heading of an inquiry; `place` is a text that sorts."""

    id: str
    inquiry_id: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Response:
    """What a body answered to a recommendation."""

    id: str
    recommendation_id: str
    body: str
    on: date | None
    position: ResponsePosition | None
    text: str


@dataclass(frozen=True, slots=True)
class PositionEntry:
    """How things stood on a recommendation on one day, locally or nationally, and why."""

    id: str
    recommendation_id: str
    scope: Scope
    position: Position
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation or sub-item; `counted_position` follows the rule that a recommendation counts once.

    `counted_at` is the number of the sub-item that decided it, None when its own position did. `actions` are
    references in the order in which they stand under it.
    """

    id: str
    number: str
    inquiry_id: str
    parent_id: str | None
    parent_number: str | None
    theme_id: str | None
    theme: str | None
    title: str
    text: str
    addressees: str
    audience: Audience | None
    responses: tuple[Response, ...]
    local_position: Position | None
    national_position: Position | None
    counted_position: Position
    counted_at: str | None
    actions: tuple[str, ...]
    sub_items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """A person, post, team or agency that actions can belong to."""

    id: str
    name: str
    kind: OwnerKind
    aliases: tuple[str, ...]
    initials: str | None
    actions: int

    def as_known(self) -> KnownOwner:
        """Give what the reading of owner cells needs of it."""
        return KnownOwner(self.name, self.kind, self.aliases, self.initials)


@dataclass(frozen=True, slots=True)
class ActionOwner:
    """One owner of one action, in order; `written` are the words that named it."""

    owner_id: str
    name: str
    kind: OwnerKind
    role: OwnerRole | None
    written: str


@dataclass(frozen=True, slots=True)
class ProgressUpdate:
    """A dated update; a correction names the entry it replaces, and `replaced` tells that a later one did so."""

    id: str
    action_id: str
    on: date
    text: str
    author: str
    state: ActionState | None
    replaces_id: str | None
    replaced: bool


@dataclass(frozen=True, slots=True)
class TimescaleEntry:
    """One timescale in the life of an action: the first is the original, each later one a revision."""

    id: str
    action_id: str
    reading: TimescaleReading
    reason: str
    agreed_by: str
    revised_on: date | None


@dataclass(frozen=True, slots=True)
class Due:
    """When an action falls due as at a day; `lateness` is "overdue", "passed_while_waiting" or None."""

    next_due: date | None
    lateness: str | None
    days_late: int


@dataclass(frozen=True, slots=True)
class Action:
    """What someone will do; `timescales` oldest first, `progress` newest first, `recommendations` numbers in order.

    `start_text` and `review_text` are the words for when it begins and is looked at again, with the day read from them.
    """

    id: str
    reference: str
    title: str
    text: str
    outcome: str
    steps: str
    priority: Priority | None
    priority_text: str
    state: ActionState | None
    owners: tuple[ActionOwner, ...]
    owners_text: str
    timescales: tuple[TimescaleEntry, ...]
    due: Due
    progress: tuple[ProgressUpdate, ...]
    recommendation_ids: tuple[str, ...]
    recommendations: tuple[str, ...]
    open_questions: int
    start_text: str = ""
    start_on: date | None = None
    review_text: str = ""
    review_on: date | None = None

    @property
    def timescale(self) -> TimescaleReading | None:
        """Give the timescale in force."""
        return self.timescales[-1].reading if self.timescales else None

    @property
    def times_moved(self) -> int:
        """Count how often the timescale was revised."""
        return max(0, len(self.timescales) - 1)


@dataclass(frozen=True, slots=True)
class Question:
    """Something the reading of a document left open on an item, kept until somebody answers.

    `choices` are what may be answered, as short texts of the field's own values.
    """

    id: str
    table: str
    item_id: str
    field: str
    code: str
    about: str
    choices: tuple[str, ...]
    answer: str | None


@dataclass(frozen=True, slots=True)
class ItemNote:
    """Words kept with an item under the heading that they had in a document."""

    item_id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceCell:
    """Where a field's first words came from: document, place in it, and the text as it stood there."""

    document: str
    page: int | None
    table: int | None
    row: int | None
    column: str
    field: str
    text: str
    certainty: Certainty
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class LaterReason:
    """Why a change was made, as somebody said after it was made; `seq` is the change set that records it."""

    seq: int
    at: datetime
    author: str
    words: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one field, or the coming and going of a row (`field` None).

    `reason` was given with the change; what was said of it later stands in `later_reasons`.
    """

    seq: int
    at: datetime
    author: str
    kind: ChangeKind
    label: str
    reason: str
    table: str
    item_id: str
    field: str | None
    before: str | None
    after: str | None
    later_reasons: tuple[LaterReason, ...] = ()
