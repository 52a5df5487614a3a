"""Rows for the bench: as long as those of the real appendix, every text different, the same in every run."""

import random
from collections.abc import Iterator
from datetime import date

from laming_desktop.domain.papers.action_plan import ActionPlanPaper, PlanAction, PlanGroup, PlanSection
from laming_desktop.domain.papers.appendix import (
    AppendixGroup,
    AppendixItem,
    AppendixPaper,
    AppendixSection,
    PaperResponse,
)
from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.domain.vocabulary import ActionState, Position

WORDS = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "for",
    "should",
    "be",
    "children",
    "services",
    "that",
    "with",
    "their",
    "safeguarding",
    "local",
    "on",
    "by",
    "all",
    "is",
    "as",
    "partners",
    "guidance",
    "will",
    "social",
    "work",
    "review",
    "training",
    "board",
    "authorities",
    "must",
    "protection",
    "ensure",
    "staff",
    "managers",
    "police",
    "health",
    "information",
    "referral",
    "assessment",
    "national",
    "department",
    "response",
    "schools",
    "agreed",
    "plan",
    "report",
    "practice",
    "families",
    "support",
    "quality",
    "audit",
    "Trust",
    "at",
    "are",
    "from",
    "this",
    "have",
    "by",
    "not",
    "an",
    "each",
    "where",
    "which",
    "who",
    "early",
    "care",
    "case",
    "inspection",
]
POSITIONS: tuple[Position, ...] = ("in_place", "ongoing", "not_in_place")
ON = date(2009, 10, 1)
RECOMMENDATION, RESPONSE = (250, 80), (420, 150)
ACTION, PROGRESS = (150, 50), (110, 40)
STATES: tuple[ActionState, ...] = ("on_track", "at_risk", "off_track", "complete", "waiting", "not_started")
OWNERS = ("Head of Safeguarding", "Training Manager", "Team Manager", "Head of Service")
DATES = ("October 2009", "By December 2009", "Quarterly", "31 March 2010")
"""Mean length and spread in letters."""
WORD_LETTERS = 7


def write_text(chance: random.Random, mean: int, spread: int) -> str:
    """Make a text of about so many letters."""
    letters = max(80, int(chance.gauss(mean, spread)))
    return " ".join(chance.choices(WORDS, k=letters // WORD_LETTERS)).capitalize() + "."


def make_rows(count: int) -> Iterator[tuple[str, str, str, bool, Position]]:
    """Make number, recommendation, response, whether the Government acts, and position."""
    chance = random.Random(1)
    for nth in range(count):
        texts = write_text(chance, *RECOMMENDATION), write_text(chance, *RESPONSE)
        yield str(nth + 1), *texts, nth % 9 == 0, POSITIONS[nth % 3]


def make_paper(count: int) -> AppendixPaper:
    """Make an appendix of so many plain rows."""
    groups = tuple(
        AppendixGroup(
            AppendixItem(number, "", text, (PaperResponse("HM Government", None, response),), position, national)
        )
        for number, text, response, national, position in make_rows(count)
    )
    head = PaperHead("Appendix 1", "Recommendations and responses", ON, f"{count} rows", "Bench", "0" * 64)
    return AppendixPaper(head, (Tile("ongoing", count),), (AppendixSection(None, "", groups),))


PlanRow = tuple[str, str, str, str, str, tuple[str, ...], ActionState, str]


def make_plan_rows(count: int) -> Iterator[PlanRow]:
    """Make number, recommendation, action, date, priority, owners, state and progress."""
    chance = random.Random(2)
    for nth in range(count):
        texts = [write_text(chance, *length) for length in (RECOMMENDATION, ACTION, PROGRESS)]
        owners = OWNERS[nth % 3 : nth % 3 + 1 + nth % 2]
        yield str(nth + 1), texts[0], texts[1], DATES[nth % 4], "High priority", owners, STATES[nth % 6], texts[2]


def make_plan_paper(count: int) -> ActionPlanPaper:
    """Make an action plan of so many recommendations of one action each."""
    groups = tuple(
        PlanGroup(
            number,
            "",
            text,
            (
                PlanAction(
                    f"A{number}",
                    action,
                    timescale,
                    priority=priority,
                    owners=owners,
                    state=state,
                    progress=progress,
                    progress_on=ON,
                ),
            ),
        )
        for number, text, action, timescale, priority, owners, state, progress in make_plan_rows(count)
    )
    head = PaperHead("Appendix 2", "Action plan and progress", ON, f"{count} rows", "Bench", "0" * 64)
    return ActionPlanPaper(head, (Tile("on_track", count),), (PlanSection(None, "", groups),))
