"""What the user asked for in the detail, as plain values; `keeping` does it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from laming_desktop.domain.national import LinkKind
from laming_desktop.domain.plan import ActionOwner
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import ActionState, Position, Priority, Scope

WordsField = Literal["text", "title", "outcome", "steps"]


@dataclass(frozen=True, slots=True)
class ActionWords:
    """New words in one of an action's texts."""

    field: WordsField
    words: str


@dataclass(frozen=True, slots=True)
class ActionPriority:
    """Another priority, or none."""

    priority: Priority | None


@dataclass(frozen=True, slots=True)
class ActionStateChange:
    """Another state, or none."""

    state: ActionState | None


@dataclass(frozen=True, slots=True)
class ActionOwners:
    """The whole list of owners in its new order; a new owner has an empty `owner_id`."""

    owners: tuple[ActionOwner, ...]


@dataclass(frozen=True, slots=True)
class TimescaleWords:
    """Other words for the timescale in force: it was written down wrongly, or nothing was written yet."""

    words: str


@dataclass(frozen=True, slots=True)
class TimescaleChoice:
    """One of several readings of the same words."""

    reading: TimescaleReading


@dataclass(frozen=True, slots=True)
class TimescaleRevision:
    """A new timescale; the one before stays on the timeline."""

    words: str
    reason: str
    agreed_by: str


@dataclass(frozen=True, slots=True)
class NewProgress:
    """An update, or the correction of one that is then shown replaced."""

    on: date
    text: str
    state: ActionState | None
    replaces_id: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """The answer to an open question."""

    question_id: str
    answer: str


@dataclass(frozen=True, slots=True)
class QuestionDismissal:
    """A question closed because the item is right as it stands."""

    question_id: str


@dataclass(frozen=True, slots=True)
class RecommendationLink:
    """A recommendation that the action answers from now on, by its number."""

    number: str


@dataclass(frozen=True, slots=True)
class RecommendationUnlink:
    """A recommendation that the action no longer answers."""

    recommendation_id: str


@dataclass(frozen=True, slots=True)
class ItemLink:
    """What a recommendation is to another one, named as a user names it."""

    kind: LinkKind
    number: str
    note: str


@dataclass(frozen=True, slots=True)
class ItemLinkRemoval:
    """A link between recommendations that goes."""

    link_id: str


@dataclass(frozen=True, slots=True)
class LinkMeaning:
    """What a link means for actions is to be done: those of the superseded one closed, those of the repeated one shared."""

    other_id: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class RecommendationTitle:
    """Another short title."""

    title: str


@dataclass(frozen=True, slots=True)
class RecommendationText:
    """The inquiry's text put right, with the reason."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class NewPosition:
    """How things stand on a recommendation from a day on."""

    scope: Scope
    position: Position
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class FieldRestoration:
    """An earlier value of one field, as it was before a change set."""

    table: str
    row_id: str
    field: str
    before: int


Edit = (
    ActionWords
    | ActionPriority
    | ActionStateChange
    | ActionOwners
    | TimescaleWords
    | TimescaleChoice
    | TimescaleRevision
    | NewProgress
    | QuestionAnswer
    | QuestionDismissal
    | RecommendationLink
    | RecommendationUnlink
    | ItemLink
    | ItemLinkRemoval
    | LinkMeaning
    | RecommendationTitle
    | RecommendationText
    | NewPosition
    | FieldRestoration
)


class Sink(Protocol):
    """Where an edit came from: it learns whether the value is kept."""

    def settle(self) -> None:
        """Take the value as kept."""
        ...

    def complain(self, sentence: str) -> None:
        """Say beside the field why the value cannot be kept."""
        ...
