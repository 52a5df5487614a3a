"""Write a paper in the format that is asked for; the library of no other format is loaded."""

from pathlib import Path

from laming_desktop.domain.papers.blocks import PaperDocument
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import FormatName
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress


def write_paper(
    document: PaperDocument, format_name: FormatName, path: Path, style: HouseStyle, progress: Progress = SILENT
) -> PaperResult:
    """Write a paper at `path`; the same paper gives the same bytes. Only PDF has pages: for all else they are 0.

    Raises CannotWriteError or MissingFileError, and CancelledError when `progress` is cancelled; an earlier file at
    `path` is kept then.
    """
    match format_name:
        case "pdf":
            from laming_desktop.reports.pdf_papers import write_pdf  # noqa: PLC0415  loads slowly

            return write_pdf(document, path, style, progress)
        case "docx":
            from laming_desktop.reports.word.document import write_docx  # noqa: PLC0415  loads slowly

            return write_docx(document, path, style, progress)
        case "html":
            from laming_desktop.reports.web.page import write_html  # noqa: PLC0415  loads slowly

            return write_html(document, path, style, progress)
        case "xlsx":
            from laming_desktop.reports.workbook.tables import write_tables  # noqa: PLC0415  loads slowly

            return write_tables(document, path, progress)


def write_first_page(document: PaperDocument, path: Path, style: HouseStyle, progress: Progress = SILENT) -> None:
    """Write nothing but the first page of a PDF at `path`, soon however long the paper is; raises what `write_paper` raises."""
    from laming_desktop.reports.pdf_papers import write_pdf  # noqa: PLC0415  loads slowly

    write_pdf(document, path, style, Progress(is_cancelled=progress.is_cancelled), only_first=True)
