"""Write the comparison of two registers as a workbook, comma separated values or a web page."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.papers.comparison import ComparedRow, ComparisonPaper
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.profiles import FormatName
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.papers.exporting import check_target
from laming_desktop.operations.papers.heads import say_number
from laming_desktop.store.reading import read_facts
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import read_house_style

_FORMATS: Final[Mapping[str, FormatName]] = {".xlsx": "xlsx", ".html": "html", ".htm": "html", ".pdf": "pdf"}
_COMMAS: Final = ".csv"


def export_comparison(
    register: Register,
    rows: Sequence[ComparedRow],
    path: Path,
    *,
    other: Path,
    today: date,
    progress: Progress = SILENT,
) -> None:
    """Write differences, said in words, in the format that the name of the file tells.

    RefusedValueError for another ending, or where a register stands at `path`; CannotWriteError where it cannot be written.
    """
    ending = path.suffix.casefold()
    if ending != _COMMAS and ending not in _FORMATS:
        raise RefusedValueError("format", ending, "not_a_choice", (*_FORMATS, _COMMAS))
    check_target(register, path)
    here = register.path.stem if register.path else "Here"
    if ending == _COMMAS:
        from laming_desktop.reports.comma_values import write_comma_values  # noqa: PLC0415  only for this format

        write_comma_values(
            ("Item", "What", here, other.stem), [(row.item, row.what, row.here, row.there) for row in rows], path
        )
        return
    from laming_desktop.reports.composing.comparison import compose_comparison  # noqa: PLC0415  loads slowly
    from laming_desktop.reports.writing import write_paper  # noqa: PLC0415  loads slowly

    facts = read_facts(register)
    shows = say_number(len(rows), "difference")
    head = PaperHead(
        label="Comparison",
        title=f"{here} and {other.stem}",
        as_at=today,
        shows=shows,
        register=here,
        journal=register.head()[1],
        counted=shows,
        authority=facts.authority,
        body=facts.board,
    )
    document = compose_comparison(ComparisonPaper(head, here, other.stem, tuple(rows)))
    write_paper(document, _FORMATS[ending], path, read_house_style(register), progress)
