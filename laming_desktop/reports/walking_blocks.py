"""The blocks of a paper in reading order, those in panels included."""

from collections.abc import Iterable, Iterator

from laming_desktop.domain.papers.blocks import Block, ChartBlock, Heading, Panel, PaperDocument, Table
from laming_desktop.domain.papers.charts import BarChart


def list_flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """List blocks, and in the place of a panel what stands in it."""
    for block in blocks:
        if isinstance(block, Panel):
            yield from block.blocks
        else:
            yield block


def count_titles(document: PaperDocument) -> int:
    """Count the titles among the blocks of a paper: a file of many pages may have one on each."""
    return sum(isinstance(block, Heading) and block.level == 1 for block in document.blocks)


def find_own_title(document: PaperDocument) -> int | None:
    """Find the block that is the title of its paper; None where the paper's head has to say it."""
    titles = (at for at, block in enumerate(document.blocks) if isinstance(block, Heading) and block.level == 1)
    return next(titles, None)


def list_charts(document: PaperDocument) -> Iterator[BarChart]:
    """List the charts of a paper."""
    return (block.chart for block in document.blocks if isinstance(block, ChartBlock))


def count_parts(document: PaperDocument) -> int:
    """Count the blocks of a paper, of what is attached to it, and the groups of rows of its tables."""
    tables = (block for block in document.blocks if isinstance(block, Table))
    groups = sum(len(band.groups) for table in tables for band in table.bands)
    return len(document.blocks) + groups + sum(count_parts(appendix) for appendix in document.appendices)
