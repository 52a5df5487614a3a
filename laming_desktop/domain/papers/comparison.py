"""Two registers side by side: what each has that the other has not, or has otherwise."""

from dataclasses import dataclass

from laming_desktop.domain.papers.heads import PaperHead


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One difference in words: in which item, about what, here and there; empty where one side has nothing."""

    item: str
    what: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class ComparisonPaper:
    """All differences in their order."""

    head: PaperHead
    here: str
    there: str
    rows: tuple[ComparedRow, ...]
