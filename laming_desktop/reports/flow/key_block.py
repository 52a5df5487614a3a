"""The key of a paper that is set as prose: each mark by its letter, its word and what it means."""

from collections.abc import Sequence

from laming_desktop.domain.papers.blocks import Fact, Facts, KeyWord, Paragraph, Run
from laming_desktop.reports.drawing.charts import find_bar_mark


def list_key(key: Sequence[KeyWord]) -> tuple[Facts | Paragraph, ...]:
    """List the marks with their meanings; nothing where there is no key."""
    rows = tuple(Fact(_name(entry), (entry.meaning or entry.word,)) for entry in key)
    lead = Paragraph((Run("What the letters mean:", bold=True),))
    return (lead, Facts(rows, "Key to the letters in the charts")) if rows else ()


def _name(entry: KeyWord) -> str:
    """Give letter and word of a mark."""
    letter = find_bar_mark(entry.key).letter if entry.key is not None else ""
    return f"{letter}  {entry.word}" if letter else entry.word
