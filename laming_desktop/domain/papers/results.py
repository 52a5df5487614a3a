"""What came out when a paper was written."""

from dataclasses import dataclass

from laming_desktop.domain.papers.charts import BarChart


@dataclass(frozen=True, slots=True)
class PaperResult:
    """How many pages there are (0 where the format has none), and which characters could not be shown as they are.

    Each character stands once, in the order of the text: no font has it, or the format cannot hold it. `charts` are
    those of the paper.
    """

    pages: int
    missing_characters: tuple[str, ...] = ()
    charts: tuple[BarChart, ...] = ()
