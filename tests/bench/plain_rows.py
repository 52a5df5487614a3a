"""Rows for the bench: as long as those of the real appendix, every text different, the same in every run."""

import random
from collections.abc import Iterator
from datetime import date

from laming_desktop.domain.papers.appendix import (
    AppendixGroup,
    AppendixItem,
    AppendixPaper,
    AppendixSection,
    PaperResponse,
)
from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.domain.vocabulary import Position

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
