"""One page for each recommendation: its words, the responses, how things stand and stood, and its actions."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.papers.action_plan import PlanAction
from laming_desktop.domain.papers.appendix import PaperResponse
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.vocabulary import Position, Scope


@dataclass(frozen=True, slots=True)
class PositionLine:
    """How things stood on a day, newest first."""

    on: date
    scope: Scope
    position: Position
    reason: str


@dataclass(frozen=True, slots=True)
class RecommendationPage:
    """All that is known of a recommendation; a sub-item has a page of its own with `parent` set.

    `answered_at` is the number of the recommendation that it is a part of, where that alone has a response. `notes` are
    labels and words kept from documents: those of the recommendation, then those of its actions.
    """

    number: str
    parent: str | None
    title: str
    text: str
    theme: str | None
    addressees: str
    responses: tuple[PaperResponse, ...]
    positions: tuple[PositionLine, ...]
    counted_as: Position
    counted_at: str | None
    sub_items: tuple[str, ...]
    actions: tuple[PlanAction, ...]
    notes: tuple[tuple[str, str], ...] = ()
    answered_at: str = ""


@dataclass(frozen=True, slots=True)
class RecommendationPagesPaper:
    """A page for each recommendation that is asked for."""

    head: PaperHead
    pages: tuple[RecommendationPage, ...]
